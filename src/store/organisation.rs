//! Organisations and who belongs to them.

use chrono::{DateTime, Utc};

use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::id::{CentreId, OrganisationId, PersonId};
use crate::domain::legal_form::LegalForm;
use crate::domain::organisation::Details;

use super::{Message, Result, Tx};

const INSERT: &str =
    "insert into organisation (id, name, legal_form, version, created_at) values ($1, $2, $3, 1, $4)";
const ALL: &str = "select id, name from organisation order by name, id";
const CONTACT: &str =
    "select person_id from membership where organisation_id = $1 and role in ('coordinator', 'booker') and (ends_at is null or ends_at > $2)
    order by case contact when 'first' then 0 when 'substitute' then 1 else 2 end,
        case role when 'coordinator' then 0 else 1 end, created_at, person_id limit 1";
const NAME: &str = "select name from organisation where id = $1";

/// Adds an organisation.
pub async fn insert(
    tx: &mut Tx,
    id: OrganisationId,
    name: &str,
    legal_form: LegalForm,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(id)
        .bind(name)
        .bind(legal_form)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

const DESCRIBE: &str = "update organisation set details = $2, version = version + 1 where id = $1";
const IDENTIFY: &str =
    "insert into organisation_identifier (kind, value, organisation_id) values ($1, $2, $3)";

/// Keeps what is known of an organisation.
pub fn describe(message: &mut Message, id: OrganisationId, details: &Details) {
    message.add(DESCRIBE).bind(id).bind(Json(details));
}

/// Keeps the numbers that tell it from all others.
pub fn identify(message: &mut Message, id: OrganisationId, identifiers: &[(&'static str, String)]) {
    for (kind, value) in identifiers {
        message.add(IDENTIFY).bind(*kind).bind(value).bind(id);
    }
}

const CORRECT: &str =
    "update organisation set name = $2, legal_form = $3, details = $4, version = version + 1 where id = $1";
const FORGET_IDENTIFIERS: &str = "delete from organisation_identifier where organisation_id = $1";
const OTHER_WITH: &str = "select organisation_id from organisation_identifier where kind = $1 and value = $2 and organisation_id <> $3";

/// Replaces name, legal form and details.
pub fn correct(
    message: &mut Message,
    id: OrganisationId,
    (name, form, details): (&str, LegalForm, &Details),
) {
    message.add(CORRECT).bind(id).bind(name).bind(form).bind(Json(details));
}

/// Takes away the numbers that tell it from all others, before new ones are given.
pub async fn forget_identifiers(tx: &mut Tx, id: OrganisationId) -> Result<()> {
    on!(tx, |c| sqlx::query(FORGET_IDENTIFIERS).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Another organisation that has one of the numbers.
pub async fn other_with(
    tx: &mut Tx,
    identifiers: &[(&'static str, String)],
    id: OrganisationId,
) -> Result<Option<OrganisationId>> {
    for (kind, value) in identifiers {
        let other = on!(tx, |c| sqlx::query_scalar(OTHER_WITH)
            .bind(*kind)
            .bind(value)
            .bind(id)
            .fetch_optional(c)
            .await)?;
        if other.is_some() {
            return Ok(other);
        }
    }
    Ok(None)
}

/// All organisations by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>> {
    Ok(on!(tx, |c| sqlx::query_as(ALL).fetch_all(c).await)?)
}

/// Who is told of what concerns an organisation: its contact, or else the substitute, a coordinator, somebody who may book.
pub async fn contact(tx: &mut Tx, id: OrganisationId, now: DateTime<Utc>) -> Result<Option<PersonId>> {
    Ok(on!(tx, |c| sqlx::query_scalar(CONTACT).bind(id).bind(now).fetch_optional(c).await)?)
}

/// The organisation's name.
pub async fn name(tx: &mut Tx, id: OrganisationId) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(NAME).bind(id).fetch_optional(c).await)?)
}

/// An organisation in a centre's list.
#[derive(Clone, Debug, FromRow)]
pub struct Listed {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is in law.
    pub legal_form: LegalForm,
}

/// An organisation with everything known of it.
#[derive(Clone, Debug)]
pub struct Described {
    /// Its name.
    pub name: String,
    /// What it is in law.
    pub legal_form: LegalForm,
    /// Everything else.
    pub details: Details,
    /// Raised by each change.
    pub version: i64,
}

const AT_CENTRE: &str = "select o.id, o.name, o.legal_form from organisation o
    where exists (select 1 from agreement a where a.organisation_id = o.id and a.centre_id = $1) order by o.name, o.id";
const IS_AT_CENTRE: &str = "select count(*) from agreement where organisation_id = $1 and centre_id = $2";
const DESCRIBED: &str = "select name, legal_form, details, version from organisation where id = $1";

/// The organisations that have an agreement with a centre, in whatever state, by name.
pub async fn at_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Listed>> {
    Ok(on!(tx, |c| sqlx::query_as(AT_CENTRE).bind(centre).fetch_all(c).await)?)
}

/// Whether an organisation has an agreement with a centre, in whatever state.
pub async fn is_at_centre(tx: &mut Tx, id: OrganisationId, centre: CentreId) -> Result<bool> {
    let count: i64 = on!(tx, |c| sqlx::query_scalar(IS_AT_CENTRE).bind(id).bind(centre).fetch_one(c).await)?;
    Ok(count > 0)
}

/// Everything known of an organisation.
pub async fn described(tx: &mut Tx, id: OrganisationId) -> Result<Option<Described>> {
    let row: Option<(String, LegalForm, Json<Details>, i64)> =
        on!(tx, |c| sqlx::query_as(DESCRIBED).bind(id).fetch_optional(c).await)?;
    Ok(row.map(|(name, legal_form, details, version)| Described {
        name,
        legal_form,
        details: details.0,
        version,
    }))
}
