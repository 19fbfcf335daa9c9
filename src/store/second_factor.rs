//! Who signs in with a code besides.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{PersonId, SessionId};

use super::{Result, Tx};

/// A person's second factor, on or off.
#[derive(Clone, Copy, Debug, Default, FromRow)]
pub struct SecondFactor {
    /// From which its codes follow.
    pub generation: i32,
    /// Since when it is on.
    pub enabled_at: Option<DateTime<Utc>>,
    /// The step of the last code that was taken.
    pub last_step: i64,
}

const FIND: &str = "select generation, enabled_at, last_step from second_factor where person_id = $1";
const ENABLE: &str =
    "insert into second_factor (person_id, generation, enabled_at, last_step) values ($1, $2, $3, $4)
    on conflict (person_id) do update set generation = excluded.generation, enabled_at = excluded.enabled_at, last_step = excluded.last_step";
const DISABLE: &str = "update second_factor set enabled_at = null where person_id = $1";
const USE_STEP: &str =
    "update second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning generation";
const USE_RECOVERY: &str =
    "insert into recovery_use (person_id, generation, number, used_at) values ($1, $2, $3, $4)
    on conflict (person_id, generation, number) do nothing returning number";
const COUNT_USED: &str = "select count(*) from recovery_use where person_id = $1 and generation = $2";
const AWAITING: &str =
    "select s.id, p.id as person_id, p.email from session s join person p on p.id = s.person_id
    where s.token_hash = $1 and s.awaits_code and s.created_at > $2";
const ADMIT: &str = "update session set awaits_code = false where id = $1";

/// A person's second factor, if they ever had one.
pub async fn find(tx: &mut Tx, person: PersonId) -> Result<Option<SecondFactor>> {
    Ok(on!(tx, |c| sqlx::query_as(FIND).bind(person).fetch_optional(c).await)?)
}

/// Turns it on with the codes of a generation; the step of the code that proved it is used up.
pub async fn enable(
    tx: &mut Tx,
    person: PersonId,
    (generation, step): (i32, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(ENABLE)
        .bind(person)
        .bind(generation)
        .bind(now)
        .bind(step)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Turns it off.
pub async fn disable(tx: &mut Tx, person: PersonId) -> Result<()> {
    on!(tx, |c| sqlx::query(DISABLE).bind(person).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Uses up the code of a step; `false` when that or a later one was used.
pub async fn use_step(tx: &mut Tx, person: PersonId, step: i64) -> Result<bool> {
    let used: Option<i32> =
        on!(tx, |c| sqlx::query_scalar(USE_STEP).bind(person).bind(step).fetch_optional(c).await)?;
    Ok(used.is_some())
}

/// Uses up a code for when the telephone is lost; `false` when it was used.
pub async fn use_recovery(
    tx: &mut Tx,
    person: PersonId,
    (generation, number): (i32, i32),
    now: DateTime<Utc>,
) -> Result<bool> {
    let used: Option<i32> = on!(tx, |c| sqlx::query_scalar(USE_RECOVERY)
        .bind(person)
        .bind(generation)
        .bind(number)
        .bind(now)
        .fetch_optional(c)
        .await)?;
    Ok(used.is_some())
}

/// How many codes for a lost telephone are used.
pub async fn count_used(tx: &mut Tx, person: PersonId, generation: i32) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT_USED).bind(person).bind(generation).fetch_one(c).await)?)
}

/// A session whose code is still to come, and whose it is.
#[derive(Clone, Debug, FromRow)]
pub struct Awaiting {
    /// The session.
    pub id: SessionId,
    /// Whose.
    pub person_id: PersonId,
    /// Their address.
    pub email: String,
}

/// The session of a cookie whose value hashes to `token_hash`, begun since an instant, if its code is still to come.
pub async fn awaiting(tx: &mut Tx, token_hash: &[u8], since: DateTime<Utc>) -> Result<Option<Awaiting>> {
    Ok(on!(tx, |c| sqlx::query_as(AWAITING).bind(token_hash).bind(since).fetch_optional(c).await)?)
}

/// The code was right: the session counts.
pub async fn admit(tx: &mut Tx, session: SessionId) -> Result<()> {
    on!(tx, |c| sqlx::query(ADMIT).bind(session).execute(c).await.map(|_| ()))?;
    Ok(())
}
