//! Makes somebody an administrator, who is staff of every centre, or ends that. Only on the command line: whoever has the machine has the program anyway.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::person::Person;
use crate::secret::Secret;
use crate::store::audit::Entry;
use crate::store::{self, Message, Result, Tx, Write};

use super::add_person::AddPerson;
use super::first_password::FirstPassword;
use super::fresh;

/// Makes the owner of an address an administrator; the account is made when there is none.
#[derive(Clone)]
pub struct AppointAdmin {
    email: String,
    person: PersonId,
    new: AddPerson,
    link: FirstPassword,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl AppointAdmin {
    /// Prepares it.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(email: &str, secret: &Secret, now: DateTime<Utc>) -> std::io::Result<Self> {
        let (email, id) = (email.trim().to_lowercase(), fresh());
        let person = Person {
            id,
            email: email.clone(),
            name: email.clone(),
            lang: Lang::Pl,
            is_admin: false,
            memberships: Vec::new(),
            staff: Vec::new(),
        };
        let new = AddPerson::new(person, None, secret, now);
        Ok(Self { email, person: id, new, link: FirstPassword::new()?, now, audit: fresh() })
    }
}

/// Changes whether somebody is an administrator, and notes it.
fn appoint(message: &mut Message, person: PersonId, is_admin: bool, (audit, now): (AuditId, DateTime<Utc>)) {
    store::staff::appoint_admin(message, person, is_admin);
    let entry = Entry {
        id: audit,
        at: now,
        actor: None,
        action: if is_admin { "staff.admin" } else { "staff.admin_end" },
        centre: None,
        subject: "person",
        subject_id: person.0,
        detail: json!({}),
    };
    store::audit::insert(message, &entry);
}

impl Write for AppointAdmin {
    /// The token of the link to a first password; nothing where the account has one.
    type Output = Option<String>;

    async fn run(&self, tx: &mut Tx) -> Result<Option<String>> {
        let known = store::person::credentials(tx, &self.email).await?;
        let has_password = known.as_ref().is_some_and(|known| known.password_hash.is_some());
        let person = match known {
            Some(known) => known.id,
            None => {
                self.new.run(tx).await?;
                self.person
            }
        };
        if !has_password {
            self.link.open(tx, (person, ""), self.now).await?;
        }
        let mut message = tx.message();
        appoint(&mut message, person, true, (self.audit, self.now));
        message.send(tx).await?;
        Ok((!has_password).then(|| self.link.token().to_owned()))
    }
}

/// Ends that the owner of an address is an administrator.
#[derive(Clone, Debug)]
pub struct DismissAdmin {
    email: String,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl DismissAdmin {
    /// Prepares it.
    pub fn new(email: &str, now: DateTime<Utc>) -> Self {
        Self { email: email.trim().to_lowercase(), now, audit: fresh() }
    }
}

impl Write for DismissAdmin {
    /// Whether they were one.
    type Output = bool;

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let Some((id, _)) = store::person::by_email(tx, &self.email).await? else { return Ok(false) };
        let known = store::person::load(tx, id, self.now).await?;
        if !known.is_some_and(|person| person.is_admin) {
            return Ok(false);
        }
        let mut message = tx.message();
        appoint(&mut message, id, false, (self.audit, self.now));
        message.send(tx).await?;
        Ok(true)
    }
}
