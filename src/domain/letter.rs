//! A mail that is owed: a snapshot of everything it will say, taken when the reason for it was written.
//!
//! A letter is rendered later, perhaps more than once after a crash; so nothing in it is looked up again and it reads the same each time.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::finding::Verdict;
use super::hours::WeekHours;
use super::id::BookingId;
use super::interval::Interval;
use super::lang::Lang;
use super::refusal::Ground;
use super::status::Status;
use super::words::Word;

/// One mail to one recipient.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Letter {
    /// Who gets it.
    pub to: Recipient,
    /// In whose name it is sent.
    pub from: Sender,
    /// Its date, and the revision stamp of its calendar entry.
    pub written_at: DateTime<Utc>,
    /// What it is about.
    pub about: About,
}

/// Who gets a letter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Recipient {
    /// Address, lower case.
    pub email: String,
    /// Name as shown.
    pub name: String,
    /// Language to write in.
    pub lang: Lang,
}

/// The centre as a sender.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sender {
    /// Full name of the centre.
    pub name: String,
    /// Its name in headings.
    pub short_name: String,
    /// The address mails come from, also the organiser of calendar entries.
    pub email: String,
    /// Where the centre is, in one line; may be empty.
    pub address: String,
    /// Its telephone; may be empty.
    pub phone: String,
    /// When it is open, so when it can be called.
    #[serde(default)]
    pub hours: WeekHours,
    /// Zone of the times in the letter, e.g. `Europe/Warsaw`.
    pub zone: String,
}

/// What a letter is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// News of a booking.
    Booking(BookingNews),
    /// Something about an account, an organisation or an agreement.
    Notice(Notice),
}

/// Something about an account, an organisation or an agreement; most of it asks for one click.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// What it is; decides its words.
    pub matter: Matter,
    /// Where its button leads, the whole address.
    pub url: String,
    /// Until when the button works, where not for ever.
    pub valid_until: Option<DateTime<Utc>>,
    /// The time that its sentences mention as `when`.
    #[serde(default)]
    pub span: Option<Interval>,
    /// Names and figures that its sentences mention, by what they are called there.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    /// Days that its sentences mention, by what they are called there.
    #[serde(default)]
    pub days: BTreeMap<String, NaiveDate>,
    /// What a person wrote, word for word.
    #[serde(default)]
    pub said: Option<String>,
}

impl Notice {
    /// A notice without names, figures or words of anybody's own.
    pub fn new(matter: Matter, url: String, valid_until: Option<DateTime<Utc>>) -> Self {
        Self {
            matter,
            url,
            valid_until,
            span: None,
            values: BTreeMap::new(),
            days: BTreeMap::new(),
            said: None,
        }
    }
}

/// What a notice is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// An account was made: its owner chooses a password.
    FirstPassword,
    /// Somebody asked for a link that signs in.
    SignIn,
    /// Somebody asked for a link to choose a new password.
    NewPassword,
    /// Somebody wants another address for their account.
    EmailChange,
    /// A coordinator invites somebody to act for an organisation.
    Invitation,
    /// Somebody was put on the staff of a centre.
    Appointed,
    /// A request waits for a decision of staff.
    Waiting,
    /// Somebody began to register an organisation.
    RegistrationBegun,
    /// A registration was sent.
    RegistrationSent,
    /// Staff ask for more before they decide on a registration.
    RegistrationReturned,
    /// An organisation is registered.
    RegistrationAccepted,
    /// An organisation is not registered.
    RegistrationRefused,
    /// An agreement is signed: one can book.
    AgreementSigned,
    /// An agreement is put on hold.
    AgreementSuspended,
    /// An agreement that was on hold holds again.
    AgreementResumed,
    /// One side ended an agreement.
    AgreementTerminated,
    /// An agreement will run out.
    AgreementEnds,
    /// Nobody has used an account for long, so it will be erased.
    AccountUnused,
}

impl Word for Matter {
    const ALL: &'static [Self] = &[
        Self::FirstPassword,
        Self::SignIn,
        Self::NewPassword,
        Self::EmailChange,
        Self::Invitation,
        Self::Appointed,
        Self::Waiting,
        Self::RegistrationBegun,
        Self::RegistrationSent,
        Self::RegistrationReturned,
        Self::RegistrationAccepted,
        Self::RegistrationRefused,
        Self::AgreementSigned,
        Self::AgreementSuspended,
        Self::AgreementResumed,
        Self::AgreementTerminated,
        Self::AgreementEnds,
        Self::AccountUnused,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::FirstPassword => "first_password",
            Self::SignIn => "sign_in",
            Self::NewPassword => "new_password",
            Self::EmailChange => "email_change",
            Self::Invitation => "invitation",
            Self::Appointed => "appointed",
            Self::Waiting => "waiting",
            Self::RegistrationBegun => "registration_begun",
            Self::RegistrationSent => "registration_sent",
            Self::RegistrationReturned => "registration_returned",
            Self::RegistrationAccepted => "registration_accepted",
            Self::RegistrationRefused => "registration_refused",
            Self::AgreementSigned => "agreement_signed",
            Self::AgreementSuspended => "agreement_suspended",
            Self::AgreementResumed => "agreement_resumed",
            Self::AgreementTerminated => "agreement_terminated",
            Self::AgreementEnds => "agreement_ends",
            Self::AccountUnused => "account_unused",
        }
    }
}

/// What happened to a booking.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// It was asked for and waits for a decision.
    Received,
    /// It will take place: an invitation goes with it.
    Approved,
    /// Staff said no.
    Refused,
    /// Nobody decided before it should have begun.
    Expired,
    /// It was called off: where an invitation was sent, its revocation goes with it.
    Cancelled,
}

impl News {
    /// The status that the news is of.
    pub fn status(self) -> Status {
        match self {
            Self::Received => Status::Requested,
            Self::Approved => Status::Approved,
            Self::Refused => Status::Refused,
            Self::Expired => Status::Expired,
            Self::Cancelled => Status::Cancelled,
        }
    }
}

/// A booking as a letter tells of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BookingNews {
    /// What happened.
    pub news: News,
    /// The booking; UID of its calendar entry.
    pub booking: BookingId,
    /// Its number for people.
    pub number: i64,
    /// Revision of the calendar entry.
    pub sequence: i32,
    /// Whether an invitation for it was sent before.
    pub invited: bool,
    /// What the meeting is called.
    pub title: String,
    /// What is booked: `Sala 2`.
    pub place: String,
    /// For which organisation.
    pub organisation: String,
    /// How many will come.
    pub people: u32,
    /// From when to when.
    pub span: Interval,
    /// The reason given with a refusal or cancellation.
    pub reason: Option<String>,
    /// The ground of a refusal.
    #[serde(default)]
    pub ground: Option<Ground>,
    /// What the rules found, e.g. why a person has to decide.
    pub verdict: Verdict,
    /// Address of the booking's page.
    pub url: String,
}
