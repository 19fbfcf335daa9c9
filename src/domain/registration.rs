//! From the first visit to the decision: what somebody tells of an organisation that wants to use a centre, task by task (domain §2).

mod answers;

use chrono::{DateTime, Utc};

use super::document::Document;
use super::id::{CentreId, OrganisationId, RegistrationId};
use super::lang::Lang;
use super::legal_form::{Asked, LegalForm, Proof};
use super::words::{Word, Words};
pub use answers::{Answers, Part, Statement};

/// How long a registration that nobody sends is kept, in days from its last change.
pub const DRAFT_DAYS: i64 = 30;

/// Where a registration stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RegistrationStatus {
    /// Being filled in.
    Draft,
    /// Sent; staff look at it.
    Submitted,
    /// Staff asked for more.
    Returned,
    /// The organisation is in.
    Accepted,
    /// Staff said no.
    Refused,
}

impl Word for RegistrationStatus {
    const ALL: &'static [Self] =
        &[Self::Draft, Self::Submitted, Self::Returned, Self::Accepted, Self::Refused];

    fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }
}

impl RegistrationStatus {
    /// Whether whoever registers may still change the answers.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }
}

/// One part of a registration.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Task {
    /// What the organisation is, and by what registers know it.
    Organisation,
    /// Who can be asked.
    Contact,
    /// What it wants to use, and what for.
    Purpose,
    /// What proves it.
    Documents,
    /// What is stated.
    Statements,
}

impl Word for Task {
    const ALL: &'static [Self] =
        &[Self::Organisation, Self::Contact, Self::Purpose, Self::Documents, Self::Statements];

    fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organizacja",
            Self::Contact => "osoba",
            Self::Purpose => "cel",
            Self::Documents => "dokumenty",
            Self::Statements => "oswiadczenia",
        }
    }
}

/// A registration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Registration {
    /// Its identifier.
    pub id: RegistrationId,
    /// With which centre.
    pub centre: CentreId,
    /// Where to write to, lower case.
    pub email: String,
    /// In which language to write.
    pub lang: Lang,
    /// Where it stands.
    pub status: RegistrationStatus,
    /// What was told.
    pub answers: Answers,
    /// The files handed in.
    pub documents: Vec<Document>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was last sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What staff wrote last.
    pub message: Option<String>,
    /// Papers that staff have checked.
    pub checked: Words<Proof>,
    /// What became of it.
    pub organisation: Option<OrganisationId>,
}

impl Registration {
    /// The parts it has: a form that proves itself by no paper is asked for none.
    pub fn tasks(&self) -> impl Iterator<Item = Task> {
        let proofs = self.answers.legal_form.is_none_or(|form| !form.proofs().is_empty());
        Task::ALL.iter().copied().filter(move |task| proofs || *task != Task::Documents)
    }

    /// Whether a part is done.
    pub fn is_done(&self, task: Task) -> bool {
        let a = &self.answers;
        let Some(form) = a.legal_form else { return false };
        match task {
            Task::Organisation => {
                let identity = form.identity();
                let given = [
                    (identity.krs, a.details.krs.is_some()),
                    (identity.nip, a.details.nip.is_some()),
                    (identity.regon, a.details.regon.is_some()),
                    (identity.record, !a.details.record.is_empty()),
                ];
                !a.name.is_empty()
                    && a.details.tie.is_some()
                    && given.iter().all(|(asked, given)| *given || *asked != Asked::Required)
            }
            Task::Contact => {
                !a.contact.is_empty()
                    && !a.details.phone.is_empty()
                    && (form.is_people() || !a.details.signatories.is_empty())
            }
            Task::Purpose => !a.details.purpose.is_empty() && !a.kinds.is_empty(),
            Task::Documents => form.proofs().iter().all(|proof| self.has(*proof)),
            Task::Statements => Statement::ALL.iter().all(|s| a.statements.contains(*s)),
        }
    }

    /// Whether a document was handed in or will be brought.
    pub fn has(&self, proof: Proof) -> bool {
        self.answers.on_paper.contains(proof) || self.documents.iter().any(|d| d.proof == proof)
    }

    /// Papers of its form that staff have not checked yet.
    pub fn unchecked(&self) -> Words<Proof> {
        let proofs = self.answers.legal_form.map(LegalForm::proofs).unwrap_or_default();
        proofs.iter().copied().collect::<Words<Proof>>().without(self.checked)
    }

