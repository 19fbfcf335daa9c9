//! A centre with its resources and policies: what bookings do not change, loaded once for each version of it.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use super::agreement::{KindRules, Terms};
use super::centre::Centre;
use super::closure::Closure;
use super::holiday::{Holiday, holiday};
use super::hours::{WeekHours, Window};
use super::id::{OrganisationId, ResourceId};
use super::interval::Interval;
use super::policy::{Edition, Policy, PolicyPart};
use super::quota::Calendar;
use super::resource::{Kind, Resource};
use super::special_hours::SpecialHours;
use super::tree::Tree;
use super::wall;

/// More local days than any allowed use touches; a longer wish is refused for its length.
const DAYS_LOOKED_AT: usize = 34;
/// Days among which working days are counted: more than any notice reaches.
const DAYS_COUNTED: usize = 800;

/// Whether and when a centre opens on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opening<'a> {
    /// In these windows; in none where it never opens on that weekday.
    Windows(&'a [Window]),
    /// Not at all: a public holiday.
    Holiday(Holiday),
    /// Not at all: it is closed.
    Closure(&'a Closure),
}

impl<'a> Opening<'a> {
    /// Its windows, if any.
    pub fn windows(self) -> &'a [Window] {
        match self {
            Self::Windows(windows) => windows,
            Self::Holiday(_) | Self::Closure(_) => &[],
        }
    }
}

/// A centre as configured at one version.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Setup {
    /// The centre.
    pub centre: Centre,
    /// Its resources in the order people see them, parts after their whole.
    pub resources: Vec<Resource>,
    /// Hours that differ from those of every week.
    pub special_hours: Vec<SpecialHours>,
    /// When it or a resource cannot be used at all.
    pub closures: Vec<Closure>,
    /// Its policies, all editions.
    pub editions: Vec<Edition>,
    /// What agreements set besides, each for its organisation.
    pub agreements: Vec<Terms>,
    /// What those of the organisation that asks set, see [`Setup::under`].
    pub terms: KindRules,
    /// Raised with every change of any of these.
    pub config_version: i64,
    /// Where its resources stand, found when it is asked.
    pub tree: Tree,
}

impl Setup {
    /// The resource of that slug.
    pub fn by_slug(&self, slug: &str) -> Option<&Resource> {
        self.resources.iter().find(|r| r.slug == slug)
    }

    /// The resource of that identifier.
    pub fn resource(&self, id: ResourceId) -> Option<&Resource> {
        self.tree.resource(id, &self.resources)
    }

