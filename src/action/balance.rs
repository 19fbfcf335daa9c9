//! What an organisation has used of its limits. Reads only.

use crate::domain::id::BookingId;
use crate::domain::quota::{Balance, balances};
use crate::store::{Result, Tx};

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
    let hold = facts.hold.unwrap_or(BookingId(uuid::Uuid::nil()));
    let uses = uses(tx, request, &[day], policy.each_limit(), hold).await?;
    Ok(balances((&setup, day), resource, &policy, &uses))
}
