//! Registrations of organisations; only the hash of the token in their address is kept.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::id::{CentreId, OrganisationId, PersonId, RegistrationId};
use crate::domain::lang::Lang;
use crate::domain::legal_form::Proof;
use crate::domain::registration::{Answers, Registration, RegistrationStatus};
use crate::domain::words::Words;

use super::{Message, Result, Tx, document};

#[derive(FromRow)]
struct Row {
    id: RegistrationId,
    centre_id: CentreId,
    email: String,
    lang: Lang,
    status: RegistrationStatus,
    answers: Json<Answers>,
    updated_at: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    message: Option<String>,
    checked: Json<Words<Proof>>,
    organisation_id: Option<OrganisationId>,
}

/// A registration in a list, and when it was sent.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The registration.
    pub id: RegistrationId,
    /// Where it stands.
    pub status: RegistrationStatus,
    /// What was told.
    pub answers: Answers,
    /// When it was sent.
    pub submitted_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct ListedRow {
    id: RegistrationId,
    status: RegistrationStatus,
    answers: Json<Answers>,
    submitted_at: DateTime<Utc>,
}

macro_rules! whole {
    ($which:literal) => {
        concat!(
            "select id, centre_id, email, lang, status, answers, updated_at, submitted_at, message, checked, organisation_id
            from registration where ",
            $which
        )
    };
}

const BY_TOKEN: &str = whole!("token_hash = $1");
const BY_ID: &str = whole!("id = $1");
const INSERT: &str = "insert into registration (id, centre_id, email, lang, status, token_hash, answers, entered_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)";
const SAVE: &str = "update registration set answers = $2, updated_at = $3 where id = $1";
const CHECK: &str = "update registration set checked = $2 where id = $1";
const TOUCH: &str = "update registration set updated_at = $2 where id = $1";
const SUBMIT: &str =
    "update registration set status = 'submitted', submitted_at = $2, updated_at = $2 where id = $1";
const FORGET_IDENTIFIERS: &str = "delete from registration_identifier where registration_id = $1";
const KEEP_IDENTIFIER: &str =
    "insert into registration_identifier (registration_id, kind, value) values ($1, $2, $3)";
const DECIDE: &str =
    "update registration set status = $2, decided_at = $3, decided_by = $4, message = $5, organisation_id = $6,
    updated_at = $3 where id = $1";
const COUNT: &str = "select count(*) from registration where email = $1 and created_at > $2";
const WAITING: &str = "select id, status, answers, submitted_at from registration
    where centre_id = $1 and status in ('submitted', 'returned') and submitted_at is not null order by status desc, submitted_at, id limit $2";
const COUNT_WAITING: &str = "select count(*) from registration where centre_id = $1 and status = 'submitted'";
const KNOWN_IN_ORGANISATION: &str =
    "select organisation_id from organisation_identifier where kind = $1 and value = $2";
const KNOWN_IN_REGISTRATION: &str =
    "select r.id from registration_identifier i join registration r on r.id = i.registration_id
    where i.kind = $1 and i.value = $2 and r.status in ('submitted', 'returned') and r.id <> $3 limit 1";
const DELETE_DRAFTS: &str = "delete from registration where status = 'draft' and updated_at < $1";

async fn whole(tx: &mut Tx, row: Option<Row>) -> Result<Option<Registration>> {
    let Some(row) = row else { return Ok(None) };
    let documents = document::of_registration(tx, row.id).await?;
    Ok(Some(Registration {
        id: row.id,
        centre: row.centre_id,
        email: row.email,
        lang: row.lang,
        status: row.status,
        answers: row.answers.0,
        documents,
        updated_at: row.updated_at,
        submitted_at: row.submitted_at,
        message: row.message,
        checked: row.checked.0,
        organisation: row.organisation_id,
    }))
}

/// The registration of a token whose hash is given.
pub async fn by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Registration>> {
    let row = on!(tx, |c| sqlx::query_as(BY_TOKEN).bind(token_hash).fetch_optional(c).await)?;
    whole(tx, row).await
}

/// A registration.
pub async fn load(tx: &mut Tx, id: RegistrationId) -> Result<Option<Registration>> {
    let row = on!(tx, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    whole(tx, row).await
}

/// How many were begun with an address since an instant.
pub async fn count_since(tx: &mut Tx, email: &str, since: DateTime<Utc>) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT).bind(email).bind(since).fetch_one(c).await)?)
}

