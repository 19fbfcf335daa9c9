//! Closes requests that nobody decided before they should have begun.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, BookingId, CentreId};
use crate::domain::letter::News;
use crate::domain::status::Status;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::news::{Letterhead, Tell, tell};
use super::{fresh, occupy};

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
        store::booking::save(tx, &booking).await?;
        store::claim::delete_of_booking(tx, self.booking).await?;
        let entry = Entry::of_booking(
            self.audit,
            (self.now, None),
            "booking.expire",
            &booking,
            json!({ "from": "requested", "to": "expired" }),
        );
        store::audit::insert(tx, &entry).await?;
        let told = Tell {
            setup: &setup,
            letterhead: &self.letterhead,
            news: News::Expired,
            booking: &booking,
            invited: false,
            now: self.now,
            facts: None,
        };
        tell(tx, told).await?;
        occupy::publish(tx, &booking, false).await?;
        Ok(true)
    }
}
