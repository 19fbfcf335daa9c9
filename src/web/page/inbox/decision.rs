//! Yes or no.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::one::{Fault, Reason, judged, load, page};
use crate::action::approve::{Approve, Decided};
use crate::action::refuse::Refuse;
use crate::action::review::Review;
use crate::app::App;
use crate::domain::booking::LONGEST_REASON;
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

/// How often a decision is put again when the centre's rules change under it.
const TRIES: u32 = 3;

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
        let action = Approve::new(setup.clone(), shown.booking.id, by, &fields.exception, head, visit.now);
        match app.db.write(action).await? {
            Decided::Stale => setup = fresh_setup(&app, &setup).await?,
            Decided::Impossible(verdict) => {
                let fault = Fault { field: "reason", text: visit.t("inbox-impossible") };
                let review = Review { verdict, ..Review::default() };
                let page = page(&visit, &staff, &shown, &review, fields, Some(fault));
                return show_as(StatusCode::CONFLICT, &page);
            }
            wrong @ (Decided::ExceptionMissing | Decided::ReasonTooLong) => {
                return wrong_reason(&app, &visit, &staff, &shown, fields, ("exception", &wrong)).await;
            }
            other => return answer(&app, &visit, &staff, &shown, &other).await,
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
    match app.db.write(action).await? {
        wrong @ (Decided::ReasonMissing | Decided::ReasonTooLong) => {
            wrong_reason(&app, &visit, &staff, &shown, fields, ("reason", &wrong)).await
        }
        other => answer(&app, &visit, &staff, &shown, &other).await,
    }
}

/// The page again: the reason in a field is missing or too long.
async fn wrong_reason(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    shown: &Shown,
    typed: Reason,
    (field, wrong): (&'static str, &Decided),
) -> Result<Response, WebError> {
    let text = match wrong {
        Decided::ReasonTooLong => visit.n("fault-reason-length", LONGEST_REASON),
        Decided::ExceptionMissing => visit.t("inbox-exception-missing"),
        _ => visit.t("inbox-reason-missing"),
    };
    let review = judged(app, visit, shown).await?;
    let page = page(visit, staff, shown, &review, typed, Some(Fault { field, text }));
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What follows a decision: the list again, or who was quicker.
async fn answer(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    shown: &Shown,
    decided: &Decided,
) -> Result<Response, WebError> {
    let inbox = format!("/{}/p/wnioski", staff.place.setup.centre.slug);
    let told = |title: &str, text: String| {
        WebError::Conflict(Told { title: visit.t(title), text, way: (inbox.clone(), visit.t("inbox-back")) })
    };
    match decided {
        Decided::Done => Ok(Redirect::to(&format!("/r/{}", shown.number)).into_response()),
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
            Err(told("inbox-decided", text))
        }
        Decided::Begun => Err(told("inbox-begun", visit.t("inbox-begun-text"))),
        Decided::Unknown => Err(WebError::NotFound),
        Decided::ForManager => Err(WebError::Forbidden),
        Decided::Impossible(_)
        | Decided::ExceptionMissing
        | Decided::ReasonMissing
        | Decided::ReasonTooLong
        | Decided::Stale => Err(WebError::Busy),
    }
}
