//! What a centre keeps of an agreement: its paper, and the steps of its life (domain §2.5).
//!
//! That an agreement has run out is read from its last day, so no job has to notice it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agreement::{Agreement, AgreementStatus, KindRules};
use super::id::{CentreId, OrganisationId};
use super::resource::Kind;
use super::words::Word;

/// Most characters of a number.
pub const LONGEST_NUMBER: usize = 60;
/// How many days before its end an organisation is reminded.
pub const REMIND_DAYS: [i64; 3] = [60, 30, 7];

/// Who ended an agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The centre.
    Centre,
    /// The organisation.
    Organisation,
}

impl Word for Side {
    const ALL: &'static [Self] = &[Self::Centre, Self::Organisation];

    fn as_str(self) -> &'static str {
        match self {
            Self::Centre => "centre",
            Self::Organisation => "organisation",
        }
    }
}

/// What an agreement says; each version is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Paper {
    /// Its number.
    pub number: String,
    /// First day on which it holds.
    pub starts_on: NaiveDate,
    /// Last day; `None` for an open-ended one.
    pub ends_on: Option<NaiveDate>,
    /// What it covers.
    pub kinds: Vec<Kind>,
    /// Limits of its own, by kind.
    pub rules: KindRules,
}

/// An agreement with everything that is kept of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dossier {
    /// With whom.
    pub organisation: OrganisationId,
    /// Of which centre.
    pub centre: CentreId,
    /// The agreement.
    pub agreement: Agreement,
    /// Its number; empty before it has one.
    pub number: String,
    /// Raised by each annex.
    pub version: i32,
    /// Limits of its own.
    pub rules: KindRules,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// Who ended it before its time.
    pub ended_by: Option<Side>,
    /// Why it is on hold, ended or was not agreed to.
    pub note: String,
}

/// What staff do with an agreement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// What it says changes: before it is signed just so, afterwards by an annex.
    Write(Paper),
    /// It was signed on a day.
    Sign(NaiveDate),
    /// It is put on hold, for a reason.
    Suspend(String),
    /// It holds again.
    Resume,
    /// One side ends it: its last day, and why.
    Terminate(Side, NaiveDate, String),
    /// It is not agreed to, for a reason.
    Reject(String),
    /// It is put away.
    Archive,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadStep {
    /// Not in the state it is in.
    NotNow,
    /// It would end before it begins.
    EndsBeforeStart,
    /// It would cover nothing.
    NoKinds,
    /// It has no number yet.
    NoNumber,
    /// That day is still to come.
    SignedLater,
}

impl Dossier {
    /// What it says now.
    pub fn paper(&self) -> Paper {
        let Agreement { starts_on, ends_on, ref kinds, .. } = self.agreement;
        let (number, kinds, rules) = (self.number.clone(), kinds.clone(), self.rules.clone());
        Paper { number, starts_on, ends_on, kinds, rules }
    }

    /// Whether its last day is over.
    pub fn has_ended(&self, today: NaiveDate) -> bool {
        self.agreement.ends_on.is_some_and(|end| end < today)
    }

    /// Where it stands on a day: one in force whose last day is over has lapsed, or was terminated to that day.
    pub fn status(&self, today: NaiveDate) -> AgreementStatus {
        match self.agreement.status {
            AgreementStatus::InForce | AgreementStatus::Suspended if self.has_ended(today) => {
                if self.ended_by.is_some() { AgreementStatus::Terminated } else { AgreementStatus::Lapsed }
            }
            status => status,
        }
    }

    /// Whether it waits for signatures or what comes before them.
    pub fn is_unsigned(&self) -> bool {
        use AgreementStatus::{Draft, Submitted, ToSign, UnderReview};
        matches!(self.agreement.status, Draft | Submitted | UnderReview | ToSign)
    }

