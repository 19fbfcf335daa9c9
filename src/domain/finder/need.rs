//! What somebody looks for, before there is a place or an exact time.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::domain::ask::Ask;
use crate::domain::feature::Features;
use crate::domain::id::ResourceId;
use crate::domain::interval::Interval;
use crate::domain::resource::{Kind, Resource};
use crate::domain::wall;

/// Instead of what is asked only in the form: what is missing there is missing anywhere, and must neither hide what can be had nor call for it.
const GIVEN: &str = "–";
/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// What somebody looks for.
#[derive(Clone, Debug)]
pub struct Need {
    /// What it is.
    pub kind: Kind,
    /// For how many people.
    pub people: u32,
    /// For how long.
    pub minutes: u32,
    /// On which local days it may begin.
    pub days: Vec<NaiveDate>,
    /// At what time of those days.
    pub hours: Hours,
    /// What the place must offer.
    pub features: Features,
    /// Whether people under age take part.
    pub minors: bool,
    /// Whether the organisation states that it looks after them.
    pub minors_stated: bool,
    /// Whether participants pay.
    pub fees: bool,
    /// The place the organisation usually takes.
    pub usual: Option<ResourceId>,
    /// What was asked for exactly, if anything was.
    pub wish: Option<Wish>,
}

/// At what time of a day, in minutes of wall-clock time after its midnight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hours {
    /// It begins then.
    Exactly(u16),
    /// At any time in between.
    Within {
        /// It does not begin before.
        not_before: u16,
        /// It does not end after; more than 1,440 for the day after.
        not_after: u16,
    },
}

impl Hours {
    /// At any time of the day.
    pub const ALL_DAY: Self = Self::Within { not_before: 0, not_after: DAY };
}

/// One place at one time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wish {
    /// The place.
    pub resource: ResourceId,
    /// The time.
    pub span: Interval,
}

/// When a use that is needed on one day may begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Starts {
    /// The day.
    pub day: Interval,
    /// First and last possible start, as instants; both the same for an exact start.
    pub first: chrono::DateTime<chrono::Utc>,
    pub last: chrono::DateTime<chrono::Utc>,
}

impl Need {
    /// What is needed, at a time, as it would be asked for.
    pub(super) fn ask(&self, span: Interval) -> Ask {
        Ask {
            span,
            people: self.people,
            title: GIVEN.to_owned(),
            responsible: GIVEN.to_owned(),
            phone: String::new(),
            needs: self.features,
            minors: self.minors,
            minors_stated: self.minors_stated,
            fees: self.fees,
        }
    }

    pub(super) fn length(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.minutes))
    }

    /// Whether a place is of the kind, large enough, and offers all that is needed.
    pub(super) fn suits(&self, resource: &Resource) -> bool {
        resource.kind == self.kind
            && resource.capacity.is_none_or(|capacity| self.people <= capacity)
            && self.features.without(resource.features).is_empty()
    }

    /// Whether a time is one of those needed.
    pub(super) fn accepts(&self, zone: Tz, span: Interval) -> bool {
        let fits = |starts: &Starts| starts.first <= span.start() && span.start() <= starts.last;
        span.length() == self.length() && self.starts(zone).iter().any(fits)
    }

    /// When it may begin, by day.
    pub(super) fn starts(&self, zone: Tz) -> Vec<Starts> {
        let mut days = self.days.clone();
        days.sort_unstable();
        days.dedup();
        days.into_iter().filter_map(|day| self.starts_on(zone, day)).collect()
    }

    fn starts_on(&self, zone: Tz, date: NaiveDate) -> Option<Starts> {
        let day = wall::day(zone, date)?;
        let at = |minutes| wall::minute_of_day(zone, date, minutes);
        let (first, last) = match self.hours {
            Hours::Exactly(start) => (at(start), at(start)),
            Hours::Within { not_before, not_after } => {
                // What begins on the next day is one of that day.
                let before_midnight = day.end() - TimeDelta::minutes(1);
                (at(not_before), (at(not_after) - self.length()).min(before_midnight))
            }
        };
        (first <= last).then_some(Starts { day, first, last })
    }
}
