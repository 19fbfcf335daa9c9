//! Dates, hours and lengths of time as each language writes them.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Arg, Locale};

/// "10:00–12:00", the same in all languages, written without a copy; nothing by default.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Hours(Option<(NaiveTime, NaiveTime)>);

impl Hours {
    /// From one time to another; an end at midnight is the end of the day.
    pub fn of(from: NaiveTime, to: NaiveTime) -> Self {
        Self(Some((from, to)))
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((from, to)) = self.0 else { return Ok(()) };
        let end = if to == NaiveTime::MIN { 24 } else { to.hour() };
        let pieces =
            [hour(from.hour()), ":", digits(from.minute()), "–", hour(end), ":", digits(to.minute())];
        pieces.into_iter().try_for_each(|piece| f.write_str(piece))
    }
}

/// Two digits from a table: a full schedule has five thousand such numbers, and they were a sixth of its time.
fn digits(number: u32) -> &'static str {
    const ALL: &str = "000102030405060708091011121314151617181920212223242526272829\
        303132333435363738394041424344454647484950515253545556575859";
    let at = 2 * number as usize;
    ALL.get(at..at + 2).unwrap_or_default()
}

/// Without a zero in front.
fn hour(number: u32) -> &'static str {
    let digits = digits(number);
    digits.strip_prefix('0').unwrap_or(digits)
}

impl askama::filters::HtmlSafe for Hours {}

impl Locale {
    /// "wtorek, 1 grudnia 2026"
    pub fn date_long(self, day: NaiveDate) -> String {
        self.with("date-long", &self.parts(day))
    }

    /// "wtorek, 1 grudnia"
    pub fn date_day(self, day: NaiveDate) -> String {
        self.with("date-day", &self.parts(day))
    }

    /// "wt. 1.12"
    pub fn date_short(self, day: NaiveDate) -> String {
        self.with(
            "date-short",
            &[
                ("weekday", self.weekday_short(day).into()),
                ("day", day.day().into()),
                ("month", day.month().into()),
            ],
        )
    }

    /// "1 grudnia 2026"
    pub fn date_plain(self, day: NaiveDate) -> String {
        self.with("date-plain", &self.parts(day))
    }

    /// "wt."
    pub fn weekday_short(self, day: NaiveDate) -> String {
        self.n("weekday-short", day.weekday().number_from_monday())
    }

    /// "wtorek"
    pub fn weekday(self, day: NaiveDate) -> String {
        self.n("weekday-long", day.weekday().number_from_monday())
    }

    /// "gru", for the calendar leaf
    pub fn month_short(self, day: NaiveDate) -> String {
        self.n("month-short", day.month())
    }

    /// "10:00"
    pub fn time(self, at: NaiveTime) -> String {
        format!("{}:{:02}", at.hour(), at.minute())
    }

    /// "10:00–12:00"; an end at midnight is the end of the day, written 24:00.
    pub fn hours(self, from: NaiveTime, to: NaiveTime) -> String {
        Hours::of(from, to).to_string()
    }

    /// "2 godziny", "1,5 godziny", "30 minut", "2 godziny 15 minut"
    pub fn duration(self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match (hours, rest) {
            (0, _) => self.n("count-minutes", rest),
            (_, 0) => self.n("count-hours", hours),
            (_, 30) => self.n("count-hours-and-half", hours),
            _ => format!("{} {}", self.n("count-hours", hours), self.n("count-minutes", rest)),
        }
    }

    fn parts(self, day: NaiveDate) -> [(&'static str, Arg); 4] {
        [
            ("weekday", self.weekday(day).into()),
            ("day", day.day().into()),
            ("month", self.n("month-of", day.month()).into()),
            ("year", day.year().into()),
        ]
    }
}

/// The text with its first letter large, for a date that opens a heading.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn dates_are_written_as_people_write_them() {
        let d = day("2026-12-01");
        let all = |lang| {
            let locale = Locale::new(lang);
            [locale.date_long(d), locale.date_day(d), locale.date_short(d), locale.date_plain(d)]
        };
        assert_eq!(
            all(Lang::Pl),
            ["wtorek, 1 grudnia 2026", "wtorek, 1 grudnia", "wt. 1.12", "1 grudnia 2026"]
        );
        assert_eq!(
            all(Lang::En),
            ["Tuesday, 1 December 2026", "Tuesday, 1 December", "Tue 1 Dec", "1 December 2026"]
        );
        assert_eq!(
            all(Lang::Uk),
            ["вівторок, 1 грудня 2026", "вівторок, 1 грудня", "вт 1.12", "1 грудня 2026"]
        );
    }

    #[test]
    fn every_month_and_weekday_has_its_word() {
        for lang in Lang::ALL {
            let locale = Locale::new(lang);
            let months: std::collections::BTreeSet<_> =
                (1..=12u32).map(|m| locale.n("month-of", m)).collect();
            let days: std::collections::BTreeSet<_> =
                (1..=7u32).map(|d| locale.n("weekday-long", d)).collect();
            assert_eq!((months.len(), days.len()), (12, 7), "{lang:?}");
        }
    }

    #[test]
    fn hours_use_the_long_dash_and_end_at_24() {
        let pl = Locale::new(Lang::Pl);
        assert_eq!(pl.hours(at(9, 30), at(12, 0)), "9:30–12:00");
        assert_eq!(pl.hours(at(20, 0), NaiveTime::MIN), "20:00–24:00");
    }

    #[test]
    fn lengths_take_the_right_plural() {
        let pl = Locale::new(Lang::Pl);
        let said = [30, 60, 90, 120, 300, 135, 1].map(|m| pl.duration(m));
        assert_eq!(
            said,
            [
                "30 minut",
                "1 godzina",
                "1,5 godziny",
                "2 godziny",
                "5 godzin",
                "2 godziny 15 minut",
                "1 minuta"
            ]
        );
        assert_eq!(Locale::new(Lang::Uk).duration(90), "1,5 години");
        assert_eq!(Locale::new(Lang::En).duration(90), "1.5 hours");
    }

    #[test]
    fn headings_begin_with_a_large_letter() {
        assert_eq!(capital("środa"), "Środa");
        assert_eq!(capital(""), "");
    }
}
