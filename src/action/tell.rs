//! Staff told somebody who has no address what a mail would have told them.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CallId, CentreId, PersonId};
use crate::store::audit::Entry;
use crate::store::{self, Result, Tx, Write};

use super::fresh;

/// Takes a line off the call list.
#[derive(Clone, Debug)]
pub struct Tell {
    call: CallId,
    centre: CentreId,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Tell {
    /// Prepares it; `by` is on the staff of the centre.
    pub fn new(call: CallId, centre: CentreId, by: PersonId, now: DateTime<Utc>) -> Self {
        Self { call, centre, by, now, audit: fresh() }
    }
}

impl Write for Tell {
    /// Whether it was still to be done.
    type Output = bool;

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        if !store::call::close(tx, (self.call, self.centre), self.by, self.now).await? {
            return Ok(false);
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "call.done",
            centre: Some(self.centre),
            subject: "call",
            subject_id: self.call.0,
            detail: json!({}),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
