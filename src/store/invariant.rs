//! What must hold in every database: `cas verify` asks these questions and prints each row that answers one.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, ResourceId};
use crate::domain::status::Status;

use super::{Result, Tx};

/// The leaves of every resource: `leaf(top, id)`, and the leaves that each item asks for but has not taken: `missing(item_id, …)`.
macro_rules! with_leaves {
    ($rest:literal) => {
        concat!(
            "with recursive under(top, id) as (
                select id, id from resource union all select under.top, r.id from under join resource r on r.parent_id = under.id),
            leaf(top, id) as (select top, id from under where not exists (select 1 from resource p where p.parent_id = under.id)),
            missing(booking_id, item_id, resource_id) as (
                select i.booking_id, i.id, i.resource_id from booking_item i join leaf l on l.top = i.resource_id
                where not exists (select 1 from claim c where c.item_id = i.id and c.resource_id = l.id)) ",
            $rest
        )
    };
}

/// A rule, and the query that finds what breaks it: one text a row.
pub const INVARIANTS: [(&str, &str); 8] = [
    (
        "no two claims of one resource overlap",
        "select r.slug from claim a join claim b on a.resource_id = b.resource_id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
            join resource r on r.id = a.resource_id where a.starts_at < b.starts_at or (a.starts_at = b.starts_at and a.booking_id < b.booking_id)",
    ),
    (
        "a claim stands on a leaf of what its item asks for",
        with_leaves!(
            "select distinct r.slug from claim c join booking_item i on i.id = c.item_id join resource r on r.id = c.resource_id
                where i.booking_id <> c.booking_id or not exists (select 1 from leaf l where l.top = i.resource_id and l.id = c.resource_id)"
        ),
    ),
    (
        "only a booking in an occupying status has claims",
        "select distinct b.status from claim c join booking b on b.id = c.booking_id where b.status not in ('held', 'requested', 'approved', 'completed', 'no_show')",
    ),
    (
        "an approved booking has a claim on every leaf of its items",
        with_leaves!(
            "select distinct cast(b.number as text) from missing m join booking b on b.id = m.booking_id
                where b.status in ('approved', 'completed', 'no_show')"
        ),
    ),
    (
        "the claims of a waiting booking are whole",
        with_leaves!(
            "select distinct coalesce(cast(b.number as text), 'a hold') from missing m join booking b on b.id = m.booking_id
                where b.status in ('held', 'requested') and exists (select 1 from claim c where c.booking_id = b.id)"
        ),
    ),
    (
        "a claim covers the time of its booking",
        "select coalesce(cast(b.number as text), 'a hold') from booking b join claim c on c.booking_id = b.id
            where c.starts_at > b.starts_at or c.ends_at < b.ends_at",
    ),
    (
        "every booking has an item",
        "select coalesce(cast(b.number as text), 'a hold') from booking b where not exists (select 1 from booking_item i where i.booking_id = b.id)",
    ),
    (
        "a booking stands under the centre and organisation of its application",
        "select coalesce(cast(b.number as text), 'a hold') from booking b join application a on a.id = b.application_id
            where a.centre_id <> b.centre_id or a.organisation_id <> b.organisation_id",
    ),
];

/// Asks one question; each row that comes back breaks the rule.
pub async fn broken(tx: &mut Tx, question: &'static str) -> Result<Vec<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(question).fetch_all(c).await)?)
}

/// A held or requested item that has taken nothing. Whether it may depends on the policy and the clock.
#[derive(Clone, Debug, FromRow)]
pub struct Unclaimed {
    /// Number of the booking; a hold has none.
    pub number: Option<i64>,
    /// Its centre.
    #[sqlx(rename = "centre_id")]
    pub centre: CentreId,
    /// What is asked for.
    #[sqlx(rename = "resource_id")]
    pub resource: ResourceId,
    /// Held or requested.
    pub status: Status,
    /// When a hold lapses.
    pub held_until: Option<DateTime<Utc>>,
    /// When it was asked.
    pub requested_at: DateTime<Utc>,
}

const UNCLAIMED: &str = "select b.number, b.centre_id, i.resource_id, b.status, b.held_until, b.requested_at
    from booking b join booking_item i on i.booking_id = b.id
    where b.status in ('held', 'requested') and not exists (select 1 from claim c where c.item_id = i.id) order by b.id";

/// All waiting items without a claim.
pub async fn unclaimed(tx: &mut Tx) -> Result<Vec<Unclaimed>> {
    Ok(on!(tx, |c| sqlx::query_as(UNCLAIMED).fetch_all(c).await)?)
}
