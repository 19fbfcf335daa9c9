//! When staff are reminded of a request that waits for them (domain §1.3, row 13).

use chrono::{DateTime, NaiveDate, Utc};

use super::interval::Interval;
use super::policy::Policy;
use super::setup::Setup;
use super::wall;

/// When the staff of a centre without hours on a day are taken to begin, in minutes after midnight.
const MORNING: u16 = 8 * 60;
/// How far back a working day is looked for before the wished one.
const DAYS_BACK: usize = 31;

/// The morning of the day by which an answer was promised, or of the last working day before the wished one if that is earlier; nothing when that morning is
/// over already.
pub fn remind_at(
    setup: &Setup,
    policy: &Policy,
    wished: Interval,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let promised = policy.decision_working_days;
    let promised = (promised > 0).then(|| setup.add_working_days(setup.day_of(now), promised));
    let before = setup.day_of(wished.start()).iter_days().rev().skip(1).take(DAYS_BACK);
    let last = before.into_iter().find(|day| setup.is_working_day(*day));
    promised.into_iter().chain(last).min().map(|day| morning(setup, day)).filter(|morning| *morning > now)
}

fn morning(setup: &Setup, day: NaiveDate) -> DateTime<Utc> {
    let opens = setup.windows(day).first().map_or(MORNING, |window| window.opens());
    wall::minute_of_day(setup.centre.zone, day, opens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{cas, now, span};

    fn reminded(days: u32, wished: Interval) -> Option<DateTime<Utc>> {
        let policy = Policy { decision_working_days: days, ..Policy::default() };
        remind_at(&cas(), &policy, wished, now())
    }

    fn at_seven(day: &str) -> DateTime<Utc> {
        span(day, "07:00", "08:00").start()
    }

    #[test]
    fn staff_are_reminded_on_the_morning_of_the_promised_day() {
        let tuesday = span("2026-12-01", "10:00", "12:00");
        assert_eq!(reminded(3, tuesday), Some(at_seven("2026-11-26")));
        assert_eq!(reminded(0, tuesday), Some(at_seven("2026-11-30")), "the last working day before it");
        assert_eq!(reminded(20, tuesday), Some(at_seven("2026-11-30")), "whichever comes first");
    }

    #[test]
    fn a_weekend_and_what_begins_at_once_have_no_morning_before() {
        assert_eq!(reminded(0, span("2026-11-30", "10:00", "12:00")), Some(at_seven("2026-11-27")));
        assert_eq!(reminded(0, span("2026-11-23", "15:00", "16:00")), None);
        assert_eq!(reminded(0, span("2026-11-24", "10:00", "12:00")), None, "this morning is over");
    }
}
