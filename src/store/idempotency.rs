//! Forms that were already dealt with.

use chrono::{DateTime, Utc};

use crate::domain::id::PersonId;

use super::{Message, Result, Tx};

const NOTE: &str = "insert into idempotency (person_id, key, form_hash, result, created_at) values ($1, $2, $3, $4, $5)
    on conflict (person_id, key) do update set form_hash = excluded.form_hash, result = excluded.result, created_at = excluded.created_at";
const RESULT: &str =
    "select result from idempotency where person_id = $1 and key = $2 and form_hash = $3 and created_at > $4";
const FORGET: &str = "delete from idempotency where created_at <= $1";

/// What came of the very same form since an instant.
pub async fn result(
    tx: &mut Tx,
    person: PersonId,
    key: &str,
    form_hash: &[u8],
    since: DateTime<Utc>,
) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(RESULT)
        .bind(person)
        .bind(key)
        .bind(form_hash)
        .bind(since)
        .fetch_optional(c)
        .await)?)
}

/// Notes the result of a form; another form under the same key takes its place.
pub fn note(
    message: &mut Message,
    person: PersonId,
    key: &str,
    form_hash: &[u8],
    result: &str,
    now: DateTime<Utc>,
) {
    message.add(NOTE).bind(person).bind(key).bind(form_hash).bind(result).bind(now);
}

/// Forgets results noted up to an instant.
pub async fn forget(tx: &mut Tx, until: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(FORGET).bind(until).execute(c).await.map(|_| ()))?;
    Ok(())
}
