//! Why staff say no: one of a closed list, so that refusals can be counted (domain §1.3, row 14), and words of their own where these do not say it all.

use serde::{Deserialize, Serialize};

use super::words::Word;

/// A ground for a refusal. The words are those of the centres' regulations.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Ground {
    /// The regulations were broken earlier.
    #[serde(rename = "naruszenie_regulaminu")]
    RulesBroken,
    /// Something is already planned there.
    #[serde(rename = "termin_zajety")]
    Taken,
    /// It would keep others out for long.
    #[serde(rename = "uzycie_ciagle")]
    ContinuousUse,
    /// The purpose is not what the centre is for.
    #[serde(rename = "cel_niezgodny")]
    Purpose,
    /// Nobody of the staff can be there.
    #[serde(rename = "brak_obsady")]
    NoStaff,
    /// Documents are missing.
    #[serde(rename = "brak_dokumentow")]
    DocumentsMissing,
    /// Another one, told in words.
    #[serde(rename = "inne")]
    Other,
}

impl Word for Ground {
    const ALL: &'static [Self] = &[
        Self::Taken,
        Self::NoStaff,
        Self::Purpose,
        Self::DocumentsMissing,
        Self::ContinuousUse,
        Self::RulesBroken,
        Self::Other,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::RulesBroken => "naruszenie_regulaminu",
            Self::Taken => "termin_zajety",
            Self::ContinuousUse => "uzycie_ciagle",
            Self::Purpose => "cel_niezgodny",
            Self::NoStaff => "brak_obsady",
            Self::DocumentsMissing => "brak_dokumentow",
            Self::Other => "inne",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_in_letters_is_the_word_in_the_database() {
        for ground in Ground::ALL {
            assert_eq!(serde_json::to_value(ground).unwrap(), ground.as_str());
        }
    }
}
