//! A centre, what is taken in it and one wish: all that a decision is made of.

use std::sync::Arc;

use cas::domain::agreement::Standing;
use cas::domain::ask::{Ask, Asker};
use cas::domain::claim::Claim;
use cas::domain::decide::Case;
use cas::domain::finding::{Severity, Verdict};
use cas::domain::id::{BookingId, ResourceId};
use cas::domain::quota::{Use, counted};
use cas::domain::resource::Resource;
use cas::domain::setup::Setup;
use chrono::{DateTime, Utc};

/// Which rules spoke, and how much each weighs.
pub type Said = std::collections::BTreeSet<(&'static str, Severity)>;

/// Whatever judges a case: the engine, or the engine with an error planted in it.
pub type Judge = fn(&Case<'_>) -> Verdict;

#[derive(Clone, Debug)]
pub struct World {
    pub setup: Setup,
    pub resource: ResourceId,
    pub ask: Ask,
    pub standing: Standing,
    pub staff: bool,
    pub claims: Vec<Claim>,
    pub uses: Vec<Use>,
    pub own: Option<BookingId>,
    pub asked_at: DateTime<Utc>,
    pub now: DateTime<Utc>,
}

impl World {
    pub fn resource(&self) -> &Resource {
        self.find(self.resource)
    }

    pub fn find(&self, id: ResourceId) -> &Resource {
        self.setup.resources.iter().find(|r| r.id == id).expect("a resource of the centre")
    }

    /// What a judge says, given the facts as the actions gather them: the rules of the day of asking, and uses in the periods that count.
    pub fn judged_by(&self, judge: Judge) -> Said {
        let asked_on = self.setup.day_of(self.asked_at);
        let setup = Arc::new(self.setup.clone()).under(self.standing.organisation, asked_on);
        let resource = self.resource();
        let policy = setup.policy(resource, asked_on);
        let period = counted(setup.calendar(), &setup.days_of(self.ask.span), policy.each_limit());
        let counts = |used: &&Use| period.is_some_and(|period| used.span.overlaps(&period));
        let uses: Vec<Use> = self.uses.iter().filter(counts).copied().collect();
        let asker = if self.staff { Asker::Staff(&self.standing) } else { Asker::Member(&self.standing) };
        let case = Case {
            setup: &setup,
            resource,
            policy,
            ask: &self.ask,
            asker,
            claims: &self.claims,
            uses: &uses,
            own: self.own,
            asked_at: self.asked_at,
            now: self.now,
        };
        judge(&case).findings.iter().map(|f| (f.rule.code(), f.severity)).collect()
    }
}
