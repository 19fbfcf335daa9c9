//! The own account: who one is here, and the private calendar address.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::domain::person::{MemberRole, StaffRole};
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::SignedIn;
use crate::web::visit::{Viewer, Visit};

use super::show;

#[derive(Template)]
#[template(path = "account/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    organisations: Vec<(String, String)>,
    staff: Vec<(String, String)>,
    feeds: Vec<String>,
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
    let member = |role| match role {
        MemberRole::Viewer => visit.t("role-viewer"),
        MemberRole::Booker => visit.t("role-booker"),
        MemberRole::Coordinator => visit.t("role-coordinator"),
    };
    let organisations =
        viewer.person.memberships.iter().map(|m| (m.organisation_name.clone(), member(m.role))).collect();
    let mut staff = Vec::new();
    for (_, setup) in app.setups.all().await? {
        let word = match viewer.staff_role(&setup) {
            Some(StaffRole::Staff) => visit.t("role-staff"),
            Some(StaffRole::Manager) => visit.t("role-manager"),
            None => continue,
        };
        staff.push((setup.centre.profile.short_name.clone(), word));
    }
    show(&Show { v: &visit, viewer: &viewer, organisations, staff, feeds })
}
