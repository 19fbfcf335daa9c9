//! Versions of what centres publish, and who accepted them.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, PersonId, RegulationId};
use crate::domain::regulation::{Regulation, RegulationKind};

use super::{Message, Result, Tx};

#[derive(FromRow)]
struct Row {
    id: RegulationId,
    kind: RegulationKind,
    title: String,
    body: String,
    effective_from: NaiveDate,
}

impl Row {
    fn regulation(self) -> Regulation {
        let Self { id, kind, title, body, effective_from } = self;
        Regulation { id, kind, title, body, effective_from }
    }
}

const OF_CENTRE: &str = "select id, kind, title, body, effective_from from regulation where centre_id = $1
    order by effective_from desc, kind";
const UNACCEPTED: &str = "select r.id, r.kind, r.title, r.body, r.effective_from from regulation r
    where r.centre_id = $1 and r.effective_from <= $3
        and not exists (select 1 from regulation n where n.centre_id = r.centre_id and n.kind = r.kind
            and n.effective_from > r.effective_from and n.effective_from <= $3)
        and not exists (select 1 from acceptance a where a.regulation_id = r.id and a.person_id = $2)
    order by r.kind desc";
const INSERT: &str = "insert into regulation (id, centre_id, kind, title, body, effective_from, created_at) values ($1, $2, $3, $4, $5, $6, $7)";
const DELETE: &str =
    "delete from regulation where id = $1 and centre_id = $2 and effective_from > $3 returning id";
const ACCEPT: &str = "insert into acceptance (person_id, regulation_id, accepted_at)
    select $1, r.id, $3 from regulation r where r.id = $2 on conflict (person_id, regulation_id) do nothing";

/// All versions of a centre's texts, the newest first.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Regulation>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::regulation).collect())
}

/// The versions in force on a local day that a person has not accepted.
pub async fn unaccepted(
    tx: &mut Tx,
    centre: CentreId,
    person: PersonId,
    today: NaiveDate,
) -> Result<Vec<Regulation>> {
    let rows: Vec<Row> =
        on!(tx, |c| sqlx::query_as(UNACCEPTED).bind(centre).bind(person).bind(today).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::regulation).collect())
}

/// Adds a version.
pub fn insert(message: &mut Message, centre: CentreId, regulation: &Regulation, now: DateTime<Utc>) {
    let r = regulation;
    message
        .add(INSERT)
        .bind(r.id)
        .bind(centre)
        .bind(r.kind)
        .bind(&r.title)
        .bind(&r.body)
        .bind(r.effective_from)
        .bind(now);
}

/// Takes back a version that has not begun; `false` when there is none.
pub async fn delete(tx: &mut Tx, id: RegulationId, centre: CentreId, today: NaiveDate) -> Result<bool> {
    let gone: Option<RegulationId> =
        on!(tx, |c| sqlx::query_scalar(DELETE).bind(id).bind(centre).bind(today).fetch_optional(c).await)?;
    Ok(gone.is_some())
}

/// Notes that a person accepts a version, if there is such a one.
pub fn accept(message: &mut Message, person: PersonId, id: RegulationId, now: DateTime<Utc>) {
    message.add(ACCEPT).bind(person).bind(id).bind(now);
}
