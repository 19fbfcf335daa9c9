//! Rules that are sound one by one, and together leave nothing that anybody could book.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::hours::{WeekHours, Window};
use super::policy::{AfterHours, Allowance, Policy};
use super::quota::{Limit, Most, Over, Period};
use super::resource::{Kind, Resource};
use super::setup::Setup;

const DAY: i64 = 24 * 60;
const WEEK: i64 = 7 * DAY;

/// Why nobody could ever book a place without an exception.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Contradiction {
    /// No length between the shortest and the longest begins and ends on the grid.
    Length {
        /// The grid, in minutes.
        grid: u32,
        /// Shortest use, in minutes.
        min: u32,
        /// Longest use, in minutes.
        max: u32,
    },
    /// More people must come than the place holds, or than the building does.
    People {
        /// The slug of the place; `None` for the building.
        place: Option<String>,
        /// How many it holds.
        capacity: u32,
        /// How many must come.
        min: u32,
    },
    /// A request comes too late until it comes too early.
    Notice {
        /// The key of the notice.
        key: &'static str,
        /// How long it is.
        notice: u32,
        /// How many days ahead one may ask.
        horizon: u32,
    },
    /// The shortest use exceeds a limit.
    Limit {
        /// The limit.
        limit: Limit,
        /// The shortest use, in minutes.
        shortest: i64,
    },
    /// The place is never open, and where the rules want it staffed, for as long as the shortest use.
    Hours {
        /// The slug of the place.
        place: String,
        /// The longest it is, in minutes on the grid.
        longest: i64,
        /// The shortest use, in minutes.
        shortest: i64,
    },
    /// Guests of a bed can never come, or never leave.
    Door {
        /// `check_in` or `check_out`.
        key: &'static str,
        /// Its window.
        window: Window,
        /// Whether somebody of the staff must be there.
        is_staffed: bool,
    },
}

impl Contradiction {
    /// The keys of rules that contradict each other, limits left aside.
    pub fn keys(&self) -> &'static [&'static str] {
        match self {
            Self::Length { .. } => &["min_minutes", "max_minutes", "grid_minutes"],
            Self::People { .. } => &["min_people"],
            Self::Notice { key: "notice_hours", .. } => &["notice_hours", "horizon_days"],
            Self::Notice { key: "notice_days", .. } => &["notice_days", "horizon_days"],
            Self::Notice { .. } => &["notice_working_days", "horizon_days"],
            Self::Limit { .. } => &["min_minutes", "min_nights"],
            Self::Hours { .. } => &["min_minutes", "unstaffed"],
            Self::Door { key: "check_in", .. } => &["check_in", "unstaffed"],
            Self::Door { .. } => &["check_out", "unstaffed"],
        }
    }
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length { grid, min, max } => write!(
                f,
                "no multiple of grid_minutes = {grid} lies from min_minutes = {min} to max_minutes = {max}"
            )?,
            Self::People { place: Some(place), capacity, min } => {
                write!(f, "min_people = {min}, but {place} holds {capacity}")?;
            }
            Self::People { place: None, capacity, min } => {
                write!(f, "min_people = {min}, but the building holds {capacity}")?;
            }
            Self::Notice { key, notice, horizon } => {
                write!(f, "{key} = {notice} is longer than horizon_days = {horizon}")?;
            }
            Self::Limit { limit, .. } if limit.most.is_none() => write!(f, "{limit} leaves nothing")?,
            Self::Limit { limit, shortest } => {
                write!(f, "{limit} is less than the shortest use, {shortest} minutes")?;
            }
            Self::Hours { place, longest, shortest } => write!(
                f,
                "the shortest use is {shortest} minutes, but {place} can be used for {longest} at most"
            )?,
            Self::Door { key, window, is_staffed } => {
                let window = String::from(*window);
                write!(f, "within {key} = {window} no time lies on grid_minutes")?;
                if *is_staffed {
                    f.write_str(" while somebody of the staff is there")?;
                }
            }
        }
        f.write_str(": nobody could book it")
    }
}

