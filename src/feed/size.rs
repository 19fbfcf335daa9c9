//! Keeps a feed within what calendar services take: Google refuses files above 1 MB and loses entries beyond about a thousand.

use crate::domain::interval::Interval;

use super::calendar::Calendar;
use super::window::Window;

/// Most entries of a feed.
pub const MOST_EVENTS: usize = 1_000;
/// Most octets of a feed.
pub const MOST_BYTES: usize = 900_000;

/// A feed as text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Feed {
    /// The iCalendar text.
    pub body: String,
    /// How many entries of the window did not fit; for the log and for a notice on the page about the feed.
    pub left_out: usize,
}

/// Writes the entries of a window: those that overlap it, by time; when they are too many, the oldest past ones are dropped first, then the furthest
/// ahead. `span` and `uid` order them, `calendar` puts them together.
pub(super) fn fitting<E>(
    entries: &[E],
    window: Window,
    key: impl Fn(&E) -> (Interval, uuid::Uuid),
    calendar: impl Fn(&[&E]) -> Calendar,
) -> Feed {
    let mut shown: Vec<&E> = entries.iter().filter(|e| key(e).0.overlaps(&window.span)).collect();
    shown.sort_by_key(|e| key(e));
    let past = shown.iter().filter(|e| key(e).0.end() <= window.today).count();
    let all = shown.len();
    let mut most = MOST_EVENTS;
    loop {
        let excess = all.saturating_sub(most);
        let first = excess.min(past);
        let last = all - (excess - first);
        let kept = shown.get(first..last).unwrap_or_default();
        let body = calendar(kept).to_text();
        if body.len() <= MOST_BYTES || kept.is_empty() {
            return Feed { body, left_out: all - kept.len() };
        }
        most = (kept.len() * MOST_BYTES / body.len()).min(kept.len() - 1);
    }
}
