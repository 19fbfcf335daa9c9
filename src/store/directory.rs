//! The organisations that agreed to stand in the public directory of a centre.

use chrono::NaiveDate;
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::directory::Listed;
use crate::domain::id::{CentreId, OrganisationId};
use crate::domain::legal_form::LegalForm;
use crate::domain::organisation::Details;
use crate::domain::words::Word;

use super::{Result, Tx};

#[derive(FromRow)]
struct Row {
    id: OrganisationId,
    name: String,
    legal_form: LegalForm,
    details: Json<Details>,
}

const AT_CENTRE: &str = "select o.id, o.name, o.legal_form, o.details from organisation o
    where exists (select 1 from agreement a where a.organisation_id = o.id and a.centre_id = $1 and a.status = 'in_force'
        and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2))";

/// Those whose agreement with the centre is in force on a local day.
pub async fn at_centre(tx: &mut Tx, centre: CentreId, today: NaiveDate) -> Result<Vec<Listed>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AT_CENTRE).bind(centre).bind(today).fetch_all(c).await)?;
    let listed = |row: Row| Listed {
        id: row.id,
        name: row.name,
        legal_form: row.legal_form.as_str().to_owned(),
        purpose: row.details.0.purpose,
        website: row.details.0.website,
    };
    Ok(rows.into_iter().filter(|row| row.details.listed).map(listed).collect())
}
