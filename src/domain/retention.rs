//! How long records are kept. The archive's classes say: the period runs from 1 January after the case was closed, and what is over is destroyed only after somebody approved the list (domain §3.7).

use serde::{Deserialize, Serialize};

use super::words::Word;

/// An archive category: whether records are kept for ever, or for how many whole years.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Category {
    /// `A`: kept for ever.
    Lasting,
    /// `B5`: destroyed after so many years.
    Years(u16),
    /// `BE5`: after so many years the state archive looks at it first.
    Examined(u16),
}

/// Why a text is no archive category.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("“{0}” is no archive category: A, or B or BE with 1 to 100 years, e.g. B5")]
pub struct BadCategory(String);

impl Category {
    /// The last year of closing whose records are no longer kept in a year; `None` where they are kept for ever.
    pub fn due(self, year: i32) -> Option<i32> {
        match self {
            Self::Lasting => None,
            Self::Years(years) | Self::Examined(years) => Some(year - i32::from(years) - 1),
        }
    }
}

impl TryFrom<String> for Category {
    type Error = BadCategory;

    fn try_from(text: String) -> Result<Self, BadCategory> {
        let years = |digits: &str| {
            let is_plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
            digits.parse().ok().filter(|years| is_plain && (1..=100).contains(years))
        };
        let found = match (text.as_str(), text.strip_prefix("BE"), text.strip_prefix('B')) {
            ("A", ..) => Some(Self::Lasting),
            (_, Some(digits), _) => years(digits).map(Self::Examined),
            (.., Some(digits)) => years(digits).map(Self::Years),
            _ => None,
        };
        found.ok_or(BadCategory(text))
    }
}

impl From<Category> for String {
    fn from(category: Category) -> Self {
        match category {
            Category::Lasting => "A".to_owned(),
            Category::Years(years) => format!("B{years}"),
            Category::Examined(years) => format!("BE{years}"),
        }
    }
}

/// A sort of records that a centre keeps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RecordClass {
    /// Requests and bookings, by organisation and the year in which they ended.
    Bookings,
    /// An organisation's file with a centre: registration, documents, agreements; closed with the last agreement.
    Organisations,
    /// Registrations that came to nothing, by the year of the decision.
    Registrations,
}

impl Word for RecordClass {
    const ALL: &'static [Self] = &[Self::Bookings, Self::Organisations, Self::Registrations];

    fn as_str(self) -> &'static str {
        match self {
            Self::Bookings => "bookings",
            Self::Organisations => "organisations",
            Self::Registrations => "registrations",
        }
    }
}

/// A symbol in the office's list of records (JRWA), e.g. `5210`: digits, letters, dots and hyphens; empty where none is given.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Symbol(String);

/// Why a text is no such symbol.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("“{0}” is no symbol: at most {LONGEST_SYMBOL} digits, letters, dots and hyphens")]
pub struct BadSymbol(String);

/// Longest symbol, in characters.
const LONGEST_SYMBOL: usize = 20;

impl Symbol {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TryFrom<String> for Symbol {
    type Error = BadSymbol;

    fn try_from(text: String) -> Result<Self, BadSymbol> {
        let is_sound = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        if is_sound && text.len() <= LONGEST_SYMBOL { Ok(Self(text)) } else { Err(BadSymbol(text)) }
    }
}

impl From<Symbol> for String {
    fn from(symbol: Symbol) -> Self {
        symbol.0
    }
}

/// What a centre settles for one class of records.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The symbol in the office's list of records.
    #[serde(default, skip_serializing_if = "Symbol::is_empty")]
    pub jrwa: Symbol,
    /// How long.
    pub category: Category,
}

impl Rule {
    fn years(years: u16) -> Self {
        Self { jrwa: Symbol::default(), category: Category::Years(years) }
    }
}

/// What a centre settles for its records; five years, and one for registrations that came to nothing, where it says nothing (domain §3.3).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    bookings: Rule,
    organisations: Rule,
    registrations: Rule,
}

impl Default for Retention {
    fn default() -> Self {
        Self { bookings: Rule::years(5), organisations: Rule::years(5), registrations: Rule::years(1) }
    }
}

impl Retention {
    /// What is settled for a class.
    pub fn of(&self, class: RecordClass) -> &Rule {
        match class {
            RecordClass::Bookings => &self.bookings,
            RecordClass::Organisations => &self.organisations,
            RecordClass::Registrations => &self.registrations,
        }
    }

    /// Whether nothing differs from what holds where nothing is said.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(text: &str) -> Result<Category, BadCategory> {
        Category::try_from(text.to_owned())
    }

    #[test]
    fn categories_are_read_and_written_back() {
        for text in ["A", "B1", "B5", "B10", "BE5", "BE50", "B100"] {
            assert_eq!(String::from(category(text).unwrap()), text);
        }
        for text in
            ["", "B", "BE", "B0", "B05", "B101", "b5", "B-5", "B+5", "B5 ", "C5", "Bc", "AB5", "B99999999999"]
        {
            assert!(category(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_period_begins_with_the_year_after_the_closing() {
        // Closed in 2020, kept from 1 January 2021 to 31 December 2025.
        assert_eq!(category("B5").unwrap().due(2025), Some(2019));
        assert_eq!(category("B5").unwrap().due(2026), Some(2020));
        assert_eq!(category("BE5").unwrap().due(2026), Some(2020));
        assert_eq!(category("A").unwrap().due(2026), None);
    }

    #[test]
    fn symbols_are_short_and_plain() {
        for (text, is_sound) in
            [("", true), ("5210", true), ("ZS.812-3", true), ("52 10", false), ("ż", false)]
        {
            assert_eq!(Symbol::try_from(text.to_owned()).is_ok(), is_sound, "{text}");
        }
        assert!(Symbol::try_from("1".repeat(21)).is_err());
    }

    #[test]
    fn what_a_centre_leaves_out_has_its_default() {
        let retention: Retention =
            serde_json::from_value(serde_json::json!({ "bookings": { "jrwa": "5210", "category": "B10" } }))
                .unwrap();
        assert_eq!(retention.of(RecordClass::Bookings).category, Category::Years(10));
        assert_eq!(retention.of(RecordClass::Registrations).category, Category::Years(1));
        assert!(!retention.is_default() && Retention::default().is_default());
    }
}
