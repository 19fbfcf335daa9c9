//! Half-open intervals of time, `[start, end)`, in UTC and whole seconds.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// A non-empty half-open interval `[start, end)` of UTC instants.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Interval {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl Interval {
    /// The interval, or `None` when it would be empty or run backwards.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// First instant inside.
    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }

    /// First instant after it.
    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }

    /// Its exact length, in elapsed (not wall-clock) time.
    pub fn length(&self) -> TimeDelta {
        self.end - self.start
    }

    /// Its length in whole minutes, rounded down.
    pub fn minutes(&self) -> i64 {
        self.length().num_minutes()
    }

    /// Whether the two share an instant; touching ends do not count.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `instant` lies inside.
    pub fn contains(&self, instant: DateTime<Utc>) -> bool {
        self.start <= instant && instant < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn encloses(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The shared part, if any.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The same interval with its end moved by `by`; `None` when nothing is left or time runs out.
    pub fn extended(&self, by: TimeDelta) -> Option<Self> {
        Self::new(self.start, self.end.checked_add_signed(by)?)
    }

    /// The same length, beginning at `start`.
    pub fn moved_to(&self, start: DateTime<Utc>) -> Option<Self> {
        Self::new(start, start.checked_add_signed(self.length())?)
    }

    /// What is left of this interval when `taken` (in any order, overlapping or not) is removed, in order of time.
    pub fn without(&self, taken: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let all = taken.into_iter();
        let mut taken: Vec<Self> = Vec::with_capacity(all.size_hint().0);
        taken.extend(all.filter(|t| t.overlaps(self)));
        taken.sort_unstable();
        let mut free = Vec::new();
        let mut at = self.start;
        for t in taken {
            free.extend(Self::new(at, t.start));
            at = at.max(t.end);
        }
        free.extend(Self::new(at, self.end));
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn at(hour: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 12, 1, hour, 0, 0).unwrap()
    }

    fn span(from: u32, to: u32) -> Interval {
        Interval::new(at(from), at(to)).unwrap()
    }

    #[test]
    fn empty_and_backward_intervals_do_not_exist() {
        assert_eq!(Interval::new(at(8), at(8)), None);
        assert_eq!(Interval::new(at(9), at(8)), None);
    }

    #[test]
    fn touching_intervals_do_not_overlap() {
        assert!(!span(8, 9).overlaps(&span(9, 10)));
        assert!(span(8, 10).overlaps(&span(9, 11)));
    }

    #[test]
    fn what_is_left_is_in_order_and_disjoint() {
        let left = span(7, 18).without([span(12, 13), span(6, 8), span(9, 12), span(9, 10)]);
        assert_eq!(left, [span(8, 9), span(13, 18)]);
        assert!(span(7, 8).without([span(6, 18)]).is_empty());
    }
}
