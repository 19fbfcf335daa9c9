//! Somebody wants another address for their account: both the old and the new one say yes with a link (contract of the sign-in: whoever has the address has the
//! account).

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, EmailChangeId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::Person;
use crate::domain::setup::Setup;
use crate::secret::{random_token, token_hash};
use crate::store::audit::Entry;
use crate::store::email_change::EmailChange;
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};

/// How long both links work.
const LASTS: TimeDelta = TimeDelta::hours(24);
/// Most changes that one asks for within a day.
const MOST_A_DAY: i64 = 5;

/// Mails a link to both addresses. Nobody learns whether there is an account with the new one: then only the old address gets a link, and nothing comes of it.
#[derive(Clone)]
pub struct AskForEmail {
    person: PersonId,
    old: String,
    name: String,
    lang: Lang,
    new: String,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    change: EmailChangeId,
    tokens: [String; 2],
    now: DateTime<Utc>,
}

impl AskForEmail {
    /// Prepares it; the mails come from the centre of `setup`.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        person: &Person,
        email: &str,
        (setup, letterhead): (Arc<Setup>, Letterhead),
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        Ok(Self {
            person: person.id,
            old: person.email.clone(),
            name: person.name.clone(),
            lang: person.lang,
            new: email.trim().to_lowercase(),
            setup,
            letterhead,
            change: fresh(),
            tokens: [random_token()?, random_token()?],
            now,
        })
    }
}

impl Write for AskForEmail {
    /// Whether it was not too often today.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let since = self.now - TimeDelta::days(1);
        if store::email_change::count_since(tx, self.person, since).await? >= MOST_A_DAY {
            return Ok(false);
        }
        let is_taken = store::person::by_email(tx, &self.new).await?.is_some();
        store::email_change::close_earlier(tx, self.person, self.now).await?;
        let [old_token, new_token] = &self.tokens;
        let until = self.now + LASTS;
        let mut message = tx.message();
        store::email_change::insert(
            &mut message,
            (self.change, self.person),
            &self.new,
            (&token_hash(old_token), &token_hash(new_token)),
            (self.now, until),
        );
        let both = [(&self.old, old_token, true), (&self.new, new_token, !is_taken)];
        for (email, token, _) in both.into_iter().filter(|(.., is_sent)| *is_sent) {
            let url = format!("{}/konto/adres/{token}", self.letterhead.public_url);
            let values = [("old".to_owned(), self.old.clone()), ("new".to_owned(), self.new.clone())];
            let about =
                Notice { values: values.into(), ..Notice::new(Matter::EmailChange, url, Some(until)) };
            let to = Recipient { email: email.clone(), name: self.name.clone(), lang: self.lang };
            notice(&mut message, (&self.setup, &self.letterhead), (self.person, to), about, self.now)?;
        }
        message.send(tx).await?;
        Ok(true)
    }
}

/// One of the two addresses says yes; with the second yes the account has the new one.
#[derive(Clone)]
struct ConfirmEmail {
    change: EmailChange,
    hash: Vec<u8>,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EmailConfirmed {
    /// The other address has still to say yes.
    One,
    /// The account has the new address.
    Both,
    /// The link does not work (any more).
    Gone,
}

impl Write for ConfirmEmail {
    type Output = EmailConfirmed;

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.change.person_id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<EmailConfirmed> {
        let Some(change) = store::email_change::find(tx, &self.hash, self.now).await? else {
            return Ok(EmailConfirmed::Gone);
        };
        let other = if change.is_new { change.old_confirmed } else { change.new_confirmed };
        let mut message = tx.message();
        if !other {
            store::email_change::confirm(&mut message, &change, self.now);
            message.send(tx).await?;
            return Ok(EmailConfirmed::One);
        }
        if store::person::by_email(tx, &change.new).await?.is_some() {
            return Ok(EmailConfirmed::Gone);
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(change.person_id),
            action: "person.email",
            centre: None,
            subject: "person",
            subject_id: change.person_id.0,
            detail: json!({}),
        };
        store::email_change::close(&mut message, change.id, self.now);
        store::email_change::set_email(&mut message, change.person_id, &change.new);
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(EmailConfirmed::Both)
    }
}

/// The open change of a token.
///
/// # Errors
/// When the database cannot be asked.
pub async fn find_change(db: &Db, token: &str, now: DateTime<Utc>) -> Result<Option<EmailChange>> {
    store::email_change::find(&mut db.look().await?, &token_hash(token), now).await
}

/// Says yes with a token.
///
/// # Errors
/// When the database cannot be asked.
pub async fn confirm_email(db: &Db, token: &str, now: DateTime<Utc>) -> Result<EmailConfirmed> {
    let Some(change) = find_change(db, token, now).await? else { return Ok(EmailConfirmed::Gone) };
    db.write(ConfirmEmail { change, hash: token_hash(token), now, audit: fresh() }).await
}
