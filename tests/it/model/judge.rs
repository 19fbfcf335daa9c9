//! The slow judge: written from docs/centre-file.md alone, minute by minute, sharing nothing with the engine but its types.

use cas::domain::agreement::{Agreement, AgreementStatus};
use cas::domain::feature::Feature;
use cas::domain::finding::Severity::{self, Blocks, NeedsStaff, Notice};
use cas::domain::policy::{Access, AgreementNeed, Allowance, Minors, Sanction};
use cas::domain::resource::Kind;
use cas::domain::words::Word;
use chrono::{NaiveDate, TimeDelta, Timelike};

use super::calendar::{Minute, local, minutes};
use super::terms::Terms;
use super::world::{Said, World};
use super::{place, quota, stay};

/// What not even staff can set aside.
const HARD: [&str; 5] = ["over_capacity", "building_full", "taken", "buffer", "title_missing"];

/// All that the rules say of a wish.
pub fn judge(world: &World) -> Said {
    let (zone, span) = (world.setup.centre.zone, world.ask.span);
    let terms = Terms::of(world);
    let wish = minutes(zone, span.start(), span.end());
    let mut found: Vec<(&'static str, Severity)> = Vec::new();
    found.extend(standing(world, &terms, &wish));
    found.extend(access(world, &terms));
    found.extend(moment(world, &terms, &wish));
    found.extend(place::open(world, &terms, &wish));
    found.extend(place::staffed(world, &terms, &wish));
    found.extend(place::unavailable(world, &wish).then_some(("resource_unavailable", Blocks)));
    found.extend(place::taken(world, &terms, &wish).into_iter().map(|code| (code, Blocks)));
    found.extend(place::crowded(world, &wish).then_some(("building_full", Blocks)));
    found.extend(shape(world, &terms, &wish));
    found.extend(group(world, &terms));
    found.extend(quota::broken(world, &terms, &wish));
    found.into_iter().map(|(code, severity)| (code, for_asker(world, code, severity))).collect()
}

/// Staff give a reason for what would stop a member, and are only told of what would need staff.
fn for_asker(world: &World, code: &str, severity: Severity) -> Severity {
    match severity {
        Blocks if world.staff && !HARD.contains(&code) => NeedsStaff,
        NeedsStaff if world.staff => Notice,
        _ => severity,
    }
}

/// Agreements, legal form and strikes of the organisation.
fn standing(world: &World, terms: &Terms, wish: &[Minute]) -> Vec<(&'static str, Severity)> {
    let mut found = Vec::new();
    let standing = &world.standing;
    let needed = terms.say(|p| p.agreement, AgreementNeed::Required) == AgreementNeed::Required;
    let fault = agreement(world, wish);
    found.extend(fault.filter(|code| needed || *code == "suspended").map(|code| (code, Blocks)));
    let forms: Vec<_> = terms.say(|p| p.legal_forms, Default::default()).iter().collect();
    if !forms.is_empty() && !forms.contains(&standing.legal_form) {
        found.push(("not_eligible", Blocks));
    }
    let strikes = terms.say(|p| p.strikes, 0);
    if strikes > 0 && standing.strikes >= strikes {
        let suspends = terms.say(|p| p.sanction, Sanction::Staff) == Sanction::Suspend;
        found.push(("strikes", if suspends { Blocks } else { NeedsStaff }));
    }
    found
}

/// What is wrong with the agreements on the first day that none in force covers.
fn agreement(world: &World, wish: &[Minute]) -> Option<&'static str> {
    let kind = world.resource().kind;
    let all = &world.standing.agreements;
    let in_force = |a: &Agreement| a.status == AgreementStatus::InForce;
    let ended = |a: &Agreement, day: NaiveDate| a.ends_on.is_some_and(|last| last < day);
    let holds = |a: &Agreement, day: NaiveDate| a.starts_on <= day && !ended(a, day);
    let covered = |day| all.iter().any(|a| in_force(a) && holds(a, day) && a.kinds.contains(&kind));
    let day = wish.iter().map(|minute| minute.day).find(|day| !covered(*day))?;
    let suspended = |a: &Agreement| a.status == AgreementStatus::Suspended;
    if all.iter().any(|a| suspended(a) && holds(a, day) && a.kinds.contains(&kind)) {
        return Some("suspended");
    }
    if all.iter().any(|a| in_force(a) && holds(a, day)) {
        return Some("not_eligible");
    }
    if all.iter().any(suspended) {
        return Some("suspended");
    }
    Some(if all.iter().any(|a| in_force(a) && ended(a, day)) { "agreement_ends" } else { "no_agreement" })
}

