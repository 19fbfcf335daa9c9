//! The season over which some limits count, the same every year: 1 September to 30 June (domain §1.5).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day of every year, written `09-01`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DayOfYear {
    month: u32,
    day: u32,
}

/// Why a text is no day of a year.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("“{0}” is no day of the year, e.g. 09-01")]
pub struct BadDay(String);

impl DayOfYear {
    /// That day in a year; 29 February is the 28th where there is none.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
            .or_else(|| NaiveDate::from_ymd_opt(year, self.month, self.day - 1))
    }
}

impl TryFrom<String> for DayOfYear {
    type Error = BadDay;

    fn try_from(text: String) -> Result<Self, BadDay> {
        // A leap year has every day there is.
        match NaiveDate::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d") {
            Ok(date) if text.len() == 5 => Ok(Self { month: date.month(), day: date.day() }),
            _ => Err(BadDay(text)),
        }
    }
}

impl From<DayOfYear> for String {
    fn from(day: DayOfYear) -> Self {
        format!("{:02}-{:02}", day.month, day.day)
    }
}

/// From one day of the year to another, perhaps of the next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// First day.
    pub from: DayOfYear,
    /// Last day.
    pub until: DayOfYear,
}

impl Season {
    /// First and last day of the season a day lies in; `None` between two seasons.
    pub fn around(self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let over_new_year = i32::from(self.until < self.from);
        [day.year() - over_new_year, day.year()].into_iter().find_map(|year| {
            let season = (self.from.in_year(year)?, self.until.in_year(year + over_new_year)?);
            (season.0 <= day && day <= season.1).then_some(season)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn season(from: &str, until: &str) -> Season {
        serde_json::from_value(serde_json::json!({ "from": from, "until": until })).unwrap()
    }

    fn around(season: Season, day: &str) -> Option<String> {
        season.around(day.parse().unwrap()).map(|(from, until)| format!("{from} {until}"))
    }

    #[test]
    fn a_season_goes_over_new_year_and_leaves_a_summer() {
        let school = season("09-01", "06-30");
        assert_eq!(around(school, "2026-09-01").as_deref(), Some("2026-09-01 2027-06-30"));
        assert_eq!(around(school, "2027-06-30").as_deref(), Some("2026-09-01 2027-06-30"));
        assert_eq!(around(school, "2027-07-01"), None);
        assert_eq!(around(season("01-01", "12-31"), "2026-11-23").as_deref(), Some("2026-01-01 2026-12-31"));
    }

    #[test]
    fn the_29th_of_february_is_the_28th_in_other_years() {
        let winter = season("12-01", "02-29");
        assert_eq!(around(winter, "2027-02-28").as_deref(), Some("2026-12-01 2027-02-28"));
        assert_eq!(around(winter, "2028-02-29").as_deref(), Some("2027-12-01 2028-02-29"));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["13-01", "02-30", "9-1", "2026-09-01", ""] {
            assert!(DayOfYear::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
