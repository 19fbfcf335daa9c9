//! Local times that every reader understands alike, and the description of the zone that must come with them.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::domain::interval::Interval;

/// The zone whose description we can write.
pub(super) const TZID: &str = "Europe/Warsaw";

/// Description of that zone: the two rules in force since 1996-10. The whole history as lists of dates is what Exchange refuses and Home Assistant cannot
/// read; a test holds the rules to the zone's data, so a change of the law is noticed.
pub(super) const VTIMEZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Warsaw",
    "X-LIC-LOCATION:Europe/Warsaw",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
];

/// First year in which the two rules hold from its first day.
const RULES_SINCE: i32 = 1997;

/// From when to when, in the form in which it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Times {
    /// Wall-clock times of Europe/Warsaw.
    Local {
        /// First moment.
        start: NaiveDateTime,
        /// First moment after it.
        end: NaiveDateTime,
    },
    /// Instants.
    Utc {
        /// First moment.
        start: DateTime<Utc>,
        /// First moment after it.
        end: DateTime<Utc>,
    },
}

impl Times {
    /// The wall-clock times of a span, or its instants where readers disagree about them: in the hour that the autumn change repeats, in zones
    /// whose description we do not write, and before the rules of that description began.
    pub fn of(span: Interval, zone: Tz) -> Self {
        let (start, end) = (span.start(), span.end());
        match (local(start, zone), local(end, zone)) {
            (Some(start), Some(end)) => Self::Local { start, end },
            _ => Self::Utc { start, end },
        }
    }
}

fn local(at: DateTime<Utc>, zone: Tz) -> Option<NaiveDateTime> {
    let wall = at.with_timezone(&zone).naive_local();
    let plain = zone.from_local_datetime(&wall).single().is_some();
    (zone.name() == TZID && wall.year() >= RULES_SINCE && plain).then_some(wall)
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use chrono::{Duration, NaiveDate, Offset};
    use chrono_tz::Europe::{London, Warsaw};

    use super::*;

    fn span(start: &str, end: &str) -> Interval {
        Interval::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
    }

    fn is_local(start: &str, end: &str) -> bool {
        matches!(Times::of(span(start, end), Warsaw), Times::Local { .. })
    }

    fn last_sunday(year: i32, month: u32) -> NaiveDate {
        let mut sundays =
            (1..=5).filter_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth));
        sundays.next_back().unwrap()
    }

    #[test]
    fn the_two_rules_are_those_of_the_zone_from_2020_to_2040() {
        let offset =
            |at: DateTime<Utc>| Warsaw.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc();
        for year in 2020..=2040 {
            // Both changes come at 01:00 UTC: 02:00 in winter time, 03:00 in summer time.
            let spring = last_sunday(year, 3).and_hms_opt(1, 0, 0).unwrap().and_utc();
            let autumn = last_sunday(year, 10).and_hms_opt(1, 0, 0).unwrap().and_utc();
            let second = Duration::seconds(1);
            let around = [spring - second, spring, autumn - second, autumn].map(offset);
            assert_eq!(
                around,
                [3600, 7200, 7200, 3600],
                "the rules of Europe/Warsaw changed in {year}: VTIMEZONE needs new ones"
            );
            let mut day =
                NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc();
            let mut changes = 0;
            while day.year() == year {
                changes += i32::from(offset(day) != offset(day + Duration::days(1)));
                day += Duration::days(1);
            }
            assert_eq!(changes, 2, "{year}");
        }
    }

    #[test]
    fn ordinary_times_are_local() {
        let times = Times::of(span("2026-12-01T09:00:00Z", "2026-12-01T11:00:00Z"), Warsaw);
        let wall = |text: &str| text.parse().unwrap();
        assert_eq!(
            times,
            Times::Local { start: wall("2026-12-01T10:00:00"), end: wall("2026-12-01T12:00:00") }
        );
    }

    #[test]
    fn nights_over_a_change_are_local_when_their_ends_are_plain() {
        assert!(is_local("2026-03-28T21:00:00Z", "2026-03-29T06:00:00Z"));
        assert!(is_local("2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z"));
    }

    #[test]
    fn between_two_and_three_on_the_day_of_change_times_are_instants() {
        for minute in ["00:00", "00:30", "00:59", "01:00", "01:30", "01:59"] {
            let at = format!("2026-10-25T{minute}:00Z");
            assert!(!is_local(&at, "2026-10-25T08:00:00Z"), "starts {at}");
            assert!(!is_local("2026-10-24T20:00:00Z", &at), "ends {at}");
        }
        assert!(is_local("2026-10-24T23:59:00Z", "2026-10-25T02:00:00Z"), "1:59 to 3:00");
        assert!(is_local("2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z"), "1:59 to 3:00, a minute");
    }

    #[test]
    fn other_zones_and_old_times_are_instants() {
        let day = span("2026-12-01T09:00:00Z", "2026-12-01T11:00:00Z");
        assert!(matches!(Times::of(day, London), Times::Utc { .. }));
        assert!(!is_local("1995-12-01T09:00:00Z", "1995-12-01T11:00:00Z"));
    }
}
