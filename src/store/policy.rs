//! Editions of policies. One in force is never changed, only followed by another.

use chrono::NaiveDate;
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::id::{CentreId, PolicyId, ResourceId};
use crate::domain::policy::{Edition, PolicyPart};
use crate::domain::resource::Kind;

use super::{Error, Result, Tx};

#[derive(FromRow)]
struct Row {
    kind: String,
    resource_id: Option<ResourceId>,
    effective_from: NaiveDate,
    body: Json<PolicyPart>,
}

const OF_CENTRE: &str = "select kind, resource_id, effective_from, body from policy where centre_id = $1 order by effective_from, id";
const INSERT: &str = "insert into policy (id, centre_id, kind, resource_id, effective_from, body) values ($1, $2, $3, $4, $5, $6)";

const DELETE: &str = "delete from policy where centre_id = $1 and kind = $2 and effective_from = $3
    and (resource_id = $4 or (resource_id is null and $4 is null))";

/// The word for the rules of everything in a centre.
const EVERYTHING: &str = "centre";

fn scope(edition: &Edition) -> &'static str {
    edition.kind.map_or(EVERYTHING, Kind::as_str)
}

impl Row {
    fn into_edition(self) -> Result<Edition> {
        let kind = match self.kind.as_str() {
            EVERYTHING => None,
            word => Some(Kind::parse(word).ok_or_else(|| Error::Value(format!("“{word}” is no kind")))?),
        };
        Ok(Edition {
            kind,
            resource: self.resource_id,
            effective_from: self.effective_from,
            part: self.body.0,
        })
    }
}

/// All editions of a centre's policies.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Edition>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_edition).collect()
}

/// Adds an edition.
pub async fn insert(tx: &mut Tx, id: PolicyId, centre: CentreId, edition: &Edition) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(id)
        .bind(centre)
        .bind(scope(edition))
        .bind(edition.resource)
        .bind(edition.effective_from)
        .bind(Json(edition.part))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives up an edition that is not in force yet.
pub async fn delete(tx: &mut Tx, centre: CentreId, edition: &Edition) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE)
        .bind(centre)
        .bind(scope(edition))
        .bind(edition.effective_from)
        .bind(edition.resource)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
