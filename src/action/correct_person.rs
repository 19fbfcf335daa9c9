//! Somebody corrects their own data.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::seal::value_hash;
use crate::secret::random_token;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Changes the name and the language of mails. The names before and after stand beside the log, where they can be erased.
#[derive(Clone)]
pub struct CorrectPerson {
    person: PersonId,
    name: String,
    lang: Lang,
    salts: [String; 2],
    now: DateTime<Utc>,
    audit: AuditId,
}

impl CorrectPerson {
    /// Prepares it; the name is one line.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(person: PersonId, name: String, lang: Lang, now: DateTime<Utc>) -> std::io::Result<Self> {
        Ok(Self { person, name, lang, salts: [random_token()?, random_token()?], now, audit: fresh() })
    }
}

impl Write for CorrectPerson {
    type Output = ();

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let Some(before) = store::person::load(tx, self.person, self.now).await? else { return Ok(()) };
        if before.name == self.name && before.lang == self.lang {
            return Ok(());
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.person),
            action: "person.correct",
            centre: None,
            subject: "person",
            subject_id: self.person.0,
            detail: json!({ "lang": self.lang.code(), "name": before.name != self.name }),
        };
        store::person::set_name(tx, self.person, &self.name, self.lang).await?;
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        let values = [("name_before", &before.name), ("name_after", &self.name)];
        let mut message = tx.message();
        for ((name, value), salt) in values.into_iter().zip(&self.salts) {
            let hash = value_hash(salt.as_bytes(), value);
            store::audit::add_value(&mut message, self.audit, name, (value, salt.as_bytes(), &hash));
        }
        message.send(tx).await
    }
}
