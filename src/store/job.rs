//! Work owed after a commit. Jobs of one queue go in the order of their identifiers, each after the one before it is done or given up.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::id::{CentreId, JobId};

use super::db::Conn;
use super::{Message, Result, Tx};

pub mod undelivered;

/// A job that somebody has leased.
#[derive(Clone, Debug, FromRow)]
pub struct Job {
    /// The job.
    pub id: JobId,
    /// What sort of work it is.
    pub kind: String,
    /// What it must not be in hand side by side with.
    pub lane: Option<String>,
    /// Everything it needs.
    pub payload: Json<serde_json::Value>,
    /// How often it was tried, this time included.
    pub attempts: i32,
    /// When it was first owed.
    pub created_at: DateTime<Utc>,
}

/// Something owed.
#[derive(Clone, Debug)]
pub struct Owed<'a, T> {
    /// Its identifier; decides the order within its queue.
    pub id: JobId,
    /// What sort of work it is.
    pub kind: &'a str,
    /// Jobs of one queue go in order.
    pub queue: &'a str,
    /// Jobs of one lane are never in hand side by side.
    pub lane: Option<&'a str>,
    /// Whose staff see it when it fails.
    pub centre: Option<CentreId>,
    /// Everything it needs.
    pub payload: &'a T,
    /// Since when.
    pub now: DateTime<Utc>,
}

/// What could be taken at `$1`: due, not leased, first in its queue, alone in its lane. Both are asked of each job in turn, the first due one first, so that
/// a long backlog costs no more than a short one; as `not exists` PostgreSQL would join the backlog with itself.
macro_rules! due {
    ($what:literal, $rest:literal) => {
        concat!(
            $what,
            " from job j where j.done_at is null and j.failed_at is null and j.run_at <= $1 and (j.leased_until is null or j.leased_until <= $1)
                and j.id = (select first.id from job first
                    where first.queue = j.queue and first.done_at is null and first.failed_at is null order by first.id limit 1)
                and 0 = (select count(*) from job beside where beside.lane = j.lane and beside.leased_until > $1)
                order by j.run_at, j.id ",
            $rest
        )
    };
}

const INSERT: &str = "insert into job (id, kind, queue, lane, centre_id, payload, run_at, attempts, created_at) values ($1, $2, $3, $4, $5, $6, $7, 0, $7)";
const DUE: &str =
    due!("select j.id, j.kind, j.lane, j.payload, j.attempts + 1 as attempts, j.created_at", "limit $2");
const DUE_UNLOCKED: &str = due!(
    "select j.id, j.kind, j.lane, j.payload, j.attempts + 1 as attempts, j.created_at",
    "limit $2 for update skip locked"
);
const LEASE: &str = "update job set leased_until = $2, attempts = attempts + 1 where id = $1";
const DONE: &str = "update job set done_at = $2, leased_until = null, last_error = null where id = $1";
const RETRY: &str = "update job set run_at = $2, leased_until = null, last_error = $3 where id = $1";
const FAIL: &str = "update job set failed_at = $2, leased_until = null, last_error = $3 where id = $1";
const RELEASE: &str = "update job set leased_until = null where leased_until is not null and done_at is null and failed_at is null";
const FIRST_DUE: &str = due!("select j.id", "limit 1");
const OPEN: &str = "select count(*) from job where done_at is null and failed_at is null";
const NEXT_RUN: &str = "select min(run_at) from job where done_at is null and failed_at is null";

/// Owes a job, to be run at once.
///
/// # Errors
/// When the payload cannot be written as JSON.
pub fn insert<T: serde::Serialize>(message: &mut Message, owed: Owed<'_, T>) -> Result<()> {
    let payload = Json(serde_json::to_value(owed.payload).map_err(|e| super::Error::Value(e.to_string()))?);
    message
        .add(INSERT)
        .bind(owed.id)
        .bind(owed.kind)
        .bind(owed.queue)
        .bind(owed.lane)
        .bind(owed.centre)
        .bind(&payload)
        .bind(owed.now);
    message.owe();
    Ok(())
}

/// Leases up to `at_most` of the jobs that have been due the longest until an instant; nobody else gets them before then.
pub async fn lease(tx: &mut Tx, now: DateTime<Utc>, until: DateTime<Utc>, at_most: u32) -> Result<Vec<Job>> {
    let at_most = i64::from(at_most);
    let mut due: Vec<Job> = match &mut tx.conn {
        Conn::Sqlite(t) => sqlx::query_as(DUE).bind(now).bind(at_most).fetch_all(t.connection()).await?,
        // Workers of several processes pass over what another one is taking.
        Conn::Postgres(t) => {
            sqlx::query_as(DUE_UNLOCKED).bind(now).bind(at_most).fetch_all(t.connection()).await?
        }
    };
    let mut lanes = HashSet::new();
    due.retain(|job| job.lane.as_ref().is_none_or(|lane| lanes.insert(lane.clone())));
    let mut message = tx.message();
    for job in &due {
        message.add(LEASE).bind(job.id).bind(until);
    }
    message.send(tx).await?;
    Ok(due)
}

/// Notes that a job is done.
pub async fn done(tx: &mut Tx, id: JobId, now: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(DONE).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    tx.owes = true;
    Ok(())
}

/// Puts a job off and notes why.
pub async fn retry(tx: &mut Tx, id: JobId, run_at: DateTime<Utc>, why: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(RETRY).bind(id).bind(run_at).bind(why).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Gives a job up and notes why; staff see it.
pub async fn fail(tx: &mut Tx, id: JobId, now: DateTime<Utc>, why: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(FAIL).bind(id).bind(now).bind(why).execute(c).await.map(|_| ()))?;
    tx.owes = true;
    Ok(())
}

/// Ends all leases. Only for a process that has the database to itself.
pub async fn release_all(tx: &mut Tx) -> Result<()> {
    on!(tx, |c| sqlx::query(RELEASE).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Whether a job could be taken.
pub async fn is_due(tx: &mut Tx, now: DateTime<Utc>) -> Result<bool> {
    let first: Option<JobId> = on!(tx, |c| sqlx::query_scalar(FIRST_DUE).bind(now).fetch_optional(c).await)?;
    Ok(first.is_some())
}

/// How many jobs are neither done nor given up.
pub async fn open(tx: &mut Tx) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(OPEN).fetch_one(c).await)?)
}

/// When the next job should run, if any is owed.
pub async fn next_run(tx: &mut Tx) -> Result<Option<DateTime<Utc>>> {
    Ok(on!(tx, |c| sqlx::query_scalar(NEXT_RUN).fetch_one(c).await)?)
}

const FORGET: &str = "delete from job where coalesce(done_at, failed_at) < $1";

/// Forgets jobs that were done or given up before an instant.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(FORGET).bind(before).execute(c).await.map(|_| ()))?;
    Ok(())
}
