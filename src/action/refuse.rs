//! Staff say no to a request, with a reason.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::booking::{Booking, LONGEST_REASON, reason as as_kept};
use crate::domain::id::{AuditId, BookingId, PersonId};
use crate::domain::letter::News;
use crate::domain::person::StaffRole;
use crate::domain::refusal::Ground;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::text::is_blank;
use crate::store::{self, Locks, Result, Tx, Write};

use super::approve::Decided;
use super::fresh;
use super::interest::has_interest;
use super::news::Letterhead;
use super::step::Step;

/// Refuses a request.
#[derive(Clone, Debug)]
pub struct Refuse {
    setup: Arc<Setup>,
    booking: BookingId,
    by: (PersonId, StaffRole),
    ground: Option<Ground>,
    reason: String,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Refuse {
    /// Prepares it; `by` is on the staff of the centre. Ground and reason are told to the organisation; without a ground, or with [`Ground::Other`], the
    /// reason must say it.
    pub fn new(
        setup: Arc<Setup>,
        booking: BookingId,
        by: (PersonId, StaffRole),
        (ground, reason): (Option<Ground>, &str),
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        Self { setup, booking, by, ground, reason: as_kept(reason), letterhead, now, audit: fresh() }
    }

    /// Whether the rules of the day on which it was asked leave the decision to whoever makes it.
    fn may_decide(&self, booking: &Booking) -> bool {
        let asked_on = self.setup.day_of(booking.requested_at);
        let mut places = booking.resources().filter_map(|id| self.setup.resource(id));
        places.all(|place| self.setup.policy(place, asked_on).approver.may_be(self.by.1))
    }
}

impl Write for Refuse {
    type Output = Decided;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Decided> {
        let (by, ground) = (self.by.0, self.ground.unwrap_or(Ground::Other));
        let Some(mut booking) =
            store::booking::load(tx, self.booking).await?.filter(|b| b.centre == self.setup.centre.id)
        else {
            return Ok(Decided::Unknown);
        };
        if booking.was_decided(Status::Refused, by) {
            return Ok(Decided::Done);
        }
        if let Err(why) = booking.can_be_decided(self.now) {
            return Ok(why.into());
        }
        if !self.may_decide(&booking) {
            return Ok(Decided::ForManager);
        }
        if ground == Ground::Other && is_blank(&self.reason) {
            return Ok(Decided::ReasonMissing);
        }
        if self.reason.chars().count() > LONGEST_REASON {
            return Ok(Decided::ReasonTooLong);
        }
        let own = has_interest(tx, by, booking.organisation).await?;
        booking.status = Status::Refused;
        booking.ground = Some(ground);
        booking.reason = Some(self.reason.clone()).filter(|reason| !is_blank(reason));
        booking.decided_at = Some(self.now);
        booking.decided_by = Some(by);
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
            audit: (
                self.audit,
                "booking.refuse",
                json!({ "from": "requested", "to": "refused", "ground": ground, "own_organisation": own }),
            ),
            by: Some(by),
            now: self.now,
        };
        step.record(tx, message).await?;
        Ok(Decided::Done)
    }
}
