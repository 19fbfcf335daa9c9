//! The form, empty, filled in from an address, or sent back with what stands in the way.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{NaiveDate, TimeDelta};

use super::sheet::Sheet;
use super::typed::{self, Typed, is_about_people, is_about_the_form};
use crate::action::Request;
use crate::action::TRIES;
use crate::action::balance::balance;
use crate::action::hold::{self, Held, Hold};
use crate::action::preview::preview;
use crate::app::App;
use crate::domain::booking::Booking;
use crate::domain::day::{Stretch, cells};
use crate::domain::finding::{Rule, Verdict};
use crate::domain::hours::{clock_text, parse_clock};
use crate::domain::id::{BookingId, OrganisationId};
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::domain::taken::Taken;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::{AtCentre, Query, SignedIn};
use crate::web::form::Form;
use crate::web::page::centre::next_open;
use crate::web::page::{show, show_as};
use crate::web::visit::{Place, Viewer, Visit};

/// GET `/{centre}/rez/nowa?m=…&d=…&od=…&do=…&z=…`
pub async fn new(
    State(app): State<App>,
    visit: Visit,
    AtCentre(place): AtCentre,
    SignedIn(viewer): SignedIn,
    Query(mut typed): Query<Typed>,
) -> Result<Response, WebError> {
    let organisation = books_for(&viewer)?;
    let setup = &place.setup;
    if let Some(like) = like(&app, &place, &typed).await? {
        let is_own = like.person == viewer.person.id;
        let is_ours = like.number.is_some() && like.organisation == organisation.0;
        if is_own || is_ours {
            typed = typed.filled_in(Typed::of(&like, setup));
        }
    }
    let is_chosen = !typed.m.is_empty() && !typed.od.is_empty();
    fill_in(&mut typed, &visit, setup);
    if typed.responsible.is_empty() {
        typed.responsible = viewer.person.name.clone();
    }
    let free = free_hours(&app, &visit, &place, &typed).await?;
    let balance = match wish(&visit, &viewer, setup, organisation.0, &typed) {
        Some(request) => balance(&mut app.db.look().await?, &request).await?,
        None => Vec::new(),
    };
    let balance = balance.iter().map(|b| locale::quota::balance(visit.locale, b)).collect();
    let no = match is_chosen {
        true => early_no(&app, &visit, &viewer, setup, organisation.0, &typed, is_about_the_form).await?,
        false => None,
    };
    let mut page = match no {
        None => Sheet::of(&visit, &viewer, setup, &organisation.1, typed, Vec::new()),
        Some((request, verdict)) => {
            let mut page = Sheet::refused(
                &app,
                &visit,
                &viewer,
                setup,
                &request,
                &organisation.1,
                typed,
                &verdict,
                None,
            )
            .await?;
            page.was_sent = false;
            page
        }
    };
    page.free = free;
    page.balance = balance;
    show(&page)
}

/// The booking at the centre like which a form is to be filled in.
pub async fn like(app: &App, place: &Place, typed: &Typed) -> Result<Option<Booking>, WebError> {
    let Ok(id) = typed.z.parse::<BookingId>() else { return Ok(None) };
    let like = store::booking::load(&mut app.db.look().await?, id).await?;
    Ok(like.filter(|booking| booking.centre == place.head.id))
}

/// What stands in the way of the place and time, as far as that can be said before the form is whole; the rules that are `is_left_out` are not asked.
async fn early_no(
    app: &App,
    visit: &Visit,
    viewer: &Viewer,
    setup: &Arc<Setup>,
    organisation: OrganisationId,
    typed: &Typed,
    is_left_out: fn(&Rule) -> bool,
) -> Result<Option<(Request, Verdict)>, WebError> {
    let Some(request) = wish(visit, viewer, setup, organisation, typed) else { return Ok(None) };
    let mut verdict = preview(&mut app.db.look().await?, &request).await?;
    verdict.findings.retain(|f| !is_left_out(&f.rule));
    Ok(verdict.blocks().then_some((request, verdict)))
}

/// What was typed or proposed as a request, although the form may not be whole yet.
fn wish(
    visit: &Visit,
    viewer: &Viewer,
    setup: &Arc<Setup>,
    organisation: OrganisationId,
    typed: &Typed,
) -> Option<Request> {
    let mut whole = typed.clone();
    if whole.people.trim().parse::<u32>().is_err() {
        "1".clone_into(&mut whole.people);
    }
    let (resource, ask) = whole.read(visit, setup).ok()?;
    let (setup, person) = (setup.clone(), viewer.person.id);
    Some(Request {
        setup,
        resource,
        ask,
        person,
        organisation,
        as_staff: false,
        asked_at: visit.now,
        now: visit.now,
    })
}

