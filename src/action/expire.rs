//! Closes requests that nobody decided before they should have begun.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, BookingId, CentreId};
use crate::domain::letter::News;
use crate::domain::status::Status;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;
use super::news::Letterhead;
use super::step::Step;

/// Lets one undecided request expire.
#[derive(Clone, Debug)]
pub struct Expire {
    booking: BookingId,
    centre: CentreId,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Expire {
    /// Prepares it.
    pub fn new(booking: BookingId, centre: CentreId, letterhead: Letterhead, now: DateTime<Utc>) -> Self {
        Self { booking, centre, letterhead, now, audit: fresh() }
    }
}

impl Write for Expire {
    /// Whether it expired just now.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let Some(mut booking) = store::booking::load(tx, self.booking).await? else { return Ok(false) };
        if booking.status != Status::Requested || booking.span.start() > self.now {
            return Ok(false);
        }
        let Some(setup) = store::centre::setup(tx, self.centre).await? else { return Ok(false) };
        booking.status = Status::Expired;
        booking.decided_at = Some(self.now);
        booking.updated_at = self.now;
        let mut message = tx.message();
        store::claim::delete_of_booking(&mut message, self.booking);
        let step = Step {
            setup: &setup,
            letterhead: &self.letterhead,
            booking: &booking,
            news: News::Expired,
            invited: false,
            facts: None,
            audit: (self.audit, "booking.expire", json!({ "from": "requested", "to": "expired" })),
            by: None,
            now: self.now,
        };
        step.record(tx, message).await?;
        Ok(true)
    }
}
