//! Looks for other times and places after a no. Reads only.

use chrono::TimeDelta;

use crate::domain::finder::{Cause, Difference, Search, days_searched, instead};
use crate::domain::id::{BookingId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::status::Status;
use crate::domain::taken::Taken;
use crate::domain::wall;
use crate::store::{self, Db, Result};

use super::judge::{Request, uses};

/// A place and a time that were free at the instant of looking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WayOn {
    /// The place.
    pub resource: ResourceId,
    /// The time.
    pub span: Interval,
    /// What a request for it becomes.
    pub status: Status,
    /// How it differs from the wish.
    pub differences: Vec<Difference>,
}

/// Up to two other times of the wished place and one other place, and the wished time itself if it was taken and given back meanwhile; `own` is a draft
/// whose hold is not in its own way.
///
/// # Errors
/// When the database cannot be asked.
pub async fn ways_on(db: &Db, request: &Request, cause: Cause, own: Option<BookingId>) -> Result<Vec<WayOn>> {
    let mut tx = db.read().await?;
    let facts = request.facts(&mut tx, None).await?;
    let setup = &request.setup.under(request.organisation, request.asked_on());
    let Some(resource) = setup.resource(request.resource) else { return Ok(Vec::new()) };
    let policy = setup.policy(resource, request.asked_on());
    let kind = (resource.kind, &policy);
    let days = days_searched(setup, kind, &facts.standing, request.ask.span, request.now);
    let (Some(first), Some(last)) = (days.iter().min().copied(), days.iter().max().copied()) else {
        return Ok(Vec::new());
    };
    let midnight = |day| wall::midnight(setup.centre.zone, day);
    // One day more: a use after closing can be in the way of the last one before.
    let Some(time) = Interval::new(midnight(first), midnight(last + TimeDelta::days(2))) else {
        return Ok(Vec::new());
    };

    let claims = store::claim::in_centre(&mut tx, setup.centre.id, time).await?;
    // A member's own hold gives way to their next wish; to staff it is somebody's.
    let hold = own.or(facts.hold.filter(|_| !request.as_staff));
    let policies = setup.of_kind(resource.kind).map(|r| setup.policy(r, request.asked_on()));
    let limits = policies.flat_map(|policy| policy.each_limit().collect::<Vec<_>>());
    let except = hold.unwrap_or(super::NO_BOOKING);
    let uses = uses(&mut tx, request, &days, limits, except).await?;
    let search = Search {
        setup,
        asker: request.asker(&facts),
        taken: &Taken::new(claims),
        uses: &uses,
        own: hold,
        asked_at: request.asked_at,
        now: request.now,
    };
    let found = instead(&search, resource, &request.ask, cause);
    Ok(found
        .into_iter()
        .map(|fit| WayOn {
            resource: fit.resource.id,
            span: fit.span,
            status: fit.status,
            differences: fit.differences,
        })
        .collect())
}
