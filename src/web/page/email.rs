//! Another address for the own account: asked for here, confirmed from both addresses.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::change_email::{AskForEmail, EmailConfirmed, confirm_email, find_change};
use crate::app::App;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Query, SignedIn};
use crate::web::form::{Form, Nothing, OpenForm};
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::link::is_address;
use super::{show, show_as};

/// The address as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    email: String,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Just {
    wyslano: String,
}

#[derive(Template)]
#[template(path = "account/email.html")]
struct Ask<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    email: Field,
    fault: Option<String>,
    sent: bool,
}

fn page<'a>(visit: &'a Visit, viewer: &'a Viewer, typed: &str, fault: Option<String>) -> Ask<'a> {
    let email = Field::new("email", visit.t("email-new"), typed)
        .kind("email")
        .autocomplete("email")
        .error(fault.clone())
        .required();
    Ask { v: visit, viewer, email, fault, sent: false }
}

/// GET `/konto/adres`
pub async fn edit(
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Query(just): Query<Just>,
) -> Result<Response, WebError> {
    show(&Ask { sent: !just.wyslano.is_empty(), ..page(&visit, &viewer, "", None) })
}

/// POST `/konto/adres`: mails both addresses.
pub async fn ask(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let email = typed.email.trim().to_lowercase();
    let wrong = |text: String| {
        show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &viewer, &typed.email, Some(text)))
    };
    if !is_address(&email) {
        return wrong(visit.t("link-email-wrong"));
    }
    if email == viewer.person.email {
        return wrong(visit.t("email-same"));
    }
    let setup = match &visit.home {
        Some(home) => home.clone(),
        None => app.setups.all().await?.into_iter().next().ok_or(WebError::NotFound)?.1,
    };
    let ask = AskForEmail::new(&viewer.person, &email, (setup, app.letterhead.clone()), visit.now)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    match app.db.write(ask).await? {
        true => Ok(Redirect::to("/konto/adres?wyslano=1").into_response()),
        false => wrong(visit.t("email-too-often")),
    }
}

#[derive(Template)]
#[template(path = "account/email_confirm.html")]
struct Confirm<'a> {
    v: &'a Visit,
    token: &'a str,
    old: String,
    new: String,
}

#[derive(Template)]
#[template(path = "account/email_done.html")]
struct Done<'a> {
    v: &'a Visit,
    title: String,
    text: String,
}

fn gone(visit: &Visit) -> WebError {
    WebError::Gone(Told {
        title: visit.t("password-link-used"),
        text: visit.t("link-used-text"),
        way: ("/konto/adres".to_owned(), visit.t("email-title")),
    })
}

/// GET `/konto/adres/{token}`: programs that look into mails may open it, so that it only asks.
pub async fn confirm(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let token = path.get("token")?;
    let change = find_change(&app.db, token, visit.now).await?.ok_or_else(|| gone(&visit))?;
    show(&Confirm { v: &visit, token, old: change.old, new: change.new })
}

/// POST `/konto/adres/{token}`
pub async fn accept(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    OpenForm(_): OpenForm<Nothing>,
) -> Result<Response, WebError> {
    let (title, text) = match confirm_email(&app.db, path.get("token")?, visit.now).await? {
        EmailConfirmed::Gone => return Err(gone(&visit)),
        EmailConfirmed::One => ("email-one", "email-one-text"),
        EmailConfirmed::Both => ("email-both", "email-both-text"),
    };
    show(&Done { v: &visit, title: visit.t(title), text: visit.t(text) })
}
