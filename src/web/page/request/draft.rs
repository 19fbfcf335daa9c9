//! The check page of a held place, and the booking of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::form::{books_for, fresh_setup, notices, refused};
use super::more::declared;
use super::typed::Typed;
use super::way::Way;
use crate::action::TRIES;
use crate::action::book::{Book, Booked, request_of};
use crate::action::ways_on::{WayOn, ways_on};
use crate::app::App;
use crate::domain::booking::Booking;
use crate::domain::decide::status_of;
use crate::domain::finder::Cause;
use crate::domain::id::{BookingId, RegulationId};
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::store;
use crate::web::error::{Told, WebError};
use crate::web::extract::{AtCentre, Path, SignedIn};
use crate::web::form::{Fields, Form};
use crate::web::page::room::decision;
use crate::web::page::{show, show_as};
use crate::web::visit::{Place, Viewer, Visit};

#[derive(Template)]
#[template(path = "request/check.html")]
struct Check<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    setup: &'a Setup,
    draft: &'a Booking,
    place: &'a Resource,
    organisation: String,
    /// "Trzymamy to miejsce do 10:52", unless it has lapsed.
    held: Option<String>,
    day: String,
    day_short: String,
    hours: String,
    length: String,
    at_once: bool,
    decision: String,
    /// When calling it off comes too late, where it may.
    late_cancel: Option<String>,
    notices: Vec<String>,
    declared: Vec<String>,
    /// A place that offers what the chosen one lacks.
    better: Option<Way>,
    /// What is in force and the viewer has not accepted: its title, and where it is read.
    to_accept: Vec<(RegulationId, String)>,
    /// Whether it was sent without accepting.
    not_accepted: bool,
}

/// GET `/{centre}/rez/{draft}`
pub async fn check(
    State(app): State<App>,
    visit: Visit,
    AtCentre(centre): AtCentre,
    SignedIn(viewer): SignedIn,
    path: Path,
) -> Result<Response, WebError> {
    let draft = load(&app, &visit, &centre, &viewer, path.parse("draft")?).await?;
    if let Some(number) = draft.number {
        return Ok(Redirect::to(&format!("/r/{number}")).into_response());
    }
    page(&app, &visit, &centre, &viewer, &draft, false).await
}

async fn page(
    app: &App,
    visit: &Visit,
    centre: &Place,
    viewer: &Viewer,
    draft: &Booking,
    not_accepted: bool,
) -> Result<Response, WebError> {
    let setup = &centre.setup;
    let place = draft.resources().next().and_then(|id| setup.resource(id)).ok_or(WebError::NotFound)?;
    let zone = setup.centre.zone;
    let (from, to) = (wall::local(zone, draft.span.start()), wall::local(zone, draft.span.end()));
    let until = draft.held_until.filter(|until| visit.now < *until);
    let today = setup.day_of(visit.now);
    let policy = setup.under(draft.organisation, today).policy(place, today);
    let better = suits_better(app, visit, setup, draft, place).await?;
    let person = viewer.person.id;
    let mut tx = app.db.look().await?;
    let asked = store::regulation::unaccepted(&mut tx, setup.centre.id, person, today).await?;
    drop(tx);
    let check = Check {
        v: visit,
        viewer,
        setup,
        place,
        organisation: organisation(app, draft).await?,
        held: until
            .map(|at| visit.say("hold-until", "time", visit.locale.time(wall::local(zone, at).time()))),
        day: visit.locale.date_long(from.date()),
        day_short: visit.locale.date_short(from.date()),
        hours: visit.locale.hours(from.time(), to.time()),
        length: visit.locale.duration(draft.span.minutes()),
        at_once: status_of(&policy, &draft.verdict) == Status::Approved,
        decision: match draft.verdict.needs_staff() {
            true => visit.t("decision-staff"),
            false => decision(visit, &policy),
        },
        late_cancel: (policy.cancel_working_days > 0)
            .then(|| visit.n("policy-cancel", policy.cancel_working_days)),
        notices: notices(visit, &draft.verdict),
        declared: declared(visit, draft),
        better,
        draft,
        to_accept: asked.into_iter().map(|r| (r.id, r.title)).collect(),
        not_accepted,
    };
    if not_accepted { show_as(StatusCode::UNPROCESSABLE_ENTITY, &check) } else { show(&check) }
}

