//! A booking's page for those who may see it: its status, what comes next, and calling it off. Others get the same answer as for a
//! booking that does not exist.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use crate::action::cancel::{Cancel, Cancelled};
use crate::app::App;
use crate::domain::booking::{Booking, TooLate};
use crate::domain::person::MemberRole;
use crate::domain::policy::Requests;
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, SignedIn};
use crate::web::form::Form;
use crate::web::tag::{Look, Tag, look};
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::request::notices;
use super::show;

/// A booking with everything its pages say.
pub struct Shown {
    /// The booking.
    pub booking: Booking,
    /// Its number.
    pub number: i64,
    /// The centre.
    pub setup: Arc<Setup>,
    /// What is booked.
    pub place: Resource,
    /// For whom.
    pub organisation: String,
    /// Name of who decided, if a person did.
    pub decided_by: Option<String>,
    /// Whether the reader works for the centre.
    pub by_staff: bool,
    /// Whether the reader may call it off, its status aside.
    pub may_change: bool,
}

impl Shown {
    /// The booking of a number, if the reader may see it.
    pub async fn load(app: &App, viewer: &Viewer, number: i64) -> Result<Self, WebError> {
        let mut tx = app.db.read().await?;
        let id = store::booking::id_of_number(&mut tx, number).await?.ok_or(WebError::NotFound)?;
        let booking = store::booking::load(&mut tx, id).await?.ok_or(WebError::NotFound)?;
        let by_staff = viewer.person.staff_role(booking.centre).is_some();
        let role = viewer.person.member_role(booking.organisation);
        if !by_staff && role.is_none() {
            return Err(WebError::NotFound);
        }
        let organisation =
            store::organisation::name(&mut tx, booking.organisation).await?.unwrap_or_default();
        let decided_by = match booking.decided_by {
            Some(id) => store::person::load(&mut tx, id).await?.map(|p| p.name),
            None => None,
        };
        drop(tx);
        let (_, setup) = app.setups.by_id(booking.centre).await?.ok_or(WebError::NotFound)?;
        let place = booking
            .resources
            .first()
            .and_then(|id| setup.resource(*id))
            .cloned()
            .ok_or(WebError::NotFound)?;
        let may_change = by_staff || role.is_some_and(MemberRole::may_book);
        Ok(Self { booking, number, setup, place, organisation, decided_by, by_staff, may_change })
    }

    /// First local day.
    pub fn day(&self) -> NaiveDate {
        self.setup.day_of(self.booking.span.start())
    }

    /// "10:00–12:00"
    pub fn hours(&self, visit: &Visit) -> String {
        let local = |at| wall::local(self.setup.centre.zone, at).time();
        visit.locale.hours(local(self.booking.span.start()), local(self.booking.span.end()))
    }

    /// "wt. 1.12, 10:00–12:00"
    pub fn when_short(&self, visit: &Visit) -> String {
        format!("{}, {}", visit.locale.date_short(self.day()), self.hours(visit))
    }

    /// "poniedziałek, 23 listopada, 9:12"
    pub fn moment(&self, visit: &Visit, at: DateTime<Utc>) -> String {
        let wall = wall::local(self.setup.centre.zone, at);
        format!("{}, {}", visit.locale.date_day(wall.date()), visit.locale.time(wall.time()))
    }

    /// Whether a request takes the place only when staff approve it.
    fn competes(&self, visit: &Visit) -> bool {
        self.setup.policy(&self.place, self.setup.day_of(visit.now)).requests == Requests::Compete
    }

    /// Its status as a word.
    pub fn word(&self, visit: &Visit) -> String {
        locale::status::word(visit.locale, self.booking.status)
    }

    /// When it was asked.
    pub fn asked(&self, visit: &Visit) -> String {
        self.moment(visit, self.booking.requested_at)
    }

    /// Its status as a label.
    pub fn tag(&self, visit: &Visit) -> Tag {
        Tag::of(visit.locale, self.booking.status)
    }

