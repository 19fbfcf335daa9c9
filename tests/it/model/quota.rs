//! Limits, minute by minute: each minute of a use goes into the box of its local period.

use std::collections::BTreeMap;

use cas::domain::finding::Severity;
use cas::domain::id::ResourceId;
use cas::domain::policy::PolicyPart;
use cas::domain::quota::Use;
use chrono::{Datelike, NaiveDate};

use super::calendar::{Minute, minutes, season_of};
use super::terms::Terms;
use super::world::World;

/// Names the period a local day lies in; `None` where nobody counts.
type Period = fn(&World, NaiveDate) -> Option<String>;

const PERIODS: [Period; 4] = [
    |_, day| Some(day.to_string()),
    |_, day| Some(format!("{:?}", day.iso_week())),
    |_, day| Some(format!("{}-{}", day.year(), day.month())),
    |world, day| season_of(world.setup.centre.season, day).map(|year| year.to_string()),
];

type Limits = [Option<u32>; 4];

/// Hours and bookings of one scope, and what counts in it.
type Scope<'a> = (Limits, Limits, &'a dyn Fn(&Use) -> bool);

fn hours(part: &PolicyPart) -> Limits {
    [part.hours_per_day, part.hours_per_week, part.hours_per_month, part.hours_per_season]
}

fn bookings(part: &PolicyPart) -> Limits {
    [part.bookings_per_day, part.bookings_per_week, part.bookings_per_month, part.bookings_per_season]
}

/// The limits that a wish would break.
pub fn broken(world: &World, terms: &Terms, wish: &[Minute]) -> Vec<(&'static str, Severity)> {
    let place = world.resource();
    // The minutes of each use on each day, and the day on which it begins.
    let zone = world.setup.centre.zone;
    let days: Vec<(&Use, NaiveDate, BTreeMap<NaiveDate, i64>)> = world
        .uses
        .iter()
        .map(|used| {
            let all = minutes(zone, used.span.start(), used.span.end());
            (used, all[0].day, by_day(&all))
        })
        .collect();
    let leaves = leaves(world, place.id);
    let whole = place.parent.map(|whole| self::leaves(world, whole)).unwrap_or_default();
    let meets = |used: &Use, any: &[ResourceId]| {
        self::leaves(world, used.resource).iter().any(|leaf| any.contains(leaf))
    };
    let scopes: [Scope<'_>; 4] = [
        (hours(&terms.centre), bookings(&terms.centre), &|_| true),
        (
            smaller(hours(&terms.kind), hours(&terms.agreement)),
            smaller(bookings(&terms.kind), bookings(&terms.agreement)),
            &|used| used.kind == place.kind,
        ),
        (hours(&terms.whole), bookings(&terms.whole), &|used| meets(used, &whole)),
        (hours(&terms.place), bookings(&terms.place), &|used| meets(used, &leaves)),
    ];
    let mut found = Vec::new();
    for (hours, bookings, counts) in scopes {
        let counted: Vec<_> = days.iter().filter(|(used, _, _)| counts(used)).collect();
        for (period, (hours, bookings)) in PERIODS.iter().zip(hours.into_iter().zip(bookings)) {
            if let Some(most) = hours {
                let mut boxes: BTreeMap<String, i64> = BTreeMap::new();
                let used = counted.iter().flat_map(|(_, _, days)| days.clone());
                for (day, minutes) in used.chain(by_day(wish)) {
                    if let Some(name) = period(world, day) {
                        *boxes.entry(name).or_default() += minutes;
                    }
                }
                let mut asked = wish.iter().filter_map(|minute| period(world, minute.day));
                if asked.any(|name| boxes[&name] > 60 * i64::from(most)) {
                    found.push(("quota_hours", Severity::Blocks));
                }
            }
            if let (Some(most), Some(name)) = (bookings, period(world, wish[0].day)) {
                let begun =
                    counted.iter().filter(|(_, first, _)| period(world, *first) == Some(name.clone()));
                if begun.count() + 1 > usize::try_from(most).unwrap() {
                    found.push(("quota_count", Severity::Blocks));
                }
            }
        }
    }
    found
}

/// What cannot be divided any more of a place.
fn leaves(world: &World, place: ResourceId) -> Vec<ResourceId> {
    let parts: Vec<ResourceId> =
        world.setup.resources.iter().filter(|r| r.parent == Some(place)).map(|r| r.id).collect();
    if parts.is_empty() { vec![place] } else { parts }
}

fn by_day(minutes: &[Minute]) -> BTreeMap<NaiveDate, i64> {
    let mut days = BTreeMap::new();
    for minute in minutes {
        *days.entry(minute.day).or_default() += 1;
    }
    days
}

fn smaller(one: Limits, other: Limits) -> Limits {
    let mut both = one;
    for (limit, other) in both.iter_mut().zip(other) {
        *limit = match (*limit, other) {
            (Some(one), Some(other)) => Some(if one < other { one } else { other }),
            (one, other) => one.or(other),
        };
    }
    both
}
