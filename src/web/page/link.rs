//! Signing in without a password, and choosing another one: a link is sent to the address, and works once.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::send_link::SendLink;
use crate::action::sign_in::Stay;
use crate::action::use_link::{find_link, use_link};
use crate::app::App;
use crate::domain::link::LinkPurpose;
use crate::domain::text::is_blank;
use crate::domain::words::Word;
use crate::web::device::device;
use crate::web::error::{Told, WebError};
use crate::web::extract::Path;
use crate::web::form::OpenForm;
use crate::web::throttle::{SLOWLY, Throttle, Turn};
use crate::web::visit::Visit;

use super::{session, show, show_as};

/// Longest address that mail can have.
const LONGEST_EMAIL: usize = 254;

/// Whether a text could be an address for mail; whether anybody reads it only a mail can tell.
pub(super) fn is_address(email: &str) -> bool {
    let parts: Vec<&str> = email.split('@').collect();
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"');
    matches!(parts[..], [user, host] if !is_blank(user) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.'))
        && email.len() <= LONGEST_EMAIL
        && !email.contains(odd)
}

/// The address a link is wanted for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    email: String,
    purpose: String,
    powrot: String,
}

#[derive(Template)]
#[template(path = "session/sent.html")]
struct Sent<'a> {
    v: &'a Visit,
}

/// POST `/logowanie/link`: says the same whether there is such an account or not.
pub async fn send(
    State(app): State<App>,
    visit: Visit,
    Extension(throttle): Extension<Throttle>,
    OpenForm(fields): OpenForm<Wanted>,
) -> Result<Response, WebError> {
    let email = fields.email.trim();
    let fault = if is_blank(email) { "link-email-missing" } else { "link-email-wrong" };
    if !is_address(email) {
        let page = session::page(&visit, email, &fields.powrot, Some(visit.t(fault)));
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    // Counted apart from passwords: whoever cannot sign in with one any more still can with a link.
    match throttle.takes(&format!("link {email}"), visit.client, visit.now) {
        Turn::Now => {}
        Turn::Slowly => tokio::time::sleep(SLOWLY).await,
        Turn::Never => return Err(WebError::TooMany),
    }
    let purpose = LinkPurpose::parse(&fields.purpose).unwrap_or(LinkPurpose::SignIn);
    let setup = match &visit.home {
        Some(home) => home.clone(),
        None => app.setups.all().await?.into_iter().next().ok_or(WebError::NotFound)?.1,
    };
    let link = SendLink::new(email, purpose, setup, app.letterhead.clone(), visit.now)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    app.db.write(link).await?;
    Ok(Redirect::to("/logowanie/link").into_response())
}

/// GET `/logowanie/link`: what follows after one was asked for.
pub async fn sent(visit: Visit) -> Result<Response, WebError> {
    show(&Sent { v: &visit })
}

#[derive(Template)]
#[template(path = "session/link.html")]
struct Confirm<'a> {
    v: &'a Visit,
    token: &'a str,
    email: String,
}

/// GET `/logowanie/{token}`: programs that look into mails may open it, so that it only asks.
pub async fn confirm(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let token = path.get("token")?;
    let link = find_link(&app.db, token, LinkPurpose::SignIn, visit.now).await?;
    let link = link.ok_or_else(|| used_up(&visit))?;
    show(&Confirm { v: &visit, token, email: link.email })
}

/// Whether the browser is to be remembered.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Remember {
    remember: String,
}

/// POST `/logowanie/{token}`
pub async fn enter(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    headers: HeaderMap,
    OpenForm(fields): OpenForm<Remember>,
) -> Result<Response, WebError> {
    let remembered = !fields.remember.is_empty();
    let stay = Stay { remembered, device: device(&headers) };
    let signed_in = use_link(&app.db, path.get("token")?, stay, visit.now).await?;
    let signed_in = signed_in.ok_or_else(|| used_up(&visit))?;
    session::open(&app, &visit, &signed_in, remembered, "").await
}

fn used_up(visit: &Visit) -> WebError {
    WebError::Gone(Told {
        title: visit.t("password-link-used"),
        text: visit.t("link-used-text"),
        way: ("/logowanie".to_owned(), visit.t("nav-sign-in")),
    })
}
