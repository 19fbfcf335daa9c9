//! Any span of time of any places, cut into what is closed, free and taken: a day of the schedule, a week of one room, a row of nights.
//!
//! A free stretch is what the rules leave. Every use inside it that lies on the grid, is neither too short nor too long and begins no later than the last
//! day one may ask for is accepted by [`super::decide::decide`] as far as time and place are concerned, and what is accepted lies inside a
//! free stretch of any span around it. Hours that meet at midnight are one. A bed is free while the doors are shut: when guests may arrive and leave,
//! and how many nights they may stay, bounds the use as its length does.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::claim::{Claim, taken_time};
use super::closure::Closure;
use super::crowd::full;
use super::hours::minutes_of;
use super::id::{BookingId, ResourceId};
use super::interval::Interval;
use super::policy::{Access, AfterHours, Allowance, Policy};
use super::resource::{Kind, Resource};
use super::setup::{Opening, Setup};
use super::taken::Taken;
use super::wall;

/// What a stretch of time is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stretch {
    /// The centre is shut.
    Closed,
    /// May be asked for.
    Free,
    /// Used by a booking.
    Used {
        /// The booking.
        booking: BookingId,
        /// What it asked for: this place, its whole or one of its parts.
        asked: ResourceId,
    },
    /// Kept free after a use.
    Gap,
    /// Nobody has it, but the building holds no more people, or not as many as must come.
    Full,
    /// Nobody has it, but no use fits: it is over, too short, or beyond the horizon.
    Unusable,
}

/// A stretch with its time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// From when to when.
    pub span: Interval,
    /// What it is.
    pub stretch: Stretch,
}

/// Cuts a span for one place into cells, in order and without holes. `taken` may hold the claims of other places, and must where the building has a
/// capacity; it must reach a gap beyond the span.
pub fn cells(
    setup: &Setup,
    resource: &Resource,
    span: Interval,
    taken: &Taken,
    now: DateTime<Utc>,
) -> Vec<Cell> {
    Cut::new(setup, span, taken, Viewer::anybody(now)).cells(resource)
}

/// The same for several places.
pub fn rows<'a>(
    setup: &Setup,
    places: impl IntoIterator<Item = &'a Resource>,
    span: Interval,
    taken: &Taken,
    now: DateTime<Utc>,
) -> Vec<(&'a Resource, Vec<Cell>)> {
    let cut = Cut::new(setup, span, taken, Viewer::anybody(now));
    places.into_iter().map(|place| (place, cut.cells(place))).collect()
}

/// Whether any of the cells is free.
pub fn has_free(
    setup: &Setup,
    resource: &Resource,
    span: Interval,
    taken: &Taken,
    now: DateTime<Utc>,
) -> bool {
    let policy = setup.policy(resource, setup.day_of(now));
    !Cut::new(setup, span, taken, Viewer::anybody(now)).free(resource, &policy).is_empty()
}

/// For whom something is free.
#[derive(Clone, Copy, Debug)]
pub(super) struct Viewer {
    /// How many would come; `None` for as few as the place wants.
    pub people: Option<u32>,
    /// The booking that is not in its own way.
    pub own: Option<BookingId>,
    /// Whether the hours that staff grant by exception count as open.
    pub by_exception: bool,
    /// From when notice and horizon count.
    pub asked_at: DateTime<Utc>,
    /// The present instant.
    pub now: DateTime<Utc>,
}

impl Viewer {
    /// As few people more as may come, who ask now.
    pub fn anybody(now: DateTime<Utc>) -> Self {
        Self { people: None, own: None, by_exception: false, asked_at: now, now }
    }
}

/// A span to be cut for places of a centre, with all that they share.
pub(super) struct Cut<'a> {
    setup: &'a Setup,
    span: Interval,
    taken: &'a Taken,
    viewer: Viewer,
    days: Vec<NaiveDate>,
    /// When the centre is open.
    open: Vec<Interval>,
    /// When the building holds no such group more, and how many that are.
    full: Vec<Interval>,
    people: u32,
}

/// What is known of one place within the span.
struct Place<'a> {
    /// The claims that matter to it, in order of their uses.
    live: Vec<&'a Claim>,
    /// When the centre is shut, or the place cannot be used.
    closed: Vec<Interval>,
    /// When the building does not hold those who would come.
    full: Cow<'a, [Interval]>,
}

impl<'a> Cut<'a> {
    pub fn new(setup: &'a Setup, span: Interval, taken: &'a Taken, viewer: Viewer) -> Self {
        let last = setup.day_of(span.end() - TimeDelta::seconds(1));
        let days: Vec<NaiveDate> =
            setup.day_of(span.start()).iter_days().take_while(|day| *day <= last).collect();
        let open = setup.open_hours(&days);
        let people = viewer.people.unwrap_or(1);
        let mut cut = Self { setup, span, taken, viewer, days, open, full: Vec::new(), people };
        cut.full = cut.full_for(people);
        cut
    }

