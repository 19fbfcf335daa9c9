//! The rules a centre sets for a kind of resource or a single one, in dated editions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::ResourceId;
use super::quota::{Limit, Limits};
use super::resource::Kind;

/// Who says yes to a request inside the policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Approval {
    /// Nobody needs to: it is approved when it is made.
    AtOnce,
    /// Staff.
    #[default]
    Staff,
}

/// What a request does to the place while it waits (design §3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requests {
    /// The first request takes the place until it is decided.
    #[default]
    FirstCome,
    /// Requests stand side by side; approval takes the place.
    Compete,
}

/// What becomes of a wish outside the opening hours, at a weekend or on a public holiday.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterHours {
    /// Members cannot ask for it.
    #[default]
    Forbidden,
    /// Staff decide, whatever the approval says.
    ByException,
}

/// All rules for one resource on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Policy {
    /// Who says yes.
    pub approval: Approval,
    /// What a waiting request does.
    pub requests: Requests,
    /// What becomes of a wish outside the opening hours.
    pub after_hours: AfterHours,
    /// A request must come this many hours before its start.
    pub notice_hours: u32,
    /// And before so many calendar days begin that lie between: 1 for not today.
    pub notice_days: u32,
    /// The same in working days.
    pub notice_working_days: u32,
    /// One that starts sooner than this many working days ahead needs staff.
    pub staff_notice_working_days: u32,
    /// How many days ahead one may ask.
    pub horizon_days: u32,
    /// How many people must come at least.
    pub min_people: u32,
    /// Shortest use, in minutes.
    pub min_minutes: u32,
    /// Longest use, in minutes.
    pub max_minutes: u32,
    /// Starts and ends fall on multiples of this many minutes after midnight.
    pub grid_minutes: u32,
    /// Minutes between two uses.
    pub gap_minutes: u32,
    /// What an organisation may use of the whole kind.
    pub limits: Limits,
    /// What it may use of this resource, besides.
    pub own_limits: Limits,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            approval: Approval::Staff,
            requests: Requests::FirstCome,
            after_hours: AfterHours::Forbidden,
            notice_hours: 0,
            notice_days: 0,
            notice_working_days: 0,
            staff_notice_working_days: 0,
            horizon_days: 90,
            min_people: 1,
            min_minutes: 30,
            max_minutes: 8 * 60,
            grid_minutes: 30,
            gap_minutes: 0,
            limits: Limits::default(),
            own_limits: Limits::default(),
        }
    }
}

/// Some rules of a policy, the others left to the wider scope; this is what a centre's file says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PolicyPart {
    /// See [`Policy::approval`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// See [`Policy::requests`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requests: Option<Requests>,
    /// See [`Policy::after_hours`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_hours: Option<AfterHours>,
    /// See [`Policy::notice_hours`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_hours: Option<u32>,
    /// See [`Policy::notice_days`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<u32>,
    /// See [`Policy::notice_working_days`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_working_days: Option<u32>,
    /// See [`Policy::staff_notice_working_days`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_notice_working_days: Option<u32>,
    /// See [`Policy::horizon_days`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon_days: Option<u32>,
    /// See [`Policy::min_people`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_people: Option<u32>,
    /// See [`Policy::min_minutes`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_minutes: Option<u32>,
    /// See [`Policy::max_minutes`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_minutes: Option<u32>,
    /// See [`Policy::grid_minutes`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grid_minutes: Option<u32>,
    /// See [`Policy::gap_minutes`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_minutes: Option<u32>,
    /// Hours an organisation may use in a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_day: Option<u32>,
    /// Hours an organisation may use in a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u32>,
    /// Hours an organisation may use in a month of the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_month: Option<u32>,
    /// Bookings an organisation may use in a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bookings_per_day: Option<u32>,
    /// Bookings an organisation may use in a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bookings_per_week: Option<u32>,
    /// Bookings an organisation may use in a month of the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bookings_per_month: Option<u32>,
}

