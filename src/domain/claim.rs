//! A leaf taken for a time.

use chrono::{DateTime, TimeDelta, Utc};

use super::id::{BookingId, ResourceId};
use super::interval::Interval;

/// One leaf taken from–to for a booking, with what is needed to explain it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The leaf.
    pub resource: ResourceId,
    /// Whose it is.
    pub booking: BookingId,
    /// What that booking asked for: the leaf itself or the whole that contains it.
    pub asked: ResourceId,
    /// The time taken, the gap after the use included.
    pub span: Interval,
    /// The time of the use itself.
    pub used: Interval,
    /// How many people the booking brings.
    pub people: u32,
    /// For a hold, when it lapses.
    pub held_until: Option<DateTime<Utc>>,
}

impl Claim {
    /// Whether it still takes the place: a hold past its end does not.
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.held_until.is_none_or(|until| now < until)
    }
}

/// The time a use of `span` takes on its leaves: itself and the gap after it (design §3).
pub fn taken_time(span: Interval, gap_minutes: u32) -> Interval {
    span.extended(TimeDelta::minutes(i64::from(gap_minutes))).unwrap_or(span)
}
