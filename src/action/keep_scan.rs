//! Staff keep the scan of a signed agreement.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::domain::document::{Document, Format, file_name};
use crate::domain::id::{AgreementId, AuditId, CentreId, PersonId};
use crate::domain::legal_form::Proof;
use crate::store::audit::Entry;
use crate::store::document::Owner;
use crate::store::{self, Result, Tx, Write};

use super::fresh;

/// Adds a file to an agreement of a centre.
#[derive(Clone)]
pub struct KeepScan {
    agreement: AgreementId,
    centre: CentreId,
    document: Document,
    content: Arc<[u8]>,
    sha256: Vec<u8>,
    by: PersonId,
    audit: AuditId,
}

impl KeepScan {
    /// Prepares it; `None` when the content is of no sort that is taken.
    pub fn new(
        (agreement, centre): (AgreementId, CentreId),
        (sent_name, content): (&str, Vec<u8>),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let format = Format::of(&content)?;
        let document = Document {
            id: fresh(),
            proof: Proof::Agreement,
            name: file_name(sent_name, format),
            format,
            size: content.len() as u64,
            created_at: now,
        };
        let sha256 = Sha256::digest(&content).to_vec();
        Some(Self { agreement, centre, document, content: content.into(), sha256, by, audit: fresh() })
    }
}

impl Write for KeepScan {
    /// Whether there is such an agreement.
    type Output = bool;

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let found = store::dossier::load(tx, self.agreement).await?;
        let Some(dossier) = found.filter(|dossier| dossier.centre == self.centre) else { return Ok(false) };
        let owner = Owner::Agreement(dossier.organisation, dossier.agreement.id);
        store::document::insert(tx, owner, &self.document, (&self.content, &self.sha256)).await?;
        let entry = Entry {
            id: self.audit,
            at: self.document.created_at,
            actor: Some(self.by),
            action: "agreement.scan",
            centre: Some(self.centre),
            subject: "agreement",
            subject_id: self.agreement.0,
            detail: json!({ "document": self.document.id }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}
