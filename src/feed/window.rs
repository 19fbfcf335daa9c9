//! The stretch of time that a feed shows. Its bounds are local midnights, so that a feed and its ETag stay the same all day.

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;

use crate::domain::interval::Interval;
use crate::domain::wall;

/// How many days a feed looks back and ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reach {
    /// Days before today.
    pub back: u32,
    /// Days after today.
    pub ahead: u32,
}

/// Reach of a room's or an organisation's feed.
pub const ROOM: Reach = Reach { back: 30, ahead: 180 };
/// Reach of a person's own feed.
pub const MEMBER: Reach = Reach { back: 90, ahead: 365 };
/// Reach of the feed of a whole centre.
pub const CENTRE: Reach = Reach { back: 7, ahead: 60 };

/// The stretch of time that a feed shows on one local day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// From the first day's midnight to the midnight after the last day.
    pub span: Interval,
    /// The midnight at which today began.
    pub today: DateTime<Utc>,
}

impl Window {
    /// The window at `now` as the clocks in `zone` show it; `None` at the ends of the calendar.
    pub fn around(now: DateTime<Utc>, zone: Tz, reach: Reach) -> Option<Self> {
        let day = wall::local(zone, now).date();
        let first = day.checked_sub_days(Days::new(reach.back.into()))?;
        let after_last = day.checked_add_days(Days::new(u64::from(reach.ahead) + 1))?;
        let span = Interval::new(wall::midnight(zone, first), wall::midnight(zone, after_last))?;
        Some(Self { span, today: wall::midnight(zone, day) })
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Warsaw;

    use super::*;

    fn at(text: &str) -> Window {
        Window::around(text.parse().unwrap(), Warsaw, ROOM).unwrap()
    }

    #[test]
    fn the_window_is_the_same_all_day_and_moves_at_local_midnight() {
        let first = at("2026-11-22T23:00:00Z");
        assert_eq!(first, at("2026-11-23T22:59:59Z"));
        assert_ne!(first, at("2026-11-23T23:00:00Z"));
        assert_eq!(first.today.to_rfc3339(), "2026-11-22T23:00:00+00:00");
    }

    #[test]
    fn its_bounds_are_local_midnights_in_summer_and_winter() {
        let window = at("2026-11-23T08:00:00Z");
        assert_eq!(window.span.start().to_rfc3339(), "2026-10-23T22:00:00+00:00");
        assert_eq!(window.span.end().to_rfc3339(), "2027-05-22T22:00:00+00:00");
    }
}
