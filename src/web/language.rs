//! Which language a request asks for: in its address, or by what its browser accepts.

use axum::http::{HeaderMap, Uri, header};

use crate::domain::lang::Lang;

/// The language chosen in the address, `?lang=uk`.
pub fn in_query(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::parse)
}

/// A query without the choice of language.
pub fn without(query: &str) -> String {
    query.split('&').filter(|pair| !pair.starts_with("lang=")).collect::<Vec<_>>().join("&")
}

/// The first of our languages in the order the browser wants them (RFC 9110 §12.5.4).
pub fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let line = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wanted: Vec<(u32, Lang)> = line
        .split(',')
        .filter_map(|part| {
            let (code, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let weight: f32 = weight.trim().parse().ok()?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a weight is between 0 and 1"
            )]
            let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
            Some((weight, Lang::parse(code)?)).filter(|(weight, _)| *weight > 0)
        })
        .collect();
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted.first().map(|(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(line: &'static str) -> Option<Lang> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, line.parse().unwrap());
        accepted(&headers)
    }

    #[test]
    fn the_browser_gets_the_language_it_wants_most() {
        assert_eq!(wanted("de, en;q=0.7, uk;q=0.9"), Some(Lang::Uk));
        assert_eq!(wanted("en-GB"), Some(Lang::En));
        assert_eq!(wanted("en;q=0, fr"), None);
        assert_eq!(wanted("en;q=NaN"), None);
    }

    #[test]
    fn the_choice_of_language_leaves_the_rest_of_the_address() {
        assert_eq!(without("m=sala-2&lang=uk&d=2026-12-01"), "m=sala-2&d=2026-12-01");
        assert_eq!(in_query(&"/cas?lang=xx".parse().unwrap()), None);
        assert_eq!(in_query(&"/cas?lang=uk".parse().unwrap()), Some(Lang::Uk));
    }
}
