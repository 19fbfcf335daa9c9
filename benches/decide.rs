//! How long one decision takes with its facts loaded, the ways on after a no, a day of many places, and a search among them.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot begin should stop")]

use std::collections::BTreeMap;
use std::hint::black_box;

use cas::domain::agreement::{Agreement, AgreementStatus, Standing};
use cas::domain::ask::{Ask, Asker};
use cas::domain::centre::{Centre, Profile};
use cas::domain::claim::Claim;
use cas::domain::day::rows;
use cas::domain::decide::{Case, decide};
use cas::domain::feature::Features;
use cas::domain::finder::{Cause, Hours, Need, Search, Wish, instead};
use cas::domain::hours::{WeekHours, Window};
use cas::domain::id::{AgreementId, BookingId, CentreId, OrganisationId, ResourceId};
use cas::domain::interval::Interval;
use cas::domain::legal_form::LegalForm;
use cas::domain::policy::{Edition, PolicyPart};
use cas::domain::quota::Use;
use cas::domain::resource::{Kind, Resource};
use cas::domain::setup::Setup;
use cas::domain::taken::Taken;
use cas::domain::tree::Tree;
use chrono::{DateTime, TimeDelta, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use uuid::Uuid;

const ROOMS: u128 = 20;
const MANY_ROOMS: u128 = 50;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A centre of so many rooms, open on weekdays from 7 to 18.
fn setup(rooms: u128, grid_minutes: u32) -> Setup {
    let day = vec![Window::new(7 * 60, 18 * 60).unwrap()];
    let hours = WeekHours {
        mon: day.clone(),
        tue: day.clone(),
        wed: day.clone(),
        thu: day.clone(),
        fri: day,
        ..WeekHours::default()
    };
    let profile: Profile =
        serde_json::from_value(serde_json::json!({ "name": "Centrum", "short_name": "C" })).unwrap();
    let room = |n: u128| Resource {
        id: ResourceId(Uuid::from_u128(n)),
        slug: format!("sala-{n}"),
        name: format!("Sala {n}"),
        kind: Kind::Room,
        capacity: Some(10 + u32::try_from(n).unwrap()),
        parent: None,
        description: String::new(),
        hours: None,
        features: Features::default(),
    };
    let part = PolicyPart {
        grid_minutes: Some(grid_minutes),
        min_minutes: Some(60),
        hours_per_month: Some(20),
        ..PolicyPart::default()
    };
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
        resources: (1..=rooms).map(room).collect(),
        editions: vec![Edition {
            kind: Some(Kind::Room),
            resource: None,
            effective_from: "2026-01-01".parse().unwrap(),
            part,
        }],
        agreements: Vec::new(),
        terms: BTreeMap::new(),
        config_version: 1,
        tree: Tree::default(),
    }
}

/// Every room taken on the coming 22 days from 7 to 18, but for breaks of a quarter of an hour to an hour and a half, and for two hours on every `rare`th
/// of its days.
fn busy(setup: &Setup, rare: i64) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for (room, resource) in (0_i64..).zip(&setup.resources) {
        for day in 0..22 {
            let mut from = at("2026-11-24T06:00:00Z") + TimeDelta::days(day);
            let closes = from + TimeDelta::hours(11);
            for number in (room * 31 + day * 7..).step_by(3) {
                let end = from + TimeDelta::minutes(60 + 15 * (number % 5));
                // The last one stays until closing.
                let end = if end + TimeDelta::minutes(105) > closes { closes } else { end };
                let Some(span) = Interval::new(from, end) else { break };
                claims.push(Claim {
                    resource: resource.id,
                    booking: BookingId(Uuid::from_u128(1000 + claims.len() as u128)),
                    asked: resource.id,
                    span,
                    used: span,
                    people: 8,
                    held_until: None,
                });
                let is_rare = rare > 0 && (room + day) % rare == rare - 1;
                from = end + TimeDelta::minutes(if is_rare { 120 } else { 15 * (1 + number % 6) });
            }
        }
    }
    claims
}

/// Every room taken two hours out of three on the coming 22 days.
fn claims(setup: &Setup) -> Vec<Claim> {
    let mut claims = Vec::new();
    for resource in &setup.resources {
        for day in 0..22 {
            for slot in 0..4 {
                let start = at("2026-11-24T06:00:00Z") + TimeDelta::days(day) + TimeDelta::hours(slot * 3);
                let span = Interval::new(start, start + TimeDelta::hours(2)).unwrap();
                let booking = BookingId(Uuid::from_u128(1000 + claims.len() as u128));
                claims.push(Claim {
                    resource: resource.id,
                    booking,
                    asked: resource.id,
                    span,
                    used: span,
                    people: 8,
                    held_until: None,
                });
            }
        }
    }
    claims
}

