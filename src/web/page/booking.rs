//! A booking's page for those who may see it: its status and what comes next. Others get the same answer as for a booking that does not
//! exist.

mod cancel;
mod shown;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::action::note_view::NoteView;
use crate::app::App;
use crate::domain::status::Status;
use crate::web::error::WebError;
use crate::web::extract::{Path, SignedIn};
use crate::web::tag::{Look, look};
use crate::web::visit::{Viewer, Visit};

use super::request::{Way, notices};
use super::show;

pub use cancel::{ask_cancel, cancel};
pub use shown::{Leaf, Shown};

/// What comes next, in order; the steps that are done say when.
struct Step {
    done: bool,
    title: String,
    text: String,
}

#[derive(Template)]
#[template(path = "booking/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    shown: &'a Shown,
    look: Look,
    headline: String,
    lead: String,
    steps: Vec<Step>,
    notices: Vec<String>,
    can_cancel: bool,
    /// Other places and times, where the organisation was told no.
    ways: Vec<Way>,
    leaf: Leaf,
}

/// GET `/r/{number}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
) -> Result<Response, WebError> {
    let shown = Shown::load(&app, &viewer, path.parse("number")?).await?;
    if shown.speaks_to_staff {
        NoteView::of_booking(&shown.booking, viewer.person.id, visit.now).note(&app.db).await?;
    }
    let (headline, lead) = headline(&visit, &shown);
    let may_ask_again = shown.may_change && !shown.speaks_to_staff && shown.was_denied();
    let ways = if may_ask_again { shown.ways(&app, &visit, false).await? } else { Vec::new() };
    show(&Show {
        v: &visit,
        viewer: &viewer,
        look: look(shown.booking.status),
        headline,
        lead,
        steps: steps(&visit, &shown),
        notices: if shown.booking.status == Status::Requested {
            notices(&visit, &shown.booking.verdict)
        } else {
            Vec::new()
        },
        can_cancel: shown.may_change && shown.booking.can_be_cancelled(visit.now).is_ok(),
        ways,
        leaf: Leaf::of(&visit, shown.day()),
        shown: &shown,
    })
}

fn headline(visit: &Visit, shown: &Shown) -> (String, String) {
    let place = |key: &str| visit.say(key, "place", shown.place.name.as_str());
    let decided = shown.decision(visit);
    match shown.booking.status {
        Status::Held | Status::Requested => {
            let text = match (shown.competes(), shown.speaks_to_staff) {
                (true, true) => "booking-compete-staff",
                (true, false) => "booking-requested-compete",
                (false, true) => "booking-requested-staff",
                (false, false) => "booking-requested-text",
            };
            (place("booking-requested"), visit.t(text))
        }
        Status::Approved if shown.is_over(visit) && shown.speaks_to_staff => {
            (place("booking-over"), String::new())
        }
        Status::Approved if shown.is_over(visit) => (place("booking-over"), visit.t("booking-over-text")),
        Status::Approved if shown.speaks_to_staff => (place("booking-approved-staff"), decided),
        Status::Approved => (place("booking-approved"), visit.t("booking-approved-text")),
        Status::Refused => (visit.t("booking-refused"), decided),
        Status::Cancelled => (visit.t("booking-cancelled"), decided),
        Status::Completed => (visit.t("booking-completed"), String::new()),
        Status::NoShow => (visit.t("booking-no-show"), String::new()),
        Status::Expired if shown.speaks_to_staff || shown.is_over(visit) => {
            (visit.t("booking-expired"), visit.t("booking-expired-over"))
        }
        Status::Expired => (visit.t("booking-expired"), visit.t("booking-expired-text")),
    }
}

fn steps(visit: &Visit, shown: &Shown) -> Vec<Step> {
    let step = |done, key: &str, text: String| Step { done, title: visit.t(key), text };
    let asked = step(true, "step-asked", shown.moment(visit, shown.booking.requested_at));
    match shown.booking.status {
        Status::Requested => vec![
            asked,
            step(false, "step-decision", shown.answer_by(visit).unwrap_or_default()),
            step(false, "step-come", shown.when_short(visit)),
        ],
        Status::Approved => vec![
            asked,
            step(true, "step-approved", shown.decision(visit)),
            step(shown.booking.span.start() <= visit.now, "step-come", shown.when_short(visit)),
        ],
        _ => vec![asked],
    }
}
