//! Puts a person on the staff of a centre and makes a link for a first password.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::{Person, StaffRole};
use crate::domain::setup::Setup;
use crate::secret::Secret;
use crate::store::{self, Locks, Result, Tx, Write};

use super::add_person::AddPerson;
use super::first_password::FirstPassword;
use super::fresh;
use super::news::{Letterhead, notice};

/// Appoints the person with that address, making the account when there is none.
#[derive(Clone)]
pub struct AddStaff {
    centre: CentreId,
    role: StaffRole,
    ends_at: Option<DateTime<Utc>>,
    new: AddPerson,
    email: String,
    person: PersonId,
    link: FirstPassword,
    audit: AuditId,
    /// Who does it on a page, and how the person is told; on the command line there is neither.
    by: Option<(PersonId, Told)>,
    now: DateTime<Utc>,
}

/// How somebody is told that they were appointed.
#[derive(Clone)]
struct Told {
    setup: Arc<Setup>,
    letterhead: Letterhead,
    to: Recipient,
}

impl AddStaff {
    /// Prepares it, open-ended and by nobody in particular.
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
        Self::named(centre, (role, None), (email, email, Lang::Pl), secret, now)
    }

    /// Appoints somebody under a name until an instant; a manager does, and the person gets a mail.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn on_page(
        (setup, letterhead): (Arc<Setup>, Letterhead),
        part: (StaffRole, Option<DateTime<Utc>>),
        (name, email, lang): (&str, &str, Lang),
        (by, secret): (PersonId, &Secret),
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let to = Recipient { email: email.trim().to_lowercase(), name: name.to_owned(), lang };
        let add = Self::named(setup.centre.id, part, (name, email, lang), secret, now)?;
        Ok(Self { by: Some((by, Told { setup, letterhead, to })), ..add })
    }

    fn named(
        centre: CentreId,
        (role, ends_at): (StaffRole, Option<DateTime<Utc>>),
        (name, email, lang): (&str, &str, Lang),
        secret: &Secret,
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let email = email.trim().to_lowercase();
        let person = Person {
            id: fresh(),
            email: email.clone(),
            name: name.trim().to_owned(),
            lang,
            is_admin: false,
            memberships: Vec::new(),
            staff: Vec::new(),
        };
        let id = person.id;
        let new = AddPerson::new(person, None, secret, now);
        let (link, audit) = (FirstPassword::new()?, fresh());
        Ok(Self { centre, role, ends_at, new, email, person: id, link, audit, by: None, now })
    }
}

impl Write for AddStaff {
    /// The token of the link.
    type Output = String;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<String> {
        let known = store::person::credentials(tx, &self.email).await?;
        let has_password = known.as_ref().is_some_and(|known| known.password_hash.is_some());
        let person = match known {
            Some(known) => known.id,
            None => {
                self.new.run(tx).await?;
                self.person
            }
        };
        let site = self.by.as_ref().map_or("", |(_, told)| &*told.letterhead.public_url);
        let (url, until) = self.link.open(tx, (person, site), self.now).await?;
        let entry = store::audit::Entry {
            id: self.audit,
            at: self.now,
            actor: self.by.as_ref().map(|(by, _)| *by),
            action: "staff.add",
            centre: Some(self.centre),
            subject: "person",
            subject_id: person.0,
            detail: json!({ "role": self.role.as_str(), "ends_at": self.ends_at }),
        };
        let mut message = tx.message();
        store::staff::appoint(&mut message, person, self.centre, (self.role, self.ends_at), self.now);
        store::audit::insert(&mut message, &entry);
        if let Some((_, Told { setup, letterhead, to })) = &self.by {
            // Whoever has a password goes straight there.
            let (url, until) = match has_password {
                true => (format!("{site}/{}/p", setup.centre.slug), None),
                false => (url, Some(until)),
            };
            let about = Notice::new(Matter::Appointed, url, until);
            notice(&mut message, (setup, letterhead), (person, to.clone()), about, self.now)?;
        }
        message.send(tx).await?;
        Ok(self.link.token().to_owned())
    }
}
