//! From the first visit to the decision: what somebody tells of an organisation that wants to use a centre, task by task (domain §2).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::document::Document;
use super::id::{CentreId, OrganisationId, RegistrationId, RegulationId};
use super::lang::Lang;
use super::legal_form::{Asked, LegalForm, Proof};
use super::organisation::Details;
use super::resource::Kind;
use super::words::{Word, Words};

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

/// What whoever registers states.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Statement {
    /// What they told is true.
    Truth,
    /// They may act for the organisation; for a group of people, that they are of age and answer for it.
    Authorised,
    /// The organisation acts for the public good and earns nothing with what is lent to it.
    PublicGood,
}

impl Word for Statement {
    const ALL: &'static [Self] = &[Self::Truth, Self::Authorised, Self::PublicGood];

    fn as_str(self) -> &'static str {
        match self {
            Self::Truth => "truth",
            Self::Authorised => "authorised",
            Self::PublicGood => "public_good",
        }
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

/// What was told so far.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// What it is in law.
    pub legal_form: Option<LegalForm>,
    /// Its full name.
    pub name: String,
    /// Whatever else is known of it.
    pub details: Details,
    /// Who can be asked; the first coordinator.
    pub contact: String,
    /// What that person is in the organisation.
    pub function: String,
    /// What it wants to use.
    pub kinds: Vec<Kind>,
    /// Documents that somebody will bring on paper.
    pub on_paper: Words<Proof>,
    /// What was stated.
    pub statements: Words<Statement>,
    /// Versions of the centre's rules and declarations that were accepted.
    pub regulations: Vec<RegulationId>,
}

/// What one page of a registration tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// What the organisation is in law.
    Form(LegalForm),
    /// Its name, and how registers and people know it.
    Organisation {
        /// Its full name.
        name: String,
        /// Short name, tie to the town, numbers, address, website, electronic delivery, status.
        details: Box<Details>,
    },
    /// Who can be asked.
    Contact {
        /// Their name.
        name: String,
        /// What they are in the organisation.
        function: String,
        /// Their telephone.
        phone: String,
        /// Who signs, and how.
        signatories: String,
    },
    /// What it is for, what it wants to use, and whether the directory may show it.
    Purpose {
        /// What it is for.
        purpose: String,
        /// What it wants to use.
        kinds: Vec<Kind>,
        /// Whether it agrees to stand in the directory.
        listed: bool,
    },
    /// Which documents somebody will bring on paper.
    OnPaper(Words<Proof>),
    /// What is stated, and which versions of the centre's rules and declarations are accepted.
    Statements(Words<Statement>, Vec<RegulationId>),
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

impl Answers {
    /// Takes what one page tells; everything else stays.
    pub fn take(&mut self, part: Part) {
        match part {
            Part::Form(form) => self.set_form(form),
            Part::Organisation { name, details } => {
                self.name = name;
                let told = std::mem::replace(&mut self.details, *details);
                self.details.purpose = told.purpose;
                self.details.phone = told.phone;
                self.details.signatories = told.signatories;
                self.details.listed = told.listed;
            }
            Part::Contact { name, function, phone, signatories } => {
                self.contact = name;
                self.function = function;
                self.details.phone = phone;
                self.details.signatories = signatories;
            }
            Part::Purpose { purpose, kinds, listed } => {
                self.details.purpose = purpose;
                self.kinds = kinds;
                self.details.listed = listed;
            }
            Part::OnPaper(proofs) => self.on_paper = proofs,
            Part::Statements(statements, regulations) => {
                self.statements = statements;
                self.regulations = regulations;
            }
        }
    }

    /// Another legal form: numbers that do not exist for it are dropped.
    fn set_form(&mut self, form: LegalForm) {
        let identity = form.identity();
        let d = &mut self.details;
        if identity.krs == Asked::Never {
            d.krs = None;
        }
        if identity.nip == Asked::Never {
            d.nip = None;
        }
        if identity.regon == Asked::Never {
            d.regon = None;
        }
        if identity.record == Asked::Never {
            d.record.clear();
        }
        if self.legal_form != Some(form) {
            // What is stated and what proves it differ from form to form.
            self.statements = Words::default();
            self.on_paper = Words::default();
        }
        self.legal_form = Some(form);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::document::Format;
    use super::super::id::DocumentId;
    use super::super::identifier::{Krs, Nip, Regon};
    use super::super::organisation::Tie;
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
