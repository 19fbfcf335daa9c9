//! Accounts and their roles.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, OrganisationId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::Recipient;
use crate::domain::person::{MemberRole, Membership, Person, StaffRole};

use super::{Result, Tx};

/// What signing in needs of an account.
#[derive(Clone, Debug, FromRow)]
pub struct Credentials {
    /// Whose.
    pub id: PersonId,
    /// PHC string; `None` until a first password is chosen.
    pub password_hash: Option<String>,
}

#[derive(FromRow)]
struct Row {
    id: PersonId,
    email: String,
    name: String,
    lang: Lang,
    is_admin: bool,
}

#[derive(FromRow)]
struct MembershipRow {
    organisation_id: OrganisationId,
    name: String,
    role: MemberRole,
}

const CREDENTIALS: &str = "select id, password_hash from person where email = $1";
const LOAD: &str = "select id, email, name, lang, is_admin from person where id = $1";
const MEMBERSHIPS: &str = "select m.organisation_id, o.name, m.role from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = $1 order by m.created_at, m.organisation_id";
const STAFF: &str = "select centre_id, role from staff where person_id = $1 order by centre_id";
const INSERT: &str =
    "insert into person (id, email, name, password_hash, lang, is_admin, version, created_at)
    values ($1, $2, $3, $4, $5, $6, 1, $7)";
const SET_PASSWORD: &str = "update person set password_hash = $2 where id = $1";
const SET_LANG: &str = "update person set lang = $2 where id = $1";
const APPOINT: &str = "insert into staff (person_id, centre_id, role, created_at) values ($1, $2, $3, $4)
    on conflict (person_id, centre_id) do update set role = excluded.role";
const BUMP: &str = "update person set version = version + 1 where id = $1";
const VERSION: &str = "select version from person where id = $1";

/// What signing in needs of the account with that address (lower case).
pub async fn credentials(tx: &mut Tx, email: &str) -> Result<Option<Credentials>> {
    Ok(on!(tx, |c| sqlx::query_as(CREDENTIALS).bind(email).fetch_optional(c).await)?)
}

/// The account with all its roles.
pub async fn load(tx: &mut Tx, id: PersonId) -> Result<Option<Person>> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(LOAD).bind(id).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let memberships: Vec<MembershipRow> =
        on!(tx, |c| sqlx::query_as(MEMBERSHIPS).bind(id).fetch_all(c).await)?;
    let staff: Vec<(CentreId, StaffRole)> = on!(tx, |c| sqlx::query_as(STAFF).bind(id).fetch_all(c).await)?;
    let membership = |m: MembershipRow| Membership {
        organisation: m.organisation_id,
        organisation_name: m.name,
        role: m.role,
    };
    Ok(Some(Person {
        id: row.id,
        email: row.email,
        name: row.name,
        lang: row.lang,
        is_admin: row.is_admin,
        memberships: memberships.into_iter().map(membership).collect(),
        staff,
    }))
}

/// Adds an account without memberships or staff roles.
pub async fn insert(
    tx: &mut Tx,
    person: &Person,
    password_hash: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(person.id)
        .bind(&person.email)
        .bind(&person.name)
        .bind(password_hash)
        .bind(person.lang)
        .bind(person.is_admin)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Replaces the password.
pub async fn set_password(tx: &mut Tx, id: PersonId, hash: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(SET_PASSWORD).bind(id).bind(hash).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Replaces the language of mails.
pub async fn set_lang(tx: &mut Tx, id: PersonId, lang: Lang) -> Result<()> {
    on!(tx, |c| sqlx::query(SET_LANG).bind(id).bind(lang).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Gives a person a role on the staff of a centre, or changes it.
pub async fn appoint(
    tx: &mut Tx,
    id: PersonId,
    centre: CentreId,
    role: StaffRole,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(APPOINT)
        .bind(id)
        .bind(centre)
        .bind(role)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that what the person's feed shows has changed.
pub async fn bump(tx: &mut Tx, id: PersonId) -> Result<()> {
    on!(tx, |c| sqlx::query(BUMP).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The version of the person's feed.
pub async fn version(tx: &mut Tx, id: PersonId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(VERSION).bind(id).fetch_one(c).await)?)
}

const RECIPIENT: &str =
    "select p.email, p.name, p.lang, o.name from person p, organisation o where p.id = $1 and o.id = $2";

/// A person as the recipient of a letter about an organisation, with that organisation's name.
pub async fn recipient(
    tx: &mut Tx,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<Option<(Recipient, String)>> {
    let row: Option<(String, String, Lang, String)> =
        on!(tx, |c| sqlx::query_as(RECIPIENT).bind(person).bind(organisation).fetch_optional(c).await)?;
    Ok(row.map(|(email, name, lang, organisation)| (Recipient { email, name, lang }, organisation)))
}
