//! Places in rooms and time that no two people are given.

use std::cell::Cell;
use std::sync::Arc;

use cas::domain::hours::clock_text;
use cas::domain::id::ResourceId;
use cas::domain::interval::Interval;
use cas::domain::resource::Kind;
use cas::domain::setup::Setup;
use cas::domain::wall;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// The first hour and the hour after the last one of every day.
const HOURS: std::ops::Range<usize> = 6..22;
/// The days ahead: neither today, which is partly over, nor the horizon, which midnight moves.
const DAYS: std::ops::Range<i64> = 2..360;
/// From one place to the next one given. A large prime visits them all, far from one another.
const STRIDE: usize = 1_000_003;

/// One room on one day from one minute to another.
#[derive(Clone, Copy)]
pub struct Slot {
    /// The room.
    pub room: ResourceId,
    /// The day.
    pub day: NaiveDate,
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight.
    pub to: u16,
}

impl Slot {
    /// The time as the centre's clock has it.
    pub fn span(&self, setup: &Setup) -> Option<Interval> {
        let at = |minutes| wall::minute_of_day(setup.centre.zone, self.day, minutes);
        Interval::new(at(self.from), at(self.to))
    }

    /// Day, start and end as a form has them.
    pub fn words(&self) -> [String; 3] {
        [self.day.to_string(), clock_text(self.from), clock_text(self.to)]
    }
}

/// The open days ahead.
pub fn days(setup: &Setup, now: DateTime<Utc>) -> Vec<NaiveDate> {
    let today = setup.day_of(now);
    DAYS.map(|n| today + TimeDelta::days(n)).filter(|day| !setup.windows(*day).is_empty()).collect()
}

/// All hours of all rooms of a centre, given out one by one.
pub struct Slots {
    /// The centre.
    pub setup: Arc<Setup>,
    rooms: Vec<ResourceId>,
    days: Vec<NaiveDate>,
    given: Cell<usize>,
}

impl Slots {
    /// None given yet.
    pub fn new(setup: Arc<Setup>, now: DateTime<Utc>) -> Self {
        let rooms = setup.of_kind(Kind::Room).map(|r| r.id).collect();
        Self { rooms, days: days(&setup, now), setup, given: Cell::new(0) }
    }

    /// The next one, until there is none left.
    pub fn next(&self) -> Option<Slot> {
        let given = self.given.get();
        let (rooms, days) = (self.rooms.len(), self.days.len());
        let all = rooms * days * HOURS.len();
        if given >= all {
            return None;
        }
        self.given.set(given + 1);
        let at = given * STRIDE % all;
        let (room, day) = (*self.rooms.get(at % rooms)?, *self.days.get(at / rooms % days)?);
        let from = u16::try_from((HOURS.start + at / (rooms * days)) * 60).ok()?;
        Some(Slot { room, day, from, to: from + 60 })
    }
}
