//! What is kept of a person or an organisation, to be handed out.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;
use uuid::Uuid;

use crate::domain::id::{OrganisationId, PersonId};

use super::{Result, Tx};

/// A booking.
#[derive(Clone, Debug, FromRow, Serialize)]
pub struct Booking {
    /// Its number.
    pub number: Option<i64>,
    /// Where it stands.
    pub status: String,
    /// What is booked.
    pub place: String,
    /// Of which organisation.
    pub organisation: String,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// Until when.
    pub ends_at: DateTime<Utc>,
    /// What it is called.
    pub title: String,
    /// How many come.
    pub people: i32,
    /// Who answers for it.
    pub responsible: String,
    /// How to reach them.
    pub phone: String,
    /// The reason of a refusal or cancellation.
    pub reason: Option<String>,
}

/// A line of the log.
#[derive(Clone, Debug, FromRow, Serialize)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub action: String,
    /// To what sort of thing.
    pub subject: String,
    /// To which one.
    pub subject_id: Uuid,
    /// Whether the person did it themselves.
    pub by_themselves: bool,
}

/// A version of rules or declarations that was accepted.
#[derive(Clone, Debug, FromRow, Serialize)]
pub struct Acceptance {
    /// Its title.
    pub title: String,
    /// Since when that version is in force.
    pub effective_from: NaiveDate,
    /// When it was accepted.
    pub accepted_at: DateTime<Utc>,
}

macro_rules! bookings {
    ($which:literal) => {
        concat!(
            "select b.number, b.status, r.name as place, o.name as organisation, b.starts_at, b.ends_at, b.title, b.people, b.responsible, b.phone, b.reason
            from booking b join booking_item i on i.booking_id = b.id join resource r on r.id = i.resource_id join organisation o on o.id = b.organisation_id
            where ",
            $which,
            " order by b.starts_at, b.id"
        )
    };
}

const OF_PERSON: &str = bookings!("b.person_id = $1");
const OF_ORGANISATION: &str = bookings!("b.organisation_id = $1 and b.status <> 'held'");
const LINES: &str =
    "select at, action, subject, subject_id, coalesce(actor_id = $1, false) as by_themselves from audit_entry
    where actor_id = $1 or (subject = 'person' and subject_id = $1) order by at, id";
const LINES_OF_ORGANISATION: &str =
    "select at, action, subject, subject_id, false as by_themselves from audit_entry
    where subject = 'organisation' and subject_id = $1 order by at, id";
const ACCEPTANCES: &str = "select r.title, r.effective_from, a.accepted_at from acceptance a
    join regulation r on r.id = a.regulation_id where a.person_id = $1 order by a.accepted_at";

/// The bookings that a person made.
pub async fn bookings_of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Booking>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_PERSON).bind(person).fetch_all(c).await)?)
}

/// The bookings of an organisation.
pub async fn bookings_of_organisation(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Booking>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_ORGANISATION).bind(organisation).fetch_all(c).await)?)
}

/// What the log has of a person: what they did, and what was done with their data.
pub async fn lines_of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Line>> {
    Ok(on!(tx, |c| sqlx::query_as(LINES).bind(person).fetch_all(c).await)?)
}

/// What the log has of an organisation.
pub async fn lines_of_organisation(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Line>> {
    Ok(on!(tx, |c| sqlx::query_as(LINES_OF_ORGANISATION).bind(organisation).fetch_all(c).await)?)
}

/// What a person accepted.
pub async fn acceptances(tx: &mut Tx, person: PersonId) -> Result<Vec<Acceptance>> {
    Ok(on!(tx, |c| sqlx::query_as(ACCEPTANCES).bind(person).fetch_all(c).await)?)
}
