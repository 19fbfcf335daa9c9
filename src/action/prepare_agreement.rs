//! Staff begin another agreement with an organisation.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::agreement::{Agreement, AgreementStatus, KindRules};
use crate::domain::id::{AgreementId, AuditId, OrganisationId, PersonId};
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Adds an agreement to be written and signed.
#[derive(Clone)]
pub struct PrepareAgreement {
    organisation: OrganisationId,
    setup: Arc<Setup>,
    kinds: Vec<Kind>,
    agreement: AgreementId,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl PrepareAgreement {
    /// Prepares it; it begins today and covers some kinds until it is written otherwise.
    pub fn new(
        organisation: OrganisationId,
        setup: Arc<Setup>,
        kinds: Vec<Kind>,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { organisation, setup, kinds, agreement: fresh(), by, now, audit: fresh() }
    }
}

impl Write for PrepareAgreement {
    type Output = AgreementId;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<AgreementId> {
        let centre = self.setup.centre.id;
        let agreement = Agreement {
            id: self.agreement,
            status: AgreementStatus::ToSign,
            starts_on: self.setup.day_of(self.now),
            ends_on: None,
            kinds: self.kinds.clone(),
        };
        let rules = KindRules::new();
        store::agreement::insert(tx, self.organisation, centre, (&agreement, &rules), self.now).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "agreement.prepare",
            centre: Some(centre),
            subject: "agreement",
            subject_id: self.agreement.0,
            detail: json!({ "organisation": self.organisation }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(self.agreement)
    }
}
