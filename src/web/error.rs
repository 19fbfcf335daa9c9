//! The one error of the web and its one page.
//!
//! Policy: what a form's reader can put right is no error; the page is shown again with the answers and the findings (`page::request`).
//! A [`WebError`] stops the page. It is named after what it means to the reader, carries nothing secret, and is rendered in the site's
//! frame with ways on. Only [`WebError::Broken`] is our fault: its cause is logged, once, and never shown. An address one may not know
//! of and an address that does not exist get the same answer.

use std::sync::Arc;

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::action::erase_person::EraseError;
use crate::action::password::HashFailed;
use crate::action::sign_in::SignInError;
use crate::store;

use super::extract::local;
use super::visit::Visit;

/// Seconds after which a busy server may be asked again.
const BUSY_FOR: u32 = 5;
/// Seconds after which somebody with too many tries may try again.
const TOO_MANY_FOR: u32 = 600;

/// Why a page cannot be shown.
#[derive(Clone, Debug)]
pub enum WebError {
    /// There is no such page, or the reader may not know of it.
    NotFound,
    /// There is nothing behind this address, or no longer.
    Gone(Told),
    /// The page is for others.
    Forbidden,
    /// One has to sign in first and comes back afterwards.
    SignInFirst {
        /// Where to come back to, an address within the site.
        back: String,
    },
    /// The centre asks its staff to sign in with a code besides; they turn that on first.
    CodeFirst,
    /// A form that is not from our page, or from a page of an earlier session.
    StaleForm,
    /// The page does not take this method.
    WrongMethod,
    /// The form is larger than any of ours.
    TooLarge,
    /// The form did not arrive in time.
    TooSlow,
    /// What was sent is no form of ours.
    BadForm,
    /// Somebody was quicker: what was asked no longer fits.
    Conflict(Told),
    /// Too many tries.
    TooMany,
    /// Too much at once; a moment later it will work.
    Busy,
    /// Our fault; the cause is for the log.
    Broken(Arc<str>),
}

/// What happened, in the reader's words, and where to go from here.
#[derive(Clone, Debug)]
pub struct Told {
    /// Heading.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// Address and word of the way on.
    pub way: (String, String),
}

impl WebError {
    /// Our fault, with its cause for the log.
    pub fn broken(cause: &str) -> Self {
        Self::Broken(cause.into())
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::Gone(_) => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::StaleForm => StatusCode::FORBIDDEN,
            Self::SignInFirst { .. } | Self::CodeFirst => StatusCode::SEE_OTHER,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::BadForm => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<store::Error> for WebError {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Busy | store::Error::RunAgain => Self::Busy,
            other => Self::Broken(other.to_string().into()),
        }
    }
}

impl From<SignInError> for WebError {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Store(error) => error.into(),
            SignInError::Hash(error) => error.into(),
            SignInError::Random(error) => Self::Broken(error.to_string().into()),
        }
    }
}

impl From<EraseError> for WebError {
    fn from(error: EraseError) -> Self {
        match error {
            EraseError::Store(error) => error.into(),
            EraseError::Ledger(_) => Self::Broken(error.to_string().into()),
        }
    }
}

