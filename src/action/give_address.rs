//! Somebody who had no address for mail gets one from staff, and with it an account that they can open.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, OrganisationId, PersonId};
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::has_address;
use crate::domain::setup::Setup;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::first_password::FirstPassword;
use super::fresh;
use super::news::{Letterhead, notice};

/// Gives an address to somebody who acts for an organisation.
#[derive(Clone)]
pub struct GiveAddress {
    organisation: OrganisationId,
    person: PersonId,
    email: String,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    link: FirstPassword,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Given {
    /// They have it, and a link is on its way.
    Done,
    /// Somebody else's account has that address.
    Taken,
    /// They do not act for the organisation, or have an address already.
    Unknown,
}

impl GiveAddress {
    /// Prepares it.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        (organisation, person): (OrganisationId, PersonId),
        email: &str,
        (setup, letterhead): (Arc<Setup>, Letterhead),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let (email, link) = (email.trim().to_lowercase(), FirstPassword::new()?);
        Ok(Self { organisation, person, email, setup, letterhead, link, by, now, audit: fresh() })
    }
}

impl Write for GiveAddress {
    type Output = Given;

    fn locks(&self) -> Locks {
        Locks::organisation(self.organisation).and_person(self.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Given> {
        let members = store::membership::all_of_organisation(tx, self.organisation).await?;
        let member = members.into_iter().find(|member| member.person_id == self.person);
        let Some(member) = member.filter(|member| !has_address(&member.email)) else {
            return Ok(Given::Unknown);
        };
        if store::person::by_email(tx, &self.email).await?.is_some() {
            return Ok(Given::Taken);
        }
        let site = (self.person, &*self.letterhead.public_url);
        let (url, until) = self.link.open(tx, site, self.now).await?;
        let known = store::person::recipient(tx, self.person, self.organisation).await?;
        let lang = known.map(|(to, _)| to.lang).unwrap_or_default();
        let to = Recipient { email: self.email.clone(), name: member.name, lang };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "person.address",
            centre: Some(self.setup.centre.id),
            subject: "person",
            subject_id: self.person.0,
            detail: json!({}),
        };
        let mut message = tx.message();
        store::email_change::set_email(&mut message, self.person, &self.email);
        store::audit::insert(&mut message, &entry);
        let about = Notice::new(Matter::FirstPassword, url, Some(until));
        notice(&mut message, (&self.setup, &self.letterhead), (self.person, to), about, self.now)?;
        message.send(tx).await?;
        Ok(Given::Done)
    }
}
