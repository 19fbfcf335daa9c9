//! Agreements with everything that is kept of them.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::agreement::{Agreement, AgreementStatus, KindRules};
use crate::domain::dossier::{Dossier, Paper, Side};
use crate::domain::id::{AgreementId, CentreId, OrganisationId, PersonId};
use crate::domain::resource::Kind;

use super::{Message, Result, Tx};

#[derive(FromRow)]
struct Row {
    id: AgreementId,
    organisation_id: OrganisationId,
    centre_id: CentreId,
    status: AgreementStatus,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    kinds: Json<Vec<Kind>>,
    rules: Json<KindRules>,
    number: String,
    version: i32,
    signed_on: Option<NaiveDate>,
    ended_by: Option<Side>,
    note: String,
}

impl Row {
    fn dossier(self) -> Dossier {
        let Self { id, status, starts_on, ends_on, kinds, .. } = self;
        Dossier {
            organisation: self.organisation_id,
            centre: self.centre_id,
            agreement: Agreement { id, status, starts_on, ends_on, kinds: kinds.0 },
            number: self.number,
            version: self.version,
            rules: self.rules.0,
            signed_on: self.signed_on,
            ended_by: self.ended_by,
            note: self.note,
        }
    }
}

macro_rules! dossier {
    ($which:literal) => {
        concat!(
            "select id, organisation_id, centre_id, status, starts_on, ends_on, kinds, rules, number, version, signed_on, ended_by, note
            from agreement where ",
            $which
        )
    };
}

const BY_ID: &str = dossier!("id = $1");
const OF_ORGANISATION: &str =
    dossier!("organisation_id = $1 and centre_id = $2 order by starts_on desc, id desc");
const AT_CENTRE: &str = dossier!("centre_id = $1 order by ends_on, id");
const SAVE: &str = "update agreement set status = $2, starts_on = $3, ends_on = $4, kinds = $5, rules = $6, number = $7, version = $8,
    signed_on = $9, ended_by = $10, note = $11, reminded = $12 where id = $1";
const KEEP_VERSION: &str =
    "insert into agreement_version (agreement_id, version, body, created_at, created_by) values ($1, $2, $3, $4, $5)
    on conflict (agreement_id, version) do nothing";
const VERSIONS: &str =
    "select version, body, created_at from agreement_version where agreement_id = $1 order by version desc";
const COUNT_NUMBERED: &str = "select count(*) from agreement where centre_id = $1 and number <> '' and starts_on >= $2 and starts_on <= $3";
const ENDING: &str = "select a.id, a.centre_id, a.ends_on, a.reminded from agreement a
    where a.status = 'in_force' and a.ends_on >= $1 and a.ends_on <= $2 order by a.id";
const REMINDED: &str = "update agreement set reminded = $2 where id = $1";
/// An agreement.
pub async fn load(tx: &mut Tx, id: AgreementId) -> Result<Option<Dossier>> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Row::dossier))
}

/// The agreements of an organisation with a centre, the newest first.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    centre: CentreId,
) -> Result<Vec<Dossier>> {
    let rows: Vec<Row> =
        on!(tx, |c| sqlx::query_as(OF_ORGANISATION).bind(organisation).bind(centre).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::dossier).collect())
}

/// All agreements of a centre.
pub async fn at_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Dossier>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AT_CENTRE).bind(centre).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::dossier).collect())
}

/// How many agreements of a centre have a number and begin between two days, both included.
pub async fn count_numbered(tx: &mut Tx, centre: CentreId, from: NaiveDate, until: NaiveDate) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT_NUMBERED)
        .bind(centre)
        .bind(from)
        .bind(until)
        .fetch_one(c)
        .await)?)
}

/// Keeps where an agreement stands. Reminders of its end begin anew, but for marks that are past already.
pub fn save(message: &mut Message, dossier: &Dossier, past: Option<i64>) {
    let (d, a) = (dossier, &dossier.agreement);
    message
        .add(SAVE)
        .bind(a.id)
        .bind(a.status)
        .bind(a.starts_on)
        .bind(a.ends_on)
        .bind(Json(&a.kinds))
        .bind(Json(&d.rules))
        .bind(&d.number)
        .bind(d.version)
        .bind(d.signed_on)
        .bind(d.ended_by)
        .bind(&d.note)
        .bind(past.and_then(|days| i32::try_from(days).ok()));
}

/// Keeps what its present version says.
pub fn keep_version(message: &mut Message, dossier: &Dossier, by: PersonId, now: DateTime<Utc>) {
    let (id, version) = (dossier.agreement.id, dossier.version);
    message.add(KEEP_VERSION).bind(id).bind(version).bind(Json(dossier.paper())).bind(now).bind(by);
}

/// A version of an agreement that was in force, and since when it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Version {
    /// Its number, from 1.
    pub version: i32,
    /// What it says.
    pub body: Json<Paper>,
    /// When it came to be.
    pub created_at: DateTime<Utc>,
}

/// The versions of an agreement, the newest first.
pub async fn versions(tx: &mut Tx, id: AgreementId) -> Result<Vec<Version>> {
    Ok(on!(tx, |c| sqlx::query_as(VERSIONS).bind(id).fetch_all(c).await)?)
}

/// An agreement in force that will end, and of how many days before that was last reminded.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct Ending {
    /// The agreement.
    pub id: AgreementId,
    /// Of which centre.
    pub centre_id: CentreId,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// The mark that was last reminded of, in days.
    pub reminded: Option<i32>,
}

/// The agreements in force, of all centres, that end between two days, both included.
pub async fn ending(tx: &mut Tx, from: NaiveDate, until: NaiveDate) -> Result<Vec<Ending>> {
    Ok(on!(tx, |c| sqlx::query_as(ENDING).bind(from).bind(until).fetch_all(c).await)?)
}

const REMINDED_OF: &str = "select reminded from agreement where id = $1";

/// Of how many days before its end was last reminded.
pub async fn reminded(tx: &mut Tx, id: AgreementId) -> Result<Option<i32>> {
    let row: Option<Option<i32>> =
        on!(tx, |c| sqlx::query_scalar(REMINDED_OF).bind(id).fetch_optional(c).await)?;
    Ok(row.flatten())
}

/// Notes of how many days before its end was reminded.
pub fn set_reminded(message: &mut Message, id: AgreementId, days: i32) {
    message.add(REMINDED).bind(id).bind(days);
}
