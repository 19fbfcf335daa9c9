//! Staff note whether a booking was used.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, BookingId, CentreId, PersonId};
use crate::domain::status::Status;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::{fresh, occupy};

/// Notes that people came, or that nobody did. It may be noted again while staff find out better.
#[derive(Clone, Debug)]
pub struct MarkUse {
    centre: CentreId,
    booking: BookingId,
    by: PersonId,
    used: bool,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl MarkUse {
    /// Prepares it; `by` is on the staff of the centre.
    pub fn new(centre: CentreId, booking: BookingId, by: PersonId, used: bool, now: DateTime<Utc>) -> Self {
        Self { centre, booking, by, used, now, audit: fresh() }
    }
}

impl Write for MarkUse {
    /// Whether it stands; a booking that has not begun or was not approved cannot be marked.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let booking = store::booking::load(tx, self.booking).await?;
        let Some(mut booking) = booking.filter(|b| b.centre == self.centre && b.can_be_marked(self.now))
        else {
            return Ok(false);
        };
        let (before, after) = (booking.status, if self.used { Status::Completed } else { Status::NoShow });
        if before == after {
            return Ok(true);
        }
        booking.status = after;
        booking.updated_at = self.now;
        let detail = json!({ "from": before.as_str(), "to": after.as_str() });
        let entry =
            Entry::of_booking(self.audit, (self.now, Some(self.by)), "booking.mark_use", &booking, detail);
        let mut message = tx.message();
        store::booking::save(&mut message, &booking);
        store::audit::insert(&mut message, &entry);
        occupy::publish(&mut message, &booking);
        message.send(tx).await?;
        Ok(true)
    }
}
