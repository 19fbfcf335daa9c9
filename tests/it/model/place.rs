//! Whether a place can be had, minute by minute: is it open, is somebody there, has somebody else got it, does the building hold all.

use std::collections::BTreeMap;

use cas::domain::closure::Closure;
use cas::domain::finding::Severity;
use cas::domain::hours::{WeekHours, Window};
use cas::domain::id::{BookingId, ResourceId};
use cas::domain::policy::{AfterHours, Allowance};
use cas::domain::resource::Kind;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::calendar::{Minute, instant, is_holiday, minutes};
use super::terms::Terms;
use super::world::{Said, World};

/// What the calendar of the centre says of a day.
enum Day<'a> {
    Closed,
    Special(&'a WeekHours),
    Holiday,
    Ordinary,
}

fn calendar(world: &World, day: NaiveDate) -> Day<'_> {
    if world.setup.closures.iter().any(|c| c.resource.is_none() && holds(c, day)) {
        return Day::Closed;
    }
    let mut special: Vec<_> = world.setup.special_hours.iter().collect();
    special.retain(|s| s.from <= day && day <= s.until && (s.on_holidays || !is_holiday(day)));
    special.sort_by_key(|s| ((s.until - s.from).num_days(), s.from));
    match special.first() {
        Some(special) => Day::Special(&special.hours),
        None if is_holiday(day) => Day::Holiday,
        None => Day::Ordinary,
    }
}

fn holds(closure: &Closure, day: NaiveDate) -> bool {
    closure.from <= day && closure.until.is_none_or(|last| day <= last)
}

/// Monday to Friday, no holiday, the centre not closed.
pub fn is_working_day(world: &World, day: NaiveDate) -> bool {
    let closed = world.setup.closures.iter().any(|c| c.resource.is_none() && holds(c, day));
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day) && !closed
}

fn of_weekday(hours: &WeekHours, day: NaiveDate) -> &[Window] {
    match day.weekday() {
        Weekday::Mon => &hours.mon,
        Weekday::Tue => &hours.tue,
        Weekday::Wed => &hours.wed,
        Weekday::Thu => &hours.thu,
        Weekday::Fri => &hours.fri,
        Weekday::Sat => &hours.sat,
        Weekday::Sun => &hours.sun,
    }
}

/// A window's first instant and the first after it.
pub fn times(world: &World, day: NaiveDate, windows: &[Window]) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let at = |minutes: u16| {
        let wall = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes));
        instant(world.setup.centre.zone, wall)
    };
    windows.iter().map(|w| (at(w.opens()), at(w.closes()))).collect()
}

/// Whether the place is open, and if not, what stands against each minute.
pub fn open(world: &World, terms: &Terms, wish: &[Minute]) -> Said {
    let after_hours = match terms.say(|p| p.after_hours, AfterHours::Forbidden) {
        AfterHours::Forbidden => Severity::Blocks,
        AfterHours::ByException => Severity::NeedsStaff,
    };
    let place = world.resource();
    if place.kind == Kind::Bed {
        // Nights may lie outside all hours, but not in a closure.
        let closed = wish.iter().any(|minute| matches!(calendar(world, minute.day), Day::Closed));
        return closed.then_some(("closed", Severity::Blocks)).into_iter().collect();
    }
    let whole = place.parent.map_or(place, |id| world.find(id));
    let week = whole.hours.as_ref().unwrap_or(&world.setup.centre.hours);
    each_minute(wish, |day| {
        let (of_centre, of_place) = match calendar(world, day) {
            Day::Closed => return Err(("closed", Severity::Blocks)),
            Day::Holiday => return Err(("holiday", after_hours)),
            Day::Special(hours) => (hours, hours),
            Day::Ordinary => (&world.setup.centre.hours, week),
        };
        let windows = of_weekday(of_place, day);
        // A centre that opens on the day is not closed because the place is.
        if windows.is_empty() && of_weekday(of_centre, day).is_empty() {
            return Err(("closed", after_hours));
        }
        Ok((times(world, day, windows), ("outside_hours", after_hours)))
    })
}

