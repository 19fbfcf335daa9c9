//! Who asks, in which language, and about which centre: found out once for each request, before its handler runs.

use std::net::{IpAddr, Ipv4Addr};
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use crate::app::App;
use crate::domain::id::{OrganisationId, SessionId};
use crate::domain::lang::Lang;
use crate::domain::person::{Membership, Person, StaffRole};
use crate::domain::setup::Setup;
use crate::locale::Locale;
use crate::secret::token_hash;
use crate::store;
use crate::store::centre::Head;

use super::client::client;
use super::error::WebError;
use super::{cookies, language};

/// A request's circumstances; cheap to clone.
#[derive(Clone)]
pub struct Visit(Arc<Facts>);

/// What is known about a request.
pub struct Facts {
    /// Words and dates.
    pub locale: Locale,
    /// The present instant, the same for the whole request.
    pub now: DateTime<Utc>,
    /// Path without query.
    pub path: String,
    /// Query without the choice of language, without its question mark.
    pub query: String,
    /// Whether something is asked or sent.
    pub method: Method,
    /// From which network it comes.
    pub client: IpAddr,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// The centre that the first word of the path names.
    pub place: Option<Place>,
    /// The centre whose name and telephone frame the page: that of the path, else the only one.
    pub home: Option<Arc<Setup>>,
    /// Whether example accounts are shown at the sign-in.
    pub is_demo: bool,
}

/// A centre as of now.
#[derive(Clone)]
pub struct Place {
    /// Its versions.
    pub head: Head,
    /// Its configuration.
    pub setup: Arc<Setup>,
}

/// Somebody signed in.
#[derive(Clone)]
pub struct Viewer {
    /// The session.
    pub session: SessionId,
    /// The account.
    pub person: Person,
    /// Whether they sign in with a code besides.
    pub has_code: bool,
    /// The token of this session's forms.
    pub csrf: String,
}

impl Visit {
    /// Somebody unknown looking at a page of a centre.
    pub fn of_stranger(locale: Locale, now: DateTime<Utc>, home: Arc<Setup>) -> Self {
        Self(Arc::new(Facts {
            locale,
            now,
            path: format!("/{}", home.centre.slug),
            query: String::new(),
            method: Method::GET,
            client: IpAddr::V4(Ipv4Addr::LOCALHOST),
            viewer: None,
            place: None,
            home: Some(home),
            is_demo: false,
        }))
    }
}

impl Viewer {
    /// Whether this person belongs to an organisation, in whatever role.
    pub fn belongs_to(&self, organisation: OrganisationId) -> bool {
        self.person.member_role(organisation).is_some()
    }

    /// The role on the staff of a centre.
    pub fn staff_role(&self, setup: &Setup) -> Option<StaffRole> {
        self.person.staff_role(setup.centre.id)
    }

    /// The organisation acted for, or else the person's own name.
    pub fn shown_name(&self) -> &str {
        self.person.memberships.first().map_or(self.person.name.as_str(), |m| m.organisation_name.as_str())
    }

    /// The membership with which this person books.
    pub fn books_for(&self) -> Option<&Membership> {
        self.person.booking_membership()
    }
}

impl Deref for Visit {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.0
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| WebError::broken("no visit was prepared"))
    }
}

/// Finds out who asks and puts it beside the request. A language chosen in the address is remembered.
pub async fn prepare(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let chosen = language::in_query(&parts.uri);
    let (visit, failed) = look(&app, &parts, chosen).await;
    parts.extensions.insert(visit.clone());
    let mut response = match failed {
        None => next.run(Request::from_parts(parts, body)).await,
        Some(error) => super::error::show(error.into_response(), &visit),
    };
    if let Some(lang) = chosen {
        response.headers_mut().append(header::SET_COOKIE, cookies::keep_lang(lang, app.config.is_https()));
    }
    response
}

/// What is known even when the database cannot be asked, and the error in that case.
async fn look(app: &App, parts: &Parts, chosen: Option<Lang>) -> (Visit, Option<WebError>) {
    let (headers, uri) = (&parts.headers, &parts.uri);
    let known = async {
        let viewer = viewer(app, headers).await?;
        let place = place(app, uri.path()).await?;
        let home = match &place {
            Some(place) => Some(place.setup.clone()),
            None => only_one(app.setups.all().await?),
        };
        Ok::<_, store::Error>((viewer, place, home))
    };
    let (viewer, place, home, failed) = match known.await {
        Ok((viewer, place, home)) => (viewer, place, home, None),
        Err(error) => (None, None, None, Some(error.into())),
    };
    let lang = chosen
        .or_else(|| cookies::lang(headers))
        .or_else(|| viewer.as_ref().map(|v| v.person.lang))
        .or_else(|| language::accepted(headers))
        .unwrap_or_default();
    let facts = Facts {
        locale: Locale::new(lang),
        now: app.clock.now(),
        path: uri.path().to_owned(),
        query: language::without(uri.query().unwrap_or_default()),
        method: parts.method.clone(),
        client: client(parts, &app.config.trusted_proxies),
        viewer,
        place,
        home,
        is_demo: app.is_demo,
    };
    (Visit(Arc::new(facts)), failed)
}

async fn viewer(app: &App, headers: &HeaderMap) -> store::Result<Option<Viewer>> {
    let Some(token) = cookies::session(headers, app.config.is_https()) else { return Ok(None) };
    let mut tx = app.db.look().await?;
    let found = store::person::signed_in(&mut tx, &token_hash(&token), app.clock.now()).await?;
    let viewer = |entered: store::person::Entered| Viewer {
        csrf: app.secret.csrf_token(entered.session),
        session: entered.session,
        person: entered.person,
        has_code: entered.has_code,
    };
    Ok(found.map(viewer))
}

async fn place(app: &App, path: &str) -> store::Result<Option<Place>> {
    let slug = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    if !crate::domain::centre::is_slug(slug) || crate::domain::centre::RESERVED_SLUGS.contains(&slug) {
        return Ok(None);
    }
    Ok(app.setups.by_slug(slug).await?.map(|(head, setup)| Place { head, setup }))
}

fn only_one(mut all: Vec<(Head, Arc<Setup>)>) -> Option<Arc<Setup>> {
    if all.len() == 1 { all.pop().map(|(_, setup)| setup) } else { None }
}
