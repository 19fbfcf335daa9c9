//! The only way to a write transaction.

use std::future::Future;

use sqlx::PgPool;

use super::db::{Conn, Db, Engine, Held, Tx};
use super::error::{Error, Result};
use super::lock::{self, Locks};

/// A change that is made whole or not at all.
///
/// It may be run more than once before it counts, so it takes `&self`: identifiers, keys and the present instant are among its fields, nothing but SQL happens
/// inside, and no mail is sent or page rendered. It reads and decides before its first write; a refusal is a value of `Output` that has written nothing. An `Err` undoes
/// whatever was written.
pub trait Write: Send + Sync + 'static {
    /// What it answers.
    type Output: Send + 'static;

    /// What it must have to itself.
    fn locks(&self) -> Locks {
        Locks::default()
    }

    /// Does it.
    fn run(&self, tx: &mut Tx) -> impl Future<Output = Result<Self::Output>> + Send;
}

/// How often a transaction is run that meets another one.
const TRIES: u32 = 3;

impl Db {
    /// Runs a change in a transaction of its own (PostgreSQL) or in the writer's next batch (SQLite). When this answers, the change is on disk.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many changes wait; any other error means that nothing was changed.
    pub async fn write<W: Write>(&self, change: W) -> Result<W::Output> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.submit(change).await,
            Engine::Postgres { pool, turns } => {
                let _turn = turns.wait(&change.locks().centres).await?;
                for _ in 1..TRIES {
                    match self.attempt(pool, &change).await {
                        Err(Error::RunAgain) => {}
                        answer => return answer,
                    }
                }
                self.attempt(pool, &change).await
            }
        }
    }

    async fn attempt<W: Write>(&self, pool: &PgPool, change: &W) -> Result<W::Output> {
        let begun = pool.begin_with(lock::begin(change.locks())).await?;
        let mut tx = Tx { conn: Conn::Postgres(Held::Whole(begun)), owes: false };
        let answer = change.run(&mut tx).await?;
        let owes = tx.owes;
        tx.commit().await?;
        if owes {
            self.owing.notify_one();
        }
        Ok(answer)
    }
}
