//! What an organisation has used of its limits. Reads only.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::id::OrganisationId;
use crate::domain::policy::Policy;
use crate::domain::quota::{Balance, balances, counted};
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::store::{self, Result, Tx};

use super::judge::{Request, uses};

/// Every limit for the place of a request in the periods in which it begins; a hold of the person's own, which the next one replaces, is not counted.
///
/// # Errors
/// When the database cannot be asked.
pub async fn balance(tx: &mut Tx, request: &Request) -> Result<Vec<Balance>> {
    let Some(resource) = request.resource() else { return Ok(Vec::new()) };
    let facts = request.facts(tx, None).await?;
    let setup = request.setup.under(request.organisation, request.asked_on());
    let policy = setup.policy(resource, request.asked_on());
    let day = setup.day_of(request.ask.span.start());
    let hold = facts.hold.unwrap_or(super::NO_BOOKING);
    let uses = uses(tx, request, &[day], policy.each_limit(), hold).await?;
    Ok(balances((&setup, day), resource, &policy, &uses))
}

/// Every limit that an organisation with a valid agreement has at a centre today, each once.
///
/// # Errors
/// When the database cannot be asked.
pub async fn balances_today(
    tx: &mut Tx,
    setup: &Arc<Setup>,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<Vec<Balance>> {
    let today = setup.day_of(now);
    let setup = setup.under(organisation, today);
    let policies: Vec<(&Resource, Policy)> =
        setup.resources.iter().map(|resource| (resource, setup.policy(resource, today))).collect();
    let limits = policies.iter().flat_map(|(_, policy)| policy.each_limit());
    let Some(time) = counted(setup.calendar(), &[today], limits) else { return Ok(Vec::new()) };
    let uses =
        store::booking::uses(tx, (organisation, setup.centre.id), time, super::NO_BOOKING, now).await?;
    let mut all: Vec<Balance> = Vec::new();
    for (resource, policy) in &policies {
        for balance in balances((&setup, today), resource, policy, &uses) {
            if !all.contains(&balance) {
                all.push(balance);
            }
        }
    }
    Ok(all)
}