impl From<HashFailed> for WebError {
    fn from(error: HashFailed) -> Self {
        match error {
            HashFailed::Busy => Self::Busy,
            HashFailed::Failed(_) => Self::Broken(error.to_string().into()),
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Broken(error.to_string().into())
    }
}

impl IntoResponse for WebError {
    /// Only the status, with the error beside it: [`render`] knows the reader and makes the page.
    fn into_response(self) -> Response {
        if let Self::SignInFirst { back } = &self {
            return Redirect::to(&format!("/logowanie?powrot={}", encode(back))).into_response();
        }
        if matches!(self, Self::CodeFirst) {
            return Redirect::to("/konto/kod").into_response();
        }
        let mut response = self.status().into_response();
        let retry_after = match self {
            Self::TooMany => Some(TOO_MANY_FOR),
            Self::Busy => Some(BUSY_FOR),
            _ => None,
        };
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if matches!(self, Self::TooLarge | Self::TooSlow) {
            // The rest of the form is not read, so nothing can follow it.
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Turns an error that a handler answered with into its page.
pub async fn render(visit: Visit, request: Request, next: Next) -> Response {
    show(next.run(request).await, &visit)
}

/// The response itself, or the page of the error beside it.
pub fn show(mut response: Response, visit: &Visit) -> Response {
    let Some(error) = response.extensions_mut().remove::<WebError>() else { return response };
    if let WebError::Broken(cause) = &error {
        tracing::error!(%cause, path = %super::shell::redacted(&visit.path), "a page broke");
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    let body = page(visit, &error).render().unwrap_or_else(|_| error.status().to_string());
    (parts, Html(body)).into_response()
}

/// Any address that no route knows. One that only ends in a slash too many leads to the page that was meant.
pub async fn not_found(uri: Uri) -> Result<Redirect, WebError> {
    let path = uri.path();
    let meant = path.trim_end_matches('/');
    let meant = local(meant).filter(|meant| meant.len() < path.len()).ok_or(WebError::NotFound)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Ok(Redirect::to(&format!("{meant}{query}")))
}

/// Any method that a route does not take.
pub async fn wrong_method(method: Method) -> WebError {
    tracing::debug!(%method, "method not taken");
    WebError::WrongMethod
}

#[derive(Template)]
#[template(path = "error.html")]
struct Page<'a> {
    v: &'a Visit,
    code: u16,
    title: String,
    text: String,
    ways: Vec<(String, String)>,
}

fn page<'a>(visit: &'a Visit, error: &WebError) -> Page<'a> {
    let say = |title: &str, text: &str| (visit.t(title), visit.t(text));
    let mut ways = Vec::new();
    let (title, text) = match error {
        WebError::NotFound => say("error-not-found", "error-not-found-text"),
        WebError::Forbidden => say("error-forbidden", "error-forbidden-text"),
        WebError::SignInFirst { .. } | WebError::CodeFirst => say("error-sign-in", "error-forbidden-text"),
        WebError::StaleForm => say("error-stale-form", "error-stale-form-text"),
        WebError::WrongMethod => say("error-wrong-method", "error-wrong-method-text"),
        WebError::TooLarge => say("error-too-large", "error-too-large-text"),
        WebError::TooSlow => say("error-too-slow", "error-too-slow-text"),
        WebError::BadForm => say("error-bad-form", "error-bad-form-text"),
        WebError::TooMany => say("error-too-many", "error-too-many-text"),
        WebError::Busy => say("error-busy", "error-busy-text"),
        WebError::Broken(_) => say("error-broken", "error-broken-text"),
        WebError::Gone(told) | WebError::Conflict(told) => {
            ways.push(told.way.clone());
            (told.title.clone(), told.text.clone())
        }
    };
    if visit.method == Method::GET && matches!(error, WebError::Busy | WebError::Broken(_)) {
        ways.push((visit.here(), visit.t("error-again")));
    }
    if let Some(home) = &visit.home {
        ways.push((format!("/{}/terminarz", home.centre.slug), visit.t("error-to-schedule")));
    }
    if visit.viewer.as_ref().is_some_and(|v| !v.person.memberships.is_empty()) {
        ways.push(("/moje".to_owned(), visit.t("error-to-mine")));
    }
    ways.push(("/".to_owned(), visit.t("error-to-start")));
    Page { v: visit, code: error.status().as_u16(), title, text, ways }
}

/// Writes a text so that it can stand as one value in a query.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_as_a_value() {
        assert_eq!(encode("/cas/rez/nowa?m=sala-2&d=ż"), "/cas/rez/nowa%3Fm%3Dsala-2%26d%3D%C5%BC");
    }

    #[test]
    fn a_busy_database_is_no_fault_of_ours() {
        assert!(matches!(WebError::from(store::Error::Busy), WebError::Busy));
        assert!(matches!(WebError::from(store::Error::Panicked), WebError::Broken(_)));
    }
}
