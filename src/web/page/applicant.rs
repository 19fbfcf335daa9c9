//! Staff: one registration, its papers, and what is decided.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::action::accept_registration::{AcceptRegistration, Accepted};
use crate::action::check_papers::CheckPapers;
use crate::action::decide_registration::DecideRegistration;
use crate::action::note_view::NoteView;
use crate::app::App;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::document::Document;
use crate::domain::id::{DocumentId, RegistrationId};
use crate::domain::legal_form::{LegalForm, Proof};
use crate::domain::person::has_address;
use crate::domain::registration::{Registration, RegistrationStatus};
use crate::domain::text::several_lines;
use crate::domain::wall;
use crate::domain::words::{Word, Words};
use crate::store;
use crate::store::registration::Known;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::{Fields, Form};
use crate::web::visit::{Viewer, Visit};

use super::input::Area;
use super::registration::{Line, attachment, size, summary};
use super::{show, show_as};

/// A paper of the list, and its files.
struct Paper {
    proof: &'static str,
    title: String,
    checked: bool,
    on_paper: bool,
    files: Vec<(DocumentId, String, String)>,
}

#[derive(Template)]
#[template(path = "organisations/applicant.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    id: RegistrationId,
    name: &'a str,
    email: Option<&'a str>,
    lines: Vec<Line>,
    papers: Vec<Paper>,
    sent_on: String,
    /// Whether staff may decide now, and whether it is with whoever registers.
    waits: bool,
    returned: bool,
    decided: Option<String>,
    said: Option<&'a str>,
    /// An organisation with one of the same numbers.
    twin: Option<(String, String)>,
    reason: Area,
    fault: Option<(&'static str, String)>,
}

async fn load(app: &App, staff: &Staff, path: &Path) -> Result<Registration, WebError> {
    let id: RegistrationId = path.parse("registration")?;
    let found = store::registration::load(&mut app.db.look().await?, id).await?;
    let ours = |r: &Registration| r.centre == staff.place.head.id && r.submitted_at.is_some();
    found.filter(ours).ok_or(WebError::NotFound)
}

/// GET `/{centre}/p/zgloszenia/{registration}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let registration = load(&app, &staff, &path).await?;
    let (what, by) = (("registration", registration.id.0), staff.viewer.person.id);
    NoteView::new(what, staff.place.head.id, by, visit.now).note(&app.db).await?;
    show(&page(&app, &visit, &staff, &registration, ("", None)).await?)
}

async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    registration: &'a Registration,
    (reason, fault): (&str, Option<(&'static str, String)>),
) -> Result<Show<'a>, WebError> {
    let (r, setup) = (registration, &staff.place.setup);
    let file = |d: &Document| (d.id, d.name.clone(), size(visit, d.size));
    let paper = |proof: &Proof| Paper {
        proof: proof.as_str(),
        title: visit.say("proof", "proof", proof.as_str()),
        checked: r.checked.contains(*proof),
        on_paper: r.answers.on_paper.contains(*proof),
        files: r.documents.iter().filter(|d| d.proof == *proof).map(file).collect(),
    };
    let proofs = r.answers.legal_form.map(LegalForm::proofs).unwrap_or_default();
    let error = fault.as_ref().filter(|(field, _)| *field == "reason").map(|(_, text)| text.clone());
    let sent_on = r.submitted_at.unwrap_or(r.updated_at);
    let sent_on = visit.locale.date_day(wall::local(setup.centre.zone, sent_on).date());
    let decided = match r.status {
        RegistrationStatus::Accepted => Some(visit.t("applicant-accepted")),
        RegistrationStatus::Refused => Some(visit.t("applicant-refused")),
        _ => None,
    };
    Ok(Show {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        id: r.id,
        name: &r.answers.name,
        email: has_address(&r.email).then_some(r.email.as_str()),
        lines: summary(visit, &r.answers),
        papers: proofs.iter().map(paper).collect(),
        sent_on,
        waits: r.status == RegistrationStatus::Submitted,
        returned: r.status == RegistrationStatus::Returned,
        decided,
        said: r.message.as_deref(),
        twin: twin(app, visit, staff, r).await?,
        reason: Area::new("reason", visit.t("applicant-reason"), reason, LONGEST_REASON)
            .hint(visit.t("applicant-reason-hint"))
            .error(error),
        fault,
    })
}

