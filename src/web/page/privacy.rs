//! What the centre does with personal data: the clause of art. 13 GDPR in whole (domain §3.3). Figures come from the settings.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::domain::registration::DRAFT_DAYS;
use crate::domain::retention::{Category, RecordClass};
use crate::domain::setup::Setup;
use crate::domain::words::Word;
use crate::web::error::WebError;
use crate::web::extract::AtCentre;
use crate::web::visit::Visit;

use super::show;

#[derive(Template)]
#[template(path = "privacy/show.html")]
struct Show<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    operator: String,
    /// How long what is kept, a sentence each.
    kept: Vec<String>,
}

fn records(visit: &Visit, setup: &Setup, class: RecordClass) -> String {
    let key = match class {
        RecordClass::Bookings => "privacy-kept-bookings",
        RecordClass::Organisations => "privacy-kept-organisations",
        RecordClass::Registrations => "privacy-kept-registrations",
    };
    let period = match setup.centre.profile.retention.of(class).category {
        Category::Lasting => visit.t("disposal-lasting"),
        Category::Years(years) | Category::Examined(years) => visit.n("privacy-years", years),
    };
    visit.say(key, "period", period)
}

/// GET `/{centre}/prywatnosc`
pub async fn read(
    State(app): State<App>,
    visit: Visit,
    AtCentre(place): AtCentre,
) -> Result<Response, WebError> {
    let (setup, config) = (&place.setup, &app.config);
    let mut kept: Vec<String> = RecordClass::ALL.iter().map(|class| records(&visit, setup, *class)).collect();
    kept.push(visit.n("privacy-kept-drafts", DRAFT_DAYS));
    if config.account_months > 0 {
        kept.push(visit.n("privacy-kept-accounts", config.account_months));
    }
    if config.log_days > 0 {
        kept.push(visit.n("privacy-kept-log", config.log_days));
    }
    kept.push(visit.n("privacy-kept-letters", config.letter_days));
    let profile = &setup.centre.profile;
    let operator = profile.operator.clone().unwrap_or_else(|| profile.name.clone());
    show(&Show { v: &visit, setup, operator, kept })
}
