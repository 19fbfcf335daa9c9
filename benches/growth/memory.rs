//! What is done with the facts at hand: one decision, the day of all rooms, all days of one room.

use std::hint::black_box;

use cas::domain::agreement::{Agreement, AgreementStatus, Standing};
use cas::domain::ask::Asker;
use cas::domain::claim::Claim;
use cas::domain::day::cells;
use cas::domain::decide::{Case, decide};
use cas::domain::id::{AgreementId, BookingId, CentreId, OrganisationId, ResourceId};
use cas::domain::interval::Interval;
use cas::domain::legal_form::LegalForm;
use cas::domain::quota::Use;
use cas::domain::resource::Kind;
use cas::domain::setup::Setup;
use cas::domain::taken::Taken;
use chrono::TimeDelta;
use uuid::Uuid;

use crate::Median;
use crate::centre::{ask, day, file, now};

const ROOMS: [usize; 3] = [50, 500, 5_000];
const DAYS: [i64; 2] = [14, 90];
/// Uses of each room in a day, each of two hours.
const A_DAY: i64 = 5;

pub fn tables() {
    println!("facts at hand; {A_DAY} uses of each room in a day\n");
    println!("| rooms | days | claims | one decision | a day of all rooms | all days of one room |");
    println!("|---|---|---|---|---|---|");
    for rooms in ROOMS {
        for days in DAYS {
            row(rooms, days);
        }
    }
    println!();
}

fn row(rooms: usize, days: i64) {
    let mut next = 0;
    let setup = file(rooms, false).into_setup(CentreId(Uuid::nil()), |_| {
        next += 1;
        ResourceId(Uuid::from_u128(next))
    });
    let claims = claims(&setup, days);
    let count = claims.len();
    let all = Taken::new(claims);
    let room = &setup.resources[rooms / 2];
    let (ask, standing) = (ask(), standing());
    let uses: Vec<Use> = (0..8).map(|n| Use::of(room, moved(ask.span, n))).collect();
    let case = Case {
        setup: &setup,
        resource: room,
        policy: setup.policy(room, setup.day_of(now())),
        ask: &ask,
        asker: Asker::Member(&standing),
        claims: all.on(room.id),
        uses: &uses,
        own: None,
        asked_at: now(),
        now: now(),
    };
    let decision = Median::of(|| {
        for _ in 0..100 {
            black_box(decide(black_box(&case)));
        }
    }) / 100;
    let first = setup.day_of(day());
    let of_day =
        Taken::new(all.all().iter().filter(|c| setup.day_of(c.used.start()) == first).cloned().collect());
    let shown = setup.shown(first).unwrap();
    let all_rooms = Median::of(|| {
        for room in &setup.resources {
            black_box(cells(&setup, room, shown, &of_day, now()));
        }
    });
    let of_room = Taken::new(all.on(room.id).to_vec());
    let all_days = Median::of(|| {
        for on in first.iter_days().take(usize::try_from(days).unwrap()) {
            let Some(shown) = setup.shown(on) else { continue };
            black_box(cells(&setup, room, shown, &of_room, now()));
        }
    });
    println!("| {rooms} | {days} | {count} | {decision:.2?} | {all_rooms:.2?} | {all_days:.2?} |");
}

fn moved(span: Interval, days: i64) -> Interval {
    span.moved_to(span.start() - TimeDelta::days(days)).unwrap()
}

fn claims(setup: &Setup, days: i64) -> Vec<Claim> {
    let mut claims = Vec::new();
    for resource in &setup.resources {
        for slot in 0..days * A_DAY {
            let start = day() + TimeDelta::days(slot / A_DAY) + TimeDelta::hours(6 + 3 * (slot % A_DAY));
            let span = Interval::new(start, start + TimeDelta::hours(2)).unwrap();
            let booking = BookingId(Uuid::from_u128(1 + claims.len() as u128));
            let (resource, asked) = (resource.id, resource.id);
            claims.push(Claim { resource, booking, asked, span, used: span, people: 8, held_until: None });
        }
    }
    claims
}

fn standing() -> Standing {
    Standing {
        organisation: OrganisationId(Uuid::from_u128(1)),
        legal_form: LegalForm::Foundation,
        strikes: 0,
        agreements: vec![Agreement {
            id: AgreementId(Uuid::from_u128(1)),
            status: AgreementStatus::InForce,
            starts_on: "2026-01-01".parse().unwrap(),
            ends_on: None,
            kinds: vec![Kind::Room],
        }],
    }
}
