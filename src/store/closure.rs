//! Days on which a centre or a resource cannot be used.

use chrono::NaiveDate;
use sqlx::FromRow;

use crate::domain::closure::Closure;
use crate::domain::id::{CentreId, ClosureId, ResourceId};

use super::{Result, Tx};

#[derive(FromRow)]
struct Row {
    resource_id: Option<ResourceId>,
    from_day: NaiveDate,
    until_day: Option<NaiveDate>,
    note: String,
}

const OF_CENTRE: &str =
    "select resource_id, from_day, until_day, note from closure where centre_id = $1 order by from_day, id";
const INSERT: &str = "insert into closure (id, centre_id, resource_id, from_day, until_day, note) values ($1, $2, $3, $4, $5, $6)";

const DELETE: &str = "delete from closure where centre_id = $1 and from_day = $2 and note = $5
    and (until_day = $3 or (until_day is null and $3 is null))
    and (resource_id = $4 or (resource_id is null and $4 is null))";

const END: &str = "update closure set until_day = $6 where centre_id = $1 and from_day = $2 and note = $5
    and (until_day = $3 or (until_day is null and $3 is null))
    and (resource_id = $4 or (resource_id is null and $4 is null))";

/// All closures of a centre, by their first day.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Closure>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?;
    let closure =
        |r: Row| Closure { resource: r.resource_id, from: r.from_day, until: r.until_day, note: r.note };
    Ok(rows.into_iter().map(closure).collect())
}

/// Adds a closure.
pub async fn insert(tx: &mut Tx, id: ClosureId, centre: CentreId, closure: &Closure) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(id)
        .bind(centre)
        .bind(closure.resource)
        .bind(closure.from)
        .bind(closure.until)
        .bind(&closure.note)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Lets a closure end on a local day.
pub async fn end(tx: &mut Tx, centre: CentreId, closure: &Closure, until: NaiveDate) -> Result<()> {
    on!(tx, |c| sqlx::query(END)
        .bind(centre)
        .bind(closure.from)
        .bind(closure.until)
        .bind(closure.resource)
        .bind(&closure.note)
        .bind(until)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives up a closure.
pub async fn delete(tx: &mut Tx, centre: CentreId, closure: &Closure) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE)
        .bind(centre)
        .bind(closure.from)
        .bind(closure.until)
        .bind(closure.resource)
        .bind(&closure.note)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
