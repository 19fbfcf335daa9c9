//! What is taken on a day, kept in memory under the version of its centre and asked for anew when that has changed, so that any number of processes agree.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use lru::LruCache;

use crate::domain::claim::Claim;
use crate::domain::id::CentreId;
use crate::domain::interval::Interval;
use crate::store::booking::list::{self, Line};
use crate::store::centre::Head;
use crate::store::{Db, Result, claim};

/// Days, and weeks, that are remembered: a full day of twenty rooms takes about half a megabyte.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(16).unwrap();

/// The cache; cheap to clone.
#[derive(Clone)]
pub struct Occupancy {
    db: Db,
    claims: Versioned<Claim>,
    lines: Versioned<Line>,
}

impl Occupancy {
    /// An empty cache over a database.
    pub fn new(db: Db) -> Self {
        Self { db, claims: Versioned::new(), lines: Versioned::new() }
    }

    /// The claims at a centre that touch `time`, lapsed holds among them; `first` is the local day it begins on.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn claims(&self, head: &Head, first: NaiveDate, time: Interval) -> Result<Arc<[Claim]>> {
        let key = (head.id, first);
        if let Some(known) = self.claims.get(&key, head.version) {
            return Ok(known);
        }
        let rows = claim::in_centre(&mut self.db.look().await?, head.id, time).await?;
        Ok(self.claims.keep(key, head.version, rows))
    }

    /// The bookings at a centre that touch `time`, which is the local day `day`.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn lines(&self, head: &Head, day: NaiveDate, time: Interval) -> Result<Arc<[Line]>> {
        let key = (head.id, day);
        if let Some(known) = self.lines.get(&key, head.version) {
            return Ok(known);
        }
        let rows = list::in_centre(&mut self.db.look().await?, head.id, time).await?;
        Ok(self.lines.keep(key, head.version, rows))
    }
}

type Key = (CentreId, NaiveDate);

/// Rows under the version they were read at. They may be newer than it, never older: it was read before them.
struct Versioned<T>(Arc<Mutex<LruCache<Key, (i64, Arc<[T]>)>>>);

impl<T> Clone for Versioned<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Versioned<T> {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(LruCache::new(REMEMBERED))))
    }

    fn get(&self, key: &Key, version: i64) -> Option<Arc<[T]>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(key).filter(|(of, _)| *of == version).map(|(_, rows)| rows.clone())
    }

    fn keep(&self, key: Key, version: i64, rows: Vec<T>) -> Arc<[T]> {
        let rows: Arc<[T]> = rows.into();
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Somebody quicker may have read a newer one.
        if known.peek(&key).is_none_or(|(of, _)| *of <= version) {
            known.put(key, (version, rows.clone()));
        }
        rows
    }
}
