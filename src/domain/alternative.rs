//! Ways on after a no: the nearest free times of the same place, and another place.
//!
//! Every way on was put to [`decide`] and is free at the same instant. On each day the start nearest to the wish is taken, so a
//! refused Friday 13:00–15:00 leads to Friday 12:00–14:00 and then to Monday 13:00–15:00.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::ask::Ask;
use super::claim::Claim;
use super::day::{Stretch, cells};
use super::decide::{Case, decide};
use super::interval::Interval;
use super::policy::Policy;
use super::resource::Resource;
use super::setup::Setup;
use super::taken::Taken;
use super::wall;

/// How many days are searched, the wished one included.
const DAYS_SEARCHED: usize = 21;

/// A place and a time that could be had instead.
#[derive(Clone, Copy, Debug)]
pub struct Alternative<'a> {
    /// The place.
    pub resource: &'a Resource,
    /// The time, as long as the one wished.
    pub span: Interval,
}

/// Up to two other times of the wished place, then one other place of its kind at the same or the nearest time; none when only the form is incomplete.
/// `was_taken` says that the wish was just refused because somebody had the place, who may have given it back since.
/// The claims of `case` must cover all places of the kind on all [`days_searched`].
pub fn alternatives<'a>(case: &Case<'a>, was_taken: bool) -> Vec<Alternative<'a>> {
    // What is missing in the form is missing anywhere: it must not hide the ways on, nor call for any by itself.
    let complete = Ask { title: "–".to_owned(), responsible: "–".to_owned(), ..case.ask.clone() };
    let complete = Case { ask: &complete, ..*case };
    if decide(&complete).blocks() {
        search(&complete, case.setup, case.resource)
    } else if was_taken {
        // It was given back meanwhile: nothing is nearer to the wish than the wish.
        let again = Alternative { resource: case.resource, span: case.ask.span };
        [again].into_iter().chain(search(&complete, case.setup, case.resource)).collect()
    } else {
        Vec::new()
    }
}

fn search<'a>(case: &Case<'_>, setup: &'a Setup, wished: &'a Resource) -> Vec<Alternative<'a>> {
    let mut found: Vec<Alternative<'a>> = nearest_times(case, wished).take(2).collect();
    let mut others: Vec<&'a Resource> =
        setup.of_kind(wished.kind).filter(|r| is_elsewhere(setup, r, wished)).collect();
    // The smallest that is large enough first: it leaves the larger ones to those who need them.
    others.sort_by_key(|r| r.capacity.unwrap_or(u32::MAX));
    let span = case.ask.span;
    let at_same_time = others.iter().find(|r| is_free(case, r, span, case.claims));
    let elsewhere = match at_same_time {
        Some(resource) => Some(Alternative { resource, span }),
        None => others.iter().find_map(|r| nearest_times(case, r).next()),
    };
    found.extend(elsewhere);
    found
}

/// The days on which other times are looked for, the best first: from the wished day (or today, if that is past) on; back from the last day one may ask for
/// when the wish lies beyond it.
pub fn days_searched(
    setup: &Setup,
    policy: &Policy,
    wished: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<NaiveDate> {
    let (today, first) = (setup.day_of(now), setup.day_of(wished.max(now)));
    let last = today + TimeDelta::days(i64::from(policy.horizon_days));
    if first > last {
        return last.iter_days().rev().take(DAYS_SEARCHED).take_while(|day| *day >= today).collect();
    }
    first.iter_days().take(DAYS_SEARCHED).collect()
}

/// Whether two resources share no leaf.
fn is_elsewhere(setup: &Setup, one: &Resource, other: &Resource) -> bool {
    let leaves = setup.leaves(other.id);
    !setup.leaves(one.id).iter().any(|l| leaves.contains(l))
}

/// One free time a day, the nearest to the wished hour.
fn nearest_times<'c, 'a>(
    case: &'c Case<'_>,
    resource: &'a Resource,
) -> impl Iterator<Item = Alternative<'a>> + use<'c, 'a> {
    let leaves = case.setup.leaves(resource.id);
    // Who else is in the building counts only where somebody counts.
    let counts = case.setup.centre.capacity.is_some();
    let in_the_way = |c: &&Claim| (counts || leaves.contains(&c.resource)) && Some(c.booking) != case.own;
    let claims = Taken::new(case.claims.iter().filter(in_the_way).cloned().collect());
    let (case, resource) = (*case, resource);
    let days = days_searched(case.setup, &case.policy, case.ask.span.start(), case.now);
    days.into_iter().filter_map(move |day| {
        starts(&case, resource, day, &claims)
            .into_iter()
            .find(|span| is_free(&case, resource, *span, claims.all()))
            .map(|span| Alternative { resource, span })
    })
}

