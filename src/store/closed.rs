//! Records that were closed long ago: finding them folder by folder, and deleting them.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use sqlx::FromRow;
use uuid::Uuid;

use crate::domain::id::{CentreId, OrganisationId, ResourceId};
use crate::domain::status::Status;
use crate::domain::wall;

use super::{Result, Tx};

/// Records that belong together.
#[derive(Clone, Debug, FromRow)]
pub struct Closed {
    /// Whose; nobody's in particular for registrations that came to nothing.
    pub organisation_id: Option<OrganisationId>,
    /// The organisation's name.
    pub title: String,
    /// When the first of them began.
    pub first_at: DateTime<Utc>,
    /// When the last of them was closed.
    pub last_at: DateTime<Utc>,
    /// How many.
    pub pieces: i64,
}

/// A centre and a span of time, its end not included.
pub type Within = (CentreId, DateTime<Utc>, DateTime<Utc>);

const FIRST_BOOKING: &str = "select min(starts_at) from booking where centre_id = $1";
const BOOKINGS: &str =
    "select b.organisation_id, o.name as title, min(b.starts_at) as first_at, max(b.ends_at) as last_at, count(*) as pieces
    from booking b join organisation o on o.id = b.organisation_id
    where b.centre_id = $1 and b.starts_at < $3 and b.ends_at >= $2 and b.ends_at < $3 and b.status <> 'held'
    group by b.organisation_id, o.name order by o.name, b.organisation_id";
const FIRST_REGISTRATION: &str = "select min(coalesce(decided_at, updated_at)) from registration where centre_id = $1 and status in ('refused', 'returned')";
const REGISTRATIONS: &str = "select null as organisation_id, '' as title, min(created_at) as first_at, max(coalesce(decided_at, updated_at)) as last_at, count(*) as pieces
    from registration where centre_id = $1 and status in ('refused', 'returned')
    and coalesce(decided_at, updated_at) >= $2 and coalesce(decided_at, updated_at) < $3 having count(*) > 0";

/// The start of the first booking of a centre.
pub async fn first_booking(tx: &mut Tx, centre: CentreId) -> Result<Option<DateTime<Utc>>> {
    Ok(on!(tx, |c| sqlx::query_scalar(FIRST_BOOKING).bind(centre).fetch_one(c).await)?)
}

/// Bookings that ended within a span of time, by organisation.
pub async fn bookings(tx: &mut Tx, (centre, from, until): Within) -> Result<Vec<Closed>> {
    Ok(on!(tx, |c| sqlx::query_as(BOOKINGS).bind(centre).bind(from).bind(until).fetch_all(c).await)?)
}

/// When the first registration that came to nothing was closed.
pub async fn first_registration(tx: &mut Tx, centre: CentreId) -> Result<Option<DateTime<Utc>>> {
    Ok(on!(tx, |c| sqlx::query_scalar(FIRST_REGISTRATION).bind(centre).fetch_one(c).await)?)
}

/// Registrations that were refused, or sent back and left alone, within a span of time; nothing where there are none.
pub async fn registrations(tx: &mut Tx, (centre, from, until): Within) -> Result<Option<Closed>> {
    Ok(on!(tx, |c| sqlx::query_as(REGISTRATIONS)
        .bind(centre)
        .bind(from)
        .bind(until)
        .fetch_optional(c)
        .await)?)
}

/// The file of an organisation with a centre.
#[derive(Clone, Debug, FromRow)]
pub struct File {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub title: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// The last day of the last agreement; nothing where none had an end.
    pub ends_on: Option<NaiveDate>,
    /// When the last paper was made or decided.
    pub last_at: DateTime<Utc>,
    /// How many agreements and registrations.
    pub pieces: i64,
}

const FILES: &str =
    "select p.organisation_id, o.name as title, min(p.opened_at) as opened_at, max(p.ends_on) as ends_on, max(p.last_at) as last_at, count(*) as pieces
    from (
        select organisation_id, created_at as opened_at, ends_on, created_at as last_at from agreement where centre_id = $1
        union all
        select organisation_id, created_at as opened_at, null as ends_on, coalesce(decided_at, created_at) as last_at
            from registration where centre_id = $1 and status = 'accepted' and organisation_id is not null
    ) p join organisation o on o.id = p.organisation_id
    group by p.organisation_id, o.name order by o.name, p.organisation_id";
/// An agreement that still runs on a day, or may yet come to be, keeps the file open, and so do bookings that are not deleted yet.
const STILL_OPEN: &str = "select exists (select 1 from agreement where centre_id = $1 and organisation_id = $3
        and (status in ('draft', 'submitted', 'under_review', 'to_sign')
            or (status in ('in_force', 'suspended') and (ends_on is null or ends_on >= $2))))
    or exists (select 1 from booking where centre_id = $1 and organisation_id = $3)
    or exists (select 1 from registration where centre_id = $1 and organisation_id = $3 and status <> 'accepted')";

/// The files of organisations with a centre, be they open or closed.
pub async fn files(tx: &mut Tx, centre: CentreId) -> Result<Vec<File>> {
    Ok(on!(tx, |c| sqlx::query_as(FILES).bind(centre).fetch_all(c).await)?)
}

/// Whether an organisation has, on a day, an agreement with a centre or bookings there.
pub async fn is_open(
    tx: &mut Tx,
    (centre, organisation): (CentreId, OrganisationId),
    today: NaiveDate,
) -> Result<bool> {
    Ok(on!(tx, |c| sqlx::query_scalar(STILL_OPEN)
        .bind(centre)
        .bind(today)
        .bind(organisation)
        .fetch_one(c)
        .await)?)
}

