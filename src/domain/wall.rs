//! From wall-clock time to instants and back.
//!
//! Source of the rule: RFC 5545 §3.3.5 and design §4. A wall time that the clock skips moves forward by the length of the gap; one that the clock
//! shows twice means the first. Both are reported so that people can be told.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::interval::Interval;

/// What became of a wall time that is not plainly one instant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shift {
    /// The clock skips it: moved forward by the gap.
    Skipped,
    /// The clock shows it twice: the first one is meant.
    Repeated,
}

/// The instant of a wall time in `zone`, and what had to be done to find it.
pub fn instant(zone: Tz, wall: NaiveDateTime) -> (DateTime<Utc>, Option<Shift>) {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(t) => (t.with_timezone(&Utc), None),
        LocalResult::Ambiguous(first, second) => {
            (first.min(second).with_timezone(&Utc), Some(Shift::Repeated))
        }
        LocalResult::None => {
            // The offset in force before the gap, applied to the skipped wall time, lands after the gap by its length.
            let before = zone.offset_from_utc_datetime(&(wall - TimeDelta::days(1))).fix();
            ((wall - before).and_utc(), Some(Shift::Skipped))
        }
    }
}

/// The instant at which the local day begins.
pub fn midnight(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    instant(zone, day.and_time(NaiveTime::MIN)).0
}

/// The local day as an interval: 23, 24 or 25 hours; `None` at the end of the calendar.
pub fn day(zone: Tz, day: NaiveDate) -> Option<Interval> {
    Interval::new(midnight(zone, day), midnight(zone, day.succ_opt()?))
}

/// The instant that lies `minutes` of wall-clock time after local midnight of `day` (1,440 is the next midnight).
pub fn minute_of_day(zone: Tz, day: NaiveDate, minutes: u16) -> DateTime<Utc> {
    instant(zone, day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes))).0
}

/// The local date and time of an instant.
pub fn local(zone: Tz, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Warsaw;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn ordinary_times_follow_the_offset_of_the_season() {
        assert_eq!(instant(Warsaw, wall("2026-12-01T10:00:00")), (utc("2026-12-01T09:00:00Z"), None));
        assert_eq!(instant(Warsaw, wall("2026-07-01T10:00:00")), (utc("2026-07-01T08:00:00Z"), None));
    }

    #[test]
    fn a_skipped_time_moves_forward_by_the_gap() {
        assert_eq!(
            instant(Warsaw, wall("2026-03-29T02:30:00")),
            (utc("2026-03-29T01:30:00Z"), Some(Shift::Skipped))
        );
        assert_eq!(local(Warsaw, utc("2026-03-29T01:30:00Z")), wall("2026-03-29T03:30:00"));
    }

    #[test]
    fn a_repeated_time_means_the_first() {
        assert_eq!(
            instant(Warsaw, wall("2026-10-25T02:30:00")),
            (utc("2026-10-25T00:30:00Z"), Some(Shift::Repeated))
        );
    }

    #[test]
    fn days_of_clock_change_have_23_and_25_hours() {
        let hours = |d: &str| day(Warsaw, d.parse().unwrap()).unwrap().length().num_hours();
        assert_eq!([hours("2026-03-29"), hours("2026-10-25"), hours("2026-12-01")], [23, 25, 24]);
    }
}
