//! Our own extractors for addresses and readers. A part of an address that does not fit its type is an address we do not have.

use std::collections::HashSet;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{Method, header};
use serde::de::DeserializeOwned;

use crate::domain::person::StaffRole;

use super::error::WebError;
use super::visit::{Place, Viewer, Visit};

/// The parts of the path, as text, in order.
pub struct Path(Vec<(String, String)>);

impl Path {
    /// The part of that name.
    pub fn get(&self, name: &str) -> Result<&str, WebError> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str()).ok_or(WebError::NotFound)
    }

    /// The part of that name as a number, identifier or date.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Result<T, WebError> {
        self.get(name)?.parse().map_err(|_| WebError::NotFound)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Path {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let raw = RawPathParams::from_request_parts(parts, state).await.map_err(|_| WebError::NotFound)?;
        Ok(Self(raw.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()))
    }
}

/// The query, read into `T`, whose fields are texts with defaults: an odd query still gives a page.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let query = parts.uri.query().unwrap_or_default();
        if !super::form::is_plain_text(query.as_bytes()) {
            return Err(WebError::NotFound);
        }
        let pairs: Vec<(String, String)> =
            serde_html_form::from_str(query).map_err(|_| WebError::NotFound)?;
        // The first of several answers counts.
        let mut seen = HashSet::new();
        let first: Vec<(String, String)> =
            pairs.into_iter().filter(|(name, _)| seen.insert(name.clone())).collect();
        let first = serde_html_form::to_string(first).map_err(|_| WebError::NotFound)?;
        serde_html_form::from_str(&first).map(Self).map_err(|_| WebError::NotFound)
    }
}

/// The centre in the path, as the agreement of whoever reads lets it be for their organisation.
pub struct AtCentre(pub Place);

impl<S: Send + Sync> FromRequestParts<S> for AtCentre {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let mut place = visit.place.clone().ok_or(WebError::NotFound)?;
        if let Some(membership) = visit.viewer.as_ref().and_then(Viewer::books_for) {
            let today = place.setup.day_of(visit.now);
            place.setup = place.setup.under(membership.organisation, today);
        }
        Ok(Self(place))
    }
}

/// Somebody signed in; others are led to the sign-in and back.
pub struct SignedIn(pub Viewer);

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        visit.viewer.clone().map(Self).ok_or_else(|| WebError::SignInFirst { back: way_back(&visit, parts) })
    }
}

/// Somebody on the staff of the centre in the path.
pub struct Staff {
    /// Who.
    pub viewer: Viewer,
    /// Where.
    pub place: Place,
    /// In which role.
    pub role: StaffRole,
}

impl Staff {
    /// Goes on for managers only.
    pub fn manages(&self) -> Result<(), WebError> {
        if self.role == StaffRole::Manager { Ok(()) } else { Err(WebError::Forbidden) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Staff {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let AtCentre(place) = AtCentre::from_request_parts(parts, state).await?;
        let SignedIn(viewer) = SignedIn::from_request_parts(parts, state).await?;
        let role = viewer.staff_role(&place.setup).ok_or(WebError::Forbidden)?;
        if place.setup.centre.profile.staff_second_factor && !viewer.has_code {
            return Err(WebError::CodeFirst);
        }
        Ok(Self { viewer, place, role })
    }
}

/// The page itself, or for something sent the page it was sent from.
fn way_back(visit: &Visit, parts: &Parts) -> String {
    if visit.method == Method::GET {
        return visit.here();
    }
    let from = parts.headers.get(header::REFERER).and_then(|r| r.to_str().ok()).unwrap_or_default();
    let path = from.split_once("://").and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
    path.and_then(local).unwrap_or("/").to_owned()
}

/// The address, if it leads to a page of this site and not to another one.
pub fn local(address: &str) -> Option<&str> {
    let plain = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains(['\\', '\n', '\r', '\t'])
        && address.bytes().all(|b| (0x21..0x7f).contains(&b));
    plain.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_pages_of_this_site_are_returned_to() {
        assert_eq!(local("/cas/rez/nowa?m=sala-2"), Some("/cas/rez/nowa?m=sala-2"));
        for elsewhere in
            ["//example.org", "https://example.org", "/\\example.org", "", "/a\nb", "/\t/example.org"]
        {
            assert_eq!(local(elsewhere), None, "{elsewhere}");
        }
    }
}
