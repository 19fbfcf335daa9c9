//! The days of the week above the schedule, each with the number of rooms that still have free time.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::domain::day::has_free;
use crate::domain::resource::Kind;
use crate::locale::capital;
use crate::web::visit::Visit;

use super::Facts;

/// A day to go to.
pub struct Chip {
    /// The day.
    pub date: NaiveDate,
    /// "wt. 1.12", or "Dziś 23.11".
    pub name: String,
    /// "5 sal", "zamknięte".
    pub note: String,
    /// Whether the page shows it.
    pub current: bool,
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()))
}

/// The days of the week that open, and the shown one in any case.
pub fn chips(visit: &Visit, facts: &Facts<'_>, shown: NaiveDate, today: NaiveDate) -> Vec<Chip> {
    let week = monday(shown).iter_days().take(7);
    week.filter(|day| {
        *day == shown || !facts.setup.centre.hours.of(*day).is_empty() || facts.setup.shown(*day).is_some()
    })
    .map(|date| Chip {
        date,
        name: name(visit, date, today),
        note: note(visit, facts, date, today),
        current: date == shown,
    })
    .collect()
}

fn name(visit: &Visit, date: NaiveDate, today: NaiveDate) -> String {
    if date == today {
        visit.say("schedule-today", "day", format!("{}.{}", date.day(), date.month()))
    } else {
        capital(&visit.locale.date_short(date))
    }
}

fn note(visit: &Visit, facts: &Facts<'_>, date: NaiveDate, today: NaiveDate) -> String {
    let Some(shown) = facts.setup.shown(date) else { return visit.t("hours-closed") };
    if date < today {
        return visit.t("schedule-over");
    }
    let free = facts
        .setup
        .of_kind(Kind::Room)
        .filter(|room| has_free(facts.setup, room, shown, facts.taken, visit.now))
        .count();
    visit.n("schedule-rooms-free", free)
}
