//! The calendar entry that goes with a mail (iMIP, RFC 6047).

use chrono_tz::Tz;

use crate::domain::lang::Lang;
use crate::domain::letter::{About, BookingNews, Letter, News};
use crate::feed::{Calendar, Event, Method, Parties, Party, Purpose, State, Times, one_line};
use crate::locale::Locale;

/// What the mail asks of the reader's calendar, and the iCalendar text; `None` for a mail that asks nothing.
///
/// A request that still waits puts nothing into calendars, and what was never put in is not taken out. The centre's own address as recipient gets no
/// invitation: calendar programs refuse one from oneself.
pub(super) fn invitation(letter: &Letter, zone: Tz) -> Option<(Method, String)> {
    let About::Booking(booking) = &letter.about else { return None };
    if letter.to.email.trim().eq_ignore_ascii_case(letter.from.email.trim()) {
        return None;
    }
    let (method, state) = match booking.news {
        News::Approved => (Method::Request, State::Confirmed),
        News::Cancelled if booking.invited => (Method::Cancel, State::Cancelled),
        News::Received | News::Refused | News::Expired | News::Cancelled => return None,
    };
    let events = vec![event(letter, booking, state, zone)];
    Some((method, Calendar { purpose: Purpose::Mail(method), events }.to_text()))
}

fn event(letter: &Letter, booking: &BookingNews, state: State, zone: Tz) -> Event {
    let locale = Locale::new(letter.to.lang);
    let title = if one_line(&booking.title).is_empty() { &booking.place } else { &booking.title };
    let facts = [
        locale.with("feed-number", &[("number", booking.number.to_string().into())]),
        booking.organisation.clone(),
        locale.n("count-people", booking.people),
    ];
    let place = [&booking.place, &letter.from.short_name, &letter.from.address];
    let place: Vec<&str> = place.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    Event {
        uid: booking.booking.to_string(),
        stamp: letter.written_at,
        modified: None,
        sequence: Some(booking.sequence),
        times: Times::of(booking.span, zone),
        summary: title.clone(),
        location: Some(place.join(", ")),
        description: Some(facts.join("\n")),
        url: Some(booking.url.clone()),
        state,
        parties: Some(Parties {
            organizer: Party { name: letter.from.short_name.clone(), email: letter.from.email.clone() },
            attendee: Party { name: letter.to.name.clone(), email: letter.to.email.clone() },
        }),
    }
}

/// Name of the attached file. Not translated beyond ASCII: mail programs garble other letters in names of attachments.
pub(super) fn attachment_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Pl => "rezerwacja.ics",
        Lang::En | Lang::Uk => "booking.ics",
    }
}
