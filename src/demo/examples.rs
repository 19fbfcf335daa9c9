//! The example data as `config/demo.toml` tells it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::agreement::AgreementStatus;
use crate::domain::person::{MemberRole, StaffRole};
use crate::domain::status::Status;

const EXAMPLES: &str = include_str!("../../config/demo.toml");

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Examples {
    pub(super) organisation: Vec<Organisation>,
    pub(super) person: Vec<Person>,
    pub(super) booking: Vec<Booking>,
    pub(super) regulation: Vec<Regulation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Regulation {
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisation {
    pub(super) name: String,
    pub(super) legal_form: String,
    pub(super) agreement: Agreement,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreement {
    pub(super) status: AgreementStatus,
    /// Days from the start to its last day; open-ended when left out.
    pub(super) ends_in_days: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) email: String,
    pub(super) name: String,
    pub(super) member_of: Option<String>,
    pub(super) role: Option<MemberRole>,
    #[serde(default)]
    pub(super) staff: BTreeMap<String, StaffRole>,
    #[serde(default)]
    pub(super) admin: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Booking {
    pub(super) by: String,
    pub(super) resource: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) people: u32,
    pub(super) title: String,
    pub(super) status: Status,
}

/// Reads the file, which is part of the program.
pub(super) fn load() -> Result<Examples, toml::de::Error> {
    toml::from_str(EXAMPLES)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_shipped_examples_are_sound() {
        let examples = super::load().unwrap();
        for person in &examples.person {
            assert!(
                person.member_of.is_none()
                    || examples.organisation.iter().any(|o| Some(&o.name) == person.member_of.as_ref())
            );
        }
        for booking in &examples.booking {
            assert!(examples.person.iter().any(|p| p.email == booking.by && p.member_of.is_some()));
        }
    }
}
