//! Hours that hold for some days instead of those of every week: a holiday season, a Saturday on which the centre opens after all.

use chrono::{NaiveDate, TimeDelta};

use super::holiday::Holiday;
use super::hours::{WeekHours, Window};

/// Other hours from one local day to another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpecialHours {
    /// First local day.
    pub from: NaiveDate,
    /// Last local day.
    pub until: NaiveDate,
    /// The hours of each weekday; one without windows is closed.
    pub hours: WeekHours,
    /// Whether they hold on public holidays too.
    pub on_holidays: bool,
    /// What people are told; may be empty.
    pub note: String,
}

impl SpecialHours {
    /// Whether they hold on a local day, which may be a public holiday.
    pub fn covers(&self, day: NaiveDate, holiday: Option<Holiday>) -> bool {
        (self.from..=self.until).contains(&day) && (self.on_holidays || holiday.is_none())
    }

    /// The windows of a local day.
    pub fn windows(&self, day: NaiveDate) -> &[Window] {
        self.hours.of(day)
    }

    /// From the first day to the last.
    pub fn length(&self) -> TimeDelta {
        self.until - self.from
    }
}
