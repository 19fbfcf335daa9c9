//! Nights in a bed: how many, and whether guests may come and go at that time.

use cas::domain::finding::Severity;
use cas::domain::hours::Window;
use cas::domain::policy::Allowance;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::calendar::local;
use super::place::{staffed_times, times};
use super::terms::Terms;
use super::world::World;

/// What stands against a stay.
pub fn faults(world: &World, terms: &Terms) -> Vec<(&'static str, Severity)> {
    let (zone, span) = (world.setup.centre.zone, world.ask.span);
    let (first, last) = (local(zone, span.start()).date(), local(zone, span.end()).date());
    let nights = first.iter_days().take_while(|day| *day < last).count();
    let least = terms.say(|p| p.min_nights, 1);
    let most = terms.say(|p| p.max_nights, 3);
    let mut found = Vec::new();
    if !(least..=most).contains(&u32::try_from(nights).unwrap()) {
        found.push(("max_nights", Severity::Blocks));
    }
    let whole_day = Window::new(0, 24 * 60).unwrap();
    let arrival = moment(world, terms, span.start(), first, terms.say(|p| p.check_in, whole_day));
    let departure = moment(world, terms, span.end(), last, terms.say(|p| p.check_out, whole_day));
    found.extend(arrival.map(|severity| ("arrival_unstaffed", severity)));
    found.extend(departure.map(|severity| ("departure_unstaffed", severity)));
    found
}

/// What stands against coming or going at an instant: it must lie in the window, and where the rules want it with somebody of the staff there; the
/// minute of closing still counts.
fn moment(
    world: &World,
    terms: &Terms,
    at: DateTime<Utc>,
    day: NaiveDate,
    window: Window,
) -> Option<Severity> {
    // At midnight two days meet.
    let ended = local(world.setup.centre.zone, at - TimeDelta::seconds(1)).date();
    let within = |times: &dyn Fn(NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)>| {
        [times(day), times(ended)].concat().into_iter().any(|(from, to)| from <= at && at <= to)
    };
    let (severity, needs_staff) = match terms.say(|p| p.unstaffed, Allowance::Allowed) {
        Allowance::Allowed => (Severity::Blocks, false),
        Allowance::ByException => (Severity::NeedsStaff, true),
        Allowance::Forbidden => (Severity::Blocks, true),
    };
    let met = !needs_staff || within(&|day| staffed_times(world, day));
    (!met || !within(&|day| times(world, day, &[window]))).then_some(severity)
}
