//! Weekly opening hours in wall-clock minutes of the centre's zone.

use chrono::{Datelike, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::interval::Interval;
use super::wall;

/// Part of a day, in minutes after local midnight; `closes` may be 1,440.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Window {
    opens: u16,
    closes: u16,
}

/// Why a text is no window.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BadWindow {
    /// Not of the form `07:00-18:00`.
    #[error("“{0}” is not of the form 07:00-18:00")]
    Form(String),
    /// Closes before it opens.
    #[error("“{0}” ends before it begins")]
    Backwards(String),
}

const MINUTES_OF_DAY: u16 = 24 * 60;

impl Window {
    /// From midnight to midnight.
    pub const WHOLE_DAY: Self = Self { opens: 0, closes: MINUTES_OF_DAY };

    /// The part of a day that both have.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.opens.max(other.opens), self.closes.min(other.closes))
    }

    /// The window, unless it is empty or leaves the day.
    pub fn new(opens: u16, closes: u16) -> Option<Self> {
        (opens < closes && closes <= MINUTES_OF_DAY).then_some(Self { opens, closes })
    }

    /// Minutes after local midnight at which it begins.
    pub fn opens(self) -> u16 {
        self.opens
    }

    /// Minutes after local midnight at which it ends, 1,440 for midnight.
    pub fn closes(self) -> u16 {
        self.closes
    }

    /// The window as an interval of one local day.
    pub fn on(self, zone: Tz, day: NaiveDate) -> Option<Interval> {
        Interval::new(wall::minute_of_day(zone, day, self.opens), wall::minute_of_day(zone, day, self.closes))
    }
}

/// Writes minutes after midnight as `07:30`; 1,440 as `24:00`.
pub fn clock_text(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Reads `7:30`, `07:30` or `24:00` as minutes after midnight.
pub fn parse_clock(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |s: &str| {
        (!s.is_empty() && s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit()))
            .then(|| s.parse::<u16>().ok())?
    };
    let (hours, minutes) = (digits(hours)?, digits(minutes).filter(|m| *m < 60)?);
    let total = hours * 60 + minutes;
    (total <= MINUTES_OF_DAY).then_some(total)
}

/// Minutes after midnight of a wall time.
pub fn minutes_of(time: NaiveTime) -> u16 {
    use chrono::Timelike;
    u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(MINUTES_OF_DAY)
}

impl TryFrom<String> for Window {
    type Error = BadWindow;

    fn try_from(text: String) -> Result<Self, BadWindow> {
        let parts = text.split_once(['-', '–']).and_then(|(a, b)| Some((parse_clock(a)?, parse_clock(b)?)));
        let Some((opens, closes)) = parts else { return Err(BadWindow::Form(text)) };
        Self::new(opens, closes).ok_or(BadWindow::Backwards(text))
    }
}

impl From<Window> for String {
    fn from(w: Window) -> Self {
        format!("{}-{}", clock_text(w.opens), clock_text(w.closes))
    }
}

/// Windows of each weekday; a day without windows is closed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WeekHours {
    /// Monday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mon: Vec<Window>,
    /// Tuesday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tue: Vec<Window>,
    /// Wednesday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wed: Vec<Window>,
    /// Thursday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub thu: Vec<Window>,
    /// Friday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fri: Vec<Window>,
    /// Saturday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<Window>,
    /// Sunday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sun: Vec<Window>,
}

impl WeekHours {
    /// The windows of a weekday, 0 for Monday.
    pub fn of_weekday(&self, weekday: u32) -> &[Window] {
        match weekday {
            0 => &self.mon,
            1 => &self.tue,
            2 => &self.wed,
            3 => &self.thu,
            4 => &self.fri,
            5 => &self.sat,
            _ => &self.sun,
        }
    }

    /// The windows of the weekday of a date, holidays not considered.
    pub fn of(&self, day: NaiveDate) -> &[Window] {
        self.of_weekday(day.weekday().num_days_from_monday())
    }

    /// Sorts each day and says which weekday (0 for Monday) has windows that overlap.
    pub fn overlapping_weekday(&self) -> Option<u32> {
        (0..7).find(|weekday| {
            let mut windows = self.of_weekday(*weekday).to_vec();
            windows.sort_unstable();
            windows.windows(2).any(|pair| pair[1].opens < pair[0].closes)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_read_and_written() {
        let w = Window::try_from("7:00-18:00".to_owned()).unwrap();
        assert_eq!((w.opens(), w.closes()), (420, 1080));
        assert_eq!(String::from(w), "07:00-18:00");
        assert!(Window::try_from("18:00-24:00".to_owned()).is_ok());
    }

    #[test]
    fn odd_texts_are_no_windows() {
        for text in [
            "",
            "7-18",
            "07:60-18:00",
            "18:00-07:00",
            "07:00-24:01",
            "+7:00-18:00",
            "07:00",
            "99999:00-18:00",
            "07:00-07:00",
        ] {
            assert!(Window::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
