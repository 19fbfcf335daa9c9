//! How many people are in the building of a centre at once.
//!
//! Everybody whom a live claim announces counts for the time of the use itself, once for each booking however many leaves it takes. Wishes that compete have
//! no claim and count when one of them is approved.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::claim::Claim;
use super::id::BookingId;
use super::interval::Interval;

/// Most people at any instant of `span`, those of the booking `except` left out.
pub fn peak(claims: &[Claim], span: Interval, except: Option<BookingId>, now: DateTime<Utc>) -> u32 {
    steps(claims, span, except, now).into_iter().map(|(_, people)| people).max().unwrap_or(0)
}

/// The times within `span` at which at least `capacity` people are there, those of the booking `except` left out, in order.
pub fn full(
    claims: &[Claim],
    span: Interval,
    capacity: u32,
    except: Option<BookingId>,
    now: DateTime<Utc>,
) -> Vec<Interval> {
    let steps = steps(claims, span, except, now);
    let ends = steps.iter().skip(1).map(|(from, _)| *from).chain([span.end()]);
    let crowded = steps.iter().zip(ends).filter(|((_, people), _)| *people >= capacity);
    crowded.filter_map(|((from, _), to)| Interval::new(*from, to)).collect()
}

/// The number of people from each instant on at which it changes, the first at the start of `span`.
fn steps(
    claims: &[Claim],
    span: Interval,
    except: Option<BookingId>,
    now: DateTime<Utc>,
) -> Vec<(DateTime<Utc>, u32)> {
    let mut seen = HashSet::new();
    // Who comes and who leaves, in order of time.
    let mut changes: Vec<(DateTime<Utc>, u32, u32)> = vec![(span.start(), 0, 0)];
    for claim in claims {
        let Some(used) = claim.used.intersection(&span) else { continue };
        if claim.is_live(now) && Some(claim.booking) != except && seen.insert(claim.booking) {
            changes.push((used.start(), claim.people, 0));
            changes.push((used.end(), 0, claim.people));
        }
    }
    changes.sort_unstable();
    let mut steps: Vec<(DateTime<Utc>, u32)> = Vec::with_capacity(changes.len());
    let mut there = 0_u32;
    for same in changes.chunk_by(|one, other| one.0 == other.0) {
        let come = same.iter().fold(there, |there, (_, come, _)| there.saturating_add(*come));
        there = same.iter().fold(come, |there, (_, _, leave)| there.saturating_sub(*leave));
        steps.extend(same.first().filter(|(at, ..)| *at < span.end()).map(|(at, ..)| (*at, there)));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{cas, claims, now, span};

    #[test]
    fn a_crowd_is_counted_at_its_fullest_and_each_booking_once() {
        let setup = cas();
        let day = |from, to| span("2026-12-01", from, to);
        let mut all = claims(&setup, "sala-1", day("09:00", "11:00"), 1);
        all.extend(claims(&setup, "sala-2", day("10:00", "12:00"), 2));
        all.extend(claims(&setup, "sala-3", day("12:00", "13:00"), 3));
        let peak = |time| super::peak(&all, time, None, now());
        assert_eq!(peak(day("08:00", "09:00")), 0, "an end touches no start");
        assert_eq!(peak(day("09:00", "10:00")), 8, "both halves of a hall hold one meeting");
        assert_eq!(peak(day("09:00", "18:00")), 16);
        assert_eq!(peak(day("11:00", "13:00")), 8);
        let without = super::peak(&all, day("09:00", "18:00"), Some(all[0].booking), now());
        assert_eq!(without, 8);
        assert_eq!(full(&all, day("07:00", "18:00"), 16, None, now()), [day("10:00", "11:00")]);
        assert_eq!(full(&all, day("07:00", "18:00"), 17, None, now()), []);
    }
}
