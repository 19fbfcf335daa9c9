//! The call list: what people without an address have to be told.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::id::{CallId, CentreId, PersonId};
use crate::domain::letter::Letter;
use crate::domain::registration::Answers;

use super::{Message, Result, Tx};

/// Something that somebody has to be told.
#[derive(Clone, Debug)]
pub struct Call {
    /// The line.
    pub id: CallId,
    /// What would be written to them.
    pub letter: Letter,
    /// Their telephone; may be empty.
    pub phone: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct Row {
    id: CallId,
    letter: Json<Letter>,
    phone: Option<String>,
    answers: Option<Json<Answers>>,
    created_at: DateTime<Utc>,
}

impl From<Row> for Call {
    fn from(row: Row) -> Self {
        let told = row.answers.map(|answers| answers.0.details.phone);
        let phone = row.phone.or(told).unwrap_or_default();
        Self { id: row.id, letter: row.letter.0, phone, created_at: row.created_at }
    }
}

const INSERT: &str =
    "insert into call (id, centre_id, whom_id, letter, created_at) values ($1, $2, $3, $4, $5)";
const OPEN: &str = "select c.id, c.letter, p.phone, r.answers, c.created_at from call c
    left join person p on p.id = c.whom_id left join registration r on r.id = c.whom_id
    where c.centre_id = $1 and c.done_at is null order by c.created_at, c.id";
const FIND: &str = "select c.id, c.letter, p.phone, r.answers, c.created_at from call c
    left join person p on p.id = c.whom_id left join registration r on r.id = c.whom_id
    where c.centre_id = $1 and c.id = $2";
const COUNT: &str = "select count(*) from call where centre_id = $1 and done_at is null";
const CLOSE: &str = "update call set done_at = $3, done_by = $4 where id = $1 and centre_id = $2 and done_at is null returning id";

/// Adds a line: an account without an address, or the registration of somebody without one, has to be told of a letter.
pub fn insert(
    message: &mut Message,
    id: CallId,
    (centre, whom): (CentreId, PersonId),
    letter: &Letter,
    now: DateTime<Utc>,
) {
    message.add(INSERT).bind(id).bind(centre).bind(whom).bind(Json(letter)).bind(now);
}

/// What is still to be told at a centre, the oldest first.
pub async fn open(tx: &mut Tx, centre: CentreId) -> Result<Vec<Call>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OPEN).bind(centre).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Call::from).collect())
}

/// A line of a centre, be it open or done.
pub async fn find(tx: &mut Tx, centre: CentreId, id: CallId) -> Result<Option<Call>> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(FIND).bind(centre).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Call::from))
}

/// How many lines are open.
pub async fn count(tx: &mut Tx, centre: CentreId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT).bind(centre).fetch_one(c).await)?)
}

/// Notes that somebody was told; `false` when that was noted before.
pub async fn close(
    tx: &mut Tx,
    (id, centre): (CallId, CentreId),
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let closed: Option<CallId> = on!(tx, |c| sqlx::query_scalar(CLOSE)
        .bind(id)
        .bind(centre)
        .bind(now)
        .bind(by)
        .fetch_optional(c)
        .await)?;
    Ok(closed.is_some())
}

const FORGET: &str = "delete from call where done_at < $1";

/// Forgets lines that were done before an instant.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<()> {
    on!(tx, |c| sqlx::query(FORGET).bind(before).execute(c).await.map(|_| ()))?;
    Ok(())
}
