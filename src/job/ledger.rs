//! The entries that a worker makes about a job, each a transaction of its own.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::JobId;
use crate::store::job::{self, Job};
use crate::store::{Result, Tx, Write};

/// How long a job belongs to the worker that took it. Longer than any attempt may last.
pub(super) const LEASE: TimeDelta = TimeDelta::minutes(2);

/// Takes the job that has been due the longest.
pub(super) struct Take {
    pub(super) now: DateTime<Utc>,
}

impl Write for Take {
    type Output = Option<Job>;

    async fn run(&self, tx: &mut Tx) -> Result<Option<Job>> {
        job::lease(tx, self.now, self.now + LEASE).await
    }
}

/// Frees the jobs that a worker held when it was killed.
pub(super) struct Release;

impl Write for Release {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        job::release_all(tx).await
    }
}

/// What became of an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    Done,
    Again { at: DateTime<Utc>, why: String },
    GivenUp { why: String },
}

/// Notes what became of an attempt.
#[derive(Clone)]
pub(super) struct Settle {
    pub(super) job: JobId,
    pub(super) outcome: Outcome,
    pub(super) now: DateTime<Utc>,
}

impl Write for Settle {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        match &self.outcome {
            Outcome::Done => job::done(tx, self.job, self.now).await,
            Outcome::Again { at, why } => job::retry(tx, self.job, *at, why).await,
            Outcome::GivenUp { why } => job::fail(tx, self.job, self.now, why).await,
        }
    }
}
