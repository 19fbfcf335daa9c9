//! What holds of every decision, whatever is asked: the order of the rules does not matter, and asking for more frees no place.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::domain::interval::Interval;
use crate::domain::samples::{ask, cas, claims, now, span, standing, used};

/// The checks in an order that a list of numbers gives.
fn shuffled(by: &[u32]) -> Vec<Check> {
    let mut checks: Vec<(u32, Check)> = by.iter().copied().zip(CHECKS).collect();
    checks.sort_by_key(|(place, _)| *place);
    checks.into_iter().map(|(_, check)| check).collect()
}

proptest! {
    #[test]
    fn the_order_of_the_rules_does_not_matter(
        by in prop::collection::vec(any::<u32>(), CHECKS.len()),
        place in 0_usize..6,
        (start, length, people) in (0_i64..2000, 1_i64..40, 0_u32..40),
        (minors, fees, untitled) in any::<(bool, bool, bool)>(),
        capacity in prop::option::of(4_u32..20),
    ) {
        let mut setup = cas();
        setup.centre.capacity = capacity;
        let standing = standing();
        let resource = &setup.resources[place];
        let from = now() - TimeDelta::hours(5) + TimeDelta::minutes(15 * start);
        let mut wish = ask(Interval::new(from, from + TimeDelta::minutes(15 * length)).unwrap());
        (wish.people, wish.minors, wish.fees) = (people, minors, fees);
        if untitled {
            wish.title.clear();
        }
        let taken = claims(&setup, &resource.slug, wish.span, 1);
        let case = Case {
            setup: &setup,
            resource,
            policy: setup.policy(resource, setup.day_of(now())),
            ask: &wish,
            asker: Asker::Member(&standing),
            claims: &taken,
            uses: &[used(&setup, "sala-2", "2026-12-07", "00:00", "19:00")],
            own: None,
            asked_at: now(),
            now: now(),
        };
        let sorted = |verdict: Verdict| {
            let mut findings: Vec<String> = verdict.findings.iter().map(|f| format!("{f:?}")).collect();
            findings.sort();
            findings
        };
        prop_assert_eq!(sorted(decide_by(&shuffled(&by), &case)), sorted(decide(&case)));
    }

    #[test]
    fn asking_for_more_never_frees_a_place(
        uses in prop::collection::vec((0_usize..6, 0_i64..22, 1_i64..6), 1..8),
        place in 0_usize..6,
        (start, length) in (0_i64..22, 1_i64..6),
        (before, after) in (0_i64..8, 0_i64..8),
    ) {
        let (setup, standing) = (cas(), standing());
        let opening = span("2026-12-01", "07:00", "18:00").start();
        let half_hours = |from: i64, length: i64| {
            let from = opening + TimeDelta::minutes(30 * from);
            Interval::new(from, from + TimeDelta::minutes(30 * length)).unwrap()
        };
        let numbered = (1..).zip(&uses);
        let taken: Vec<Claim> = numbered
            .flat_map(|(n, (place, from, length))| {
                claims(&setup, &setup.resources[*place].slug, half_hours(*from, *length), n)
            })
            .collect();
        let resource = &setup.resources[place];
        let taken_by = |span: Interval| {
            let wish = ask(span);
            let case = Case {
                setup: &setup,
                resource,
                policy: setup.policy(resource, setup.day_of(now())),
                ask: &wish,
                asker: Asker::Member(&standing),
                claims: &taken,
                uses: &[],
                own: None,
                asked_at: now(),
                now: now(),
            };
            let findings = decide(&case).findings;
            findings.into_iter().filter(|f| f.rule.code() == "taken").collect::<Vec<_>>()
        };
        let wider = taken_by(half_hours(start - before, before + length + after));
        for finding in taken_by(half_hours(start, length)) {
            prop_assert!(wider.contains(&finding), "{:?} is gone from {:?}", finding, wider);
        }
    }
}
