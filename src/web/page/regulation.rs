//! The centre's rules and declarations: for everybody to read, for managers to publish.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::fresh;
use crate::action::publish_regulation::{PublishRegulation, WithdrawRegulation};
use crate::app::App;
use crate::domain::id::RegulationId;
use crate::domain::person::StaffRole;
use crate::domain::regulation::{LONGEST_BODY, LONGEST_TITLE, Regulation, RegulationKind, in_force};
use crate::domain::setup::Setup;
use crate::domain::text::{one_line, several_lines};
use crate::domain::words::Word;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::{AtCentre, Path, Staff};
use crate::web::form::{Form, Nothing};
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::input::Area;
use super::request::{Choice, Fault};
use super::{show, show_as};

/// A version as it is read.
struct Text {
    id: RegulationId,
    title: String,
    body: String,
    since: String,
    /// Whether it has not begun.
    is_coming: bool,
}

fn text(visit: &Visit, regulation: &Regulation, today: chrono::NaiveDate) -> Text {
    Text {
        id: regulation.id,
        title: regulation.title.clone(),
        body: regulation.body.clone(),
        since: visit.say("regulation-since", "day", visit.locale.date_plain(regulation.effective_from)),
        is_coming: regulation.effective_from > today,
    }
}

#[derive(Template)]
#[template(path = "regulation/show.html")]
struct Show<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    texts: Vec<Text>,
    coming: Vec<Text>,
    may_publish: bool,
}

/// GET `/{centre}/regulamin`
pub async fn read(
    State(app): State<App>,
    visit: Visit,
    AtCentre(place): AtCentre,
) -> Result<Response, WebError> {
    let all = store::regulation::of_centre(&mut app.db.look().await?, place.head.id).await?;
    let today = place.setup.day_of(visit.now);
    let coming = all.iter().filter(|r| r.effective_from > today);
    show(&Show {
        v: &visit,
        setup: &place.setup,
        texts: in_force(&all, today).into_iter().map(|r| text(&visit, r, today)).collect(),
        coming: coming.map(|r| text(&visit, r, today)).collect(),
        may_publish: visit
            .viewer
            .as_ref()
            .is_some_and(|viewer| viewer.staff_role(&place.setup) == Some(StaffRole::Manager)),
    })
}

#[derive(Template)]
#[template(path = "regulation/edit.html")]
struct Edit<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    versions: Vec<Text>,
    kinds: Vec<Choice>,
    title: Field,
    from: Field,
    body: Area,
    faults: Vec<Fault>,
}

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    kind: String,
    title: String,
    from: String,
    body: String,
}

async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<Edit<'a>, WebError> {
    let all = store::regulation::of_centre(&mut app.db.look().await?, staff.place.head.id).await?;
    let today = staff.place.setup.day_of(visit.now);
    let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
    let kind = |kind: &RegulationKind| Choice {
        value: kind.as_str().to_owned(),
        word: visit.say("regulation-kind", "kind", kind.as_str()),
        chosen: RegulationKind::parse(&typed.kind).unwrap_or(RegulationKind::Rules) == *kind,
    };
    Ok(Edit {
        v: visit,
        viewer: &staff.viewer,
        slug: &staff.place.setup.centre.slug,
        versions: all.iter().map(|r| text(visit, r, today)).collect(),
        kinds: RegulationKind::ALL.iter().map(kind).collect(),
        title: Field::new("title", visit.t("regulation-title"), &typed.title)
            .longest(LONGEST_TITLE)
            .error(fault("title"))
            .required(),
        from: Field::new("from", visit.t("agreement-starts"), &typed.from)
            .kind("date")
            .hint(visit.t("regulation-from-hint"))
            .error(fault("from"))
            .required(),
        body: Area::new("body", visit.t("regulation-body"), &typed.body, LONGEST_BODY)
            .error(fault("body"))
            .required(),
        faults,
    })
}

/// GET `/{centre}/p/regulamin`
pub async fn edit(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    staff.manages()?;
    let typed = Typed { from: staff.place.setup.day_of(visit.now).to_string(), ..Typed::default() };
    show(&page(&app, &visit, &staff, &typed, Vec::new()).await?)
}

/// POST `/{centre}/p/regulamin`
pub async fn publish(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    staff.manages()?;
    let today = staff.place.setup.day_of(visit.now);
    let mut faults = Vec::new();
    let mut wrong = |field: &'static str, text: String| {
        faults.push(Fault { code: "regulation", field: Some(field), text });
    };
    let (title, body) = (one_line(&typed.title), several_lines(&typed.body));
    if title.is_empty() || title.chars().count() > LONGEST_TITLE {
        wrong("title", visit.n("regulation-title-wrong", LONGEST_TITLE));
    }
    if body.is_empty() || body.chars().count() > LONGEST_BODY {
        wrong("body", visit.n("regulation-body-wrong", LONGEST_BODY));
    }
    let from = typed.from.trim().parse().ok().filter(|day| *day >= today);
    if from.is_none() {
        wrong("from", visit.t("regulation-from-wrong"));
    }
    if let Some(effective_from) = from
        && faults.is_empty()
    {
        let kind = RegulationKind::parse(&typed.kind).unwrap_or(RegulationKind::Rules);
        let regulation = Regulation { id: fresh(), kind, title, body, effective_from };
        let by = Some(staff.viewer.person.id);
        if app.db.write(PublishRegulation::new(staff.place.head.id, regulation, by, visit.now)).await? {
            let here = format!("/{}/p/regulamin", staff.place.setup.centre.slug);
            return Ok(Redirect::to(&here).into_response());
        }
        let text = visit.t("regulation-from-taken");
        faults.push(Fault { code: "regulation", field: Some("from"), text });
    }
    let page = page(&app, &visit, &staff, &typed, faults).await?;
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// POST `/{centre}/p/regulamin/{regulation}`: takes back a version that has not begun.
pub async fn withdraw(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    _: Form<Nothing>,
) -> Result<Response, WebError> {
    staff.manages()?;
    let setup = &staff.place.setup;
    let which = (path.parse("regulation")?, staff.place.head.id);
    let by = staff.viewer.person.id;
    app.db.write(WithdrawRegulation::new(which, setup.day_of(visit.now), by, visit.now)).await?;
    Ok(Redirect::to(&format!("/{}/p/regulamin", setup.centre.slug)).into_response())
}
