//! How much an organisation may use: hours and bookings in a day, a week, a month or a season. Counted for the organisation, never for a person, without gaps,
//! by the centre's local days.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::ResourceId;
use super::interval::Interval;
use super::policy::Policy;
use super::resource::{Kind, Resource};
use super::season::Season;
use super::setup::Setup;
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
    /// The centre's season, e.g. a school year.
    Season,
}

impl Period {
    /// All periods, the shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Season];

    /// Its word in the message files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Season => "season",
        }
    }
}

/// By which a centre counts its days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// Its zone.
    pub zone: Tz,
    /// Its season; without one the calendar year.
    pub season: Option<Season>,
}

impl Calendar {
    /// First and last day of the period a local day lies in; `None` outside any season.
    pub fn days(&self, period: Period, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        match period {
            Period::Day => Some((day, day)),
            Period::Week => {
                let monday = day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()));
                Some((monday, monday.checked_add_signed(TimeDelta::days(6))?))
            }
            Period::Month => {
                let first = day.with_day(1)?;
                Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
            }
            Period::Season => match self.season {
                Some(season) => season.around(day),
                None => Some((
                    NaiveDate::from_ymd_opt(day.year(), 1, 1)?,
                    NaiveDate::from_ymd_opt(day.year(), 12, 31)?,
                )),
            },
        }
    }

    /// The same as an interval.
    pub fn around(&self, period: Period, day: NaiveDate) -> Option<Interval> {
        let (first, last) = self.days(period, day)?;
        Interval::new(wall::midnight(self.zone, first), wall::midnight(self.zone, last.succ_opt()?))
    }
}

/// The most that may be used in each period; `None` where nobody counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Limits {
    /// Hours, by period.
    pub hours: [Option<u32>; 4],
    /// Bookings, by period.
    pub bookings: [Option<u32>; 4],
}

/// What a limit counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Over {
    /// Everything that the organisation uses in the centre.
    Everything,
    /// All resources of the kind.
    Kind,
    /// The whole that the place is part of, with all its parts.
    Whole,
    /// The one place, with its parts and what it is part of.
    Place,
}

/// One limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// What it counts.
    pub over: Over,
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

/// What a limit counts, as people are told.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Everything.
    #[default]
    Everything,
    /// All of a kind.
    Kind(Kind),
    /// The place of that name.
    Place(String),
}

impl Limits {
    /// Each limit there is.
    pub fn each(self, over: Over) -> impl Iterator<Item = Limit> {
        let hours = Period::ALL.into_iter().zip(self.hours);
        let bookings = Period::ALL.into_iter().zip(self.bookings);
        let hours = hours.filter_map(move |(period, n)| Some(Limit { over, period, most: Most::Hours(n?) }));
        let most =
            move |(period, n): (Period, Option<u32>)| Some(Limit { over, period, most: Most::Bookings(n?) });
        hours.chain(bookings.filter_map(most))
    }

    /// The smaller of each two.
    #[must_use]
    pub fn smaller(self, other: Self) -> Self {
        let smaller = |one: [Option<u32>; 4], other: [Option<u32>; 4]| {
            let mut both = one;
            for (limit, other) in both.iter_mut().zip(other) {
                *limit = limit.iter().copied().chain(other).min();
            }
            both
        };
        Self { hours: smaller(self.hours, other.hours), bookings: smaller(self.bookings, other.bookings) }
    }
}

impl Limit {
    /// The key that sets it: `hours_per_week`.
    pub fn key(&self) -> String {
        let what = match self.most {
            Most::Hours(_) => "hours",
            Most::Bookings(_) => "bookings",
        };
        format!("{what}_per_{}", self.period.as_str())
    }

    /// Whether a use counts for it when the wish is for `resource`. Whoever has a part has something of the whole, and the other way round, so that
    /// no limit is evaded by taking one part after the other.
    pub fn counts(&self, used: &Use, resource: &Resource) -> bool {
        match self.over {
            Over::Everything => true,
            Over::Kind => used.kind == resource.kind,
            Over::Whole => resource.parent.is_some_and(|whole| used.is_within(whole)),
            Over::Place => used.is_within(resource.id) || resource.parent == Some(used.resource),
        }
    }

    /// What it counts, when the wish is for `resource`.
    pub fn counted(&self, setup: &Setup, resource: &Resource) -> Counted {
        match self.over {
            Over::Everything => Counted::Everything,
            Over::Kind => Counted::Kind(resource.kind),
            Over::Whole => {
                let whole = resource.parent.and_then(|whole| setup.resource(whole)).unwrap_or(resource);
                Counted::Place(whole.name.clone())
            }
            Over::Place => Counted::Place(resource.name.clone()),
        }
    }
}