    /// When the building does not hold so many more.
    fn full_for(&self, people: u32) -> Vec<Interval> {
        let Some(most) = self.setup.centre.capacity else { return Vec::new() };
        let fits = most.saturating_add(1).saturating_sub(people);
        full(self.taken.all(), self.span, fits, self.viewer.own, self.viewer.now)
    }

    /// The cells of a place, in order and without holes.
    pub fn cells(&self, resource: &Resource) -> Vec<Cell> {
        let policy = self.setup.policy(resource, self.setup.day_of(self.viewer.asked_at));
        let place = self.place(resource, &policy);
        let mut cells = self.unused(resource, &policy, &place);
        // What was agreed before, or with staff, takes place all the same.
        for closed in &place.closed {
            let unused = closed.without(place.live.iter().map(|claim| claim.span));
            cells.extend(unused.into_iter().map(|span| Cell { span, stretch: Stretch::Closed }));
        }
        cells.extend(used(self.span, &place.live));
        cells.sort_by_key(|c| c.span);
        cells
    }

    /// What is free of a place under its policy, in order.
    pub fn free(&self, resource: &Resource, policy: &Policy) -> Vec<Interval> {
        let cells = self.unused(resource, policy, &self.place(resource, policy));
        cells.into_iter().filter(|cell| cell.stretch == Stretch::Free).map(|cell| cell.span).collect()
    }

    fn place(&self, resource: &Resource, policy: &Policy) -> Place<'_> {
        let people = self.viewer.people.unwrap_or(policy.min_people);
        let full = if people == self.people {
            Cow::Borrowed(&self.full[..])
        } else {
            Cow::Owned(self.full_for(people))
        };
        Place { live: self.live(resource, policy), closed: self.closed(resource, policy), full }
    }

    fn closed(&self, resource: &Resource, policy: &Policy) -> Vec<Interval> {
        let setup = self.setup;
        let is_stay = resource.kind == Kind::Bed;
        let by_exception = self.viewer.by_exception && policy.after_hours == AfterHours::ByException;
        let mut closed = if is_stay || by_exception {
            // Nobody is let into a closed centre by exception, nor stays in it over night.
            let shut = |day: &&NaiveDate| matches!(setup.opening(**day), Opening::Closure(_));
            let days = self.days.iter().filter(shut);
            days.filter_map(|day| wall::day(setup.centre.zone, *day)?.intersection(&self.span)).collect()
        } else if setup.hours_of(resource).is_some() {
            self.span.without(setup.open(resource, &self.days))
        } else {
            self.span.without(self.open.iter().copied())
        };
        let mut more: Vec<Interval> =
            setup.closures_of(resource).filter_map(|closure| self.whole_days(closure)).collect();
        if policy.unstaffed == Allowance::Forbidden && !is_stay {
            more.extend(self.span.without(setup.staffed(&self.days)));
        }
        if !more.is_empty() {
            let open = self.span.without(closed.into_iter().chain(more));
            closed = self.span.without(open);
        }
        closed
    }

    /// The part of the span in which a closure holds.
    fn whole_days(&self, closure: &Closure) -> Option<Interval> {
        let midnight = |day| wall::midnight(self.setup.centre.zone, day);
        let until = closure.until.and_then(|day| day.succ_opt()).map_or(self.span.end(), midnight);
        Interval::new(midnight(closure.from), until)?.intersection(&self.span)
    }

    fn live(&self, resource: &Resource, policy: &Policy) -> Vec<&'a Claim> {
        // A use just after closing, allowed by staff, still needs its distance from the last use before.
        let watched = taken_time(self.span, policy.gap_minutes);
        let mut live: Vec<&Claim> = Vec::new();
        for leaf in self.setup.leaves(resource.id) {
            let on = self.taken.before(leaf, watched.end());
            let in_the_way = |c: &&Claim| {
                c.span.overlaps(&watched) && c.is_live(self.viewer.now) && Some(c.booking) != self.viewer.own
            };
            live.reserve(on.len());
            live.extend(on.iter().filter(in_the_way));
        }
        live.sort_by_key(|c| (c.used.start(), c.used.end(), c.booking));
        live
    }

    /// What is open and claimed by nobody.
    fn unused(&self, resource: &Resource, policy: &Policy, place: &Place<'_>) -> Vec<Cell> {
        let Place { live, closed, full } = place;
        let limits = Limits::new(self, (resource, policy), live);
        let mut cells = Vec::with_capacity(closed.len() + 2 * live.len());
        for free in self.span.without(closed.iter().copied().chain(live.iter().map(|c| c.span))) {
            let full = full.iter().filter_map(|full| full.intersection(&free));
            for roomy in free.without(full.clone()) {
                limits.cut(roomy, &mut cells);
            }
            cells.extend(full.map(|span| Cell { span, stretch: Stretch::Full }));
        }
        cells
    }
}

/// What bounds a use within an open stretch that nobody has.
struct Limits<'a> {
    setup: &'a Setup,
    policy: &'a Policy,
    earliest: DateTime<Utc>,
    last_day: NaiveDate,
    /// Whether as few as may come are more than it holds.
    too_small: bool,
    /// The shortest use, in minutes.
    shortest: i64,
    gap: TimeDelta,
    /// When somebody else begins, in order.
    next: Vec<DateTime<Utc>>,
}