#[derive(FromRow)]
struct Use {
    resource_id: ResourceId,
    status: Status,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    people: i32,
}

const USES: &str = "select i.resource_id, b.status, b.starts_at, b.ends_at, b.people from booking b join booking_item i on i.booking_id = b.id
    where b.centre_id = $1 and b.ends_at >= $2 and b.ends_at < $3 and b.organisation_id = $4 and b.status <> 'held'";
const KEEP_FIGURES: &str =
    "insert into past_use (centre_id, resource_id, organisation_id, month, status, bookings, minutes, people) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (centre_id, resource_id, organisation_id, month, status)
    do update set bookings = past_use.bookings + excluded.bookings, minutes = past_use.minutes + excluded.minutes, people = past_use.people + excluded.people";
const DELETE_BOOKINGS: &str = "delete from booking where centre_id = $1 and ends_at >= $2 and ends_at < $3 and organisation_id = $4 and status <> 'held'";
const DELETE_APPLICATIONS: &str = "delete from application where centre_id = $1 and organisation_id = $2
    and not exists (select 1 from booking b where b.application_id = application.id)";
const DELETE_REGISTRATIONS: &str =
    "delete from registration where centre_id = $1 and status in ('refused', 'returned')
    and coalesce(decided_at, updated_at) >= $2 and coalesce(decided_at, updated_at) < $3";

/// Bookings, minutes and people of one place, month and status.
type Figures = BTreeMap<(Uuid, NaiveDate, &'static str), (i64, i64, i64)>;

/// Deletes the bookings of an organisation that ended within a span of time; their figures stay, by the month of the zone in which they began.
pub async fn delete_bookings(
    tx: &mut Tx,
    (centre, from, until): Within,
    organisation: OrganisationId,
    zone: Tz,
) -> Result<()> {
    let uses: Vec<Use> = on!(tx, |c| sqlx::query_as(USES)
        .bind(centre)
        .bind(from)
        .bind(until)
        .bind(organisation)
        .fetch_all(c)
        .await)?;
    let mut figures = Figures::new();
    for used in uses {
        let day = wall::local(zone, used.starts_at).date();
        let month = day.with_day(1).unwrap_or(day);
        let sum = figures.entry((used.resource_id.0, month, used.status.as_str())).or_default();
        let minutes = (used.ends_at - used.starts_at).num_minutes();
        *sum = (sum.0 + 1, sum.1 + minutes, sum.2 + i64::from(used.people));
    }
    let mut message = tx.message();
    for ((resource, month, status), (bookings, minutes, people)) in figures {
        message
            .add(KEEP_FIGURES)
            .bind(centre)
            .bind(ResourceId(resource))
            .bind(organisation)
            .bind(month)
            .bind(status)
            .bind(bookings)
            .bind(minutes)
            .bind(people);
    }
    message.send(tx).await?;
    on!(tx, |c| sqlx::query(DELETE_BOOKINGS)
        .bind(centre)
        .bind(from)
        .bind(until)
        .bind(organisation)
        .execute(c)
        .await
        .map(|_| ()))?;
    on!(tx, |c| sqlx::query(DELETE_APPLICATIONS)
        .bind(centre)
        .bind(organisation)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Deletes the registrations with a centre that came to nothing within a span of time, with their documents.
pub async fn delete_registrations(tx: &mut Tx, (centre, from, until): Within) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_REGISTRATIONS)
        .bind(centre)
        .bind(from)
        .bind(until)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What is kept of an organisation with one centre, in an order that the references between it allow.
const DELETE_AT_CENTRE: [&str; 4] = [
    "delete from document where agreement_id in (select id from agreement where centre_id = $1 and organisation_id = $2)",
    "delete from agreement_version where agreement_id in (select id from agreement where centre_id = $1 and organisation_id = $2)",
    "delete from agreement where centre_id = $1 and organisation_id = $2",
    "delete from registration where centre_id = $1 and organisation_id = $2",
];
const KNOWN_ELSEWHERE: &str = "select exists (select 1 from agreement where organisation_id = $1)
    or exists (select 1 from registration where organisation_id = $1) or exists (select 1 from booking where organisation_id = $1)";
/// The organisation itself.
const DELETE_ORGANISATION: [&str; 7] = [
    "update audit_value set value = null, salt = null where entry_id in (select id from audit_entry where subject = 'organisation' and subject_id = $1)",
    "delete from document where organisation_id = $1",
    "delete from invitation where organisation_id = $1",
    "update session set acting_for = null where acting_for = $1",
    "delete from membership where organisation_id = $1",
    "delete from application where organisation_id = $1",
    "delete from organisation where id = $1",
];

/// Deletes the file of an organisation with a centre; and the organisation, where no other centre knows it.
pub async fn delete_file(tx: &mut Tx, centre: CentreId, organisation: OrganisationId) -> Result<()> {
    for delete in DELETE_AT_CENTRE {
        on!(tx, |c| sqlx::query(delete).bind(centre).bind(organisation).execute(c).await.map(|_| ()))?;
    }
    let elsewhere: bool =
        on!(tx, |c| sqlx::query_scalar(KNOWN_ELSEWHERE).bind(organisation).fetch_one(c).await)?;
    if elsewhere {
        return Ok(());
    }
    for delete in DELETE_ORGANISATION {
        on!(tx, |c| sqlx::query(delete).bind(organisation).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