/// In each free stretch of `day` the span of the wished length that is nearest to the wished hour; the nearest of all first, the later of two
/// equally near.
fn starts(case: &Case<'_>, resource: &Resource, day: NaiveDate, claims: &Taken) -> Vec<Interval> {
    let (setup, length) = (case.setup, case.ask.span.length());
    let Some(shown) = setup.shown(day) else { return Vec::new() };
    let wished = wall::instant(
        setup.centre.zone,
        day.and_time(wall::local(setup.centre.zone, case.ask.span.start()).time()),
    )
    .0;
    let step = TimeDelta::minutes(i64::from(setup.policy(resource, setup.day_of(case.now)).grid_minutes));
    let nearest_in = |free: Interval| {
        let latest = free.end() - length;
        let near = wished.clamp(free.start(), latest.max(free.start()));
        // Stretches begin on the grid.
        let past_grid = TimeDelta::seconds((near - free.start()).num_seconds() % step.num_seconds().max(1));
        case.ask.span.moved_to(near - past_grid).filter(|span| free.encloses(span))
    };
    let mut spans: Vec<Interval> = cells(setup, resource, shown, claims, case.now)
        .into_iter()
        .filter(|cell| cell.stretch == Stretch::Free)
        .filter_map(|cell| nearest_in(cell.span))
        .filter(|span| *span != case.ask.span || resource.id != case.resource.id)
        .collect();
    spans.sort_by_key(|s| ((s.start() - wished).abs(), std::cmp::Reverse(s.start())));
    spans
}

fn is_free(case: &Case<'_>, resource: &Resource, span: Interval, claims: &[Claim]) -> bool {
    let ask = Ask { span, ..case.ask.clone() };
    let policy = case.setup.policy(resource, case.setup.day_of(case.now));
    !decide(&Case { resource, policy, ask: &ask, claims, ..*case }).blocks()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ask::Asker;
    use crate::domain::samples::{ask, cas, claims, now, span, standing};

    fn found(slug: &str, wish: Interval, people: u32, taken: &[Claim]) -> Vec<(String, Interval)> {
        let (setup, standing) = (cas(), standing());
        let resource = setup.by_slug(slug).unwrap();
        let policy = setup.policy(resource, setup.day_of(now()));
        let mut ask = ask(wish);
        ask.people = people;
        let asker = Asker::Member(&standing);
        let case = Case {
            setup: &setup,
            resource,
            policy,
            ask: &ask,
            asker,
            claims: taken,
            uses: &[],
            own: None,
            asked_at: now(),
            now: now(),
        };
        let found = alternatives(&case, false);
        for way in &found {
            assert!(is_free(&case, way.resource, way.span, taken), "{} {:?}", way.resource.slug, way.span);
        }
        found.into_iter().map(|way| (way.resource.slug.clone(), way.span)).collect()
    }

    #[test]
    fn a_wish_past_closing_leads_to_the_same_day_and_the_next_open_one() {
        let ways = found("sala-2", span("2026-11-27", "13:00", "15:00"), 8, &[]);
        assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-11-27", "12:00", "14:00")));
        assert_eq!(ways[1], ("sala-2".to_owned(), span("2026-11-30", "13:00", "15:00")));
        assert_eq!(ways[2], ("sala-3".to_owned(), span("2026-11-27", "12:00", "14:00")));
    }

    #[test]
    fn a_taken_time_leads_around_it_and_to_the_smallest_other_place() {
        let setup = cas();
        let wish = span("2026-12-01", "10:00", "12:00");
        let ways = found("sala-2", wish, 8, &claims(&setup, "sala-2", wish, 1));
        assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-12-01", "12:00", "14:00")));
        assert_eq!(ways[2], ("sala-3".to_owned(), wish));
        let nine = found("sala-2", wish, 9, &claims(&setup, "sala-2", wish, 1));
        assert_eq!(nine[2], ("kuchnia".to_owned(), wish));
    }

    #[test]
    fn too_many_people_lead_to_a_larger_place_only() {
        let wish = span("2026-12-01", "10:00", "12:00");
        assert_eq!(found("sala-2", wish, 20, &[]), [("sala-1".to_owned(), wish)]);
        assert_eq!(found("sala-2", wish, 31, &[]), []);
    }

    #[test]
    fn the_parts_of_a_place_are_no_other_place() {
        let setup = cas();
        let wish = span("2026-12-01", "10:00", "12:00");
        let ways = found("sala-1a", wish, 14, &claims(&setup, "sala-1a", wish, 1));
        assert_eq!(ways[2], ("sala-1b".to_owned(), wish));
    }
}
