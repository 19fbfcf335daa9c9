//! iCalendar out: feeds that calendar programs subscribe to, free/busy, and the entries that mails carry.
//!
//! Pure functions over plain data: the same input gives the same bytes, and nothing here asks a database or a clock. The text is written by
//! our own emitter, because known ones fold by characters, skip escaping, or fail on names that are not ASCII; the `ical` crate reads it back
//! in the tests.

mod busy;
mod calendar;
mod etag;
mod freebusy;
mod line;
mod own;
#[cfg(test)]
pub(crate) mod reading;
mod size;
#[cfg(test)]
mod tests;
mod window;
mod write;
mod zone;

pub use busy::{Busy, BusyScope, busy};
pub use calendar::{Calendar, Event, Method, Parties, Party, Purpose, State};
pub use etag::{Version, etag, is_current};
pub use freebusy::freebusy;
pub(crate) use line::one_line;
pub use own::{Entry, is_shown, own};
pub use size::{Feed, MOST_BYTES, MOST_EVENTS};
pub use window::{CENTRE, MEMBER, ROOM, Reach, Window};
pub use zone::Times;
