//! Sends a letter once more that was given up.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, JobId, PersonId};
use crate::store::audit::{self, Entry};
use crate::store::job::undelivered::again;
use crate::store::{Result, Tx, Write};

use super::fresh;

/// Owes a letter again. Nothing happens to one that has left, is still being tried or is overtaken by later news.
#[derive(Clone, Debug)]
pub struct SendAgain {
    job: JobId,
    centre: CentreId,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl SendAgain {
    /// Prepares it; `by` is on the staff of the centre.
    pub fn new(job: JobId, centre: CentreId, by: PersonId, now: DateTime<Utc>) -> Self {
        Self { job, centre, by, now, audit: fresh() }
    }
}

impl Write for SendAgain {
    /// Whether it is owed now.
    type Output = bool;

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        if !again(tx, self.job, self.centre, self.now).await? {
            return Ok(false);
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "letter.send_again",
            centre: Some(self.centre),
            subject: "job",
            subject_id: self.job.0,
            detail: json!({}),
        };
        let mut message = tx.message();
        audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
