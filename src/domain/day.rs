//! One local day of one place, cut into what is closed, free and taken.
//!
//! A free stretch is what the rules leave: every use inside it that lies on the grid and is neither too short nor too long is accepted by
//! [`super::decide::decide`] as far as time and place are concerned.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::claim::{Claim, taken_time};
use super::crowd::full;
use super::hours::minutes_of;
use super::id::{BookingId, ResourceId};
use super::interval::Interval;
use super::policy::{Access, Policy};
use super::resource::Resource;
use super::setup::Setup;
use super::taken::Taken;
use super::wall;

/// What a stretch of the day is.
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
    /// Nobody has it, but the building holds nobody more.
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

/// Cuts the `shown` hours of `day` for a place into cells, in order and without holes. `taken` may hold the claims of other places, and
/// must where the building has a capacity.
pub fn cells(
    setup: &Setup,
    resource: &Resource,
    day: NaiveDate,
    shown: Interval,
    taken: &Taken,
    now: DateTime<Utc>,
) -> Vec<Cell> {
    let policy = setup.policy(resource, setup.day_of(now));
    let live = live(setup, resource, (shown, &policy), taken, now);
    let closed = closed(setup, resource, day, shown);
    let mut cells = unused(setup, &policy, (shown, &closed), (taken, &live), now);
    // What was agreed before, or with staff, takes place all the same.
    for span in closed.into_iter().flat_map(|c| c.without(live.iter().map(|claim| claim.span))) {
        cells.push(Cell { span, stretch: Stretch::Closed });
    }
    cells.extend(used(shown, &live));
    cells.sort_by_key(|c| c.span);
    cells
}

/// Whether any of these cells is free.
pub fn has_free(
    setup: &Setup,
    resource: &Resource,
    day: NaiveDate,
    shown: Interval,
    taken: &Taken,
    now: DateTime<Utc>,
) -> bool {
    let policy = setup.policy(resource, setup.day_of(now));
    let live = live(setup, resource, (shown, &policy), taken, now);
    let closed = closed(setup, resource, day, shown);
    let cells = unused(setup, &policy, (shown, &closed), (taken, &live), now);
    cells.iter().any(|cell| cell.stretch == Stretch::Free)
}

/// When the centre is shut, or the place cannot be used.
fn closed(setup: &Setup, resource: &Resource, day: NaiveDate, shown: Interval) -> Vec<Interval> {
    match setup.closure_of(resource, day) {
        Some(_) => vec![shown],
        None => shown.without(setup.open(resource, &[day])),
    }
}

/// The claims that matter to a place, in order of their uses.
fn live<'a>(
    setup: &Setup,
    resource: &Resource,
    (shown, policy): (Interval, &Policy),
    taken: &'a Taken,
    now: DateTime<Utc>,
) -> Vec<&'a Claim> {
    // A use just after closing, allowed by staff, still needs its distance from the last use before.
    let watched = taken_time(shown, policy.gap_minutes);
    let mut live: Vec<&Claim> = Vec::new();
    for leaf in setup.leaves(resource.id) {
        let on = taken.on(leaf);
        live.reserve(on.len());
        live.extend(on.iter().filter(|c| c.is_live(now) && c.span.overlaps(&watched)));
    }
    live.sort_by_key(|c| (c.used.start(), c.used.end(), c.booking));
    live
}

/// What is open and claimed by none of the `live` ones.
fn unused(
    setup: &Setup,
    policy: &Policy,
    (shown, closed): (Interval, &[Interval]),
    (taken, live): (&Taken, &[&Claim]),
    now: DateTime<Utc>,
) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(closed.len() + 2 * live.len());
    for free in shown.without(closed.iter().copied().chain(live.iter().map(|c| c.span))) {
        let full: Vec<Interval> =
            setup.centre.capacity.map(|most| full(taken.all(), free, most, now)).unwrap_or_default();
        for roomy in free.without(full.iter().copied()) {
            cells.extend(cut_free(setup, policy, roomy, live, now));
        }
        cells.extend(full.into_iter().map(|span| Cell { span, stretch: Stretch::Full }));
    }
    cells
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

