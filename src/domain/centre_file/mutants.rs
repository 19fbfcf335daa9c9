//! Damaged files: each is refused with a place and a sentence, or gives a centre that everything can be asked of.

mod mutation;

use chrono::TimeDelta;
use uuid::Uuid;

use super::*;
use crate::domain::ask::Asker;
use crate::domain::day::{cells, has_free};
use crate::domain::decide::{Case, decide};
use crate::domain::finder::{Cause, Search, instead};
use crate::domain::interval::Interval;
use crate::domain::quota::counted;
use crate::domain::samples::{ask, at, claims, day, now, span, standing};
use crate::domain::taken::Taken;
use mutation::{Dice, damaged};

const MUTANTS: u64 = 20_000;

const CAS: &str = include_str!("../../../config/centres/cas.toml");
const REFERENCE: &str = include_str!("../../../docs/centre-file.md");

/// The shipped file, the example of the reference, and the same as they are written back.
fn seeds() -> Vec<String> {
    let example = REFERENCE.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let seeds = [CAS, example].map(str::to_owned);
    let written = seeds.clone().map(|seed| write(&setup(parse(&seed).unwrap())).unwrap());
    [seeds, written].concat()
}

fn setup(file: CentreFile) -> Setup {
    let mut next = 0_u128;
    file.into_setup(CentreId(Uuid::from_u128(500)), |_| {
        next += 1;
        ResourceId(Uuid::from_u128(next))
    })
}

#[test]
fn damaged_files_are_refused_with_a_place_or_give_a_centre_that_works() {
    let seeds = &seeds();
    let halves = [0..MUTANTS / 2, MUTANTS / 2..MUTANTS];
    let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
        let tried: Vec<_> =
            halves.map(|half| scope.spawn(|| half.map(|number| tried(seeds, number)).collect())).into();
        tried.into_iter().flat_map(|half| half.join().unwrap_or_else(|_| Vec::new())).collect()
    });
    let count = |outcome: &Outcome| outcomes.iter().filter(|o| *o == outcome).count();
    let failed: Vec<&Outcome> = outcomes.iter().filter(|o| matches!(o, Outcome::Failed(_))).collect();
    assert!(failed.is_empty(), "as told above: {failed:?}");
    // Damage that is always seen, or never, would prove nothing.
    let (refused, accepted) = (count(&Outcome::Refused), count(&Outcome::Accepted));
    assert_eq!(refused + accepted, usize::try_from(MUTANTS).unwrap());
    assert!(refused > 5_000 && accepted > 3_000, "{refused} refused, {accepted} accepted");
}

#[derive(PartialEq, Eq, Debug)]
enum Outcome {
    Refused,
    Accepted,
    Failed(u64),
}

fn tried(seeds: &[String], number: u64) -> Outcome {
    let mut dice = Dice(number);
    let mut text = seeds[dice.below(seeds.len())].clone();
    for _ in 0..1 + dice.below(4) / 3 * dice.below(3) {
        text = damaged(&text, seeds, &mut dice);
    }
    let tried = std::panic::catch_unwind(|| match parse(&text) {
        Ok(file) => {
            put_to_use(&setup(file), usize::try_from(number).unwrap());
            Outcome::Accepted
        }
        Err(faults) => {
            are_told(&faults, &text);
            Outcome::Refused
        }
    });
    tried.unwrap_or(Outcome::Failed(number))
}

fn are_told(faults: &[Fault], text: &str) {
    assert!(!faults.is_empty());
    let lines = text.lines().count().max(1);
    for fault in faults {
        assert!((1..=lines).contains(&fault.line), "{fault} in {lines} lines");
        assert!(!fault.fault.trim().is_empty(), "{fault:?}");
        let told = fault.to_string();
        assert!(told.chars().count() < 1_200 && !told.chars().any(char::is_control), "{told:?}");
    }
}

/// Asks a centre everything that a page would; `number` chooses what of it.
fn put_to_use(setup: &Setup, number: usize) {
    fits_the_database(setup);
    assert_eq!(&self::setup(parse(&write(setup).unwrap()).unwrap()), setup, "it comes back as it was");
    let on = [day("2026-11-23"), day("2026-12-24"), day("2027-03-28")][number % 3];
    setup.add_working_days(on, 0);
    setup.add_working_days(on, 260);
    let shown = setup.shown(on);
    let Some(resource) = setup.resources.get(number % setup.resources.len().max(1)) else { return };
    let policy = setup.policy(resource, setup.day_of(now()));
    setup.earliest(&policy, now());
    setup.open(resource, &[on, day("2026-12-26")]);
    counted(setup.calendar(), &[on], policy.each_limit());
    if let Some(shown) = shown {
        let middle = shown.start() + TimeDelta::minutes(1);
        let used = Interval::new(middle, middle + TimeDelta::hours(1)).unwrap();
        let taken = Taken::new(claims(setup, &resource.slug, used, 1));
        let cells = cells(setup, resource, shown, &taken, now());
        assert_eq!(cells.first().map(|c| c.span.start()), Some(shown.start()));
        has_free(setup, resource, shown, &taken, now());
    }
    let standing = standing();
    let asker = if number.is_multiple_of(2) { Asker::Member(&standing) } else { Asker::Staff(&standing) };
    let wishes = [
        span("2026-12-01", "10:00", "12:00"),
        Interval::new(at("2027-03-27T22:00"), at("2027-03-28T04:30")).unwrap(),
        Interval::new(at("2020-01-01T00:00"), at("2029-01-01T00:00")).unwrap(),
    ];
    for wish in wishes {
        let (ask, claims) = (ask(wish), claims(setup, &resource.slug, wish, 1));
        let (asked_at, now) = (now(), now());
        let case = Case {
            setup,
            resource,
            policy,
            ask: &ask,
            asker,
            claims: &claims,
            uses: &[],
            own: None,
            asked_at,
            now,
        };
        decide(&case);
        if number.is_multiple_of(16) {
            let taken = Taken::new(claims.clone());
            let search = Search { setup, asker, taken: &taken, uses: &[], own: None, asked_at, now };
            instead(&search, resource, &ask, Cause::Taken);
        }
    }
}

/// What neither database takes, or only one of them.
fn fits_the_database(setup: &Setup) {
    let profile = serde_json::to_string(&setup.centre.profile).unwrap();
    let texts = setup.resources.iter().flat_map(|r| [&r.name, &r.description]).chain([&profile]);
    for text in texts {
        assert!(!text.contains('\0') && !text.contains("\\u0000"), "PostgreSQL takes no such text: {text:?}");
        assert!(text.chars().count() < 40_000, "as long as a book");
    }
    let capacities = setup.resources.iter().filter_map(|r| r.capacity).chain(setup.centre.capacity);
    assert!(capacities.clone().all(|n| i32::try_from(n).is_ok()), "saved as another number");
}
