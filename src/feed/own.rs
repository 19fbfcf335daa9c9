//! A private feed: bookings with everything that their own people may read.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::domain::id::BookingId;
use crate::domain::interval::Interval;
use crate::domain::status::Status;
use crate::locale::Locale;

use super::calendar::{Calendar, Event, Purpose, State};
use super::line::one_line;
use super::size::{Feed, fitting};
use super::window::Window;
use super::zone::Times;

/// A booking as its own people's feed tells of it. People share their calendars: no door code and no link that acts belongs in here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The booking; UID of its entry, in mails too.
    pub booking: BookingId,
    /// Its number for people.
    pub number: i64,
    /// Revision for calendars.
    pub sequence: i32,
    /// When anything of it last changed.
    pub updated_at: DateTime<Utc>,
    /// Where it stands. Only what takes place, or may, is shown: a cancelled entry is dropped, because readers treat a crossed-out one in many ways.
    pub status: Status,
    /// From when to when.
    pub span: Interval,
    /// Zone of the centre.
    pub zone: Tz,
    /// What the meeting is called.
    pub title: String,
    /// What is booked: `Sala 2`.
    pub place: String,
    /// Name and address of the centre in one line; may be empty.
    pub centre: String,
    /// For which organisation.
    pub organisation: String,
    /// How many will come.
    pub people: u32,
    /// Address of the booking's page.
    pub url: String,
}

/// Writes a private feed called `name`. Entries may come in any order; `zone` is that of the reader's centre.
pub fn own(locale: Locale, name: &str, zone: Tz, window: Window, entries: &[Entry]) -> Feed {
    let shown: Vec<(&Entry, State)> = entries.iter().filter_map(|e| Some((e, state(e.status)?))).collect();
    fitting(
        &shown,
        window,
        |(entry, _)| (entry.span, entry.booking.0),
        |kept| Calendar {
            purpose: Purpose::Feed { name: name.to_owned(), zone },
            events: kept.iter().map(|(entry, state)| event(locale, entry, *state)).collect(),
        },
    )
}

/// Whether calendars show bookings of this status.
pub fn is_shown(status: Status) -> bool {
    state(status).is_some()
}

/// How a feed shows a status; `None` when it leaves such bookings out.
fn state(status: Status) -> Option<State> {
    match status {
        Status::Requested => Some(State::Tentative),
        Status::Approved | Status::Completed | Status::NoShow => Some(State::Confirmed),
        Status::Held | Status::Refused | Status::Cancelled | Status::Expired => None,
    }
}

fn event(locale: Locale, entry: &Entry, state: State) -> Event {
    let title = if one_line(&entry.title).is_empty() { &entry.place } else { &entry.title };
    // Most programs draw a tentative entry like any other, so the words have to say it.
    let summary = match state {
        State::Tentative => locale.with("feed-tentative", &[("title", title.into())]),
        State::Confirmed | State::Cancelled => title.clone(),
    };
    let mut facts = vec![
        locale.with("feed-number", &[("number", entry.number.to_string().into())]),
        entry.organisation.clone(),
        locale.n("count-people", entry.people),
    ];
    if state == State::Tentative {
        facts.push(locale.t("status-requested"));
    }
    let location = [entry.place.as_str(), entry.centre.as_str()];
    let location: Vec<&str> = location.into_iter().filter(|part| !part.is_empty()).collect();
    Event {
        uid: entry.booking.to_string(),
        stamp: entry.updated_at,
        modified: Some(entry.updated_at),
        sequence: Some(entry.sequence),
        times: Times::of(entry.span, entry.zone),
        summary,
        location: Some(location.join(", ")),
        description: Some(facts.join("\n")),
        url: Some(entry.url.clone()),
        state,
        parties: None,
    }
}
