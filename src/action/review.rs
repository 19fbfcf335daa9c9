//! Judges a waiting request as staff would decide it now. Reads only.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::booking::Booking;
use crate::domain::finding::Verdict;
use crate::domain::setup::Setup;
use crate::store::{Result, Tx};

use super::book::request_of;
use super::judge::{Judged, judge};

/// What an approval would find at `now`; nothing when the rules are just being changed.
pub async fn review(
    tx: &mut Tx,
    setup: &Arc<Setup>,
    booking: &Booking,
    now: DateTime<Utc>,
) -> Result<Verdict> {
    let Some(mut request) = request_of(setup.clone(), booking, now) else { return Ok(Verdict::default()) };
    request.as_staff = true;
    let facts = request.facts(tx, None).await?;
    match judge(tx, &request, booking.id, &facts).await? {
        Judged::Verdict { verdict, .. } => Ok(verdict),
        Judged::Stale | Judged::NotAllowed => Ok(Verdict::default()),
    }
}
