//! What a place offers, in words.

use super::Locale;
use crate::domain::feature::{Feature, Features};
use crate::domain::words::Word;

/// One of them: "wejście bez schodów".
pub fn word(locale: Locale, feature: Feature) -> String {
    locale.with("feature", &[("name", feature.as_str().into())])
}

/// All of a set, with commas between.
pub fn list(locale: Locale, features: Features) -> String {
    features.iter().map(|feature| word(locale, feature)).collect::<Vec<_>>().join(", ")
}
