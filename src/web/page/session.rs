//! Signing in and out.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::enter_code::awaiting;
use crate::action::sign_in::{SignedIn, Stay, sign_in};
use crate::action::sign_out::SignOut;
use crate::app::App;
use crate::demo;
use crate::domain::text::is_blank;
use crate::web::cookies;
use crate::web::device::device;
use crate::web::error::{WebError, encode};
use crate::web::extract::{Query, local};
use crate::web::form::{Form, Nothing, OpenForm};
use crate::web::throttle::{SLOWLY, Throttle, Turn};
use crate::web::visit::Visit;

use super::field::Field;
use super::{show, show_as};

/// Where to go after signing in.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Back {
    powrot: String,
}

/// Address and password as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Credentials {
    email: String,
    password: String,
    /// Not empty when the browser is to be remembered.
    remember: String,
    powrot: String,
}

#[derive(Template)]
#[template(path = "session/new.html")]
pub(super) struct New<'a> {
    v: &'a Visit,
    fault: Option<String>,
    email: Field,
    password: Field,
    back: String,
    accounts: Vec<(String, String)>,
}

pub(super) fn page<'a>(visit: &'a Visit, email: &str, back: &str, fault: Option<String>) -> New<'a> {
    New {
        v: visit,
        fault,
        email: Field::new("email", visit.t("sign-in-email"), email)
            .kind("email")
            .autocomplete("username")
            .required(),
        password: Field::new("password", visit.t("sign-in-password"), "")
            .kind("password")
            .autocomplete("current-password")
            .required(),
        back: local(back).unwrap_or_default().to_owned(),
        accounts: if visit.is_demo { demo::accounts() } else { Vec::new() },
    }
}

/// GET `/logowanie`
pub async fn new(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, WebError> {
    if visit.viewer.is_some() {
        return Ok(Redirect::to(local(&back.powrot).unwrap_or(&visit.landing())).into_response());
    }
    if let Some(token) = cookies::session(&headers, app.config.is_https())
        && awaiting(&app.db, &token, visit.now).await?.is_some()
    {
        let back = local(&back.powrot).map(|to| format!("?powrot={}", encode(to))).unwrap_or_default();
        return Ok(Redirect::to(&format!("/logowanie/kod{back}")).into_response());
    }
    show(&page(&visit, "", &back.powrot, None))
}

/// POST `/logowanie`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(throttle): Extension<Throttle>,
    headers: HeaderMap,
    OpenForm(fields): OpenForm<Credentials>,
) -> Result<Response, WebError> {
    let wrong = || {
        let page = page(&visit, &fields.email, &fields.powrot, Some(visit.t("sign-in-wrong")));
        show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    // Nobody has no address.
    if is_blank(&fields.email) {
        return wrong();
    }
    match throttle.takes(&fields.email, visit.client, visit.now) {
        Turn::Now => {}
        Turn::Slowly => tokio::time::sleep(SLOWLY).await,
        Turn::Never => return Err(WebError::TooMany),
    }
    let remembered = !fields.remember.is_empty();
    let stay = Stay { remembered, device: device(&headers) };
    match sign_in(&app.db, &app.passwords, (&fields.email, &fields.password), stay, visit.now).await? {
        Some(signed_in) => {
            throttle.right(&fields.email, visit.client);
            open(&app, &visit, &signed_in, remembered, &fields.powrot).await
        }
        None => wrong(),
    }
}

/// Goes on as whoever has just signed in. One browser, one session: the one before must not outlive it unseen.
pub(super) async fn open(
    app: &App,
    visit: &Visit,
    signed_in: &SignedIn,
    remembered: bool,
    back: &str,
) -> Result<Response, WebError> {
    if let Some(before) = &visit.viewer {
        app.db.write(SignOut(before.session)).await?;
    }
    let cookie = cookies::keep_session(&signed_in.token, remembered, app.config.is_https());
    let to = local(back).unwrap_or("/logowanie");
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(to)).into_response())
}

/// POST `/wyloguj`
pub async fn delete(State(app): State<App>, visit: Visit, _: Form<Nothing>) -> Result<Response, WebError> {
    if let Some(viewer) = &visit.viewer {
        app.db.write(SignOut(viewer.session)).await?;
    }
    let headers = AppendHeaders([
        (header::SET_COOKIE, cookies::drop_session(app.config.is_https())),
        // Pages of whoever was signed in must not come back from the browser's store.
        (header::HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\"")),
    ]);
    Ok((headers, Redirect::to("/")).into_response())
}
