//! A manager publishes a version of the centre's rules or declarations, or takes one back before it begins.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, PersonId, RegulationId};
use crate::domain::regulation::Regulation;
use crate::domain::words::Word;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Adds a version that begins today or later.
#[derive(Clone, Debug)]
pub struct PublishRegulation {
    centre: CentreId,
    regulation: Regulation,
    by: Option<PersonId>,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl PublishRegulation {
    /// Prepares it; `by` is empty when the program itself does it.
    pub fn new(centre: CentreId, regulation: Regulation, by: Option<PersonId>, now: DateTime<Utc>) -> Self {
        Self { centre, regulation, by, now, audit: fresh() }
    }
}

impl Write for PublishRegulation {
    /// Whether it is the only one of its kind that begins on that day.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let new = &self.regulation;
        let all = store::regulation::of_centre(tx, self.centre).await?;
        if all.iter().any(|r| r.kind == new.kind && r.effective_from == new.effective_from) {
            return Ok(false);
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: self.by,
            action: "regulation.publish",
            centre: Some(self.centre),
            subject: "regulation",
            subject_id: new.id.0,
            detail: json!({ "kind": new.kind.as_str(), "effective_from": new.effective_from }),
        };
        let mut message = tx.message();
        store::regulation::insert(&mut message, self.centre, new, self.now);
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}

/// Takes back a version that has not begun.
#[derive(Clone, Debug)]
pub struct WithdrawRegulation {
    regulation: RegulationId,
    centre: CentreId,
    today: NaiveDate,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl WithdrawRegulation {
    /// Prepares it; `today` is the centre's local day.
    pub fn new(
        (regulation, centre): (RegulationId, CentreId),
        today: NaiveDate,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { regulation, centre, today, by, now, audit: fresh() }
    }
}

impl Write for WithdrawRegulation {
    /// Whether there was one to take back.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        if !store::regulation::delete(tx, self.regulation, self.centre, self.today).await? {
            return Ok(false);
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "regulation.withdraw",
            centre: Some(self.centre),
            subject: "regulation",
            subject_id: self.regulation.0,
            detail: json!({}),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
