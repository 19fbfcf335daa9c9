//! Somebody begins to register an organisation with a centre.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::{has_address, no_address};
use crate::domain::registration::{Answers, DRAFT_DAYS, Registration, RegistrationStatus};
use crate::domain::setup::Setup;
use crate::domain::words::Words;
use crate::secret::{Secret, token_hash};
use crate::store::audit::Entry;
use crate::store::{self, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};

/// Most registrations that are begun with one address within a day.
const MOST_A_DAY: i64 = 5;

/// Begins a registration and mails the address at which it can be gone on with.
#[derive(Clone)]
pub struct StartRegistration {
    registration: Registration,
    token: String,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    /// Who of the staff begins it for somebody.
    by: Option<(PersonId, AuditId)>,
    now: DateTime<Utc>,
}

impl StartRegistration {
    /// Prepares it.
    pub fn new(
        setup: Arc<Setup>,
        (email, lang): (&str, Lang),
        letterhead: Letterhead,
        secret: &Secret,
        now: DateTime<Utc>,
    ) -> Self {
        let registration = Registration {
            id: fresh(),
            centre: setup.centre.id,
            email: email.trim().to_lowercase(),
            lang,
            status: RegistrationStatus::Draft,
            answers: Answers::default(),
            documents: Vec::new(),
            updated_at: now,
            submitted_at: None,
            message: None,
            checked: Words::default(),
            organisation: None,
        };
        let token = secret.registration_token(registration.id);
        Self { registration, token, setup, letterhead, by: None, now }
    }

    /// The same by staff for somebody who phoned or came; without an address nothing is mailed.
    pub fn at_desk(mut self, by: PersonId) -> Self {
        self.by = Some((by, fresh()));
        if self.registration.email.is_empty() {
            self.registration.email = no_address(self.registration.id);
        }
        self
    }
}

impl Write for StartRegistration {
    /// The token of its pages; `None` after too many on one day.
    type Output = Option<String>;

    async fn run(&self, tx: &mut Tx) -> Result<Option<String>> {
        let (r, since) = (&self.registration, self.now - TimeDelta::days(1));
        if store::registration::count_since(tx, &r.email, since).await? >= MOST_A_DAY {
            return Ok(None);
        }
        let url = format!("{}/dolacz/{}", self.letterhead.public_url, self.token);
        let until = self.now + TimeDelta::days(DRAFT_DAYS);
        let about = Notice::new(Matter::RegistrationBegun, url, Some(until));
        let mut message = tx.message();
        let by = self.by.map(|(by, _)| by);
        store::registration::insert(&mut message, r, (&token_hash(&self.token), by), self.now);
        if let Some((by, audit)) = self.by {
            let entry = Entry {
                id: audit,
                at: self.now,
                actor: Some(by),
                action: "registration.begin",
                centre: Some(r.centre),
                subject: "registration",
                subject_id: r.id.0,
                detail: json!({}),
            };
            store::audit::insert(&mut message, &entry);
        }
        if has_address(&r.email) {
            notice(&mut message, (&*self.setup, &self.letterhead), recipient(r), about, self.now)?;
        }
        message.send(tx).await?;
        Ok(Some(self.token.clone()))
    }
}

/// Whoever registers. There is no account yet, so that the registration stands for them.
pub(super) fn recipient(registration: &Registration) -> (PersonId, Recipient) {
    let Registration { email, lang, answers, .. } = registration;
    let name = if answers.contact.is_empty() { email.clone() } else { answers.contact.clone() };
    (PersonId(registration.id.0), Recipient { email: email.clone(), name, lang: *lang })
}
