//! Yes or no.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::one::{Reason, load, page};
use super::wrong::Wrong;
use crate::action::TRIES;
use crate::action::approve::{Approve, Decided};
use crate::action::exception::Exception;
use crate::action::refuse::Refuse;
use crate::app::App;
use crate::domain::refusal::Ground;
use crate::domain::status::Status;
use crate::domain::words::Word;
use crate::locale;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::page::booking::Shown;
use crate::web::page::request::fresh_setup;
use crate::web::page::show_as;
use crate::web::visit::Visit;

/// POST `/{centre}/p/wnioski/{number}/zatwierdz`
pub async fn approve(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Reason>,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let mut setup = staff.place.setup.clone();
    for _ in 0..TRIES {
        let by = (staff.viewer.person.id, staff.role);
        let head = app.letterhead.clone();
        let exception = Exception::new(&fields.exception, &fields.seen);
        let action = Approve::new(setup.clone(), shown.booking.id, by, exception, head, visit.now);
        match app.db.write(action).await? {
            Decided::Stale => setup = fresh_setup(&app, &setup).await?,
            other => return answer(&app, &visit, &staff, &shown, (&other, fields)).await,
        }
    }
    Err(WebError::Busy)
}

/// POST `/{centre}/p/wnioski/{number}/odmow`
pub async fn refuse(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Reason>,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let (setup, by) = (staff.place.setup.clone(), (staff.viewer.person.id, staff.role));
    let why = (Ground::parse(&fields.ground), fields.reason.as_str());
    let action = Refuse::new(setup, shown.booking.id, by, why, app.letterhead.clone(), visit.now);
    let decided = app.db.write(action).await?;
    answer(&app, &visit, &staff, &shown, (&decided, fields)).await
}

/// What follows a decision: the booking, who was quicker, or the page again with what is wrong.
async fn answer(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    shown: &Shown,
    (decided, typed): (&Decided, Reason),
) -> Result<Response, WebError> {
    let inbox = format!("/{}/p/wnioski", staff.place.setup.centre.slug);
    let told = |title: &str, text: String| {
        WebError::Conflict(Told { title: visit.t(title), text, way: (inbox.clone(), visit.t("inbox-back")) })
    };
    let wrong = match decided {
        Decided::Done => return Ok(Redirect::to(&format!("/r/{}", shown.number)).into_response()),
        Decided::AlreadyDecided => {
            let now = Shown::load(app, &staff.viewer, shown.number).await?;
            if now.booking.status == Status::Expired {
                return Err(told("inbox-begun", visit.t("inbox-begun-text")));
            }
            let status = locale::status::word(visit.locale, now.booking.status);
            let text = visit.locale.with(
                "inbox-decided-text",
                &[
                    ("number", now.number.into()),
                    ("status", status.into()),
                    ("decision", now.decision(visit).into()),
                ],
            );
            return Err(told("inbox-decided", text));
        }
        Decided::Begun => return Err(told("inbox-begun", visit.t("inbox-begun-text"))),
        Decided::Unknown => return Err(WebError::NotFound),
        Decided::Stale => return Err(WebError::Busy),
        Decided::ForManager => None,
        Decided::Impossible(_) => Some(Wrong::Impossible),
        Decided::ExceptionFaulty(fault) => Some(Wrong::Exception(*fault)),
        Decided::ReasonMissing => Some(Wrong::ReasonMissing),
        Decided::ReasonTooLong => Some(Wrong::ReasonTooLong),
    };
    let status = match wrong {
        None => StatusCode::FORBIDDEN,
        Some(Wrong::Impossible) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    show_as(status, &page(app, visit, staff, shown, typed, wrong).await?)
}
