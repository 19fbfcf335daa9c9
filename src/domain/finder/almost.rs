//! What almost fits: a little earlier or later, in another place, or a week after.

use std::collections::HashSet;

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::fit::{Difference, Fit, differences};
use super::need::{Need, Wish};
use super::search::{Place, Search, is_exception, lasts_all_day};
use crate::domain::ask::Ask;
use crate::domain::day::{down_to_grid, up_to_grid};
use crate::domain::interval::Interval;
use crate::domain::setup::Setup;
use crate::domain::wall;

/// How far from the needed time one that almost fits may be.
const NEAR: TimeDelta = TimeDelta::minutes(60);

impl<'a> Search<'a> {
    /// What almost fits. Around an exact wish: its place up to an hour away, other places at its time, its place a week after, in turn, so that
    /// the first few show each kind; where these are few, other places up to an hour away or a week after. Without a wish, only when nothing fits: places that
    /// suit up to an hour before or after the needed time, and a week after.
    pub(super) fn almost(&self, need: &Need, most: usize, nothing_fits: bool) -> Vec<Fit<'a>> {
        match need.wish.and_then(|wish| Some((wish, self.place(wish.resource)?))) {
            Some((wish, place)) => self.around_wish(need, wish, &place, most),
            None if nothing_fits => {
                in_turn([self.around_need(need, most), self.week_after(need, most)], most)
            }
            None => Vec::new(),
        }
    }

    fn around_wish(&self, need: &Need, wish: Wish, place: &Place<'a>, most: usize) -> Vec<Fit<'a>> {
        let mut ask = need.ask(wish.span);
        // Who asks for an hour at which staff would make an exception may ask for another such hour.
        let exceptions = is_exception(&self.judge(place, &ask));
        let zone = self.setup.centre.zone;
        let mut fit = |place: &Place<'a>, span: Interval| {
            let is_wish = place.resource.id == wish.resource && span == wish.span;
            // What fits exactly is told elsewhere.
            if is_wish || need.suits(place.resource) && need.accepts(zone, span) {
                return None;
            }
            ask.span = span;
            let fit = self.fit(place, &ask, differences(self.setup, wish, place.resource, span)).ok()?;
            (exceptions || !is_exception(&fit.verdict)).then_some(fit)
        };
        let others: Vec<Place<'a>> =
            self.ranked(need).into_iter().filter(|p| p.resource.id != wish.resource).collect();
        let next_week = self.week_later(wish.span);

        let near = self.near(wish.span, place);
        let near: Vec<Fit<'a>> = near.into_iter().filter_map(|span| fit(place, span)).take(most).collect();
        let elsewhere: Vec<Fit<'a>> =
            others.iter().filter_map(|other| fit(other, wish.span)).take(most).collect();
        let later: Vec<Fit<'a>> = next_week.into_iter().filter_map(|span| fit(place, span)).collect();
        let mut found = in_turn([near, elsewhere, later], most);
        let missing = most.saturating_sub(found.len());
        if missing > 0 {
            let times = others.iter().map(|other| self.near(wish.span, other)).collect::<Vec<_>>();
            let mut both: Vec<(TimeDelta, usize, Interval)> = Vec::new();
            for (rank, spans) in times.into_iter().enumerate() {
                both.extend(spans.into_iter().map(|s| ((s.start() - wish.span.start()).abs(), rank, s)));
            }
            // Nearest first, then the better place; the sort is stable, so the later of two equally near stays first.
            both.sort_by_key(|(distance, rank, _)| (*distance, *rank));
            let week_after = others.iter().flat_map(|other| next_week.map(|span| (other, span)));
            let both = both.iter().filter_map(|(_, rank, span)| Some((others.get(*rank)?, *span)));
            found.extend(both.chain(week_after).filter_map(|(other, span)| fit(other, span)).take(missing));
        }
        found
    }

    /// The times up to an hour away on the same day, nearest first, the later of two equally near before the earlier.
    fn near(&self, wished: Interval, place: &Place<'_>) -> Vec<Interval> {
        let step = TimeDelta::minutes(i64::from(place.policy.grid_minutes.max(1)));
        let (setup, start) = (self.setup, wished.start());
        let day = setup.day_of(start);
        let mut near = Vec::new();
        let mut at = up_to_grid(setup, &place.policy, start - NEAR);
        while at <= start + NEAR {
            near.extend(wished.moved_to(at).filter(|_| at != start && setup.day_of(at) == day));
            at += step;
        }
        near.sort_by_key(|span| nearness(span.start(), start));
        near
    }

    /// The same time of the same weekday of the week after.
    fn week_later(&self, span: Interval) -> Option<Interval> {
        let wall = wall::local(self.setup.centre.zone, span.start()).checked_add_days(Days::new(7))?;
        span.moved_to(wall::instant(self.setup.centre.zone, wall).0)
    }

    /// What would fit a week after.
    fn week_after(&self, need: &Need, most: usize) -> Vec<Fit<'a>> {
        let days = need.days.iter().filter_map(|day| day.checked_add_days(Days::new(7)));
        let days = days.filter(|day| !need.days.contains(day)).collect();
        let mut fits = self.exact(&Need { days, ..need.clone() }, most);
        fits.retain(|fit| !is_exception(&fit.verdict));
        for fit in &mut fits {
            fit.differences = vec![Difference::NextWeek { day: self.setup.day_of(fit.span.start()) }];
        }
        fits
    }

    /// Places that suit, up to an hour before the first needed start or after the last one.
    fn around_need(&self, need: &Need, most: usize) -> Vec<Fit<'a>> {
        let setup: &'a Setup = self.setup;
        let starts = need.starts(setup.centre.zone);
        let (Some(first), Some(last)) =
            (starts.iter().map(|s| s.first).min(), starts.iter().map(|s| s.last).max())
        else {
            return Vec::new();
        };
        let Some(span) = Interval::new(first - NEAR, last + NEAR + need.length()) else { return Vec::new() };
        let cut = self.cut(span, need.people, false);
        let places = self.ranked(need);
        let mut candidates: Vec<Candidate> = Vec::new();
        for (rank, place) in places.iter().enumerate() {
            let free = cut.free(place.resource, &place.policy);
            for starts in &starts {
                let from = free.partition_point(|stretch| stretch.end() <= starts.first - NEAR);
                let stretches = free.iter().skip(from).take_while(|s| s.start() <= starts.last + NEAR);
                for stretch in stretches {
                    let second = TimeDelta::seconds(1);
                    let later = up_to_grid(setup, &place.policy, stretch.start().max(starts.last + second));
                    let before = (stretch.end() - need.length()).min(starts.first - second);
                    let earlier = down_to_grid(setup, &place.policy, before);
                    let both = [(later, later - starts.last), (earlier, earlier - starts.first)];
                    candidates.extend(both.into_iter().filter_map(|(at, by)| {
                        let span = Interval::new(at, at + need.length())?;
                        let fits = stretch.encloses(&span) && starts.day.contains(at) && by.abs() <= NEAR;
                        fits.then_some(Candidate { by, rank, span, day: starts.day })
                    }));
                }
            }
        }
        candidates.sort_by_key(|c| (c.by.abs(), c.by < TimeDelta::zero(), c.rank, c.span));
        self.judged(need, &places, &candidates, most)
    }

    fn judged(
        &self,
        need: &Need,
        places: &[Place<'a>],
        candidates: &[Candidate],
        most: usize,
    ) -> Vec<Fit<'a>> {
        let Some(mut ask): Option<Ask> = candidates.first().map(|c| need.ask(c.span)) else {
            return Vec::new();
        };
        let mut hopeless = HashSet::new();
        let mut found = Vec::new();
        for candidate in candidates {
            let Some(place) = places.get(candidate.rank).filter(|_| found.len() < most) else { break };
            let on_day = candidate.day.encloses(&candidate.span).then_some((candidate.rank, candidate.day));
            if on_day.is_some_and(|day| hopeless.contains(&day)) {
                continue;
            }
            ask.span = candidate.span;
            let difference = Difference::by_minutes(candidate.by.num_minutes());
            match self.fit(place, &ask, difference.into_iter().collect()) {
                Ok(fit) => found.push(fit),
                Err(refusal) => hopeless.extend(on_day.filter(|_| lasts_all_day(&refusal))),
            }
        }
        found
    }
}

/// A free time near the needed ones.
struct Candidate {
    /// How much after the last needed start, or before the first when below 0.
    by: TimeDelta,
    rank: usize,
    span: Interval,
    day: Interval,
}

/// Sorts the nearer first, and the later of two equally near.
pub(super) fn nearness(
    at: DateTime<Utc>,
    wished: DateTime<Utc>,
) -> (TimeDelta, std::cmp::Reverse<DateTime<Utc>>) {
    ((at - wished).abs(), std::cmp::Reverse(at))
}

/// One of each in turn, at most so many.
fn in_turn<'a, const N: usize>(groups: [Vec<Fit<'a>>; N], most: usize) -> Vec<Fit<'a>> {
    let mut groups = groups.map(Vec::into_iter);
    let mut found = Vec::new();
    loop {
        let turn: Vec<Fit<'a>> = groups.iter_mut().filter_map(Iterator::next).collect();
        if turn.is_empty() {
            found.truncate(most);
            return found;
        }
        found.extend(turn);
    }
}