/// A place that offers all that the group needs, where the chosen one does not.
async fn suits_better(
    app: &App,
    visit: &Visit,
    setup: &Arc<Setup>,
    draft: &Booking,
    place: &Resource,
) -> Result<Option<Way>, WebError> {
    if draft.needs.without(place.features).is_empty() {
        return Ok(None);
    }
    let Some(request) = request_of(setup.clone(), draft, visit.now) else { return Ok(None) };
    let ways = ways_on(&app.db, &request, Cause::Decided, Some(draft.id)).await?;
    let suits = |way: &WayOn| {
        let offered = setup.resource(way.resource).map(|other| other.features).unwrap_or_default();
        way.resource != place.id && draft.needs.without(offered).is_empty()
    };
    let better = ways.into_iter().find(suits);
    Ok(better.and_then(|way| Way::of(visit, &request, way, Some(draft.id))))
}

/// POST `/{centre}/rez/{draft}`: books.
pub async fn book(
    State(app): State<App>,
    visit: Visit,
    AtCentre(centre): AtCentre,
    SignedIn(viewer): SignedIn,
    path: Path,
    Form { fields: typed, .. }: Form<Fields>,
) -> Result<Response, WebError> {
    let id: BookingId = path.parse("draft")?;
    let mut setup = centre.setup.clone();
    let accepted: Vec<RegulationId> = typed.texts("regulation").filter_map(|id| id.parse().ok()).collect();
    for _ in 0..TRIES {
        let (person, letterhead) = (viewer.person.id, app.letterhead.clone());
        let book = Book::new(setup.clone(), id, person, accepted.clone(), letterhead, visit.now);
        match app.db.write(book).await? {
            Booked::Number(number) => return Ok(Redirect::to(&format!("/r/{number}")).into_response()),
            Booked::NotAccepted => {
                let draft = load(&app, &visit, &centre, &viewer, id).await?;
                return page(&app, &visit, &centre, &viewer, &draft, true).await;
            }
            Booked::Refused(verdict) => {
                let draft = load(&app, &visit, &centre, &viewer, id).await?;
                let request = request_of(setup.clone(), &draft, visit.now).ok_or(WebError::NotFound)?;
                let name = books_for(&viewer)?.1;
                let typed = Typed::of(&draft, &setup);
                return refused(&app, &visit, &viewer, &request, &name, typed, &verdict, Some(id)).await;
            }
            Booked::Unknown => {
                load(&app, &visit, &centre, &viewer, id).await?;
                return Err(WebError::NotFound);
            }
            Booked::NotAllowed => return Err(WebError::Forbidden),
            Booked::Stale => setup = fresh_setup(&app, &setup).await?,
        }
    }
    Err(WebError::Busy)
}

/// The viewer's own draft at this centre. One that is gone was replaced by a newer one, perhaps in another tab: that is told, with a way there.
async fn load(
    app: &App,
    visit: &Visit,
    centre: &Place,
    viewer: &Viewer,
    id: BookingId,
) -> Result<Booking, WebError> {
    let mut tx = app.db.look().await?;
    let draft = store::booking::load(&mut tx, id).await?;
    if let Some(draft) = draft.filter(|b| b.person == viewer.person.id && b.centre == centre.head.id) {
        return Ok(draft);
    }
    let newer = match store::booking::hold_of(&mut tx, viewer.person.id).await? {
        Some(newer) => store::booking::load(&mut tx, newer).await?,
        None => None,
    };
    drop(tx);
    let newer = newer.ok_or_else(|| {
        WebError::Gone(Told {
            title: visit.t("check-gone"),
            text: visit.t("check-gone-text"),
            way: ("/moje".to_owned(), visit.t("mine-title")),
        })
    })?;
    let (_, setup) = app.setups.by_id(newer.centre).await?.ok_or(WebError::NotFound)?;
    Err(WebError::Conflict(Told {
        title: visit.t("check-replaced"),
        text: visit.t("check-replaced-text"),
        way: (format!("/{}/rez/{}", setup.centre.slug, newer.id), visit.t("check-replaced-way")),
    }))
}

async fn organisation(app: &App, draft: &Booking) -> Result<String, WebError> {
    let mut tx = app.db.look().await?;
    Ok(store::organisation::name(&mut tx, draft.organisation).await?.unwrap_or_default())
}
