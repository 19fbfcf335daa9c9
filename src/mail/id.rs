//! Names of a mail that are the same each time it is written: its Message-ID, what it answers, its MIME boundaries, its file.

use sha2::{Digest, Sha256};

use crate::domain::letter::{About, BookingNews, Letter, News};
use crate::domain::words::Word;

/// Message-ID and the identifier of the mail that began the conversation, if it is not this one; both with their angle brackets.
pub(super) struct Thread {
    pub(super) id: String,
    pub(super) answers: Option<String>,
}

/// Mails about one booking to one recipient form a conversation, which the confirmation that the request arrived begins. Where there was none, because
/// the booking was approved at once, the others still name it, and mail programs show them together.
pub(super) fn thread(letter: &Letter) -> Thread {
    let domain = letter.from.email.rsplit('@').next().unwrap_or_default();
    let to = digest(&[&letter.to.email], 4);
    match &letter.about {
        About::Booking(booking) => {
            let root = format!("<received.{}.{to}@{domain}>", booking.booking);
            if booking.news == News::Received && booking.sequence == 0 {
                return Thread { id: root, answers: None };
            }
            let (what, revision, at) = (word(booking), booking.sequence, letter.written_at.timestamp());
            let id = format!("<{what}.{revision}.{at}.{}.{to}@{domain}>", booking.booking);
            Thread { id, answers: Some(root) }
        }
        About::Notice(notice) => {
            let (what, at) = (notice.matter.as_str(), letter.written_at.timestamp());
            let mut said: Vec<&str> = vec![&notice.url, notice.said.as_deref().unwrap_or_default()];
            said.extend(notice.values.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]));
            Thread { id: format!("<{what}.{at}.{}.{to}@{domain}>", digest(&said, 8)), answers: None }
        }
    }
}

/// A MIME boundary that no other part of the mail uses.
pub(super) fn boundary(thread: &Thread, level: &str) -> String {
    digest(&[level, &thread.id], 20)
}

/// A name for the mail's file, in the order of time, safe on every file system, the same whenever the letter is the same.
pub fn file_name(letter: &Letter) -> String {
    let at = letter.written_at.format("%Y%m%dT%H%M%SZ");
    let code = digest(&[&thread(letter).id], 4);
    match &letter.about {
        About::Booking(booking) => format!("{at}-{}-{}-{code}.eml", booking.number, word(booking)),
        About::Notice(notice) => format!("{at}-{}-{code}.eml", notice.matter.as_str().replace('_', "-")),
    }
}

fn word(booking: &BookingNews) -> &'static str {
    match booking.news {
        News::Received => "received",
        News::Approved => "approved",
        News::Refused => "refused",
        News::Expired => "expired",
        News::Cancelled => "cancelled",
    }
}

/// The first `octets` of a SHA-256 in hexadecimal digits.
fn digest(parts: &[&str], octets: usize) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        hash.update([0]);
    }
    hash.finalize().iter().take(octets).map(|byte| format!("{byte:02x}")).collect()
}
