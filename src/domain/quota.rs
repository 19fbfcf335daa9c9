//! How much an organisation may use: hours and bookings in a day, a week or a month. Counted for the organisation, never for a person, without gaps,
//! by the centre's local days.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::ResourceId;
use super::interval::Interval;
use super::policy::Policy;
use super::resource::{Kind, Resource};
use super::wall;

/// Over which time a quota counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// A local day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    #[default]
    Month,
}

impl Period {
    /// All periods, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// Its word in the message files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// First day of the period a day lies in.
    pub fn first_day(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Day => day,
            Self::Week => day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday())),
            Self::Month => day.with_day(1).unwrap_or(day),
        }
    }

    /// The period a local day lies in, as an interval; `None` at the end of the calendar.
    pub fn around(self, zone: Tz, day: NaiveDate) -> Option<Interval> {
        let first = self.first_day(day);
        let next = match self {
            Self::Day => first.succ_opt()?,
            Self::Week => first.checked_add_signed(TimeDelta::days(7))?,
            Self::Month => first.checked_add_months(Months::new(1))?,
        };
        Interval::new(wall::midnight(zone, first), wall::midnight(zone, next))
    }
}

/// The most that may be used in each period; `None` where nobody counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Limits {
    /// Hours, by period.
    pub hours: [Option<u32>; 3],
    /// Bookings, by period.
    pub bookings: [Option<u32>; 3],
}

/// One limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// Over which time.
    pub period: Period,
    /// How much.
    pub most: Most,
}

/// How much may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Most {
    /// So many hours.
    Hours(u32),
    /// So many bookings.
    Bookings(u32),
}

impl Limits {
    /// Each limit there is.
    pub fn each(self) -> impl Iterator<Item = Limit> {
        let hours = Period::ALL.into_iter().zip(self.hours);
        let bookings = Period::ALL.into_iter().zip(self.bookings);
        let hours = hours.filter_map(|(period, n)| Some(Limit { period, most: Most::Hours(n?) }));
        hours.chain(bookings.filter_map(|(period, n)| Some(Limit { period, most: Most::Bookings(n?) })))
    }
}

/// The time over which any of the limits counts what is used around some days; `None` where nobody counts.
pub fn counted(zone: Tz, days: &[NaiveDate], limits: impl Iterator<Item = Limit>) -> Option<Interval> {
    let around = |limit: Limit| days.iter().filter_map(move |day| limit.period.around(zone, *day));
    let times: Vec<Interval> = limits.flat_map(around).collect();
    Interval::new(times.iter().map(Interval::start).min()?, times.iter().map(Interval::end).max()?)
}

/// One use that counts: held, requested, approved, completed, or not used in the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Use {
    /// What was booked.
    pub resource: ResourceId,
    /// Its kind.
    pub kind: Kind,
    /// From when to when, without gap.
    pub span: Interval,
}

/// What some uses come to within a period: minutes, a use over midnight split there, and bookings by their start.
pub fn used<'a>(uses: impl Iterator<Item = &'a Use>, period: Interval) -> (i64, u32) {
    uses.fold((0, 0), |(minutes, bookings), used| {
        let within = used.span.intersection(&period).map_or(0, |span| span.minutes());
        (minutes + within, bookings + u32::from(period.contains(used.span.start())))
    })
}

/// One limit, and how much of it is used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Balance {
    /// The limit.
    pub limit: Limit,
    /// The one place it is about, if not all of the kind.
    pub place: Option<String>,
    /// First local day of the period.
    pub from: NaiveDate,
    /// Minutes used in it.
    pub minutes: i64,
    /// Bookings that begin in it.
    pub bookings: u32,
}

/// Every limit for a place in the periods around a local day.
pub fn balances(
    (zone, day): (Tz, NaiveDate),
    resource: &Resource,
    policy: &Policy,
    uses: &[Use],
) -> Vec<Balance> {
    let of = |limit: Limit, own: bool| {
        let counts = |u: &&Use| if own { u.resource == resource.id } else { u.kind == resource.kind };
        let (minutes, bookings) = used(uses.iter().filter(counts), limit.period.around(zone, day)?);
        let place = own.then(|| resource.name.clone());
        Some(Balance { limit, place, from: limit.period.first_day(day), minutes, bookings })
    };
    let of_kind = policy.limits.each().filter_map(|limit| of(limit, false));
    of_kind.chain(policy.own_limits.each().filter_map(|limit| of(limit, true))).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::samples::{at, day, span};

    #[test]
    fn periods_follow_the_local_calendar_through_the_clock_changes() {
        let zone = chrono_tz::Europe::Warsaw;
        let hours = |period: Period, on: &str| period.around(zone, day(on)).unwrap().minutes() / 60;
        assert_eq!([hours(Period::Day, "2026-03-29"), hours(Period::Day, "2026-10-25")], [23, 25]);
        assert_eq!(
            [hours(Period::Week, "2026-03-29"), hours(Period::Week, "2026-03-30")],
            [7 * 24 - 1, 7 * 24]
        );
        assert_eq!(hours(Period::Month, "2026-12-31"), 31 * 24);
        assert_eq!(Period::Week.first_day(day("2026-11-29")), day("2026-11-23"));
    }

    #[test]
    fn a_use_over_midnight_counts_on_both_days_and_once_as_a_booking() {
        let night = Interval::new(at("2026-11-30T22:00"), at("2026-12-01T01:00")).unwrap();
        let of = |span| Use { resource: ResourceId(Uuid::nil()), kind: Kind::Room, span };
        let uses = [of(night), of(span("2026-12-01", "10:00", "12:00"))];
        let on =
            |date: &str| used(uses.iter(), Period::Day.around(chrono_tz::Europe::Warsaw, day(date)).unwrap());
        assert_eq!([on("2026-11-30"), on("2026-12-01"), on("2026-12-02")], [(120, 1), (180, 1), (0, 0)]);
    }
}