    /// Whether all of it is done.
    pub fn is_complete(&self) -> bool {
        self.tasks().all(|task| self.is_done(task))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::document::Format;
    use super::super::id::DocumentId;
    use super::super::identifier::{Krs, Nip, Regon};
    use super::super::organisation::{Details, Tie};
    use super::super::resource::Kind;
    use super::*;

    fn registration(form: LegalForm) -> Registration {
        let mut answers = Answers {
            name: "Fundacja Przykład".to_owned(),
            contact: "Koordynator".to_owned(),
            kinds: vec![Kind::Room],
            ..Answers::default()
        };
        answers.set_form(form);
        answers.details.tie = Some(Tie::Seat);
        answers.details.phone = "32 000".to_owned();
        answers.details.purpose = "Pomoc sąsiedzka".to_owned();
        Registration {
            id: RegistrationId(Uuid::nil()),
            centre: CentreId(Uuid::nil()),
            email: "a@example.org".to_owned(),
            lang: Lang::Pl,
            status: RegistrationStatus::Draft,
            answers,
            documents: Vec::new(),
            updated_at: DateTime::UNIX_EPOCH,
            submitted_at: None,
            message: None,
            checked: Words::default(),
            organisation: None,
        }
    }

    fn left(registration: &Registration) -> Vec<Task> {
        registration.tasks().filter(|task| !registration.is_done(*task)).collect()
    }

    #[test]
    fn a_foundation_is_asked_for_numbers_papers_and_who_signs() {
        let mut r = registration(LegalForm::Foundation);
        assert_eq!(left(&r), [Task::Organisation, Task::Contact, Task::Documents, Task::Statements]);
        r.answers.details.krs = Krs::parse("1").ok();
        r.answers.details.nip = Nip::parse("1234563218").ok();
        r.answers.details.regon = Regon::parse("123456785").ok();
        r.answers.details.signatories = "Prezes, jednoosobowo".to_owned();
        r.answers.on_paper = [Proof::Statute].into_iter().collect();
        assert_eq!(left(&r), [Task::Documents, Task::Statements]);
        r.documents.push(Document {
            id: DocumentId(Uuid::nil()),
            proof: Proof::RegisterExtract,
            name: "krs.pdf".to_owned(),
            format: Format::Pdf,
            size: 1,
            created_at: DateTime::UNIX_EPOCH,
        });
        r.answers.statements = Statement::ALL.iter().copied().collect();
        assert!(r.is_complete());
    }

    #[test]
    fn a_leader_needs_no_register_and_no_papers() {
        let mut r = registration(LegalForm::Leader);
        assert_eq!(left(&r), [Task::Statements]);
        assert!(r.tasks().all(|task| task != Task::Documents));
        r.answers.statements = Statement::ALL.iter().copied().collect();
        assert!(r.is_complete());
    }

    #[test]
    fn every_form_can_be_filled_in() {
        for form in LegalForm::ALL {
            let mut r = registration(*form);
            let d = &mut r.answers.details;
            d.krs = Krs::parse("1").ok();
            d.nip = Nip::parse("1234563218").ok();
            d.regon = Regon::parse("123456785").ok();
            d.record = "12/2026".to_owned();
            d.signatories = "Prezes".to_owned();
            r.answers.on_paper = form.proofs().iter().copied().collect();
            r.answers.statements = Statement::ALL.iter().copied().collect();
            assert!(r.is_complete(), "{form:?}: {:?}", left(&r));
        }
    }

    #[test]
    fn a_page_changes_what_it_asks_for_and_nothing_else() {
        let mut answers = registration(LegalForm::Leader).answers;
        let details = Box::new(Details {
            short_name: "FP".to_owned(),
            tie: Some(Tie::Residents),
            ..Details::default()
        });
        answers.take(Part::Organisation { name: "Inna".to_owned(), details });
        assert_eq!((answers.name.as_str(), answers.details.short_name.as_str()), ("Inna", "FP"));
        assert_eq!(answers.details.purpose, "Pomoc sąsiedzka");
        answers.take(Part::Purpose { purpose: "Nowy".to_owned(), kinds: vec![Kind::Desk], listed: true });
        assert_eq!(answers.details.phone, "32 000");
        assert_eq!(answers.details.tie, Some(Tie::Residents));
    }

    #[test]
    fn another_form_drops_what_does_not_exist_for_it() {
        let mut r = registration(LegalForm::Foundation);
        r.answers.details.krs = Krs::parse("1").ok();
        r.answers.statements = Statement::ALL.iter().copied().collect();
        r.answers.set_form(LegalForm::Foundation);
        assert!(r.is_done(Task::Statements));
        r.answers.set_form(LegalForm::InformalGroup);
        assert_eq!(r.answers.details.krs, None);
        assert!(!r.is_done(Task::Statements), "a group states something else");
    }
}
