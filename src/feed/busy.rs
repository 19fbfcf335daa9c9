//! A public feed: when a place is taken, and nothing about by whom.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use crate::domain::id::BookingId;
use crate::domain::interval::Interval;
use crate::locale::Locale;
use crate::secret::Secret;

use super::calendar::{Calendar, Event, Purpose, State};
use super::size::{Feed, fitting};
use super::window::Window;
use super::zone::Times;

/// A time at which a place is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Busy {
    /// By which booking; never shown, only mixed into the entry's identifier.
    pub booking: BookingId,
    /// From when to when.
    pub span: Interval,
    /// When this last changed.
    pub updated_at: DateTime<Utc>,
}

/// What a public feed is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BusyScope<'a> {
    /// The room or centre.
    pub id: Uuid,
    /// Its name as calendar programs show it.
    pub name: &'a str,
    /// Zone of the centre.
    pub zone: Tz,
}

/// Writes a public feed. Its identifiers differ from those of private feeds and of other public ones, so that nobody can lay two feeds
/// side by side and learn which entry is which.
pub fn busy(locale: Locale, secret: &Secret, scope: BusyScope<'_>, window: Window, taken: &[Busy]) -> Feed {
    let word = locale.t("feed-busy");
    fitting(
        taken,
        window,
        |t| (t.span, t.booking.0),
        |kept| Calendar {
            purpose: Purpose::Feed { name: scope.name.to_owned(), zone: scope.zone },
            events: kept.iter().map(|t| event(&word, secret, scope, t)).collect(),
        },
    )
}

fn event(word: &str, secret: &Secret, scope: BusyScope<'_>, taken: &Busy) -> Event {
    Event {
        uid: hidden_uid(secret, scope.id, taken.booking).to_string(),
        stamp: taken.updated_at,
        modified: None,
        sequence: None,
        times: Times::of(taken.span, scope.zone),
        summary: word.to_owned(),
        location: None,
        description: None,
        url: None,
        state: State::Confirmed,
        parties: None,
    }
}

/// An identifier that stays the same and tells nothing without the secret key.
pub(super) fn hidden_uid(secret: &Secret, scope: Uuid, booking: BookingId) -> Uuid {
    let code = secret.hmac("busy-uid", &[*scope.as_bytes(), *booking.0.as_bytes()].concat());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(code).for_each(|(byte, code)| *byte = code);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
