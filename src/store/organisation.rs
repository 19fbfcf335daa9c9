//! Organisations and who belongs to them.

use chrono::{DateTime, Utc};

use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::legal_form::LegalForm;
use crate::domain::person::MemberRole;

use super::{Result, Tx};

const INSERT: &str =
    "insert into organisation (id, name, legal_form, version, created_at) values ($1, $2, $3, 1, $4)";
const JOIN: &str =
    "insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, $3, $4)";
const ALL: &str = "select id, name from organisation order by name, id";
const CONTACT: &str =
    "select person_id from membership where organisation_id = $1 and role in ('coordinator', 'booker')
    order by case role when 'coordinator' then 0 else 1 end, created_at, person_id limit 1";
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

/// Gives a person a role in an organisation.
pub async fn join(
    tx: &mut Tx,
    person: PersonId,
    organisation: OrganisationId,
    role: MemberRole,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(JOIN)
        .bind(person)
        .bind(organisation)
        .bind(role)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// All organisations by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>> {
    Ok(on!(tx, |c| sqlx::query_as(ALL).fetch_all(c).await)?)
}

/// Who is told of what concerns an organisation: a coordinator, or else somebody who may book.
pub async fn contact(tx: &mut Tx, id: OrganisationId) -> Result<Option<PersonId>> {
    Ok(on!(tx, |c| sqlx::query_scalar(CONTACT).bind(id).fetch_optional(c).await)?)
}

/// The organisation's name.
pub async fn name(tx: &mut Tx, id: OrganisationId) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(NAME).bind(id).fetch_optional(c).await)?)
}
