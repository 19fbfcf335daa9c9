//! Owes a letter about a booking to the person who asked for it.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::booking::Booking;
use crate::domain::id::{JobId, PersonId};
use crate::domain::letter::{About, BookingNews, Letter, News, Notice, Recipient, Sender};
use crate::domain::person::has_address;
use crate::domain::setup::Setup;
use crate::store::job::Owed;
use crate::store::{self, Message, Result};

/// Kind of the jobs that are letters.
pub const LETTER: &str = "letter";

/// What all letters of the installation have in common.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// The address people see, without a final slash.
    pub public_url: Arc<str>,
    /// Sender for centres without an address.
    pub mail_from: Arc<str>,
}

impl Letterhead {
    /// The centre as a sender.
    pub fn sender(&self, setup: &Setup) -> Sender {
        let profile = &setup.centre.profile;
        Sender {
            name: profile.name.clone(),
            short_name: profile.short_name.clone(),
            email: profile.email.clone().unwrap_or_else(|| self.mail_from.to_string()),
            address: profile.address(),
            phone: profile.phone.clone().unwrap_or_default(),
            hours: setup.centre.hours.clone(),
            zone: setup.centre.zone.name().to_owned(),
        }
    }
}

/// Writes the letter down as a job, or as a line of the call list for somebody without an address, behind all earlier ones about the same booking; `invited` says whether an invitation was sent before.
pub(super) fn letter(
    message: &mut Message,
    (setup, letterhead): (&Setup, &Letterhead),
    booking: &Booking,
    (news, invited): (News, bool),
    (to, organisation): (Recipient, String),
    now: DateTime<Utc>,
) -> Result<()> {
    // Made under the lock of the booking, so that letters about it go in the order of what happened.
    let job: JobId = super::fresh();
    let Some(number) = booking.number else { return Ok(()) };
    let place: Vec<&str> =
        booking.resources().filter_map(|id| setup.resource(id)).map(|r| r.name.as_str()).collect();
    let about = About::Booking(BookingNews {
        news,
        booking: booking.id,
        number,
        sequence: booking.sequence,
        invited,
        title: booking.title.clone(),
        place: place.join(", "),
        organisation,
        people: booking.people,
        span: booking.span,
        reason: booking.reason.clone(),
        ground: booking.ground,
        verdict: booking.verdict.clone(),
        url: format!("{}/r/{number}", letterhead.public_url),
    });
    let letter = Letter { to, from: letterhead.sender(setup), written_at: now, about };
    if !has_address(&letter.to.email) {
        store::call::insert(message, super::fresh(), (booking.centre, booking.person), &letter, now);
        return Ok(());
    }
    let owed = Owed {
        id: job,
        kind: LETTER,
        queue: &format!("letter:{}:{}", booking.person, booking.id),
        lane: Some(&format!("letter:{}", booking.person)),
        centre: Some(booking.centre),
        payload: &letter,
        now,
    };
    store::job::insert(message, owed)
}

/// Owes a notice to a person, or a call to one without an address. It waits for no other letter.
pub(super) fn notice(
    message: &mut Message,
    (setup, letterhead): (&Setup, &Letterhead),
    (person, to): (PersonId, Recipient),
    notice: Notice,
    now: DateTime<Utc>,
) -> Result<()> {
    let job: JobId = super::fresh();
    let letter = Letter { to, from: letterhead.sender(setup), written_at: now, about: About::Notice(notice) };
    if !has_address(&letter.to.email) {
        store::call::insert(message, super::fresh(), (setup.centre.id, person), &letter, now);
        return Ok(());
    }
    let owed = Owed {
        id: job,
        kind: LETTER,
        queue: &format!("notice:{job}"),
        lane: Some(&format!("letter:{person}")),
        centre: Some(setup.centre.id),
        payload: &letter,
        now,
    };
    store::job::insert(message, owed)
}
