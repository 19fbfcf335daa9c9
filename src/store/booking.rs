//! Bookings: making and changing them.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::booking::{Booking, Item};
use crate::domain::feature::Features;
use crate::domain::finding::Verdict;
use crate::domain::id::{ApplicationId, BookingId, CentreId, ItemId, OrganisationId, PersonId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::quota::Use;
use crate::domain::refusal::Ground;
use crate::domain::resource::Kind;
use crate::domain::status::Status;

use super::{Error, Message, Result, Tx};

pub mod coming;
pub mod list;

#[derive(FromRow)]
struct Row {
    id: BookingId,
    number: Option<i64>,
    application_id: ApplicationId,
    centre_id: CentreId,
    organisation_id: OrganisationId,
    person_id: PersonId,
    status: Status,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    title: String,
    people: i32,
    responsible: String,
    phone: String,
    held_until: Option<DateTime<Utc>>,
    sequence: i32,
    invited: bool,
    requested_at: DateTime<Utc>,
    decided_at: Option<DateTime<Utc>>,
    decided_by: Option<PersonId>,
    reason: Option<String>,
    ground: Option<Ground>,
    exception: Option<String>,
    late: bool,
    excused: bool,
    remind_at: Option<DateTime<Utc>>,
    needs: Json<Features>,
    minors: bool,
    minors_stated: bool,
    fees: bool,
    verdict: Json<Verdict>,
    updated_at: DateTime<Utc>,
    item_id: ItemId,
    resource_id: ResourceId,
}

const LOAD: &str = "select b.id, b.number, b.application_id, b.centre_id, b.organisation_id, b.person_id, b.status, b.starts_at, b.ends_at, b.title, b.people,
        b.responsible, b.phone, b.held_until, b.sequence, b.invited, b.requested_at, b.decided_at, b.decided_by, b.reason, b.refusal as ground, b.exception, b.late, b.excused, b.remind_at, b.needs, b.minors, b.minors_stated, b.fees, b.verdict, b.updated_at,
        i.id as item_id, i.resource_id
    from booking b join booking_item i on i.booking_id = b.id where b.id = $1 order by i.id";
const ID_OF_NUMBER: &str = "select id from booking where number = $1";
const INSERT_APPLICATION: &str = "insert into application (id, centre_id, organisation_id, person_id, channel, created_at) values ($1, $2, $3, $4, $5, $6)";
const INSERT: &str = "insert into booking (id, number, application_id, centre_id, organisation_id, person_id, status, starts_at, ends_at, title, people, responsible,
        phone, held_until, sequence, invited, requested_at, decided_at, decided_by, reason, verdict, updated_at, needs, minors, minors_stated, fees, exception, remind_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)";
const INSERT_ITEM: &str = "insert into booking_item (id, booking_id, resource_id) values ($1, $2, $3)";
const SAVE: &str = "update booking set number = $2, status = $3, held_until = $4, sequence = $5, requested_at = $6, decided_at = $7, decided_by = $8,
        reason = $9, verdict = $10, updated_at = $11, invited = $12, refusal = $13, exception = $14, late = $15, excused = $16, remind_at = $17
    where id = $1";
const HOLD_OF: &str = "select id from booking where person_id = $1 and status = 'held'";
const DELETE_HOLDS: &str = "delete from application where id in (select application_id from booking where person_id = $1 and status = 'held')";
const DELETE_OLD_HOLDS: &str = "delete from booking where status = 'held' and held_until < $1";
const DELETE_EMPTY: &str = "delete from application where not exists (select 1 from booking b where b.application_id = application.id)";
const UNDECIDED: &str =
    "select id, centre_id from booking where status = 'requested' and starts_at <= $1 order by id";
const TO_REMIND_OF: &str =
    "select id, centre_id from booking where remind_at <= $1 and status = 'requested' order by id";
const USES: &str = "select b.starts_at, b.ends_at, i.resource_id, r.parent_id, r.kind
    from booking b join booking_item i on i.booking_id = b.id join resource r on r.id = i.resource_id
    where b.organisation_id = $1 and b.centre_id = $2 and b.starts_at > $5 and b.starts_at < $4 and b.ends_at > $3 and b.id <> $6
        and (b.status in ('requested', 'approved', 'completed', 'no_show') or b.late or (b.status = 'held' and b.held_until > $7))";

const COUNT: &str = "select count(*) from booking where number is not null";

/// How many bookings there are, those not sent yet left out.
pub async fn count(tx: &mut Tx) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT).fetch_one(c).await)?)
}

/// A booking with its items.
pub async fn load(tx: &mut Tx, id: BookingId) -> Result<Option<Booking>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(LOAD).bind(id).fetch_all(c).await)?;
    let items = rows.iter().map(|row| Item { id: row.item_id, resource: row.resource_id }).collect();
    rows.into_iter().next().map(|row| row.into_booking(items)).transpose()
}

/// The booking of that number.
pub async fn id_of_number(tx: &mut Tx, number: i64) -> Result<Option<BookingId>> {
    Ok(on!(tx, |c| sqlx::query_scalar(ID_OF_NUMBER).bind(number).fetch_optional(c).await)?)
}