/// Cuts an open stretch that nobody has into the part that can be asked for and the rest.
fn cut_free(
    setup: &Setup,
    policy: &Policy,
    free: Interval,
    live: &[&Claim],
    now: DateTime<Utc>,
) -> Vec<Cell> {
    let last_day = setup.day_of(now) + TimeDelta::days(i64::from(policy.horizon_days));
    let from = up_to_grid(setup, policy, free.start().max(setup.earliest(policy, now)));
    // The own gap must fit before the next use, but may lie outside the opening hours.
    let gap = TimeDelta::minutes(i64::from(policy.gap_minutes));
    let next_use = live.iter().map(|c| c.span.start()).filter(|s| *s >= free.end()).min();
    let until = down_to_grid(setup, policy, next_use.map_or(free.end(), |next| free.end().min(next - gap)));
    let usable = Interval::new(from, until)
        .filter(|_| policy.access == Access::Members)
        .filter(|u| u.minutes() >= i64::from(policy.min_minutes) && setup.day_of(u.start()) <= last_day);
    let mut cells: Vec<Cell> = usable.map(|span| Cell { span, stretch: Stretch::Free }).into_iter().collect();
    cells.extend(free.without(usable).into_iter().map(|span| Cell { span, stretch: Stretch::Unusable }));
    cells
}

fn minutes_past_grid(setup: &Setup, policy: &Policy, at: DateTime<Utc>) -> TimeDelta {
    let wall = wall::local(setup.centre.zone, at);
    let past = u32::from(minutes_of(wall.time())) % policy.grid_minutes;
    TimeDelta::minutes(i64::from(past)) + TimeDelta::seconds(at.timestamp().rem_euclid(60))
}

fn down_to_grid(setup: &Setup, policy: &Policy, at: DateTime<Utc>) -> DateTime<Utc> {
    at - minutes_past_grid(setup, policy, at)
}

