//! Managers: who works for the centre.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::add_staff::AddStaff;
use crate::action::change_staff::{ChangeStaff, StaffChange, StaffChanged};
use crate::app::App;
use crate::domain::id::PersonId;
use crate::domain::organisation::LONGEST_LINE;
use crate::domain::person::StaffRole;
use crate::domain::text::one_line;
use crate::locale;
use crate::store;
use crate::store::staff::Colleague;
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::link::is_address;
use super::request::{Choice, Fault};
use super::{member, show, show_as};

/// Somebody who works for the centre.
struct Row {
    id: PersonId,
    name: String,
    email: String,
    part: String,
    roles: Vec<Choice>,
    until: String,
    is_viewer: bool,
}

#[derive(Template)]
#[template(path = "team/list.html")]
struct List<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    people: Vec<Row>,
    fields: Vec<Field>,
    roles: Vec<Choice>,
    faults: Vec<Fault>,
}

/// What was typed of somebody new, or of somebody's part.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    name: String,
    email: String,
    role: String,
    until: String,
    /// Not empty when they leave.
    leave: String,
}

fn roles(visit: &Visit, chosen: StaffRole) -> Vec<Choice> {
    let choice = |role: StaffRole| Choice {
        value: role.as_str().to_owned(),
        word: locale::role::staff(visit.locale, role),
        chosen: role == chosen,
    };
    StaffRole::ALL.into_iter().map(choice).collect()
}

async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<List<'a>, WebError> {
    let (centre, setup) = (staff.place.head.id, &staff.place.setup);
    let all = store::staff::of_centre(&mut app.db.look().await?, centre).await?;
    let zone = setup.centre.zone;
    let row = |colleague: &Colleague| {
        let part = [
            Some(locale::role::staff(visit.locale, colleague.role)),
            member::until_words(visit, zone, colleague.ends_at),
        ];
        Row {
            id: colleague.person_id,
            name: colleague.name.clone(),
            email: colleague.email.clone(),
            part: part.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            roles: roles(visit, colleague.role),
            until: colleague.ends_at.map(|end| member::day_before(zone, end).to_string()).unwrap_or_default(),
            is_viewer: colleague.person_id == staff.viewer.person.id,
        }
    };
    let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
    let line = |name: &'static str, label: String, typed: &str| {
        Field::new(name, label, typed).error(fault(name)).longest(LONGEST_LINE).autocomplete("off")
    };
    Ok(List {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        people: all.iter().map(row).collect(),
        fields: vec![
            line("name", visit.t("registration-person"), &typed.name).required(),
            line("email", visit.t("sign-in-email"), &typed.email).kind("email").required(),
            line("until", visit.t("mandate-last-day"), &typed.until).kind("date"),
        ],
        roles: roles(visit, StaffRole::parse(&typed.role).unwrap_or(StaffRole::Staff)),
        faults,
    })
}

/// GET `/{centre}/p/zespol`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    staff.manages()?;
    show(&page(&app, &visit, &staff, &Typed::default(), Vec::new()).await?)
}

fn back(staff: &Staff) -> Response {
    Redirect::to(&format!("/{}/p/zespol", staff.place.setup.centre.slug)).into_response()
}

/// POST `/{centre}/p/zespol`: somebody new.
pub async fn add(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    staff.manages()?;
    let setup = staff.place.setup.clone();
    let role = StaffRole::parse(&typed.role).ok_or(WebError::BadForm)?;
    let (name, email) = (one_line(&typed.name), typed.email.trim());
    let mut faults = Vec::new();
    let wrong =
        |field: &'static str, key: &str| Fault { code: "team", field: Some(field), text: visit.t(key) };
    if name.is_empty() || name.chars().count() > LONGEST_LINE {
        faults.push(wrong("name", "registration-person-missing"));
    }
    if !is_address(email) {
        faults.push(wrong("email", "link-email-wrong"));
    }
    let ends_at = member::last_day(&visit, setup.centre.zone, &typed.until)
        .map_err(|fault| faults.push(Fault { field: Some("until"), ..fault }));
    let known = store::staff::of_centre(&mut app.db.look().await?, staff.place.head.id).await?;
    if known.iter().any(|colleague| colleague.email == email.to_lowercase()) {
        faults.push(wrong("email", "team-known"));
    }
    let Some(ends_at) = ends_at.ok().filter(|_| faults.is_empty()) else {
        let page = page(&app, &visit, &staff, &typed, faults).await?;
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let through = (setup, app.letterhead.clone());
    let who = (name.as_str(), email, visit.locale.lang());
    let by = (staff.viewer.person.id, &app.secret);
    let add = AddStaff::on_page(through, (role, ends_at), who, by, visit.now)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    app.db.write(add).await?;
    Ok(back(&staff))
}

/// POST `/{centre}/p/zespol/{person}`
pub async fn change(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    staff.manages()?;
    let person = path.parse::<PersonId>("person")?;
    let change = if typed.leave.is_empty() {
        let role = StaffRole::parse(&typed.role).ok_or(WebError::BadForm)?;
        member::last_day(&visit, staff.place.setup.centre.zone, &typed.until)
            .map(|ends_at| StaffChange::Appointed(role, ends_at))
    } else {
        Ok(StaffChange::Dismissed)
    };
    let wrong = match change {
        Err(fault) => fault,
        Ok(change) => {
            let (centre, by) = (staff.place.head.id, staff.viewer.person.id);
            match app.db.write(ChangeStaff::new(centre, person, change, by, visit.now)).await? {
                StaffChanged::Done => return Ok(back(&staff)),
                StaffChanged::Unknown => return Err(WebError::NotFound),
                StaffChanged::LastManager => {
                    Fault { code: "team", field: Some("osoby"), text: visit.t("team-last-manager") }
                }
            }
        }
    };
    let page = page(&app, &visit, &staff, &Typed::default(), vec![wrong]).await?;
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
