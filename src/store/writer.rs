//! The one task that writes to a SQLite file.
//!
//! Changes wait in a bounded queue. The task runs those that wait one after another in one transaction, each seeing those before it, commits once, and
//! only then answers them all: one sync of the disk serves many. If a change fails, the batch is undone and each is run again alone.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sqlx::SqlitePool;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{Notify, mpsc, oneshot};

use super::db::{Conn, Held, Tx};
use super::error::{Error, Result};
use super::write::Write;

/// Changes that may wait; one more is refused as busy.
const QUEUE: usize = 256;
/// Changes in one transaction.
const BATCH: usize = 32;
/// How long a batch may go on taking in changes.
const GATHER: Duration = Duration::from_millis(10);

/// The way to the writing task.
#[derive(Clone)]
pub(super) struct Writer {
    pool: SqlitePool,
    queue: mpsc::Sender<Box<dyn Waiting>>,
}

impl Writer {
    pub(super) fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    pub(super) async fn submit<W: Write>(&self, change: W) -> Result<W::Output> {
        let (reply, answer) = oneshot::channel();
        self.queue.try_send(Box::new(Pending { change, outcome: None, reply })).map_err(|e| match e {
            TrySendError::Full(_) => Error::Busy,
            TrySendError::Closed(_) => Error::Database(sqlx::Error::PoolClosed),
        })?;
        answer.await.unwrap_or(Err(Error::Database(sqlx::Error::PoolClosed)))
    }
}

/// Starts the task; it ends when the last [`Writer`] is gone.
pub(super) fn start(pool: SqlitePool, owing: Arc<Notify>) -> Writer {
    let (queue, waiting) = mpsc::channel(QUEUE);
    tokio::spawn(write_all(pool.clone(), waiting, owing));
    Writer { pool, queue }
}

/// A change of any type that waits for its answer.
trait Waiting: Send {
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool>;
    fn answer(self: Box<Self>, fate: std::result::Result<(), String>);
}

struct Pending<W: Write> {
    change: W,
    outcome: Option<Result<W::Output>>,
    reply: oneshot::Sender<Result<W::Output>>,
}

impl<W: Write> Waiting for Pending<W> {
    /// Runs the change and keeps its outcome; `false` when the transaction must be undone. A panic must not take the writer with it.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let outcome =
                AssertUnwindSafe(self.change.run(tx)).catch_unwind().await.unwrap_or(Err(Error::Panicked));
            let fine = outcome.is_ok();
            self.outcome = Some(outcome);
            fine
        })
    }

    /// Tells the outcome, or why the transaction it was part of could not be kept. Nobody may be listening any more.
    fn answer(self: Box<Self>, fate: std::result::Result<(), String>) {
        let outcome = match (fate, self.outcome) {
            (Err(why), Some(Ok(_)) | None) => Err(Error::Commit(why)),
            (_, Some(outcome)) => outcome,
            (Ok(()), None) => Err(Error::Panicked),
        };
        let _ = self.reply.send(outcome);
    }
}

async fn write_all(pool: SqlitePool, mut waiting: mpsc::Receiver<Box<dyn Waiting>>, owing: Arc<Notify>) {
    while let Some(first) = waiting.recv().await {
        let (batch, whole) = run_batch(&pool, first, &mut waiting, &owing).await;
        match whole {
            Whole::Kept => batch.into_iter().for_each(|change| change.answer(Ok(()))),
            Whole::Lost(why) => batch.into_iter().for_each(|change| change.answer(Err(why.clone()))),
            Whole::Undone => {
                for change in batch {
                    run_alone(&pool, change, &owing).await;
                }
            }
        }
    }
}

/// What became of a batch.
enum Whole {
    Kept,
    Undone,
    Lost(String),
}

async fn run_batch(
    pool: &SqlitePool,
    first: Box<dyn Waiting>,
    waiting: &mut mpsc::Receiver<Box<dyn Waiting>>,
    owing: &Notify,
) -> (Vec<Box<dyn Waiting>>, Whole) {
    let mut batch = Vec::with_capacity(BATCH);
    let mut tx = match begin(pool).await {
        Ok(tx) => tx,
        Err(why) => return (vec![first], Whole::Lost(why.to_string())),
    };
    let began = Instant::now();
    let mut next = Some(first);
    while let Some(mut change) = next {
        let fine = change.run(&mut tx).await;
        batch.push(change);
        if !fine {
            let _ = tx.rollback().await;
            return (batch, Whole::Undone);
        }
        let room = batch.len() < BATCH && began.elapsed() < GATHER;
        next = if room { waiting.try_recv().ok() } else { None };
    }
    let whole = commit(tx, owing).await;
    (batch, whole)
}

async fn run_alone(pool: &SqlitePool, mut change: Box<dyn Waiting>, owing: &Notify) {
    let fate = match begin(pool).await {
        Err(why) => Err(why.to_string()),
        Ok(mut tx) => {
            if change.run(&mut tx).await {
                match commit(tx, owing).await {
                    Whole::Lost(why) => Err(why),
                    _ => Ok(()),
                }
            } else {
                let _ = tx.rollback().await;
                Ok(())
            }
        }
    };
    change.answer(fate);
}

async fn begin(pool: &SqlitePool) -> Result<Tx> {
    Ok(Tx { conn: Conn::Sqlite(Held::Whole(pool.begin_with("BEGIN IMMEDIATE").await?)), owes: false })
}

async fn commit(tx: Tx, owing: &Notify) -> Whole {
    let owes = tx.owes;
    match tx.commit().await {
        Ok(()) => {
            if owes {
                owing.notify_one();
            }
            Whole::Kept
        }
        Err(why) => Whole::Lost(why.to_string()),
    }
}
