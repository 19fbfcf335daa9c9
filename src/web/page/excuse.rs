//! Staff excuse that a booking was called off late or not used.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::excuse::Excuse;
use crate::app::App;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::visit::Visit;

use super::booking::Shown;

/// Whether it is excused, as a button says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Excused {
    excused: String,
}

/// POST `/{centre}/p/wnioski/{number}/usprawiedliwienie`
pub async fn excuse(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Excused>,
) -> Result<Response, WebError> {
    let shown = Shown::load(&app, &staff.viewer, path.parse("number")?).await?;
    if shown.booking.centre != staff.place.head.id {
        return Err(WebError::NotFound);
    }
    let excused = match fields.excused.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(WebError::BadForm),
    };
    let by = staff.viewer.person.id;
    let excuse = Excuse::new(staff.place.head.id, shown.booking.id, by, excused, visit.now);
    if app.db.write(excuse).await? {
        return Ok(Redirect::to(&format!("/r/{}", shown.number)).into_response());
    }
    let way = (format!("/r/{}", shown.number), visit.n("booking-to", shown.number));
    Err(WebError::Conflict(Told {
        title: visit.t("excuse-cannot"),
        text: visit.t("excuse-cannot-text"),
        way,
    }))
}
