//! The lists of the form: rooms, starts and ends.

use chrono::NaiveDate;

use crate::domain::hours::{clock_text, parse_clock};
use crate::domain::policy::AfterHours;
use crate::domain::resource::{Kind, Resource};
use crate::domain::setup::Setup;
use crate::web::visit::Visit;

/// A choice of a list.
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub word: String,
    /// Whether it is the present answer.
    pub chosen: bool,
}

/// The rooms of a centre.
pub fn places(visit: &Visit, setup: &Setup, chosen: &str) -> Vec<Choice> {
    let word = |name: &str, capacity: Option<u32>| match capacity {
        Some(n) => format!("{name}, {}", visit.n("room-holds", n)),
        None => name.to_owned(),
    };
    setup
        .of_kind(Kind::Room)
        .map(|r| Choice { value: r.slug.clone(), word: word(&r.name, r.capacity), chosen: r.slug == chosen })
        .collect()
}

/// Starts or ends within the hours in which the centre ever opens, or all day, and whatever was typed: on the grid of the chosen room, or on that of any
/// room before one is chosen. A grid is counted from midnight.
pub fn times(
    setup: &Setup,
    (today, room): (NaiveDate, &str),
    chosen: &str,
    ends: bool,
    all_day: bool,
) -> Vec<Choice> {
    let own = || setup.resources.iter().filter_map(|r| r.hours.as_ref());
    let weeks = || setup.special_hours.iter().map(|s| &s.hours).chain(own()).chain([&setup.centre.hours]);
    let windows = || weeks().flat_map(|week| (0..7).flat_map(|day| week.of_weekday(day)));
    let first = windows().map(|w| w.opens()).min().unwrap_or(0);
    let last = windows().map(|w| w.closes()).max().unwrap_or(24 * 60);
    let by_exception = |r: &Resource| setup.policy(r, today).after_hours == AfterHours::ByException;
    let (first, last) =
        if all_day || setup.of_kind(Kind::Room).any(by_exception) { (0, 24 * 60) } else { (first, last) };
    let is_chosen = setup.of_kind(Kind::Room).any(|r| r.slug == room);
    let rooms = setup.of_kind(Kind::Room).filter(|r| !is_chosen || r.slug == room);
    let grids: Vec<u32> = rooms.map(|r| setup.policy(r, today).grid_minutes.max(1)).collect();
    let typed = parse_clock(chosen);
    let on_grid = |minute: &u16| grids.iter().any(|grid| u32::from(*minute).is_multiple_of(*grid));
    let mut minutes: Vec<u16> = (first..=last).filter(on_grid).collect();
    if ends {
        minutes.retain(|m| *m > first);
    } else {
        minutes.retain(|m| *m < last);
    }
    minutes.extend(typed.filter(|m| !minutes.contains(m)));
    minutes.sort_unstable();
    minutes
        .into_iter()
        .map(|m| Choice {
            value: clock_text(m),
            word: format!("{}:{:02}", m / 60, m % 60),
            chosen: Some(m) == typed,
        })
        .collect()
}