fn up_to_grid(setup: &Setup, policy: &Policy, at: DateTime<Utc>) -> DateTime<Utc> {
    let down = down_to_grid(setup, policy, at);
    if down == at { at } else { down + TimeDelta::minutes(i64::from(policy.grid_minutes)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::samples::{
        ask, cas, claims, closed as closed_from, day, hours, judge, now, span, standing,
    };

    /// Uses of places on one day, none in the way of another: (place, start and length in half hours after 7:00).
    fn uses() -> impl Strategy<Value = Vec<(usize, i64, i64)>> {
        prop::collection::vec((0_usize..6, 0_i64..22, 1_i64..6), 0..8)
    }

    fn taken(setup: &Setup, date: &str, uses: &[(usize, i64, i64)]) -> Vec<Claim> {
        let opening = span(date, "07:00", "18:00").start();
        let mut all: Vec<Claim> = Vec::new();
        for (number, (place, start, length)) in (1..).zip(uses) {
            let from = opening + TimeDelta::minutes(30 * start);
            let used = Interval::new(from, from + TimeDelta::minutes(30 * length)).unwrap();
            let new = claims(setup, &setup.resources[*place].slug, used, number);
            if !new.iter().any(|n| all.iter().any(|c| c.resource == n.resource && c.span.overlaps(&n.span))) {
                all.extend(new);
            }
        }
        all
    }

    proptest! {
        /// What is shown as free can be booked, what can be booked is shown as free, and the cells cover the day without holes or overlaps.
        #[test]
        fn free_cells_are_what_the_decision_accepts(
            uses in uses(),
            place in 0_usize..6,
            friday in any::<bool>(),
            capacity in prop::option::of(8_u32..30),
            broken in prop::option::of(0_usize..6),
            notice in (prop::option::of(0_u32..30), prop::option::of(0_u32..6), prop::option::of(0_u32..6)),
            own in prop::option::of(prop::sample::select(vec!["06:00-09:00", "12:00-22:00"])),
            special in prop::option::of(prop::sample::select(vec!["08:00-12:00", "07:00-20:00", "10:00-24:00"])),
        ) {
            let mut setup = cas();
            setup.centre.capacity = capacity;
            let part = &mut setup.editions[0].part;
            (part.notice_hours, part.notice_days, part.notice_working_days) = notice;
            setup.resources[3].hours = own.map(|window| hours("2026-11-23", "2026-11-23", window, false).hours);
            let broken = broken.map(|n| setup.resources[n].id);
            setup.closures.extend(broken.map(|id| closed_from(Some(id), "2026-11-20", Some("2026-11-24"))));
            setup.special_hours.extend(special.map(|window| hours("2026-11-23", "2026-11-30", window, false)));
            let date = if friday { "2026-11-27" } else { "2026-11-23" };
            let claims = taken(&setup, date, &uses);
            let resource = &setup.resources[place];
            let shown = setup.shown(day(date)).unwrap();
            let taken = Taken::new(claims.clone());
            let cells = cells(&setup, resource, day(date), shown, &taken, now());

            let free = cells.iter().any(|c| c.stretch == Stretch::Free);
            prop_assert_eq!(has_free(&setup, resource, day(date), shown, &taken, now()), free);
            prop_assert_eq!(cells.first().map(|c| c.span.start()), Some(shown.start()));
            prop_assert_eq!(cells.last().map(|c| c.span.end()), Some(shown.end()));
            for pair in cells.windows(2) {
                prop_assert_eq!(pair[0].span.end(), pair[1].span.start());
            }

            let step = TimeDelta::minutes(30);
            let mut from = shown.start();
            while from < shown.end() {
                for halves in [2, 3, 4, 16] {
                    let wish = Interval::new(from, from + step * halves).unwrap();
                    let mut wish = ask(wish);
                    wish.people = 1;
                    let accepted = !judge(&setup, &resource.slug, &wish, &standing(), &claims, &[]).blocks();
                    let free = cells.iter().any(|c| c.stretch == Stretch::Free && c.span.encloses(&wish.span));
                    prop_assert_eq!(accepted, free, "{} {:?} in {:?}", &resource.slug, wish.span, &cells);
                }
                from += step;
            }
        }
    }

    #[test]
    fn a_use_after_closing_keeps_its_distance() {
        let setup = cas();
        let late = claims(&setup, "kuchnia", span("2026-11-27", "14:00", "14:30"), 1);
        let shown = setup.shown(day("2026-11-27")).unwrap();
        let cells = cells(
            &setup,
            setup.by_slug("kuchnia").unwrap(),
            day("2026-11-27"),
            shown,
            &Taken::new(late),
            now(),
        );
        let free: Vec<Interval> =
            cells.iter().filter(|c| c.stretch == Stretch::Free).map(|c| c.span).collect();
        assert_eq!(free, [span("2026-11-27", "07:00", "13:30")]);
    }

    #[test]
    fn what_was_agreed_stays_to_be_seen_in_a_closed_place() {
        let mut setup = cas();
        let room = setup.by_slug("sala-2").unwrap().clone();
        setup.closures.push(closed_from(Some(room.id), "2026-12-01", None));
        let taken = Taken::new(claims(&setup, "sala-2", span("2026-12-01", "10:00", "12:00"), 1));
        let shown = setup.shown(day("2026-12-01")).unwrap();
        let cells = cells(&setup, &room, day("2026-12-01"), shown, &taken, now());
        let seen: Vec<(Interval, bool)> =
            cells.iter().map(|c| (c.span, c.stretch == Stretch::Closed)).collect();
        let at = |from, to| span("2026-12-01", from, to);
        assert_eq!(
            seen,
            [(at("07:00", "10:00"), true), (at("10:00", "12:00"), false), (at("12:00", "18:00"), true)]
        );
    }

    #[test]
    fn a_closed_day_has_no_hours() {
        let mut setup = cas();
        setup.closures.push(closed_from(None, "2026-12-28", Some("2026-12-31")));
        for date in ["2026-11-28", "2026-12-24", "2026-12-31"] {
            assert_eq!(setup.shown(day(date)), None, "{date}");
        }
    }

    #[test]
    fn a_half_shows_that_the_whole_is_used() {
        let setup = cas();
        let used = span("2026-12-01", "10:00", "12:00");
        let claims = claims(&setup, "sala-1", used, 1);
        let shown = setup.shown(day("2026-12-01")).unwrap();
        let cells = cells(
            &setup,
            setup.by_slug("sala-1a").unwrap(),
            day("2026-12-01"),
            shown,
            &Taken::new(claims),
            now(),
        );
        let asked = setup.by_slug("sala-1").unwrap().id;
        assert!(
            cells
                .iter()
                .any(|c| c.span == used && matches!(c.stretch, Stretch::Used { asked: a, .. } if a == asked))
        );
    }
}
