//! Puts a person on the staff of a centre and makes a link for a first password.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, LinkId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::link::LinkPurpose;
use crate::domain::person::{Person, StaffRole};
use crate::secret::{Secret, random_token, token_hash};
use crate::store::{self, Result, Tx, Write};

use super::add_person::AddPerson;
use super::fresh;

/// How long the link works.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(7);

/// Appoints the person with that address, making the account when there is none.
#[derive(Clone)]
pub struct AddStaff {
    centre: CentreId,
    role: StaffRole,
    new: AddPerson,
    email: String,
    person: PersonId,
    link: LinkId,
    token: String,
    audit: AuditId,
    now: DateTime<Utc>,
}

impl AddStaff {
    /// Prepares it.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn new(
        centre: CentreId,
        role: StaffRole,
        email: &str,
        secret: &Secret,
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let email = email.trim().to_lowercase();
        let person = Person {
            id: fresh(),
            email: email.clone(),
            name: email.clone(),
            lang: Lang::Pl,
            is_admin: false,
            memberships: Vec::new(),
            staff: Vec::new(),
        };
        let id = person.id;
        let new = AddPerson::new(person, None, secret, now);
        Ok(Self {
            centre,
            role,
            new,
            email,
            person: id,
            link: fresh(),
            token: random_token()?,
            audit: fresh(),
            now,
        })
    }
}

impl Write for AddStaff {
    /// The token of the link.
    type Output = String;

    async fn run(&self, tx: &mut Tx) -> Result<String> {
        let person = match store::person::credentials(tx, &self.email).await? {
            Some(known) => known.id,
            None => {
                self.new.run(tx).await?;
                self.person
            }
        };
        store::person::appoint(tx, person, self.centre, self.role, self.now).await?;
        store::link::insert(
            tx,
            self.link,
            person,
            LinkPurpose::Password,
            &token_hash(&self.token),
            self.now,
            self.now + LINK_LASTS,
        )
        .await?;
        let entry = store::audit::Entry {
            id: self.audit,
            at: self.now,
            actor: None,
            action: "staff.add",
            centre: Some(self.centre),
            subject: "person",
            subject_id: person.0,
            detail: json!({ "role": self.role.as_str() }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(self.token.clone())
    }
}
