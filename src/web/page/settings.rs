//! Staff: everything about the centre itself, as a list of pages.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::domain::person::StaffRole;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::Staff;
use crate::web::icon::Icon;
use crate::web::visit::Visit;

use super::show;

/// A page one can go to.
struct Way {
    icon: Icon,
    href: String,
    name: String,
    text: String,
}

#[derive(Template)]
#[template(path = "settings/list.html")]
struct List<'a> {
    v: &'a Visit,
    ways: Vec<Way>,
}

/// GET `/{centre}/p/ustawienia`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    let centre = staff.place.head.id;
    let mut tx = app.db.look().await?;
    let calls = store::call::count(&mut tx, centre).await?;
    let undelivered = store::job::undelivered::count(&mut tx, centre, visit.now).await?;
    drop(tx);
    let slug = &staff.place.setup.centre.slug;
    let way = |icon, page: &str, name: String, text: String| Way {
        icon: Icon(icon),
        href: format!("/{slug}/p/{page}"),
        name,
        text,
    };
    let mut ways = vec![
        way("ban", "zamkniecia", visit.t("closures-title"), visit.t("settings-closures")),
        way("phone", "telefony", visit.t("calls-title"), visit.n("calls-count", calls)),
        way("mail", "poczta", visit.t("undelivered-title"), visit.n("settings-undelivered", undelivered)),
        way("log", "dziennik", visit.t("log-title"), visit.t("settings-log")),
    ];
    if staff.role == StaffRole::Manager {
        ways.push(way("people", "zespol", visit.t("team-title"), visit.t("settings-team")));
        ways.push(way("archive", "brakowanie", visit.t("disposal-title"), visit.t("settings-disposal")));
        ways.push(way("book", "regulamin", visit.t("regulation-heading"), visit.t("settings-regulation")));
    }
    show(&List { v: &visit, ways })
}
