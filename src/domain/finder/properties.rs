//! What holds of every search, against a search that puts every start on the grid of every place to the decision.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::domain::ask::{Ask, Asker};
use crate::domain::claim::Claim;
use crate::domain::decide::{Case, decide};
use crate::domain::feature::{Feature, Features};
use crate::domain::finding::Verdict;
use crate::domain::hours::minutes_of;
use crate::domain::id::BookingId;
use crate::domain::interval::Interval;
use crate::domain::policy::AfterHours;
use crate::domain::quota::Use;
use crate::domain::resource::{Kind, Resource};
use crate::domain::samples::{ask, cas, claims, closed, day, now, standing, used};
use crate::domain::setup::Setup;
use crate::domain::taken::Taken;
use crate::domain::wall;

/// A centre, what is taken and used in it, and a need.
#[derive(Clone, Debug)]
struct World {
    setup: Setup,
    claims: Vec<Claim>,
    uses: Vec<Use>,
    own: Option<BookingId>,
    need: Need,
}

impl World {
    fn search<T>(&self, look: impl FnOnce(&Search<'_>) -> T) -> T {
        let (taken, standing) = (Taken::new(self.claims.clone()), standing());
        let asker = Asker::Member(&standing);
        let Self { setup, uses, own, .. } = self;
        look(&Search { setup, asker, taken: &taken, uses, own: *own, asked_at: now(), now: now() })
    }

    /// The decision with every fact there is.
    fn judge(&self, resource: &Resource, ask: &Ask) -> Verdict {
        let standing = standing();
        decide(&Case {
            setup: &self.setup,
            resource,
            policy: self.setup.policy(resource, self.setup.day_of(now())),
            ask,
            asker: Asker::Member(&standing),
            claims: &self.claims,
            uses: &self.uses,
            own: self.own,
            asked_at: now(),
            now: now(),
        })
    }

    fn is_refused(&self, fit: &Fit<'_>) -> bool {
        self.judge(fit.resource, &self.need.ask(fit.span)).blocks()
    }

    /// Everything acceptable inside the need, within the hours if anything is: (capacity, place, start).
    fn by_force(&self) -> Vec<(u32, usize, Interval)> {
        let zone = self.setup.centre.zone;
        let mut all = Vec::new();
        for (n, resource) in self.setup.resources.iter().enumerate() {
            let grid = self.setup.policy(resource, self.setup.day_of(now())).grid_minutes;
            let has_all = self.need.features.without(resource.features).is_empty();
            for date in self.need.days.iter().filter(|_| has_all && resource.kind == self.need.kind) {
                let today = wall::day(zone, *date).unwrap();
                let mut from = today.start();
                while from < today.end() {
                    let span = Interval::new(from, from + self.need.length()).unwrap();
                    from += TimeDelta::minutes(i64::from(grid));
                    let (start, end) = match self.need.hours {
                        Hours::Exactly(start) => (start, 48 * 60),
                        Hours::Within { not_before, not_after } => (not_before, not_after),
                    };
                    let wall = minutes_of(wall::local(zone, span.start()).time());
                    let exact = !matches!(self.need.hours, Hours::Exactly(start) if start != wall);
                    if wall < start || !exact || wall::minute_of_day(zone, *date, end) < span.end() {
                        continue;
                    }
                    let verdict = self.judge(resource, &self.need.ask(span));
                    if !verdict.blocks() {
                        let capacity = resource.capacity.unwrap_or(u32::MAX);
                        all.push((super::search::is_exception(&verdict), capacity, n, span));
                    }
                }
            }
        }
        let only_exceptions = all.iter().all(|(exception, ..)| *exception);
        all.into_iter().filter(|(e, ..)| only_exceptions || !e).map(|(_, c, n, span)| (c, n, span)).collect()
    }
}

/// Without the places themselves, to be compared.
fn plain(setup: &Setup, found: &Found<'_>) -> String {
    let one = |fit: &Fit<'_>| {
        let place = setup.resource(fit.resource.id).unwrap();
        format!("{} {:?} {:?} {:?} {:?}", place.slug, fit.span, fit.status, fit.differences, fit.verdict)
    };
    let group = |fits: &[Fit<'_>]| fits.iter().map(one).collect::<Vec<_>>().join("\n");
    format!("{}\n{}\n{:?}", group(&found.exact), group(&found.almost), found.wait_for)
}

fn causes() -> impl Strategy<Value = Cause> {
    prop_oneof![Just(Cause::Rules), Just(Cause::Taken), Just(Cause::Decided)]
}

prop_compose! {
    fn worlds()(
        uses in prop::collection::vec((0_usize..6, 0_i64..4, 0_i64..22, 1_i64..10), 0..40),
        capacities in prop::collection::vec(prop::option::of(4_u32..14), 6),
        building in prop::option::of(8_u32..40),
        (exceptions, closed_place, quota) in (any::<bool>(), prop::option::of(0_usize..7), prop::option::of(0_u32..21)),
        per_day in prop::option::of(2_u32..5),
        (horizon, notice) in (prop::sample::select(vec![2_u32, 8, 90]), 0_u32..30),
        people in 1_u32..14,
        minutes in prop::sample::select(vec![30_u32, 60, 90, 120, 240, 45]),
        days in prop::collection::vec(0_u64..5, 1..4),
        hours in prop_oneof![
            (14_u16..40).prop_map(|half| Hours::Exactly(30 * half)),
            (12_u16..36, 2_u16..14).prop_map(|(from, length)| Hours::Within {
                not_before: 30 * from + 10 * (from % 2), not_after: 30 * (from + length),
            }),
            Just(Hours::ALL_DAY),
        ],
        projector in any::<bool>(),
        usual in prop::option::of(0_usize..6),
        wished in prop::option::of((0_usize..6, 0_i64..24)),
        own in any::<bool>(),
    ) -> World {
        let mut setup = cas();
        let part = &mut setup.editions[0].part;
        (part.horizon_days, part.notice_hours) = (Some(horizon), Some(notice));
        part.after_hours = exceptions.then_some(AfterHours::ByException);
        part.hours_per_day = per_day;
        setup.centre.capacity = building;
        for (resource, capacity) in setup.resources.iter_mut().zip(capacities) {
            resource.capacity = capacity;
        }
        // From Wednesday, the day after tomorrow, over the Friday that closes at two and the weekend.
        let first = day("2026-11-25");
        let id = |n: usize| setup.resources.get(n).map(|r| r.id);
        let closure = closed_place.map(|n| closed(id(n), "2026-11-26", Some("2026-11-26")));
        setup.closures.extend(closure);
        let at = |days: i64, halves: i64| {
            wall::midnight(setup.centre.zone, first + TimeDelta::days(days)) + TimeDelta::minutes(420 + 30 * halves)
        };
        let mut all: Vec<Claim> = Vec::new();
        for (number, (place, days, start, length)) in (1..).zip(uses) {
            let span = Interval::new(at(days, start), at(days, start + length)).unwrap();
            let new = claims(&setup, &setup.resources[place].slug, span, number);
            if !new.iter().any(|n| all.iter().any(|c| c.resource == n.resource && c.span.overlaps(&n.span))) {
                all.extend(new);
            }
        }
        let length = TimeDelta::minutes(i64::from(minutes));
        let wish = wished.map(|(n, start)| Wish {
            resource: setup.resources[n].id,
            span: Interval::new(at(1, start), at(1, start) + length).unwrap(),
        });
        let need = Need {
            kind: Kind::Room,
            people,
            minutes,
            days: days.into_iter().map(|n| first + chrono::Days::new(n)).collect(),
            hours,
            features: projector.then_some(Feature::Projector).into_iter().collect::<Features>(),
            minors: false,
            minors_stated: false,
            fees: false,
            usual: usual.map(|n| setup.resources[n].id),
            wish,
        };
        let used_hours = quota.filter(|hours| *hours > 0);
        let uses = used_hours.map(|hours| used(&setup, "sala-2", "2026-11-02", "00:00", &format!("{hours}:00")));
        let own = all.first().filter(|_| own).map(|claim| claim.booking);
        World { uses: uses.into_iter().collect(), claims: all, own, need, setup }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Nothing is shown that would be refused, and nothing in two groups.
    #[test]
    fn what_is_shown_can_be_had(world in worlds()) {
        world.search(|search| {
            let found = search.find(&world.need, 4);
            prop_assert!(found.exact.len() <= 4 && found.almost.len() <= 4);
            for fit in found.exact.iter().chain(&found.almost) {
                prop_assert!(!world.is_refused(fit), "{fit:?}");
                prop_assert_eq!(&world.judge(fit.resource, &world.need.ask(fit.span)), &fit.verdict);
            }
            for (n, fit) in found.exact.iter().enumerate() {
                prop_assert!(fit.differences.is_empty());
                prop_assert!(world.need.accepts(world.setup.centre.zone, fit.span), "{fit:?}");
                prop_assert!(found.exact.iter().skip(n + 1).all(|f| (f.resource.id, f.span) != (fit.resource.id, fit.span)));
            }
            for fit in &found.almost {
                prop_assert!(!fit.differences.is_empty(), "{fit:?}");
                prop_assert!(found.exact.iter().all(|f| (f.resource.id, f.span) != (fit.resource.id, fit.span)));
            }
            if let Some(wish) = found.wait_for {
                let place = world.setup.resource(wish.resource).unwrap();
                let free = World { claims: Vec::new(), ..world.clone() };
                prop_assert!(world.judge(place, &world.need.ask(wish.span)).is_conflict());
                let alone = free.judge(place, &world.need.ask(wish.span));
                prop_assert!(alone.findings.iter().all(|f| f.severity != Severity::Blocks || f.rule.is_conflict()));
            }
            Ok(())
        })?;
    }

    /// If there is anything to be had inside the need it is found, the best of it first.
    #[test]
    fn nothing_is_overlooked_and_the_best_comes_first(world in worlds()) {
        let all = world.by_force();
        let usual = |n: usize| Some(world.setup.resources[n].id) != world.need.usual;
        let best = all.iter().min_by_key(|(capacity, n, span)| (*capacity, usual(*n), *n, span.start()));
        world.search(|search| {
            let found = search.find(&world.need, 3).exact;
            let first = found.first().map(|fit| (fit.resource.slug.clone(), fit.span));
            let expected = best.map(|(_, n, span)| (world.setup.resources[*n].slug.clone(), *span));
            prop_assert_eq!(first, expected);
            Ok(())
        })?;
    }

    /// Claims may come in any order, and so may places of different size.
    #[test]
    fn the_order_in_memory_does_not_matter(world in worlds(), by in prop::collection::vec(any::<u32>(), 6)) {
        let mut world = world;
        for (capacity, resource) in (6..).zip(&mut world.setup.resources) {
            resource.capacity = Some(capacity);
        }
        let mut other = world.clone();
        other.claims.reverse();
        let mut places: Vec<_> = by.into_iter().zip(other.setup.resources).collect();
        places.sort_by_key(|(place, _)| *place);
        other.setup.resources = places.into_iter().map(|(_, resource)| resource).collect();
        let told = |w: &World| w.search(|search| {
            let mut found = search.find(&w.need, 4);
            // Who is in the way of what has parts is told in the order of the parts.
            for fit in found.exact.iter_mut().chain(&mut found.almost) {
                fit.verdict.findings.sort_by_key(|f| format!("{f:?}"));
            }
            plain(&w.setup, &found)
        });
        prop_assert_eq!(told(&world), told(&world));
        prop_assert_eq!(told(&world), told(&other));
    }

    /// Ways on can be had, are few, and differ from the wish; where the wish can be had there are none, unless people said no.
    #[test]
    fn ways_on_can_be_had(world in worlds(), place in 0_usize..6, start in 0_i64..60, longer in 0_i64..20, cause in causes()) {
        let resource = &world.setup.resources[place];
        let from = now() + TimeDelta::minutes(30 * start - 120);
        let mut wish = ask(Interval::new(from, from + world.need.length() + TimeDelta::minutes(longer * 35)).unwrap());
        (wish.people, wish.needs, wish.responsible) = (world.need.people, world.need.features, String::new());
        let world = World { need: Need { features: wish.needs, ..world.need.clone() }, ..world.clone() };
        let refused = world.judge(resource, &world.need.ask(wish.span)).blocks();
        world.search(|search| {
            let resource = search.setup.resource(resource.id).unwrap();
            let ways = instead(search, resource, &wish, cause);
            prop_assert!(ways.len() <= 3);
            prop_assert!(refused || cause != Cause::Rules || ways.is_empty());
            for (n, way) in ways.iter().enumerate() {
                prop_assert!(!world.is_refused(way), "{way:?}");
                let again = n == 0 && cause == Cause::Taken && !refused;
                prop_assert_eq!(way.differences.is_empty(), again, "{:?}", way);
            }
            Ok(())
        })?;
    }
}
