//! The numbers by which Polish registers know an organisation (domain §2.2). A right checksum does not prove whose number it is.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Why something is no such number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadIdentifier {
    /// There is something in it that is neither a digit nor a separator.
    Characters,
    /// It has too few or too many digits.
    Length,
    /// A digit is wrong: the last one does not fit those before it.
    Checksum,
}

macro_rules! identifier {
    ($(#[doc = $doc:literal])+ $name:ident) => {
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(String);

        impl $name {
            /// The digits alone.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(|bad| de::Error::custom(format!("{text:?}: {bad:?}")))
            }
        }
    };
}

identifier!(
    /// Number of a tax payer: ten digits, the last one a checksum.
    Nip
);
identifier!(
    /// Number in the register of the national economy: nine digits, or fourteen for a local unit of an organisation with nine.
    Regon
);
identifier!(
    /// Number in the court register: ten digits, zeros in front included, without a checksum.
    Krs
);

const NIP_WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const REGON_WEIGHTS: [u32; 8] = [8, 9, 2, 3, 4, 5, 6, 7];
const LOCAL_REGON_WEIGHTS: [u32; 13] = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

impl Nip {
    /// Reads a number as people write it, with separators or the letters of the country in front.
    ///
    /// # Errors
    /// When it is none; a remainder of ten belongs to no number.
    pub fn parse(typed: &str) -> Result<Self, BadIdentifier> {
        let typed = typed.trim();
        let bare = match typed.split_at_checked(2) {
            Some((country, rest)) if country.eq_ignore_ascii_case("pl") => rest,
            _ => typed,
        };
        let digits = digits(bare)?;
        if digits.len() != 10 {
            return Err(BadIdentifier::Length);
        }
        proven(&digits, weighed(&digits, &NIP_WEIGHTS) % 11).map(Self)
    }
}

impl Regon {
    /// Reads a number of nine or fourteen digits as people write it.
    ///
    /// # Errors
    /// When it is none, or the nine digits before a local unit's are none.
    pub fn parse(typed: &str) -> Result<Self, BadIdentifier> {
        let digits = digits(typed)?;
        let of_nine = |digits: &[u32]| weighed(digits, &REGON_WEIGHTS) % 11 % 10;
        match digits.len() {
            9 => proven(&digits, of_nine(&digits)).map(Self),
            14 => {
                proven(&digits[..9], of_nine(&digits))?;
                proven(&digits, weighed(&digits, &LOCAL_REGON_WEIGHTS) % 11 % 10).map(Self)
            }
            _ => Err(BadIdentifier::Length),
        }
    }

    /// The nine digits of the organisation whose local unit this may be.
    pub fn of_whole(&self) -> &str {
        self.0.get(..9).unwrap_or(&self.0)
    }
}

impl Krs {
    /// Reads a number, with its zeros in front or without them.
    ///
    /// # Errors
    /// When it has no digits or more than ten, or is nothing but zeros.
    pub fn parse(typed: &str) -> Result<Self, BadIdentifier> {
        let digits = digits(typed)?;
        if digits.is_empty() || digits.len() > 10 || digits.iter().all(|digit| *digit == 0) {
            return Err(BadIdentifier::Length);
        }
        Ok(Self(format!("{:0>10}", written(&digits))))
    }
}

/// The digits of what was typed; separators that people use are passed over.
fn digits(typed: &str) -> Result<Vec<u32>, BadIdentifier> {
    let separates = |c: &char| c.is_whitespace() || matches!(c, '-' | '–' | '.' | '/');
    let digit = |c: char| c.to_digit(10).ok_or(BadIdentifier::Characters);
    typed.chars().filter(|c| !separates(c)).map(digit).collect()
}

fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The digits as text, if the last one is the checksum; nothing but zeros would pass and is no number.
fn proven(digits: &[u32], checksum: u32) -> Result<String, BadIdentifier> {
    let is_some = digits.iter().any(|digit| *digit != 0);
    match digits.last() {
        Some(last) if *last == checksum && is_some => Ok(written(digits)),
        _ => Err(BadIdentifier::Checksum),
    }
}

fn written(digits: &[u32]) -> String {
    digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nip(typed: &str) -> Result<String, BadIdentifier> {
        Nip::parse(typed).map(|nip| nip.to_string())
    }

    fn regon(typed: &str) -> Result<String, BadIdentifier> {
        Regon::parse(typed).map(|regon| regon.to_string())
    }

    fn krs(typed: &str) -> Result<String, BadIdentifier> {
        Krs::parse(typed).map(|krs| krs.to_string())
    }

    #[test]
    fn a_nip_is_read_as_people_write_it() {
        for typed in ["1234563218", "123-456-32-18", " PL 123 456 32 18 ", "pl1234563218"] {
            assert_eq!(nip(typed), Ok("1234563218".to_owned()), "{typed}");
        }
        assert_eq!(nip("5252649748"), Ok("5252649748".to_owned()));
        assert_eq!(nip("1234563219"), Err(BadIdentifier::Checksum));
        assert_eq!(nip("123456321"), Err(BadIdentifier::Length));
        assert_eq!(nip("DE1234563218"), Err(BadIdentifier::Characters));
        assert_eq!(nip("0000000000"), Err(BadIdentifier::Checksum));
        assert_eq!(nip(""), Err(BadIdentifier::Length));
        assert_eq!(nip("ż1"), Err(BadIdentifier::Characters));
    }

    #[test]
    fn a_remainder_of_ten_belongs_to_no_nip() {
        for last in 0..10 {
            assert_eq!(nip(&format!("100000016{last}")), Err(BadIdentifier::Checksum), "{last}");
        }
    }

    #[test]
    fn a_regon_has_nine_digits_or_fourteen() {
        for typed in ["123456785", "363863027", "020456894", "12345678512347"] {
            assert_eq!(regon(typed), Ok(typed.to_owned()));
        }
        assert_eq!(regon("100000050"), Ok("100000050".to_owned()), "a remainder of ten counts as none");
        assert_eq!(Regon::parse("12345678512347").unwrap().of_whole(), "123456785");
        assert_eq!(regon("123456786"), Err(BadIdentifier::Checksum));
        assert_eq!(regon("12345678512346"), Err(BadIdentifier::Checksum));
        assert_eq!(regon("12345678612347"), Err(BadIdentifier::Checksum), "the nine in front are wrong");
        assert_eq!(regon("1234567851"), Err(BadIdentifier::Length));
        assert_eq!(regon("000000000"), Err(BadIdentifier::Checksum));
    }

    #[test]
    fn a_krs_gets_its_zeros_back() {
        assert_eq!(krs("0000123456"), Ok("0000123456".to_owned()));
        assert_eq!(krs(" 123 456 "), Ok("0000123456".to_owned()));
        assert_eq!(krs("00000123456"), Err(BadIdentifier::Length));
        assert_eq!(krs("0"), Err(BadIdentifier::Length));
        assert_eq!(krs("KRS 123"), Err(BadIdentifier::Characters));
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_noticed(place in 0_usize..10, by in 1_u32..10) {
            let digits: Vec<u32> = "1234563218".chars().filter_map(|c| c.to_digit(10)).collect();
            let mut wrong = digits;
            wrong[place] = (wrong[place] + by) % 10;
            prop_assert!(nip(&written(&wrong)).is_err());
        }

        #[test]
        fn no_text_is_a_panic(typed in "\\PC*") {
            let _ = (nip(&typed), regon(&typed), krs(&typed));
        }
    }
}
