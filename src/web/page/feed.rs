//! Calendars for other programs: the private feed of a person, the public ones of a room, and the file of one booking.
//!
//! Feeds take no cookie and no language but Polish and the owner's own, because calendar services share what they fetched by address alone.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono_tz::Tz;

use crate::app::App;
use crate::domain::resource::Resource;
use crate::feed::{self, Busy, BusyScope, Entry, Version, Window};
use crate::locale::Locale;
use crate::secret::token_hash;
use crate::store;
use crate::store::booking::list::Line;
use crate::web::error::WebError;
use crate::web::extract::{Path, SignedIn};
use crate::web::visit::{Place, Visit};

use super::booking::Shown;

const CALENDAR: &str = "text/calendar; charset=utf-8";
const NOINDEX: (header::HeaderName, HeaderValue) =
    (header::HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));

/// GET `/kal/{token}.ics`
pub async fn own(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    path: Path,
) -> Result<Response, WebError> {
    let token = path.get("file")?.strip_suffix(".ics").ok_or(WebError::NotFound)?;
    let mut tx = app.db.read().await?;
    let found = store::feed::find(&mut tx, &token_hash(token)).await?.ok_or(WebError::NotFound)?;
    let person =
        store::person::load(&mut tx, found.person_id, app.clock.now()).await?.ok_or(WebError::NotFound)?;
    let person_version = store::person::version(&mut tx, person.id).await?;
    drop(tx);

    let centres = app.setups.all().await?;
    let (_, first) = centres.first().ok_or(WebError::NotFound)?;
    let zone = first.centre.zone;
    let window = Window::around(visit.now, zone, feed::MEMBER).ok_or(WebError::NotFound)?;
    let rows: Vec<i64> =
        [person_version].into_iter().chain(centres.iter().map(|(head, _)| head.config_version)).collect();
    let version = Version { kind: "own", scope: found.id.0, lang: person.lang, window, rows: &rows };
    let etag = feed::etag(version);
    if is_current(&headers, &etag) {
        return Ok(unchanged(&etag));
    }
    let lines = store::booking::list::of_person(&mut app.db.look().await?, person.id, window.span).await?;
    let addresses: Vec<String> = centres.iter().map(|(_, setup)| centre_line(setup)).collect();
    let entries: Vec<Entry> = lines
        .into_iter()
        .filter_map(|line| {
            let at = centres.iter().position(|(head, _)| head.id == line.centre)?;
            entry(&app, (centres.get(at)?.1.centre.zone, addresses.get(at)?), line)
        })
        .collect();
    let locale = Locale::new(person.lang);
    let written = feed::own(locale, &locale.t("feed-name-own"), zone, window, &entries);
    if written.left_out > 0 {
        tracing::warn!(left_out = written.left_out, "a private feed is too long");
    }
    Ok(answer(written.body, &etag, "private, max-age=300"))
}

/// GET `/{centre}/m/{room}.ics` and `.ifb`: when the room is taken, and nothing else.
pub async fn of_room(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
    place: &Place,
    (room, free_busy): (&Resource, bool),
) -> Result<Response, WebError> {
    let setup = &place.setup;
    let zone = setup.centre.zone;
    let window = Window::around(visit.now, zone, feed::ROOM).ok_or(WebError::NotFound)?;
    let mut tx = app.db.read().await?;
    let rows = [store::resource::version(&mut tx, room.id).await?, place.head.config_version];
    let kind = if free_busy { "freebusy" } else { "busy" };
    let locale = Locale::default();
    let etag = feed::etag(Version { kind, scope: room.id.0, lang: locale.lang(), window, rows: &rows });
    if is_current(headers, &etag) {
        return Ok(unchanged(&etag));
    }
    let uses = store::claim::uses(&mut tx, &setup.leaves(room.id), window.span).await?;
    drop(tx);
    let taken: Vec<Busy> = uses
        .into_iter()
        .map(|u| Busy { booking: u.booking, span: u.span, updated_at: u.updated_at })
        .collect();
    let name = format!("{}, {}", room.name, setup.centre.profile.short_name);
    let scope = BusyScope { id: room.id.0, name: &name, zone };
    let body = if free_busy {
        feed::freebusy(&app.secret, scope, window, &taken)
    } else {
        feed::busy(locale, &app.secret, scope, window, &taken).body
    };
    Ok(answer(body, &etag, "public, max-age=300"))
}

/// GET `/r/{number}/rezerwacja.ics`: one booking, to be put into a calendar by hand. What does not take place has none.
pub async fn of_booking(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
) -> Result<Response, WebError> {
    let shown = Shown::load(&app, &viewer, path.parse("number")?).await?;
    let booking = &shown.booking;
    if !feed::is_shown(booking.status) {
        return Err(WebError::NotFound);
    }
    let setup = &shown.setup;
    let entry = Entry {
        booking: booking.id,
        number: shown.number,
        sequence: booking.sequence,
        updated_at: booking.updated_at,
        status: booking.status,
        span: booking.span,
        zone: setup.centre.zone,
        title: booking.title.clone(),
        place: shown.place.name.clone(),
        centre: centre_line(setup),
        organisation: shown.organisation.clone(),
        people: booking.people,
        url: format!("{}/r/{}", app.config.public_url, shown.number),
    };
    let window = Window { span: booking.span, today: booking.span.start() };
    let written = feed::own(visit.locale, &booking.title, setup.centre.zone, window, &[entry]);
    let file = [
        (header::CONTENT_TYPE, HeaderValue::from_static(CALENDAR)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"rezerwacja.ics\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    Ok((file, written.body).into_response())
}

fn entry(app: &App, (zone, address): (Tz, &str), line: Line) -> Option<Entry> {
    let number = line.number?;
    Some(Entry {
        booking: line.id,
        number,
        sequence: line.sequence,
        updated_at: line.updated_at,
        status: line.status,
        span: line.span,
        zone,
        title: line.title,
        place: line.resource_name,
        centre: address.to_owned(),
        organisation: line.organisation_name,
        people: line.people,
        url: format!("{}/r/{number}", app.config.public_url),
    })
}

/// Name and address of a centre in one line.
fn centre_line(setup: &crate::domain::setup::Setup) -> String {
    let profile = &setup.centre.profile;
    [profile.short_name.clone(), profile.address()]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn is_current(headers: &HeaderMap, etag: &str) -> bool {
    let asked = headers.get(header::IF_NONE_MATCH).and_then(|t| t.to_str().ok());
    asked.is_some_and(|asked| feed::is_current(asked, etag))
}

fn unchanged(etag: &str) -> Response {
    (StatusCode::NOT_MODIFIED, [(header::ETAG, etag)]).into_response()
}

fn answer(body: String, etag: &str, cache: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, CALENDAR), (header::ETAG, etag), (header::CACHE_CONTROL, cache)];
    (headers, [NOINDEX], body).into_response()
}
