//! Claims: who has which leaf when.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::claim::Claim;
use crate::domain::id::{BookingId, CentreId, ItemId, ResourceId};
use crate::domain::interval::Interval;

use super::{Error, Message, Result, Tx};

#[derive(FromRow)]
struct Row {
    resource_id: ResourceId,
    booking_id: BookingId,
    asked: ResourceId,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    used_from: DateTime<Utc>,
    used_to: DateTime<Utc>,
    people: i32,
    held_until: Option<DateTime<Utc>>,
}

const ON_LEAF: &str = "select c.resource_id, c.booking_id, i.resource_id as asked, c.starts_at, c.ends_at,
        b.starts_at as used_from, b.ends_at as used_to, b.people, b.held_until
    from claim c join booking_item i on i.id = c.item_id join booking b on b.id = c.booking_id
    where c.resource_id = $1 and c.ends_at > $2 and c.starts_at < $3 order by c.starts_at";
const IN_CENTRE: &str = "select c.resource_id, c.booking_id, i.resource_id as asked, c.starts_at, c.ends_at,
        b.starts_at as used_from, b.ends_at as used_to, b.people, b.held_until
    from resource r join claim c on c.resource_id = r.id join booking_item i on i.id = c.item_id join booking b on b.id = c.booking_id
    where r.centre_id = $1 and c.ends_at > $2 and c.starts_at < $3 order by c.starts_at";
const USES: &str = "select b.id, b.starts_at, b.ends_at, b.updated_at
    from claim c join booking b on b.id = c.booking_id
    where c.resource_id = $1 and c.ends_at > $2 and c.starts_at < $3 and b.status <> 'held' order by b.starts_at";
const INSERT: &str =
    "insert into claim (resource_id, booking_id, item_id, starts_at, ends_at) values ($1, $2, $3, $4, $5)";
const DELETE_OF_BOOKING: &str = "delete from claim where booking_id = $1";

/// The claims on some leaves that overlap a time, lapsed holds among them.
pub async fn on_leaves(tx: &mut Tx, leaves: &[ResourceId], time: Interval) -> Result<Vec<Claim>> {
    let mut claims = Vec::new();
    for leaf in leaves {
        let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(ON_LEAF)
            .bind(leaf)
            .bind(time.start())
            .bind(time.end())
            .fetch_all(c)
            .await)?;
        for row in rows {
            claims.push(row.into_claim()?);
        }
    }
    Ok(claims)
}

/// The claims of a whole centre that overlap a time, lapsed holds among them.
pub async fn in_centre(tx: &mut Tx, centre: CentreId, time: Interval) -> Result<Vec<Claim>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(IN_CENTRE)
        .bind(centre)
        .bind(time.start())
        .bind(time.end())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::into_claim).collect()
}

/// A use of a place, as public feeds tell of it: without gap, and holds left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Use {
    /// Whose.
    pub booking: BookingId,
    /// From when to when.
    pub span: Interval,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct UseRow {
    id: BookingId,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// The uses of some leaves that touch a time, one for each booking.
pub async fn uses(tx: &mut Tx, leaves: &[ResourceId], time: Interval) -> Result<Vec<Use>> {
    let mut uses: Vec<Use> = Vec::new();
    for leaf in leaves {
        let rows: Vec<UseRow> = on!(tx, |c| sqlx::query_as(USES)
            .bind(leaf)
            .bind(time.start())
            .bind(time.end())
            .fetch_all(c)
            .await)?;
        for row in rows {
            let span = Interval::new(row.starts_at, row.ends_at)
                .ok_or_else(|| Error::Value("an empty booking".to_owned()))?;
            if !uses.iter().any(|u| u.booking == row.id) {
                uses.push(Use { booking: row.id, span, updated_at: row.updated_at });
            }
        }
    }
    Ok(uses)
}

/// Takes a leaf. The schema refuses an overlap.
pub fn insert(message: &mut Message, leaf: ResourceId, booking: BookingId, item: ItemId, time: Interval) {
    message.add(INSERT).bind(leaf).bind(booking).bind(item).bind(time.start()).bind(time.end());
}

/// Frees whatever a booking has taken, for others who are not in the same message.
pub fn delete_of_booking(message: &mut Message, booking: BookingId) {
    message.add(DELETE_OF_BOOKING).bind(booking);
}

impl Row {
    fn into_claim(self) -> Result<Claim> {
        let span =
            |from, to| Interval::new(from, to).ok_or_else(|| Error::Value("an empty claim".to_owned()));
        Ok(Claim {
            resource: self.resource_id,
            booking: self.booking_id,
            asked: self.asked,
            span: span(self.starts_at, self.ends_at)?,
            used: span(self.used_from, self.used_to)?,
            people: u32::try_from(self.people).unwrap_or(0),
            held_until: self.held_until,
        })
    }
}
