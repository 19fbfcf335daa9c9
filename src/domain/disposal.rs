//! The list of records whose time is over (protokół brakowania), and what somebody decided about it.

use chrono::NaiveDate;

use super::id::OrganisationId;
use super::retention::{Category, RecordClass, Symbol};
use super::words::Word;

/// Where such a list stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DisposalStatus {
    /// Waits for a decision.
    Proposed,
    /// What it lists is deleted, but for what was held back.
    Approved,
    /// Nothing of it is deleted this year.
    Rejected,
}

impl Word for DisposalStatus {
    const ALL: &'static [Self] = &[Self::Proposed, Self::Approved, Self::Rejected];

    fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }
}

/// One line of the list: the cases of a class, and of an organisation where the class goes by organisations, that were closed in one year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folder {
    /// What sort of records.
    pub class: RecordClass,
    /// Whose; nobody's in particular for registrations that came to nothing.
    pub organisation: Option<OrganisationId>,
    /// The organisation's name; empty for registrations.
    pub title: String,
    /// The year in which its cases were closed, by the centre's calendar.
    pub closed: i32,
    /// First and last day of what is in it.
    pub days: (NaiveDate, NaiveDate),
    /// How many cases or papers.
    pub pieces: i64,
    /// Its symbol in the office's list of records.
    pub jrwa: Symbol,
    /// Its category.
    pub category: Category,
}
