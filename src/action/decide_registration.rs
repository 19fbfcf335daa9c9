//! Staff ask for more before they decide on a registration, or refuse it.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, PersonId, RegistrationId};
use crate::domain::letter::{Matter, Notice};
use crate::domain::registration::RegistrationStatus;
use crate::domain::setup::Setup;
use crate::domain::words::Word;
use crate::secret::Secret;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};
use super::start_registration::recipient;

/// Gives a registration back to be changed, or refuses it, with words for whoever registers.
#[derive(Clone)]
pub struct DecideRegistration {
    registration: RegistrationId,
    status: RegistrationStatus,
    said: String,
    setup: Arc<Setup>,
    /// Where its pages are.
    url: String,
    letterhead: Letterhead,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl DecideRegistration {
    /// Asks for more.
    pub fn give_back(
        registration: RegistrationId,
        said: &str,
        (setup, letterhead, secret): (Arc<Setup>, Letterhead, &Secret),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        let url = format!("{}/dolacz/{}", letterhead.public_url, secret.registration_token(registration));
        let (status, said) = (RegistrationStatus::Returned, said.to_owned());
        Self { registration, status, said, setup, url, letterhead, by, now, audit: fresh() }
    }

    /// Says no.
    pub fn refuse(
        registration: RegistrationId,
        said: &str,
        through: (Arc<Setup>, Letterhead, &Secret),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        let asked = Self::give_back(registration, said, through, by, now);
        Self { status: RegistrationStatus::Refused, ..asked }
    }
}

impl Write for DecideRegistration {
    /// Whether it waited for a decision until now.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let found = store::registration::load(tx, self.registration).await?;
        let waits = |status| {
            status == RegistrationStatus::Submitted
                || status == RegistrationStatus::Returned && self.status == RegistrationStatus::Refused
        };
        let Some(registration) = found.filter(|r| r.centre == self.setup.centre.id && waits(r.status)) else {
            return Ok(false);
        };
        let (matter, action) = match self.status {
            RegistrationStatus::Refused => (Matter::RegistrationRefused, "registration.refuse"),
            _ => (Matter::RegistrationReturned, "registration.return"),
        };
        let values = [("organisation".to_owned(), registration.answers.name.clone())];
        let about = Notice {
            values: values.into(),
            said: Some(self.said.clone()),
            ..Notice::new(matter, self.url.clone(), None)
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action,
            centre: Some(registration.centre),
            subject: "registration",
            subject_id: registration.id.0,
            detail: json!({ "from": registration.status.as_str(), "to": self.status.as_str() }),
        };
        let mut message = tx.message();
        let (to, said) = ((self.status, None), (self.by, Some(self.said.as_str())));
        store::registration::decide(&mut message, registration.id, to, said, self.now);
        store::audit::insert(&mut message, &entry);
        let letter = (&*self.setup, &self.letterhead);
        notice(&mut message, letter, recipient(&registration), about, self.now)?;
        message.send(tx).await?;
        Ok(true)
    }
}
