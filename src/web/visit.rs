//! Who asks, in which language, and about which centre: found out once for each request, before its handler runs.

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use crate::app::App;
use crate::domain::hours::WeekHours;
use crate::domain::id::{OrganisationId, SessionId};
use crate::domain::lang::Lang;
use crate::domain::person::{Membership, Person, StaffRole};
use crate::domain::setup::Setup;
use crate::locale::{Arg, Locale};
use crate::secret::token_hash;
use crate::store;
use crate::store::centre::Head;

use super::error::WebError;
use super::icon::Icon;
use super::{asset, cookies};

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
    let chosen = lang_in_query(&parts.uri);
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
        .or_else(|| accepted(headers))
        .unwrap_or_default();
    let facts = Facts {
        locale: Locale::new(lang),
        now: app.clock.now(),
        path: uri.path().to_owned(),
        query: without_lang(uri.query().unwrap_or_default()),
        method: parts.method.clone(),
        viewer,
        place,
        home,
        is_demo: app.is_demo,
    };
    (Visit(Arc::new(facts)), failed)
}

async fn viewer(app: &App, headers: &HeaderMap) -> store::Result<Option<Viewer>> {
    let Some(token) = cookies::session(headers, app.config.is_https()) else { return Ok(None) };
    let mut tx = app.db.read().await?;
    let Some(session) = store::session::find(&mut tx, &token_hash(&token), app.clock.now()).await? else {
        return Ok(None);
    };
    let person = store::person::load(&mut tx, session.person_id).await?;
    Ok(person.map(|person| Viewer { session: session.id, csrf: app.secret.csrf_token(session.id), person }))
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

fn lang_in_query(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::parse)
}

fn without_lang(query: &str) -> String {
    query.split('&').filter(|pair| !pair.starts_with("lang=")).collect::<Vec<_>>().join("&")
}

/// The first of our languages in the order the browser wants them (RFC 9110 §12.5.4).
fn accepted(headers: &HeaderMap) -> Option<Lang> {
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

/// A link of the main navigation.
pub struct Link {
    /// Address.
    pub href: String,
    /// Icon.
    pub icon: Icon,
    /// Word.
    pub word: String,
    /// Whether the page is this one or below it.
    pub current: bool,
}

impl Facts {
    /// The message `key`.
    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    /// The message `key` about `n` things.
    pub fn n(&self, key: &str, n: impl Into<Arg>) -> String {
        self.locale.n(key, n)
    }

    /// The message `key` with one value.
    pub fn say(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.locale.with(key, &[(name, value.into())])
    }

    /// An icon.
    pub fn icon(&self, name: &'static str) -> Icon {
        Icon(name)
    }

    /// Opening hours in one line.
    pub fn week(&self, hours: &WeekHours) -> String {
        crate::locale::week::week(self.locale, hours)
    }

    /// A telephone number as a phone dials it: Polish unless it says otherwise.
    pub fn dial(&self, phone: &str) -> String {
        let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        if digits.starts_with('+') { digits } else { format!("+48{digits}") }
    }

    /// Address of the stylesheet.
    pub fn stylesheet(&self) -> &'static str {
        asset::address("/site.css")
    }

    /// This page, as an address within the site; the page before a form when the form was sent.
    pub fn here(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The other languages: code, own name, and this page in it.
    pub fn languages(&self) -> Vec<(&'static str, &'static str, String)> {
        let own_name = |lang| match lang {
            Lang::Pl => "Polski",
            Lang::En => "English",
            Lang::Uk => "Українська",
        };
        let query = if self.query.is_empty() { String::new() } else { format!("&{}", self.query) };
        Lang::ALL
            .into_iter()
            .filter(|lang| *lang != self.locale.lang())
            .map(|lang| (lang.code(), own_name(lang), format!("{}?lang={}{query}", self.path, lang.code())))
            .collect()
    }

    /// Name in the header and in titles.
    pub fn brand(&self) -> String {
        self.home.as_ref().map_or_else(|| self.t("frame-program"), |s| s.centre.profile.short_name.clone())
    }

    /// Whether a free place leads on: visitors sign in on the way, staff without an organisation of their own cannot book.
    pub fn may_ask(&self) -> bool {
        self.viewer.as_ref().is_none_or(|viewer| viewer.books_for().is_some())
    }

    /// Where a day's work begins: the requests for staff, the own bookings for members.
    pub fn landing(&self) -> String {
        match (&self.viewer, &self.home) {
            (Some(viewer), Some(home)) if viewer.staff_role(home).is_some() => {
                format!("/{}/p/wnioski", home.centre.slug)
            }
            (Some(viewer), _) if !viewer.person.memberships.is_empty() => "/moje".to_owned(),
            _ => "/konto".to_owned(),
        }
    }

    /// Whether the viewer works for the centre in the frame.
    pub fn is_staff(&self) -> bool {
        matches!((&self.viewer, &self.home), (Some(viewer), Some(home)) if viewer.staff_role(home).is_some())
    }

    /// The main navigation: what a visitor, a member or staff need most.
    pub fn nav(&self) -> Vec<Link> {
        let centre = self.home.as_ref().map(|s| format!("/{}", s.centre.slug));
        let link =
            |href: String, icon, word| Link { current: self.is_below(&href), href, icon: Icon(icon), word };
        let mut links = Vec::new();
        if let Some(centre) = &centre {
            if self.is_staff() {
                links.push(link(format!("{centre}/p/wnioski"), "inbox", self.t("nav-requests")));
            }
            if self.viewer.as_ref().is_some_and(|v| v.books_for().is_some()) {
                links.push(link(format!("{centre}/rez/nowa"), "plus", self.t("nav-book")));
            }
            if self.viewer.is_none() {
                let about = link(centre.clone(), "building", self.t("nav-about"));
                links.push(Link { current: self.path == *centre, ..about });
            }
            links.push(link(format!("{centre}/terminarz"), "calendar", self.t("nav-schedule")));
        }
        match &self.viewer {
            Some(viewer) if !viewer.person.memberships.is_empty() => {
                links.push(link("/moje".to_owned(), "list", self.t("nav-mine")));
            }
            Some(_) => {}
            None => links.push(link("/logowanie".to_owned(), "sign-in", self.t("nav-sign-in"))),
        }
        links
    }

    fn is_below(&self, href: &str) -> bool {
        let path = self.path.as_str();
        path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            || (href.ends_with("/rez/nowa") && path.contains("/rez/"))
            || (href == "/moje" && path.starts_with("/r/"))
    }
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
        assert_eq!(without_lang("m=sala-2&lang=uk&d=2026-12-01"), "m=sala-2&d=2026-12-01");
        assert_eq!(lang_in_query(&"/cas?lang=xx".parse().unwrap()), None);
        assert_eq!(lang_in_query(&"/cas?lang=uk".parse().unwrap()), Some(Lang::Uk));
    }
}
