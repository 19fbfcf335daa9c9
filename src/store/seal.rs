//! The seals over the log.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use sqlx::types::Json;
use uuid::Uuid;

use crate::domain::seal::Member;

use super::{Message, Result, Tx};

/// A seal.
#[derive(Clone, Debug, FromRow)]
pub struct Seal {
    /// Its number, from 1 without a gap.
    pub n: i64,
    /// The hash of the one before it.
    pub prev: Vec<u8>,
    /// Its own.
    pub hash: Vec<u8>,
    /// How many entries are under it.
    pub members: i32,
    /// When its entries were deleted because their time was over.
    pub trimmed_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    at: DateTime<Utc>,
    actor_id: Option<Uuid>,
    action: String,
    centre_id: Option<Uuid>,
    subject: String,
    subject_id: Uuid,
    detail: Json<serde_json::Value>,
}

#[derive(FromRow)]
struct ValueRow {
    entry_id: Uuid,
    name: String,
    hash: Vec<u8>,
}

macro_rules! entries {
    ($which:literal) => {
        concat!(
            "select e.id, e.at, e.actor_id, e.action, e.centre_id, e.subject, e.subject_id, e.detail from audit_entry e where ",
            $which
        )
    };
}

macro_rules! values {
    ($which:literal) => {
        concat!(
            "select v.entry_id, v.name, v.hash from audit_value v join audit_entry e on e.id = v.entry_id where ",
            $which
        )
    };
}

const LAST: &str = "select n, prev, hash, members, trimmed_at from seal order by n desc limit 1";
const SEALS: &str = "select n, prev, hash, members, trimmed_at from seal where n > $1 order by n limit $2";
const UNSEALED: &str = entries!("e.seal_n is null order by e.id limit $1");
const UNSEALED_VALUES: &str =
    values!("e.id in (select u.id from audit_entry u where u.seal_n is null order by u.id limit $1)");
const UNDER: &str = entries!("e.seal_n >= $1 and e.seal_n <= $2");
const UNDER_VALUES: &str = values!("e.seal_n >= $1 and e.seal_n <= $2");
const SEAL_OF: &str = "select id, seal_n from audit_entry where seal_n >= $1 and seal_n <= $2";
const ANY_UNSEALED: &str = "select id from audit_entry where seal_n is null limit 1";
const INSERT: &str =
    "insert into seal (n, prev, hash, members, sealed_at, trimmed_at) values ($1, $2, $3, $4, $5, null)";
const PUT_UNDER: &str = "update audit_entry set seal_n = $2 where id = $1";

fn members(rows: Vec<Row>, values: Vec<ValueRow>) -> Vec<Member> {
    let mut by_entry: HashMap<Uuid, Vec<(String, Vec<u8>)>> = HashMap::new();
    for value in values {
        by_entry.entry(value.entry_id).or_default().push((value.name, value.hash));
    }
    let member = |row: Row| Member {
        values: by_entry.remove(&row.id).unwrap_or_default(),
        id: row.id,
        at: row.at,
        actor: row.actor_id,
        action: row.action,
        centre: row.centre_id,
        subject: row.subject,
        subject_id: row.subject_id,
        detail: row.detail.0,
    };
    rows.into_iter().map(member).collect()
}

/// The last seal, if there is one.
pub async fn last(tx: &mut Tx) -> Result<Option<Seal>> {
    Ok(on!(tx, |c| sqlx::query_as(LAST).fetch_optional(c).await)?)
}

/// Whether an entry waits for its seal.
pub async fn is_any_unsealed(tx: &mut Tx) -> Result<bool> {
    let any: Option<Uuid> = on!(tx, |c| sqlx::query_scalar(ANY_UNSEALED).fetch_optional(c).await)?;
    Ok(any.is_some())
}

/// Entries that wait for their seal, the first ones first.
pub async fn unsealed(tx: &mut Tx, most: i64) -> Result<Vec<Member>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(UNSEALED).bind(most).fetch_all(c).await)?;
    let values: Vec<ValueRow> = on!(tx, |c| sqlx::query_as(UNSEALED_VALUES).bind(most).fetch_all(c).await)?;
    Ok(members(rows, values))
}

/// Some seals after one, in order.
pub async fn after(tx: &mut Tx, n: i64, most: i64) -> Result<Vec<Seal>> {
    Ok(on!(tx, |c| sqlx::query_as(SEALS).bind(n).bind(most).fetch_all(c).await)?)
}

/// The entries under some seals, by the number of their seal.
pub async fn under(tx: &mut Tx, first: i64, last: i64) -> Result<HashMap<i64, Vec<Member>>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(UNDER).bind(first).bind(last).fetch_all(c).await)?;
    let values: Vec<ValueRow> =
        on!(tx, |c| sqlx::query_as(UNDER_VALUES).bind(first).bind(last).fetch_all(c).await)?;
    let seals: Vec<(Uuid, i64)> =
        on!(tx, |c| sqlx::query_as(SEAL_OF).bind(first).bind(last).fetch_all(c).await)?;
    let seals: HashMap<Uuid, i64> = seals.into_iter().collect();
    let mut by_seal: HashMap<i64, Vec<Member>> = HashMap::new();
    for member in members(rows, values) {
        if let Some(n) = seals.get(&member.id) {
            by_seal.entry(*n).or_default().push(member);
        }
    }
    Ok(by_seal)
}

/// Adds a seal and puts its entries under it. The seal comes first, so that they can refer to it.
pub async fn insert(tx: &mut Tx, seal: &Seal, entries: &[Member], now: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(seal.n)
        .bind(&seal.prev)
        .bind(&seal.hash)
        .bind(seal.members)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    let mut message: Message = tx.message();
    for entry in entries {
        message.add(PUT_UNDER).bind(entry.id).bind(seal.n);
    }
    message.send(tx).await
}

const ANY_BEFORE: &str = "select exists (select 1 from seal where trimmed_at is null and sealed_at < $1)";
const OLDEST: &str =
    "select n from seal where trimmed_at is null and sealed_at < $1 order by sealed_at, n limit $2";
const DELETE_UNDER: &str = "delete from audit_entry where seal_n = $1";
const TRIM: &str = "update seal set trimmed_at = $2 where n = $1";

/// Whether entries are kept that were sealed before an instant.
pub async fn is_any_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<bool> {
    Ok(on!(tx, |c| sqlx::query_scalar(ANY_BEFORE).bind(before).fetch_one(c).await)?)
}

/// Deletes the entries under some of the seals from before an instant. The seals stay, so that the chain goes on.
pub async fn trim(tx: &mut Tx, before: DateTime<Utc>, most: i64, now: DateTime<Utc>) -> Result<()> {
    let seals: Vec<i64> = on!(tx, |c| sqlx::query_scalar(OLDEST).bind(before).bind(most).fetch_all(c).await)?;
    for n in seals {
        on!(tx, |c| sqlx::query(DELETE_UNDER).bind(n).execute(c).await.map(|_| ()))?;
        on!(tx, |c| sqlx::query(TRIM).bind(n).bind(now).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
