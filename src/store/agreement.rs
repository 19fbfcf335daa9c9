//! Agreements between organisations and centres.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use crate::domain::agreement::Agreement;
use crate::domain::id::{CentreId, OrganisationId};

use super::{Result, Tx};

const INSERT: &str =
    "insert into agreement (id, organisation_id, centre_id, status, starts_on, ends_on, kinds, created_at, rules)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Adds an agreement.
pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    centre: CentreId,
    agreement: &Agreement,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(agreement.id)
        .bind(organisation)
        .bind(centre)
        .bind(agreement.status)
        .bind(agreement.starts_on)
        .bind(agreement.ends_on)
        .bind(Json(&agreement.kinds))
        .bind(now)
        .bind(Json(&agreement.rules))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
