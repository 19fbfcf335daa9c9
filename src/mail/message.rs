//! A letter as a MIME message: plain text, HTML and, for what concerns a calendar, the entry twice (calendars of mail programs read the one beside the
//! text, people open the attached one). Everything that lettre would make up by chance is set here.

use std::time::SystemTime;

use chrono_tz::Tz;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, Message, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, message};

use crate::domain::letter::Letter;
use crate::feed::{Method, one_line};

use super::id::{Thread, boundary, thread};
use super::invitation::{attachment_name, invitation};
use super::render::{Rendered, render};

/// Most characters of a name in a header.
const LONGEST_NAME: usize = 120;

/// Why a letter can never become a message: sending it again is in vain.
#[derive(Debug, thiserror::Error)]
pub enum Unsendable {
    /// The recipient's or the sender's address is none.
    #[error("the address of the {0} cannot be used")]
    Address(&'static str),
    /// The zone of its times is unknown.
    #[error("the zone {0} is unknown")]
    Zone(String),
    /// A template could not be filled.
    #[error("template: {0}")]
    Template(#[from] askama::Error),
    /// The parts do not make a message.
    #[error("message: {0}")]
    Message(#[from] lettre::error::Error),
}

/// The message of a letter, the same bytes each time.
///
/// # Errors
/// When the letter can never be sent.
pub fn message(letter: &Letter) -> Result<Message, Unsendable> {
    let zone: Tz = letter.from.zone.parse().map_err(|_| Unsendable::Zone(letter.from.zone.clone()))?;
    let from = mailbox("sender", &letter.from.short_name, &letter.from.email)?;
    let to = mailbox("recipient", &letter.to.name, &letter.to.email)?;
    let invitation = invitation(letter, zone);
    let words = render(letter, zone, invitation.is_some())?;
    let thread = thread(letter);
    let mut head = Message::builder()
        .from(from)
        .to(to)
        .subject(words.subject.clone())
        .date(SystemTime::from(letter.written_at))
        .message_id(Some(thread.id.clone()))
        // RFC 3834; the second is Exchange's word for it.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "OOF, AutoReply"));
    if let Some(root) = &thread.answers {
        head = head.in_reply_to(root.clone()).references(root.clone());
    }
    Ok(parts(head, letter, &thread, words, invitation)?)
}

fn parts(
    head: message::MessageBuilder,
    letter: &Letter,
    thread: &Thread,
    words: Rendered,
    invitation: Option<(Method, String)>,
) -> Result<Message, lettre::error::Error> {
    let alternative = multipart(MultiPartKind::Alternative, boundary(thread, "alternative"))
        .singlepart(part(ContentType::TEXT_PLAIN, words.text))
        .singlepart(part(ContentType::TEXT_HTML, words.html));
    let Some((method, ics)) = invitation else { return head.multipart(alternative) };
    let name = attachment_name(letter.to.lang);
    // As `application/ics`: with a second `text/calendar` Thunderbird shows the invitation twice.
    let attached = Attachment::new(name.to_owned()).body(
        encoded(ics.clone(), ContentTransferEncoding::Base64),
        content_type(&format!("application/ics; name={name}")),
    );
    let inline = content_type(&format!("text/calendar; charset=UTF-8; method={}", method.as_str()));
    head.multipart(
        multipart(MultiPartKind::Mixed, boundary(thread, "mixed"))
            .multipart(alternative.singlepart(part(inline, ics)))
            .singlepart(attached),
    )
}

fn multipart(kind: MultiPartKind, boundary: String) -> MultiPart {
    MultiPart::builder().kind(kind).boundary(boundary).build()
}

fn part(content_type: ContentType, text: String) -> SinglePart {
    SinglePart::builder().header(content_type).body(encoded(text, ContentTransferEncoding::QuotedPrintable))
}

/// The text in an encoding that we choose: what travels is plain ASCII with short lines, and no newer library changes it.
fn encoded(text: String, encoding: ContentTransferEncoding) -> Body {
    // Both encodings we use take any text; only 7bit and 8bit can refuse.
    Body::new_with_encoding(text, encoding).unwrap_or_else(Body::new)
}

fn content_type(text: &str) -> ContentType {
    // Constant texts of ours, which a test reads back.
    ContentType::parse(text).unwrap_or(ContentType::TEXT_PLAIN)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A name and an address. lettre panics on line breaks in a name, so it is brought onto one line first; an address must be ASCII, for not every server on the
/// way takes more.
fn mailbox(who: &'static str, name: &str, email: &str) -> Result<Mailbox, Unsendable> {
    let address: Address = email.trim().parse().map_err(|_| Unsendable::Address(who))?;
    let plain: &str = address.as_ref();
    if !plain.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Unsendable::Address(who));
    }
    let name: String = one_line(name).chars().take(LONGEST_NAME).collect();
    Ok(Mailbox::new(Some(name.trim().to_owned()).filter(|n| !n.is_empty()), address))
}
