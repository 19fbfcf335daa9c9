//! The rules a centre sets for itself, for a kind of resource, a single one, or an organisation, in dated editions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::hours::Window;
use super::id::ResourceId;
use super::legal_form::LegalForms;
use super::person::StaffRole;
use super::quota::{Limit, Limits, Over};
use super::resource::Kind;

/// Who says yes to a request inside the policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Approval {
    /// Nobody needs to: it is approved when it is made.
    AtOnce,
    /// A person.
    #[default]
    Staff,
}

/// Which of the staff decide.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Approver {
    /// Anybody on the staff.
    #[default]
    Staff,
    /// Only a manager.
    Manager,
}

impl Approver {
    /// Whether somebody in that role may decide.
    pub fn may_be(self, role: StaffRole) -> bool {
        self == Self::Staff || role == StaffRole::Manager
    }
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

/// Who may ask (domain §6.4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Members of organisations.
    #[default]
    Members,
    /// Nobody: staff assign it to whom a referral names.
    Referral,
    /// Nobody: staff assign it.
    Staff,
}

/// Whether an agreement is needed (domain §1.3, row 4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementNeed {
    /// One that is in force and covers the kind.
    #[default]
    Required,
    /// Not for this.
    NotNeeded,
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

/// What becomes of a wish that is allowed, needs a person, or is not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allowance {
    /// Nothing is asked.
    #[default]
    Allowed,
    /// Staff decide, whatever the approval says.
    ByException,
    /// Members cannot ask for it.
    Forbidden,
}

/// Whether people under age may take part (domain §3.5).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Minors {
    /// Nothing is asked.
    Allowed,
    /// When the organisation states that it looks after them as the law wants.
    #[default]
    WithStatement,
    /// No.
    Forbidden,
}

/// What follows when an organisation calls off late or stays away too often (domain §1.3, row 20).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sanction {
    /// Staff decide each of its requests, whatever the approval says.
    #[default]
    Staff,
    /// It cannot ask.
    Suspend,
}

/// Every rule of a policy with its type and default, then every limit; handed to the macro that is named.
macro_rules! for_each_rule {
    ($then:ident) => {
        $then! {
            rules {
                /// Who says yes.
                approval: Approval = Approval::Staff;
                /// Which of the staff decide.
                approver: Approver = Approver::Staff;
                /// What a waiting request does.
                requests: Requests = Requests::FirstCome;
                /// Who may ask.
                access: Access = Access::Members;
                /// Whether an agreement is needed.
                agreement: AgreementNeed = AgreementNeed::Required;
                /// What an organisation must be in law; an empty set means anything.
                legal_forms: LegalForms = LegalForms::default();
                /// What becomes of a wish outside the opening hours.
                after_hours: AfterHours = AfterHours::Forbidden;
                /// What becomes of a wish for a time at which nobody of the staff is there.
                unstaffed: Allowance = Allowance::Allowed;
                /// What becomes of a wish for a meeting whose participants pay.
                fees: Allowance = Allowance::ByException;
                /// Whether people under age may take part.
                minors: Minors = Minors::WithStatement;
                /// A request must come this many hours before its start.
                notice_hours: u32 = 0;
                /// And before so many calendar days begin that lie between: 1 for not today.
                notice_days: u32 = 0;
                /// The same in working days.
                notice_working_days: u32 = 0;
                /// One that starts sooner than this many working days ahead needs staff.
                staff_notice_working_days: u32 = 0;
                /// How many days ahead one may ask.
                horizon_days: u32 = 90;
                /// Within how many working days staff mean to decide; 0 where nothing is promised.
                decision_working_days: u32 = 0;
                /// Called off later than so many working days before, a booking counts as used; 0 when it never does.
                cancel_working_days: u32 = 0;
                /// How many bookings called off late or not used bring a sanction; 0 for none.
                strikes: u32 = 0;
                /// Over how many days they count.
                strike_days: u32 = 90;
                /// What the sanction is.
                sanction: Sanction = Sanction::Staff;
                /// How many people must come at least.
                min_people: u32 = 1;
                /// Shortest use, in minutes.
                min_minutes: u32 = 30;
                /// Longest use, in minutes.
                max_minutes: u32 = 480;
                /// Fewest nights of a stay; of beds only.
                min_nights: u32 = 1;
                /// Most nights of a stay; of beds only.
                max_nights: u32 = 3;
                /// When guests may arrive; of beds only.
                check_in: Window = Window::WHOLE_DAY;
                /// When guests may leave; of beds only.
                check_out: Window = Window::WHOLE_DAY;
                /// Starts and ends fall on multiples of this many minutes after midnight.
                grid_minutes: u32 = 30;
                /// Minutes between two uses.
                gap_minutes: u32 = 0;
            }
            limits {
                /// Hours an organisation may use in a day.
                hours_per_day;
                /// Hours an organisation may use in a week.
                hours_per_week;
                /// Hours an organisation may use in a month of the calendar.
                hours_per_month;
                /// Hours an organisation may use in a season.
                hours_per_season;
                /// Bookings an organisation may have in a day.
                bookings_per_day;
                /// Bookings an organisation may have in a week.
                bookings_per_week;
                /// Bookings an organisation may have in a month of the calendar.
                bookings_per_month;
                /// Bookings an organisation may have in a season.
                bookings_per_season;
            }
        }
    };
}
pub(super) use for_each_rule;

