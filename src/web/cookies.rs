//! The two cookies: who is signed in, and the chosen language. Over https the first is bound to the host and never travels unencrypted.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::time::Duration;
use cookie::{Cookie, SameSite};

use crate::action::sign_in::SESSION_LASTS;
use crate::domain::lang::Lang;

const SESSION: &str = "sesja";
const SESSION_HTTPS: &str = "__Host-sesja";
const LANG: &str = "jezyk";

/// The value of the session cookie, if the browser sent one.
pub fn session(headers: &HeaderMap, https: bool) -> Option<String> {
    find(headers, session_name(https))
}

/// The language chosen before.
pub fn lang(headers: &HeaderMap) -> Option<Lang> {
    Lang::parse(&find(headers, LANG)?)
}

/// Keeps a browser signed in: for as long as the session lasts where it is remembered, else until it is closed.
pub fn keep_session(token: &str, remembered: bool, https: bool) -> HeaderValue {
    let cookie = build(session_name(https), token, https).http_only(true);
    if !remembered {
        return value(cookie);
    }
    value(cookie.max_age(Duration::seconds(SESSION_LASTS.num_seconds())))
}

/// Forgets the session.
pub fn drop_session(https: bool) -> HeaderValue {
    value(build(session_name(https), "", https).http_only(true).max_age(Duration::ZERO))
}

/// Remembers the language for a year.
pub fn keep_lang(lang: Lang, https: bool) -> HeaderValue {
    value(build(LANG, lang.code(), https).max_age(Duration::days(365)))
}

fn session_name(https: bool) -> &'static str {
    if https { SESSION_HTTPS } else { SESSION }
}

fn build<'a>(name: &'static str, value: &'a str, https: bool) -> cookie::CookieBuilder<'a> {
    Cookie::build((name, value)).path("/").same_site(SameSite::Lax).secure(https)
}

fn value(cookie: cookie::CookieBuilder<'_>) -> HeaderValue {
    // Names and values are ours and plain ASCII; were one not, no cookie is the safe answer.
    HeaderValue::from_str(&cookie.build().to_string()).unwrap_or(HeaderValue::from_static(""))
}

fn find(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|c| c.name() == name)
        .map(|c| c.value().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_https_the_session_cookie_is_bound_to_the_host() {
        let set = keep_session("abc", true, true);
        let set = set.to_str().unwrap();
        for part in ["__Host-sesja=abc", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(set.contains(part), "{set}");
        }
        assert!(!keep_session("abc", true, false).to_str().unwrap().contains("Secure"));
        assert!(set.contains("Max-Age=7776000"), "90 days: {set}");
        assert!(!keep_session("abc", false, true).to_str().unwrap().contains("Max-Age"));
    }

    #[test]
    fn only_the_own_cookie_is_read() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=1; sesja=xyz; jezyk=uk"));
        assert_eq!(session(&headers, false).as_deref(), Some("xyz"));
        assert_eq!(session(&headers, true), None);
        assert_eq!(lang(&headers), Some(Lang::Uk));
    }
}