/// All that keeps a place from ever being booked under the rules that hold on a local day, agreements left aside.
pub fn contradictions(setup: &Setup, place: &Resource, on: NaiveDate) -> Vec<Contradiction> {
    let policy = setup.policy(place, on);
    let mut found = Vec::new();
    people(setup, place, &policy, &mut found);
    notice(&policy, &mut found);
    let usable = usable(setup, place, &policy);
    let shortest = if place.kind == Kind::Bed {
        doors(setup, &policy, &mut found);
        shortest_stay(&policy)
    } else {
        let shortest = up(i64::from(policy.min_minutes), &policy);
        if shortest > i64::from(policy.max_minutes) {
            let (grid, min, max) = (policy.grid_minutes, policy.min_minutes, policy.max_minutes);
            found.push(Contradiction::Length { grid, min, max });
            return found;
        }
        found.extend(usable.as_deref().and_then(|times| hours(place, &policy, times, shortest)));
        shortest
    };
    // Over midnight a use counts in two periods.
    let at_midnight =
        |times: &[Times], of: fn(&(i64, i64)) -> i64| times.iter().flatten().any(|w| of(w) % DAY == 0);
    let over_midnight = place.kind == Kind::Bed
        || usable.is_none_or(|times| at_midnight(&times, |w| w.0) && at_midnight(&times, |w| w.1));
    let broken = |limit: &Limit| breaks(setup, (place, &policy), *limit, shortest, over_midnight);
    found.extend(policy.each_limit().filter(broken).map(|limit| Contradiction::Limit { limit, shortest }));
    found
}

fn people(setup: &Setup, place: &Resource, policy: &Policy, found: &mut Vec<Contradiction>) {
    let min = policy.min_people;
    let own = place.capacity.map(|capacity| (Some(place.slug.clone()), capacity));
    let building = setup.centre.capacity.map(|capacity| (None, capacity));
    let too_small = own.into_iter().chain(building).filter(|(_, capacity)| *capacity < min);
    found.extend(too_small.map(|(place, capacity)| Contradiction::People { place, capacity, min }));
}

fn notice(policy: &Policy, found: &mut Vec<Contradiction>) {
    let horizon = policy.horizon_days;
    // Five working days take no weekend when one asks on a Sunday.
    let weekends = policy.notice_working_days.saturating_sub(1) / 5;
    let notices = [
        ("notice_hours", policy.notice_hours, policy.notice_hours >= 24 * (horizon + 1)),
        ("notice_days", policy.notice_days, policy.notice_days > horizon),
        (
            "notice_working_days",
            policy.notice_working_days,
            policy.notice_working_days + 2 * weekends > horizon,
        ),
    ];
    let too_long = notices.into_iter().filter(|(_, _, is_longer)| *is_longer);
    found.extend(too_long.map(|(key, notice, _)| Contradiction::Notice { key, notice, horizon }));
}

/// Times within a week, in minutes after its first midnight.
type Times = Vec<(i64, i64)>;

/// When a place may be used: in an ordinary week, and in one of each special hours. `None` at any time, or where no hours are known at all.
fn usable(setup: &Setup, place: &Resource, policy: &Policy) -> Option<Vec<Times>> {
    let centre = &setup.centre;
    let at_any_time = policy.after_hours == AfterHours::ByException;
    let staffed = policy.unstaffed == Allowance::Forbidden;
    if at_any_time && !staffed {
        return None;
    }
    let open = setup.hours_of(place).unwrap_or(&centre.hours);
    let there = centre.staffed.as_ref().unwrap_or(&centre.hours);
    let ordinary = match (at_any_time, staffed) {
        (true, _) => times(there),
        (false, false) => times(open),
        (false, true) => times(open)
            .into_iter()
            .flat_map(|(from, to)| times(there).into_iter().map(move |(a, b)| (from.max(a), to.min(b))))
            .filter(|(from, to)| from < to)
            .collect(),
    };
    let special = special_times(setup);
    let is_known = !times(open).is_empty() || special.iter().any(|times| !times.is_empty());
    is_known.then(|| [ordinary].into_iter().chain(special).collect())
}

/// The windows of each special hours on the weekdays they have.
fn special_times(setup: &Setup) -> Vec<Times> {
    let of_weekday = |at: i64, days: &[i64]| days.contains(&(at / DAY));
    let each = setup.special_hours.iter().map(|special| {
        let days = special.from.iter_days().take_while(|day| *day <= special.until).take(7);
        let days: Vec<i64> = days.map(|day| i64::from(day.weekday().num_days_from_monday())).collect();
        times(&special.hours).into_iter().filter(|(from, _)| of_weekday(*from, &days)).collect()
    });
    each.collect()
}

fn times(hours: &WeekHours) -> Times {
    let of_day = |day: u32| {
        let midnight = DAY * i64::from(day);
        let windows = hours.of_weekday(day).iter();
        windows.map(move |w| (midnight + i64::from(w.opens()), midnight + i64::from(w.closes())))
    };
    (0..7).flat_map(of_day).collect()
}

/// Whether no stretch of these times is as long as the shortest use.
fn hours(place: &Resource, policy: &Policy, weeks: &[Times], shortest: i64) -> Option<Contradiction> {
    let longest = weeks.iter().map(|times| longest(times, policy)).max()?;
    let place = place.slug.clone();
    (longest < shortest).then_some(Contradiction::Hours { place, longest, shortest })
}

