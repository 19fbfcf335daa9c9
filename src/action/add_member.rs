//! Staff enter somebody who acts for an organisation, with or without an address for mail.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, OrganisationId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::{MemberRole, Person, no_address};
use crate::domain::setup::Setup;
use crate::secret::Secret;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::add_person::AddPerson;
use super::first_password::FirstPassword;
use super::fresh;
use super::news::{Letterhead, notice};

/// Enters somebody: the owner of an address, whose account is made when there is none, or somebody whom staff call.
#[derive(Clone)]
pub struct AddMember {
    organisation: OrganisationId,
    role: MemberRole,
    to: Recipient,
    phone: String,
    new: AddPerson,
    person: PersonId,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    link: FirstPassword,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl AddMember {
    /// Prepares it; an empty address stands for none.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        organisation: OrganisationId,
        role: MemberRole,
        (name, email, phone): (&str, &str, &str),
        (setup, letterhead, secret): (Arc<Setup>, Letterhead, &Secret),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let id: PersonId = fresh();
        let email = match email.trim() {
            "" => no_address(id),
            email => email.to_lowercase(),
        };
        let to = Recipient { email: email.clone(), name: name.to_owned(), lang: Lang::Pl };
        let person = Person {
            id,
            email,
            name: name.to_owned(),
            lang: Lang::Pl,
            is_admin: false,
            memberships: Vec::new(),
            staff: Vec::new(),
        };
        let new = AddPerson::new(person, None, secret, now);
        let (phone, link, audit) = (phone.to_owned(), FirstPassword::new()?, fresh());
        Ok(Self { organisation, role, to, phone, new, person: id, setup, letterhead, link, by, now, audit })
    }

    /// Owes a new account's owner the link to a first password.
    async fn welcome(&self, tx: &mut Tx) -> Result<()> {
        let site = (self.person, &*self.letterhead.public_url);
        let (url, until) = self.link.open(tx, site, self.now).await?;
        let about = Notice::new(Matter::FirstPassword, url, Some(until));
        let mut message = tx.message();
        let whom = (self.person, self.to.clone());
        notice(&mut message, (&self.setup, &self.letterhead), whom, about, self.now)?;
        message.send(tx).await
    }
}

impl Write for AddMember {
    /// Whether they acted for the organisation before.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::organisation(self.organisation)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let known = store::person::by_email(tx, &self.to.email).await?.map(|(id, _)| id);
        let person = known.unwrap_or(self.person);
        let members = store::membership::of_organisation(tx, self.organisation, self.now).await?;
        if members.iter().any(|member| member.person_id == person) {
            return Ok(true);
        }
        if known.is_none() {
            self.new.run(tx).await?;
        }
        store::membership::join(tx, person, self.organisation, self.role, self.now).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "organisation.add_member",
            centre: Some(self.setup.centre.id),
            subject: "organisation",
            subject_id: self.organisation.0,
            detail: json!({ "person": person, "role": self.role }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        if known.is_none() {
            store::person::set_phone(&mut message, person, &self.phone);
        }
        message.send(tx).await?;
        if known.is_none() && crate::domain::person::has_address(&self.to.email) {
            self.welcome(tx).await?;
        }
        Ok(false)
    }
}
