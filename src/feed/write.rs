//! Writes a calendar as text (RFC 5545), within what every reader we know of accepts.

use chrono::{DateTime, Datelike, NaiveDateTime, Timelike, Utc};

use super::calendar::{Calendar, Event, Purpose};
use super::line::{Lines, one_line};
use super::zone::{TZID, Times, VTIMEZONE};

/// Names the program that wrote a file. It never changes, or every feed would look changed.
pub(super) const PRODID: &str = "PRODID:-//cas//cas 1//PL";

/// How often a feed should be fetched anew: ISO 8601, one hour.
const REFRESH: &str = "PT1H";

/// Usual size of an entry in octets.
const EVENT_OCTETS: usize = 640;

impl Calendar {
    /// The calendar as text: UTF-8, CRLF, lines of at most 75 octets; the same text for the same calendar.
    pub fn to_text(&self) -> String {
        let mut lines = Lines::with_capacity(1024 + self.events.len() * EVENT_OCTETS);
        lines.plain("BEGIN:VCALENDAR");
        lines.plain("VERSION:2.0");
        lines.plain(PRODID);
        lines.plain("CALSCALE:GREGORIAN");
        match &self.purpose {
            Purpose::Feed { name, zone } => {
                lines.one_line("NAME", name);
                lines.one_line("X-WR-CALNAME", name);
                lines.value("X-WR-TIMEZONE", zone.name());
                // Without VALUE some readers refuse the whole file (RFC 7986 §5.7).
                lines.value("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
                lines.value("X-PUBLISHED-TTL", REFRESH);
            }
            Purpose::Mail(method) => lines.value("METHOD", method.as_str()),
        }
        if self.events.iter().any(|e| matches!(e.times, Times::Local { .. })) {
            VTIMEZONE.iter().for_each(|line| lines.plain(line));
            lines.plain("END:VTIMEZONE");
        }
        let in_mail = matches!(self.purpose, Purpose::Mail(_));
        for event in &self.events {
            write_event(&mut lines, event, in_mail);
        }
        lines.plain("END:VCALENDAR");
        lines.finish()
    }
}

fn write_event(lines: &mut Lines, event: &Event, in_mail: bool) {
    lines.plain("BEGIN:VEVENT");
    lines.uri("UID", &event.uid);
    lines.value("DTSTAMP", &utc(event.stamp));
    if let Some(at) = event.modified {
        lines.value("LAST-MODIFIED", &utc(at));
    }
    if let Some(n) = event.sequence {
        lines.value("SEQUENCE", &n.to_string());
    }
    match event.times {
        Times::Local { start, end } => {
            lines.value(&format!("DTSTART;TZID={TZID}"), &local(start));
            lines.value(&format!("DTEND;TZID={TZID}"), &local(end));
        }
        Times::Utc { start, end } => {
            lines.value("DTSTART", &utc(start));
            lines.value("DTEND", &utc(end));
        }
    }
    let summary = one_line(&event.summary);
    // Without a summary some readers refuse the whole file.
    lines.text("SUMMARY", if summary.is_empty() { "–" } else { &summary });
    if let Some(place) = &event.location {
        lines.one_line("LOCATION", place);
    }
    if let Some(text) = &event.description {
        lines.text("DESCRIPTION", text);
    }
    if let Some(url) = &event.url {
        lines.uri("URL", url);
    }
    lines.value("STATUS", event.state.as_str());
    lines.plain("TRANSP:OPAQUE");
    if let (true, Some(parties)) = (in_mail, &event.parties) {
        lines.party("ORGANIZER", &parties.organizer.name, &parties.organizer.email);
        // The person has booked already: nothing is asked of them.
        let role = "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE";
        lines.party(role, &parties.attendee.name, &parties.attendee.email);
    }
    lines.plain("END:VEVENT");
}

/// `20261201T090000Z`
pub(super) fn utc(at: DateTime<Utc>) -> String {
    let mut text = local(at.naive_utc());
    text.push('Z');
    text
}

/// `20261201T100000`; by hand, because a thousand entries have five thousand of these.
fn local(at: NaiveDateTime) -> String {
    let (date, time) = (at.year() * 10_000, at.hour() * 10_000 + at.minute() * 100 + at.second());
    let days = at.month() * 100 + at.day();
    format!("{:08}T{time:06}", i64::from(date) + i64::from(days))
}
