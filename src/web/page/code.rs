//! Signing in with a code besides: asking for it, turning it on and off.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Deserialize;

use crate::action::code::Codes;
use crate::action::enter_code::{EnterCode, awaiting};
use crate::app::App;
use crate::store;
use crate::store::second_factor::Awaiting;
use crate::web::cookies;
use crate::web::error::WebError;
use crate::web::extract::{Query, SignedIn, local};
use crate::web::form::{Form, OpenForm};
use crate::web::throttle::{SLOWLY, Throttle, Turn};
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::{show, show_as};

/// Side of the picture for the app, in pixels.
const PICTURE: u32 = 200;

/// Where to go on to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Back {
    powrot: String,
}

/// The code as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    code: String,
    powrot: String,
}

fn field(visit: &Visit, fault: Option<String>) -> Field {
    Field::new("code", visit.t("code-label"), "").autocomplete("one-time-code").error(fault).required()
}

#[derive(Template)]
#[template(path = "session/code.html")]
struct Ask<'a> {
    v: &'a Visit,
    email: String,
    back: String,
    code: Field,
    fault: bool,
}

async fn session(app: &App, visit: &Visit, headers: &HeaderMap) -> Result<Option<Awaiting>, WebError> {
    let Some(token) = cookies::session(headers, app.config.is_https()) else { return Ok(None) };
    Ok(awaiting(&app.db, &token, visit.now).await?)
}

/// GET `/logowanie/kod`
pub async fn ask(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, WebError> {
    let Some(session) = session(&app, &visit, &headers).await? else {
        return Ok(Redirect::to("/logowanie").into_response());
    };
    let back = local(&back.powrot).unwrap_or_default().to_owned();
    show(&Ask { v: &visit, email: session.email, back, code: field(&visit, None), fault: false })
}

/// POST `/logowanie/kod`
pub async fn enter(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Extension(throttle): Extension<Throttle>,
    OpenForm(typed): OpenForm<Typed>,
) -> Result<Response, WebError> {
    let Some(session) = session(&app, &visit, &headers).await? else {
        return Ok(Redirect::to("/logowanie").into_response());
    };
    let key = format!("code {}", session.email);
    match throttle.takes(&key, visit.client, visit.now) {
        Turn::Now => {}
        Turn::Slowly => tokio::time::sleep(SLOWLY).await,
        Turn::Never => return Err(WebError::TooMany),
    }
    if app.db.write(EnterCode::admit(&session, &typed.code, &app.secret, visit.now)).await? {
        throttle.right(&key, visit.client);
        let to = local(&typed.powrot).unwrap_or("/logowanie");
        return Ok(Redirect::to(to).into_response());
    }
    let fault = Some(visit.t("code-wrong"));
    let back = local(&typed.powrot).unwrap_or_default().to_owned();
    let page = Ask { v: &visit, email: session.email, back, code: field(&visit, fault), fault: true };
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

#[derive(Template)]
#[template(path = "account/code.html")]
struct Settings<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    /// Whether a centre asks its staff for it.
    required: bool,
    is_on: bool,
    left: u32,
    picture: String,
    key: String,
    recovery: Vec<String>,
    code: Field,
    fault: bool,
}

async fn settings(
    app: &App,
    visit: &Visit,
    viewer: &Viewer,
    fault: Option<String>,
) -> Result<Response, WebError> {
    let person = &viewer.person;
    let mut tx = app.db.look().await?;
    let known = store::second_factor::find(&mut tx, person.id).await?.unwrap_or_default();
    let used = store::second_factor::count_used(&mut tx, person.id, known.generation).await?;
    drop(tx);
    let is_on = known.enabled_at.is_some();
    let place = visit.brand();
    let codes = Codes::of(&app.secret, (person.id, &person.email), known.generation + 1, &place)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    let url = codes.url().map_err(|e| WebError::broken(&e.to_string()))?;
    let picture = QrCode::new(url).map_err(|e| WebError::broken(&e.to_string()))?;
    let picture = picture.render::<svg::Color>().min_dimensions(PICTURE, PICTURE).build();
    let mut required = false;
    for (_, setup) in app.setups.all().await? {
        required |= setup.centre.profile.staff_second_factor && viewer.staff_role(&setup).is_some();
    }
    let has_fault = fault.is_some();
    let page = Settings {
        v: visit,
        viewer,
        required,
        is_on,
        left: crate::action::code::RECOVERY_CODES.saturating_sub(u32::try_from(used).unwrap_or(0)),
        picture: picture.split_once("?>").map_or(picture.clone(), |(_, svg)| svg.to_owned()),
        key: codes.typed(),
        recovery: codes.recovery(),
        code: field(visit, fault),
        fault: has_fault,
    };
    let status = if has_fault { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut response = show_as(status, &page)?;
    // The key must not come back from the browser's store.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// GET `/konto/kod`
pub async fn edit(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
) -> Result<Response, WebError> {
    settings(&app, &visit, &viewer, None).await
}

/// POST `/konto/kod`: turns it on.
pub async fn enable(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Extension(throttle): Extension<Throttle>,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let who = (viewer.person.id, viewer.person.email.as_str());
    let enable = EnterCode::enable(who, &typed.code, &app.secret, visit.now);
    try_code(&app, &visit, &viewer, &throttle, enable).await
}

/// POST `/konto/kod/wylacz`: turns it off, with a code.
pub async fn disable(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Extension(throttle): Extension<Throttle>,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let who = (viewer.person.id, viewer.person.email.as_str());
    let disable = EnterCode::disable(who, &typed.code, &app.secret, visit.now);
    try_code(&app, &visit, &viewer, &throttle, disable).await
}

async fn try_code(
    app: &App,
    visit: &Visit,
    viewer: &Viewer,
    throttle: &Throttle,
    change: EnterCode,
) -> Result<Response, WebError> {
    let key = format!("code {}", viewer.person.email);
    if throttle.takes(&key, visit.client, visit.now) == Turn::Never {
        return Err(WebError::TooMany);
    }
    if !app.db.write(change).await? {
        return settings(app, visit, viewer, Some(visit.t("code-wrong"))).await;
    }
    throttle.right(&key, visit.client);
    Ok(Redirect::to("/konto/kod").into_response())
}
