//! People and the roles they hold.

use serde::{Deserialize, Serialize};

use super::id::{CentreId, OrganisationId, PersonId};
use super::lang::Lang;
use super::words::Word;

/// What a person may do for an organisation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Looks only.
    Viewer,
    /// Books and cancels.
    Booker,
    /// Books, and looks after the organisation's people.
    Coordinator,
}

impl MemberRole {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Booker, Self::Coordinator];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Booker => "booker",
            Self::Coordinator => "coordinator",
        }
    }

    /// The role of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == word)
    }

    /// Whether this role may book in the organisation's name.
    pub fn may_book(self) -> bool {
        self >= Self::Booker
    }
}

/// What a person may do at a centre.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Decides requests and books for organisations.
    Staff,
    /// Does that and changes the centre's rules.
    Manager,
}

impl StaffRole {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Staff, Self::Manager];

    /// The word in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Manager => "manager",
        }
    }

    /// The role of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == word)
    }
}

/// Who is told of what concerns an organisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Contact {
    /// The first to be told.
    First,
    /// Whoever is told when the first cannot be.
    Substitute,
}

impl Word for Contact {
    const ALL: &'static [Self] = &[Self::First, Self::Substitute];

    fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Substitute => "substitute",
        }
    }
}

/// The address that stands for having none: nothing under `invalid` ever exists (RFC 2606, section 2).
pub fn no_address(of: impl std::fmt::Display) -> String {
    format!("{of}@none.invalid")
}

/// Whether mail can be sent to an address of an account.
pub fn has_address(email: &str) -> bool {
    !email.ends_with("@none.invalid")
}

/// A role in one organisation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Membership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The role.
    pub role: MemberRole,
}

/// An account with all its roles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Its identifier.
    pub id: PersonId,
    /// Address for mails, lower case.
    pub email: String,
    /// How the person is called on pages and in mails.
    pub name: String,
    /// Language of mails, and of pages until chosen otherwise.
    pub lang: Lang,
    /// Administrator of the installation.
    pub is_admin: bool,
    /// Roles in organisations, the first one being the one acted for.
    pub memberships: Vec<Membership>,
    /// Roles at centres.
    pub staff: Vec<(CentreId, StaffRole)>,
}

impl Person {
    /// The role on the staff of a centre; an administrator counts as manager everywhere.
    pub fn staff_role(&self, centre: CentreId) -> Option<StaffRole> {
        if self.is_admin {
            return Some(StaffRole::Manager);
        }
        self.staff.iter().filter(|(c, _)| *c == centre).map(|(_, role)| *role).max()
    }

    /// The membership with which this person may book.
    pub fn booking_membership(&self) -> Option<&Membership> {
        self.memberships.iter().find(|m| m.role.may_book())
    }

    /// The role in an organisation.
    pub fn member_role(&self, organisation: OrganisationId) -> Option<MemberRole> {
        self.memberships.iter().filter(|m| m.organisation == organisation).map(|m| m.role).max()
    }
}
