//! What fits a need exactly.

use super::fit::Fit;
use super::need::{Need, Starts};
use super::search::{Place, Search, lasts_all_day};
use crate::domain::ask::Ask;
use crate::domain::day::up_to_grid;
use crate::domain::interval::Interval;
use crate::domain::policy::AfterHours;

impl<'a> Search<'a> {
    /// What fits exactly, within the hours of the place; only where nothing does, at hours that staff grant by exception.
    pub(super) fn exact(&self, need: &Need, most: usize) -> Vec<Fit<'a>> {
        let places = self.ranked(need);
        let starts = need.starts(self.setup.centre.zone);
        let found = self.fitting(need, &starts, &places, false, most);
        if !found.is_empty() || !places.iter().any(|p| p.policy.after_hours == AfterHours::ByException) {
            return found;
        }
        self.fitting(need, &starts, &places, true, most)
    }

    fn fitting(
        &self,
        need: &Need,
        starts: &[Starts],
        places: &[Place<'a>],
        by_exception: bool,
        most: usize,
    ) -> Vec<Fit<'a>> {
        let mut found = Vec::new();
        let (Some(first), Some(last)) =
            (starts.iter().map(|s| s.first).min(), starts.iter().map(|s| s.last).max())
        else {
            return found;
        };
        let Some(span) = Interval::new(first, last + need.length()) else { return found };
        let cut = self.cut(span, need.people, by_exception);
        let mut ask = need.ask(span);
        for place in places {
            let free = cut.free(place.resource, &place.policy);
            for starts in starts {
                let from = free.partition_point(|stretch| stretch.end() <= starts.first);
                let stretches = free.iter().skip(from).take_while(|stretch| stretch.start() <= starts.last);
                if self.on_a_day(need, starts, stretches, (place, &mut ask), most, &mut found) {
                    return found;
                }
            }
        }
        found
    }

    /// Adds the first possibility in each free stretch of a day, and says whether that is enough.
    fn on_a_day<'s>(
        &self,
        need: &Need,
        starts: &Starts,
        stretches: impl Iterator<Item = &'s Interval>,
        (place, ask): (&Place<'a>, &mut Ask),
        most: usize,
        found: &mut Vec<Fit<'a>>,
    ) -> bool {
        let mut hopeless = false;
        for stretch in stretches {
            for span in candidates(self, need, starts, place, *stretch) {
                if found.len() >= most {
                    return true;
                }
                let within_day = starts.day.encloses(&span);
                if hopeless && within_day {
                    // The other times of the day would be refused for the same reason.
                    continue;
                }
                ask.span = span;
                match self.fit(place, ask, Vec::new()) {
                    Ok(fit) => {
                        found.push(fit);
                        break;
                    }
                    Err(refusal) => hopeless |= within_day && lasts_all_day(&refusal),
                }
            }
        }
        found.len() >= most
    }
}

/// The times needed within a free stretch: one for an exact start, else each on the grid.
fn candidates(
    search: &Search<'_>,
    need: &Need,
    starts: &Starts,
    place: &Place<'_>,
    free: Interval,
) -> impl Iterator<Item = Interval> + use<> {
    let step = chrono::TimeDelta::minutes(i64::from(place.policy.grid_minutes.max(1)));
    let (length, last) = (need.length(), starts.last);
    let first = if starts.first == last {
        last
    } else {
        up_to_grid(search.setup, &place.policy, starts.first.max(free.start()))
    };
    let next = move |at: &chrono::DateTime<chrono::Utc>| at.checked_add_signed(step);
    std::iter::successors(Some(first), next)
        .take_while(move |at| *at <= last && *at < free.end())
        .filter_map(move |at| Interval::new(at, at + length))
        .filter(move |span| free.encloses(span))
}