/// POST `/{centre}/rez/sprawdz`: holds the place and leads to the check page, or says why not.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    AtCentre(place): AtCentre,
    SignedIn(viewer): SignedIn,
    Form { fields: typed, hash }: Form<Typed>,
) -> Result<Response, WebError> {
    let organisation = books_for(&viewer)?;
    let typed = typed.settled();
    let mut setup = place.setup;
    let (resource, ask) = match typed.read(&visit, &setup) {
        Ok(wish) => wish,
        Err(mut faults) => {
            // Whatever else stands in the way is said at once, not after the next try.
            if let Some((_, verdict)) =
                early_no(&app, &visit, &viewer, &setup, organisation.0, &typed, is_about_people).await?
            {
                faults.extend(typed::faults(&visit, &verdict));
            }
            let page = Sheet::of(&visit, &viewer, &setup, &organisation.1, typed, faults);
            return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    for _ in 0..TRIES {
        let request = Request {
            setup: setup.clone(),
            resource,
            ask: ask.clone(),
            person: viewer.person.id,
            organisation: organisation.0,
            as_staff: false,
            asked_at: visit.now,
            now: visit.now,
        };
        let form = hold::Form { key: typed.klucz.clone(), hash: hash.clone() };
        match app.db.write(Hold::new(request.clone(), form)).await? {
            Held::Kept(draft) => {
                return Ok(Redirect::to(&format!("/{}/rez/{draft}", setup.centre.slug)).into_response());
            }
            Held::Refused(verdict) => {
                return refused(&app, &visit, &viewer, &request, &organisation.1, typed, &verdict, None)
                    .await;
            }
            Held::NotAllowed => return Err(WebError::Forbidden),
            Held::Stale => setup = fresh_setup(&app, &setup).await?,
        }
    }
    Err(WebError::Busy)
}

/// The form with what stands in the way, and ways on.
#[expect(clippy::too_many_arguments, reason = "everything the page is about")]
pub async fn refused(
    app: &App,
    visit: &Visit,
    viewer: &Viewer,
    request: &Request,
    organisation: &str,
    typed: Typed,
    verdict: &Verdict,
    draft: Option<BookingId>,
) -> Result<Response, WebError> {
    let setup = &request.setup;
    let page =
        Sheet::refused(app, visit, viewer, setup, request, organisation, typed, verdict, draft).await?;
    let status = if verdict.is_conflict() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    show_as(status, &page)
}

/// The organisation one books for, with its name; staff and viewers do not book here.
pub fn books_for(viewer: &Viewer) -> Result<(crate::domain::id::OrganisationId, String), WebError> {
    viewer.books_for().map(|m| (m.organisation, m.organisation_name.clone())).ok_or(WebError::Forbidden)
}

/// The centre's rules as they are now.
pub async fn fresh_setup(app: &App, setup: &Setup) -> Result<Arc<Setup>, WebError> {
    Ok(app.setups.by_id(setup.centre.id).await?.ok_or(WebError::NotFound)?.1)
}

/// Answers that are known before anybody types.
pub fn fill_in(typed: &mut Typed, visit: &Visit, setup: &Setup) {
    if typed.d.is_empty() {
        let today = setup.day_of(visit.now);
        // Today is rarely meant, and may be over already.
        typed.d = next_open(setup, today).unwrap_or(today).to_string();
    }
    // The list of rooms begins with the one that is proposed.
    let room = setup.by_slug(&typed.m).or_else(|| setup.of_kind(Kind::Room).next());
    let policy = room.map(|room| setup.policy(room, setup.day_of(visit.now))).unwrap_or_default();
    let grid = u16::try_from(policy.grid_minutes).unwrap_or(1).max(1);
    if typed.od.is_empty() {
        // The first hours of the day are a time that is allowed, and easy to move.
        let opens = typed.d.parse().ok().and_then(|day| setup.windows(day).first().map(|w| w.opens()));
        typed.od = opens.map(|opens| clock_text(up_to_grid(opens, grid))).unwrap_or_default();
    }
    if let (Some(from), None) = (parse_clock(&typed.od), parse_clock(&typed.until)) {
        let windows = typed.d.parse().map(|day| setup.windows(day)).unwrap_or_default();
        let closes =
            windows.iter().find(|w| w.opens() <= from && from < w.closes()).map_or(24 * 60, |w| w.closes());
        let left = i64::from(closes.saturating_sub(from));
        let length = u16::try_from(policy.nearest_minutes(policy.usual_minutes().min(left))).unwrap_or(0);
        typed.until = clock_text(from.saturating_add(length).min(24 * 60));
    }
}

/// A minute of the day, or the first after it that is on the grid.
fn up_to_grid(minute: u16, grid: u16) -> u16 {
    minute.div_ceil(grid) * grid
}

/// The free hours of the chosen place on the chosen day, to choose from.
async fn free_hours(
    app: &App,
    visit: &Visit,
    place: &Place,
    typed: &Typed,
) -> Result<Option<(String, Vec<String>)>, WebError> {
    let setup = &place.setup;
    let (Some(room), Ok(day)) = (setup.by_slug(&typed.m), typed.d.parse::<NaiveDate>()) else {
        return Ok(None);
    };
    let Some(shown) = setup.shown(day) else { return Ok(None) };
    // A use after closing can still be in the way of the last one before.
    let around = shown.extended(TimeDelta::days(1)).unwrap_or(shown);
    let claims = store::claim::in_centre(&mut app.db.look().await?, place.head.id, around).await?;
    let local = |at| wall::local(setup.centre.zone, at).time();
    let free = cells(setup, room, shown, &Taken::new(claims), visit.now)
        .into_iter()
        .filter(|cell| cell.stretch == Stretch::Free)
        .map(|cell| visit.locale.hours(local(cell.span.start()), local(cell.span.end())))
        .collect();
    Ok(Some((format!("{}, {}", room.name, visit.locale.date_day(day)), free)))
}

/// The notices of a verdict, as sentences: what staff will look at.
pub fn notices(visit: &Visit, verdict: &Verdict) -> Vec<String> {
    verdict.findings.iter().map(|f| locale::finding::sentence(visit.locale, f)).collect()
}
