//! Errors about stays in beds: nights, closures, coming and going.

use cas::domain::ask::Ask;
use cas::domain::closure::Closure;
use cas::domain::decide::{Case, decide};
use cas::domain::finding::Verdict;
use cas::domain::interval::Interval;
use cas::domain::policy::Allowance;
use cas::domain::resource::{Kind, Resource};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::calendar::{instant, local};
use super::super::world::Judge;
use super::{bent, in_another, without};

/// What is said of a centre or a bed that is closed.
const CLOSED: [&str; 2] = ["closed", "resource_unavailable"];
/// What is said of guests before a door that nobody opens.
const DOORS: [&str; 2] = ["arrival_unstaffed", "departure_unstaffed"];

pub const MUTANTS: [(&str, Judge); 15] = [
    ("nights are counted by 24 hours", |case| counted(case, case.ask.span.length().num_days())),
    ("nights are those of UTC", |case| {
        let span = case.ask.span;
        counted(case, (span.end().date_naive() - span.start().date_naive()).num_days())
    }),
    ("one night more is let by", |case| {
        let mut policy = case.policy;
        policy.max_nights += 1;
        decide(&Case { policy, ..*case })
    }),
    ("a closure from the day of departure is overlooked", |case| {
        let (_, last) = days(case);
        closed(case, |closure| closure.from < last)
    }),
    ("closures are looked for on the first and the last day only", |case| {
        let (first, last) = days(case);
        closed(case, |closure| closure.covers(first) || closure.covers(last))
    }),
    ("a departure at midnight meets the closure of the day that begins", |case| {
        let span = case.ask.span;
        asked(case, &CLOSED, span.extended(TimeDelta::seconds(1)).unwrap())
    }),
    ("a stay lies within the opening hours", |case| as_room(case, &["closed", "holiday", "outside_hours"])),
    ("a stay is no longer than a meeting", |case| as_room(case, &["too_short", "too_long"])),
    ("whoever comes as the door closes is not let in", |case| {
        let span = case.ask.span;
        asked(case, &DOORS, span.moved_to(span.start() + TimeDelta::seconds(1)).unwrap())
    }),
    ("midnight is no part of the day that ends", |case| {
        let (zone, span) = (case.setup.centre.zone, case.ask.span);
        let after = |at| at + TimeDelta::seconds((local(zone, at).time() == NaiveTime::MIN).into());
        asked(case, &DOORS, Interval::new(after(span.start()), after(span.end())).unwrap())
    }),
    ("guests leave when they may arrive", |case| {
        let mut policy = case.policy;
        policy.check_out = policy.check_in;
        decide(&Case { policy, ..*case })
    }),
    ("the staff of the day of arrival see to the departure", |case| {
        let end = local(case.setup.centre.zone, case.ask.span.end()).time();
        departing(case, days(case).0.and_time(end))
    }),
    ("the clock of the arrival is that of the departure", |case| {
        let (zone, span) = (case.setup.centre.zone, case.ask.span);
        departing(case, local(zone, span.start()) + span.length())
    }),
    ("where staff are not needed guests come and go at any time", |case| {
        without(case, |code| case.policy.unstaffed == Allowance::Allowed && DOORS.contains(&code))
    }),
    ("an agreement is needed on the day of arrival only", |case| {
        let start = case.ask.span.start();
        let arrival = Interval::new(start, start + TimeDelta::seconds(1)).unwrap();
        asked(case, &["no_agreement", "agreement_ends", "suspended", "not_eligible"], arrival)
    }),
];

/// The days of arrival and departure.
fn days(case: &Case<'_>) -> (NaiveDate, NaiveDate) {
    let day = |at| local(case.setup.centre.zone, at).date();
    (day(case.ask.span.start()), day(case.ask.span.end()))
}

/// Moves the bounds by as much as the nights are miscounted.
fn counted(case: &Case<'_>, nights: i64) -> Verdict {
    let (first, last) = days(case);
    let missed = i32::try_from((last - first).num_days() - nights).unwrap();
    let mut policy = case.policy;
    policy.min_nights = policy.min_nights.saturating_add_signed(missed);
    policy.max_nights = policy.max_nights.saturating_add_signed(missed);
    decide(&Case { policy, ..*case })
}

/// Judges a stay by some of the closures.
fn closed(case: &Case<'_>, kept: impl Fn(&Closure) -> bool) -> Verdict {
    if case.resource.kind != Kind::Bed {
        return decide(case);
    }
    bent(case, &CLOSED, in_another(case, |setup| setup.closures.retain(kept)))
}

/// Judges a stay by some rules as if it were from then to then.
fn asked(case: &Case<'_>, codes: &[&str], span: Interval) -> Verdict {
    if case.resource.kind != Kind::Bed {
        return decide(case);
    }
    let ask = Ask { span, ..case.ask.clone() };
    bent(case, codes, decide(&Case { ask: &ask, ..*case }))
}

/// Judges a departure as if the clock showed another time.
fn departing(case: &Case<'_>, wall: NaiveDateTime) -> Verdict {
    let end = instant(case.setup.centre.zone, wall);
    // It may lie before the arrival, which has no say in the departure.
    asked(case, &["departure_unstaffed"], Interval::new(end - TimeDelta::hours(1), end).unwrap())
}

/// Judges a bed by some rules as if it were a room.
fn as_room(case: &Case<'_>, codes: &[&str]) -> Verdict {
    if case.resource.kind != Kind::Bed {
        return decide(case);
    }
    let room = Resource { kind: Kind::Room, ..case.resource.clone() };
    bent(case, codes, decide(&Case { resource: &room, ..*case }))
}
