//! The entries that a worker makes about the jobs it takes, each a transaction of its own.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::JobId;
use crate::store::job::{self, Job};
use crate::store::{Result, Tx, Write};

/// How long a job belongs to the worker that took it. Longer than any attempt may last.
pub const LEASE: TimeDelta = TimeDelta::minutes(2);

/// Takes the jobs that have been due the longest.
pub struct TakeJobs {
    /// How many at most.
    pub at_most: u32,
    /// The present instant.
    pub now: DateTime<Utc>,
}

impl Write for TakeJobs {
    type Output = Vec<Job>;

    async fn run(&self, tx: &mut Tx) -> Result<Vec<Job>> {
        job::lease(tx, self.now, self.now + LEASE, self.at_most).await
    }
}

/// Frees the jobs that a worker held when it was killed. Only for a process that has the database to itself.
pub struct ReleaseJobs;

impl Write for ReleaseJobs {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        job::release_all(tx).await
    }
}

/// What became of an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It failed and is to be tried again.
    Again {
        /// When.
        at: DateTime<Utc>,
        /// Why it failed, for staff.
        why: String,
    },
    /// It failed for good.
    GivenUp {
        /// Why, for staff.
        why: String,
    },
}

/// Notes what became of an attempt.
#[derive(Clone, Debug)]
pub struct SettleJob {
    /// The job.
    pub job: JobId,
    /// What became of it.
    pub outcome: Outcome,
    /// The present instant.
    pub now: DateTime<Utc>,
}

impl Write for SettleJob {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        match &self.outcome {
            Outcome::Done => job::done(tx, self.job, self.now).await,
            Outcome::Again { at, why } => job::retry(tx, self.job, *at, why).await,
            Outcome::GivenUp { why } => job::fail(tx, self.job, self.now, why).await,
        }
    }
}

/// Owes a job of any kind, for tests of the worker.
#[cfg(test)]
pub(crate) struct Owe {
    pub(crate) id: JobId,
    pub(crate) queue: &'static str,
    pub(crate) lane: Option<&'static str>,
    pub(crate) kind: &'static str,
    pub(crate) payload: serde_json::Value,
    pub(crate) now: DateTime<Utc>,
}

#[cfg(test)]
impl Write for Owe {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let Self { id, kind, queue, lane, payload, now } = self;
        let owed = job::Owed { id: *id, kind, queue, lane: *lane, centre: None, payload, now: *now };
        let mut message = tx.message();
        job::insert(&mut message, owed)?;
        message.send(tx).await
    }
}