    /// Who decided and when, as a sentence; empty while it waits.
    pub fn decision(&self, visit: &Visit) -> String {
        let Some(at) = self.booking.decided_at else { return String::new() };
        let moment = self.moment(visit, at);
        match &self.decided_by {
            Some(name) => visit
                .locale
                .with("booking-decided-by", &[("time", moment.into()), ("name", name.as_str().into())]),
            None => visit.say("booking-decided", "time", moment),
        }
    }
}

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
    shown: &'a Shown,
    look: Look,
    headline: String,
    lead: String,
    steps: Vec<Step>,
    notices: Vec<String>,
    can_cancel: bool,
    leaf: Leaf,
}

/// A day as a leaf of a calendar.
pub struct Leaf {
    weekday: String,
    day: String,
    month: String,
}

impl Leaf {
    /// The leaf of a day.
    pub fn of(visit: &Visit, day: NaiveDate) -> Self {
        Self {
            weekday: visit.locale.weekday_short(day),
            day: day.format("%-d").to_string(),
            month: visit.locale.month_short(day),
        }
    }
}

impl std::fmt::Display for Leaf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { weekday, day, month } = self;
        write!(
            f,
            r#"<span class="leaf" aria-hidden="true"><span>{weekday}</span><b>{day}</b><span>{month}</span></span>"#
        )
    }
}

impl askama::filters::HtmlSafe for Leaf {}

/// GET `/r/{number}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
) -> Result<Response, WebError> {
    let shown = Shown::load(&app, &viewer, path.parse("number")?).await?;
    let (headline, lead) = headline(&visit, &shown);
    show(&Show {
        v: &visit,
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
        leaf: Leaf::of(&visit, shown.day()),
        shown: &shown,
    })
}

fn headline(visit: &Visit, shown: &Shown) -> (String, String) {
    let place = |key: &str| visit.say(key, "place", shown.place.name.as_str());
    let decided = shown.decision(visit);
    match shown.booking.status {
        Status::Held | Status::Requested => (
            place("booking-requested"),
            visit.t(if shown.competes(visit) {
                "booking-requested-compete"
            } else {
                "booking-requested-text"
            }),
        ),
        Status::Approved => (place("booking-approved"), visit.t("booking-approved-text")),
        Status::Refused => (visit.t("booking-refused"), decided),
        Status::Cancelled => (visit.t("booking-cancelled"), decided),
        Status::Completed => (visit.t("booking-completed"), String::new()),
        Status::NoShow => (visit.t("booking-no-show"), String::new()),
        Status::Expired => (visit.t("booking-expired"), visit.t("booking-expired-text")),
    }
}

fn steps(visit: &Visit, shown: &Shown) -> Vec<Step> {
    let step = |done, key: &str, text: String| Step { done, title: visit.t(key), text };
    let asked = step(true, "step-asked", shown.moment(visit, shown.booking.requested_at));
    match shown.booking.status {
        Status::Requested => vec![
            asked,
            step(false, "step-decision", visit.t("step-decision-text")),
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
    let hint = if shown.by_staff { "cancel-reason-staff" } else { "cancel-reason-hint" };
    show(&AskCancel {
        v: &visit,
        viewer: &viewer,
        reason: Field::new("reason", visit.t("cancel-reason"), "").hint(visit.t(hint)),
        leaf: Leaf::of(&visit, shown.day()),
        shown: &shown,
    })
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
        viewer.person.id,
        &fields.reason,
        app.letterhead.clone(),
        visit.now,
    );
    match app.db.write(action).await? {
        Cancelled::Done => Ok(Redirect::to(&format!("/r/{number}")).into_response()),
        Cancelled::AlreadyOver => Err(too_late(&visit, number, TooLate::AlreadyDecided)),
        Cancelled::Begun => Err(too_late(&visit, number, TooLate::Begun)),
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
        Err(why) => Err(too_late(visit, number, why)),
    }
}

fn too_late(visit: &Visit, number: i64, why: TooLate) -> WebError {
    let text = match why {
        TooLate::AlreadyDecided => visit.t("cancel-over-text"),
        TooLate::Begun => visit.t("cancel-begun-text"),
    };
    let way = (format!("/r/{number}"), visit.n("booking-to", number));
    WebError::Conflict(Told { title: visit.t("cancel-over"), text, way })
}
