//! Staff: organisations that want to use the centre, and those that do.

mod one;
mod people;
mod start;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::action::loose_ends::loose_ends;
use crate::app::App;
use crate::domain::agreement::AgreementStatus;
use crate::domain::directory::{Directory, Listed};
use crate::domain::dossier::Dossier;
use crate::domain::id::{AgreementId, OrganisationId, RegistrationId};
use crate::domain::registration::{Answers, RegistrationStatus};
use crate::domain::wall;
use crate::domain::words::Word;
use crate::locale::capital;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::{Query, Staff};
use crate::web::tag::Tag;
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::show;

pub(super) use one::load;
pub(super) use one::title;
pub use one::{prepare, show_one};
pub use people::{add as add_person, change as change_person};
pub use start::begin;

/// Days ahead of which ends of agreements are told.
const ENDS_AHEAD: i64 = 60;
/// Most registrations on the page.
const MOST: i64 = 100;
/// Most organisations on the page.
const MOST_FOUND: usize = 200;

/// A registration that is not decided.
struct Applicant {
    id: RegistrationId,
    name: String,
    form: String,
    since: String,
    tag: Tag,
}

/// An organisation that has an agreement with the centre.
struct Organisation {
    id: OrganisationId,
    name: String,
    form: String,
}

#[derive(Template)]
#[template(path = "organisations/list.html")]
struct List<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    /// Registrations that staff began for somebody: address, name, since when.
    drafts: Vec<(String, String, String)>,
    email: Field,
    applicants: Vec<Applicant>,
    organisations: Vec<Organisation>,
    /// Agreements that will run out, and bookings that none covers any more.
    ending: Vec<(AgreementId, String, String)>,
    loose: Vec<(OrganisationId, String, String)>,
    sought: String,
}

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sought {
    szukaj: String,
}

/// GET `/{centre}/p/organizacje`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Query(sought): Query<Sought>,
) -> Result<Response, WebError> {
    show(&page(&app, &visit, &staff, &sought, None).await?)
}

/// The page; `wrong` is an address that cannot be one, with what is wrong with it.
async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    sought: &Sought,
    wrong: Option<(&str, String)>,
) -> Result<List<'a>, WebError> {
    let (centre, setup) = (staff.place.head.id, &staff.place.setup);
    let mut tx = app.db.look().await?;
    let waiting = store::registration::waiting(&mut tx, centre, MOST).await?;
    let begun = store::registration::drafts_of_staff(&mut tx, centre, MOST).await?;
    let known = store::organisation::at_centre(&mut tx, centre).await?;
    let dossiers = store::dossier::at_centre(&mut tx, centre).await?;
    let left = loose_ends(&mut tx, setup, None, visit.now).await?;
    drop(tx);
    let name_of = |id: OrganisationId| {
        known.iter().find(|listed| listed.id == id).map(|listed| listed.name.clone()).unwrap_or_default()
    };
    let today = setup.day_of(visit.now);
    let soon = |dossier: &Dossier| {
        let end = dossier.agreement.ends_on.filter(|end| *end <= today + TimeDelta::days(ENDS_AHEAD))?;
        let holds = dossier.status(today) == AgreementStatus::InForce;
        let until = visit.say("agreement-until", "day", visit.locale.date_plain(end));
        holds.then(|| (dossier.agreement.id, name_of(dossier.organisation), until))
    };
    let ending = dossiers.iter().filter_map(soon).collect();
    let mut loose: Vec<(OrganisationId, String, usize)> = Vec::new();
    for coming in left {
        match loose.iter_mut().find(|(id, ..)| *id == coming.organisation_id) {
            Some((.., count)) => *count += 1,
            None => loose.push((coming.organisation_id, name_of(coming.organisation_id), 1)),
        }
    }
    let loose = loose.into_iter().map(|(id, name, n)| (id, name, visit.n("organisations-loose-count", n)));
    let loose = loose.collect();
    let form = |word: &str| capital(&visit.say("legal-form", "form", word));
    let applicant = |listed: store::registration::Listed| {
        let sent_on = wall::local(setup.centre.zone, listed.submitted_at).date();
        Applicant {
            id: listed.id,
            name: listed.answers.name.clone(),
            form: form(listed.answers.legal_form.map_or("", Word::as_str)),
            since: visit.say("applicant-since", "day", visit.locale.date_day(sent_on)),
            tag: match listed.status {
                RegistrationStatus::Submitted => Tag::new("wait", "clock", visit.t("applicant-waits")),
                _ => Tag::new("busy", "mail", visit.t("applicant-returned")),
            },
        }
    };
    let directory = Directory::new(known.into_iter().map(entry).collect());
    let found = directory.find(&sought.szukaj, MOST_FOUND);
    let organisations = found.into_iter().map(|listed| Organisation {
        id: listed.id,
        form: form(&listed.legal_form),
        name: listed.name.clone(),
    });
    let (typed, fault) = wrong.unzip();
    let optional = visit.say("field-optional", "field", visit.t("sign-in-email"));
    let draft = |(id, answers, at): (RegistrationId, Answers, DateTime<Utc>)| {
        let name = if answers.name.is_empty() { visit.t("desk-draft-unnamed") } else { answers.name };
        let day = visit.locale.date_day(wall::local(setup.centre.zone, at).date());
        (
            format!("/dolacz/{}", app.secret.registration_token(id)),
            name,
            visit.say("desk-draft-since", "day", day),
        )
    };
    Ok(List {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        drafts: begun.into_iter().map(draft).collect(),
        email: Field::new("email", optional, typed.unwrap_or_default())
            .kind("email")
            .autocomplete("off")
            .hint(visit.t("member-email-hint"))
            .error(fault),
        applicants: waiting.into_iter().map(applicant).collect(),
        organisations: organisations.collect(),
        ending,
        loose,
        sought: sought.szukaj.clone(),
    })
}

fn entry(listed: store::organisation::Listed) -> Listed {
    Listed {
        id: listed.id,
        name: listed.name,
        legal_form: listed.legal_form.as_str().to_owned(),
        purpose: String::new(),
        website: String::new(),
    }
}
