//! Writes down a step in a booking's life with everything that follows from it.

use chrono::{DateTime, Utc};

use crate::domain::booking::Booking;
use crate::domain::id::{AuditId, PersonId};
use crate::domain::letter::News;
use crate::domain::setup::Setup;
use crate::store::audit::Entry;
use crate::store::facts::Facts;
use crate::store::{self, Message, Result, Tx};

use super::news::{Letterhead, letter};
use super::occupy;

/// A step that was decided on: `booking` is as it shall be.
pub(super) struct Step<'a> {
    pub(super) setup: &'a Setup,
    pub(super) letterhead: &'a Letterhead,
    pub(super) booking: &'a Booking,
    /// What its person is told.
    pub(super) news: News,
    /// Whether an invitation was sent before.
    pub(super) invited: bool,
    /// What is known of the recipient already.
    pub(super) facts: Option<&'a Facts>,
    /// Identifier, verb and detail of the line in the audit.
    pub(super) audit: (AuditId, &'static str, serde_json::Value),
    /// Who decided; `None` when the program did by itself.
    pub(super) by: Option<PersonId>,
    pub(super) now: DateTime<Utc>,
}

impl Step<'_> {
    /// Saves the booking, notes who did it, owes the letter and tells schedules and feeds, together with what the `message` holds already.
    pub(super) async fn record(self, tx: &mut Tx, mut message: Message) -> Result<()> {
        let known = match self.facts {
            Some(facts) => Some((facts.recipient.clone(), facts.organisation.clone())),
            None => store::person::recipient(tx, self.booking.person, self.booking.organisation).await?,
        };
        store::booking::save(&mut message, self.booking);
        let (id, verb, detail) = self.audit;
        let entry = Entry::of_booking(id, (self.now, self.by), verb, self.booking, detail);
        store::audit::insert(&mut message, &entry);
        if let Some(recipient) = known {
            letter(
                &mut message,
                (self.setup, self.letterhead),
                self.booking,
                (self.news, self.invited),
                recipient,
                self.now,
            )?;
        }
        occupy::publish(&mut message, self.booking);
        message.send(tx).await
    }
}
