//! Ways on after a no: the nearest free times of the same place, and another place.
//!
//! On each day the start nearest to the wish is taken, so a refused Friday 13:00–15:00 leads to Friday 12:00–14:00 and then to Monday
//! 13:00–15:00. What is longer or shorter than a place allows leads to the nearest length that it does allow.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::almost::nearness;
use super::fit::{Fit, differences};
use super::need::{Hours, Need, Wish};
use super::search::{Place, Search};
use crate::domain::agreement::{Cover, Standing};
use crate::domain::ask::{Ask, Asker};
use crate::domain::day::down_to_grid;
use crate::domain::finding::Verdict;
use crate::domain::interval::Interval;
use crate::domain::policy::{AgreementNeed, Policy};
use crate::domain::resource::{Kind, Resource};
use crate::domain::setup::Setup;
use crate::domain::wall;

/// How many days are searched, the wished one included.
const DAYS_SEARCHED: usize = 21;
/// Longer than any stay that a policy can allow.
const LONGEST_STAY: TimeDelta = TimeDelta::days(32);
/// The most ways on.
const WAYS: usize = 3;

/// Why a wish is not to be had.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// The rules refuse it. Ways on are those around what they refuse; none when only the form is incomplete.
    Rules,
    /// Somebody had the place, who may have given it back since: then it comes first.
    Taken,
    /// People said no, or nothing in time: whatever the rules say, it is not offered again.
    Decided,
}

impl Cause {
    /// Why a verdict says no.
    pub fn of(refusal: &Verdict) -> Self {
        if refusal.is_conflict() { Self::Taken } else { Self::Rules }
    }
}

/// Up to two other times of the wished place, then one other place of its kind at the same or the nearest time.
/// The claims must cover all places of the kind on all [`days_searched`].
pub fn instead<'a>(search: &Search<'a>, resource: &'a Resource, ask: &Ask, cause: Cause) -> Vec<Fit<'a>> {
    let wish = Wish { resource: resource.id, span: ask.span };
    let need = need(search.setup, resource, ask);
    let place = search.place_of(resource);
    // The days it touches need not be cut to know that it is too long.
    if resource.kind == Kind::Bed && ask.span.length() > LONGEST_STAY {
        return Vec::new();
    }
    // What is missing in the form is missing anywhere: it must not hide the ways on, nor call for any by itself.
    let again = match cause {
        Cause::Decided => None,
        Cause::Rules | Cause::Taken => match search.fit(&place, &need.ask(ask.span), Vec::new()) {
            Err(_) => None,
            Ok(again) if cause == Cause::Taken => Some(again),
            Ok(_) => return Vec::new(),
        },
    };
    let standing = search.asker.standing();
    let days = days_searched(search.setup, (resource.kind, &place.policy), standing, ask.span, search.now);
    let set_aside = match search.asker {
        Asker::Member(_) => None,
        Asker::Staff(_) => Some(search.judge(&place, &need.ask(ask.span)).set_aside()),
    };
    let looking = Looking { search, need: &need, wish, days, set_aside };
    let times = WAYS - 1 - usize::from(again.is_some());
    let mut found: Vec<Fit<'a>> = again.into_iter().collect();
    found.extend(looking.nearest_times(&place).take(times));
    found.extend(looking.elsewhere());
    found
}

/// The need behind a wish: nothing but it.
fn need(setup: &Setup, resource: &Resource, ask: &Ask) -> Need {
    Need {
        kind: resource.kind,
        people: ask.people,
        minutes: u32::try_from(ask.span.minutes()).unwrap_or(u32::MAX),
        days: vec![setup.day_of(ask.span.start())],
        hours: Hours::ALL_DAY,
        features: ask.needs,
        minors: ask.minors,
        minors_stated: ask.minors_stated,
        fees: ask.fees,
        usual: None,
        wish: None,
    }
}

/// The days on which other times are looked for, the best first: from the wished day (or today, if that is past) on; back from the last day that is possible
/// when the wish lies beyond it, because one may not ask so far ahead or because the agreement ends before.
pub fn days_searched(
    setup: &Setup,
    (kind, policy): (Kind, &Policy),
    standing: &Standing,
    wish: Interval,
    now: DateTime<Utc>,
) -> Vec<NaiveDate> {
    let (today, first) = (setup.day_of(now), setup.day_of(wish.start().max(now)));
    let horizon = today + TimeDelta::days(i64::from(policy.horizon_days));
    let last = match standing.cover(kind, first, first) {
        Cover::EndsOn(end) if policy.agreement == AgreementNeed::Required => end.min(horizon),
        _ => horizon,
    };
    if first > last {
        return last.iter_days().rev().take(DAYS_SEARCHED).take_while(|day| *day >= today).collect();
    }
    first.iter_days().take(DAYS_SEARCHED).collect()
}