    /// All resources of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Resource> {
        self.resources.iter().filter(move |r| r.kind == kind)
    }

    /// The parts of a resource, or the resource itself when it has none: the units on which claims are made.
    pub fn leaves(&self, id: ResourceId) -> Vec<ResourceId> {
        let parts = self.tree.parts(id, &self.resources);
        if parts.is_empty() {
            vec![id]
        } else {
            parts.into_iter().flat_map(|part| self.leaves(part)).collect()
        }
    }

    /// The same centre as an organisation's agreements let it be for it on a local day. Of two that set rules for one kind that which began last
    /// counts, as with editions; of the same day that which ends last, and of the same days that which was entered last.
    pub fn under(self: &Arc<Self>, organisation: OrganisationId, day: NaiveDate) -> Arc<Self> {
        let own = self.agreements.iter().filter(|t| t.organisation == organisation && t.cover(day));
        let mut own: Vec<&Terms> = own.collect();
        own.sort_by_key(|t| (t.starts_on, t.ends_on.unwrap_or(NaiveDate::MAX)));
        let terms: KindRules = own.into_iter().flat_map(|t| t.rules.clone()).collect();
        if terms == self.terms {
            return self.clone();
        }
        Arc::new(Self { terms, ..Self::clone(self) })
    }

    /// How limits count its days.
    pub fn calendar(&self) -> Calendar {
        Calendar { zone: self.centre.zone, season: self.centre.season }
    }

    /// The rules for a resource on a local day, each in the edition in force: those of everything in the centre, narrowed by those of its kind, of its
    /// whole, its own, and at last by the agreement of who asks.
    pub fn policy(&self, resource: &Resource, on: NaiveDate) -> Policy {
        let in_force = |kind: Option<Kind>, narrow: Option<ResourceId>| {
            let of_scope = |e: &&Edition| (e.kind, e.resource) == (kind, narrow) && e.effective_from <= on;
            self.editions.iter().filter(of_scope).max_by_key(|e| e.effective_from).map(|e| e.part)
        };
        let kind = Some(resource.kind);
        let (common, of_kind) = (in_force(None, None), in_force(kind, None));
        let of_whole = resource.parent.and_then(|whole| in_force(kind, Some(whole)));
        let own = in_force(kind, Some(resource.id));
        let terms = self.terms.get(&resource.kind).map(|part| part.for_one_organisation());
        let limits = |part: Option<PolicyPart>| part.map(|p| p.limits()).unwrap_or_default();
        let base = Policy {
            common_limits: limits(common),
            limits: limits(of_kind).smaller(limits(terms)),
            whole_limits: limits(of_whole),
            own_limits: limits(own),
            ..Policy::default()
        };
        [common, of_kind, of_whole, own, terms].into_iter().flatten().fold(base, |base, part| part.over(base))
    }

    /// The local day of an instant.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        wall::local(self.centre.zone, at).date()
    }

    /// The local days a span touches; of a longer one than any policy allows only the first few.
    pub fn days_of(&self, span: Interval) -> Vec<NaiveDate> {
        let last = self.day_of(span.end() - TimeDelta::seconds(1));
        self.day_of(span.start()).iter_days().take_while(|d| *d <= last).take(DAYS_LOOKED_AT).collect()
    }

    /// Whether and when the centre opens on a local day. A closure wins over everything, special hours over those of the week, the shorter of two over
    /// the longer, and of equally long ones that which begins first.
    pub fn opening(&self, day: NaiveDate) -> Opening<'_> {
        self.opening_with(&self.centre.hours, day)
    }

    /// Whether and when a resource may be used on a local day: hours of its own, or of its whole, take the place of the centre's hours of the week.
    pub fn opening_of(&self, resource: &Resource, day: NaiveDate) -> Opening<'_> {
        self.opening_with(self.hours_of(resource).unwrap_or(&self.centre.hours), day)
    }

    /// The hours in which a resource may be used, where they are not those of the centre.
    pub fn hours_of(&self, resource: &Resource) -> Option<&WeekHours> {
        let mut at = self.resource(resource.id);
        while let Some(resource) = at {
            if resource.hours.is_some() {
                return resource.hours.as_ref();
            }
            at = resource.parent.and_then(|id| self.resource(id));
        }
        None
    }

    fn opening_with<'a>(&'a self, week: &'a WeekHours, day: NaiveDate) -> Opening<'a> {
        if let Some(closure) = self.closures.iter().find(|c| c.resource.is_none() && c.covers(day)) {
            return Opening::Closure(closure);
        }
        let holiday = holiday(day);
        let special = self.special_hours.iter().filter(|s| s.covers(day, holiday));
        match (special.min_by_key(|s| (s.length(), s.from)), holiday) {
            (Some(special), _) => Opening::Windows(special.windows(day)),
            (None, Some(holiday)) => Opening::Holiday(holiday),
            (None, None) => Opening::Windows(week.of(day)),
        }
    }

    /// The windows in which the centre is open on a local day; none on holidays and when it is closed.
    pub fn windows(&self, day: NaiveDate) -> &[Window] {
        self.opening(day).windows()
    }

    /// The closures of a resource, its whole and its parts, by their first day; the centre's own are left aside.
    pub fn closures_of(&self, resource: &Resource) -> impl Iterator<Item = &Closure> {
        let leaves = if self.closures.is_empty() { Vec::new() } else { self.leaves(resource.id) };
        let shares = move |closed: ResourceId| self.leaves(closed).iter().any(|leaf| leaves.contains(leaf));
        self.closures.iter().filter(move |c| c.resource.is_some_and(&shares))
    }

    /// The closure that keeps a resource, its whole or one of its parts from being used on a local day.
    pub fn closure_of(&self, resource: &Resource, day: NaiveDate) -> Option<&Closure> {
        self.closures_of(resource).find(|c| c.covers(day))
    }

    /// Monday to Friday, neither a public holiday nor a day on which the centre is closed.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        day.weekday().number_from_monday() <= 5
            && holiday(day).is_none()
            && !matches!(self.opening(day), Opening::Closure(_))
    }

    /// The day that lies `count` working days after `day` (the next one for 1); `day` itself for 0. Within a closure without end there are none: then it
    /// is a day far away.
    pub fn add_working_days(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let (mut at, mut left) = (day, count);
        for next in day.iter_days().skip(1).take(DAYS_COUNTED) {
            if left == 0 {
                break;
            }
            at = next;
            left -= u32::from(self.is_working_day(next));
        }
        at
    }

    /// The first instant at which a use may begin that is asked for now: all notices kept, hours by the clock, days from local midnight.
    pub fn earliest(&self, policy: &Policy, now: DateTime<Utc>) -> DateTime<Utc> {
        let (zone, today) = (self.centre.zone, self.day_of(now));
        let mut earliest = now + TimeDelta::hours(i64::from(policy.notice_hours));
        if policy.notice_days > 0 {
            earliest =
                earliest.max(wall::midnight(zone, today + TimeDelta::days(i64::from(policy.notice_days))));
        }
        if policy.notice_working_days > 0 {
            let day = self.add_working_days(today, policy.notice_working_days);
            earliest = earliest.max(wall::midnight(zone, day));
        }
        earliest
    }

    /// When a resource may be used on some local days: its windows as instants, in order, with touching ones joined.
    pub fn open(&self, resource: &Resource, days: &[NaiveDate]) -> Vec<Interval> {
        let windows = |day: &NaiveDate| {
            let day = *day;
            let windows = self.opening_of(resource, day).windows();
            windows.iter().filter_map(move |w| w.on(self.centre.zone, day))
        };
        joined(days.iter().flat_map(windows).collect())
    }

    /// When the centre is open on some local days, in the same way.
    pub fn open_hours(&self, days: &[NaiveDate]) -> Vec<Interval> {
        let windows = |day: &NaiveDate| {
            let day = *day;
            self.windows(day).iter().filter_map(move |w| w.on(self.centre.zone, day))
        };
        joined(days.iter().flat_map(windows).collect())
    }

    /// When somebody of the staff is there on a local day: in special hours, and else in the staffed hours of the week; never when the centre is shut.
    pub fn staffed_on(&self, day: NaiveDate) -> &[Window] {
        self.opening_with(self.centre.staffed.as_ref().unwrap_or(&self.centre.hours), day).windows()
    }

    /// The same as instants, over some local days, in order, with touching ones joined.
    pub fn staffed(&self, days: &[NaiveDate]) -> Vec<Interval> {
        let windows = |day: &NaiveDate| {
            let day = *day;
            self.staffed_on(day).iter().filter_map(move |w| w.on(self.centre.zone, day))
        };
        joined(days.iter().flat_map(windows).collect())
    }

    /// Whether a resource may be used for the whole of a time, as far as hours and closures go.
    pub fn can_be_used(&self, resource: &Resource, time: Interval) -> bool {
        let days = self.days_of(time);
        let is_open = match resource.kind {
            Kind::Bed => days.iter().all(|day| !matches!(self.opening(*day), Opening::Closure(_))),
            _ => self.open(resource, &days).iter().any(|open| open.encloses(&time)),
        };
        is_open && days.iter().all(|day| self.closure_of(resource, *day).is_none())
    }

    /// From the first to the last instant at which the centre or any of its resources opens on a local day; `None` when all is shut.
    pub fn shown(&self, day: NaiveDate) -> Option<Interval> {
        let own = self.resources.iter().filter(|r| r.hours.is_some()).map(|r| self.opening_of(r, day));
        let windows = || own.clone().chain([self.opening(day)]).flat_map(Opening::windows);
        let (opens, closes) = (windows().map(|w| w.opens()).min()?, windows().map(|w| w.closes()).max()?);
        Window::new(opens, closes)?.on(self.centre.zone, day)
    }
}

