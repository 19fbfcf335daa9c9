//! What lets an organisation use a centre.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{AgreementId, OrganisationId};
use super::legal_form::LegalForm;
use super::policy::PolicyPart;
use super::resource::Kind;

/// Where an agreement stands in its life (domain §2.5).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementStatus {
    /// Being written.
    Draft,
    /// Handed in by the organisation.
    Submitted,
    /// Its documents are being checked.
    UnderReview,
    /// Waits for signatures.
    ToSign,
    /// Signed and valid between its dates.
    InForce,
    /// Put on hold by the centre.
    Suspended,
    /// Ended before its time by one side.
    Terminated,
    /// Ended on its last day.
    Lapsed,
    /// Kept for the record only.
    Archived,
    /// Not agreed to.
    Rejected,
}

impl AgreementStatus {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Submitted,
        Self::UnderReview,
        Self::ToSign,
        Self::InForce,
        Self::Suspended,
        Self::Terminated,
        Self::Lapsed,
        Self::Archived,
        Self::Rejected,
    ];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::UnderReview => "under_review",
            Self::ToSign => "to_sign",
            Self::InForce => "in_force",
            Self::Suspended => "suspended",
            Self::Terminated => "terminated",
            Self::Lapsed => "lapsed",
            Self::Archived => "archived",
            Self::Rejected => "rejected",
        }
    }

    /// The status of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// An agreement between an organisation and one centre.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreement {
    /// Its identifier.
    pub id: AgreementId,
    /// Where it stands.
    pub status: AgreementStatus,
    /// First day on which it holds, in the centre's zone.
    pub starts_on: NaiveDate,
    /// Last day on which it holds; `None` for an open-ended one.
    pub ends_on: Option<NaiveDate>,
    /// The kinds of resource it covers.
    pub kinds: Vec<Kind>,
}

/// Rules by kind of resource.
pub type KindRules = BTreeMap<Kind, PolicyPart>;

/// Rules that an agreement in force sets for its organisation alone. Its limits hold besides those of the centre.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// The organisation.
    pub organisation: OrganisationId,
    /// First local day on which they hold.
    pub starts_on: NaiveDate,
    /// Last local day; `None` for an open-ended agreement.
    pub ends_on: Option<NaiveDate>,
    /// The rules.
    pub rules: KindRules,
}

impl Terms {
    /// Whether they hold on a local day.
    pub fn cover(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day <= end)
    }
}

/// What an organisation may do at one centre.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What it is in law.
    pub legal_form: LegalForm,
    /// How many bookings it called off late or did not use in the time that the rules count.
    pub strikes: u32,
    /// All its agreements with the centre, in any state.
    pub agreements: Vec<Agreement>,
}

/// How the agreements of an organisation answer a wish for one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cover {
    /// An agreement in force covers the kind on that day.
    Covered,
    /// One is in force but ends on the given day, which is before.
    EndsOn(NaiveDate),
    /// One is in force on that day but leaves out the kind.
    KindLeftOut,
    /// The only ones that would cover it are suspended.
    Suspended,
    /// There is none in force.
    None,
}

impl Standing {
    /// How these agreements answer a wish for `kind` that lasts until `day`.
    pub fn cover(&self, kind: Kind, first_day: NaiveDate, last_day: NaiveDate) -> Cover {
        let in_force = || {
            self.agreements
                .iter()
                .filter(|a| a.status == AgreementStatus::InForce && a.starts_on <= first_day)
        };
        let lasts = |a: &&Agreement| a.ends_on.is_none_or(|end| last_day <= end);
        if in_force().filter(lasts).any(|a| a.kinds.contains(&kind)) {
            return Cover::Covered;
        }
        if in_force().any(|a| lasts(&a)) {
            return Cover::KindLeftOut;
        }
        if let Some(end) = in_force().filter_map(|a| a.ends_on).max() {
            return Cover::EndsOn(end);
        }
        if self.agreements.iter().any(|a| a.status == AgreementStatus::Suspended) {
            return Cover::Suspended;
        }
        Cover::None
    }
}
