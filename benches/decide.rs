//! How long one decision takes with its facts loaded, and the ways on after a no.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot begin should stop")]

use std::collections::BTreeMap;
use std::hint::black_box;

use cas::domain::agreement::{Agreement, AgreementStatus, Standing};
use cas::domain::ask::{Ask, Asker};
use cas::domain::centre::{Centre, Profile};
use cas::domain::claim::Claim;
use cas::domain::decide::{Case, decide};
use cas::domain::feature::Features;
use cas::domain::finder::{Search, instead};
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

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A centre of 20 rooms, open on weekdays from 7 to 18.
fn setup() -> Setup {
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
    let part = PolicyPart { min_minutes: Some(60), hours_per_month: Some(20), ..PolicyPart::default() };
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
    let setup = setup();
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
    let uses = [Use { resource: resource.id, kind: Kind::Room, span: earlier }];
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
        b.iter(|| instead(black_box(&search), resource, &ask, false));
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
