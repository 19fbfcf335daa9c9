//! Staff say no to a request, with a reason.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::ask::is_blank;
use crate::domain::booking::{LONGEST_REASON, reason as as_kept};
use crate::domain::id::{AuditId, BookingId, PersonId};
use crate::domain::letter::News;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::store::{self, Locks, Result, Tx, Write};

use super::approve::Decided;
use super::fresh;
use super::news::Letterhead;
use super::step::Step;

/// Refuses a request.
#[derive(Clone, Debug)]
pub struct Refuse {
    setup: Arc<Setup>,
    booking: BookingId,
    by: PersonId,
    reason: String,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Refuse {
    /// Prepares it; `by` is on the staff of the centre, and `reason` is told to the organisation.
    pub fn new(
        setup: Arc<Setup>,
        booking: BookingId,
        by: PersonId,
        reason: &str,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        Self { setup, booking, by, reason: as_kept(reason), letterhead, now, audit: fresh() }
    }
}

impl Write for Refuse {
    type Output = Decided;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Decided> {
        if is_blank(&self.reason) {
            return Ok(Decided::ReasonMissing);
        }
        if self.reason.chars().count() > LONGEST_REASON {
            return Ok(Decided::ReasonTooLong);
        }
        let Some(mut booking) =
            store::booking::load(tx, self.booking).await?.filter(|b| b.centre == self.setup.centre.id)
        else {
            return Ok(Decided::Unknown);
        };
        if booking.was_decided(Status::Refused, self.by) {
            return Ok(Decided::Done);
        }
        if let Err(why) = booking.can_be_decided(self.now) {
            return Ok(why.into());
        }
        booking.status = Status::Refused;
        booking.reason = Some(self.reason.clone());
        booking.decided_at = Some(self.now);
        booking.decided_by = Some(self.by);
        booking.updated_at = self.now;
        let mut message = tx.message();
        store::claim::delete_of_booking(&mut message, self.booking);
        let step = Step {
            setup: &self.setup,
            letterhead: &self.letterhead,
            booking: &booking,
            news: News::Refused,
            invited: false,
            facts: None,
            audit: (self.audit, "booking.refuse", json!({ "from": "requested", "to": "refused" })),
            by: Some(self.by),
            now: self.now,
        };
        step.record(tx, message).await?;
        Ok(Decided::Done)
    }
}
