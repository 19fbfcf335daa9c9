//! Polish public holidays, computed for any year.
//!
//! Source: Act of 18 January 1951 on days off (Dz.U. 2025 poz. 296); 24 December since the act of 6 December 2024
//! (Dz.U. 2024 poz. 1965), in force from 2025. Easter after Meeus, Jones and Butcher.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A public holiday; Sundays are days off as well, but not listed here.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// First day of Easter.
    Easter,
    /// Second day of Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 3 May.
    ConstitutionDay,
    /// Seventh Sunday after Easter.
    Pentecost,
    /// Ninth Thursday after Easter.
    CorpusChristi,
    /// 15 August.
    Assumption,
    /// 1 November.
    AllSaints,
    /// 11 November.
    IndependenceDay,
    /// 24 December, from 2025 on.
    ChristmasEve,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmas,
}

impl Holiday {
    /// Name of the holiday in the message files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::Epiphany => "epiphany",
            Self::Easter => "easter",
            Self::EasterMonday => "easter-monday",
            Self::LabourDay => "labour-day",
            Self::ConstitutionDay => "constitution-day",
            Self::Pentecost => "pentecost",
            Self::CorpusChristi => "corpus-christi",
            Self::Assumption => "assumption",
            Self::AllSaints => "all-saints",
            Self::IndependenceDay => "independence-day",
            Self::ChristmasEve => "christmas-eve",
            Self::Christmas => "christmas",
            Self::SecondChristmas => "second-christmas",
        }
    }
}

/// The public holiday on a local date, if it is one.
pub fn holiday(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => return Some(Holiday::NewYear),
        (1, 6) => return Some(Holiday::Epiphany),
        (5, 1) => return Some(Holiday::LabourDay),
        (5, 3) => return Some(Holiday::ConstitutionDay),
        (8, 15) => return Some(Holiday::Assumption),
        (11, 1) => return Some(Holiday::AllSaints),
        (11, 11) => return Some(Holiday::IndependenceDay),
        (12, 24) if day.year() >= 2025 => return Some(Holiday::ChristmasEve),
        (12, 25) => return Some(Holiday::Christmas),
        (12, 26) => return Some(Holiday::SecondChristmas),
        _ => {}
    }
    match day.signed_duration_since(easter(day.year())?).num_days() {
        0 => Some(Holiday::Easter),
        1 => Some(Holiday::EasterMonday),
        49 => Some(Holiday::Pentecost),
        60 => Some(Holiday::CorpusChristi),
        _ => None,
    }
}

/// Easter Sunday of a Gregorian year (Meeus/Jones/Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_from_2024_to_2030() {
        let vectors = [
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
        ];
        for (year, expected) in (2024..).zip(vectors) {
            assert_eq!(easter(year), Some(day(expected)));
        }
    }

    #[test]
    fn christmas_eve_is_free_only_from_2025() {
        assert_eq!(holiday(day("2024-12-24")), None);
        assert_eq!(holiday(day("2025-12-24")), Some(Holiday::ChristmasEve));
    }

    #[test]
    fn the_holidays_of_2024_to_2027() {
        // As printed in calendars: Easter, its Monday, Pentecost and Corpus Christi move.
        let printed = [
            (2024, ["03-31", "04-01", "05-19", "05-30"]),
            (2025, ["04-20", "04-21", "06-08", "06-19"]),
            (2026, ["04-05", "04-06", "05-24", "06-04"]),
            (2027, ["03-28", "03-29", "05-16", "05-27"]),
        ];
        let fixed = ["01-01", "01-06", "05-01", "05-03", "08-15", "11-01", "11-11", "12-25", "12-26"];
        for (year, movable) in printed {
            let eve = if year >= 2025 { Some("12-24") } else { None };
            let mut expected: Vec<NaiveDate> = fixed
                .into_iter()
                .chain(movable)
                .chain(eve)
                .map(|text| day(&format!("{year}-{text}")))
                .collect();
            expected.sort_unstable();
            let days = day(&format!("{year}-01-01")).iter_days().take_while(|d| d.year() == year);
            assert_eq!(days.filter(|d| holiday(*d).is_some()).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_year_has_13_holidays_before_2025_and_14_since() {
        let count = |year| {
            NaiveDate::from_ymd_opt(year, 1, 1)
                .unwrap()
                .iter_days()
                .take_while(|d| d.year() == year)
                .filter(|d| holiday(*d).is_some())
                .count()
        };
        assert_eq!([count(2024), count(2025), count(2026), count(2027)], [13, 14, 14, 14]);
    }
}