/// Why the figures of a policy cannot be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BadPolicy {
    /// A grid that does not divide the hour.
    #[error("grid_minutes: a divisor of 60 is needed, from 5 to 60")]
    Grid,
    /// Bounds of length that leave nothing.
    #[error("min_minutes and max_minutes: 1 to 1440, the first not above the second")]
    Length,
    /// A horizon of no days or of more than three years.
    #[error("horizon_days: 1 to 1096")]
    Horizon,
    /// A gap of more than a day.
    #[error("gap_minutes: 0 to 1440")]
    Gap,
    /// Nobody, or more than any place holds.
    #[error("min_people: 1 to 10000")]
    People,
    /// A notice of more than a year.
    #[error(
        "notice_hours: at most 8784; notice_days: at most 366; notice_working_days and staff_notice_working_days: at most 260"
    )]
    Notice,
}

impl PolicyPart {
    /// The rules of `base` where this part is silent, its own where it speaks. Limits are left to whoever knows which scope they are of.
    pub fn over(&self, base: Policy) -> Policy {
        Policy {
            approval: self.approval.unwrap_or(base.approval),
            requests: self.requests.unwrap_or(base.requests),
            after_hours: self.after_hours.unwrap_or(base.after_hours),
            notice_hours: self.notice_hours.unwrap_or(base.notice_hours),
            notice_days: self.notice_days.unwrap_or(base.notice_days),
            notice_working_days: self.notice_working_days.unwrap_or(base.notice_working_days),
            staff_notice_working_days: self
                .staff_notice_working_days
                .unwrap_or(base.staff_notice_working_days),
            horizon_days: self.horizon_days.unwrap_or(base.horizon_days),
            min_people: self.min_people.unwrap_or(base.min_people),
            min_minutes: self.min_minutes.unwrap_or(base.min_minutes),
            max_minutes: self.max_minutes.unwrap_or(base.max_minutes),
            grid_minutes: self.grid_minutes.unwrap_or(base.grid_minutes),
            gap_minutes: self.gap_minutes.unwrap_or(base.gap_minutes),
            ..base
        }
    }
}

impl PolicyPart {
    /// The limits it sets.
    pub fn limits(&self) -> Limits {
        Limits {
            hours: [self.hours_per_day, self.hours_per_week, self.hours_per_month],
            bookings: [self.bookings_per_day, self.bookings_per_week, self.bookings_per_month],
        }
    }
}

impl Policy {
    /// Every limit of an organisation.
    pub fn each_limit(&self) -> impl Iterator<Item = Limit> {
        self.limits.each().chain(self.own_limits.each())
    }

    /// Checks that the figures make sense together.
    pub fn check(&self) -> Result<(), BadPolicy> {
        if !(5..=60).contains(&self.grid_minutes) || 60 % self.grid_minutes != 0 {
            return Err(BadPolicy::Grid);
        }
        if self.min_minutes == 0 || self.min_minutes > self.max_minutes || self.max_minutes > 1440 {
            return Err(BadPolicy::Length);
        }
        if !(1..=1096).contains(&self.horizon_days) {
            return Err(BadPolicy::Horizon);
        }
        if !(1..=10_000).contains(&self.min_people) {
            return Err(BadPolicy::People);
        }
        if self.gap_minutes > 1440 {
            return Err(BadPolicy::Gap);
        }
        let working_days = self.notice_working_days.max(self.staff_notice_working_days);
        if self.notice_hours > 8784 || self.notice_days > 366 || working_days > 260 {
            return Err(BadPolicy::Notice);
        }
        Ok(())
    }
}

/// One edition of the rules of a kind, or of a single resource when named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edition {
    /// The kind it is about.
    pub kind: Kind,
    /// The one resource it is about, if not all of the kind.
    pub resource: Option<ResourceId>,
    /// First local day on which it holds.
    pub effective_from: NaiveDate,
    /// Its rules.
    pub part: PolicyPart,
}
