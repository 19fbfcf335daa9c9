//! Somebody takes back a file they handed in.

use chrono::{DateTime, Utc};

use crate::domain::id::{DocumentId, RegistrationId};
use crate::store::{self, Result, Tx, Write};

/// Removes a file from a registration that is open.
#[derive(Clone, Debug)]
pub struct RemoveDocument {
    /// The registration.
    pub registration: RegistrationId,
    /// The file.
    pub document: DocumentId,
    /// When.
    pub now: DateTime<Utc>,
}

impl Write for RemoveDocument {
    /// Whether it was there and could be removed.
    type Output = bool;

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let found = store::registration::load(tx, self.registration).await?;
        if !found.is_some_and(|r| r.status.is_open())
            || !store::document::remove(tx, self.document, self.registration).await?
        {
            return Ok(false);
        }
        let mut message = tx.message();
        store::registration::touch(&mut message, self.registration, self.now);
        message.send(tx).await?;
        Ok(true)
    }
}
