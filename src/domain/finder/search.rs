//! Who looks, among what, and how a candidate is put to the decision.

use chrono::{DateTime, Utc};

use super::fit::{Difference, Fit};
use super::need::Need;
use crate::domain::ask::{Ask, Asker};
use crate::domain::claim::{Claim, taken_time};
use crate::domain::day::{Cut, Viewer};
use crate::domain::decide::{Case, decide, status_of};
use crate::domain::finding::{Rule, Severity, Verdict};
use crate::domain::id::{BookingId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::policy::Policy;
use crate::domain::quota::Use;
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::domain::taken::Taken;

/// Who looks, and all that must be known to judge what is found.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// The centre, as the agreements of who asks let it be.
    pub setup: &'a Setup,
    /// Who asks.
    pub asker: Asker<'a>,
    /// All claims of the centre on the days looked at, a week and a day beyond.
    pub taken: &'a Taken,
    /// What the organisation uses in the periods its limits count around these days, the booking in `own` not among it.
    pub uses: &'a [Use],
    /// The booking that is not in its own way.
    pub own: Option<BookingId>,
    /// When the request came.
    pub asked_at: DateTime<Utc>,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// A place with what is needed again and again.
pub(super) struct Place<'a> {
    pub resource: &'a Resource,
    pub policy: Policy,
    leaves: Vec<ResourceId>,
}

impl<'a> Search<'a> {
    pub(super) fn place(&self, id: ResourceId) -> Option<Place<'a>> {
        self.setup.resource(id).map(|resource| self.place_of(resource))
    }

    pub(super) fn place_of(&self, resource: &'a Resource) -> Place<'a> {
        let policy = self.setup.policy(resource, self.setup.day_of(self.asked_at));
        Place { resource, policy, leaves: self.setup.leaves(resource.id) }
    }

    /// The places that suit a need: the smallest first, of several the usual one, else in the order in which people see them.
    pub(super) fn ranked(&self, need: &Need) -> Vec<Place<'a>> {
        let setup: &'a Setup = self.setup;
        let mut suitable: Vec<&'a Resource> =
            setup.of_kind(need.kind).filter(|resource| need.suits(resource)).collect();
        // The smallest that is large enough leaves the larger ones to those who need them. The sort is stable.
        suitable.sort_by_key(|r| (r.capacity.unwrap_or(u32::MAX), Some(r.id) != need.usual));
        suitable.into_iter().map(|resource| self.place_of(resource)).collect()
    }

    /// Cuts a span as it is free for those who look.
    pub(super) fn cut(&self, span: Interval, people: u32, by_exception: bool) -> Cut<'a> {
        let Self { own, asked_at, now, .. } = *self;
        Cut::new(
            self.setup,
            span,
            self.taken,
            Viewer { people: Some(people), own, by_exception, asked_at, now },
        )
    }

    /// What the decision says to a place at the time of `ask`.
    pub(super) fn judge(&self, place: &Place<'_>, ask: &Ask) -> Verdict {
        let wanted = taken_time(ask.span, place.policy.gap_minutes);
        let verdict = match &place.leaves[..] {
            [leaf] => self.decide(place, ask, self.taken.before(*leaf, wanted.end())),
            leaves => {
                let on = |leaf: &ResourceId| self.taken.before(*leaf, wanted.end());
                let claims: Vec<Claim> = leaves.iter().flat_map(on).cloned().collect();
                self.decide(place, ask, &claims)
            }
        };
        // Who else is in the building counts only where somebody counts; what is refused without is refused with them.
        if self.setup.centre.capacity.is_none() || verdict.blocks() && !verdict.is_conflict() {
            return verdict;
        }
        let around = |claim: &&Claim| claim.span.overlaps(&wanted);
        let claims: Vec<Claim> = self.taken.all().iter().filter(around).cloned().collect();
        self.decide(place, ask, &claims)
    }

    fn decide(&self, place: &Place<'_>, ask: &Ask, claims: &[Claim]) -> Verdict {
        let Self { setup, asker, uses, own, asked_at, now, .. } = *self;
        let (resource, policy) = (place.resource, place.policy);
        decide(&Case { setup, resource, policy, ask, asker, claims, uses, own, asked_at, now })
    }

    /// A place at the time of `ask`, if it can be had.
    pub(super) fn fit(
        &self,
        place: &Place<'a>,
        ask: &Ask,
        differences: Vec<Difference>,
    ) -> Result<Fit<'a>, Verdict> {
        let verdict = self.judge(place, ask);
        if verdict.blocks() {
            return Err(verdict);
        }
        let status = status_of(&place.policy, &verdict);
        Ok(Fit { resource: place.resource, span: ask.span, status, verdict, differences })
    }
}

/// Whether every other time of the same day is refused too: nothing that stands in the way depends on the hour. It is said of times that are free.
pub(super) fn lasts_all_day(refusal: &Verdict) -> bool {
    refusal.findings.iter().any(|f| f.severity == Severity::Blocks && !f.rule.is_conflict())
}

/// Whether it is outside the hours in which the place is open to all, so that staff would make an exception.
pub(super) fn is_exception(verdict: &Verdict) -> bool {
    let outside =
        |rule: &Rule| matches!(rule, Rule::OutsideHours { .. } | Rule::Closed { .. } | Rule::Holiday { .. });
    verdict.findings.iter().any(|f| outside(&f.rule))
}
