//! Accounts and their roles.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, OrganisationId, PersonId, SessionId};
use crate::domain::lang::Lang;
use crate::domain::letter::Recipient;
use crate::domain::person::{MemberRole, Membership, Person, StaffRole};

use super::{Message, Result, Tx};

/// What signing in needs of an account.
#[derive(Clone, Debug, FromRow)]
pub struct Credentials {
    /// Whose.
    pub id: PersonId,
    /// PHC string; `None` until a first password is chosen.
    pub password_hash: Option<String>,
}

/// An account with one of its memberships and one of its staff roles; one with several of either comes in several rows.
#[derive(FromRow)]
struct Row {
    id: PersonId,
    email: String,
    name: String,
    lang: Lang,
    is_admin: bool,
    organisation_id: Option<OrganisationId>,
    organisation_name: Option<String>,
    member_role: Option<MemberRole>,
    centre_id: Option<CentreId>,
    staff_role: Option<StaffRole>,
}

macro_rules! account {
    ($what:literal, $from:literal, $rest:literal) => {
        concat!(
            "select ",
            $what,
            "p.id, p.email, p.name, p.lang, p.is_admin, m.organisation_id, o.name as organisation_name, m.role as member_role,
                t.centre_id, t.role as staff_role from ",
            $from,
            " left join membership m on m.person_id = p.id and (m.ends_at is null or m.ends_at > $2)
                left join organisation o on o.id = m.organisation_id
                left join staff t on t.person_id = p.id and (t.ends_at is null or t.ends_at > $2) where ",
            $rest,
            " order by m.created_at, m.organisation_id, t.centre_id"
        )
    };
}

const CREDENTIALS: &str = "select id, password_hash from person where email = $1";
const LOAD: &str = account!("", "person p", "p.id = $1");
const SIGNED_IN: &str = account!(
    "s.id as session_id, s.acting_for, exists (select 1 from second_factor f where f.person_id = p.id and f.enabled_at is not null) as has_code, ",
    "session s join person p on p.id = s.person_id",
    "s.token_hash = $1 and s.expires_at > $2 and not s.awaits_code"
);
const INSERT: &str =
    "insert into person (id, email, name, password_hash, lang, is_admin, version, created_at)
    values ($1, $2, $3, $4, $5, $6, 1, $7)";
const SET_PASSWORD: &str = "update person set password_hash = $2 where id = $1";
const SET_LANG: &str = "update person set lang = $2 where id = $1";
const BUMP: &str = "update person set version = version + 1 where id = $1";
const VERSION: &str = "select version from person where id = $1";

/// What signing in needs of the account with that address (lower case).
pub async fn credentials(tx: &mut Tx, email: &str) -> Result<Option<Credentials>> {
    Ok(on!(tx, |c| sqlx::query_as(CREDENTIALS).bind(email).fetch_optional(c).await)?)
}

const BY_EMAIL: &str = "select id, email, name, lang from person where email = $1";

/// Who has the account with that address (lower case), as a recipient of letters.
pub async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<(PersonId, Recipient)>> {
    let row: Option<(PersonId, String, String, Lang)> =
        on!(tx, |c| sqlx::query_as(BY_EMAIL).bind(email).fetch_optional(c).await)?;
    Ok(row.map(|(id, email, name, lang)| (id, Recipient { email, name, lang })))
}

/// The account with all its roles as of now.
pub async fn load(tx: &mut Tx, id: PersonId, now: DateTime<Utc>) -> Result<Option<Person>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(LOAD).bind(id).bind(now).fetch_all(c).await)?;
    Ok(whole(rows))
}

#[derive(FromRow)]
struct SessionRow {
    session_id: SessionId,
    acting_for: Option<OrganisationId>,
    has_code: bool,
    #[sqlx(flatten)]
    row: Row,
}

/// Somebody signed in.
pub struct Entered {
    /// The session.
    pub session: SessionId,
    /// Whose it is.
    pub person: Person,
    /// Whether they sign in with a code besides.
    pub has_code: bool,
}

/// The session of a cookie whose value hashes to `token_hash`, unless it has run out or its code is still to come.
pub async fn signed_in(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<Entered>> {
    let rows: Vec<SessionRow> =
        on!(tx, |c| sqlx::query_as(SIGNED_IN).bind(token_hash).bind(now).fetch_all(c).await)?;
    let Some((session, acting_for, has_code)) =
        rows.first().map(|r| (r.session_id, r.acting_for, r.has_code))
    else {
        return Ok(None);
    };
    let person = whole(rows.into_iter().map(|r| r.row).collect());
    Ok(person.map(|mut person| {
        // The one acted for comes first; the others stay in their order.
        person.memberships.sort_by_key(|m| Some(m.organisation) != acting_for);
        Entered { session, person, has_code }
    }))
}

/// The account that all rows are of.
fn whole(rows: Vec<Row>) -> Option<Person> {
    let mut person: Option<Person> = None;
    for row in rows {
        let person = person.get_or_insert_with(|| Person {
            id: row.id,
            email: row.email,
            name: row.name,
            lang: row.lang,
            is_admin: row.is_admin,
            memberships: Vec::new(),
            staff: Vec::new(),
        });
        if let (Some(organisation), Some(organisation_name), Some(role)) =
            (row.organisation_id, row.organisation_name, row.member_role)
            && !person.memberships.iter().any(|m| m.organisation == organisation)
        {
            person.memberships.push(Membership { organisation, organisation_name, role });
        }
        if let (Some(centre), Some(role)) = (row.centre_id, row.staff_role)
            && !person.staff.iter().any(|(c, _)| *c == centre)
        {
            person.staff.push((centre, role));
        }
    }
    person
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

const SET_NAME: &str = "update person set name = $2, lang = $3 where id = $1";

/// Replaces the name and the language of mails.
pub async fn set_name(tx: &mut Tx, id: PersonId, name: &str, lang: Lang) -> Result<()> {
    on!(tx, |c| sqlx::query(SET_NAME).bind(id).bind(name).bind(lang).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Replaces the language of mails.
pub async fn set_lang(tx: &mut Tx, id: PersonId, lang: Lang) -> Result<()> {
    on!(tx, |c| sqlx::query(SET_LANG).bind(id).bind(lang).execute(c).await.map(|_| ()))?;
    Ok(())
}

const SET_PHONE: &str = "update person set phone = $2 where id = $1";

/// Replaces the telephone.
pub fn set_phone(message: &mut Message, id: PersonId, phone: &str) {
    message.add(SET_PHONE).bind(id).bind(phone);
}

const NAME: &str = "select name from person where id = $1";

/// The name; empty where the account is erased.
pub async fn name(tx: &mut Tx, id: PersonId) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(NAME).bind(id).fetch_optional(c).await)?)
}

const SAW: &str = "update person set seen_at = $2, warned_at = null where id = $1";

/// Notes that somebody signed in; a warning that nobody uses the account is forgotten with it.
pub async fn saw(tx: &mut Tx, id: PersonId, now: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(SAW).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

const PHONE: &str = "select phone from person where id = $1";

/// The telephone; may be empty.
pub async fn phone(tx: &mut Tx, id: PersonId) -> Result<String> {
    let found: Option<String> = on!(tx, |c| sqlx::query_scalar(PHONE).bind(id).fetch_optional(c).await)?;
    Ok(found.unwrap_or_default())
}

/// Notes that what the person's feed shows has changed.
pub fn bump(message: &mut Message, id: PersonId) {
    message.add(BUMP).bind(id);
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
