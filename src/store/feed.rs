//! Private calendar feeds. The address's token is derived from the secret key; only its hash is kept.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{FeedId, PersonId};

use super::{Result, Tx};

/// A person's private feed.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct Feed {
    /// The feed.
    pub id: FeedId,
    /// Whose bookings it shows.
    pub person_id: PersonId,
    /// Raised when the address is revoked.
    pub generation: i32,
}

const FIND: &str = "select id, person_id, generation from feed where token_hash = $1";
const OF_PERSON: &str = "select id, person_id, generation from feed where person_id = $1 order by id";
const INSERT: &str =
    "insert into feed (id, person_id, generation, token_hash, created_at) values ($1, $2, $3, $4, $5)";

/// The feed whose token hashes to `token_hash`.
pub async fn find(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Feed>> {
    Ok(on!(tx, |c| sqlx::query_as(FIND).bind(token_hash).fetch_optional(c).await)?)
}

/// The feeds of a person.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Feed>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_PERSON).bind(person).fetch_all(c).await)?)
}

/// Adds a feed.
pub async fn insert(tx: &mut Tx, feed: Feed, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(feed.id)
        .bind(feed.person_id)
        .bind(feed.generation)
        .bind(token_hash)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
