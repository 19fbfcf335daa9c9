//! Somebody hands in a file.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::domain::document::{Document, Format, MOST_FILES, file_name};
use crate::domain::id::RegistrationId;
use crate::domain::legal_form::{LegalForm, Proof};
use crate::store::document::Owner;
use crate::store::{self, Result, Tx, Write};

use super::fresh;

/// Adds a file to a registration that is open.
#[derive(Clone)]
pub struct AddDocument {
    registration: RegistrationId,
    document: Document,
    content: Arc<[u8]>,
    sha256: Vec<u8>,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Added {
    /// It is kept.
    Kept,
    /// It proves nothing of what this form is asked for.
    NotAsked,
    /// There are too many files already.
    TooMany,
    /// The registration was sent already, or decided.
    Closed,
}

impl AddDocument {
    /// Prepares it; `None` when the content is of no sort that is taken.
    pub fn new(
        registration: RegistrationId,
        proof: Proof,
        (sent_name, content): (&str, Vec<u8>),
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let format = Format::of(&content)?;
        let document = Document {
            id: fresh(),
            proof,
            name: file_name(sent_name, format),
            format,
            size: content.len() as u64,
            created_at: now,
        };
        let sha256 = Sha256::digest(&content).to_vec();
        Some(Self { registration, document, content: content.into(), sha256 })
    }
}

impl Write for AddDocument {
    type Output = Added;

    async fn run(&self, tx: &mut Tx) -> Result<Added> {
        let found = store::registration::load(tx, self.registration).await?;
        let Some(registration) = found.filter(|r| r.status.is_open()) else { return Ok(Added::Closed) };
        let proofs = registration.answers.legal_form.map(LegalForm::proofs).unwrap_or_default();
        if !proofs.contains(&self.document.proof) {
            return Ok(Added::NotAsked);
        }
        if registration.documents.len() >= MOST_FILES {
            return Ok(Added::TooMany);
        }
        let (id, d) = (self.registration, &self.document);
        store::document::insert(tx, Owner::Registration(id), d, (&self.content, &self.sha256)).await?;
        let mut message = tx.message();
        store::registration::touch(&mut message, id, d.created_at);
        message.send(tx).await?;
        Ok(Added::Kept)
    }
}