/// Adds a registration, with the hash of its token.
pub fn insert(
    message: &mut Message,
    registration: &Registration,
    (token_hash, entered_by): (&[u8], Option<PersonId>),
    now: DateTime<Utc>,
) {
    let r = registration;
    message
        .add(INSERT)
        .bind(r.id)
        .bind(r.centre)
        .bind(&r.email)
        .bind(r.lang)
        .bind(r.status)
        .bind(token_hash)
        .bind(Json(&r.answers))
        .bind(entered_by)
        .bind(now);
}

/// Keeps what was told.
pub fn save(message: &mut Message, id: RegistrationId, answers: &Answers, now: DateTime<Utc>) {
    message.add(SAVE).bind(id).bind(Json(answers)).bind(now);
}

/// Notes that something about it changed.
pub fn touch(message: &mut Message, id: RegistrationId, now: DateTime<Utc>) {
    message.add(TOUCH).bind(id).bind(now);
}

/// Forgets the numbers it was sent with earlier.
pub async fn forget_identifiers(tx: &mut Tx, id: RegistrationId) -> Result<()> {
    on!(tx, |c| sqlx::query(FORGET_IDENTIFIERS).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes which papers staff have checked.
pub fn check(message: &mut Message, id: RegistrationId, checked: Words<Proof>) {
    message.add(CHECK).bind(id).bind(Json(checked));
}

/// Sends it, with the numbers that tell its organisation from all others.
pub fn submit(
    message: &mut Message,
    id: RegistrationId,
    identifiers: &[(&'static str, String)],
    now: DateTime<Utc>,
) {
    for (kind, value) in identifiers {
        message.add(KEEP_IDENTIFIER).bind(id).bind(*kind).bind(value);
    }
    message.add(SUBMIT).bind(id).bind(now);
}

/// What staff decided, and in which words.
pub fn decide(
    message: &mut Message,
    id: RegistrationId,
    (status, organisation): (RegistrationStatus, Option<OrganisationId>),
    (by, said): (PersonId, Option<&str>),
    now: DateTime<Utc>,
) {
    message.add(DECIDE).bind(id).bind(status).bind(now).bind(by).bind(said).bind(organisation);
}

/// Those that were sent to a centre and are not decided, those that wait for staff first.
pub async fn waiting(tx: &mut Tx, centre: CentreId, most: i64) -> Result<Vec<Listed>> {
    let rows: Vec<ListedRow> =
        on!(tx, |c| sqlx::query_as(WAITING).bind(centre).bind(most).fetch_all(c).await)?;
    let listed = |row: ListedRow| {
        let ListedRow { id, status, answers, submitted_at } = row;
        Listed { id, status, answers: answers.0, submitted_at }
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// How many wait for the staff of a centre.
pub async fn count_waiting(tx: &mut Tx, centre: CentreId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT_WAITING).bind(centre).fetch_one(c).await)?)
}

/// Whose a number is already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Known {
    /// An organisation's.
    Organisation(OrganisationId),
    /// One's in a registration that was sent.
    Registration(RegistrationId),
}

/// The first of some numbers that an organisation or another registration has already.
pub async fn known(
    tx: &mut Tx,
    identifiers: &[(&'static str, String)],
    except: RegistrationId,
) -> Result<Option<Known>> {
    for (kind, value) in identifiers {
        let organisation: Option<OrganisationId> = on!(tx, |c| {
            sqlx::query_scalar(KNOWN_IN_ORGANISATION).bind(*kind).bind(value).fetch_optional(c).await
        })?;
        if let Some(organisation) = organisation {
            return Ok(Some(Known::Organisation(organisation)));
        }
        let registration: Option<RegistrationId> = on!(tx, |c| {
            let query = sqlx::query_scalar(KNOWN_IN_REGISTRATION).bind(*kind).bind(value).bind(except);
            query.fetch_optional(c).await
        })?;
        if let Some(registration) = registration {
            return Ok(Some(Known::Registration(registration)));
        }
    }
    Ok(None)
}

/// Forgets those that were begun, never sent and not touched since an instant.
pub async fn delete_drafts(tx: &mut Tx, before: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE_DRAFTS).bind(before).execute(c).await.map(|_| ()))?;
    Ok(())
}

const DRAFTS_OF_STAFF: &str = "select id, answers, updated_at from registration
    where centre_id = $1 and status = 'draft' and entered_by is not null order by updated_at desc, id limit $2";

/// Registrations of a centre that staff began for somebody and that are not sent yet, the latest first.
pub async fn drafts_of_staff(
    tx: &mut Tx,
    centre: CentreId,
    most: i64,
) -> Result<Vec<(RegistrationId, Answers, DateTime<Utc>)>> {
    let rows: Vec<(RegistrationId, Json<Answers>, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(DRAFTS_OF_STAFF).bind(centre).bind(most).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, answers, at)| (id, answers.0, at)).collect())
}