    /// The agreement after a step.
    ///
    /// # Errors
    /// When the step cannot be taken.
    pub fn take(mut self, step: Step, today: NaiveDate) -> Result<Self, BadStep> {
        let (status, is_unsigned) = (self.status(today), self.is_unsigned());
        let holds = matches!(status, AgreementStatus::InForce | AgreementStatus::Suspended);
        match step {
            Step::Write(paper) => {
                // One that has lapsed can be prolonged by an annex.
                if !(is_unsigned || holds || status == AgreementStatus::Lapsed) {
                    return Err(BadStep::NotNow);
                }
                if paper.ends_on.is_some_and(|end| end < paper.starts_on) {
                    return Err(BadStep::EndsBeforeStart);
                }
                if paper.kinds.is_empty() {
                    return Err(BadStep::NoKinds);
                }
                if !is_unsigned && paper.number.is_empty() {
                    return Err(BadStep::NoNumber);
                }
                if !is_unsigned && paper != self.paper() {
                    self.version += 1;
                }
                let Paper { number, starts_on, ends_on, kinds, rules } = paper;
                (self.number, self.rules) = (number, rules);
                self.agreement = Agreement { starts_on, ends_on, kinds, ..self.agreement };
            }
            Step::Sign(_) if !is_unsigned => return Err(BadStep::NotNow),
            Step::Sign(day) if day > today => return Err(BadStep::SignedLater),
            Step::Sign(_) if self.number.is_empty() => return Err(BadStep::NoNumber),
            Step::Sign(day) => {
                self.signed_on = Some(day);
                self.agreement.status = AgreementStatus::InForce;
            }
            Step::Suspend(note) if status == AgreementStatus::InForce => {
                self.note = note;
                self.agreement.status = AgreementStatus::Suspended;
            }
            Step::Resume if status == AgreementStatus::Suspended => {
                self.note = String::new();
                self.agreement.status = AgreementStatus::InForce;
            }
            Step::Terminate(side, last_day, note) if holds => {
                if last_day < self.agreement.starts_on {
                    return Err(BadStep::EndsBeforeStart);
                }
                // It is never made longer by being ended.
                self.agreement.ends_on =
                    self.agreement.ends_on.map_or(Some(last_day), |end| Some(end.min(last_day)));
                (self.ended_by, self.note) = (Some(side), note);
                if last_day < today {
                    self.agreement.status = AgreementStatus::Terminated;
                }
            }
            Step::Reject(note) if is_unsigned => {
                self.note = note;
                self.agreement.status = AgreementStatus::Rejected;
            }
            Step::Archive if !is_unsigned && !holds => self.agreement.status = AgreementStatus::Archived,
            Step::Suspend(_) | Step::Resume | Step::Terminate(..) | Step::Reject(_) | Step::Archive => {
                return Err(BadStep::NotNow);
            }
        }
        Ok(self)
    }
}