impl<'a> Limits<'a> {
    fn new(cut: &Cut<'a>, (resource, policy): (&Resource, &'a Policy), live: &[&Claim]) -> Self {
        let (setup, viewer) = (cut.setup, cut.viewer);
        let mut next: Vec<DateTime<Utc>> = live.iter().map(|c| c.span.start()).collect();
        next.sort_unstable();
        Self {
            setup,
            policy,
            earliest: setup.earliest(policy, viewer.asked_at).max(viewer.now),
            last_day: setup.day_of(viewer.asked_at) + TimeDelta::days(i64::from(policy.horizon_days)),
            too_small: viewer.people.is_none()
                && resource.capacity.is_some_and(|most| most < policy.min_people),
            shortest: if resource.kind == Kind::Bed { 0 } else { i64::from(policy.min_minutes) },
            gap: TimeDelta::minutes(i64::from(policy.gap_minutes)),
            next,
        }
    }

    /// Cuts such a stretch into the part that can be asked for and the rest.
    fn cut(&self, free: Interval, cells: &mut Vec<Cell>) {
        let usable = self.usable(free);
        cells.extend(usable.map(|span| Cell { span, stretch: Stretch::Free }));
        let rest = |from, to| Interval::new(from, to).map(|span| Cell { span, stretch: Stretch::Unusable });
        match usable {
            Some(usable) => {
                cells.extend(rest(free.start(), usable.start()));
                cells.extend(rest(usable.end(), free.end()));
            }
            None => cells.push(Cell { span: free, stretch: Stretch::Unusable }),
        }
    }

    fn usable(&self, free: Interval) -> Option<Interval> {
        let (setup, policy) = (self.setup, self.policy);
        if policy.access != Access::Members || self.too_small || free.end() <= self.earliest {
            return None;
        }
        let from = up_to_grid(setup, policy, free.start().max(self.earliest));
        // The own gap must fit before the next use, but may lie outside the opening hours.
        let next = self.next.get(self.next.partition_point(|at| *at < free.end()));
        let until =
            down_to_grid(setup, policy, next.map_or(free.end(), |next| free.end().min(*next - self.gap)));
        Interval::new(from, until)
            .filter(|u| u.minutes() >= self.shortest && setup.day_of(u.start()) <= self.last_day)
    }
}

/// The uses and, where no other use covers them, the gaps after them. Two parts of a whole may be used at once: the earlier comes first. `live` is in
/// order of its uses.
fn used(shown: Interval, live: &[&Claim]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(live.len() * 2);
    // Whatever begins later is covered up to here.
    let mut covered = shown.start();
    for claim in live {
        let span = Interval::new(claim.used.start().max(covered), claim.used.end().min(shown.end()));
        cells.extend(span.map(|span| Cell {
            span,
            stretch: Stretch::Used { booking: claim.booking, asked: claim.asked },
        }));
        covered = covered.max(claim.used.end());
    }
    let gaps = gaps(shown, live, &cells);
    cells.extend(gaps);
    cells
}

/// What the gaps after the uses cover and the `uses`, in order and apart from each other, do not.
fn gaps(shown: Interval, live: &[&Claim], uses: &[Cell]) -> Vec<Cell> {
    let mut gaps: Vec<Interval> = live
        .iter()
        .filter_map(|claim| Interval::new(claim.used.end(), claim.span.end())?.intersection(&shown))
        .collect();
    gaps.sort_unstable();
    let mut cells = Vec::with_capacity(gaps.len());
    let mut covered = shown.start();
    for gap in gaps {
        let Some(gap) = Interval::new(gap.start().max(covered), gap.end()) else { continue };
        covered = gap.end();
        let later =
            uses.get(uses.partition_point(|cell| cell.span.end() <= gap.start())..).unwrap_or_default();
        let within = later.iter().map(|cell| cell.span).take_while(|span| span.start() < gap.end());
        cells.extend(gap.without(within).into_iter().map(|span| Cell { span, stretch: Stretch::Gap }));
    }
    cells
}

fn minutes_past_grid(setup: &Setup, policy: &Policy, at: DateTime<Utc>) -> TimeDelta {
    let wall = wall::local(setup.centre.zone, at);
    let past = u32::from(minutes_of(wall.time())) % policy.grid_minutes;
    TimeDelta::minutes(i64::from(past)) + TimeDelta::seconds(at.timestamp().rem_euclid(60))
}

/// The last instant on the grid until then.
pub(super) fn down_to_grid(setup: &Setup, policy: &Policy, at: DateTime<Utc>) -> DateTime<Utc> {
    at - minutes_past_grid(setup, policy, at)
}

/// The first instant on the grid from then on.
pub(super) fn up_to_grid(setup: &Setup, policy: &Policy, at: DateTime<Utc>) -> DateTime<Utc> {
    let down = down_to_grid(setup, policy, at);
    if down == at { at } else { down + TimeDelta::minutes(i64::from(policy.grid_minutes)) }
}

#[cfg(test)]
mod tests;
