//! Signed-in browsers.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{OrganisationId, PersonId, SessionId};

use super::{Result, Tx};

/// A session and whose it is.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// Who is signed in.
    pub person_id: PersonId,
}

const INSERT: &str = "insert into session (id, person_id, token_hash, created_at, expires_at, device, awaits_code)
    select $1, $2, $3, $4, $5, $6, exists (select 1 from second_factor f where f.person_id = $2 and f.enabled_at is not null)";
const DELETE: &str = "delete from session where id = $1";
const OF_PERSON: &str = "select id, device, created_at from session where person_id = $1 and expires_at > $2 and not awaits_code order by created_at desc, id";
const ACT_FOR: &str = "update session set acting_for = $2 where id = $1";
const DELETE_OWN: &str = "delete from session where person_id = $1 and id = $2";
const DELETE_OTHERS: &str = "delete from session where person_id = $1 and id <> $2";
const DELETE_OF_PERSON: &str = "delete from session where person_id = $1";
const DELETE_EXPIRED: &str = "delete from session where expires_at <= $1";

/// Opens a session. It counts only after a code where its person has a second factor.
pub async fn insert(
    tx: &mut Tx,
    session: Session,
    token_hash: &[u8],
    device: &str,
    (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(session.id)
        .bind(session.person_id)
        .bind(token_hash)
        .bind(now)
        .bind(expires_at)
        .bind(device)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// A session as its owner sees it.
#[derive(Clone, Debug, FromRow)]
pub struct Known {
    /// The session.
    pub id: SessionId,
    /// With what it was opened; empty where that was not kept.
    pub device: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// The sessions of a person, the newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Known>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_PERSON).bind(person).bind(now).fetch_all(c).await)?)
}

/// Notes for which of their organisations somebody acts in a session.
pub async fn act_for(tx: &mut Tx, id: SessionId, organisation: OrganisationId) -> Result<()> {
    on!(tx, |c| sqlx::query(ACT_FOR).bind(id).bind(organisation).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends a session if it is the person's.
pub async fn delete_own(tx: &mut Tx, person: PersonId, id: SessionId) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_OWN).bind(person).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a person but one.
pub async fn delete_others(tx: &mut Tx, person: PersonId, kept: SessionId) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_OTHERS).bind(person).bind(kept).execute(c).await.map(|_| ()))?;
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
