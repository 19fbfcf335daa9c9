//! How long the schedule of a full day takes: 20 rooms with 60 bookings each.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot begin should stop")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;

use askama::Template;
use cas::app::Lines;
use cas::domain::centre::{Centre, Profile};
use cas::domain::claim::Claim;
use cas::domain::feature::Features;
use cas::domain::hours::{WeekHours, Window};
use cas::domain::id::{BookingId, CentreId, ResourceId};
use cas::domain::interval::Interval;
use cas::domain::policy::{Edition, PolicyPart};
use cas::domain::resource::{Kind, Resource};
use cas::domain::setup::Setup;
use cas::domain::taken::Taken;
use cas::domain::tree::Tree;
use cas::locale::Locale;
use cas::web::Visit;
use cas::web::page::schedule::{Day, Facts};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use uuid::Uuid;

const ROOMS: u128 = 20;
const BOOKINGS: i32 = 60;
const MINUTES: i64 = 15;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A centre that is open on Tuesdays for as long as the bookings last.
fn setup() -> Setup {
    let hours = WeekHours { tue: vec![Window::new(7 * 60, 22 * 60).unwrap()], ..WeekHours::default() };
    let profile: Profile =
        serde_json::from_value(serde_json::json!({ "name": "Centrum", "short_name": "C" })).unwrap();
    let room = |n: u128| Resource {
        id: ResourceId(Uuid::from_u128(n)),
        slug: format!("sala-{n}"),
        name: format!("Sala {n}"),
        kind: Kind::Room,
        capacity: Some(12),
        parent: None,
        description: String::new(),
        hours: None,
        features: Features::default(),
    };
    let part = PolicyPart { grid_minutes: Some(15), min_minutes: Some(15), ..PolicyPart::default() };
    let edition =
        Edition { kind: Some(Kind::Room), resource: None, effective_from: NaiveDate::default(), part };
    Setup {
        centre: Centre {
            id: CentreId(Uuid::from_u128(1)),
            slug: "c".to_owned(),
            zone: chrono_tz::Europe::Warsaw,
            hours,
            staffed: None,
            season: None,
            capacity: None,
            profile,
        },
        special_hours: Vec::new(),
        closures: Vec::new(),
        resources: (1..=ROOMS).map(room).collect(),
        editions: vec![edition],
        agreements: Vec::new(),
        terms: BTreeMap::new(),
        config_version: 1,
        tree: Tree::default(),
    }
}

fn claims(setup: &Setup) -> Vec<Claim> {
    let mut claims = Vec::new();
    for room in &setup.resources {
        for n in 0..BOOKINGS {
            let start = at("2026-11-24T06:00:00Z") + TimeDelta::minutes(MINUTES) * n;
            let span = Interval::new(start, start + TimeDelta::minutes(MINUTES)).unwrap();
            let booking = BookingId(Uuid::from_u128(1_000 + claims.len() as u128));
            claims.push(Claim {
                resource: room.id,
                booking,
                asked: room.id,
                span,
                used: span,
                people: 8,
                held_until: None,
            });
        }
    }
    claims
}

fn bench(c: &mut Criterion) {
    let setup = Arc::new(setup());
    let claims = claims(&setup);
    let visit = Visit::of_stranger(Locale::default(), at("2026-11-23T08:00:00Z"), setup.clone());
    let day: NaiveDate = "2026-11-24".parse().unwrap();
    let taken = Taken::new(claims);
    let lines = Lines::default();
    let facts = Facts::new(&setup, &taken, &lines);
    c.bench_function("a day of 20 rooms with 60 bookings each", |b| {
        b.iter(|| Day::new(black_box(&visit), day, &facts).render().unwrap());
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
