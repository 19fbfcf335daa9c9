//! A coordinator takes an invitation back.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, InvitationId, OrganisationId, PersonId};
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Closes an open invitation of an organisation.
#[derive(Clone, Debug)]
pub struct RevokeInvitation {
    organisation: OrganisationId,
    invitation: InvitationId,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl RevokeInvitation {
    /// Prepares it; `by` coordinates the organisation.
    pub fn new(
        organisation: OrganisationId,
        invitation: InvitationId,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { organisation, invitation, by, now, audit: fresh() }
    }
}

impl Write for RevokeInvitation {
    /// Whether it was open until now.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::organisation(self.organisation)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let open = store::invitation::of_organisation(tx, self.organisation, self.now).await?;
        let is_ours = open.iter().any(|invitation| invitation.id == self.invitation);
        if !is_ours || !store::invitation::close(tx, self.invitation, self.now).await? {
            return Ok(false);
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "organisation.revoke",
            centre: None,
            subject: "organisation",
            subject_id: self.organisation.0,
            detail: json!({ "invitation": self.invitation }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
