//! Signed-in browsers.

use chrono::{DateTime, Utc};

use crate::domain::id::{PersonId, SessionId};

use super::{Result, Tx};

/// A session and whose it is.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// Who is signed in.
    pub person_id: PersonId,
}

const INSERT: &str =
    "insert into session (id, person_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)";
const DELETE: &str = "delete from session where id = $1";
const DELETE_OF_PERSON: &str = "delete from session where person_id = $1";
const DELETE_EXPIRED: &str = "delete from session where expires_at <= $1";

/// Opens a session.
pub async fn insert(
    tx: &mut Tx,
    session: Session,
    token_hash: &[u8],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(session.id)
        .bind(session.person_id)
        .bind(token_hash)
        .bind(now)
        .bind(expires_at)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Ends one session.
pub async fn delete(tx: &mut Tx, id: SessionId) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a person.
pub async fn delete_of_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_OF_PERSON).bind(person).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Forgets sessions that have run out.
pub async fn delete_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_EXPIRED).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}
