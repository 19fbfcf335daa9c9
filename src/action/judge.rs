//! Gathers the facts a decision needs, in at most three reads for a plain room, and decides.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::ask::{Ask, Asker};
use crate::domain::claim::{Claim, taken_time};
use crate::domain::decide::{Case, decide};
use crate::domain::finding::Verdict;
use crate::domain::id::{BookingId, OrganisationId, PersonId, ResourceId};
use crate::domain::policy::Policy;
use crate::domain::quota::{Limit, Use, counted};
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::store::facts::{Facts, Form, facts};
use crate::store::{self, Result, Tx};

/// A wish for one resource, made by a person for an organisation.
#[derive(Clone, Debug)]
pub struct Request {
    /// The centre as it was when the request was prepared.
    pub setup: Arc<Setup>,
    /// What is wished.
    pub resource: ResourceId,
    /// The wish.
    pub ask: Ask,
    /// Who makes it.
    pub person: PersonId,
    /// For whom.
    pub organisation: OrganisationId,
    /// Whether staff make or decide it.
    pub as_staff: bool,
    /// When it came: the rules of that day judge it, also when staff decide later.
    pub asked_at: DateTime<Utc>,
    /// When it is judged.
    pub now: DateTime<Utc>,
}

/// What came of judging a request.
#[derive(Debug)]
pub(super) enum Judged {
    /// The centre's rules changed since the request was prepared: load them and ask again.
    Stale,
    /// The person may not book for the organisation.
    NotAllowed,
    /// Judged.
    Verdict { verdict: Verdict, policy: Box<Policy>, claims: Vec<Claim> },
}

impl Request {
    /// The wished resource, if the centre still has it.
    pub fn resource(&self) -> Option<&Resource> {
        self.setup.resource(self.resource)
    }

    /// The local day whose rules judge it.
    pub fn asked_on(&self) -> NaiveDate {
        self.setup.day_of(self.asked_at)
    }

    /// In which capacity it is made.
    pub(super) fn asker<'f>(&self, facts: &'f Facts) -> Asker<'f> {
        if self.as_staff { Asker::Staff(&facts.standing) } else { Asker::Member(&facts.standing) }
    }

    /// What must be known of who makes it and for whom, and of the form it came with.
    pub(super) async fn facts(&self, tx: &mut Tx, form: Option<Form<'_>>) -> Result<Facts> {
        let setup = self.setup.under(self.organisation, self.asked_on());
        let policy = self.resource().map(|resource| setup.policy(resource, self.asked_on()));
        let counts = policy.filter(|policy| policy.strikes > 0);
        let since = counts.map(|policy| self.now - TimeDelta::days(i64::from(policy.strike_days)));
        facts(
            tx,
            (self.setup.centre.id, self.organisation, self.person),
            form,
            (setup.day_of(self.now), since),
        )
        .await
    }
}

/// Judges a request on what the transaction sees; `own` is the booking it is about, whose claims and hours do not count against it.
pub(super) async fn judge(tx: &mut Tx, request: &Request, own: BookingId, facts: &Facts) -> Result<Judged> {
    judge_by(tx, request, own, facts, request.asked_on()).await
}

/// The same by the rules of a given local day.
pub(super) async fn judge_by(
    tx: &mut Tx,
    request: &Request,
    own: BookingId,
    facts: &Facts,
    day: NaiveDate,
) -> Result<Judged> {
    let Request { setup, ask, .. } = request;
    let Some(resource) = request.resource() else { return Ok(Judged::Stale) };
    if facts.config_version != setup.config_version {
        return Ok(Judged::Stale);
    }
    if !request.as_staff && !facts.may_book {
        return Ok(Judged::NotAllowed);
    }
    let setup = &setup.under(request.organisation, day);
    let policy = setup.policy(resource, day);
    let time = taken_time(ask.span, policy.gap_minutes);
    // Who else is in the building counts only where somebody counts.
    let claims = match setup.centre.capacity {
        Some(_) => store::claim::in_centre(tx, setup.centre.id, time).await?,
        None => store::claim::on_leaves(tx, &setup.leaves(resource.id), time).await?,
    };
    let uses = uses(tx, request, &setup.days_of(ask.span), policy.each_limit(), own).await?;
    let case = Case {
        setup,
        resource,
        policy,
        ask,
        asker: request.asker(facts),
        claims: &claims,
        uses: &uses,
        own: Some(own),
        asked_at: request.asked_at,
        now: request.now,
    };
    let verdict = decide(&case);
    Ok(Judged::Verdict { verdict, policy: Box::new(policy), claims })
}

/// What the organisation uses in the periods the limits count around some days; nothing is asked where nobody counts.
pub(super) async fn uses(
    tx: &mut Tx,
    request: &Request,
    days: &[NaiveDate],
    limits: impl Iterator<Item = Limit>,
    except: BookingId,
) -> Result<Vec<Use>> {
    let Request { setup, organisation, now, .. } = request;
    let Some(time) = counted(setup.calendar(), days, limits) else { return Ok(Vec::new()) };
    store::booking::uses(tx, (*organisation, setup.centre.id), time, except, *now).await
}
