//! What is known of an organisation is corrected, by those who coordinate it or by staff.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use crate::domain::id::{AuditId, CentreId, OrganisationId, PersonId};
use crate::domain::legal_form::LegalForm;
use crate::domain::organisation::Details;
use crate::domain::seal::value_hash;
use crate::domain::words::Word;
use crate::secret::random_token;
use crate::store::audit::Entry;
use crate::store::organisation::Described;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Facts that may tell of people: they stand beside the log, where they can be erased.
const PERSONAL: [&str; 4] = ["phone", "address", "signatories", "purpose"];

/// Replaces what is known of an organisation, unless somebody else did so meanwhile.
#[derive(Clone)]
pub struct CorrectOrganisation {
    organisation: OrganisationId,
    /// The centres it has agreements with, whose directories show it.
    centres: Vec<CentreId>,
    /// The centre whose staff do it; none where the organisation does itself.
    at: Option<CentreId>,
    name: String,
    legal_form: LegalForm,
    details: Details,
    /// The version that was looked at.
    seen: i64,
    by: PersonId,
    salts: Vec<String>,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Corrected {
    /// It is kept.
    Done,
    /// There is no such organisation.
    Unknown,
    /// Somebody else corrected it meanwhile.
    Outdated,
    /// Another organisation has one of the numbers.
    Known(OrganisationId),
}

impl CorrectOrganisation {
    /// Prepares it.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        (organisation, seen): (OrganisationId, i64),
        centres: Vec<CentreId>,
        described: Described,
        (by, at): (PersonId, Option<CentreId>),
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let Described { name, legal_form, details, .. } = described;
        let salts = (0..2 * PERSONAL.len()).map(|_| random_token()).collect::<std::io::Result<_>>()?;
        Ok(Self {
            organisation,
            centres,
            at,
            name,
            legal_form,
            details,
            seen,
            by,
            salts,
            now,
            audit: fresh(),
        })
    }
}

/// Everything about an organisation by the names that the log has for it.
fn facts(name: &str, form: LegalForm, details: &Details) -> Map<String, Value> {
    let mut facts = match serde_json::to_value(details) {
        Ok(Value::Object(facts)) => facts,
        _ => Map::new(),
    };
    facts.insert("name".to_owned(), json!(name));
    facts.insert("legal_form".to_owned(), json!(form.as_str()));
    facts
}

impl Write for CorrectOrganisation {
    type Output = Corrected;

    fn locks(&self) -> Locks {
        Locks { centres: self.centres.clone(), ..Locks::organisation(self.organisation) }
    }

    async fn run(&self, tx: &mut Tx) -> Result<Corrected> {
        let Some(before) = store::organisation::described(tx, self.organisation).await? else {
            return Ok(Corrected::Unknown);
        };
        if before.version != self.seen {
            return Ok(Corrected::Outdated);
        }
        let identifiers = self.details.identifiers(self.legal_form);
        if let Some(other) = store::organisation::other_with(tx, &identifiers, self.organisation).await? {
            return Ok(Corrected::Known(other));
        }
        let old = facts(&before.name, before.legal_form, &before.details);
        let new = facts(&self.name, self.legal_form, &self.details);
        let changed = |key: &&String| old.get(*key) != new.get(*key);
        let keys: Vec<&String> = new.keys().filter(changed).collect();
        if keys.is_empty() {
            return Ok(Corrected::Done);
        }
        let (beside, plain): (Vec<&String>, Vec<&String>) =
            keys.into_iter().partition(|key| PERSONAL.contains(&key.as_str()));
        let of = |facts: &Map<String, Value>| -> Map<String, Value> {
            plain.iter().map(|key| ((*key).clone(), facts.get(*key).cloned().unwrap_or_default())).collect()
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "organisation.correct",
            centre: self.at,
            subject: "organisation",
            subject_id: self.organisation.0,
            detail: json!({ "from": of(&old), "to": of(&new) }),
        };
        store::organisation::forget_identifiers(tx, self.organisation).await?;
        let mut message = tx.message();
        let described = (self.name.as_str(), self.legal_form, &self.details);
        store::organisation::correct(&mut message, self.organisation, described);
        store::organisation::identify(&mut message, self.organisation, &identifiers);
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        let mut message = tx.message();
        let mut salts = self.salts.iter();
        for key in beside {
            for (facts, when) in [(&old, "before"), (&new, "after")] {
                let text = facts.get(key).and_then(Value::as_str).unwrap_or_default();
                let Some(salt) = salts.next().map(String::as_bytes).filter(|_| !text.is_empty()) else {
                    continue;
                };
                let (name, hash) = (format!("{key}_{when}"), value_hash(salt, text));
                store::audit::add_value(&mut message, self.audit, &name, (text, salt, &hash));
            }
        }
        message.send(tx).await?;
        for centre in &self.centres {
            store::centre::touch(tx, *centre).await?;
        }
        Ok(Corrected::Done)
    }
}
