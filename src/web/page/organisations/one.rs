//! Staff: one organisation, its people, papers and agreements, and what a past agreement left behind.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::action::loose_ends::loose_ends;
use crate::action::note_view::NoteView;
use crate::action::prepare_agreement::PrepareAgreement;
use crate::app::App;
use crate::domain::document::Document;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AgreementId, DocumentId, OrganisationId};
use crate::domain::person::MemberRole;
use crate::domain::registration::Answers;
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::store::booking::coming::Coming;
use crate::store::organisation::Described;
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::form::{Form, Nothing};
use crate::web::page::field::Field;
use crate::web::page::registration::{Line, size, summary};
use crate::web::page::request::{Choice, Fault};
use crate::web::page::{member, show};
use crate::web::visit::{Viewer, Visit};

use super::people::New;

struct Agreed {
    id: AgreementId,
    title: String,
    status: String,
    days: String,
    kinds: String,
    holds: bool,
}

struct Loose {
    number: i64,
    what: String,
    when: String,
}

#[derive(Template)]
#[template(path = "organisations/one.html")]
pub(super) struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    id: OrganisationId,
    name: &'a str,
    lines: Vec<Line>,
    people: Vec<member::Row>,
    /// Where changes of people go.
    members_at: String,
    /// Staff change everybody's part.
    coordinates: bool,
    /// Staff give an address to whoever had none.
    at_desk: bool,
    /// The form for somebody new.
    fields: Vec<Field>,
    roles: Vec<Choice>,
    faults: Vec<Fault>,
    papers: Vec<(DocumentId, String, String)>,
    agreements: Vec<Agreed>,
    loose: Vec<Loose>,
}

/// The organisation in the path, if it has to do with the centre.
pub(in crate::web::page) async fn load(
    app: &App,
    staff: &Staff,
    path: &Path,
) -> Result<(OrganisationId, Described), WebError> {
    let id: OrganisationId = path.parse("organisation")?;
    let mut tx = app.db.look().await?;
    let ours = store::organisation::is_at_centre(&mut tx, id, staff.place.head.id).await?;
    let found = store::organisation::described(&mut tx, id).await?.filter(|_| ours);
    Ok((id, found.ok_or(WebError::NotFound)?))
}

/// GET `/{centre}/p/organizacje/{organisation}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let (id, described) = load(&app, &staff, &path).await?;
    let centre = staff.place.head.id;
    NoteView::new(("organisation", id.0), centre, staff.viewer.person.id, visit.now).note(&app.db).await?;
    show(&page(&app, &visit, &staff, (id, &described), &New::default(), Vec::new()).await?)
}

/// The page, with what was typed of somebody new and what is wrong.
pub(super) async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    (id, described): (OrganisationId, &'a Described),
    typed: &New,
    faults: Vec<Fault>,
) -> Result<Show<'a>, WebError> {
    let (centre, setup) = (staff.place.head.id, &staff.place.setup);
    let mut tx = app.db.read().await?;
    let members = store::membership::all_of_organisation(&mut tx, id).await?;
    let documents = store::document::of_organisation(&mut tx, id).await?;
    let dossiers = store::dossier::of_organisation(&mut tx, id, centre).await?;
    let loose = loose_ends(&mut tx, setup, Some(id), visit.now).await?;
    drop(tx);
    let answers = Answers {
        legal_form: Some(described.legal_form),
        name: described.name.clone(),
        details: described.details.clone(),
        ..Answers::default()
    };
    let paper = |d: Document| (d.id, d.name, size(visit, d.size));
    let (slug, zone) = (setup.centre.slug.as_str(), setup.centre.zone);
    Ok(Show {
        v: visit,
        viewer: &staff.viewer,
        slug,
        id,
        name: &described.name,
        lines: summary(visit, &answers),
        people: members.iter().map(|one| member::row(visit, zone, &members, one)).collect(),
        members_at: format!("/{slug}/p/organizacje/{id}/osoby"),
        coordinates: true,
        at_desk: true,
        fields: typed.fields(visit, &faults),
        roles: member::roles(visit, MemberRole::parse(&typed.role).unwrap_or(MemberRole::Booker)),
        faults,
        papers: documents.into_iter().map(paper).collect(),
        agreements: dossiers.iter().map(|dossier| agreed(visit, setup, dossier)).collect(),
        loose: loose.iter().map(|coming| left(visit, setup, coming)).collect(),
    })
}

fn agreed(visit: &Visit, setup: &Setup, dossier: &Dossier) -> Agreed {
    let (a, status) = (&dossier.agreement, dossier.status(setup.day_of(visit.now)));
    let kinds: Vec<String> = a.kinds.iter().map(|kind| visit.say("kind", "kind", kind.as_str())).collect();
    Agreed {
        id: a.id,
        title: title(visit, dossier),
        status: locale::agreement::status(visit.locale, status, false),
        days: locale::agreement::days(visit.locale, a.starts_on, a.ends_on),
        kinds: kinds.join(", "),
        holds: status == crate::domain::agreement::AgreementStatus::InForce,
    }
}

/// What an agreement is called.
pub(in crate::web::page) fn title(visit: &Visit, dossier: &Dossier) -> String {
    match dossier.number.as_str() {
        "" => visit.t("agreement-unnumbered"),
        number => visit.say("agreement-number-is", "number", number),
    }
}

pub(super) fn left_words(visit: &Visit, setup: &Setup, coming: &Coming) -> (String, String) {
    let what = setup.resource(coming.resource_id).map(|r| r.name.clone()).unwrap_or_default();
    let local = |at| wall::local(setup.centre.zone, at);
    let (start, end) = (local(coming.starts_at), local(coming.ends_at));
    let hours = visit.locale.hours(start.time(), end.time());
    (what, format!("{}, {hours}", visit.locale.date_day(start.date())))
}

fn left(visit: &Visit, setup: &Setup, coming: &Coming) -> Loose {
    let (what, when) = left_words(visit, setup, coming);
    Loose { number: coming.number, what, when }
}

/// POST `/{centre}/p/organizacje/{organisation}/porozumienie`: another agreement, to be written.
pub async fn prepare(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    _: Form<Nothing>,
) -> Result<Response, WebError> {
    let (id, _) = load(&app, &staff, &path).await?;
    let setup = staff.place.setup.clone();
    let kinds = Kind::ALL.into_iter().filter(|kind| setup.of_kind(*kind).next().is_some()).collect();
    let prepare = PrepareAgreement::new(id, setup.clone(), kinds, staff.viewer.person.id, visit.now);
    let agreement = app.db.write(prepare).await?;
    Ok(Redirect::to(&format!("/{}/p/porozumienia/{agreement}", setup.centre.slug)).into_response())
}
