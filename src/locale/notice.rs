//! The words of a notice: what its mail says, and how staff read of one that did not leave.

use super::{Arg, Locale};
use crate::domain::letter::{Matter, Notice};

/// A notice in words.
pub struct Words {
    /// Subject of the mail.
    pub subject: String,
    /// What it is, in a few words.
    pub heading: String,
    /// A sentence or two.
    pub intro: String,
    /// What the button says.
    pub button: String,
    /// Why the recipient gets it.
    pub why: String,
}

/// The words of a notice from a centre of that short name; `when` is the time it mentions.
pub fn words(locale: Locale, notice: &Notice, centre: &str, when: &str) -> Words {
    let [subject, heading, intro, button, why] = keys(notice.matter);
    let values = notice.values.iter().map(|(name, value)| (name.as_str(), value.as_str().into()));
    let values: Vec<(&str, Arg)> = values.chain([("centre", centre.into()), ("when", when.into())]).collect();
    let say = |key: &str| locale.with(key, &values);
    Words {
        subject: say(subject),
        heading: say(heading),
        intro: say(intro),
        button: say(button),
        why: say(why),
    }
}

fn keys(matter: Matter) -> [&'static str; 5] {
    match matter {
        Matter::FirstPassword => [
            "mail-first-password-subject",
            "mail-first-password-heading",
            "mail-first-password-intro",
            "mail-first-password-button",
            "mail-first-password-why",
        ],
        Matter::SignIn => [
            "mail-sign-in-subject",
            "mail-sign-in-heading",
            "mail-sign-in-intro",
            "mail-sign-in-button",
            "mail-asked-why",
        ],
        Matter::NewPassword => [
            "mail-new-password-subject",
            "mail-new-password-heading",
            "mail-new-password-intro",
            "mail-new-password-button",
            "mail-asked-why",
        ],
        Matter::Invitation => [
            "mail-invitation-subject",
            "mail-invitation-heading",
            "mail-invitation-intro",
            "mail-invitation-button",
            "mail-invitation-why",
        ],
        Matter::Waiting => [
            "mail-waiting-subject",
            "mail-waiting-heading",
            "mail-waiting-intro",
            "mail-waiting-button",
            "mail-waiting-why",
        ],
    }
}
