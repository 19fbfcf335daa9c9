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

impl Agreement {
    /// Whether a local day lies between its dates, whatever its status.
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day <= end)
    }
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

/// How the agreements of an organisation answer a wish.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cover {
    /// Agreements in force cover the kind on each of its days.
    Covered,
    /// One is in force on that day but leaves out the kind.
    KindLeftOut,
    /// One that would cover it is suspended, or there is none but suspended ones.
    Suspended,
    /// There was one in force until the given day, which is before.
    EndsOn(NaiveDate),
    /// There is none in force.
    None,
}

impl Standing {
    /// How these agreements answer a wish for `kind` on some local days: what stands against the first of them that none covers.
    pub fn cover(&self, kind: Kind, first_day: NaiveDate, last_day: NaiveDate) -> Cover {
        let of = |status| self.agreements.iter().filter(move |a| a.status == status);
        let covered = |status, day| of(status).any(|a| a.holds_on(day) && a.kinds.contains(&kind));
        let mut days = first_day.iter_days().take_while(|day| *day <= last_day);
        let Some(day) = days.find(|day| !covered(AgreementStatus::InForce, *day)) else {
            return Cover::Covered;
        };
        if covered(AgreementStatus::Suspended, day) {
            return Cover::Suspended;
        }
        if of(AgreementStatus::InForce).any(|a| a.holds_on(day)) {
            return Cover::KindLeftOut;
        }
        if of(AgreementStatus::Suspended).next().is_some() {
            return Cover::Suspended;
        }
        let ended = of(AgreementStatus::InForce).filter_map(|a| a.ends_on).filter(|end| *end < day);
        ended.max().map_or(Cover::None, Cover::EndsOn)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::samples::{day, standing};

    fn agreement(status: AgreementStatus, from: &str, until: Option<&str>, kinds: &[Kind]) -> Agreement {
        let (starts_on, ends_on, kinds) = (day(from), until.map(day), kinds.to_vec());
        Agreement { id: AgreementId(Uuid::nil()), status, starts_on, ends_on, kinds }
    }

    /// How some agreements answer a wish for a room from one day to another.
    fn cover(agreements: Vec<Agreement>, from: &str, until: &str) -> Cover {
        Standing { agreements, ..standing() }.cover(Kind::Room, day(from), day(until))
    }

    #[test]
    fn one_agreement_may_follow_upon_another_at_midnight() {
        let old = agreement(AgreementStatus::InForce, "2026-01-01", Some("2026-12-31"), &[Kind::Room]);
        let new = agreement(AgreementStatus::InForce, "2027-01-01", None, &[Kind::Room]);
        let night = |agreements| cover(agreements, "2026-12-31", "2027-01-01");
        assert_eq!(night(vec![old.clone(), new]), Cover::Covered);
        assert_eq!(night(vec![old]), Cover::EndsOn(day("2026-12-31")));
    }

    #[test]
    fn what_a_suspended_agreement_would_cover_stays_suspended_beside_another() {
        let suspended = agreement(AgreementStatus::Suspended, "2026-01-01", None, &[Kind::Room]);
        let desks = agreement(AgreementStatus::InForce, "2026-01-01", None, &[Kind::Desk]);
        let ended = agreement(AgreementStatus::InForce, "2026-01-01", Some("2026-06-30"), &[Kind::Room]);
        let tuesday = |agreements| cover(agreements, "2026-12-01", "2026-12-01");
        assert_eq!(tuesday(vec![desks.clone(), suspended.clone()]), Cover::Suspended);
        assert_eq!(tuesday(vec![ended.clone(), suspended]), Cover::Suspended);
        assert_eq!(tuesday(vec![desks, ended.clone()]), Cover::KindLeftOut);
        assert_eq!(tuesday(vec![ended]), Cover::EndsOn(day("2026-06-30")));
    }

    #[test]
    fn a_kind_that_is_left_out_is_said_before_an_end_that_comes_later() {
        let desks = agreement(AgreementStatus::InForce, "2026-01-01", Some("2026-12-01"), &[Kind::Desk]);
        assert_eq!(cover(vec![desks], "2026-12-01", "2026-12-02"), Cover::KindLeftOut);
    }
}
