//! Calls a booking off, by the organisation or by the centre.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::booking::{Booking, LONGEST_REASON, TooLate, reason as as_kept};
use crate::domain::id::{AuditId, BookingId, PersonId};
use crate::domain::letter::News;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::text::is_blank;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;
use super::news::Letterhead;
use super::step::Step;

/// Cancels a booking.
#[derive(Clone, Debug)]
pub struct Cancel {
    setup: Arc<Setup>,
    booking: BookingId,
    by: PersonId,
    by_centre: bool,
    reason: Option<String>,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cancelled {
    /// It is off, now or since before.
    Done,
    /// It was refused or is over: there is nothing to call off.
    AlreadyOver,
    /// It has begun.
    Begun,
    /// The reason is longer than [`LONGEST_REASON`].
    ReasonTooLong,
    /// The centre has no such booking.
    Unknown,
}

impl Cancel {
    /// Prepares it; whoever calls has made sure that `by` may do it, for the organisation or for the centre. The reason may be left out.
    pub fn new(
        setup: Arc<Setup>,
        booking: BookingId,
        (by, by_centre): (PersonId, bool),
        reason: &str,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        let reason = Some(as_kept(reason)).filter(|r| !is_blank(r));
        Self { setup, booking, by, by_centre, reason, letterhead, now, audit: fresh() }
    }
}

/// Whether an organisation that calls its booking off at `now` does so too late to give the place to others, by the rules of the day on which it asked. What
/// was not approved yet is never late.
pub fn is_late(setup: &Arc<Setup>, booking: &Booking, now: DateTime<Utc>) -> bool {
    let asked_on = setup.day_of(booking.requested_at);
    let setup = setup.under(booking.organisation, asked_on);
    let places = || booking.resources().filter_map(|id| setup.resource(id));
    let days = places().map(|r| setup.policy(r, asked_on).cancel_working_days).max().unwrap_or(0);
    let in_time = setup.add_working_days(setup.day_of(now), days) <= setup.day_of(booking.span.start());
    // Who gives up what the centre has closed meanwhile keeps nobody out.
    let is_closed = places().any(|place| !setup.can_be_used(place, booking.span));
    booking.status == Status::Approved && !in_time && !is_closed
}

impl Write for Cancel {
    type Output = Cancelled;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Cancelled> {
        if self.reason.as_ref().is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
            return Ok(Cancelled::ReasonTooLong);
        }
        let Some(booking) =
            store::booking::load(tx, self.booking).await?.filter(|b| b.centre == self.setup.centre.id)
        else {
            return Ok(Cancelled::Unknown);
        };
        match booking.can_be_cancelled(self.now) {
            Ok(()) => {}
            Err(_) if booking.status == Status::Cancelled => return Ok(Cancelled::Done),
            Err(TooLate::AlreadyDecided) => return Ok(Cancelled::AlreadyOver),
            Err(TooLate::Begun) => return Ok(Cancelled::Begun),
        }
        let call = CallOff {
            setup: &self.setup,
            letterhead: &self.letterhead,
            by: self.by,
            by_centre: self.by_centre,
            reason: self.reason.as_deref(),
            now: self.now,
        };
        call.off(tx, booking, self.audit).await?;
        Ok(Cancelled::Done)
    }
}

/// How bookings are called off.
pub(super) struct CallOff<'a> {
    pub(super) setup: &'a Arc<Setup>,
    pub(super) letterhead: &'a Letterhead,
    pub(super) by: PersonId,
    pub(super) by_centre: bool,
    pub(super) reason: Option<&'a str>,
    pub(super) now: DateTime<Utc>,
}

impl CallOff<'_> {
    /// Calls one off that can be.
    pub(super) async fn off(&self, tx: &mut Tx, mut booking: Booking, audit: AuditId) -> Result<()> {
        let before = booking.status;
        booking.late = !self.by_centre && is_late(self.setup, &booking, self.now);
        booking.status = Status::Cancelled;
        booking.sequence += 1;
        booking.reason = self.reason.map(str::to_owned);
        booking.decided_at = Some(self.now);
        booking.decided_by = Some(self.by);
        booking.updated_at = self.now;
        let mut message = tx.message();
        store::claim::delete_of_booking(&mut message, booking.id);
        let detail = json!({ "from": before.as_str(), "to": "cancelled", "late": booking.late });
        let step = Step {
            setup: self.setup,
            letterhead: self.letterhead,
            booking: &booking,
            news: News::Cancelled,
            invited: booking.invited,
            facts: None,
            audit: (audit, "booking.cancel", detail),
            by: Some(self.by),
            now: self.now,
        };
        step.record(tx, message).await
    }
}