/// An organisation, or another registration, that has one of its numbers: its name and where it is.
async fn twin(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    registration: &Registration,
) -> Result<Option<(String, String)>, WebError> {
    let Some(form) = registration.answers.legal_form.filter(|_| registration.organisation.is_none()) else {
        return Ok(None);
    };
    let slug = &staff.place.setup.centre.slug;
    let identifiers = registration.answers.details.identifiers(form);
    let mut tx = app.db.look().await?;
    Ok(match store::registration::known(&mut tx, &identifiers, registration.id).await? {
        None => None,
        Some(Known::Organisation(id)) => {
            let name = store::organisation::name(&mut tx, id).await?.unwrap_or_default();
            Some((name, format!("/{slug}/p/organizacje/{id}")))
        }
        Some(Known::Registration(id)) => {
            Some((visit.t("applicant-twin-registration"), format!("/{slug}/p/zgloszenia/{id}")))
        }
    })
}

/// POST `/{centre}/p/zgloszenia/{registration}`: notes what was checked, and decides where a button says so.
pub async fn decide(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<Fields>,
) -> Result<Response, WebError> {
    let registration = load(&app, &staff, &path).await?;
    let (id, by, setup) = (registration.id, staff.viewer.person.id, staff.place.setup.clone());
    let here = format!("/{}/p/zgloszenia/{id}", setup.centre.slug);
    let reason = several_lines(typed.text("reason"));
    let decision = typed.text("decision");
    if matches!(registration.status, RegistrationStatus::Submitted | RegistrationStatus::Returned) {
        let checked: Words<Proof> = typed.texts("checked").filter_map(Proof::parse).collect();
        app.db.write(CheckPapers::new((id, registration.centre), checked, by, visit.now)).await?;
    }
    let registration = load(&app, &staff, &path).await?;
    let through = (setup.clone(), app.letterhead.clone(), &app.secret);
    let fault = match decision {
        "accept" if !registration.unchecked().is_empty() => ("checked", visit.t("applicant-unchecked")),
        "accept" => {
            let accept = AcceptRegistration::new(id, through, by, visit.now)
                .map_err(|e| WebError::broken(&e.to_string()))?;
            match accept.accept(&app.db).await? {
                Accepted::Organisation(organisation) => {
                    let there = format!("/{}/p/organizacje/{organisation}", setup.centre.slug);
                    return Ok(Redirect::to(&there).into_response());
                }
                Accepted::Known(_) => ("decision", visit.t("applicant-twin")),
                Accepted::Closed => return Err(decided(&visit, here)),
            }
        }
        "return" | "refuse" if reason.is_empty() => ("reason", visit.t("applicant-reason-missing")),
        "return" | "refuse" if reason.chars().count() > LONGEST_REASON => {
            ("reason", visit.n("field-too-long", LONGEST_REASON))
        }
        "return" | "refuse" => {
            let decide = match decision {
                "return" => DecideRegistration::give_back(id, &reason, through, by, visit.now),
                _ => DecideRegistration::refuse(id, &reason, through, by, visit.now),
            };
            return match app.db.write(decide).await? {
                true => Ok(Redirect::to(&here).into_response()),
                false => Err(decided(&visit, here)),
            };
        }
        _ => return Ok(Redirect::to(&here).into_response()),
    };
    let page = page(&app, &visit, &staff, &registration, (&reason, Some(fault))).await?;
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Somebody else decided meanwhile.
fn decided(visit: &Visit, here: String) -> WebError {
    WebError::Conflict(Told {
        title: visit.t("applicant-decided"),
        text: visit.t("applicant-decided-text"),
        way: (here, visit.t("applicant-back")),
    })
}

/// GET `/{centre}/p/dokumenty/{document}`
pub async fn document(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let id: DocumentId = path.parse("document")?;
    let centre = staff.place.head.id;
    let found = store::document::at_centre(&mut app.db.look().await?, id, centre).await?;
    let whole = found.ok_or(WebError::NotFound)?;
    NoteView::new(("document", id.0), centre, staff.viewer.person.id, visit.now).note(&app.db).await?;
    attachment(whole)
}
