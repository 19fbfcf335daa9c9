//! One rule's verdict on a request, with the figures for a plain sentence.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::closure::Closure;
use super::feature::Features;
use super::holiday::Holiday;
use super::hours::Window;
use super::quota::{Counted, Period};
use super::resource::Kind;

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Notice,
    /// A person must decide.
    NeedsStaff,
    /// Cannot be.
    Blocks,
}

/// A closure as people are told of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ClosedDays {
    /// First local day.
    pub from: NaiveDate,
    /// Last local day; `None` until further notice.
    pub until: Option<NaiveDate>,
    /// The reason; may be empty.
    pub note: String,
}

impl From<&Closure> for ClosedDays {
    fn from(closure: &Closure) -> Self {
        Self { from: closure.from, until: closure.until, note: closure.note.clone() }
    }
}

/// A rule that spoke, with its figures. Times are wall-clock times of the centre.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// It would have begun already.
    InThePast,
    /// It comes too late: so many hours, days or working days are needed before it, one of them above 0.
    NoticeTooShort {
        /// Hours.
        hours: u32,
        /// Calendar days.
        #[serde(default)]
        days: u32,
        /// Working days.
        working_days: u32,
        /// Whether staff may still say yes to a member who asks.
        #[serde(default = "staff_may")]
        staff_may: bool,
    },
    /// It lies beyond the horizon.
    TooFarAhead {
        /// The last day one may ask for.
        last_day: NaiveDate,
    },
    /// The centre does not open on that day: never on that weekday, or not now.
    Closed {
        /// The day.
        day: NaiveDate,
        /// Why not now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closure: Option<ClosedDays>,
    },
    /// A public holiday.
    Holiday {
        /// The day.
        day: NaiveDate,
        /// Which one.
        holiday: Holiday,
    },
    /// The centre opens that day, but not for the whole of the time.
    OutsideHours {
        /// The day.
        day: NaiveDate,
        /// The place, where it has hours of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// When it is open.
        windows: Vec<Window>,
        /// Start that was asked.
        from: NaiveTime,
        /// End that was asked.
        to: NaiveTime,
    },
    /// The place, its whole or a part of it cannot be used.
    ResourceUnavailable {
        /// The place that is closed.
        place: String,
        /// For how long and why.
        closure: ClosedDays,
    },
    /// Shorter than allowed.
    TooShort {
        /// The least, in minutes.
        min_minutes: u32,
    },
    /// Longer than allowed.
    TooLong {
        /// The most, in minutes.
        max_minutes: u32,
    },
    /// Does not begin or end on the grid.
    OffGrid {
        /// The grid, in minutes.
        grid_minutes: u32,
    },
    /// More people than the place holds.
    OverCapacity {
        /// How many it holds.
        capacity: u32,
        /// How many would come.
        people: u32,
    },
    /// More people than the building holds, with those who are expected at the same time.
    BuildingFull {
        /// How many it holds.
        capacity: u32,
        /// Most who are expected at one time during the wish.
        expected: u32,
        /// How many would come.
        people: u32,
    },
    /// Fewer people than needed.
    TooFewPeople {
        /// How many are needed.
        min: u32,
    },
    /// The place lacks something that the group needs.
    FeaturesMissing {
        /// The place.
        place: String,
        /// What it lacks.
        missing: Features,
    },
    /// The organisation would use more hours in a period than it may.
    QuotaHours {
        /// Over which time it counts.
        #[serde(default)]
        period: Period,
        /// First day of that time.
        #[serde(alias = "month")]
        from: NaiveDate,
        /// What it counts.
        #[serde(default)]
        counted: Counted,
        /// The limit, in minutes.
        limit_minutes: i64,
        /// Already used, in minutes.
        used_minutes: i64,
        /// Asked for, in minutes.
        asked_minutes: i64,
    },
    /// The organisation would have more bookings in a period than it may.
    QuotaCount {
        /// Over which time it counts.
        period: Period,
        /// First day of that time.
        from: NaiveDate,
        /// What it counts.
        #[serde(default)]
        counted: Counted,
        /// The limit.
        limit: u32,
        /// How many there are.
        used: u32,
    },
    /// The agreement does not cover this kind of resource, or it is not for organisations of that form.
    NotEligible {
        /// The kind.
        kind: Kind,
        /// The organisation's legal form, where that is the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        legal_form: Option<String>,
    },
    /// Staff assign it to whom a referral names; nobody asks for it.
    ReferralOnly,
    /// Staff assign it; nobody asks for it.
    StaffOnly,
    /// The organisation called off late or stayed away too often.
    Strikes {
        /// How often.
        count: u32,
        /// Over how many days.
        days: u32,
        /// Whether staff may still say yes to a member who asks.
        staff_may: bool,
    },
    /// Nobody of the staff is there for the whole of the time.
    NotStaffed {
        /// The day.
        day: NaiveDate,
        /// When somebody is there.
        windows: Vec<Window>,
        /// Start that was asked.
        from: NaiveTime,
        /// End that was asked.
        to: NaiveTime,
    },
    /// The stay has more nights than allowed, or fewer.
    MaxNights {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
        /// How many were asked.
        nights: u32,
    },
    /// Nobody of the staff is there when the guests arrive.
    ArrivalUnstaffed {
        /// The day.
        day: NaiveDate,
        /// When guests may arrive on it.
        windows: Vec<Window>,
        /// When they would.
        at: NaiveTime,
    },
    /// Nobody of the staff is there when the guests leave.
    DepartureUnstaffed {
        /// The day.
        day: NaiveDate,
        /// When guests may leave on it.
        windows: Vec<Window>,
        /// When they would.
        at: NaiveTime,
    },
    /// Participants pay.
    ParticipantsPay,
    /// People under age take part, and the organisation has not stated that it looks after them, or they may not.
    MinorsStatement {
        /// Whether they may take part at all.
        allowed: bool,
    },
    /// No agreement is in force.
    NoAgreement,
    /// The agreement ends before the day.
    AgreementEnds {
        /// Its last day.
        ends_on: NaiveDate,
    },
    /// The agreement is suspended.
    Suspended,
    /// The meeting has no name.
    TitleMissing,
    /// Nobody is named who answers for the place.
    ResponsibleMissing,
    /// Somebody has the place at that time.
    Taken {
        /// The place, or the part of it, that is taken.
        place: String,
        /// From when.
        from: NaiveDateTime,
        /// Until when.
        to: NaiveDateTime,
    },
    /// The time between two uses would be too short.
    Buffer {
        /// The place, or the part of it, that is used before or after.
        place: String,
        /// Minutes needed between two uses.
        gap_minutes: u32,
        /// Start of the other use.
        from: NaiveDateTime,
        /// End of the other use.
        to: NaiveDateTime,
    },
}