/// The same instants in order, with touching and overlapping spans joined.
fn joined(mut spans: Vec<Interval>) -> Vec<Interval> {
    spans.sort_unstable();
    let mut joined: Vec<Interval> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start() <= last.end() => {
                if let Some(wider) = Interval::new(last.start(), last.end().max(span.end())) {
                    *last = wider;
                }
            }
            _ => joined.push(span),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{cas, closed, day, hours};

    #[test]
    fn working_days_step_over_corpus_christi_closures_and_the_weekend() {
        let mut setup = cas();
        let days =
            |setup: &Setup| [0, 1, 2].map(|n| setup.add_working_days(day("2026-06-03"), n).to_string());
        assert_eq!(days(&setup), ["2026-06-03", "2026-06-05", "2026-06-08"]);
        setup.closures.push(closed(None, "2026-06-05", Some("2026-06-05")));
        assert_eq!(days(&setup), ["2026-06-03", "2026-06-08", "2026-06-09"]);
        setup.closures.push(closed(None, "2026-06-05", None));
        assert!(setup.add_working_days(day("2026-06-03"), 1) > day("2028-01-01"));
    }

    #[test]
    fn a_closure_wins_over_special_hours_and_these_over_the_week() {
        let mut setup = cas();
        let opens = |setup: &Setup, on: &str| {
            setup.windows(day(on)).iter().map(|w| String::from(*w)).collect::<Vec<_>>()
        };
        assert_eq!(opens(&setup, "2026-12-28"), ["07:00-18:00"]);
        assert_eq!(opens(&setup, "2026-12-26"), [""; 0]);
        setup.special_hours.push(hours("2026-12-21", "2027-01-03", "08:00-12:00", false));
        assert_eq!(opens(&setup, "2026-12-28"), ["08:00-12:00"]);
        assert_eq!(opens(&setup, "2026-12-24"), [""; 0], "a public holiday all the same");
        setup.special_hours.push(hours("2026-12-28", "2026-12-28", "08:00-20:00", false));
        assert_eq!(opens(&setup, "2026-12-28"), ["08:00-20:00"], "the shorter speaks of that very day");
        for (from, until, window) in
            [("2026-12-17", "2026-12-18", "10:00-11:00"), ("2026-12-16", "2026-12-17", "08:00-09:00")]
        {
            setup.special_hours.push(hours(from, until, window, false));
        }
        assert_eq!(
            opens(&setup, "2026-12-17"),
            ["08:00-09:00"],
            "of equally long ones that which begins first"
        );
        setup.special_hours.push(hours("2026-12-24", "2026-12-24", "08:00-10:00", true));
        assert_eq!(opens(&setup, "2026-12-24"), ["08:00-10:00"]);
        setup.closures.push(closed(None, "2026-12-24", None));
        assert_eq!(opens(&setup, "2026-12-24"), [""; 0]);
        assert_eq!(opens(&setup, "2026-12-28"), [""; 0]);
    }

    #[test]
    fn hours_of_a_resource_take_the_place_of_the_week_and_of_nothing_else() {
        let mut setup = cas();
        let late = hours("2026-12-01", "2026-12-01", "10:00-22:00", false).hours;
        setup.resources[0].hours = Some(late);
        let opens = |setup: &Setup, slug: &str, on: &str| {
            let room = setup.by_slug(slug).unwrap();
            setup.opening_of(room, day(on)).windows().iter().map(|w| String::from(*w)).collect::<Vec<_>>()
        };
        assert_eq!(opens(&setup, "sala-1", "2026-12-01"), ["10:00-22:00"]);
        assert_eq!(opens(&setup, "sala-1a", "2026-11-28"), ["10:00-22:00"], "a part follows its whole");
        assert_eq!(opens(&setup, "sala-2", "2026-12-01"), ["07:00-18:00"]);
        assert_eq!(opens(&setup, "sala-1", "2026-12-24"), [""; 0], "a public holiday");
        let shown = setup.shown(day("2026-12-01")).unwrap();
        assert_eq!(shown.minutes(), 15 * 60, "from 7:00 to 22:00");
        assert!(setup.shown(day("2026-11-28")).is_some() && setup.windows(day("2026-11-28")).is_empty());
        setup.closures.push(closed(None, "2026-12-01", None));
        assert_eq!(opens(&setup, "sala-1", "2026-12-01"), [""; 0]);
    }

    #[test]
    fn what_shares_a_part_is_closed_with_it() {
        let mut setup = cas();
        let half = setup.by_slug("sala-1a").unwrap().id;
        setup.closures.push(closed(Some(half), "2026-12-01", Some("2026-12-02")));
        let is_closed =
            |slug: &str, on: &str| setup.closure_of(setup.by_slug(slug).unwrap(), day(on)).is_some();
        assert!(is_closed("sala-1a", "2026-12-01") && is_closed("sala-1", "2026-12-02"));
        assert!(!is_closed("sala-1b", "2026-12-01") && !is_closed("sala-2", "2026-12-01"));
        assert!(!is_closed("sala-1a", "2026-12-03"));
        assert!(!setup.windows(day("2026-12-01")).is_empty(), "the centre is open");
    }
}
