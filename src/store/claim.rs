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

/// Claims of one leaf never overlap, so those that reach into a time are the last that begins before it and those that begin within: of a leaf that has been in
/// use for years no other is looked at.
macro_rules! claims {
    ($which:literal) => {
        concat!(
            "select c.resource_id, c.booking_id, i.resource_id as asked, c.starts_at, c.ends_at,
                b.starts_at as used_from, b.ends_at as used_to, b.people, b.held_until
            from resource r join claim c on c.resource_id = r.id
                and c.starts_at >= coalesce((select max(p.starts_at) from claim p where p.resource_id = r.id and p.starts_at <= $1), $1)
                join booking_item i on i.id = c.item_id join booking b on b.id = c.booking_id
            where c.starts_at < $2 and c.ends_at > $1 and ",
            $which,
            " order by c.starts_at"
        )
    };
}

/// Leaves asked for at once; of fewer the last is named again.
const LEAVES: usize = 8;
const ON_LEAF: &str = claims!("r.id = $3");
const ON_LEAVES: &str = claims!("r.id in ($3, $4, $5, $6, $7, $8, $9, $10)");
/// The same for all leaves of a centre, in two halves: what reaches into the time, one claim a leaf, and what begins within it. Only so PostgreSQL, which plans
/// without knowing the values, expects few rows and does not read all that ever were.
const IN_CENTRE: &str = "select c.resource_id, c.booking_id, i.resource_id as asked, c.starts_at, c.ends_at,
        b.starts_at as used_from, b.ends_at as used_to, b.people, b.held_until
    from (
        select l.resource_id, l.booking_id, l.item_id, l.starts_at, l.ends_at from resource r join claim l on l.resource_id = r.id
            and l.starts_at = (select max(p.starts_at) from claim p where p.resource_id = r.id and p.starts_at <= $1)
        where r.centre_id = $3 and l.ends_at > $1
        union all
        select w.resource_id, w.booking_id, w.item_id, w.starts_at, w.ends_at from resource r join claim w on w.resource_id = r.id
        where r.centre_id = $3 and w.starts_at > $1 and w.starts_at < $2
    ) c join booking_item i on i.id = c.item_id join booking b on b.id = c.booking_id
    order by c.starts_at";
const USES: &str = "select b.id, b.starts_at, b.ends_at, b.updated_at
    from claim c join booking b on b.id = c.booking_id
    where c.resource_id = $1 and c.ends_at > $2 and c.starts_at < $3 and b.status <> 'held'
        and c.starts_at >= coalesce((select max(p.starts_at) from claim p where p.resource_id = $1 and p.starts_at <= $2), $2)
    order by b.starts_at";
const INSERT: &str =
    "insert into claim (resource_id, booking_id, item_id, starts_at, ends_at) values ($1, $2, $3, $4, $5)";
const DELETE_OF_BOOKING: &str = "delete from claim where booking_id = $1";

/// The claims on some leaves that overlap a time, lapsed holds among them: one question, also for a hall with its parts.
pub async fn on_leaves(tx: &mut Tx, leaves: &[ResourceId], time: Interval) -> Result<Vec<Claim>> {
    let mut claims = Vec::new();
    for some in leaves.chunks(LEAVES) {
        // Nearly always it is one, and then it is told so.
        let (sql, count) = if some.len() == 1 { (ON_LEAF, 1) } else { (ON_LEAVES, LEAVES) };
        let asked = some.iter().chain(some.last().into_iter().cycle()).take(count);
        let rows: Vec<Row> = on!(tx, |c| {
            let query = sqlx::query_as(sql).bind(time.start()).bind(time.end());
            asked.fold(query, sqlx::query::QueryAs::bind).fetch_all(c).await
        })?;
        for row in rows {
            claims.push(row.into_claim()?);
        }
    }
    Ok(claims)
}

/// The claims of a whole centre that overlap a time, lapsed holds among them.
pub async fn in_centre(tx: &mut Tx, centre: CentreId, time: Interval) -> Result<Vec<Claim>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(IN_CENTRE)
        .bind(time.start())
        .bind(time.end())
        .bind(centre)
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
