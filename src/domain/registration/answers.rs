//! What somebody tells of an organisation, page by page.

use serde::{Deserialize, Serialize};

use crate::domain::id::RegulationId;
use crate::domain::legal_form::{Asked, LegalForm, Proof};
use crate::domain::organisation::Details;
use crate::domain::resource::Kind;
use crate::domain::words::{Word, Words};

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
    pub(super) fn set_form(&mut self, form: LegalForm) {
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
