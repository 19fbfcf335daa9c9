//! Staff begin a registration for somebody who phoned or came.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::start_registration::StartRegistration;
use crate::app::App;
use crate::web::error::WebError;
use crate::web::extract::Staff;
use crate::web::form::Form;
use crate::web::page::link::is_address;
use crate::web::page::show_as;
use crate::web::visit::Visit;

use super::{Sought, page};

/// The address of whoever registers, if there is one.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    email: String,
}

/// POST `/{centre}/p/organizacje`
pub async fn begin(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let email = typed.email.trim();
    let wrong = match email {
        "" => None,
        email if is_address(email) => {
            let start = start(&app, &visit, &staff, email);
            match app.db.write(start).await? {
                Some(token) => return Ok(to_tasks(&token)),
                None => Some("registration-too-many"),
            }
        }
        _ => Some("link-email-wrong"),
    };
    if let Some(wrong) = wrong {
        let wrong = Some((email, visit.t(wrong)));
        let page = page(&app, &visit, &staff, &Sought::default(), wrong).await?;
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let token = app.db.write(start(&app, &visit, &staff, "")).await?.ok_or(WebError::TooMany)?;
    Ok(to_tasks(&token))
}

fn start(app: &App, visit: &Visit, staff: &Staff, email: &str) -> StartRegistration {
    let (setup, letterhead) = (staff.place.setup.clone(), app.letterhead.clone());
    let to = (email, visit.locale.lang());
    StartRegistration::new(setup, to, letterhead, &app.secret, visit.now).at_desk(staff.viewer.person.id)
}

fn to_tasks(token: &str) -> Response {
    Redirect::to(&format!("/dolacz/{token}")).into_response()
}
