//! How long to wait before trying again, and when to give up.

use chrono::{DateTime, TimeDelta, Utc};

/// Waits after the first, second … attempt; the last one is repeated.
const WAITS: [TimeDelta; 6] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(15),
    TimeDelta::hours(1),
    TimeDelta::hours(3),
    TimeDelta::hours(6),
];

/// After this time since it was first owed a job is given up, and staff are shown it.
const GIVEN_UP_AFTER: TimeDelta = TimeDelta::days(3);

/// When to try again after `attempts` attempts, the last of them at `now`; `None` when the job is to be given up.
pub(super) fn next_try(
    created_at: DateTime<Utc>,
    attempts: i32,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    if now - created_at >= GIVEN_UP_AFTER {
        return None;
    }
    let nth = usize::try_from(attempts.max(1) - 1).unwrap_or(0).min(WAITS.len() - 1);
    now.checked_add_signed(*WAITS.get(nth)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_six_hours_for_three_days() {
        let created: DateTime<Utc> = "2026-11-23T08:00:00Z".parse().unwrap();
        let (mut now, mut attempts, mut waits) = (created, 1, Vec::new());
        while let Some(next) = next_try(created, attempts, now) {
            waits.push((next - now).num_minutes());
            (now, attempts) = (next, attempts + 1);
        }
        assert_eq!(waits.get(..7), Some(&[1, 5, 15, 60, 180, 360, 360][..]));
        let days = (now - created).num_hours();
        assert!((72..78).contains(&days), "given up after {days} hours and {attempts} attempts");
    }
}
