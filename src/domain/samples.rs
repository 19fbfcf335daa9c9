//! Sample centres and wishes for the tests of the rules.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Warsaw;
use uuid::Uuid;

use super::agreement::{Agreement, AgreementStatus, Standing};
use super::ask::{Ask, Asker};
use super::centre_file;
use super::claim::{Claim, taken_time};
use super::closure::Closure;
use super::decide::{Case, decide};
use super::feature::Features;
use super::finding::Verdict;
use super::hours::{WeekHours, Window};
use super::id::{AgreementId, BookingId, CentreId, OrganisationId, ResourceId};
use super::interval::Interval;
use super::legal_form::LegalForm;
use super::quota::Use;
use super::resource::Kind;
use super::setup::Setup;
use super::special_hours::SpecialHours;
use super::wall;

/// The shipped centre, with identifiers that count up.
pub(super) fn cas() -> Setup {
    let file = centre_file::parse(include_str!("../../config/centres/cas.toml")).unwrap();
    let mut next = 0_u128;
    file.into_setup(CentreId(Uuid::from_u128(500)), |_| {
        next += 1;
        ResourceId(Uuid::from_u128(next))
    })
}

/// Monday, 23 November 2026, 9:00 in Warsaw.
pub(super) fn now() -> DateTime<Utc> {
    at("2026-11-23T09:00")
}

/// A Warsaw wall time.
pub(super) fn at(text: &str) -> DateTime<Utc> {
    wall::instant(Warsaw, format!("{text}:00").parse().unwrap()).0
}

/// From–to in Warsaw wall time on one day: `span("2026-12-01", "10:00", "12:00")`.
pub(super) fn span(day: &str, from: &str, to: &str) -> Interval {
    Interval::new(at(&format!("{day}T{from}")), at(&format!("{day}T{to}"))).unwrap()
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A closure of a resource, or of the centre.
pub(super) fn closed(resource: Option<ResourceId>, from: &str, until: Option<&str>) -> Closure {
    Closure { resource, from: day(from), until: until.map(day), note: "Przerwa techniczna".to_owned() }
}

/// The same window on every day from one to another.
pub(super) fn hours(from: &str, until: &str, window: &str, on_holidays: bool) -> SpecialHours {
    let every = vec![Window::try_from(window.to_owned()).unwrap()];
    let (mon, tue, wed, thu) = (every.clone(), every.clone(), every.clone(), every.clone());
    let hours = WeekHours { mon, tue, wed, thu, fri: every.clone(), sat: every.clone(), sun: every };
    SpecialHours { from: day(from), until: day(until), hours, on_holidays, note: String::new() }
}

/// What the organisation uses of a place.
pub(super) fn used(setup: &Setup, slug: &str, day: &str, from: &str, to: &str) -> Use {
    let resource = setup.by_slug(slug).unwrap();
    Use::of(resource, span(day, from, to))
}

pub(super) fn ask(span: Interval) -> Ask {
    Ask {
        span,
        people: 8,
        title: "Zebranie".to_owned(),
        responsible: "Koordynator".to_owned(),
        phone: String::new(),
        needs: Features::default(),
        minors: false,
        minors_stated: false,
        fees: false,
    }
}

/// An organisation whose agreement covers every kind without end.
pub(super) fn standing() -> Standing {
    Standing {
        organisation: OrganisationId(Uuid::from_u128(900)),
        legal_form: LegalForm::Foundation,
        strikes: 0,
        agreements: vec![Agreement {
            id: AgreementId(Uuid::from_u128(901)),
            status: AgreementStatus::InForce,
            starts_on: day("2026-01-01"),
            ends_on: None,
            kinds: Kind::ALL.to_vec(),
        }],
    }
}

/// The claims of a booking of `slug` for `used`, gap included.
pub(super) fn claims(setup: &Setup, slug: &str, used: Interval, booking: u128) -> Vec<Claim> {
    let resource = setup.by_slug(slug).unwrap();
    let gap = setup.policy(resource, setup.day_of(now())).gap_minutes;
    let claim = |leaf| Claim {
        resource: leaf,
        booking: BookingId(Uuid::from_u128(booking)),
        asked: resource.id,
        span: taken_time(used, gap),
        used,
        people: 8,
        held_until: None,
    };
    setup.leaves(resource.id).into_iter().map(claim).collect()
}

/// Judges a member's wish for `slug` on what is given.
pub(super) fn judge(
    setup: &Setup,
    slug: &str,
    ask: &Ask,
    standing: &Standing,
    claims: &[Claim],
    uses: &[Use],
) -> Verdict {
    let resource = setup.by_slug(slug).unwrap();
    let policy = setup.policy(resource, setup.day_of(now()));
    let asker = Asker::Member(standing);
    decide(&Case {
        setup,
        resource,
        policy,
        ask,
        asker,
        claims,
        uses,
        own: None,
        asked_at: now(),
        now: now(),
    })
}

/// The codes of a verdict.
pub(super) fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict.findings.iter().map(|f| f.rule.code()).collect()
}
