//! Looks for other times and places after a no. Reads only.

use chrono::TimeDelta;

use crate::domain::alternative::{Alternative, DAYS_SEARCHED, alternatives};
use crate::domain::ask::Asker;
use crate::domain::decide::Case;
use crate::domain::id::{BookingId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::wall;
use crate::store::{self, Db, Result};

use super::judge::{Request, usage};

/// A place and a time that were free at the instant of looking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WayOn {
    /// The place.
    pub resource: ResourceId,
    /// The time.
    pub span: Interval,
}

/// Up to two other times of the wished place and one other place; `own` is a draft whose hold is not in its own way.
pub async fn ways_on(db: &Db, request: &Request, own: Option<BookingId>) -> Result<Vec<WayOn>> {
    let setup = &request.setup;
    let Some(resource) = request.resource() else { return Ok(Vec::new()) };
    let first = setup.day_of(request.ask.span.start().max(request.now));
    let from = wall::midnight(setup.centre.zone, first);
    let Some(time) = Interval::new(from, from + TimeDelta::days(i64::from(DAYS_SEARCHED) + 1)) else {
        return Ok(Vec::new());
    };

    let mut tx = db.read().await?;
    let facts =
        store::agreement::facts(&mut tx, setup.centre.id, request.organisation, request.person).await?;
    let claims = store::claim::in_centre(&mut tx, setup.centre.id, time).await?;
    let hold = match own {
        Some(id) => Some(id),
        None => store::booking::hold_of(&mut tx, request.person).await?,
    };
    // The days looked at touch at most two months.
    let except = hold.unwrap_or(BookingId(uuid::Uuid::nil()));
    let mut used = usage(&mut tx, request, first, except).await?;
    let last = setup.day_of(time.end());
    if last.format("%Y-%m").to_string() != first.format("%Y-%m").to_string() {
        used.extend(usage(&mut tx, request, last, except).await?);
    }
    let case = Case {
        setup,
        resource,
        policy: request.policy(resource),
        ask: &request.ask,
        asker: Asker::Member(&facts.standing),
        claims: &claims,
        usage: &used,
        own: hold,
        now: request.now,
    };
    Ok(alternatives(&case)
        .into_iter()
        .map(|Alternative { resource, span }| WayOn { resource: resource.id, span })
        .collect())
}
