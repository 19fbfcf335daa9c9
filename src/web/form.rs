//! Forms. Before a field is read: the request comes from our own pages, is small, is plain text, and carries the token of its session.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use futures_util::StreamExt;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::app::App;

use super::error::WebError;
use super::visit::Visit;

/// Largest form, in bytes.
pub const MOST_BYTES: usize = 64 * 1024;
/// Most fields of a form. The longest of ours has one for each booking in the time of a closure.
const MOST_FIELDS: usize = 2_000;
/// Fields that are not part of what was typed.
const OURS: [&str; 2] = ["csrf", KEY];
/// The field that says which showing of a form was sent.
const KEY: &str = "klucz";
/// Longest key of a form, in bytes; ours are UUIDs.
const LONGEST_KEY: usize = 64;

/// A form's fields, read into `T`, whose fields are texts with defaults.
pub struct Form<T> {
    /// The fields.
    pub fields: T,
    /// A hash of everything typed, the token and the key left out.
    pub hash: Vec<u8>,
}

/// Fields as they were sent, for pages whose questions depend on data.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first text of a field; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// Every text of a field.
    pub fn texts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// The fields of a form that is a button only.
#[derive(serde::Deserialize)]
pub struct Nothing {}

/// A form that belongs to no session, so that it carries no token: signing in, choosing a password. Where it was sent from is looked at all the same.
pub struct OpenForm<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, app: &App) -> Result<Self, WebError> {
        read(request, app, true).await
    }
}

impl<T: DeserializeOwned> FromRequest<App> for OpenForm<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, app: &App) -> Result<Self, WebError> {
        Ok(Self(read(request, app, false).await?.fields))
    }
}

async fn read<T: DeserializeOwned>(
    request: Request,
    app: &App,
    with_token: bool,
) -> Result<Form<T>, WebError> {
    let visit = request.extensions().get::<Visit>().cloned().ok_or(WebError::BadForm)?;
    let headers = request.headers();
    if !is_from_our_page(headers, &app.config.public_url) {
        return Err(WebError::StaleForm);
    }
    if !is_form(headers) {
        return Err(WebError::BadForm);
    }
    let bytes = announced(headers);
    if bytes > MOST_BYTES {
        return Err(WebError::TooLarge);
    }
    let body = tokio::time::timeout(app.limits.form, whole(request.into_body(), bytes));
    let body = body.await.map_err(|_| WebError::TooSlow)??;
    let fields = 1 + body.iter().filter(|byte| **byte == b'&').count();
    if fields > MOST_FIELDS || !is_plain_text(&body) {
        return Err(WebError::BadForm);
    }
    let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&body).map_err(|_| WebError::BadForm)?;
    if pairs.iter().any(|(name, value)| name == KEY && value.len() > LONGEST_KEY) {
        return Err(WebError::BadForm);
    }
    if let Some(viewer) = visit.viewer.as_ref().filter(|_| with_token) {
        let token = pairs.iter().find(|(name, _)| name == "csrf").map_or("", |(_, value)| value.as_str());
        if !bool::from(token.as_bytes().ct_eq(viewer.csrf.as_bytes())) {
            return Err(WebError::StaleForm);
        }
    }
    let fields = serde_html_form::from_bytes(&body).map_err(|_| WebError::BadForm)?;
    Ok(Form { fields, hash: hash(&pairs) })
}

/// Whether what is sent says that it is a form as ours are, and not packed.
fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
        && headers.get_all(header::CONTENT_ENCODING).iter().all(|packed| packed == "identity")
}

/// How many bytes will come at least, as far as that is known.
pub(super) fn announced(headers: &HeaderMap) -> usize {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or_default()
}

/// All of a body, put together as it arrives: kept in the pieces that a client chose to send, it could be many times its size.
async fn whole(body: Body, announced: usize) -> Result<Vec<u8>, WebError> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::with_capacity(announced);
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| WebError::BadForm)?;
        if whole.len() + piece.len() > MOST_BYTES {
            return Err(WebError::TooLarge);
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole)
}

/// Whether a browser says that the request was made by one of our own pages. Programs that send neither header have no one's cookies
/// by accident; the token still guards sessions.
pub(super) fn is_from_our_page(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else { return true };
    let host = origin.split_once("://").map(|(_, host)| host);
    origin == public_url || host.is_some_and(|host| Some(host) == text(header::HOST))
}

/// Whether bytes with `%` and `+` decode to text without NUL, which PostgreSQL could not keep.
pub fn is_plain_text(encoded: &[u8]) -> bool {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let Some((first, tail)) = rest.split_first() {
        let escaped = tail.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        if let Some(byte) = escaped.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    !bytes.contains(&0) && std::str::from_utf8(&bytes).is_ok()
}

fn hash(pairs: &[(String, String)]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for (name, value) in pairs.iter().filter(|(name, _)| !OURS.contains(&name.as_str())) {
        for text in [name, value] {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
    }
    hasher.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (n.parse().unwrap(), v.parse().unwrap())).collect()
    }

    #[test]
    fn forms_of_other_sites_are_not_taken() {
        let from = |pairs: &[(&'static str, &'static str)]| {
            is_from_our_page(&headers(pairs), "https://cas.example.org")
        };
        assert!(from(&[("origin", "https://cas.example.org")]));
        assert!(from(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
        assert!(from(&[("sec-fetch-site", "same-origin")]));
        assert!(from(&[]));
        assert!(!from(&[("sec-fetch-site", "cross-site"), ("origin", "https://cas.example.org")]));
        assert!(!from(&[("sec-fetch-site", "same-site")]));
        assert!(!from(&[("origin", "https://example.org"), ("host", "cas.example.org")]));
        assert!(!from(&[("origin", "null")]));
    }

    #[test]
    fn only_forms_are_taken() {
        const FORM: &str = "application/x-www-form-urlencoded";
        let takes = |pairs: &[(&'static str, &'static str)]| is_form(&headers(pairs));
        assert!(takes(&[("content-type", FORM)]));
        assert!(takes(&[("content-type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8")]));
        assert!(!takes(&[("content-type", "application/x-www-form-urlencoded2")]));
        assert!(!takes(&[("content-type", "multipart/form-data; boundary=x")]));
        assert!(!takes(&[("content-type", FORM), ("content-encoding", "gzip")]));
        assert!(!takes(&[]));
    }

    #[test]
    fn only_text_is_taken() {
        assert!(is_plain_text("title=Żółw+i+%C5%BC&x=100%".as_bytes()));
        for odd in ["a=%ff", "a=%00", "a=%C5", "a=\0"] {
            assert!(!is_plain_text(odd.as_bytes()), "{odd}");
        }
    }

    #[test]
    fn the_hash_tells_forms_apart_but_not_by_token_or_key() {
        let form = |pairs: &[(&str, &str)]| {
            hash(&pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect::<Vec<_>>())
        };
        assert_eq!(form(&[("a", "1"), ("csrf", "x")]), form(&[("a", "1"), ("klucz", "y")]));
        assert_ne!(form(&[("a", "12"), ("b", "")]), form(&[("a", "1"), ("b", "2")]));
    }
}
