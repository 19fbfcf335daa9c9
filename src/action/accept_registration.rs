//! Staff accept a registration: there is an organisation, somebody who coordinates it, and an agreement to sign.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::agreement::{Agreement, AgreementStatus, KindRules};
use crate::domain::id::{AgreementId, AuditId, OrganisationId, PersonId, RegistrationId};
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::{MemberRole, Person, has_address, no_address};
use crate::domain::registration::{Registration, RegistrationStatus};
use crate::domain::setup::Setup;
use crate::secret::Secret;
use crate::store::audit::Entry;
use crate::store::registration::Known;
use crate::store::{self, Db, Locks, Message, Result, Tx, Write};

use super::add_person::AddPerson;
use super::first_password::FirstPassword;
use super::fresh;
use super::news::{Letterhead, notice};

/// Makes an organisation of a registration.
#[derive(Clone)]
pub struct AcceptRegistration {
    registration: RegistrationId,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    secret: Secret,
    by: PersonId,
    now: DateTime<Utc>,
    organisation: OrganisationId,
    agreement: AgreementId,
    person: PersonId,
    link: FirstPassword,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accepted {
    /// There is an organisation.
    Organisation(OrganisationId),
    /// There was one already.
    Known(Known),
    /// It did not wait for a decision (any more).
    Closed,
}

impl AcceptRegistration {
    /// Prepares it.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        registration: RegistrationId,
        (setup, letterhead, secret): (Arc<Setup>, Letterhead, &Secret),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        Ok(Self {
            registration,
            setup,
            letterhead,
            secret: secret.clone(),
            by,
            now,
            organisation: fresh(),
            agreement: fresh(),
            person: fresh(),
            link: FirstPassword::new()?,
            audit: fresh(),
        })
    }

    /// Accepts it. Should another process have entered the same organisation in the same moment, it is known now.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn accept(self, db: &Db) -> Result<Accepted> {
        match db.write(self.clone()).await {
            Err(store::Error::Constraint(_)) => db.write(self).await,
            answer => answer,
        }
    }

    async fn make_organisation(&self, tx: &mut Tx, registration: &Registration) -> Result<Message> {
        let answers = &registration.answers;
        let form = answers.legal_form.unwrap_or(crate::domain::legal_form::LegalForm::Other);
        store::organisation::insert(tx, self.organisation, &answers.name, form, self.now).await?;
        let agreement = Agreement {
            id: self.agreement,
            status: AgreementStatus::ToSign,
            starts_on: self.setup.day_of(self.now),
            ends_on: None,
            kinds: answers.kinds.clone(),
        };
        let centre = registration.centre;
        let rules = KindRules::new();
        store::agreement::insert(tx, self.organisation, centre, (&agreement, &rules), self.now).await?;
        let mut message = tx.message();
        store::organisation::describe(&mut message, self.organisation, &answers.details);
        store::organisation::identify(&mut message, self.organisation, &answers.details.identifiers(form));
        store::document::hand_over(&mut message, registration.id, self.organisation);
        let to = (RegistrationStatus::Accepted, Some(self.organisation));
        store::registration::decide(&mut message, registration.id, to, (self.by, None), self.now);
        Ok(message)
    }

    /// Whoever registered, with the address of the mail's button and until when it works: their own account, or a new one whose password they choose.
    async fn coordinator(
        &self,
        tx: &mut Tx,
        registration: &Registration,
    ) -> Result<(PersonId, Recipient, String, Option<DateTime<Utc>>)> {
        let public_url = &self.letterhead.public_url;
        let joined = MemberRole::Coordinator;
        if let Some((person, to)) = store::person::by_email(tx, &registration.email).await? {
            store::membership::join(tx, person, self.organisation, joined, self.now).await?;
            return Ok((person, to, format!("{public_url}/organizacja"), None));
        }
        let reached = has_address(&registration.email);
        let person = Person {
            id: self.person,
            email: if reached { registration.email.clone() } else { no_address(self.person) },
            name: registration.answers.contact.clone(),
            lang: registration.lang,
            is_admin: false,
            memberships: Vec::new(),
            staff: Vec::new(),
        };
        let to = Recipient { email: person.email.clone(), name: person.name.clone(), lang: person.lang };
        AddPerson::new(person, None, &self.secret, self.now).run(tx).await?;
        store::membership::join(tx, self.person, self.organisation, joined, self.now).await?;
        if !reached {
            return Ok((self.person, to, format!("{public_url}/{}", self.setup.centre.slug), None));
        }
        let (url, until) = self.link.open(tx, (self.person, public_url), self.now).await?;
        Ok((self.person, to, url, Some(until)))
    }
}

impl Write for AcceptRegistration {
    type Output = Accepted;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Accepted> {
        let found = store::registration::load(tx, self.registration).await?;
        let waits =
            |r: &Registration| r.centre == self.setup.centre.id && r.status == RegistrationStatus::Submitted;
        let Some(registration) = found.filter(waits) else { return Ok(Accepted::Closed) };
        let answers = &registration.answers;
        let identifiers =
            answers.legal_form.map(|form| answers.details.identifiers(form)).unwrap_or_default();
        if let Some(known) = store::registration::known(tx, &identifiers, registration.id).await? {
            return Ok(Accepted::Known(known));
        }
        let mut message = self.make_organisation(tx, &registration).await?;
        let (person, to, url, until) = self.coordinator(tx, &registration).await?;
        let values = [("organisation".to_owned(), answers.name.clone())];
        let about = Notice { values: values.into(), ..Notice::new(Matter::RegistrationAccepted, url, until) };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "registration.accept",
            centre: Some(registration.centre),
            subject: "registration",
            subject_id: registration.id.0,
            detail: json!({ "organisation": self.organisation, "agreement": self.agreement }),
        };
        store::audit::insert(&mut message, &entry);
        match person == self.person {
            true => store::person::set_phone(&mut message, person, &answers.details.phone),
            false => store::person::bump(&mut message, person),
        }
        for regulation in &answers.regulations {
            store::regulation::accept(&mut message, person, *regulation, self.now);
        }
        notice(&mut message, (&self.setup, &self.letterhead), (person, to), about, self.now)?;
        message.send(tx).await?;
        Ok(Accepted::Organisation(self.organisation))
    }
}
