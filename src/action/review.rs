//! Judges a waiting request as staff would decide it now. Reads only.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::booking::Booking;
use crate::domain::finding::Verdict;
use crate::domain::policy::Approver;
use crate::domain::setup::Setup;
use crate::store::{Result, Tx};

use super::book::request_of;
use super::judge::{Judged, judge, judge_by};

/// What an approval would find.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// By the rules of the day on which it was asked: these count.
    pub verdict: Verdict,
    /// By the rules of today, where they have changed since.
    pub today: Option<Verdict>,
    /// Who of the staff decides.
    pub approver: Approver,
}

/// What an approval would find at `now`; nothing when the rules are just being changed.
///
/// # Errors
/// When the database cannot be asked.
pub async fn review(
    tx: &mut Tx,
    setup: &Arc<Setup>,
    booking: &Booking,
    now: DateTime<Utc>,
) -> Result<Review> {
    let Some(mut request) = request_of(setup.clone(), booking, now) else { return Ok(Review::default()) };
    (request.as_staff, request.asked_at) = (true, booking.requested_at);
    let facts = request.facts(tx, None).await?;
    let Judged::Verdict { verdict, policy, .. } = judge(tx, &request, booking.id, &facts).await? else {
        return Ok(Review::default());
    };
    let by_today = judge_by(tx, &request, booking.id, &facts, setup.day_of(now)).await?;
    let today = match by_today {
        Judged::Verdict { verdict, policy: changed, .. } if changed != policy => Some(verdict),
        _ => None,
    };
    Ok(Review { verdict, today, approver: policy.approver })
}