/// Whether somebody of the staff is there all the time; of a stay see `stay.rs`.
pub fn staffed(world: &World, terms: &Terms, wish: &[Minute]) -> Said {
    let severity = match terms.say(|p| p.unstaffed, Allowance::Allowed) {
        Allowance::Allowed => return Said::new(),
        _ if world.resource().kind == Kind::Bed => return Said::new(),
        Allowance::ByException => Severity::NeedsStaff,
        Allowance::Forbidden => Severity::Blocks,
    };
    each_minute(wish, |day| Ok((staffed_times(world, day), ("not_staffed", severity))))
}

/// When somebody of the staff is there on a day.
pub fn staffed_times(world: &World, day: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let centre = &world.setup.centre;
    let hours = match calendar(world, day) {
        Day::Closed | Day::Holiday => return Vec::new(),
        Day::Special(hours) => hours,
        Day::Ordinary => centre.staffed.as_ref().unwrap_or(&centre.hours),
    };
    times(world, day, of_weekday(hours, day))
}

type Fault = (&'static str, Severity);
type Hours = (Vec<(DateTime<Utc>, DateTime<Utc>)>, Fault);

/// Collects what stands against each minute: the fault of its whole day, or that it lies in none of the day's windows.
fn each_minute(wish: &[Minute], of_day: impl Fn(NaiveDate) -> Result<Hours, Fault>) -> Said {
    let mut days: BTreeMap<NaiveDate, Result<Hours, Fault>> = BTreeMap::new();
    let mut said = Said::new();
    for minute in wish {
        match days.entry(minute.day).or_insert_with(|| of_day(minute.day)) {
            Err(fault) => drop(said.insert(*fault)),
            Ok((windows, fault)) => {
                if !windows.iter().any(|(from, to)| *from <= minute.at && minute.at < *to) {
                    said.insert(*fault);
                }
            }
        }
    }
    said
}

/// Whether the place, its whole or one of its parts is closed on a day of the wish.
pub fn unavailable(world: &World, wish: &[Minute]) -> bool {
    let place = world.resource();
    let shares = |id: ResourceId| {
        id == place.id || Some(id) == place.parent || world.find(id).parent == Some(place.id)
    };
    let mut closures = world.setup.closures.iter().filter(|c| c.resource.is_some_and(shares));
    closures.any(|c| wish.iter().any(|minute| holds(c, minute.day)))
}

/// Whether somebody has the place in some minute of the wish or of the gap after it: `taken` where the uses meet, else `buffer`.
pub fn taken(world: &World, terms: &Terms, wish: &[Minute]) -> Vec<&'static str> {
    let gap = TimeDelta::minutes(terms.say_to_all(|p| p.gap_minutes, 0).into());
    let span = world.ask.span;
    let needed = minutes(world.setup.centre.zone, span.start(), span.end() + gap);
    let parts: Vec<ResourceId> =
        world.setup.resources.iter().filter(|r| r.parent == Some(world.resource)).map(|r| r.id).collect();
    let leaves = if parts.is_empty() { vec![world.resource] } else { parts };
    let mut found = Vec::new();
    for claim in live(world).filter(|c| leaves.contains(&c.resource)) {
        if needed.iter().any(|minute| claim.span.start() <= minute.at && minute.at < claim.span.end()) {
            let meets = wish.iter().any(|m| claim.used.start() <= m.at && m.at < claim.used.end());
            found.push(if meets { "taken" } else { "buffer" });
        }
    }
    found
}

/// Whether in some minute more people would be in the building than it holds.
pub fn crowded(world: &World, wish: &[Minute]) -> bool {
    let Some(most) = world.setup.centre.capacity else { return false };
    wish.iter().any(|minute| {
        let mut there: BTreeMap<BookingId, u32> = BTreeMap::new();
        for claim in live(world).filter(|c| c.used.start() <= minute.at && minute.at < c.used.end()) {
            there.insert(claim.booking, claim.people);
        }
        there.values().sum::<u32>() + world.ask.people > most
    })
}

/// The claims of others that still hold.
fn live(world: &World) -> impl Iterator<Item = &cas::domain::claim::Claim> {
    let lapsed = |until: DateTime<Utc>| until <= world.now;
    world.claims.iter().filter(move |c| Some(c.booking) != world.own && !c.held_until.is_some_and(lapsed))
}