/// A time that begins like the wished one and is as long as the place allows: whole steps of the grid, neither too short nor too long. Nights stay as many as
/// they are.
fn as_allowed(resource: &Resource, policy: &Policy, wished: Interval) -> Interval {
    if resource.kind == Kind::Bed {
        return wished;
    }
    let minutes = policy.nearest_minutes(wished.minutes());
    Interval::new(wished.start(), wished.start() + TimeDelta::minutes(minutes)).unwrap_or(wished)
}

struct Looking<'s, 'a> {
    search: &'s Search<'a>,
    need: &'s Need,
    wish: Wish,
    days: Vec<NaiveDate>,
    /// The rules that staff set aside for the wish itself. They may anywhere; a way on asks it of them for no other.
    set_aside: Option<Vec<&'static str>>,
}

impl<'a> Looking<'_, 'a> {
    /// One free time a day, the nearest to the wished hour.
    fn nearest_times(&self, place: &Place<'a>) -> impl Iterator<Item = Fit<'a>> {
        let zone = self.search.setup.centre.zone;
        let wished_hour = wall::local(zone, self.wish.span.start()).time();
        let span = as_allowed(place.resource, &place.policy, self.wish.span);
        let is_wish =
            move |span: &Interval| *span == self.wish.span && place.resource.id == self.wish.resource;
        self.days.iter().filter_map(move |date| {
            let day = wall::day(zone, *date)?;
            let wished = wall::instant(zone, date.and_time(wished_hour)).0;
            let mut hopeless = false;
            let spans = self.starts(place, span, day, wished).into_iter().filter(|span| !is_wish(span));
            spans.into_iter().find_map(|span| {
                let within_day = day.encloses(&span);
                if hopeless && within_day {
                    return None;
                }
                let fit = self.fit(place, span);
                hopeless |= within_day && fit.is_none();
                fit
            })
        })
    }

    /// In each free stretch of a day the time as long as `like` that is nearest to the wished instant; the nearest of all first, the later of two
    /// equally near.
    fn starts(
        &self,
        place: &Place<'_>,
        like: Interval,
        day: Interval,
        wished: DateTime<Utc>,
    ) -> Vec<Interval> {
        let (search, length) = (self.search, like.length());
        // What begins on the day may end on the next.
        let Some(span) = day.extended(length) else { return Vec::new() };
        let nearest_in = |free: Interval| {
            let latest = (free.end() - length).min(day.end() - TimeDelta::minutes(1));
            let near = wished.clamp(free.start(), latest.max(free.start()));
            like.moved_to(down_to_grid(search.setup, &place.policy, near))
                .filter(|span| free.encloses(span) && day.contains(span.start()))
        };
        let free = search.cut(span, self.need.people, false).free(place.resource, &place.policy);
        let mut spans: Vec<Interval> = free.into_iter().filter_map(nearest_in).collect();
        spans.sort_by_key(|span| nearness(span.start(), wished));
        spans
    }

    /// Another place at the same time, or at the nearest one: first those that offer all that is needed, the smallest that is large enough first.
    fn elsewhere(&self) -> Option<Fit<'a>> {
        let setup: &'a Setup = self.search.setup;
        let needs = self.need.features;
        let mut others: Vec<&'a Resource> =
            setup.of_kind(self.need.kind).filter(|r| r.id != self.wish.resource).collect();
        others.sort_by_key(|r| (!needs.without(r.features).is_empty(), r.capacity.unwrap_or(u32::MAX)));
        let others: Vec<Place<'a>> = others.into_iter().map(|r| self.search.place_of(r)).collect();
        let at_same_time = others
            .iter()
            .find_map(|place| self.fit(place, as_allowed(place.resource, &place.policy, self.wish.span)));
        at_same_time.or_else(|| others.iter().find_map(|place| self.nearest_times(place).next()))
    }

    fn fit(&self, place: &Place<'a>, span: Interval) -> Option<Fit<'a>> {
        let differences = differences(self.search.setup, self.wish, place.resource, span);
        let fit = self.search.fit(place, &self.need.ask(span), differences).ok()?;
        let no_worse =
            |set_aside: &Vec<_>| fit.verdict.set_aside().iter().all(|code| set_aside.contains(code));
        self.set_aside.as_ref().is_none_or(no_worse).then_some(fit)
    }
}
