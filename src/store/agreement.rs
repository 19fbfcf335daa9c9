//! Agreements, and what an action must know of an organisation before it decides.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::agreement::{Agreement, AgreementStatus, Standing};
use crate::domain::id::{AgreementId, CentreId, OrganisationId, PersonId};
use crate::domain::resource::Kind;

use super::{Error, Result, Tx};

/// An organisation's standing at a centre, read together with what may have changed since the request was prepared.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The agreements.
    pub standing: Standing,
    /// The centre's present configuration.
    pub config_version: i64,
    /// Whether the person may book for the organisation.
    pub may_book: bool,
}

#[derive(FromRow)]
struct Row {
    config_version: i64,
    may_book: bool,
    id: Option<AgreementId>,
    status: Option<AgreementStatus>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    kinds: Option<Json<Vec<Kind>>>,
}

const FACTS: &str = "select c.config_version,
        exists (select 1 from membership m where m.person_id = $3 and m.organisation_id = $2 and m.role in ('booker', 'coordinator')) as may_book,
        a.id, a.status, a.starts_on, a.ends_on, a.kinds
    from centre c left join agreement a on a.centre_id = c.id and a.organisation_id = $2
    where c.id = $1 order by a.starts_on";
const INSERT: &str =
    "insert into agreement (id, organisation_id, centre_id, status, starts_on, ends_on, kinds, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)";

/// One read: the agreements of an organisation with a centre, the centre's configuration, and the person's right to book.
pub async fn facts(
    tx: &mut Tx,
    centre: CentreId,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Facts> {
    let rows: Vec<Row> =
        on!(tx, |c| sqlx::query_as(FACTS).bind(centre).bind(organisation).bind(person).fetch_all(c).await)?;
    let first = rows.first().ok_or_else(|| Error::Value("the centre is gone".to_owned()))?;
    let (config_version, may_book) = (first.config_version, first.may_book);
    let agreements = rows.into_iter().filter_map(Row::into_agreement).collect();
    Ok(Facts { standing: Standing { organisation, agreements }, config_version, may_book })
}

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
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

impl Row {
    fn into_agreement(self) -> Option<Agreement> {
        Some(Agreement {
            id: self.id?,
            status: self.status?,
            starts_on: self.starts_on?,
            ends_on: self.ends_on,
            kinds: self.kinds?.0,
        })
    }
}
