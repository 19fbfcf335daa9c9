//! What is taken on a day, kept in memory under the version of its centre and asked for anew when that has changed, so that any number of processes agree.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use lru::LruCache;

use crate::domain::id::{BookingId, CentreId};
use crate::domain::interval::Interval;
use crate::domain::taken::Taken;
use crate::store::booking::list::{self, Line};
use crate::store::centre::Head;
use crate::store::{Db, Result, claim};

/// Days, and weeks, that are remembered: a full day of twenty rooms takes about half a megabyte.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(16).unwrap();

/// The cache; cheap to clone.
#[derive(Clone)]
pub struct Occupancy {
    db: Db,
    taken: Versioned<Taken>,
    lines: Versioned<Lines>,
}

impl Occupancy {
    /// An empty cache over a database.
    pub fn new(db: Db) -> Self {
        Self { db, taken: Versioned::new(), lines: Versioned::new() }
    }

    /// The claims at a centre that touch `time`, lapsed holds among them; `first` is the local day it begins on.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn taken(&self, head: &Head, first: NaiveDate, time: Interval) -> Result<Arc<Taken>> {
        let key = (head.id, first);
        if let Some(known) = self.taken.get(&key, head.version) {
            return Ok(known);
        }
        let rows = claim::in_centre(&mut self.db.look().await?, head.id, time).await?;
        Ok(self.taken.keep(key, head.version, Taken::new(rows).into()))
    }

    /// The bookings at a centre that touch `time`, which is the local day `day`.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn lines(&self, head: &Head, day: NaiveDate, time: Interval) -> Result<Arc<Lines>> {
        let key = (head.id, day);
        if let Some(known) = self.lines.get(&key, head.version) {
            return Ok(known);
        }
        let rows = list::in_centre(&mut self.db.look().await?, head.id, time).await?;
        Ok(self.lines.keep(key, head.version, Lines::new(rows).into()))
    }
}

/// Bookings in an order in which each is found at once.
#[derive(Debug, Default)]
pub struct Lines(Vec<Line>);

impl Lines {
    /// Sorts them.
    pub fn new(mut lines: Vec<Line>) -> Self {
        lines.sort_unstable_by_key(|line| line.id);
        Self(lines)
    }

    /// All of them, in no order that means anything.
    pub fn all(&self) -> &[Line] {
        &self.0
    }

    /// The one of an identifier.
    pub fn get(&self, id: BookingId) -> Option<&Line> {
        self.0.binary_search_by_key(&id, |line| line.id).ok().and_then(|at| self.0.get(at))
    }
}

/// A centre and the first local day of some time.
type Key = (CentreId, NaiveDate);
/// What was read, and the version of the centre before it was.
type Read<T> = (i64, Arc<T>);

/// What was read, under the version it was read at. It may be newer than that, never older.
struct Versioned<T>(Arc<Mutex<LruCache<Key, Read<T>>>>);

impl<T> Clone for Versioned<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Versioned<T> {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(LruCache::new(REMEMBERED))))
    }

    fn get(&self, key: &Key, version: i64) -> Option<Arc<T>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(key).filter(|(of, _)| *of == version).map(|(_, read)| read.clone())
    }

    fn keep(&self, key: Key, version: i64, read: Arc<T>) -> Arc<T> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Somebody quicker may have read a newer one.
        if known.peek(&key).is_none_or(|(of, _)| *of <= version) {
            known.put(key, (version, read.clone()));
        }
        read
    }
}
