//! How many changes of one centre this process brings to the database at a time.
//!
//! PostgreSQL's row lock is what keeps two changes of a centre apart. Whoever waits for it holds a connection meanwhile, so a crowd at one centre would
//! hold them all while everybody else's pages wait. The crowd stands here instead, and only the next few wait at the lock itself, ready to go on
//! the moment it is free.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::domain::id::CentreId;

use super::error::{Error, Result};

/// Changes of one centre that may have a connection: one that runs and three that wait, so that the lock is never free for long.
const AT_LOCK: usize = 4;
/// How long a change waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// The turns of all centres; cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<HashMap<CentreId, Arc<Semaphore>>>>);

impl Turns {
    /// Waits for a turn at each of these centres, first come, first served; it lasts as long as what this returns. They are taken in the order of the
    /// locks, so that two changes never wait for each other.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not come in time.
    pub(super) async fn wait(&self, centres: &[CentreId]) -> Result<Vec<OwnedSemaphorePermit>> {
        timeout(PATIENCE, self.take(centres)).await.map_err(|_| Error::Busy)?
    }

    async fn take(&self, centres: &[CentreId]) -> Result<Vec<OwnedSemaphorePermit>> {
        let mut centres = centres.to_vec();
        centres.sort_unstable();
        centres.dedup();
        let mut held = Vec::with_capacity(centres.len());
        for centre in centres {
            held.push(self.of(centre).acquire_owned().await.map_err(|_| Error::Busy)?);
        }
        Ok(held)
    }

    fn of(&self, centre: CentreId) -> Arc<Semaphore> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        turns.entry(centre).or_insert_with(|| Arc::new(Semaphore::new(AT_LOCK))).clone()
    }
}
