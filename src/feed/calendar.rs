//! The calendar as we mean it, before it is text. The types hold only what we ever write, so that a feed cannot carry what belongs into a mail.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::zone::Times;

/// One iCalendar object.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// What it is for.
    pub purpose: Purpose,
    /// Its entries, in the order in which they are written.
    pub events: Vec<Event>,
}

/// What a calendar is for: it decides which properties are allowed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To subscribe to. Carries no METHOD: with one, each fetch would have to say anew when it was made (RFC 5545 §3.8.7.2), and nothing could be cached.
    Feed {
        /// Its name as calendar programs show it.
        name: String,
        /// A hint for programs that ignore the zone of the entries.
        zone: Tz,
    },
    /// Part of a mail (RFC 6047).
    Mail(Method),
}

/// What a mail asks of the reader's calendar (RFC 5546).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Take the entry in, or bring it up to date.
    Request,
    /// Take the entry out.
    Cancel,
}

impl Method {
    /// The word in METHOD and in the `method` parameter of the MIME part, which must be the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// One entry (VEVENT). Texts may hold any characters: what a calendar file must not contain is left out when it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// Identifier, the same for ever and in every place that shows this entry to the same audience.
    pub uid: String,
    /// DTSTAMP: in a feed when the entry last changed, in a mail when that was written.
    pub stamp: DateTime<Utc>,
    /// LAST-MODIFIED.
    pub modified: Option<DateTime<Utc>>,
    /// SEQUENCE; rises with each change that matters to those invited.
    pub sequence: Option<i32>,
    /// From when to when.
    pub times: Times,
    /// One line; what calendars show.
    pub summary: String,
    /// One line; where.
    pub location: Option<String>,
    /// Any number of lines.
    pub description: Option<String>,
    /// Page about it.
    pub url: Option<String>,
    /// Whether it will take place.
    pub state: State,
    /// Who invites whom; written in mails only.
    pub parties: Option<Parties>,
}

/// Whether an entry will take place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It will.
    Confirmed,
    /// It waits for a decision.
    Tentative,
    /// It will not; only in mails, a feed drops the entry.
    Cancelled,
}

impl State {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// Who invites whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parties {
    /// The centre, with the address that the mail comes from.
    pub organizer: Party,
    /// The recipient: exactly one a mail.
    pub attendee: Party,
}

/// One side of an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Party {
    /// Name as shown; may be empty.
    pub name: String,
    /// E-mail address.
    pub email: String,
}
