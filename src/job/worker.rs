//! The loop that does what is owed.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval, sleep};

use crate::action::dispose::dispose_approved;
use crate::action::forget::{Keeping, forget};
use crate::action::ledger::{Outcome, ReleaseJobs, SettleJob, TakeJobs};
use crate::action::propose_disposal::propose_disposals;
use crate::action::seal::seal;
use crate::action::tidy::tidy;
use crate::action::{LETTER, Letterhead};
use crate::app::App;
use crate::clock::Clock;
use crate::mail::{BadMailUrl, NotSent, Transport};
use crate::store::job::{self, Job};
use crate::store::{Db, Error, Result};

use super::letter;
use super::pace::next_try;

/// Jobs in hand at once.
const AT_ONCE: usize = 8;
/// How often to look for work that nobody told us of: retries, and what other processes owe.
const POLL: Duration = Duration::from_secs(1);
/// How often to clear away what nobody needs any more.
const TIDY: Duration = Duration::from_secs(60);
/// How often the log is sealed (design §5).
const SEAL: Duration = Duration::from_secs(1);
/// Pause before noting an outcome again, when the database was busy.
const BUSY_PAUSE: Duration = Duration::from_secs(1);
/// How often an outcome is noted before its lease is left to run out.
const SETTLE_TRIES: u32 = 10;

/// Does the work that is owed. One a process is enough.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    clock: Clock,
    transport: Transport,
    letterhead: Letterhead,
    keeping: Keeping,
}

impl Worker {
    /// The worker of a program, which sends mail as its settings say. To be called inside the runtime.
    ///
    /// # Errors
    /// When the setting `mail_url` names no way for mail.
    pub fn new(app: &App) -> std::result::Result<Self, BadMailUrl> {
        let transport = Transport::from_url(&app.config.mail_url)?;
        Ok(Self::sending(app, transport))
    }

    /// A worker that sends mail by `transport`.
    pub fn sending(app: &App, transport: Transport) -> Self {
        let (db, clock) = (app.db.clone(), app.clock.clone());
        Self { db, clock, transport, letterhead: app.letterhead.clone(), keeping: app.keeping() }
    }

    /// Works until `stop` says true, or nobody is left to say it; then finishes what it has in hand. Woken by each commit that leaves work behind, and looks around once a second.
    ///
    /// Faults of the database are logged and outlived.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        // One process owns a SQLite file, so whoever held a lease there is gone.
        if self.db.is_sqlite()
            && let Err(error) = self.db.write(ReleaseJobs).await
        {
            tracing::error!(%error, "leases of the last run are not freed yet");
        }
        let owing = self.db.owing();
        let mut tidying = interval(TIDY);
        tidying.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut sealing = interval(SEAL);
        sealing.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut in_hand = FuturesUnordered::new();
        loop {
            while in_hand.len() < AT_ONCE {
                match self.take(AT_ONCE.saturating_sub(in_hand.len())).await {
                    Ok(jobs) if jobs.is_empty() => break,
                    Ok(jobs) => in_hand.extend(jobs.into_iter().map(|job| self.perform(job))),
                    Err(error) => {
                        tracing::error!(%error, "cannot look for work");
                        break;
                    }
                }
            }
            tokio::select! {
                biased;
                () = told(&mut stop) => break,
                Some(()) = in_hand.next() => {}
                _ = tidying.tick() => self.tidy().await,
                _ = sealing.tick() => self.seal().await,
                () = owing.notified(), if in_hand.len() < AT_ONCE => {}
                () = sleep(POLL), if in_hand.len() < AT_ONCE => {}
            }
        }
        while in_hand.next().await.is_some() {}
    }

    /// Does everything that is due now and tells how many attempts that took. For tests and for commands that end.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn run_due_once(&self) -> Result<usize> {
        let mut attempts = 0;
        loop {
            let Some(job) = self.take(1).await?.pop() else { return Ok(attempts) };
            self.perform(job).await;
            attempts += 1;
        }
    }

    async fn take(&self, at_most: usize) -> Result<Vec<Job>> {
        let now = self.clock.now();
        // Asked of a reader first: an idle worker keeps nobody from writing.
        if !job::is_due(&mut self.db.look().await?, now).await? {
            return Ok(Vec::new());
        }
        let at_most = u32::try_from(at_most).unwrap_or(u32::MAX);
        self.db.write(TakeJobs { at_most, now }).await
    }

    async fn perform(&self, job: Job) {
        // A job that panics is a job that failed; the worker and its other jobs go on.
        let attempt = AssertUnwindSafe(self.attempt(&job)).catch_unwind().await;
        let result = attempt.unwrap_or_else(|_| Err(NotSent::Later("the program erred".to_owned())));
        let now = self.clock.now();
        let outcome = match result {
            Ok(()) => Outcome::Done,
            Err(NotSent::Never(why)) => Outcome::GivenUp { why },
            Err(NotSent::Later(why)) => match next_try(job.created_at, job.attempts, now) {
                Some(at) => Outcome::Again { at, why },
                None => Outcome::GivenUp { why },
            },
        };
        // Why it failed stands in the job's row, for staff. It may quote addresses, so it is not logged.
        match &outcome {
            Outcome::Done => {
                tracing::debug!(job = %job.id, attempts = job.attempts, "job {} is done", job.id);
            }
            Outcome::Again { at, .. } => {
                tracing::warn!(job = %job.id, attempts = job.attempts, "job {} failed, next try at {at}", job.id);
            }
            Outcome::GivenUp { .. } => {
                tracing::error!(job = %job.id, attempts = job.attempts, "job {} is given up", job.id);
            }
        }
        self.settle(SettleJob { job: job.id, outcome, now }).await;
    }

    async fn attempt(&self, job: &Job) -> std::result::Result<(), NotSent> {
        match job.kind.as_str() {
            LETTER => letter::send(&self.transport, &job.payload.0).await,
            other => Err(NotSent::Never(format!("nobody knows jobs of kind {other:?}"))),
        }
    }

    /// Notes an outcome. Should that fail for good, the lease runs out and the job is done again, which it bears.
    async fn settle(&self, entry: SettleJob) {
        for _ in 0..SETTLE_TRIES {
            match self.db.write(entry.clone()).await {
                Ok(()) => return,
                Err(Error::Busy | Error::RunAgain) => sleep(BUSY_PAUSE).await,
                Err(error) => {
                    tracing::error!(%error, job = %entry.job, "what became of job {} is not noted", entry.job);
                    return;
                }
            }
        }
    }

    async fn seal(&self) {
        if let Err(error) = seal(&self.db, self.clock.now()).await {
            tracing::error!(%error, "cannot seal the log");
        }
    }

    async fn tidy(&self) {
        let now = self.clock.now();
        if let Err(error) = tidy(&self.db, &self.letterhead, now).await {
            tracing::error!(%error, "cannot tidy up");
        }
        if let Err(error) = forget(&self.db, &self.letterhead, &self.keeping, now).await {
            tracing::error!(%error, "cannot forget what is no longer kept");
        }
        if let Err(error) = propose_disposals(&self.db, now).await {
            tracing::error!(%error, "cannot list the records whose time is over");
        }
        if let Err(error) = dispose_approved(&self.db, now).await {
            tracing::error!(%error, "cannot delete the records of an approved list");
        }
    }
}

async fn told(stop: &mut watch::Receiver<bool>) {
    drop(stop.wait_for(|stop| *stop).await);
}