macro_rules! policy {
    (
        rules { $($(#[doc = $doc:literal])+ $rule:ident: $type:ty = $default:expr;)+ }
        limits { $($(#[doc = $about:literal])+ $limit:ident;)+ }
    ) => {
        /// All rules for one resource on one day.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub struct Policy {
            $($(#[doc = $doc])+ pub $rule: $type,)+
            /// What an organisation may use of everything in the centre.
            pub common_limits: Limits,
            /// What it may use of the kind, besides.
            pub limits: Limits,
            /// What it may use of the whole that this resource is part of, besides.
            pub whole_limits: Limits,
            /// What it may use of this resource, besides.
            pub own_limits: Limits,
        }

        impl Default for Policy {
            fn default() -> Self {
                let none = Limits::default();
                Self { $($rule: $default,)+ common_limits: none, limits: none, whole_limits: none, own_limits: none }
            }
        }

        /// Some rules of a policy, the others left to the wider scope; this is what a centre's file says.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct PolicyPart {
            $($(#[doc = $doc])+ #[serde(skip_serializing_if = "Option::is_none")] pub $rule: Option<$type>,)+
            $($(#[doc = $about])+ #[serde(skip_serializing_if = "Option::is_none")] pub $limit: Option<u32>,)+
        }

        impl PolicyPart {
            /// The rules of `base` where this part is silent, its own where it speaks. Limits are left to whoever knows which scope they are of.
            #[must_use]
            pub fn over(&self, base: Policy) -> Policy {
                Policy { $($rule: self.$rule.unwrap_or(base.$rule),)+ ..base }
            }
        }
    };
}
for_each_rule!(policy);

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
        "notice_hours: at most 8784; notice_days: at most 366; notice_working_days, staff_notice_working_days, decision_working_days and cancel_working_days: at most 260"
    )]
    Notice,
    /// Bounds of a stay that leave nothing, or more than a month.
    #[error("min_nights and max_nights: 1 to 31, the first not above the second")]
    Nights,
    /// Strikes over no time or more than three years.
    #[error("strikes: at most 1000; strike_days: 1 to 1096")]
    Strikes,
}

impl PolicyPart {
    /// The limits it sets.
    pub fn limits(&self) -> Limits {
        Limits {
            hours: [self.hours_per_day, self.hours_per_week, self.hours_per_month, self.hours_per_season],
            bookings: [
                self.bookings_per_day,
                self.bookings_per_week,
                self.bookings_per_month,
                self.bookings_per_season,
            ],
        }
    }

    /// Without what is the same for everybody because others see it: who may ask and who decides, how a place is cut into times, and what a waiting
    /// request does to it.
    #[must_use]
    pub fn for_one_organisation(self) -> Self {
        Self { access: None, approver: None, requests: None, gap_minutes: None, grid_minutes: None, ..self }
    }
}

/// What most people meet for.
const USUAL_MINUTES: i64 = 120;

impl Policy {
    /// Every limit of an organisation.
    pub fn each_limit(&self) -> impl Iterator<Item = Limit> + use<> {
        let (common, kind) = (self.common_limits.each(Over::Everything), self.limits.each(Over::Kind));
        let (whole, own) = (self.whole_limits.each(Over::Whole), self.own_limits.each(Over::Place));
        common.chain(kind).chain(whole).chain(own)
    }

    /// The length of a use that these rules allow and that is nearest to the wished one, in minutes: whole steps of the grid, neither too short nor too long.
    pub fn nearest_minutes(&self, wished: i64) -> i64 {
        let grid = i64::from(self.grid_minutes.max(1));
        let (least, most) = (i64::from(self.min_minutes), i64::from(self.max_minutes));
        let whole = |minutes: i64| (minutes + grid - 1).div_euclid(grid) * grid;
        whole(wished.max(least)).min(most.div_euclid(grid) * grid)
    }

    /// The length proposed where nobody has said one, in minutes: two hours, if that is allowed.
    pub fn usual_minutes(&self) -> i64 {
        self.nearest_minutes(USUAL_MINUTES)
    }

    /// Checks that the figures make sense together.
    ///
    /// # Errors
    /// The first that does not.
    pub fn check(&self) -> Result<(), BadPolicy> {
        if !(5..=60).contains(&self.grid_minutes) || 60 % self.grid_minutes != 0 {
            return Err(BadPolicy::Grid);
        }
        if self.min_minutes == 0 || self.min_minutes > self.max_minutes || self.max_minutes > 1440 {
            return Err(BadPolicy::Length);
        }
        if self.min_nights == 0 || self.min_nights > self.max_nights || self.max_nights > 31 {
            return Err(BadPolicy::Nights);
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
        let working_days = [
            self.notice_working_days,
            self.staff_notice_working_days,
            self.decision_working_days,
            self.cancel_working_days,
        ];
        if self.notice_hours > 8784 || self.notice_days > 366 || working_days.iter().any(|days| *days > 260) {
            return Err(BadPolicy::Notice);
        }
        if self.strikes > 1000 || !(1..=1096).contains(&self.strike_days) {
            return Err(BadPolicy::Strikes);
        }
        Ok(())
    }
}

/// One edition of the rules of everything in a centre, of a kind, or of a single resource when named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edition {
    /// The kind it is about, if not everything.
    pub kind: Option<Kind>,
    /// The one resource it is about, if not all of the kind.
    pub resource: Option<ResourceId>,
    /// First local day on which it holds.
    pub effective_from: NaiveDate,
    /// Its rules.
    pub part: PolicyPart,
}
