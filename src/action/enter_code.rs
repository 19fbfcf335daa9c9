//! The code that signing in asks for besides; and turning that on and off.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use totp_rs::TotpError;

use crate::domain::id::{AuditId, PersonId, SessionId};
use crate::secret::{Secret, token_hash};
use crate::store::audit::Entry;
use crate::store::second_factor::Awaiting;
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::code::{Codes, Matched};
use super::fresh;

/// How long one may take to type the code.
const WAITS_FOR: TimeDelta = TimeDelta::minutes(15);

/// What is done with a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Purpose {
    /// The session is let in.
    Admit(SessionId),
    /// It is asked for from now on.
    Enable,
    /// It is not asked for any more.
    Disable,
}

/// Checks a code and does what it is for.
#[derive(Clone)]
pub struct EnterCode {
    person: PersonId,
    email: String,
    code: String,
    purpose: Purpose,
    secret: Secret,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl EnterCode {
    fn new(
        (person, email): (PersonId, &str),
        code: &str,
        purpose: Purpose,
        secret: &Secret,
        now: DateTime<Utc>,
    ) -> Self {
        let (email, code) = (email.to_owned(), code.to_owned());
        Self { person, email, code, purpose, secret: secret.clone(), now, audit: fresh() }
    }

    /// Lets a session in.
    pub fn admit(session: &Awaiting, code: &str, secret: &Secret, now: DateTime<Utc>) -> Self {
        Self::new((session.person_id, &session.email), code, Purpose::Admit(session.id), secret, now)
    }

    /// Turns it on.
    pub fn enable(who: (PersonId, &str), code: &str, secret: &Secret, now: DateTime<Utc>) -> Self {
        Self::new(who, code, Purpose::Enable, secret, now)
    }

    /// Turns it off.
    pub fn disable(who: (PersonId, &str), code: &str, secret: &Secret, now: DateTime<Utc>) -> Self {
        Self::new(who, code, Purpose::Disable, secret, now)
    }

    fn matched(&self, generation: i32) -> Option<Matched> {
        let codes: std::result::Result<Codes, TotpError> =
            Codes::of(&self.secret, (self.person, &self.email), generation, "cas");
        codes.ok()?.matched(&self.code, self.now)
    }
}

impl Write for EnterCode {
    /// Whether it was right.
    type Output = bool;

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let known = store::second_factor::find(tx, self.person).await?.unwrap_or_default();
        let is_on = known.enabled_at.is_some();
        let generation =
            if self.purpose == Purpose::Enable { known.generation + 1 } else { known.generation };
        if is_on == (self.purpose == Purpose::Enable) {
            return Ok(false);
        }
        let is_new = match (self.matched(generation), self.purpose) {
            (Some(Matched::Step(step)), Purpose::Enable) => {
                store::second_factor::enable(tx, self.person, (generation, step), self.now).await?;
                true
            }
            (Some(Matched::Step(step)), _) => store::second_factor::use_step(tx, self.person, step).await?,
            (Some(Matched::Recovery(_)), Purpose::Enable) | (None, _) => false,
            (Some(Matched::Recovery(number)), _) => {
                store::second_factor::use_recovery(tx, self.person, (generation, number), self.now).await?
            }
        };
        if !is_new {
            return Ok(false);
        }
        let action = match self.purpose {
            Purpose::Admit(session) => {
                store::second_factor::admit(tx, session).await?;
                return Ok(true);
            }
            Purpose::Enable => "person.second_factor_on",
            Purpose::Disable => {
                store::second_factor::disable(tx, self.person).await?;
                "person.second_factor_off"
            }
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.person),
            action,
            centre: None,
            subject: "person",
            subject_id: self.person.0,
            detail: json!({ "generation": generation }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(true)
    }
}

/// The session of a cookie whose code is still to come.
///
/// # Errors
/// When the database cannot be asked.
pub async fn awaiting(db: &Db, token: &str, now: DateTime<Utc>) -> Result<Option<Awaiting>> {
    store::second_factor::awaiting(&mut db.look().await?, &token_hash(token), now - WAITS_FOR).await
}
