//! Mail that did not leave: given up, still being tried, or waiting for longer than it should.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::id::{CentreId, JobId};
use crate::domain::letter::Letter;

use super::super::{Result, Tx};

/// A letter that is overdue, or failed at least once, and has not left.
#[derive(Clone, Debug, FromRow)]
pub struct Undelivered {
    /// Its job.
    pub id: JobId,
    /// What it says, and to whom.
    #[sqlx(rename = "payload")]
    pub letter: Json<Letter>,
    /// How often it was tried.
    pub attempts: i32,
    /// Why the last attempt failed, in the words of the mail server; nothing when there was none.
    #[sqlx(rename = "last_error")]
    pub why: Option<String>,
    /// Since when it is owed.
    pub created_at: DateTime<Utc>,
    /// When it is tried next, unless it is given up.
    pub run_at: DateTime<Utc>,
    /// When it was given up.
    pub failed_at: Option<DateTime<Utc>>,
    /// Whether later news of the same booking has left already, so that sending this one would mislead.
    pub is_outdated: bool,
}

const OF_CENTRE: &str = "select j.id, j.payload, j.attempts, j.last_error, j.created_at, j.run_at, j.failed_at,
        exists (select 1 from job later where later.queue = j.queue and later.id > j.id and later.done_at is not null) as is_outdated
    from job j where j.centre_id = $1 and j.kind = 'letter' and j.done_at is null and (j.last_error is not null or j.run_at < $3)
    order by j.failed_at is null, j.created_at desc, j.id desc limit $2";
const COUNT: &str = "select count(*) from job where centre_id = $1 and kind = 'letter' and done_at is null
    and (last_error is not null or run_at < $2)";
const AGAIN: &str = "update job set failed_at = null, run_at = $3 where id = $1 and centre_id = $2 and done_at is null and failed_at is not null
    and not exists (select 1 from job later where later.queue = job.queue and later.id > job.id and later.done_at is not null)";

/// How long a letter may wait before staff are told.
const USUAL: TimeDelta = TimeDelta::minutes(2);

/// The letters of a centre that have not left, those given up first, then the newest.
pub async fn of_centre(
    tx: &mut Tx,
    centre: CentreId,
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Undelivered>> {
    let overdue = now - USUAL;
    Ok(on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).bind(most).bind(overdue).fetch_all(c).await)?)
}

/// How many there are.
pub async fn count(tx: &mut Tx, centre: CentreId, now: DateTime<Utc>) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT).bind(centre).bind(now - USUAL).fetch_one(c).await)?)
}

/// Owes a letter of a centre once more that was given up, unless later news of the same booking has left; tells whether it is owed now.
pub async fn again(tx: &mut Tx, job: JobId, centre: CentreId, now: DateTime<Utc>) -> Result<bool> {
    let changed = on!(tx, |c| sqlx::query(AGAIN)
        .bind(job)
        .bind(centre)
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    tx.owes |= changed > 0;
    Ok(changed > 0)
}
