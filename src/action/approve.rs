//! Staff say yes to a request.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::booking::TooLate;
use crate::domain::finding::Verdict;
use crate::domain::id::{AuditId, BookingId, PersonId};
use crate::domain::letter::News;
use crate::domain::person::StaffRole;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::store::{self, Locks, Result, Tx, Write};

use super::book::request_of;
use super::exception::{Exception, ExceptionFault};
use super::interest::has_interest;
use super::judge::{Judged, judge};
use super::news::Letterhead;
use super::step::Step;
use super::{fresh, occupy};

/// Approves a request.
#[derive(Clone, Debug)]
pub struct Approve {
    setup: Arc<Setup>,
    booking: BookingId,
    by: (PersonId, StaffRole),
    exception: Exception,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of a decision of staff.
#[derive(Debug)]
pub enum Decided {
    /// It stands, now or since the same person sent it before.
    Done,
    /// Somebody was quicker, or it was called off: nothing was changed, and the booking's page tells who and when.
    AlreadyDecided,
    /// It has begun: too late for a decision.
    Begun,
    /// It cannot be: what stands in the way.
    Impossible(Verdict),
    /// The rules leave it to a manager.
    ForManager,
    /// Rules would be set aside, and the reason does not do.
    ExceptionFaulty(ExceptionFault),
    /// A refusal needs a reason.
    ReasonMissing,
    /// The reason is longer than [`crate::domain::booking::LONGEST_REASON`].
    ReasonTooLong,
    /// The centre has no such booking.
    Unknown,
    /// The centre's rules changed meanwhile: load them and try again.
    Stale,
}

impl From<TooLate> for Decided {
    fn from(why: TooLate) -> Self {
        match why {
            TooLate::AlreadyDecided => Self::AlreadyDecided,
            TooLate::Begun => Self::Begun,
        }
    }
}

impl Approve {
    /// Prepares it; `by` is on the staff of the centre, and `exception` says why rules are set aside, where any are.
    pub fn new(
        setup: Arc<Setup>,
        booking: BookingId,
        by: (PersonId, StaffRole),
        exception: Exception,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        Self { setup, booking, by, exception, letterhead, now, audit: fresh() }
    }
}

impl Write for Approve {
    type Output = Decided;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Decided> {
        let Some(mut booking) =
            store::booking::load(tx, self.booking).await?.filter(|b| b.centre == self.setup.centre.id)
        else {
            return Ok(Decided::Unknown);
        };
        let (by, role) = self.by;
        if booking.was_decided(Status::Approved, by) {
            return Ok(Decided::Done);
        }
        if let Err(why) = booking.can_be_decided(self.now) {
            return Ok(why.into());
        }
        let Some(mut request) = request_of(self.setup.clone(), &booking, self.now) else {
            return Ok(Decided::Unknown);
        };
        (request.as_staff, request.asked_at) = (true, booking.requested_at);
        let facts = request.facts(tx, None).await?;
        let (verdict, policy, claims) = match judge(tx, &request, self.booking, &facts).await? {
            Judged::Stale | Judged::NotAllowed => return Ok(Decided::Stale),
            Judged::Verdict { verdict, .. } if verdict.blocks() => return Ok(Decided::Impossible(verdict)),
            Judged::Verdict { verdict, policy, claims } => (verdict, policy, claims),
        };
        if !policy.approver.may_be(role) {
            return Ok(Decided::ForManager);
        }
        let set_aside = verdict.set_aside();
        match self.exception.covering(&set_aside) {
            // What staff wrote who entered it stays.
            Ok(kept) => booking.exception = kept.or(booking.exception.take()),
            Err(fault) => return Ok(Decided::ExceptionFaulty(fault)),
        }
        if !set_aside.is_empty() {
            booking.verdict = verdict.clone();
        }
        let own = has_interest(tx, by, booking.organisation).await?;
        booking.status = Status::Approved;
        booking.decided_at = Some(self.now);
        booking.decided_by = Some(by);
        booking.invited = true;
        booking.updated_at = self.now;
        let mut message = tx.message();
        if !claims.iter().any(|c| c.booking == self.booking) {
            occupy::clear(tx, (&booking, &policy), &claims, self.now).await?;
            occupy::take(&mut message, &self.setup, (&booking, &policy));
        }
        let step = Step {
            setup: &self.setup,
            letterhead: &self.letterhead,
            booking: &booking,
            news: News::Approved,
            invited: false,
            facts: Some(&facts),
            audit: (
                self.audit,
                "booking.approve",
                json!({
                    "from": "requested",
                    "to": "approved",
                    "set_aside": set_aside,
                    "exception": booking.exception,
                    "own_organisation": own,
                }),
            ),
            by: Some(by),
            now: self.now,
        };
        step.record(tx, message).await?;
        Ok(Decided::Done)
    }
}
