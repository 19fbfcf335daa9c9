//! What is known of an organisation besides its name and its legal form (domain §2.1). Numbers of people's papers are never asked.

use serde::{Deserialize, Serialize};

use super::identifier::{Krs, Nip, Regon};
use super::legal_form::LegalForm;
use super::words::Word;

/// Most characters of a name.
pub const LONGEST_NAME: usize = 200;
/// Most characters of an answer in one line.
pub const LONGEST_LINE: usize = 200;
/// Most characters of an answer in several lines.
pub const LONGEST_TEXT: usize = 1_000;

/// Facts about an organisation; texts may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// How it is called for short.
    pub short_name: String,
    /// What it is for and does.
    pub purpose: String,
    /// What ties it to the town.
    pub tie: Option<Tie>,
    /// Number in the court register; that of its parent for a branch.
    pub krs: Option<Krs>,
    /// Number in another register or in records, as its papers write it.
    pub record: String,
    /// Tax number.
    pub nip: Option<Nip>,
    /// Number of the national economy.
    pub regon: Option<Regon>,
    /// Where it has its seat.
    pub address: String,
    /// How to reach it by telephone.
    pub phone: String,
    /// Its website.
    pub website: String,
    /// Its address for electronic delivery (e-Doręczenia).
    pub edelivery: String,
    /// Whether it has the status of a public-benefit organisation.
    pub public_benefit: bool,
    /// Who signs for it, and how: names, functions, alone or two together (domain §2.4).
    pub signatories: String,
    /// Whether it agreed to stand in the public directory.
    pub listed: bool,
}

/// What ties an organisation to the town of the centre (domain §1.3, row 2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// It has its seat there.
    Seat,
    /// It acts for the people there.
    Residents,
}

impl Word for Tie {
    const ALL: &'static [Self] = &[Self::Seat, Self::Residents];

    fn as_str(self) -> &'static str {
        match self {
            Self::Seat => "seat",
            Self::Residents => "residents",
        }
    }
}

impl Details {
    /// The numbers that no other organisation has, by the names of their registers. A branch is known by its own numbers, not by that of its parent; a
    /// local unit's number of fourteen digits counts as the organisation's unless it is a branch.
    pub fn identifiers(&self, form: LegalForm) -> Vec<(&'static str, String)> {
        let regon = |regon: &Regon| match form {
            LegalForm::Branch => regon.to_string(),
            _ => regon.of_whole().to_owned(),
        };
        let krs = self.krs.as_ref().filter(|_| form.has_own_krs());
        let all = [
            ("krs", krs.map(ToString::to_string)),
            ("nip", self.nip.as_ref().map(ToString::to_string)),
            ("regon", self.regon.as_ref().map(regon)),
        ];
        all.into_iter().filter_map(|(kind, value)| Some((kind, value?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_is_not_known_by_the_number_of_its_parent() {
        let details = Details {
            krs: Krs::parse("123456").ok(),
            nip: Nip::parse("1234563218").ok(),
            regon: Regon::parse("12345678512347").ok(),
            ..Details::default()
        };
        let nip = ("nip", "1234563218".to_owned());
        assert_eq!(
            details.identifiers(LegalForm::Branch),
            [nip.clone(), ("regon", "12345678512347".to_owned())]
        );
        let own = [("krs", "0000123456".to_owned()), nip, ("regon", "123456785".to_owned())];
        assert_eq!(details.identifiers(LegalForm::Foundation), own);
    }

    #[test]
    fn details_survive_the_database() {
        let details = Details { nip: Nip::parse("123-456-32-18").ok(), listed: true, ..Details::default() };
        let written = serde_json::to_string(&details).unwrap();
        assert!(written.contains("\"1234563218\""), "{written}");
        assert_eq!(serde_json::from_str::<Details>(&written).unwrap(), details);
        assert_eq!(serde_json::from_str::<Details>("{}").unwrap(), Details::default());
        assert!(serde_json::from_str::<Details>(r#"{"nip":"1"}"#).is_err());
    }
}
