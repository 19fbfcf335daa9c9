//! The own account: who one is here, and the private calendar address.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::sign_out::EndSessions;
use crate::app::App;
use crate::domain::id::{OrganisationId, SessionId};
use crate::domain::person::StaffRole;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::SignedIn;
use crate::web::form::Form;
use crate::web::visit::{Viewer, Visit};

use super::show;

#[derive(Template)]
#[template(path = "account/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    organisations: Vec<(OrganisationId, String, String)>,
    staff: Vec<(String, String)>,
    feeds: Vec<String>,
    sessions: Vec<Session>,
}

/// A browser in which the person is signed in.
struct Session {
    id: SessionId,
    device: String,
    since: String,
    is_this: bool,
}

/// GET `/konto`
pub async fn show_own(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
) -> Result<Response, WebError> {
    let feeds = store::feed::of_person(&mut app.db.look().await?, viewer.person.id).await?;
    let feeds = feeds
        .into_iter()
        .map(|f| format!("{}/kal/{}.ics", app.config.public_url, app.secret.feed_token(f.id, f.generation)))
        .collect();
    let role = |role| locale::role::member(visit.locale, role);
    let memberships = viewer.person.memberships.iter();
    let organisations =
        memberships.map(|m| (m.organisation, m.organisation_name.clone(), role(m.role))).collect();
    let mut staff = Vec::new();
    for (_, setup) in app.setups.all().await? {
        let word = match viewer.staff_role(&setup) {
            Some(StaffRole::Staff) => visit.t("role-staff"),
            Some(StaffRole::Manager) => visit.t("role-manager"),
            None => continue,
        };
        staff.push((setup.centre.profile.short_name.clone(), word));
    }
    let sessions = sessions(&app, &visit, &viewer).await?;
    show(&Show { v: &visit, viewer: &viewer, organisations, staff, feeds, sessions })
}

async fn sessions(app: &App, visit: &Visit, viewer: &Viewer) -> Result<Vec<Session>, WebError> {
    let known = store::session::of_person(&mut app.db.look().await?, viewer.person.id, visit.now).await?;
    let zone = visit.home.as_ref().map_or(chrono_tz::Europe::Warsaw, |home| home.centre.zone);
    let shown = |known: store::session::Known| {
        let since = wall::local(zone, known.created_at);
        let since = format!("{}, {}", visit.locale.date_short(since.date()), visit.locale.time(since.time()));
        Session {
            is_this: known.id == viewer.session,
            id: known.id,
            device: if known.device.is_empty() { visit.t("sessions-unknown") } else { known.device },
            since: visit.say("sessions-since", "time", since),
        }
    };
    Ok(known.into_iter().map(shown).collect())
}

/// Which session is to end: one, or all others.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Ended {
    session: String,
}

/// POST `/konto/sesje`
pub async fn end_sessions(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form { fields, .. }: Form<Ended>,
) -> Result<Response, WebError> {
    let person = viewer.person.id;
    let end = match fields.session.as_str() {
        "others" => EndSessions::AllBut { person, kept: viewer.session },
        one => EndSessions::One { person, session: one.parse().map_err(|_| WebError::BadForm)? },
    };
    app.db.write(end).await?;
    Ok(Redirect::to("/konto").into_response())
}
