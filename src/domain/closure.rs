//! Days on which a centre or one of its resources cannot be used, whatever its hours say: a technical break, a bridge day, a broken radiator.

use chrono::NaiveDate;

use super::id::ResourceId;

/// A closure of whole local days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    /// The one resource, with all that shares a part with it; `None` for the whole centre.
    pub resource: Option<ResourceId>,
    /// First local day.
    pub from: NaiveDate,
    /// Last local day; `None` until further notice.
    pub until: Option<NaiveDate>,
    /// What people are told; may be empty.
    pub note: String,
}

impl Closure {
    /// Whether it holds on a local day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_its_days_count_and_no_end_means_for_good() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut closure = Closure {
            resource: None,
            from: day("2026-12-28"),
            until: Some(day("2026-12-31")),
            note: String::new(),
        };
        let covered = |c: &Closure| {
            ["2026-12-27", "2026-12-28", "2026-12-31", "2027-01-01", "2050-01-01"].map(|d| c.covers(day(d)))
        };
        assert_eq!(covered(&closure), [false, true, true, false, false]);
        closure.until = None;
        assert_eq!(covered(&closure), [false, true, true, true, true]);
    }
}
