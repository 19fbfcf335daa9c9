//! The words of a centre's file, as they stand there.

use serde::Deserialize;
use toml::Spanned;

use crate::domain::centre::Profile;
use crate::domain::feature::Features;
use crate::domain::hours::{WeekHours, Window};
use crate::domain::legal_form::LegalForms;
use crate::domain::policy::{
    Access, AfterHours, AgreementNeed, Allowance, Approval, Approver, Minors, PolicyPart, Requests, Sanction,
    for_each_rule,
};
use crate::domain::season::Season;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFile {
    pub(super) slug: Spanned<String>,
    pub(super) zone: Spanned<String>,
    pub(super) capacity: Option<Spanned<u32>>,
    pub(super) profile: Spanned<Profile>,
    #[serde(default)]
    pub(super) hours: Option<Spanned<WeekHours>>,
    pub(super) staffed: Option<Spanned<WeekHours>>,
    pub(super) season: Option<Season>,
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
    pub(super) centre: Option<Spanned<RawPolicy>>,
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

macro_rules! raw_policy {
    (
        rules { $($(#[doc = $doc:literal])+ $rule:ident: $type:ty = $default:expr;)+ }
        limits { $($(#[doc = $about:literal])+ $limit:ident;)+ }
    ) => {
        /// A policy with its date: named rule by rule, because a flattened struct cannot refuse unknown keys.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct RawPolicy {
            pub(super) effective_from: Spanned<toml::value::Datetime>,
            $($rule: Option<$type>,)+
            $($limit: Option<u32>,)+
        }

        impl RawPolicy {
            pub(super) fn part(&self) -> PolicyPart {
                PolicyPart { $($rule: self.$rule,)+ $($limit: self.$limit,)+ }
            }
        }
    };
}
for_each_rule!(raw_policy);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawResource {
    pub(super) slug: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) kind: Spanned<String>,
    pub(super) capacity: Option<Spanned<u32>>,
    pub(super) description: Option<Spanned<String>>,
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
    pub(super) capacity: Option<Spanned<u32>>,
    pub(super) description: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) features: Features,
    pub(super) policy: Option<Spanned<RawPolicy>>,
}
