//! Choosing a first password with a single-use link.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::choose_password::choose_password;
use crate::action::password::{LEAST_CHARACTERS, MOST_BYTES};
use crate::action::sign_in::Stay;
use crate::action::use_link::find_link;
use crate::app::App;
use crate::domain::link::LinkPurpose;
use crate::web::cookies;
use crate::web::device::device;
use crate::web::error::{Told, WebError};
use crate::web::extract::Path;
use crate::web::form::OpenForm;
use crate::web::visit::Visit;

use super::field::Field;
use super::{show, show_as};

/// The password as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    password: String,
}

#[derive(Template)]
#[template(path = "account/password.html")]
struct Choose<'a> {
    v: &'a Visit,
    token: &'a str,
    email: String,
    fault: Option<String>,
    password: Field,
}

fn page<'a>(visit: &'a Visit, token: &'a str, email: String, fault: Option<String>) -> Choose<'a> {
    let password = Field::new("password", visit.t("password-new"), "")
        .kind("password")
        .autocomplete("new-password")
        .hint(visit.n("password-hint", LEAST_CHARACTERS))
        .error(fault.clone())
        .required();
    Choose { v: visit, token, email, fault, password }
}

/// GET `/konto/haslo/{token}`
pub async fn edit(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let token = path.get("token")?;
    let link =
        find_link(&app.db, token, LinkPurpose::Password, visit.now).await?.ok_or_else(|| used_up(&visit))?;
    show(&page(&visit, token, link.email, None))
}

/// POST `/konto/haslo/{token}`
pub async fn update(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    headers: HeaderMap,
    OpenForm(fields): OpenForm<Chosen>,
) -> Result<Response, WebError> {
    let token = path.get("token")?;
    let link =
        find_link(&app.db, token, LinkPurpose::Password, visit.now).await?.ok_or_else(|| used_up(&visit))?;
    if fields.password.chars().count() < LEAST_CHARACTERS || fields.password.len() > MOST_BYTES {
        let page = page(&visit, token, link.email, Some(visit.n("password-too-short", LEAST_CHARACTERS)));
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let stay = Stay { remembered: true, device: device(&headers) };
    let signed_in = choose_password(&app.db, &app.passwords, token, &fields.password, stay, visit.now)
        .await?
        .ok_or_else(|| used_up(&visit))?;
    let cookie = cookies::keep_session(&signed_in.token, true, app.config.is_https());
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to("/konto")).into_response())
}

pub(super) fn used_up(visit: &Visit) -> WebError {
    WebError::Gone(Told {
        title: visit.t("password-link-used"),
        text: visit.t("password-link-used-text"),
        way: ("/logowanie".to_owned(), visit.t("nav-sign-in")),
    })
}