/// Adds an application with one booking and its items.
pub fn insert(message: &mut Message, booking: &Booking, channel: &str) {
    let b = booking;
    message
        .add(INSERT_APPLICATION)
        .bind(b.application)
        .bind(b.centre)
        .bind(b.organisation)
        .bind(b.person)
        .bind(channel)
        .bind(b.requested_at);
    message
        .add(INSERT)
        .bind(b.id)
        .bind(b.number)
        .bind(b.application)
        .bind(b.centre)
        .bind(b.organisation)
        .bind(b.person)
        .bind(b.status)
        .bind(b.span.start())
        .bind(b.span.end())
        .bind(&b.title)
        .bind(i32::try_from(b.people).unwrap_or(i32::MAX))
        .bind(&b.responsible)
        .bind(&b.phone)
        .bind(b.held_until)
        .bind(b.sequence)
        .bind(b.invited)
        .bind(b.requested_at)
        .bind(b.decided_at)
        .bind(b.decided_by)
        .bind(b.reason.as_deref())
        .bind(Json(&b.verdict))
        .bind(b.updated_at)
        .bind(Json(b.needs))
        .bind(b.minors)
        .bind(b.minors_stated)
        .bind(b.fees)
        .bind(b.exception.as_deref())
        .bind(b.remind_at);
    for item in &b.items {
        message.add(INSERT_ITEM).bind(item.id).bind(b.id).bind(item.resource);
    }
}

/// Writes back what a step in a booking's life changes: number, status, revision, decision, verdict.
pub fn save(message: &mut Message, booking: &Booking) {
    let b = booking;
    message
        .add(SAVE)
        .bind(b.id)
        .bind(b.number)
        .bind(b.status)
        .bind(b.held_until)
        .bind(b.sequence)
        .bind(b.requested_at)
        .bind(b.decided_at)
        .bind(b.decided_by)
        .bind(b.reason.as_deref())
        .bind(Json(&b.verdict))
        .bind(b.updated_at)
        .bind(b.invited)
        .bind(b.ground)
        .bind(b.exception.as_deref())
        .bind(b.late)
        .bind(b.excused)
        .bind(b.remind_at);
}

/// The hold of a person, lapsed or not.
pub async fn hold_of(tx: &mut Tx, person: PersonId) -> Result<Option<BookingId>> {
    Ok(on!(tx, |c| sqlx::query_scalar(HOLD_OF).bind(person).fetch_optional(c).await)?)
}

/// Drops all holds of a person with whatever they have taken.
pub async fn delete_holds(tx: &mut Tx, person: PersonId) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_HOLDS).bind(person).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Drops the holds that lapsed before an instant. The booking's own row is what is deleted: its status is looked at again once whoever is confirming it has let go.
pub async fn delete_holds_lapsed_before(tx: &mut Tx, instant: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_OLD_HOLDS).bind(instant).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(DELETE_EMPTY).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Requests that nobody decided before they should have begun, and their centres.
pub async fn undecided_at(tx: &mut Tx, instant: DateTime<Utc>) -> Result<Vec<(BookingId, CentreId)>> {
    Ok(on!(tx, |c| sqlx::query_as(UNDECIDED).bind(instant).fetch_all(c).await)?)
}

#[derive(FromRow)]
struct UseRow {
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    resource_id: ResourceId,
    parent_id: Option<ResourceId>,
    kind: Kind,
}

/// Requests of which staff are to be reminded, and their centres.
pub async fn to_remind_of(tx: &mut Tx, instant: DateTime<Utc>) -> Result<Vec<(BookingId, CentreId)>> {
    Ok(on!(tx, |c| sqlx::query_as(TO_REMIND_OF).bind(instant).fetch_all(c).await)?)
}

/// What an organisation uses at a centre within a time; `except` is not counted.
pub async fn uses(
    tx: &mut Tx,
    (organisation, centre): (OrganisationId, CentreId),
    time: Interval,
    except: BookingId,
    now: DateTime<Utc>,
) -> Result<Vec<Use>> {
    let rows: Vec<UseRow> = on!(tx, |c| sqlx::query_as(USES)
        .bind(organisation)
        .bind(centre)
        .bind(time.start())
        .bind(time.end())
        .bind(time.start() - list::LONGEST)
        .bind(except)
        .bind(now)
        .fetch_all(c)
        .await)?;
    let used = |row: UseRow| {
        let span = Interval::new(row.starts_at, row.ends_at)?;
        Some(Use { resource: row.resource_id, whole: row.parent_id, kind: row.kind, span })
    };
    Ok(rows.into_iter().filter_map(used).collect())
}

impl Row {
    fn into_booking(self, items: Vec<Item>) -> Result<Booking> {
        Ok(Booking {
            id: self.id,
            number: self.number,
            application: self.application_id,
            centre: self.centre_id,
            organisation: self.organisation_id,
            person: self.person_id,
            status: self.status,
            span: Interval::new(self.starts_at, self.ends_at)
                .ok_or_else(|| Error::Value("an empty booking".to_owned()))?,
            items,
            title: self.title,
            people: u32::try_from(self.people).unwrap_or(0),
            responsible: self.responsible,
            phone: self.phone,
            held_until: self.held_until,
            sequence: self.sequence,
            invited: self.invited,
            requested_at: self.requested_at,
            decided_at: self.decided_at,
            decided_by: self.decided_by,
            reason: self.reason,
            ground: self.ground,
            exception: self.exception,
            late: self.late,
            excused: self.excused,
            remind_at: self.remind_at,
            needs: self.needs.0,
            minors: self.minors,
            minors_stated: self.minors_stated,
            fees: self.fees,
            verdict: self.verdict.0,
            updated_at: self.updated_at,
        })
    }
}
