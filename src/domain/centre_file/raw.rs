//! The words of a centre's file, as they stand there.

use serde::Deserialize;
use toml::Spanned;

use crate::domain::centre::Profile;
use crate::domain::feature::Features;
use crate::domain::hours::WeekHours;
use crate::domain::policy::{AfterHours, Approval, Requests};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFile {
    pub(super) slug: Spanned<String>,
    pub(super) zone: Spanned<String>,
    pub(super) capacity: Option<Spanned<u32>>,
    pub(super) profile: Profile,
    #[serde(default)]
    pub(super) hours: Option<Spanned<WeekHours>>,
    #[serde(default)]
    pub(super) special_hours: Vec<Spanned<RawSpecialHours>>,
    #[serde(default)]
    pub(super) closure: Vec<Spanned<RawClosure>>,
    #[serde(default)]
    pub(super) policy: RawPolicies,
    #[serde(default)]
    pub(super) resource: Vec<RawResource>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawPolicies {
    pub(super) room: Option<Spanned<RawPolicy>>,
    pub(super) desk: Option<Spanned<RawPolicy>>,
    pub(super) locker: Option<Spanned<RawPolicy>>,
    pub(super) bed: Option<Spanned<RawPolicy>>,
    pub(super) equipment: Option<Spanned<RawPolicy>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSpecialHours {
    pub(super) from: Spanned<toml::value::Datetime>,
    pub(super) until: Option<Spanned<toml::value::Datetime>>,
    pub(super) hours: Spanned<WeekHours>,
    #[serde(default)]
    pub(super) on_holidays: bool,
    pub(super) note: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawClosure {
    pub(super) resource: Option<Spanned<String>>,
    pub(super) from: Spanned<toml::value::Datetime>,
    pub(super) until: Option<Spanned<toml::value::Datetime>>,
    pub(super) note: Option<Spanned<String>>,
}

/// The rules stand here once more by name, because a flattened struct cannot refuse unknown keys.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPolicy {
    pub(super) effective_from: Spanned<toml::value::Datetime>,
    pub(super) approval: Option<Approval>,
    pub(super) requests: Option<Requests>,
    pub(super) after_hours: Option<AfterHours>,
    pub(super) notice_hours: Option<u32>,
    pub(super) notice_days: Option<u32>,
    pub(super) notice_working_days: Option<u32>,
    pub(super) staff_notice_working_days: Option<u32>,
    pub(super) horizon_days: Option<u32>,
    pub(super) min_people: Option<u32>,
    pub(super) min_minutes: Option<u32>,
    pub(super) max_minutes: Option<u32>,
    pub(super) grid_minutes: Option<u32>,
    pub(super) gap_minutes: Option<u32>,
    pub(super) hours_per_day: Option<u32>,
    pub(super) hours_per_week: Option<u32>,
    pub(super) hours_per_month: Option<u32>,
    pub(super) bookings_per_day: Option<u32>,
    pub(super) bookings_per_week: Option<u32>,
    pub(super) bookings_per_month: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawResource {
    pub(super) slug: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) kind: Spanned<String>,
    pub(super) capacity: Option<u32>,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    pub(super) features: Features,
    pub(super) hours: Option<Spanned<WeekHours>>,
    pub(super) policy: Option<Spanned<RawPolicy>>,
    #[serde(default)]
    pub(super) part: Vec<RawPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPart {
    pub(super) slug: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) capacity: Option<u32>,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    pub(super) features: Features,
    pub(super) policy: Option<Spanned<RawPolicy>>,
}
