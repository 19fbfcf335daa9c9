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
    let days = notice.days.iter().map(|(name, day)| (name.as_str(), locale.date_plain(*day).into()));
    let values: Vec<(&str, Arg)> =
        values.chain(days).chain([("centre", centre.into()), ("when", when.into())]).collect();
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
        Matter::EmailChange => [
            "mail-email-change-subject",
            "mail-email-change-heading",
            "mail-email-change-intro",
            "mail-email-change-button",
            "mail-email-change-why",
        ],
        Matter::Invitation => [
            "mail-invitation-subject",
            "mail-invitation-heading",
            "mail-invitation-intro",
            "mail-invitation-button",
            "mail-invitation-why",
        ],
        Matter::Appointed => [
            "mail-appointed-subject",
            "mail-appointed-heading",
            "mail-appointed-intro",
            "mail-appointed-button",
            "mail-appointed-why",
        ],
        Matter::Waiting => [
            "mail-waiting-subject",
            "mail-waiting-heading",
            "mail-waiting-intro",
            "mail-waiting-button",
            "mail-waiting-why",
        ],
        Matter::RegistrationBegun => [
            "mail-registration-begun-subject",
            "mail-registration-begun-heading",
            "mail-registration-begun-intro",
            "mail-registration-begun-button",
            "mail-registration-why",
        ],
        Matter::RegistrationSent => [
            "mail-registration-sent-subject",
            "mail-registration-sent-heading",
            "mail-registration-sent-intro",
            "mail-registration-sent-button",
            "mail-registration-why",
        ],
        Matter::RegistrationReturned => [
            "mail-registration-returned-subject",
            "mail-registration-returned-heading",
            "mail-registration-returned-intro",
            "mail-registration-returned-button",
            "mail-registration-why",
        ],
        Matter::RegistrationAccepted => [
            "mail-registration-accepted-subject",
            "mail-registration-accepted-heading",
            "mail-registration-accepted-intro",
            "mail-registration-accepted-button",
            "mail-registration-why",
        ],
        Matter::RegistrationRefused => [
            "mail-registration-refused-subject",
            "mail-registration-refused-heading",
            "mail-registration-refused-intro",
            "mail-registration-refused-button",
            "mail-registration-why",
        ],
        Matter::AgreementSigned => [
            "mail-agreement-signed-subject",
            "mail-agreement-signed-heading",
            "mail-agreement-signed-intro",
            "mail-agreement-button",
            "mail-agreement-why",
        ],
        Matter::AgreementSuspended => [
            "mail-agreement-suspended-subject",
            "mail-agreement-suspended-heading",
            "mail-agreement-suspended-intro",
            "mail-agreement-button",
            "mail-agreement-why",
        ],
        Matter::AgreementResumed => [
            "mail-agreement-resumed-subject",
            "mail-agreement-resumed-heading",
            "mail-agreement-resumed-intro",
            "mail-agreement-button",
            "mail-agreement-why",
        ],
        Matter::AgreementTerminated => [
            "mail-agreement-terminated-subject",
            "mail-agreement-terminated-heading",
            "mail-agreement-terminated-intro",
            "mail-agreement-button",
            "mail-agreement-why",
        ],
        Matter::AgreementEnds => [
            "mail-agreement-ends-subject",
            "mail-agreement-ends-heading",
            "mail-agreement-ends-intro",
            "mail-agreement-button",
            "mail-agreement-why",
        ],
        Matter::AccountUnused => [
            "mail-account-unused-subject",
            "mail-account-unused-heading",
            "mail-account-unused-intro",
            "mail-sign-in-button",
            "mail-account-unused-why",
        ],
    }
}