/// The longest stretch from and to a time on the grid, where hours that meet at midnight are one, also from Sunday to Monday.
fn longest(times: &Times, policy: &Policy) -> i64 {
    let mut two_weeks: Times =
        times.iter().flat_map(|(from, to)| [(*from, *to), (from + WEEK, to + WEEK)]).collect();
    two_weeks.sort_unstable();
    let (mut longest, mut open) = (0, None::<(i64, i64)>);
    for (from, to) in two_weeks {
        let (from, to) = match open {
            Some((began, ends)) if from <= ends => (began, ends.max(to)),
            _ => (from, to),
        };
        open = Some((from, to));
        longest = longest.max(to - to % i64::from(policy.grid_minutes) - up(from, policy));
    }
    longest
}

/// That many minutes, or the next multiple of the grid.
fn up(minutes: i64, policy: &Policy) -> i64 {
    let grid = i64::from(policy.grid_minutes);
    (minutes + grid - 1) / grid * grid
}

/// From the last arrival to the first departure, which staff may grant at any time where the rules want them to decide.
fn shortest_stay(policy: &Policy) -> i64 {
    let (check_in, check_out) = match policy.unstaffed {
        Allowance::ByException => (Window::WHOLE_DAY, Window::WHOLE_DAY),
        Allowance::Allowed | Allowance::Forbidden => (policy.check_in, policy.check_out),
    };
    let grid = i64::from(policy.grid_minutes);
    // At midnight guests arrive on the day that begins, and leave as they leave on the day that ends.
    let closes = i64::from(check_in.closes());
    let arrival = (closes - closes % grid).min(DAY - grid);
    let departure =
        if i64::from(check_out.closes()) == DAY { 0 } else { up(i64::from(check_out.opens()), policy) };
    i64::from(policy.min_nights) * DAY + departure - arrival
}

/// Whether guests can come and leave at all.
fn doors(setup: &Setup, policy: &Policy, found: &mut Vec<Contradiction>) {
    let is_staffed = match policy.unstaffed {
        Allowance::Allowed => false,
        Allowance::ByException => return,
        Allowance::Forbidden => true,
    };
    let there = setup.centre.staffed.as_ref().unwrap_or(&setup.centre.hours);
    let there = [times(there)].into_iter().chain(special_times(setup)).flatten().collect::<Times>();
    for (key, window) in [("check_in", policy.check_in), ("check_out", policy.check_out)] {
        let (opens, closes) = (i64::from(window.opens()), i64::from(window.closes()));
        // An end is included, and that of Sunday is the beginning of Monday.
        let on_grid = |from: i64, to: i64| up(from, policy) <= to;
        let opens_with = |(from, to): &(i64, i64)| {
            (-1..=7).any(|day| on_grid((day * DAY + opens).max(*from), (day * DAY + closes).min(*to)))
        };
        let opens_at_all = if is_staffed { there.iter().any(opens_with) } else { on_grid(opens, closes) };
        if !opens_at_all {
            found.push(Contradiction::Door { key, window, is_staffed });
        }
    }
}

/// Whether no use, not even the shortest, keeps within a limit.
fn breaks(
    setup: &Setup,
    (place, policy): (&Resource, &Policy),
    limit: Limit,
    shortest: i64,
    over_midnight: bool,
) -> bool {
    // Between two seasons nobody counts.
    if limit.period == Period::Season && setup.centre.season.is_some() {
        return false;
    }
    let Most::Hours(hours) = limit.most else { return limit.most.is_none() };
    let most = 60 * i64::from(hours);
    // A day between two nights counts whole; the shortest day of the year has an hour less.
    let whole_day = place.kind == Kind::Bed && policy.min_nights > 1 && limit.period == Period::Day;
    let length = match limit.period {
        Period::Day => DAY,
        Period::Week => WEEK,
        Period::Month => 28 * DAY,
        Period::Season => 365 * DAY,
    };
    let periods = if over_midnight { shortest / length + 2 } else { 1 };
    shortest > most * periods || whole_day && most < DAY - 60
}

impl Most {
    /// Whether it is nothing.
    fn is_none(self) -> bool {
        matches!(self, Self::Hours(0) | Self::Bookings(0))
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Most::Hours(most) | Most::Bookings(most)) = self.most;
        write!(f, "{} = {most}", self.key())?;
        match self.over {
            Over::Place | Over::Kind => Ok(()),
            Over::Whole => f.write_str(" of the whole"),
            Over::Everything => f.write_str(" of the centre"),
        }
    }
}

#[cfg(test)]
mod tests;
