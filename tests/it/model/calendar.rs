//! Days and clocks, found by looking instead of reckoning: holidays stand in a table, a wall time is tried at every offset.

use cas::domain::season::{DayOfYear, Season};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// First day of Easter, Pentecost and Corpus Christi as they are printed in calendars.
const MOVABLE: [(i32, [(u32, u32); 4]); 7] = [
    (2024, [(3, 31), (4, 1), (5, 19), (5, 30)]),
    (2025, [(4, 20), (4, 21), (6, 8), (6, 19)]),
    (2026, [(4, 5), (4, 6), (5, 24), (6, 4)]),
    (2027, [(3, 28), (3, 29), (5, 16), (5, 27)]),
    (2028, [(4, 16), (4, 17), (6, 4), (6, 15)]),
    (2029, [(4, 1), (4, 2), (5, 20), (5, 31)]),
    (2030, [(4, 21), (4, 22), (6, 9), (6, 20)]),
];
const FIXED: [(u32, u32); 9] =
    [(1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)];

/// Whether a local date is a Polish public holiday.
pub fn is_holiday(day: NaiveDate) -> bool {
    let of_year = (day.month(), day.day());
    let movable = MOVABLE.iter().find(|(year, _)| *year == day.year()).expect("a year of the table");
    FIXED.contains(&of_year) || movable.1.contains(&of_year) || (of_year == (12, 24) && day.year() > 2024)
}

/// The wall time that a clock in the zone shows.
pub fn local(zone: Tz, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

/// The instant at which a clock first shows a wall time; one that it skips is moved forward by as much as it skips.
pub fn instant(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    let shown = |wall: NaiveDateTime| {
        // From the clocks furthest ahead to those furthest behind, so that the first that fits is the earliest.
        let offsets = (-14 * 4..=14 * 4).rev().map(|quarters| TimeDelta::minutes(15 * quarters));
        offsets.map(|offset| (wall - offset).and_utc()).find(|at| local(zone, *at) == wall)
    };
    shown(wall).unwrap_or_else(|| {
        let minute = TimeDelta::minutes(1);
        let earlier = (1..).map(|n| wall - minute * n);
        let last = earlier.into_iter().find_map(shown).expect("a clock stands still for no day") + minute;
        let mut skipped = TimeDelta::zero();
        let mut before = local(zone, last - minute) + minute;
        while before != local(zone, last) {
            before += minute;
            skipped += minute;
        }
        shown(wall + skipped).expect("after what is skipped")
    })
}

/// One minute of a use, and where the clock stands.
#[derive(Clone, Copy, Debug)]
pub struct Minute {
    pub at: DateTime<Utc>,
    pub day: NaiveDate,
}

/// Every minute from one instant to another.
pub fn minutes(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Minute> {
    let mut all = Vec::new();
    let mut at = from;
    while at < to {
        all.push(Minute { at, day: local(zone, at).date() });
        at += TimeDelta::minutes(1);
    }
    all
}

/// Which season of which year a day lies in, if any.
pub fn season_of(season: Option<Season>, day: NaiveDate) -> Option<i32> {
    let Some(season) = season else { return Some(day.year()) };
    let of_year = day.format("%m-%d").to_string();
    let text = |day: DayOfYear| String::from(day);
    let (from, until) = (text(season.from), text(season.until));
    if from <= until {
        (from <= of_year && of_year <= until).then_some(day.year())
    } else if from <= of_year {
        Some(day.year())
    } else {
        (of_year <= until).then_some(day.year() - 1)
    }
}
