//! The start page: who may register, what is needed, and an address for the link to go on with.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::start_registration::StartRegistration;
use crate::app::App;
use crate::domain::setup::Setup;
use crate::domain::text::is_blank;
use crate::web::error::WebError;
use crate::web::extract::Query;
use crate::web::form::OpenForm;
use crate::web::page::field::Field;
use crate::web::page::link::is_address;
use crate::web::page::request::Choice;
use crate::web::page::{show, show_as};
use crate::web::throttle::{SLOWLY, Throttle, Turn};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "registration/start.html")]
struct Start<'a> {
    v: &'a Visit,
    /// Which centre, where there are several.
    centres: Vec<Choice>,
    setup: Option<&'a Setup>,
    email: Field,
    fault: Option<String>,
}

/// With which centre.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Where {
    o: String,
}

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    email: String,
    centre: String,
}

async fn centres(app: &App) -> Result<Vec<Arc<Setup>>, WebError> {
    Ok(app.setups.all().await?.into_iter().map(|(_, setup)| setup).collect())
}

fn page<'a>(visit: &'a Visit, centres: &'a [Arc<Setup>], typed: &Typed, fault: Option<String>) -> Start<'a> {
    let choice = |setup: &Arc<Setup>| Choice {
        value: setup.centre.slug.clone(),
        word: setup.centre.profile.name.clone(),
        chosen: setup.centre.slug == typed.centre,
    };
    let known = visit.viewer.as_ref().map_or("", |viewer| viewer.person.email.as_str());
    let email = if typed.email.is_empty() { known } else { &typed.email };
    Start {
        v: visit,
        centres: if centres.len() > 1 { centres.iter().map(choice).collect() } else { Vec::new() },
        setup: chosen(centres, typed).map(|setup| &**setup),
        email: Field::new("email", visit.t("sign-in-email"), email)
            .kind("email")
            .autocomplete("email")
            .hint(visit.t("registration-email-hint"))
            .error(fault.clone())
            .required(),
        fault,
    }
}

/// The centre chosen, or the only one.
fn chosen<'a>(centres: &'a [Arc<Setup>], typed: &Typed) -> Option<&'a Arc<Setup>> {
    match centres {
        [only] => Some(only),
        several => several.iter().find(|setup| setup.centre.slug == typed.centre),
    }
}

/// GET `/dolacz`
pub async fn intro(
    State(app): State<App>,
    visit: Visit,
    Query(place): Query<Where>,
) -> Result<Response, WebError> {
    let centres = centres(&app).await?;
    show(&page(&visit, &centres, &Typed { centre: place.o, ..Typed::default() }, None))
}

/// POST `/dolacz`
pub async fn begin(
    State(app): State<App>,
    visit: Visit,
    Extension(throttle): Extension<Throttle>,
    OpenForm(typed): OpenForm<Typed>,
) -> Result<Response, WebError> {
    let centres = centres(&app).await?;
    let wrong = |text: String| {
        let page = page(&visit, &centres, &typed, Some(text));
        show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let email = typed.email.trim();
    if is_blank(email) {
        return wrong(visit.t("link-email-missing"));
    }
    if !is_address(email) {
        return wrong(visit.t("link-email-wrong"));
    }
    let Some(setup) = chosen(&centres, &typed) else {
        return wrong(visit.t("registration-centre-missing"));
    };
    match throttle.takes(&format!("registration {email}"), visit.client, visit.now) {
        Turn::Now => {}
        Turn::Slowly => tokio::time::sleep(SLOWLY).await,
        Turn::Never => return Err(WebError::TooMany),
    }
    let lang = visit.locale.lang();
    let letterhead = app.letterhead.clone();
    let start = StartRegistration::new(setup.clone(), (email, lang), letterhead, &app.secret, visit.now);
    match app.db.write(start).await? {
        Some(token) => Ok(Redirect::to(&format!("/dolacz/{token}")).into_response()),
        None => wrong(visit.t("registration-too-many")),
    }
}
