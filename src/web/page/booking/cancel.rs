//! Calling a booking off: the question, and the deed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::shown::{Leaf, Shown};
use crate::action::cancel::{Cancel, Cancelled, is_late};
use crate::app::App;
use crate::domain::booking::{LONGEST_REASON, TooLate};
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, SignedIn};
use crate::web::form::Form;
use crate::web::page::field::Field;
use crate::web::page::{show, show_as};
use crate::web::visit::{Viewer, Visit};

/// A reason as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reason {
    reason: String,
}

#[derive(Template)]
#[template(path = "booking/cancel.html")]
struct AskCancel<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    shown: &'a Shown,
    /// Whether it is so late that the booking still counts.
    late: bool,
    reason: Field,
    leaf: Leaf,
}

/// GET `/r/{number}/odwolaj`: asks once more.
pub async fn ask_cancel(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
) -> Result<Response, WebError> {
    let shown = may_cancel(&app, &visit, &viewer, path.parse("number")?).await?;
    show(&page(&visit, &viewer, &shown, "", None))
}

fn page<'a>(
    visit: &'a Visit,
    viewer: &'a Viewer,
    shown: &'a Shown,
    reason: &str,
    fault: Option<String>,
) -> AskCancel<'a> {
    let hint = if shown.by_staff { "cancel-reason-staff" } else { "cancel-reason-hint" };
    AskCancel {
        v: visit,
        viewer,
        reason: Field::new("reason", visit.t("cancel-reason"), reason)
            .hint(visit.t(hint))
            .longest(LONGEST_REASON)
            .error(fault),
        late: !shown.speaks_to_staff && is_late(&shown.setup, &shown.booking, visit.now),
        leaf: Leaf::of(visit, shown.day()),
        shown,
    }
}

/// POST `/r/{number}/odwolaj`
pub async fn cancel(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
    Form { fields, .. }: Form<Reason>,
) -> Result<Response, WebError> {
    let number: i64 = path.parse("number")?;
    let shown = Shown::load(&app, &viewer, number).await?;
    if !shown.may_change {
        return Err(WebError::Forbidden);
    }
    let action = Cancel::new(
        shown.setup.clone(),
        shown.booking.id,
        (viewer.person.id, shown.speaks_to_staff),
        &fields.reason,
        app.letterhead.clone(),
        visit.now,
    );
    match app.db.write(action).await? {
        Cancelled::Done => Ok(Redirect::to(&format!("/r/{number}")).into_response()),
        Cancelled::AlreadyOver => Err(too_late(&visit, &shown, TooLate::AlreadyDecided)),
        Cancelled::Begun => Err(too_late(&visit, &shown, TooLate::Begun)),
        Cancelled::ReasonTooLong => {
            let fault = visit.n("fault-reason-length", LONGEST_REASON);
            let page = page(&visit, &viewer, &shown, &fields.reason, Some(fault));
            show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Cancelled::Unknown => Err(WebError::NotFound),
    }
}

async fn may_cancel(app: &App, visit: &Visit, viewer: &Viewer, number: i64) -> Result<Shown, WebError> {
    let shown = Shown::load(app, viewer, number).await?;
    if !shown.may_change {
        return Err(WebError::Forbidden);
    }
    match shown.booking.can_be_cancelled(visit.now) {
        Ok(()) => Ok(shown),
        Err(why) => Err(too_late(visit, &shown, why)),
    }
}

fn too_late(visit: &Visit, shown: &Shown, why: TooLate) -> WebError {
    let number = shown.number;
    let text = match why {
        TooLate::Begun if shown.is_over(visit) => visit.t("cancel-past-text"),
        TooLate::AlreadyDecided => visit.t("cancel-over-text"),
        TooLate::Begun => visit.t("cancel-begun-text"),
    };
    let way = (format!("/r/{number}"), visit.n("booking-to", number));
    WebError::Conflict(Told { title: visit.t("cancel-over"), text, way })
}
