//! Staff open again what they closed.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::json;

use crate::domain::closure::Closure;
use crate::domain::id::{AuditId, CentreId, PersonId};
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Ends a closure yesterday, or gives it up when it has not begun.
#[derive(Clone, Debug)]
pub struct Reopen {
    centre: CentreId,
    closure: Closure,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Reopen {
    /// Prepares it; `by` is on the staff of the centre.
    pub fn new(centre: CentreId, closure: Closure, by: PersonId, now: DateTime<Utc>) -> Self {
        Self { centre, closure, by, now, audit: fresh() }
    }
}

/// Gives up a closure that is not over. Where it has begun, that it was closed until yesterday stays to be known.
pub(super) async fn give_up(
    tx: &mut Tx,
    centre: CentreId,
    closure: &Closure,
    yesterday: NaiveDate,
) -> Result<()> {
    if closure.from <= yesterday {
        store::closure::end(tx, centre, closure, yesterday).await
    } else {
        store::closure::delete(tx, centre, closure).await
    }
}

impl Write for Reopen {
    /// Whether there was such a closure that was not over.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let setup = store::centre::setup(tx, self.centre).await?;
        let Some(setup) = setup.filter(|setup| setup.closures.contains(&self.closure)) else {
            return Ok(false);
        };
        let yesterday = setup.day_of(self.now) - TimeDelta::days(1);
        if self.closure.until.is_some_and(|until| until <= yesterday) {
            return Ok(false);
        }
        give_up(tx, self.centre, &self.closure, yesterday).await?;
        store::centre::touch(tx, self.centre).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "centre.reopen",
            centre: Some(self.centre),
            subject: "centre",
            subject_id: self.centre.0,
            detail: json!({ "resource": self.closure.resource, "from": self.closure.from, "until": self.closure.until }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
