//! The page behind the link of an invitation.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use crate::action::accept_invitation::{accept_invitation, find_invitation};
use crate::action::sign_in::Stay;
use crate::app::App;
use crate::domain::text::is_blank;
use crate::locale;
use crate::store::invitation::Invitation;
use crate::web::device::device;
use crate::web::error::{Told, WebError};
use crate::web::extract::Path;
use crate::web::form::OpenForm;
use crate::web::page::field::Field;
use crate::web::page::request::clean;
use crate::web::page::{session, show, show_as};
use crate::web::visit::Visit;

/// Most characters of a name.
const LONGEST_NAME: usize = 120;

#[derive(Template)]
#[template(path = "organisation/invitation.html")]
struct Show<'a> {
    v: &'a Visit,
    token: &'a str,
    organisation: String,
    email: String,
    role: String,
    /// Asked of those who have no account yet.
    name: Option<Field>,
    fault: Option<String>,
}

fn page<'a>(
    visit: &'a Visit,
    token: &'a str,
    (invitation, known): (Invitation, bool),
    name: &str,
    fault: Option<String>,
) -> Show<'a> {
    let field = || {
        Field::new("name", visit.t("account-name"), name)
            .autocomplete("name")
            .longest(LONGEST_NAME)
            .error(fault.clone())
            .required()
    };
    Show {
        v: visit,
        token,
        name: (!known).then(field),
        role: locale::role::member(visit.locale, invitation.role),
        organisation: invitation.organisation,
        email: invitation.email,
        fault,
    }
}

/// GET `/organizacja/zaproszenie/{token}`: programs that look into mails may open it, so that it only asks.
pub async fn show_one(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let token = path.get("token")?;
    let found = find_invitation(&app.db, token, visit.now).await?.ok_or_else(|| gone(&visit))?;
    show(&page(&visit, token, found, "", None))
}

/// The name of somebody new.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Named {
    name: String,
}

/// POST `/organizacja/zaproszenie/{token}`
pub async fn accept(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    headers: HeaderMap,
    OpenForm(fields): OpenForm<Named>,
) -> Result<Response, WebError> {
    let token = path.get("token")?;
    let found = find_invitation(&app.db, token, visit.now).await?.ok_or_else(|| gone(&visit))?;
    let name = clean(&fields.name);
    if !found.1 && (is_blank(&name) || name.chars().count() > LONGEST_NAME) {
        let fault = visit.n("invitation-name", LONGEST_NAME);
        return show_as(
            StatusCode::UNPROCESSABLE_ENTITY,
            &page(&visit, token, found, &fields.name, Some(fault)),
        );
    }
    let stay = Stay { remembered: true, device: device(&headers) };
    let who = (name.as_str(), visit.locale.lang());
    let signed_in = accept_invitation(&app.db, token, who, &app.secret, stay, visit.now).await?;
    let signed_in = signed_in.ok_or_else(|| gone(&visit))?;
    session::open(&app, &visit, &signed_in, true, "/organizacja").await
}

fn gone(visit: &Visit) -> WebError {
    WebError::Gone(Told {
        title: visit.t("invitation-gone"),
        text: visit.t("invitation-gone-text"),
        way: ("/logowanie".to_owned(), visit.t("nav-sign-in")),
    })
}