/// Who may ask at all.
fn access(world: &World, terms: &Terms) -> Option<(&'static str, Severity)> {
    match terms.say_to_all(|p| p.access, Access::Members) {
        Access::Members => None,
        Access::Staff => Some(("staff_only", for_members(world))),
        Access::Referral => Some(("referral_only", for_members(world))),
    }
}

/// What members cannot ask for staff assign, and are only reminded.
fn for_members(world: &World) -> Severity {
    if world.staff { Notice } else { Blocks }
}

/// Too late, too early, over.
fn moment(world: &World, terms: &Terms, wish: &[Minute]) -> Vec<(&'static str, Severity)> {
    let start = world.ask.span.start();
    let asked_on = local(world.setup.centre.zone, world.asked_at).date();
    let ahead = (wish[0].day - asked_on).num_days();
    let mut found = Vec::new();
    if start < world.now {
        found.push(("in_the_past", Blocks));
    }
    // Of what was over when it was asked that is all there is to say.
    if start >= world.asked_at {
        let days = asked_on.iter_days().skip(1).take_while(|day| *day <= wish[0].day);
        let working_days = days.filter(|day| place::is_working_day(world, *day)).count();
        let few = |needed: u32| working_days < usize::try_from(needed).unwrap();
        let late = start - world.asked_at < TimeDelta::hours(terms.say(|p| p.notice_hours, 0).into())
            || ahead < i64::from(terms.say(|p| p.notice_days, 0))
            || few(terms.say(|p| p.notice_working_days, 0));
        if late {
            found.push(("notice_too_short", Blocks));
        } else if few(terms.say(|p| p.staff_notice_working_days, 0)) {
            found.push(("notice_too_short", NeedsStaff));
        }
    }
    if ahead > i64::from(terms.say(|p| p.horizon_days, 90)) {
        found.push(("too_far_ahead", Blocks));
    }
    found
}

/// Length and grid.
fn shape(world: &World, terms: &Terms, wish: &[Minute]) -> Vec<(&'static str, Severity)> {
    let mut found = Vec::new();
    let long = |minutes: u32| usize::try_from(minutes).unwrap();
    let stays = world.resource().kind == Kind::Bed;
    if stays {
        found.extend(stay::faults(world, terms));
    }
    if !stays && wish.len() < long(terms.say(|p| p.min_minutes, 30)) {
        found.push(("too_short", Blocks));
    }
    if !stays && wish.len() > long(terms.say(|p| p.max_minutes, 480)) {
        found.push(("too_long", Blocks));
    }
    let grid = terms.say_to_all(|p| p.grid_minutes, 30);
    let on_grid = |at| {
        let wall = local(world.setup.centre.zone, at);
        (wall.hour() * 60 + wall.minute()).is_multiple_of(grid) && wall.second() == 0
    };
    if !on_grid(world.ask.span.start()) || !on_grid(world.ask.span.end()) {
        found.push(("off_grid", Blocks));
    }
    found
}

/// The people who come: how many, who, what they need, and what is said of them.
fn group(world: &World, terms: &Terms) -> Vec<(&'static str, Severity)> {
    let (ask, place) = (&world.ask, world.resource());
    let mut found = Vec::new();
    if place.capacity.is_some_and(|most| ask.people > most) {
        found.push(("over_capacity", Blocks));
    }
    if ask.people < terms.say(|p| p.min_people, 1) {
        found.push(("too_few_people", Blocks));
    }
    if Feature::ALL.iter().any(|f| ask.needs.contains(*f) && !place.features.contains(*f)) {
        found.push(("features_missing", NeedsStaff));
    }
    match terms.say(|p| p.fees, Allowance::ByException) {
        Allowance::ByException if ask.fees => found.push(("participants_pay", NeedsStaff)),
        Allowance::Forbidden if ask.fees => found.push(("participants_pay", Blocks)),
        _ => {}
    }
    match terms.say(|p| p.minors, Minors::WithStatement) {
        Minors::WithStatement if ask.minors && !ask.minors_stated => found.push(("minors_statement", Blocks)),
        Minors::Forbidden if ask.minors => found.push(("minors_statement", Blocks)),
        _ => {}
    }
    let invisible = |text: &str| text.chars().all(|c| c.is_whitespace() || c == '\u{200b}');
    if invisible(&ask.title) {
        found.push(("title_missing", Blocks));
    }
    if invisible(&ask.responsible) {
        found.push(("responsible_missing", Blocks));
    }
    found
}
