//! Changes of addresses that both addresses have yet to confirm; only the hashes of their tokens are kept.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{EmailChangeId, PersonId};

use super::{Message, Result, Tx};

/// A change that is open, found by one of its tokens.
#[derive(Clone, Debug, FromRow)]
pub struct EmailChange {
    /// The change.
    pub id: EmailChangeId,
    /// Whose.
    pub person_id: PersonId,
    /// The address until now.
    pub old: String,
    /// The address wanted.
    pub new: String,
    /// Whether the token is that of the new address.
    pub is_new: bool,
    /// Whether the old address has said yes.
    pub old_confirmed: bool,
    /// Whether the new one has.
    pub new_confirmed: bool,
}

const FIND: &str =
    "select c.id, c.person_id, p.email as old, c.email as new, c.new_token_hash = $1 as is_new,
        c.old_confirmed_at is not null as old_confirmed, c.new_confirmed_at is not null as new_confirmed
    from email_change c join person p on p.id = c.person_id
    where (c.old_token_hash = $1 or c.new_token_hash = $1) and c.closed_at is null and c.expires_at > $2";
const CLOSE_EARLIER: &str =
    "update email_change set closed_at = $2 where person_id = $1 and closed_at is null";
const INSERT: &str =
    "insert into email_change (id, person_id, email, old_token_hash, new_token_hash, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7)";
const CONFIRM_OLD: &str = "update email_change set old_confirmed_at = $2 where id = $1";
const CONFIRM_NEW: &str = "update email_change set new_confirmed_at = $2 where id = $1";
const CLOSE: &str = "update email_change set closed_at = $2 where id = $1";
const SET_EMAIL: &str = "update person set email = $2, version = version + 1 where id = $1";
const COUNT: &str = "select count(*) from email_change where person_id = $1 and created_at > $2";

/// The open change of a token whose hash is given.
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<EmailChange>> {
    Ok(on!(tx, |c| sqlx::query_as(FIND).bind(token_hash).bind(now).fetch_optional(c).await)?)
}

/// How many a person has asked for since an instant.
pub async fn count_since(tx: &mut Tx, person: PersonId, since: DateTime<Utc>) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT).bind(person).bind(since).fetch_one(c).await)?)
}

/// Ends what was asked for earlier.
pub async fn close_earlier(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(CLOSE_EARLIER).bind(person).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Adds a change, with the hashes of the tokens that the old and the new address get.
pub fn insert(
    message: &mut Message,
    (id, person): (EmailChangeId, PersonId),
    email: &str,
    (old_hash, new_hash): (&[u8], &[u8]),
    (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
) {
    message
        .add(INSERT)
        .bind(id)
        .bind(person)
        .bind(email)
        .bind(old_hash)
        .bind(new_hash)
        .bind(now)
        .bind(expires_at);
}

/// One of the two addresses says yes.
pub fn confirm(message: &mut Message, change: &EmailChange, now: DateTime<Utc>) {
    message.add(if change.is_new { CONFIRM_NEW } else { CONFIRM_OLD }).bind(change.id).bind(now);
}

/// Ends a change.
pub fn close(message: &mut Message, id: EmailChangeId, now: DateTime<Utc>) {
    message.add(CLOSE).bind(id).bind(now);
}

/// Gives a person another address.
pub fn set_email(message: &mut Message, person: PersonId, email: &str) {
    message.add(SET_EMAIL).bind(person).bind(email);
}
