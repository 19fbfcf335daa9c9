//! A centre with its resources and policies: what bookings do not change, loaded once for each version of it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::centre::Centre;
use super::holiday::holiday;
use super::hours::Window;
use super::id::ResourceId;
use super::interval::Interval;
use super::policy::{Edition, Policy};
use super::resource::{Kind, Resource};
use super::wall;

/// A centre as configured at one version.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Setup {
    /// The centre.
    pub centre: Centre,
    /// Its resources in the order people see them, parts after their whole.
    pub resources: Vec<Resource>,
    /// Its policies, all editions.
    pub editions: Vec<Edition>,
    /// Raised with every change of any of these.
    pub config_version: i64,
}

impl Setup {
    /// The resource of that slug.
    pub fn by_slug(&self, slug: &str) -> Option<&Resource> {
        self.resources.iter().find(|r| r.slug == slug)
    }

    /// The resource of that identifier.
    pub fn resource(&self, id: ResourceId) -> Option<&Resource> {
        self.resources.iter().find(|r| r.id == id)
    }

    /// All resources of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Resource> {
        self.resources.iter().filter(move |r| r.kind == kind)
    }

    /// The parts of a resource, or the resource itself when it has none: the units on which claims are made.
    pub fn leaves(&self, id: ResourceId) -> Vec<ResourceId> {
        let parts: Vec<ResourceId> =
            self.resources.iter().filter(|r| r.parent == Some(id)).map(|r| r.id).collect();
        if parts.is_empty() {
            vec![id]
        } else {
            parts.into_iter().flat_map(|part| self.leaves(part)).collect()
        }
    }

    /// The rules for a resource on a local day: those of its kind, narrowed by its own, each in the edition in force.
    pub fn policy(&self, resource: &Resource, on: NaiveDate) -> Policy {
        let in_force = |narrow: Option<ResourceId>| {
            self.editions
                .iter()
                .filter(|e| e.kind == resource.kind && e.resource == narrow && e.effective_from <= on)
                .max_by_key(|e| e.effective_from)
        };
        [in_force(None), in_force(Some(resource.id))]
            .into_iter()
            .flatten()
            .fold(Policy::default(), |base, edition| edition.part.over(base))
    }

    /// The local day of an instant.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        wall::local(self.centre.zone, at).date()
    }

    /// The local days a span touches, at most `limit` of them.
    pub fn days_of(&self, span: Interval, limit: usize) -> Vec<NaiveDate> {
        let last = self.day_of(span.end() - TimeDelta::seconds(1));
        self.day_of(span.start()).iter_days().take_while(|d| *d <= last).take(limit).collect()
    }

    /// The windows in which the centre is open on a local day; none on holidays.
    pub fn windows(&self, day: NaiveDate) -> &[Window] {
        if holiday(day).is_some() { &[] } else { self.centre.hours.of(day) }
    }

    /// The same windows as instants, in order, with touching ones joined.
    pub fn open(&self, days: &[NaiveDate]) -> Vec<Interval> {
        let mut spans: Vec<Interval> = days
            .iter()
            .flat_map(|d| self.windows(*d).iter().filter_map(|w| w.on(self.centre.zone, *d)))
            .collect();
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
}
