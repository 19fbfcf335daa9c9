//! A mail as its reader's programs take it apart.

use cas::mail::Sent;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};

use super::{feed_reading, mail_reading};

/// One mail.
#[derive(Debug)]
pub struct Mail {
    pub to: Vec<String>,
    pub subject: String,
    /// The kinds of its parts.
    pub tree: String,
    pub plain: String,
    pub html: String,
    /// `method` of the calendar part, and its text.
    pub invitation: Option<(String, String)>,
    /// The attached file, if any.
    pub attachment: Option<String>,
    message: mail_reading::Part,
}

impl Mail {
    pub fn read(sent: Sent) -> Self {
        let message = mail_reading::read(&sent.bytes);
        let mut leaves = Vec::new();
        collect(&message, &mut leaves);
        let of = |kind: &str| leaves.iter().find(|p| p.kind() == kind).map(|p| p.text()).unwrap_or_default();
        let calendar = leaves.iter().find(|p| p.kind() == "text/calendar" && p.parameter("method").is_some());
        let attached = |p: &&&mail_reading::Part| {
            p.header("Content-Disposition").is_some_and(|d| d.starts_with("attachment"))
        };
        Self {
            to: sent.to,
            subject: mail_reading::words(message.header("Subject").unwrap()),
            tree: message.tree(),
            plain: of("text/plain"),
            html: of("text/html"),
            invitation: calendar.map(|p| (p.parameter("method").unwrap(), p.text())),
            attachment: leaves.iter().find(attached).map(|p| p.text()),
            message,
        }
    }

    /// A header, its encoded words read.
    pub fn header(&self, name: &str) -> String {
        mail_reading::words(self.message.header(name).unwrap_or(""))
    }

    /// The calendar entry it brings.
    pub fn event(&self) -> Event {
        let (_, text) = self.invitation.as_ref().expect("a calendar part");
        let mut events = events(text);
        assert_eq!(events.len(), 1, "one entry a mail");
        events.remove(0)
    }
}

fn collect<'a>(part: &'a mail_reading::Part, into: &mut Vec<&'a mail_reading::Part>) {
    if part.parts.is_empty() {
        into.push(part);
    }
    for part in &part.parts {
        collect(part, into);
    }
}

/// A calendar entry as a calendar program reads it.
pub struct Event(IcalEvent);

impl Event {
    /// A property's value as it stands.
    pub fn get(&self, name: &str) -> String {
        feed_reading::value(&self.0.properties, name).unwrap_or_default()
    }

    /// A text without its escapes.
    pub fn text(&self, name: &str) -> String {
        feed_reading::text(&self.0.properties, name).unwrap_or_default()
    }

    /// The zone in which a time is given.
    pub fn zone(&self, name: &str) -> String {
        feed_reading::parameter(&self.0.properties, name, "TZID").unwrap_or_default()
    }
}

/// The entries of a calendar, once it is known to be sound.
pub fn events(text: &str) -> Vec<Event> {
    calendar(text).events.into_iter().map(Event).collect()
}

/// A calendar, once it is known to be sound.
pub fn calendar(text: &str) -> IcalCalendar {
    feed_reading::read(text)
}
