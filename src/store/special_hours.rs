//! Hours that hold from one day to another instead of those of every week.

use chrono::NaiveDate;
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::hours::WeekHours;
use crate::domain::id::{CentreId, SpecialHoursId};
use crate::domain::special_hours::SpecialHours;

use super::{Result, Tx};

#[derive(FromRow)]
struct Row {
    from_day: NaiveDate,
    until_day: NaiveDate,
    hours: Json<WeekHours>,
    on_holidays: bool,
    note: String,
}

const OF_CENTRE: &str = "select from_day, until_day, hours, on_holidays, note from special_hours where centre_id = $1 order by from_day, id";
const INSERT: &str = "insert into special_hours (id, centre_id, from_day, until_day, hours, on_holidays, note) values ($1, $2, $3, $4, $5, $6, $7)";

const DELETE: &str =
    "delete from special_hours where centre_id = $1 and from_day = $2 and until_day = $3 and note = $4";

/// All special hours of a centre, by their first day.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<SpecialHours>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?;
    let special = |r: Row| SpecialHours {
        from: r.from_day,
        until: r.until_day,
        hours: r.hours.0,
        on_holidays: r.on_holidays,
        note: r.note,
    };
    Ok(rows.into_iter().map(special).collect())
}

/// Adds special hours.
pub async fn insert(tx: &mut Tx, id: SpecialHoursId, centre: CentreId, special: &SpecialHours) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(id)
        .bind(centre)
        .bind(special.from)
        .bind(special.until)
        .bind(Json(&special.hours))
        .bind(special.on_holidays)
        .bind(&special.note)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives up special hours.
pub async fn delete(tx: &mut Tx, centre: CentreId, special: &SpecialHours) -> Result<()> {
    on!(tx, |c| sqlx::query(DELETE)
        .bind(centre)
        .bind(special.from)
        .bind(special.until)
        .bind(&special.note)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
