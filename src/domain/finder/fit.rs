//! One thing that can be had, and how it differs from what was wished.

use chrono::NaiveDate;

use super::need::Wish;
use crate::domain::finding::Verdict;
use crate::domain::interval::Interval;
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::wall;

/// A place and a time that can be had, as judged at the instant of looking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fit<'a> {
    /// The place.
    pub resource: &'a Resource,
    /// The time.
    pub span: Interval,
    /// What a request for it becomes: approved at once, or requested.
    pub status: Status,
    /// What the rules say to it, nothing of which blocks.
    pub verdict: Verdict,
    /// How it differs from the wish; nothing where it is what was needed.
    pub differences: Vec<Difference>,
}

/// One way in which it differs. Times of the day are compared by the clock on the wall.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference {
    /// It begins so much later.
    Later {
        /// Minutes.
        minutes: i64,
    },
    /// It begins so much earlier.
    Earlier {
        /// Minutes.
        minutes: i64,
    },
    /// It is another place.
    OtherPlace,
    /// It is the same weekday of the week after.
    NextWeek {
        /// That day.
        day: NaiveDate,
    },
    /// It is so many days later, or earlier when below 0.
    OtherDay {
        /// That day.
        day: NaiveDate,
        /// Days.
        days: i64,
    },
    /// It is so much longer.
    Longer {
        /// Minutes.
        minutes: i64,
    },
    /// It is so much shorter.
    Shorter {
        /// Minutes.
        minutes: i64,
    },
}

impl Difference {
    /// Later, or earlier when below 0.
    pub(super) fn by_minutes(minutes: i64) -> Option<Self> {
        match minutes {
            0 => None,
            1.. => Some(Self::Later { minutes }),
            _ => Some(Self::Earlier { minutes: -minutes }),
        }
    }
}

/// How a place and a time differ from a wish: in place, day, time of the day, and length.
pub(super) fn differences(setup: &Setup, wish: Wish, resource: &Resource, span: Interval) -> Vec<Difference> {
    let local = |at| wall::local(setup.centre.zone, at);
    let (wished, got) = (local(wish.span.start()), local(span.start()));
    let day = got.date();
    let place = (resource.id != wish.resource).then_some(Difference::OtherPlace);
    let day = match (day - wished.date()).num_days() {
        0 => None,
        7 => Some(Difference::NextWeek { day }),
        days => Some(Difference::OtherDay { day, days }),
    };
    let minutes = match day {
        None => (span.start() - wish.span.start()).num_minutes(),
        Some(_) => (got.time() - wished.time()).num_minutes(),
    };
    let length = match span.minutes() - wish.span.minutes() {
        0 => None,
        more @ 1.. => Some(Difference::Longer { minutes: more }),
        less => Some(Difference::Shorter { minutes: -less }),
    };
    [place, day, Difference::by_minutes(minutes), length].into_iter().flatten().collect()
}
