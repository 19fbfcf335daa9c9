//! Staff note whether a booking was used.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::mark_use::MarkUse;
use crate::app::App;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::visit::Visit;

use super::booking::Shown;

/// Whether people came, as a button says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Came {
    came: String,
}

/// POST `/{centre}/p/wnioski/{number}/obecnosc`
pub async fn mark(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Came>,
) -> Result<Response, WebError> {
    let shown = Shown::load(&app, &staff.viewer, path.parse("number")?).await?;
    if shown.booking.centre != staff.place.head.id {
        return Err(WebError::NotFound);
    }
    let used = match fields.came.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(WebError::BadForm),
    };
    let by = staff.viewer.person.id;
    let mark = MarkUse::new(staff.place.head.id, shown.booking.id, by, used, visit.now);
    if app.db.write(mark).await? {
        return Ok(Redirect::to(&format!("/r/{}", shown.number)).into_response());
    }
    let way = (format!("/r/{}", shown.number), visit.n("booking-to", shown.number));
    Err(WebError::Conflict(Told { title: visit.t("use-cannot"), text: visit.t("use-cannot-text"), way }))
}
