//! The words of a mail: subject, plain text and HTML in the recipient's language. The templates lie in `templates/mail`; each extends one layout.

mod booking;
mod notice;

use chrono::NaiveTime;
use chrono_tz::Tz;

use crate::domain::centre::dialled;
use crate::domain::interval::Interval;
use crate::domain::letter::{About, Letter, Sender};
use crate::domain::wall;
use crate::feed::one_line;
use crate::locale::{Locale, week};

/// Most characters of a subject: programs show fewer, and a header line has a limit.
const LONGEST_SUBJECT: usize = 160;

/// A mail in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// A whole HTML page that loads nothing from outside.
    pub html: String,
}

/// What the layout shows around every mail.
struct Frame<'a> {
    l: Locale,
    from: &'a Sender,
    subject: String,
    /// When the centre can be called; may be empty.
    hours: String,
    /// Why the recipient gets this.
    why: String,
}

impl<'a> Frame<'a> {
    fn new(l: Locale, from: &'a Sender, subject: &str, why: String) -> Self {
        let subject = one_line(subject).chars().take(LONGEST_SUBJECT).collect();
        Self { l, from, subject, hours: week::week(l, &from.hours), why }
    }

    /// The telephone as a `tel:` address takes it.
    fn dialled(&self) -> String {
        dialled(&self.from.phone)
    }

    fn rendered(self, html: String, text: String) -> Rendered {
        Rendered { subject: self.subject, text, html }
    }
}

/// Writes a letter in words; its times are those of `zone`. `invites` says whether a calendar entry goes with it.
///
/// # Errors
/// When a template cannot be filled, which no letter brings about.
pub fn render(letter: &Letter, zone: Tz, invites: bool) -> Result<Rendered, askama::Error> {
    let locale = Locale::new(letter.to.lang);
    match &letter.about {
        About::Booking(news) => booking::render(locale, &letter.from, news, zone, invites),
        About::Notice(notice) => notice::render(locale, &letter.from, notice, zone),
    }
}

/// "wtorek, 1 grudnia 2026, 10:00–12:00", or both days in full where it goes over midnight.
fn when(locale: Locale, zone: Tz, span: Interval) -> String {
    let (start, end) = (wall::local(zone, span.start()), wall::local(zone, span.end()));
    let ends_the_day = end.time() == NaiveTime::MIN && end.date().pred_opt() == Some(start.date());
    if start.date() == end.date() || ends_the_day {
        return format!("{}, {}", locale.date_long(start.date()), locale.hours(start.time(), end.time()));
    }
    let moment =
        |at: chrono::NaiveDateTime| format!("{}, {}", locale.date_long(at.date()), locale.time(at.time()));
    format!("{} – {}", moment(start), moment(end))
}
