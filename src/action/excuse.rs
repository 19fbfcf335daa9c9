//! Staff excuse that a booking was called off late or not used.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, BookingId, CentreId, PersonId};
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Excuses it, or takes that back; an excused booking is no strike (domain §1.3, row 20). What it used of a quota stays used.
#[derive(Clone, Debug)]
pub struct Excuse {
    centre: CentreId,
    booking: BookingId,
    by: PersonId,
    excused: bool,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Excuse {
    /// Prepares it; `by` is on the staff of the centre.
    pub fn new(
        centre: CentreId,
        booking: BookingId,
        by: PersonId,
        excused: bool,
        now: DateTime<Utc>,
    ) -> Self {
        Self { centre, booking, by, excused, now, audit: fresh() }
    }
}

impl Write for Excuse {
    /// Whether it stands; there is nothing to excuse in a booking that was used or called off in time.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let booking = store::booking::load(tx, self.booking).await?;
        let Some(mut booking) = booking.filter(|b| b.centre == self.centre && b.is_strike()) else {
            return Ok(false);
        };
        if booking.excused == self.excused {
            return Ok(true);
        }
        booking.excused = self.excused;
        booking.updated_at = self.now;
        let detail = json!({ "status": booking.status.as_str(), "excused": self.excused });
        let entry =
            Entry::of_booking(self.audit, (self.now, Some(self.by)), "booking.excuse", &booking, detail);
        let mut message = tx.message();
        store::booking::save(&mut message, &booking);
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
