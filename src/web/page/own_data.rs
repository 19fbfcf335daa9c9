//! One's own data: to correct, to take along, to have erased.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::Value;

use crate::action::correct_person::CorrectPerson;
use crate::action::erase_person::{ErasePerson, Erased, erase};
use crate::action::export;
use crate::action::note_view::NoteView;
use crate::app::App;
use crate::domain::id::OrganisationId;
use crate::domain::lang::Lang;
use crate::domain::organisation::LONGEST_LINE;
use crate::domain::person::MemberRole;
use crate::domain::text::one_line;
use crate::store;
use crate::web::cookies;
use crate::web::error::WebError;
use crate::web::extract::{Path, SignedIn, Staff};
use crate::web::form::Form;
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::request::Choice;
use super::{show, show_as};

#[derive(Template)]
#[template(path = "account/data.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    operator: String,
    name: Field,
    languages: Vec<Choice>,
    email: Field,
    fault: Option<(&'static str, String)>,
}

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    name: String,
    lang: String,
    email: String,
}

fn page<'a>(
    visit: &'a Visit,
    viewer: &'a Viewer,
    name: &str,
    fault: Option<(&'static str, String)>,
) -> Show<'a> {
    let error = |field: &str| fault.as_ref().filter(|(of, _)| *of == field).map(|(_, text)| text.clone());
    let language = |lang: Lang| Choice {
        value: lang.code().to_owned(),
        word: match lang {
            Lang::Pl => "Polski".to_owned(),
            Lang::En => "English".to_owned(),
            Lang::Uk => "Українська".to_owned(),
        },
        chosen: lang == viewer.person.lang,
    };
    let profile = visit.home.as_ref().map(|home| &home.centre.profile);
    let operator = profile.map(|p| p.operator.clone().unwrap_or_else(|| p.name.clone()));
    Show {
        v: visit,
        viewer,
        operator: operator.unwrap_or_default(),
        name: Field::new("name", visit.t("account-name"), name)
            .autocomplete("name")
            .longest(LONGEST_LINE)
            .error(error("name"))
            .required(),
        languages: Lang::ALL.into_iter().map(language).collect(),
        email: Field::new("email", visit.t("own-data-erase-email"), "")
            .kind("email")
            .error(error("email"))
            .required(),
        fault,
    }
}

/// GET `/konto/dane`
pub async fn edit(visit: Visit, SignedIn(viewer): SignedIn) -> Result<Response, WebError> {
    show(&page(&visit, &viewer, &viewer.person.name, None))
}

/// POST `/konto/dane`: corrects the name and the language of mails.
pub async fn correct(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let name = one_line(&typed.name);
    if name.is_empty() || name.chars().count() > LONGEST_LINE {
        let fault = ("name", visit.n("invitation-name", LONGEST_LINE));
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &viewer, &typed.name, Some(fault)));
    }
    let lang = Lang::parse(&typed.lang).unwrap_or(viewer.person.lang);
    let correct = CorrectPerson::new(viewer.person.id, name, lang, visit.now)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    app.db.write(correct).await?;
    Ok(Redirect::to("/konto/dane").into_response())
}

/// POST `/konto/usun`: erases the account of whoever types its address.
pub async fn erase_own(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let person = viewer.person.id;
    let wrong = |text: String| {
        let page = page(&visit, &viewer, &viewer.person.name, Some(("email", text)));
        show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    if typed.email.trim().to_lowercase() != viewer.person.email {
        return wrong(visit.t("own-data-erase-other"));
    }
    match erase(&app.db, &app.config.erasures_file, ErasePerson::new(person, visit.now)).await? {
        Erased::Done | Erased::Unknown => {
            let headers = AppendHeaders([
                (header::SET_COOKIE, cookies::drop_session(app.config.is_https())),
                (header::HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\"")),
            ]);
            Ok((headers, Redirect::to("/")).into_response())
        }
        Erased::Staff => wrong(visit.t("own-data-erase-staff")),
        Erased::LastCoordinator(names) => {
            wrong(visit.say("own-data-erase-last", "organisations", names.join(", ")))
        }
    }
}

/// JSON as a download.
fn download(name: &'static str, data: &Value) -> Result<Response, WebError> {
    let text = serde_json::to_string_pretty(data).map_err(|e| WebError::broken(&e.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, text).into_response())
}

/// GET `/konto/dane.json`
pub async fn own(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Response, WebError> {
    let mut tx = app.db.read().await?;
    let data = export::person(&mut tx, &viewer.person).await?;
    download("attachment; filename=\"moje-dane.json\"", &data)
}

/// GET `/organizacja/dane.json`: the file of the organisation, for those who coordinate it.
pub async fn of_own_organisation(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
) -> Result<Response, WebError> {
    let own = viewer.person.memberships.first().filter(|m| m.role == MemberRole::Coordinator);
    let own = own.ok_or(WebError::Forbidden)?;
    let mut tx = app.db.read().await?;
    let data = export::organisation(&mut tx, own.organisation).await?.ok_or(WebError::NotFound)?;
    download("attachment; filename=\"organizacja.json\"", &data)
}

/// GET `/{centre}/p/organizacje/{organisation}/dane.json`
pub async fn of_organisation(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let id: OrganisationId = path.parse("organisation")?;
    let centre = staff.place.head.id;
    let mut tx = app.db.look().await?;
    if !store::organisation::is_at_centre(&mut tx, id, centre).await? {
        return Err(WebError::NotFound);
    }
    drop(tx);
    let by = staff.viewer.person.id;
    NoteView::new(("organisation", id.0), centre, by, visit.now).note(&app.db).await?;
    let mut tx = app.db.read().await?;
    let data = export::organisation(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    download("attachment; filename=\"organizacja.json\"", &data)
}
