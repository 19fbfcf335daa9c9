//! Bookings that are still to come: what hangs on agreements.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, OrganisationId, ResourceId};
use crate::store::{Result, Tx};

/// A booking to come.
#[derive(Clone, Debug, FromRow)]
pub struct Coming {
    /// For whom.
    pub organisation_id: OrganisationId,
    /// Its number.
    pub number: i64,
    /// What is booked.
    pub resource_id: ResourceId,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// Until when.
    pub ends_at: DateTime<Utc>,
}

macro_rules! coming {
    ($which:literal) => {
        concat!(
            "select b.organisation_id, b.number, i.resource_id, b.starts_at, b.ends_at
            from booking b join booking_item i on i.booking_id = b.id
            where b.status in ('requested', 'approved') and b.centre_id = $1 and b.starts_at > $2",
            $which,
            " order by b.starts_at, b.number"
        )
    };
}

const OF_ORGANISATION: &str = coming!(" and b.organisation_id = $3");
const AT_CENTRE: &str = coming!("");

/// What an organisation has before it at a centre.
pub async fn of_organisation(
    tx: &mut Tx,
    centre: CentreId,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<Vec<Coming>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_ORGANISATION)
        .bind(centre)
        .bind(now)
        .bind(organisation)
        .fetch_all(c)
        .await)?)
}

/// Everything that is before a centre.
pub async fn at_centre(tx: &mut Tx, centre: CentreId, now: DateTime<Utc>) -> Result<Vec<Coming>> {
    Ok(on!(tx, |c| sqlx::query_as(AT_CENTRE).bind(centre).bind(now).fetch_all(c).await)?)
}
