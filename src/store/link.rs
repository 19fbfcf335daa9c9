//! Single-use links; only the hash of their token is kept.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{LinkId, PersonId};
use crate::domain::link::LinkPurpose;
use crate::domain::words::Word;

use super::{Result, Tx};

/// A link that still works, and for whom.
#[derive(Clone, Debug, FromRow)]
pub struct Link {
    /// The link.
    pub id: LinkId,
    /// Whose it is.
    pub person_id: PersonId,
    /// That person's address.
    pub email: String,
}

const FIND: &str = "select l.id, l.person_id, p.email from link l join person p on p.id = l.person_id
    where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > $3";
const INSERT: &str = "insert into link (id, person_id, purpose, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)";
const USE: &str = "update link set used_at = $2 where id = $1 and used_at is null returning id";

/// The link of a token whose hash is given, if it was neither used nor has run out.
pub async fn find(
    tx: &mut Tx,
    token_hash: &[u8],
    purpose: LinkPurpose,
    now: DateTime<Utc>,
) -> Result<Option<Link>> {
    Ok(on!(tx, |c| sqlx::query_as(FIND)
        .bind(token_hash)
        .bind(purpose.as_str())
        .bind(now)
        .fetch_optional(c)
        .await)?)
}

const COUNT: &str = "select count(*) from link where person_id = $1 and purpose = $2 and created_at > $3";

/// How many links a person was sent for something since an instant.
pub async fn count_since(
    tx: &mut Tx,
    person: PersonId,
    purpose: LinkPurpose,
    since: DateTime<Utc>,
) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT)
        .bind(person)
        .bind(purpose.as_str())
        .bind(since)
        .fetch_one(c)
        .await)?)
}

/// Makes a link.
pub async fn insert(
    tx: &mut Tx,
    id: LinkId,
    person: PersonId,
    purpose: LinkPurpose,
    token_hash: &[u8],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(id)
        .bind(person)
        .bind(purpose.as_str())
        .bind(token_hash)
        .bind(now)
        .bind(expires_at)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Uses a link up; `false` when somebody was quicker.
pub async fn consume(tx: &mut Tx, id: LinkId, now: DateTime<Utc>) -> Result<bool> {
    let used: Option<LinkId> =
        on!(tx, |c| sqlx::query_scalar(USE).bind(id).bind(now).fetch_optional(c).await)?;
    Ok(used.is_some())
}
