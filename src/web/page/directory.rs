//! The public directory: organisations that use the centre and agreed to be found.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::app::App;
use crate::domain::directory::Listed;
use crate::domain::setup::Setup;
use crate::locale::capital;
use crate::web::error::WebError;
use crate::web::extract::{AtCentre, Query};
use crate::web::visit::Visit;

use super::show;

/// Most organisations on the page.
const MOST: usize = 100;
/// Most characters of a question that are looked at.
const LONGEST: usize = 100;

struct Item {
    name: String,
    form: String,
    purpose: String,
    website: Option<String>,
}

#[derive(Template)]
#[template(path = "directory/list.html")]
struct List<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    items: Vec<Item>,
    sought: String,
    count: String,
    more: bool,
}

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sought {
    szukaj: String,
}

/// GET `/{centre}/organizacje`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    AtCentre(place): AtCentre,
    Query(sought): Query<Sought>,
) -> Result<Response, WebError> {
    let today = place.setup.day_of(visit.now);
    let directory = app.directories.of(&place.head, today).await?;
    let question: String = sought.szukaj.chars().take(LONGEST).collect();
    let asked = question.clone();
    // Many thousands of names are some milliseconds of work: not on the threads that serve requests.
    let searched = tokio::task::spawn_blocking(move || {
        directory.find(&asked, MOST + 1).into_iter().cloned().collect::<Vec<Listed>>()
    });
    let mut found = searched.await.map_err(|e| WebError::broken(&e.to_string()))?;
    let more = found.len() > MOST;
    found.truncate(MOST);
    let count = visit.n("directory-count", found.len());
    show(&List {
        v: &visit,
        setup: &place.setup,
        items: found.into_iter().map(|listed| item(&visit, listed)).collect(),
        sought: question,
        count,
        more,
    })
}

fn item(visit: &Visit, listed: Listed) -> Item {
    let website = listed.website.trim_start_matches("https://").trim_start_matches("http://");
    let is_address =
        website.contains('.') && !website.contains(char::is_whitespace) && !website.contains(':');
    Item {
        form: capital(&visit.say("legal-form", "form", listed.legal_form.as_str())),
        purpose: listed.purpose,
        website: is_address.then(|| website.to_owned()),
        name: listed.name,
    }
}
