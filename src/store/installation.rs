//! Facts about this database.

use super::{Result, Tx};

const GET: &str = "select value from installation where key = $1";
const SET: &str = "insert into installation (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value";

/// The fact under `key`, if it was ever noted.
pub async fn get(tx: &mut Tx, key: &str) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar(GET).bind(key).fetch_optional(c).await)?)
}

/// Notes a fact.
pub async fn set(tx: &mut Tx, key: &str, value: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(SET).bind(key).bind(value).execute(c).await.map(|_| ()))?;
    Ok(())
}
