//! What must hold in every database: `cas verify` asks these questions and prints each row that answers one.

use super::{Result, Tx};

/// A rule, and the query that finds what breaks it: one text a row.
pub const INVARIANTS: [(&str, &str); 7] = [
    (
        "no two claims of one resource overlap",
        "select r.slug from claim a join claim b on a.resource_id = b.resource_id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
            join resource r on r.id = a.resource_id where a.starts_at < b.starts_at or (a.starts_at = b.starts_at and a.booking_id < b.booking_id)",
    ),
    (
        "claims stand on leaves only",
        "select distinct r.slug from claim c join resource r on r.id = c.resource_id join resource p on p.parent_id = r.id",
    ),
    (
        "only a booking in an occupying status has claims",
        "select distinct b.status from claim c join booking b on b.id = c.booking_id where b.status not in ('held', 'requested', 'approved', 'completed', 'no_show')",
    ),
    (
        "an approved booking has a claim for every item",
        "select cast(b.number as text) from booking b join booking_item i on i.booking_id = b.id
            where b.status in ('approved', 'completed', 'no_show') and not exists (select 1 from claim c where c.item_id = i.id)",
    ),
    (
        "a claim covers the time of its booking",
        "select cast(b.number as text) from booking b join claim c on c.booking_id = b.id
            where b.number is not null and (c.starts_at > b.starts_at or c.ends_at < b.ends_at)",
    ),
    (
        "every booking has an item",
        "select cast(b.number as text) from booking b where b.number is not null and not exists (select 1 from booking_item i where i.booking_id = b.id)",
    ),
    (
        "a booking stands under the centre and organisation of its application",
        "select cast(b.number as text) from booking b join application a on a.id = b.application_id
            where b.number is not null and (a.centre_id <> b.centre_id or a.organisation_id <> b.organisation_id)",
    ),
];

/// Asks one question; each row that comes back breaks the rule.
pub async fn broken(tx: &mut Tx, question: &'static str) -> Result<Vec<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(question).fetch_all(c).await)?)
}
