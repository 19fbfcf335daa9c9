//! Staff look after the people of an organisation: those who cannot or will not do it themselves.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::add_member::AddMember;
use crate::action::change_member::ChangeMember;
use crate::action::give_address::{GiveAddress, Given};
use crate::app::App;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::organisation::LONGEST_LINE;
use crate::domain::person::MemberRole;
use crate::domain::text::one_line;
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::page::field::Field;
use crate::web::page::link::is_address;
use crate::web::page::request::Fault;
use crate::web::page::{member, show_as};
use crate::web::visit::Visit;

use super::one::{load, page};

/// What was typed of somebody new.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct New {
    name: String,
    email: String,
    phone: String,
    pub(super) role: String,
}

impl New {
    /// The inputs, with what is wrong with them.
    pub(super) fn fields(&self, visit: &Visit, faults: &[Fault]) -> Vec<Field> {
        let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
        let line = |name: &'static str, label: String, typed: &str| {
            Field::new(name, label, typed).error(fault(name)).longest(LONGEST_LINE)
        };
        vec![
            line("name", visit.t("registration-person"), &self.name).autocomplete("off").required(),
            line("email", visit.say("field-optional", "field", visit.t("sign-in-email")), &self.email)
                .kind("email")
                .hint(visit.t("member-email-hint"))
                .autocomplete("off"),
            line("phone", visit.t("registration-phone"), &self.phone).kind("tel").autocomplete("off"),
        ]
    }

    fn read(&self, visit: &Visit) -> Result<(String, String, String), Vec<Fault>> {
        let (name, email, phone) = (one_line(&self.name), self.email.trim(), one_line(&self.phone));
        let fault =
            |field: &'static str, key: &str| Fault { code: "member", field: Some(field), text: visit.t(key) };
        let mut faults = Vec::new();
        if name.is_empty() || name.chars().count() > LONGEST_LINE {
            faults.push(fault("name", "registration-person-missing"));
        }
        if !email.is_empty() && !is_address(email) {
            faults.push(fault("email", "link-email-wrong"));
        }
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        match (digits, email) {
            (0, "") => faults.push(fault("phone", "member-unreachable")),
            (1..7, _) => faults.push(fault("phone", "registration-phone-wrong")),
            _ if phone.chars().count() > LONGEST_LINE => {
                faults.push(fault("phone", "registration-phone-wrong"));
            }
            _ => {}
        }
        if faults.is_empty() { Ok((name, email.to_owned(), phone)) } else { Err(faults) }
    }
}

async fn faulty(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    path: &Path,
    (typed, faults): (&New, Vec<Fault>),
) -> Result<Response, WebError> {
    let (id, described) = load(app, staff, path).await?;
    show_as(
        StatusCode::UNPROCESSABLE_ENTITY,
        &page(app, visit, staff, (id, &described), typed, faults).await?,
    )
}

fn back(staff: &Staff, organisation: OrganisationId) -> Response {
    let slug = &staff.place.setup.centre.slug;
    Redirect::to(&format!("/{slug}/p/organizacje/{organisation}")).into_response()
}

/// POST `/{centre}/p/organizacje/{organisation}/osoby`: somebody new.
pub async fn add(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<New>,
) -> Result<Response, WebError> {
    let (organisation, _) = load(&app, &staff, &path).await?;
    let role = MemberRole::parse(&typed.role).ok_or(WebError::BadForm)?;
    let (name, email, phone) = match typed.read(&visit) {
        Ok(read) => read,
        Err(faults) => return faulty(&app, &visit, &staff, &path, (&typed, faults)).await,
    };
    let through = (staff.place.setup.clone(), app.letterhead.clone(), &app.secret);
    let by = staff.viewer.person.id;
    let add = AddMember::new(organisation, role, (&name, &email, &phone), through, by, visit.now)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    if app.db.write(add).await? {
        let text = visit.t("organisation-member-already");
        let fault = Fault { code: "member", field: Some("email"), text };
        return faulty(&app, &visit, &staff, &path, (&typed, vec![fault])).await;
    }
    Ok(back(&staff, organisation))
}

/// Gives somebody an address; what stands in the way is told by its key.
async fn give_address(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    whom: (OrganisationId, PersonId),
    email: &str,
) -> Result<Option<&'static str>, WebError> {
    let (from, by) = ((staff.place.setup.clone(), app.letterhead.clone()), staff.viewer.person.id);
    let give = GiveAddress::new(whom, email, from, by, visit.now);
    match app.db.write(give.map_err(|e| WebError::broken(&e.to_string()))?).await? {
        Given::Done => Ok(None),
        Given::Taken => Ok(Some("member-address-taken")),
        Given::Unknown => Err(WebError::NotFound),
    }
}

/// POST `/{centre}/p/organizacje/{organisation}/osoby/{person}`
pub async fn change(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<member::Typed>,
) -> Result<Response, WebError> {
    let (organisation, _) = load(&app, &staff, &path).await?;
    let (person, centre) = (path.parse::<PersonId>("person")?, staff.place.head.id);
    if let Some(email) = &typed.email {
        let wrong = match is_address(email.trim()) {
            true => give_address(&app, &visit, &staff, (organisation, person), email).await?,
            false => Some("link-email-wrong"),
        };
        let Some(key) = wrong else { return Ok(back(&staff, organisation)) };
        let fault = Fault { code: "member", field: Some("osoby"), text: visit.t(key) };
        return faulty(&app, &visit, &staff, &path, (&New::default(), vec![fault])).await;
    }
    let wrong = match typed.read(&visit, staff.place.setup.centre.zone)? {
        Err(fault) => Some(fault),
        Ok(change) => {
            let by = staff.viewer.person.id;
            let action = ChangeMember::new(organisation, person, change, by, visit.now).at_desk(centre);
            member::fault(&visit, app.db.write(action).await?)?
        }
    };
    match wrong {
        Some(wrong) => faulty(&app, &visit, &staff, &path, (&New::default(), vec![wrong])).await,
        None => Ok(back(&staff, organisation)),
    }
}
