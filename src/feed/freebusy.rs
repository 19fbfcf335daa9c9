//! Free/busy (VFREEBUSY): what calendar programs ask for when they plan a meeting.

use crate::domain::id::BookingId;
use crate::domain::interval::Interval;
use crate::secret::Secret;

use super::busy::{Busy, BusyScope, hidden_uid};
use super::line::Lines;
use super::window::Window;
use super::write::{PRODID, utc};

/// Writes when a place is taken within a window, as instants; times that touch or overlap are told as one.
pub fn freebusy(secret: &Secret, scope: BusyScope<'_>, window: Window, taken: &[Busy]) -> String {
    let mut lines = Lines::with_capacity(512 + taken.len() * 64);
    let revised = taken.iter().map(|t| t.updated_at).max();
    let stamp = revised.map_or(window.today, |at| at.max(window.today));
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", PRODID, "CALSCALE:GREGORIAN", "BEGIN:VFREEBUSY"] {
        lines.plain(line);
    }
    lines.value("UID", &hidden_uid(secret, scope.id, BookingId(scope.id)).to_string());
    lines.value("DTSTAMP", &utc(stamp));
    lines.value("DTSTART", &utc(window.span.start()));
    lines.value("DTEND", &utc(window.span.end()));
    for span in merged(taken.iter().filter_map(|t| t.span.intersection(&window.span))) {
        lines.value("FREEBUSY;FBTYPE=BUSY", &format!("{}/{}", utc(span.start()), utc(span.end())));
    }
    lines.plain("END:VFREEBUSY");
    lines.plain("END:VCALENDAR");
    lines.finish()
}

/// The same time in as few pieces as possible, in order.
fn merged(spans: impl Iterator<Item = Interval>) -> Vec<Interval> {
    let mut spans: Vec<Interval> = spans.collect();
    spans.sort_unstable();
    let mut pieces: Vec<Interval> = Vec::with_capacity(spans.len());
    for span in spans {
        match pieces.last_mut() {
            Some(last) if span.start() <= last.end() => {
                if let Some(both) = Interval::new(last.start(), last.end().max(span.end())) {
                    *last = both;
                }
            }
            _ => pieces.push(span),
        }
    }
    pieces
}
