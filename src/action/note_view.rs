//! Notes that somebody of the staff looked at personal data, before they see it (design §5).

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::domain::booking::Booking;
use crate::domain::id::{AuditId, CentreId, PersonId};
use crate::store::audit::Entry;
use crate::store::{self, Db, Result, Tx, Write};

use super::fresh;

/// For how long one note covers further looks at the same: whoever goes back and forth between two pages looks once.
const COVERS: TimeDelta = TimeDelta::hours(1);

/// What was looked at.
#[derive(Clone, Debug)]
pub struct NoteView {
    entry: Entry,
}

impl NoteView {
    /// Prepares it; `subject` is a sort of thing, e.g. `organisation`.
    pub fn new(
        (subject, subject_id): (&'static str, Uuid),
        centre: CentreId,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        let entry = Entry {
            id: fresh::<AuditId>(),
            at: now,
            actor: Some(by),
            action: "view",
            centre: Some(centre),
            subject,
            subject_id,
            detail: json!({}),
        };
        Self { entry }
    }

    /// Somebody of the staff looks at a booking, with the name and the telephone of whoever answers for it.
    pub fn of_booking(booking: &Booking, by: PersonId, now: DateTime<Utc>) -> Self {
        Self::new(("booking", booking.id.0), booking.centre, by, now)
    }

    /// Notes it, unless that was done a short while ago.
    ///
    /// # Errors
    /// When the database cannot be asked: then nothing may be shown.
    pub async fn note(self, db: &Db) -> Result<()> {
        let (by, since) = (self.entry.actor, self.entry.at - COVERS);
        let mut tx = db.look().await?;
        let seen =
            store::audit::viewed_since(&mut tx, by, (self.entry.subject, self.entry.subject_id), since)
                .await?;
        drop(tx);
        if seen { Ok(()) } else { db.write(self).await }
    }
}

impl Write for NoteView {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let mut message = tx.message();
        store::audit::insert(&mut message, &self.entry);
        message.send(tx).await
    }
}
