//! Agreements between organisations and centres.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::agreement::{Agreement, AgreementStatus, KindRules, Terms};
use crate::domain::id::{AgreementId, CentreId, OrganisationId};
use crate::domain::resource::Kind;

use super::{Result, Tx};

const INSERT: &str =
    "insert into agreement (id, organisation_id, centre_id, status, starts_on, ends_on, kinds, created_at, rules)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

const TERMS: &str = "select organisation_id, starts_on, ends_on, rules from agreement
    where centre_id = $1 and status = 'in_force' and cast(rules as text) <> '{}' order by id";

#[derive(FromRow)]
struct TermsRow {
    organisation_id: OrganisationId,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    rules: Json<KindRules>,
}

/// The rules of their own that agreements with a centre set, in the order in which they were entered.
pub async fn terms(tx: &mut Tx, centre: CentreId) -> Result<Vec<Terms>> {
    let rows: Vec<TermsRow> = on!(tx, |c| sqlx::query_as(TERMS).bind(centre).fetch_all(c).await)?;
    let terms = |row: TermsRow| Terms {
        organisation: row.organisation_id,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        rules: row.rules.0,
    };
    Ok(rows.into_iter().map(terms).collect())
}

#[derive(FromRow)]
struct Row {
    centre_id: CentreId,
    id: AgreementId,
    status: AgreementStatus,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    kinds: Json<Vec<Kind>>,
}

const OF_ORGANISATION: &str = "select centre_id, id, status, starts_on, ends_on, kinds from agreement
    where organisation_id = $1 order by starts_on desc, id desc";

/// All agreements of an organisation and the centres they are with, the newest first.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(CentreId, Agreement)>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_ORGANISATION).bind(organisation).fetch_all(c).await)?;
    let agreement = |row: Row| {
        let Row { centre_id, id, status, starts_on, ends_on, kinds } = row;
        (centre_id, Agreement { id, status, starts_on, ends_on, kinds: kinds.0 })
    };
    Ok(rows.into_iter().map(agreement).collect())
}

/// Adds an agreement with the rules of its own.
pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    centre: CentreId,
    (agreement, rules): (&Agreement, &KindRules),
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
        .bind(Json(rules))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
