//! The languages the program speaks.

use serde::{Deserialize, Serialize};

/// A language of the pages and mails; Polish is the binding version.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Polish.
    #[default]
    Pl,
    /// English.
    En,
    /// Ukrainian.
    Uk,
}

impl Lang {
    /// All of them, the binding one first.
    pub const ALL: [Self; 3] = [Self::Pl, Self::En, Self::Uk];

    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pl => "pl",
            Self::En => "en",
            Self::Uk => "uk",
        }
    }

    /// The language of an ISO 639-1 code, with or without a region (`uk`, `en-GB`).
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next()?.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|l| l.code() == primary)
    }
}
