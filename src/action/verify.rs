//! Asks a database whether the promises hold. It only reads.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};

use crate::domain::decide::makes_claims;
use crate::domain::setup::Setup;
use crate::store::invariant::{INVARIANTS, Unclaimed, broken, unclaimed};
use crate::store::{self, Result, Tx};

use super::seal::broken_seals;

/// The rule that needs the policies and the clock, not only the rows.
const TAKES_ITS_PLACE: &str = "a hold, and a request where the first one counts, takes its place";

/// A broken rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What should hold.
    pub rule: &'static str,
    /// Where it does not: the number of a booking, the slug of a resource.
    pub place: String,
}

/// How many rules [`verify`] looks at.
pub const RULES: usize = INVARIANTS.len() + 2;

/// Every broken rule and where, as the transaction sees it at `now`.
///
/// # Errors
/// When the database cannot be asked.
pub async fn verify(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for (rule, question) in INVARIANTS {
        faults.extend(broken(tx, question).await?.into_iter().map(|place| Fault { rule, place }));
    }
    let mut setups = HashMap::new();
    for item in unclaimed(tx).await? {
        let setup = match setups.entry(item.centre) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(store::centre::setup(tx, item.centre).await?),
        };
        if should_have_claims(setup.as_ref(), &item, now) {
            let place = item.number.map_or_else(|| "a hold".to_owned(), |number| number.to_string());
            faults.push(Fault { rule: TAKES_ITS_PLACE, place });
        }
    }
    faults.extend(broken_seals(tx).await?);
    Ok(faults)
}

/// Whether the policy under which it was asked makes a waiting item take its place. A lapsed hold gives way to whoever comes.
fn should_have_claims(setup: Option<&Setup>, item: &Unclaimed, now: DateTime<Utc>) -> bool {
    if item.held_until.is_some_and(|until| until <= now) {
        return false;
    }
    let Some((setup, resource)) = setup.and_then(|s| Some((s, s.resource(item.resource)?))) else {
        return true;
    };
    makes_claims(&setup.policy(resource, setup.day_of(item.requested_at)), item.status)
}