/// What was written before there was a choice.
fn staff_may() -> bool {
    true
}

impl Rule {
    /// The rule's code (contract).
    pub fn code(&self) -> &'static str {
        match self {
            Self::InThePast => "in_the_past",
            Self::NoticeTooShort { .. } => "notice_too_short",
            Self::TooFarAhead { .. } => "too_far_ahead",
            Self::Closed { .. } => "closed",
            Self::Holiday { .. } => "holiday",
            Self::OutsideHours { .. } => "outside_hours",
            Self::ResourceUnavailable { .. } => "resource_unavailable",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::OffGrid { .. } => "off_grid",
            Self::OverCapacity { .. } => "over_capacity",
            Self::BuildingFull { .. } => "building_full",
            Self::TooFewPeople { .. } => "too_few_people",
            Self::FeaturesMissing { .. } => "features_missing",
            Self::QuotaHours { .. } => "quota_hours",
            Self::QuotaCount { .. } => "quota_count",
            Self::NotEligible { .. } => "not_eligible",
            Self::ReferralOnly => "referral_only",
            Self::StaffOnly => "staff_only",
            Self::Strikes { .. } => "strikes",
            Self::NotStaffed { .. } => "not_staffed",
            Self::MaxNights { .. } => "max_nights",
            Self::ArrivalUnstaffed { .. } => "arrival_unstaffed",
            Self::DepartureUnstaffed { .. } => "departure_unstaffed",
            Self::ParticipantsPay => "participants_pay",
            Self::MinorsStatement { .. } => "minors_statement",
            Self::NoAgreement => "no_agreement",
            Self::AgreementEnds { .. } => "agreement_ends",
            Self::Suspended => "suspended",
            Self::TitleMissing => "title_missing",
            Self::ResponsibleMissing => "responsible_missing",
            Self::Taken { .. } => "taken",
            Self::Buffer { .. } => "buffer",
        }
    }

    /// Whether not even staff can set it aside: a place is had once and holds so many, and a booking has a name.
    pub fn is_hard(&self) -> bool {
        matches!(
            self,
            Self::OverCapacity { .. }
                | Self::BuildingFull { .. }
                | Self::Taken { .. }
                | Self::Buffer { .. }
                | Self::TitleMissing
        )
    }

    /// Whether it says that the place itself is not to be had, so that the answer is a conflict (contract: 409).
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Taken { .. } | Self::Buffer { .. } | Self::BuildingFull { .. })
    }
}

/// What one rule has to say on a request.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// The rule and its figures.
    #[serde(flatten)]
    pub rule: Rule,
    /// How much it weighs.
    pub severity: Severity,
}

/// All findings on a request, in the order in which people should read them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Verdict {
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// Whether it cannot be.
    pub fn blocks(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Blocks)
    }

    /// Whether a person must decide; of what staff do themselves, whether they must say why.
    pub fn needs_staff(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::NeedsStaff)
    }

    /// The codes of the rules that staff set aside when they go on in spite of it.
    pub fn set_aside(&self) -> Vec<&'static str> {
        self.findings.iter().filter(|f| f.severity == Severity::NeedsStaff).map(|f| f.rule.code()).collect()
    }

    /// Whether the place itself is not to be had.
    pub fn is_conflict(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Blocks && f.rule.is_conflict())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_word_is_the_code() {
        let rules = [
            Rule::NoAgreement,
            Rule::TooShort { min_minutes: 60 },
            Rule::Closed { day: NaiveDate::MIN, closure: None },
        ];
        for rule in rules {
            let stored = serde_json::to_value(&rule).unwrap();
            assert_eq!(stored["rule"], rule.code());
        }
    }
}
