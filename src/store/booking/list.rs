//! Bookings as lists show them: one row each, with the names that people read.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{BookingId, CentreId, OrganisationId, PersonId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::status::Status;

use crate::store::{Error, Result, Tx};

/// A booking in a list, a schedule or a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The booking.
    pub id: BookingId,
    /// Its number; holds have none and stand only in schedules.
    pub number: Option<i64>,
    /// Where.
    pub centre: CentreId,
    /// For whom.
    pub organisation: OrganisationId,
    /// That organisation's name.
    pub organisation_name: String,
    /// Who asked.
    pub person: PersonId,
    /// What is booked.
    pub resource: ResourceId,
    /// Its name.
    pub resource_name: String,
    /// Where it stands.
    pub status: Status,
    /// From when to when.
    pub span: Interval,
    /// What the meeting is called.
    pub title: String,
    /// How many will come.
    pub people: u32,
    /// When it was asked.
    pub requested_at: DateTime<Utc>,
    /// Revision of the calendar entry.
    pub sequence: i32,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct Row {
    id: BookingId,
    number: Option<i64>,
    centre_id: CentreId,
    organisation_id: OrganisationId,
    organisation_name: String,
    person_id: PersonId,
    resource_id: ResourceId,
    resource_name: String,
    status: Status,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    title: String,
    people: i32,
    requested_at: DateTime<Utc>,
    sequence: i32,
    updated_at: DateTime<Utc>,
}

macro_rules! line {
    ($rest:literal) => {
        concat!(
            "select b.id, b.number, b.centre_id, b.organisation_id, o.name as organisation_name, b.person_id,
                i.resource_id, r.name as resource_name, b.status, b.starts_at, b.ends_at, b.title, b.people, b.requested_at, b.sequence, b.updated_at
            from booking b join organisation o on o.id = b.organisation_id
                join booking_item i on i.booking_id = b.id join resource r on r.id = i.resource_id ",
            $rest
        )
    };
}

const IN_CENTRE: &str = line!(
    "where b.centre_id = $1 and b.starts_at < $3 and b.starts_at > $4 and b.ends_at > $2
        and b.status in ('held', 'requested', 'approved', 'completed', 'no_show') order by b.starts_at, b.id"
);
const WAITING: &str = line!(
    "where b.centre_id = $1 and b.status = 'requested' order by b.starts_at, b.requested_at, b.id limit $2"
);
const WAITING_COUNT: &str = "select count(*) from booking where centre_id = $1 and status = 'requested'";
const DECIDED: &str = line!(
    "where b.centre_id = $1 and b.status in ('approved', 'refused', 'cancelled', 'expired') and b.decided_at is not null
        order by b.decided_at desc, b.id desc limit $2"
);
const COMING: &str = line!(
    "where b.centre_id = $1 and b.starts_at > $2 and b.status in ('requested', 'approved') order by b.starts_at, b.id"
);
const OF_PERSON: &str = line!(
    "where b.person_id = $1 and b.status <> 'held' and b.ends_at > $2 and b.starts_at < $3 order by b.starts_at, b.id"
);
const OF_ORGANISATION: &str = line!(
    "where b.organisation_id = $1 and b.status <> 'held' and b.ends_at > $2 and b.starts_at < $3 order by b.starts_at, b.id"
);

/// Longest time a booking may last; older starts need not be looked at.
pub(super) const LONGEST: chrono::TimeDelta = chrono::TimeDelta::days(32);

/// Bookings of a centre that take place in a time, or would if confirmed or approved.
pub async fn in_centre(tx: &mut Tx, centre: CentreId, time: Interval) -> Result<Vec<Line>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(IN_CENTRE)
        .bind(centre)
        .bind(time.start())
        .bind(time.end())
        .bind(time.start() - LONGEST)
        .fetch_all(c)
        .await)?;
    lines(rows)
}

/// Requests of a centre that wait for a decision, those that begin soonest first.
pub async fn waiting(tx: &mut Tx, centre: CentreId, most: i64) -> Result<Vec<Line>> {
    lines(on!(tx, |c| sqlx::query_as(WAITING).bind(centre).bind(most).fetch_all(c).await)?)
}

/// How many requests wait at a centre.
pub async fn waiting_count(tx: &mut Tx, centre: CentreId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(WAITING_COUNT).bind(centre).fetch_one(c).await)?)
}

/// What was decided last at a centre, the newest first.
pub async fn decided(tx: &mut Tx, centre: CentreId, most: i64) -> Result<Vec<Line>> {
    lines(on!(tx, |c| sqlx::query_as(DECIDED).bind(centre).bind(most).fetch_all(c).await)?)
}

/// What was asked for or approved at a centre and begins after an instant.
pub async fn coming(tx: &mut Tx, centre: CentreId, after: DateTime<Utc>) -> Result<Vec<Line>> {
    lines(on!(tx, |c| sqlx::query_as(COMING).bind(centre).bind(after).fetch_all(c).await)?)
}

/// Bookings asked for by a person that touch a time, in any status but held.
pub async fn of_person(tx: &mut Tx, person: PersonId, time: Interval) -> Result<Vec<Line>> {
    lines(on!(tx, |c| sqlx::query_as(OF_PERSON)
        .bind(person)
        .bind(time.start())
        .bind(time.end())
        .fetch_all(c)
        .await)?)
}

/// Bookings of an organisation that touch a time, in any status but held.
pub async fn of_organisation(tx: &mut Tx, organisation: OrganisationId, time: Interval) -> Result<Vec<Line>> {
    lines(on!(tx, |c| sqlx::query_as(OF_ORGANISATION)
        .bind(organisation)
        .bind(time.start())
        .bind(time.end())
        .fetch_all(c)
        .await)?)
}

fn lines(rows: Vec<Row>) -> Result<Vec<Line>> {
    rows.into_iter().map(Row::into_line).collect()
}

impl Row {
    fn into_line(self) -> Result<Line> {
        Ok(Line {
            id: self.id,
            number: self.number,
            centre: self.centre_id,
            organisation: self.organisation_id,
            organisation_name: self.organisation_name,
            person: self.person_id,
            resource: self.resource_id,
            resource_name: self.resource_name,
            status: self.status,
            span: Interval::new(self.starts_at, self.ends_at)
                .ok_or_else(|| Error::Value("an empty booking".to_owned()))?,
            title: self.title,
            people: u32::try_from(self.people).unwrap_or(0),
            requested_at: self.requested_at,
            sequence: self.sequence,
            updated_at: self.updated_at,
        })
    }
}
