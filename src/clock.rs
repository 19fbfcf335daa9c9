//! The one source of the present instant, in whole seconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};

/// A clock that can be the machine's, the machine's shifted, or one that stands still until told.
#[derive(Clone, Debug)]
pub struct Clock(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Running { ahead: TimeDelta },
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Kind::Running { ahead: TimeDelta::zero() })
    }

    /// A clock that shows `start` now and runs on.
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        Self(Kind::Running { ahead: start - machine_time() })
    }

    /// A clock that stands at `start` until moved.
    pub fn manual(start: DateTime<Utc>) -> Self {
        Self(Kind::Manual(Arc::new(AtomicI64::new(start.timestamp()))))
    }

    /// The present instant, cut to whole seconds: PostgreSQL keeps microseconds, SQLite nanoseconds, and both must compare alike.
    pub fn now(&self) -> DateTime<Utc> {
        let at = match &self.0 {
            Kind::Running { ahead } => machine_time() + *ahead,
            Kind::Manual(seconds) => {
                return DateTime::from_timestamp(seconds.load(Ordering::SeqCst), 0).unwrap_or_default();
            }
        };
        DateTime::from_timestamp(at.timestamp(), 0).unwrap_or_default()
    }

    /// Moves a standing clock forward; a running one is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Kind::Manual(seconds) = &self.0 {
            seconds.fetch_add(by.num_seconds(), Ordering::SeqCst);
        }
    }

    /// Puts a standing clock to an instant; a running one is left alone.
    pub fn set(&self, at: DateTime<Utc>) {
        if let Kind::Manual(seconds) = &self.0 {
            seconds.store(at.timestamp(), Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the only place that reads the machine's clock")]
fn machine_time() -> DateTime<Utc> {
    Utc::now()
}
