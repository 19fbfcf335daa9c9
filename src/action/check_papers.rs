//! Staff note which papers of a registration they have checked.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, PersonId, RegistrationId};
use crate::domain::legal_form::Proof;
use crate::domain::words::Words;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Keeps the ticks of the list.
#[derive(Clone, Debug)]
pub struct CheckPapers {
    registration: RegistrationId,
    centre: CentreId,
    checked: Words<Proof>,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl CheckPapers {
    /// Prepares it.
    pub fn new(
        (registration, centre): (RegistrationId, CentreId),
        checked: Words<Proof>,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { registration, centre, checked, by, now, audit: fresh() }
    }
}

impl Write for CheckPapers {
    type Output = ();

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let found = store::registration::load(tx, self.registration).await?;
        let Some(before) = found.filter(|r| r.centre == self.centre && r.checked != self.checked) else {
            return Ok(());
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "registration.check",
            centre: Some(self.centre),
            subject: "registration",
            subject_id: self.registration.0,
            detail: json!({ "from": before.checked, "to": self.checked }),
        };
        let mut message = tx.message();
        store::registration::check(&mut message, self.registration, self.checked);
        store::audit::insert(&mut message, &entry);
        message.send(tx).await
    }
}
