//! The log in words.

use super::Locale;
use crate::domain::legal_form::{LegalForm, Proof};
use crate::domain::words::Word;

/// "zatwierdzono rezerwację" for `booking.approve`.
pub fn action(locale: Locale, action: &str) -> String {
    // A word in the files of sentences has no dots.
    locale.with("log-action", &[("action", action.replace('.', "-").into())])
}

/// A sort of actions, e.g. `booking`, as one chooses it.
pub fn group(locale: Locale, group: &str) -> String {
    locale.with("log-group", &[("group", group.into())])
}

/// What a changed thing is called; as it is where nobody gave it a name.
pub fn key(locale: Locale, key: &str) -> String {
    locale.with("log-key", &[("key", key.into())])
}

/// A value that is a word of ours; as it is where it is none.
pub fn value(locale: Locale, value: &str) -> String {
    if LegalForm::parse(value).is_some() {
        return locale.with("legal-form", &[("form", value.into())]);
    }
    if Proof::parse(value).is_some() {
        return locale.with("proof", &[("proof", value.into())]);
    }
    locale.with("log-value", &[("value", value.into())])
}