/// The time over which any of the limits counts what is used around some days; `None` where nobody counts.
pub fn counted(
    calendar: Calendar,
    days: &[NaiveDate],
    limits: impl Iterator<Item = Limit>,
) -> Option<Interval> {
    let around = |limit: Limit| days.iter().filter_map(move |day| calendar.around(limit.period, *day));
    let times: Vec<Interval> = limits.flat_map(around).collect();
    Interval::new(times.iter().map(Interval::start).min()?, times.iter().map(Interval::end).max()?)
}

/// One use that counts: held, requested, approved, completed, or not used in the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Use {
    /// What was booked.
    pub resource: ResourceId,
    /// What that is part of.
    pub whole: Option<ResourceId>,
    /// Its kind.
    pub kind: Kind,
    /// From when to when, without gap.
    pub span: Interval,
}

impl Use {
    /// A use of a resource.
    pub fn of(resource: &Resource, span: Interval) -> Self {
        Self { resource: resource.id, whole: resource.parent, kind: resource.kind, span }
    }

    /// Whether it is of a place or of a part of it.
    fn is_within(&self, place: ResourceId) -> bool {
        self.resource == place || self.whole == Some(place)
    }
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
    /// What it counts.
    pub counted: Counted,
    /// First local day of the period.
    pub from: NaiveDate,
    /// Minutes used in it.
    pub minutes: i64,
    /// Bookings that begin in it.
    pub bookings: u32,
}

/// Every limit for a place in the periods around a local day.
pub fn balances(
    (setup, day): (&Setup, NaiveDate),
    resource: &Resource,
    policy: &Policy,
    uses: &[Use],
) -> Vec<Balance> {
    let calendar = setup.calendar();
    let of = |limit: Limit| {
        let counting = uses.iter().filter(|used| limit.counts(used, resource));
        let (minutes, bookings) = used(counting, calendar.around(limit.period, day)?);
        let (from, _) = calendar.days(limit.period, day)?;
        Some(Balance { limit, counted: limit.counted(setup, resource), from, minutes, bookings })
    };
    policy.each_limit().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::samples::{at, day, span};

    fn calendar() -> Calendar {
        Calendar { zone: chrono_tz::Europe::Warsaw, season: None }
    }

    #[test]
    fn of_two_limits_the_smaller_holds() {
        let one = Limits { hours: [Some(4), None, Some(20), None], bookings: [None; 4] };
        let other =
            Limits { hours: [Some(2), Some(9), Some(30), None], bookings: [None, Some(1), None, None] };
        let both =
            Limits { hours: [Some(2), Some(9), Some(20), None], bookings: [None, Some(1), None, None] };
        assert_eq!((one.smaller(other), other.smaller(one)), (both, both));
    }

    #[test]
    fn periods_follow_the_local_calendar_through_the_clock_changes() {
        let hours = |period: Period, on: &str| calendar().around(period, day(on)).unwrap().minutes() / 60;
        assert_eq!([hours(Period::Day, "2026-03-29"), hours(Period::Day, "2026-10-25")], [23, 25]);
        assert_eq!(
            [hours(Period::Week, "2026-03-29"), hours(Period::Week, "2026-03-30")],
            [7 * 24 - 1, 7 * 24]
        );
        assert_eq!(hours(Period::Month, "2026-12-31"), 31 * 24);
        assert_eq!(hours(Period::Season, "2026-12-31"), 365 * 24, "without a season the year");
        assert_eq!(calendar().days(Period::Week, day("2026-11-29")).unwrap().0, day("2026-11-23"));
    }

    #[test]
    fn a_use_over_midnight_counts_on_both_days_and_once_as_a_booking() {
        let night = Interval::new(at("2026-11-30T22:00"), at("2026-12-01T01:00")).unwrap();
        let of = |span| Use { resource: ResourceId(Uuid::nil()), whole: None, kind: Kind::Room, span };
        let uses = [of(night), of(span("2026-12-01", "10:00", "12:00"))];
        let on = |date: &str| used(uses.iter(), calendar().around(Period::Day, day(date)).unwrap());
        assert_eq!([on("2026-11-30"), on("2026-12-01"), on("2026-12-02")], [(120, 1), (180, 1), (0, 0)]);
    }
}
