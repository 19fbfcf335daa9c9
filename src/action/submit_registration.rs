//! Whoever registers an organisation sends it to the centre.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, RegistrationId};
use crate::domain::letter::{Matter, Notice};
use crate::domain::person::has_address;
use crate::domain::setup::Setup;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};
use super::start_registration::recipient;

/// Sends a registration whose tasks are all done.
#[derive(Clone)]
pub struct SubmitRegistration {
    registration: RegistrationId,
    setup: Arc<Setup>,
    /// Where its pages are.
    url: String,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Submitted {
    /// Staff have it.
    Sent,
    /// Something is still to do.
    Incomplete,
    /// There is such an organisation already.
    Known,
    /// It was sent before, or decided.
    Closed,
}

impl SubmitRegistration {
    /// Prepares it; `token` is that of its pages.
    pub fn new(
        registration: RegistrationId,
        token: &str,
        setup: Arc<Setup>,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        let url = format!("{}/dolacz/{token}", letterhead.public_url);
        Self { registration, setup, url, letterhead, now, audit: fresh() }
    }
}

impl Write for SubmitRegistration {
    type Output = Submitted;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Submitted> {
        let found = store::registration::load(tx, self.registration).await?;
        let Some(registration) = found.filter(|r| r.status.is_open()) else { return Ok(Submitted::Closed) };
        let Some(form) = registration.answers.legal_form.filter(|_| registration.is_complete()) else {
            return Ok(Submitted::Incomplete);
        };
        let identifiers = registration.answers.details.identifiers(form);
        if store::registration::known(tx, &identifiers, registration.id).await?.is_some() {
            return Ok(Submitted::Known);
        }
        store::registration::forget_identifiers(tx, registration.id).await?;
        let values = [("organisation".to_owned(), registration.answers.name.clone())];
        let about =
            Notice { values: values.into(), ..Notice::new(Matter::RegistrationSent, self.url.clone(), None) };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: None,
            action: "registration.submit",
            centre: Some(registration.centre),
            subject: "registration",
            subject_id: registration.id.0,
            detail: json!({ "legal_form": form, "documents": registration.documents.len() }),
        };
        let mut message = tx.message();
        store::registration::submit(&mut message, registration.id, &identifiers, self.now);
        store::audit::insert(&mut message, &entry);
        // Somebody without an address stands at the desk now.
        if has_address(&registration.email) {
            let letter = (&*self.setup, &self.letterhead);
            notice(&mut message, letter, recipient(&registration), about, self.now)?;
        }
        message.send(tx).await?;
        Ok(Submitted::Sent)
    }
}