/// Of how many days before the end an organisation is to be reminded today: the nearest mark that is past, if it was not reminded of that or a nearer one.
pub fn reminder(ends_on: NaiveDate, reminded: Option<i64>, today: NaiveDate) -> Option<i64> {
    let left = (ends_on - today).num_days();
    let mark = REMIND_DAYS.into_iter().filter(|days| left <= *days).min()?;
    (left >= 0 && reminded.is_none_or(|last| last > mark)).then_some(mark)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::id::AgreementId;
    use crate::domain::samples::day;

    fn paper(number: &str, until: Option<&str>) -> Paper {
        Paper {
            number: number.to_owned(),
            starts_on: day("2026-12-01"),
            ends_on: until.map(day),
            kinds: vec![Kind::Room],
            rules: KindRules::new(),
        }
    }

    fn dossier(status: AgreementStatus) -> Dossier {
        Dossier {
            organisation: OrganisationId(Uuid::nil()),
            centre: CentreId(Uuid::nil()),
            agreement: Agreement {
                id: AgreementId(Uuid::nil()),
                status,
                starts_on: day("2026-01-01"),
                ends_on: None,
                kinds: vec![Kind::Room],
            },
            number: "1/2026".to_owned(),
            version: 1,
            rules: KindRules::new(),
            signed_on: None,
            ended_by: None,
            note: String::new(),
        }
    }

    fn after(dossier: Dossier, step: Step) -> Result<Dossier, BadStep> {
        dossier.take(step, day("2026-11-24"))
    }

    #[test]
    fn before_it_is_signed_it_is_written_afterwards_it_gets_annexes() {
        let written = after(dossier(AgreementStatus::ToSign), Step::Write(paper("2/2026", None))).unwrap();
        assert_eq!((written.version, written.number.as_str()), (1, "2/2026"));
        let signed = after(written, Step::Sign(day("2026-11-20"))).unwrap();
        assert_eq!(signed.agreement.status, AgreementStatus::InForce);
        let annex = Step::Write(paper("2/2026", Some("2027-12-31")));
        let changed = after(signed, annex.clone()).unwrap();
        assert_eq!(changed.version, 2);
        assert_eq!(after(changed, annex).unwrap().version, 2, "nothing changed");
    }

    #[test]
    fn a_step_has_its_time() {
        use AgreementStatus::{Archived, InForce, Rejected, Suspended, Terminated, ToSign};
        let reason = || "powód".to_owned();
        let end = || Step::Terminate(Side::Centre, day("2026-11-23"), reason());
        let cases: [(AgreementStatus, Step, Result<AgreementStatus, BadStep>); 12] = [
            (ToSign, Step::Sign(day("2026-11-24")), Ok(InForce)),
            (ToSign, Step::Sign(day("2026-11-25")), Err(BadStep::SignedLater)),
            (InForce, Step::Sign(day("2026-11-24")), Err(BadStep::NotNow)),
            (ToSign, Step::Reject(reason()), Ok(Rejected)),
            (InForce, Step::Reject(reason()), Err(BadStep::NotNow)),
            (InForce, Step::Suspend(reason()), Ok(Suspended)),
            (Suspended, Step::Resume, Ok(InForce)),
            (InForce, Step::Resume, Err(BadStep::NotNow)),
            (InForce, end(), Ok(Terminated)),
            (Terminated, end(), Err(BadStep::NotNow)),
            (Terminated, Step::Archive, Ok(Archived)),
            (InForce, Step::Archive, Err(BadStep::NotNow)),
        ];
        for (status, step, expected) in cases {
            let got = after(dossier(status), step.clone()).map(|d| d.agreement.status);
            assert_eq!(got, expected, "{status:?} {step:?}");
        }
    }

    #[test]
    fn a_notice_lets_it_hold_until_its_last_day() {
        let given = Step::Terminate(Side::Organisation, day("2026-12-31"), String::new());
        let noticed = after(dossier(AgreementStatus::InForce), given).unwrap();
        assert_eq!(noticed.status(day("2026-12-31")), AgreementStatus::InForce);
        assert_eq!(noticed.status(day("2027-01-01")), AgreementStatus::Terminated);
        let longer = Step::Terminate(Side::Centre, day("2027-06-30"), String::new());
        assert_eq!(after(noticed, longer).unwrap().agreement.ends_on, Some(day("2026-12-31")));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let mut without_number = dossier(AgreementStatus::ToSign);
        without_number.number.clear();
        assert_eq!(after(without_number, Step::Sign(day("2026-11-24"))), Err(BadStep::NoNumber));
        let backwards = Step::Write(paper("1", Some("2026-11-30")));
        assert_eq!(after(dossier(AgreementStatus::InForce), backwards), Err(BadStep::EndsBeforeStart));
        let nothing = Step::Write(Paper { kinds: Vec::new(), ..paper("1", None) });
        assert_eq!(after(dossier(AgreementStatus::InForce), nothing), Err(BadStep::NoKinds));
        let before = Step::Terminate(Side::Centre, day("2025-12-31"), String::new());
        assert_eq!(after(dossier(AgreementStatus::InForce), before), Err(BadStep::EndsBeforeStart));
    }

    #[test]
    fn reminders_come_once_at_sixty_thirty_and_seven_days() {
        let end = day("2026-12-31");
        let due = |today: &str, reminded| reminder(end, reminded, day(today));
        assert_eq!(due("2026-10-31", None), None, "61 days");
        assert_eq!(due("2026-11-01", None), Some(60));
        assert_eq!(due("2026-11-02", Some(60)), None);
        assert_eq!(due("2026-12-01", Some(60)), Some(30));
        assert_eq!(due("2026-12-24", Some(30)), Some(7));
        assert_eq!(due("2026-12-24", None), Some(7), "a late start skips what is past");
        assert_eq!(due("2026-12-31", Some(7)), None);
        assert_eq!(due("2027-01-01", None), None, "it is over");
    }
}