fn bench(c: &mut Criterion) {
    let (few, many) = (setup(ROOMS, 30), setup(MANY_ROOMS, 15));
    let setup = few;
    let standing = Standing {
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
    };
    let all = claims(&setup);
    let resource = &setup.resources[0];
    let span = Interval::new(at("2026-11-24T07:00:00Z"), at("2026-11-24T09:00:00Z")).unwrap();
    let ask = Ask {
        span,
        people: 8,
        title: "Zebranie".to_owned(),
        responsible: "Koordynator".to_owned(),
        phone: String::new(),
        needs: Features::default(),
        minors: false,
        minors_stated: false,
        fees: false,
    };
    let now = at("2026-11-23T08:00:00Z");
    let earlier = Interval::new(at("2026-11-04T07:00:00Z"), at("2026-11-04T12:00:00Z")).unwrap();
    let next_month = Interval::new(at("2026-12-20T00:00:00Z"), at("2026-12-20T20:00:00Z")).unwrap();
    let month = Interval::new(at("2026-11-01T00:00:00Z"), at("2026-11-01T20:00:00Z")).unwrap();
    let uses = [Use::of(resource, earlier)];
    let policy = setup.policy(resource, setup.day_of(now));
    let near: Vec<Claim> =
        all.iter().filter(|c| c.resource == resource.id && c.span.overlaps(&span)).cloned().collect();
    let asker = Asker::Member(&standing);
    let case = Case {
        setup: &setup,
        resource,
        policy,
        ask: &ask,
        asker,
        claims: &near,
        uses: &uses,
        own: None,
        asked_at: now,
        now,
    };

    c.bench_function("decide one request", |b| b.iter(|| decide(black_box(&case))));
    let taken = Taken::new(all);
    let search = Search { setup: &setup, asker, taken: &taken, uses: &uses, own: None, asked_at: now, now };
    c.bench_function("ways on: 20 rooms, 21 days, 1760 claims", |b| {
        b.iter(|| instead(black_box(&search), resource, &ask, Cause::Rules));
    });
    let shown = many.shown("2026-11-25".parse().unwrap()).unwrap();
    let full = Taken::new(busy(&many, 0));
    c.bench_function("a day of 50 rooms", |b| {
        b.iter(|| rows(black_box(&many), &many.resources, shown, &full, now));
    });
    let claims = full.all().len();
    let search = Search { setup: &many, taken: &full, ..search };
    let need = Need {
        kind: Kind::Room,
        people: 8,
        minutes: 120,
        days: now.date_naive().iter_days().skip(1).take(14).collect(),
        hours: Hours::ALL_DAY,
        features: Features::default(),
        minors: false,
        minors_stated: false,
        fees: false,
        usual: None,
        wish: None,
    };
    assert!(search.find(&need, 3).exact.is_empty(), "nothing is free");
    c.bench_function(&format!("search: 50 rooms, 14 days, {claims} claims, nothing free"), |b| {
        b.iter(|| search.find(black_box(&need), 3));
    });
    let nearly = Taken::new(busy(&many, 60));
    let search = Search { taken: &nearly, ..search };
    assert_eq!(search.find(&need, 3).exact.len(), 3, "a few are free");
    c.bench_function("search: the same, a few free", |b| b.iter(|| search.find(black_box(&need), 3)));
    let spent = [Use::of(resource, month), Use::of(resource, next_month)];
    let free = Taken::default();
    let search = Search { taken: &free, uses: &spent, ..search };
    assert!(search.find(&need, 3).exact.is_empty(), "nothing may be used");
    c.bench_function("search: the same, all free and the month used up", |b| {
        b.iter(|| search.find(black_box(&need), 3));
    });
    let wish = Wish { resource: many.resources[0].id, span };
    let exactly = Need {
        hours: Hours::Exactly(8 * 60),
        days: vec![span.start().date_naive()],
        wish: Some(wish),
        ..need
    };
    let search = Search { taken: &full, uses: &uses, ..search };
    c.bench_function("search: 50 rooms, an exact wish that is taken", |b| {
        b.iter(|| search.find(black_box(&exactly), 3));
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
