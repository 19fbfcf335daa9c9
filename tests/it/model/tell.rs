//! A world on which engine and model disagree, made as small as it can be while they still do, and told in a few lines.

use std::fmt::Write;

use cas::domain::agreement::Standing;
use cas::domain::policy::PolicyPart;
use cas::domain::season::Season;
use cas::domain::setup::Setup;
use cas::domain::words::Word;
use chrono::{DateTime, Utc};

use super::calendar::local;
use super::world::World;

/// Takes away whatever the disagreement does not need.
pub fn smallest(world: &World, disagree: impl Fn(&World) -> bool) -> World {
    let mut world = world.clone();
    while let Some(smaller) = smaller(&world).into_iter().find(&disagree) {
        world = smaller;
    }
    world
}

fn smaller(world: &World) -> Vec<World> {
    let mut all = Vec::new();
    let of = |setup: Setup| World { setup, ..world.clone() };
    let setup = || world.setup.clone();
    let agreed =
        |agreements| World { standing: Standing { agreements, ..world.standing.clone() }, ..world.clone() };
    all.extend(without_one(&world.claims).map(|claims| World { claims, ..world.clone() }));
    all.extend(without_one(&world.uses).map(|uses| World { uses, ..world.clone() }));
    all.extend(without_one(&world.standing.agreements).map(agreed));
    all.extend(without_one(&setup().closures).map(|closures| of(Setup { closures, ..setup() })));
    all.extend(
        without_one(&setup().special_hours).map(|special| of(Setup { special_hours: special, ..setup() })),
    );
    all.extend(without_one(&setup().editions).map(|editions| of(Setup { editions, ..setup() })));
    all.extend(without_one(&setup().agreements).map(|agreements| of(Setup { agreements, ..setup() })));
    for (n, edition) in world.setup.editions.iter().enumerate() {
        for part in smaller_parts(&edition.part) {
            let mut setup = setup();
            setup.editions[n].part = part;
            all.push(of(setup));
        }
    }
    let mut plain = setup();
    (plain.centre.capacity, plain.centre.staffed, plain.centre.season) = (None, None, None);
    if plain != world.setup {
        all.push(of(plain));
    }
    all
}

/// The same list, each time with one less.
fn without_one<T: Clone>(list: &[T]) -> impl Iterator<Item = Vec<T>> {
    (0..list.len()).map(|n| {
        let mut fewer = list.to_vec();
        fewer.remove(n);
        fewer
    })
}

/// The same rules, each time with one less.
fn smaller_parts(part: &PolicyPart) -> Vec<PolicyPart> {
    let serde_json::Value::Object(rules) = serde_json::to_value(part).unwrap() else { return Vec::new() };
    let without = |rule: &String| {
        let mut fewer = rules.clone();
        fewer.remove(rule);
        serde_json::from_value(fewer.into()).unwrap()
    };
    rules.keys().map(without).collect()
}

/// The world in a few lines, in wall time.
pub fn tell(world: &World) -> String {
    let zone = world.setup.centre.zone;
    let at = |t: DateTime<Utc>| local(zone, t).format("%a %F %T").to_string();
    let slug = |id| world.find(id).slug.clone();
    let (ask, centre) = (&world.ask, &world.setup.centre);
    let who = if world.staff { "staff ask" } else { "a member asks" };
    let mut text = format!(
        "{who} for {} ({zone})\n  from {} to {}\n  asked {}, judged {}, own {:?}\n  {ask:?}\n",
        slug(world.resource),
        at(ask.span.start()),
        at(ask.span.end()),
        at(world.asked_at),
        at(world.now),
        world.own.map(|b| b.0.as_u128()),
    );
    let season = |s: Season| format!("{} to {}", String::from(s.from), String::from(s.until));
    let json = |value: serde_json::Result<String>| value.unwrap();
    let mut line = |words: String| writeln!(text, "  {words}").unwrap();
    line(format!("hours {}", json(serde_json::to_string(&centre.hours))));
    line(format!("staffed {}", json(serde_json::to_string(&centre.staffed))));
    line(format!("holds {:?}, season {:?}", centre.capacity, centre.season.map(season)));
    for r in &world.setup.resources {
        let hours = json(serde_json::to_string(&r.hours));
        line(format!("place {} holds {:?}, has {:?}, hours {hours}", r.slug, r.capacity, r.features));
    }
    for s in &world.setup.special_hours {
        let hours = json(serde_json::to_string(&s.hours));
        line(format!("special {} to {}, on holidays {}: {hours}", s.from, s.until, s.on_holidays));
    }
    for c in &world.setup.closures {
        line(format!("closed {:?} {} to {:?}", c.resource.map(slug), c.from, c.until));
    }
    for e in &world.setup.editions {
        let (place, part) = (e.resource.map(slug), json(serde_json::to_string(&e.part)));
        line(format!("rules of {:?} {place:?} from {}: {part}", e.kind, e.effective_from));
    }
    for a in &world.standing.agreements {
        line(format!("agreement {:?} {} to {:?} for {:?}", a.status, a.starts_on, a.ends_on, a.kinds));
    }
    for a in &world.setup.agreements {
        let rules = json(serde_json::to_string(&a.rules));
        line(format!("agreed with {} {} to {:?}: {rules}", a.organisation, a.starts_on, a.ends_on));
    }
    line(format!("{} with {} strikes", world.standing.legal_form.as_str(), world.standing.strikes));
    for c in &world.claims {
        line(format!(
            "booking {} has {} from {} to {}, gap until {}, {} people, held until {:?}",
            c.booking.0.as_u128(),
            slug(c.resource),
            at(c.used.start()),
            at(c.used.end()),
            at(c.span.end()),
            c.people,
            c.held_until.map(at),
        ));
    }
    for u in &world.uses {
        line(format!("uses {} from {} to {}", slug(u.resource), at(u.span.start()), at(u.span.end())));
    }
    text
}
