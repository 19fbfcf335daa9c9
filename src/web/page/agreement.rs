//! Staff: one agreement, what it says, and the steps of its life.

mod print;
mod step;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};

use crate::action::advance_agreement::{AdvanceAgreement, Advanced};
use crate::action::keep_scan::KeepScan;
use crate::app::App;
use crate::domain::agreement::AgreementStatus;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::dossier::{BadStep, Dossier, LONGEST_NUMBER, Side};
use crate::domain::id::{AgreementId, DocumentId};
use crate::domain::resource::Kind;
use crate::domain::wall;
use crate::domain::words::Word;
use crate::locale;
use crate::store;
use crate::store::dossier::Version;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::{Fields, Form};
use crate::web::upload::Upload;
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::input::{Area, Choices};
use super::organisations::title;
use super::registration::size;
use super::request::{Choice, Fault};
use super::{show, show_as};

pub use print::{for_member, for_staff};

#[derive(Template)]
#[template(path = "agreement/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    id: AgreementId,
    organisation: (String, String),
    title: String,
    status: String,
    days: String,
    signed: Option<String>,
    note: Option<&'a str>,
    /// What staff saw when they decided.
    seen: String,
    number: Field,
    starts: Field,
    ends: Field,
    kinds: Choices,
    limits: Vec<Field>,
    day: Field,
    reason: Area,
    sides: Vec<Choice>,
    is_unsigned: bool,
    in_force: bool,
    suspended: bool,
    can_write: bool,
    can_archive: bool,
    versions: Vec<(i32, String, String)>,
    scans: Vec<(DocumentId, String, String)>,
    faults: Vec<Fault>,
}

/// The agreement in the path, if it is the centre's.
async fn load(app: &App, staff: &Staff, path: &Path) -> Result<Dossier, WebError> {
    let id: AgreementId = path.parse("agreement")?;
    let found = store::dossier::load(&mut app.db.look().await?, id).await?;
    found.filter(|dossier| dossier.centre == staff.place.head.id).ok_or(WebError::NotFound)
}

/// A word for the state of an agreement, so that two of the staff do not overrun each other.
fn seen(dossier: &Dossier) -> String {
    let state = format!("{dossier:?}");
    Sha256::digest(state.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// GET `/{centre}/p/porozumienia/{agreement}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let dossier = load(&app, &staff, &path).await?;
    show(&page(&app, &visit, &staff, &dossier, (None, Vec::new())).await?)
}

async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    dossier: &'a Dossier,
    (typed, faults): (Option<&Fields>, Vec<Fault>),
) -> Result<Show<'a>, WebError> {
    let (d, a, setup) = (dossier, &dossier.agreement, &staff.place.setup);
    let today = setup.day_of(visit.now);
    let status = d.status(today);
    let mut tx = app.db.read().await?;
    let name = store::organisation::name(&mut tx, d.organisation).await?.unwrap_or_default();
    let versions = store::dossier::versions(&mut tx, a.id).await?;
    let scans = store::document::of_agreement(&mut tx, a.id).await?;
    let number = match d.number.as_str() {
        "" => step::next_number(&mut tx, setup.centre.id, a.starts_on).await?,
        number => number.to_owned(),
    };
    drop(tx);
    let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
    // Two forms: what was typed into the one says nothing about the other.
    let is_paper = typed.is_some_and(|typed| typed.text("step") == "write");
    let (paper, step) = (typed.filter(|_| is_paper), typed.filter(|_| !is_paper));
    let line_of = |typed: Option<&Fields>, name: &'static str, label: String, kept: &str| {
        let text = typed.map_or(kept, |typed| typed.text(name));
        Field::new(name, label, text).error(fault(name))
    };
    let line = |name: &'static str, label: String, kept: &str| line_of(paper, name, label, kept);
    let reason = step.map_or("", |typed| typed.text("reason"));
    let side_typed = step.map_or("", |typed| typed.text("side"));
    let ends = a.ends_on.map(|end| end.to_string()).unwrap_or_default();
    let kind = |kind: Kind| Choice {
        value: kind.as_str().to_owned(),
        word: visit.say("kind", "kind", kind.as_str()),
        chosen: paper.map_or(a.kinds.contains(&kind), |t| t.texts("kinds").any(|k| k == kind.as_str())),
    };
    let offered: Vec<Kind> =
        Kind::ALL.into_iter().filter(|k| setup.of_kind(*k).next().is_some() || a.kinds.contains(k)).collect();
    let limit = |kind: &Kind| {
        let kept = d.rules.get(kind).and_then(|rules| rules.hours_per_month);
        let kept = kept.map(|hours| hours.to_string()).unwrap_or_default();
        let label = visit.say("agreement-hours", "kind", visit.say("kind", "kind", kind.as_str()));
        line(step::limit_field(*kind), label, &kept).numeric()
    };
    let side = |side: Side| Choice {
        value: side.as_str().to_owned(),
        word: match side {
            Side::Centre => visit.t("agreement-by-centre"),
            Side::Organisation => visit.t("agreement-by-organisation"),
        },
        chosen: if side_typed.is_empty() { side == Side::Organisation } else { side_typed == side.as_str() },
    };
    let version = |version: Version| {
        let since = wall::local(setup.centre.zone, version.created_at).date();
        let paper = version.body.0;
        let days = locale::agreement::days(visit.locale, paper.starts_on, paper.ends_on);
        (version.version, visit.locale.date_plain(since), days)
    };
    Ok(Show {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        id: a.id,
        organisation: (name, format!("/{}/p/organizacje/{}", setup.centre.slug, d.organisation)),
        title: title(visit, d),
        status: locale::agreement::status(visit.locale, status, false),
        days: locale::agreement::days(visit.locale, a.starts_on, a.ends_on),
        signed: d.signed_on.map(|day| visit.locale.date_plain(day)),
        note: Some(d.note.as_str()).filter(|note| !note.is_empty()),
        seen: seen(d),
        number: line("number", visit.t("agreement-number"), &number).longest(LONGEST_NUMBER).required(),
        starts: line("starts_on", visit.t("agreement-starts"), &a.starts_on.to_string())
            .kind("date")
            .required(),
        ends: line("ends_on", visit.t("agreement-ends"), &ends)
            .kind("date")
            .hint(visit.t("agreement-ends-hint")),
        kinds: Choices::any(
            "kinds",
            vec![(visit.t("agreement-covers"), offered.iter().copied().map(kind).collect())],
            fault("kinds"),
        ),
        limits: offered.iter().filter(|kind| step::has_hours(**kind)).map(limit).collect(),
        day: line_of(step, "day", visit.t("agreement-day"), &today.to_string()).kind("date").required(),
        reason: Area::new("reason", visit.t("agreement-reason"), reason, LONGEST_REASON)
            .hint(visit.t("agreement-reason-hint"))
            .error(fault("reason")),
        sides: Side::ALL.iter().copied().map(side).collect(),
        is_unsigned: d.is_unsigned(),
        in_force: status == AgreementStatus::InForce,
        suspended: status == AgreementStatus::Suspended,
        can_write: d.is_unsigned()
            || matches!(
                status,
                AgreementStatus::InForce | AgreementStatus::Suspended | AgreementStatus::Lapsed
            ),
        can_archive: matches!(
            status,
            AgreementStatus::Lapsed | AgreementStatus::Terminated | AgreementStatus::Rejected
        ),
        versions: versions.into_iter().map(version).collect(),
        scans: scans.into_iter().map(|s| (s.id, s.name, size(visit, s.size))).collect(),
        faults,
    })
}

/// POST `/{centre}/p/porozumienia/{agreement}`: the step whose button was pressed.
pub async fn advance(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<Fields>,
) -> Result<Response, WebError> {
    let dossier = load(&app, &staff, &path).await?;
    let setup = staff.place.setup.clone();
    let here = format!("/{}/p/porozumienia/{}", setup.centre.slug, dossier.agreement.id);
    if typed.text("seen") != seen(&dossier) {
        return Err(changed(&visit, here));
    }
    let step = match step::read(&visit, &dossier, &typed) {
        Ok(step) => step,
        Err(faults) => return again(&app, &visit, &staff, &dossier, &typed, faults).await,
    };
    let through = (setup, app.letterhead.clone());
    let advance = AdvanceAgreement::new(dossier.clone(), step, through, staff.viewer.person.id, visit.now);
    match app.db.write(advance).await? {
        Advanced::Done => Ok(Redirect::to(&here).into_response()),
        Advanced::Changed | Advanced::Bad(BadStep::NotNow) => Err(changed(&visit, here)),
        Advanced::Bad(bad) => {
            let fault = step::fault(&visit, bad, typed.text("step"));
            again(&app, &visit, &staff, &dossier, &typed, vec![fault]).await
        }
    }
}

async fn again(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    dossier: &Dossier,
    typed: &Fields,
    faults: Vec<Fault>,
) -> Result<Response, WebError> {
    let page = page(app, visit, staff, dossier, (Some(typed), faults)).await?;
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn changed(visit: &Visit, here: String) -> WebError {
    WebError::Conflict(Told {
        title: visit.t("agreement-changed"),
        text: visit.t("applicant-decided-text"),
        way: (here, visit.t("agreement-back")),
    })
}

/// POST `/{centre}/p/porozumienia/{agreement}/skan`: the signed paper as a file.
pub async fn keep_scan(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    upload: Upload,
) -> Result<Response, WebError> {
    let dossier = load(&app, &staff, &path).await?;
    let here = format!("/{}/p/porozumienia/{}", staff.place.setup.centre.slug, dossier.agreement.id);
    let (by, which) = (staff.viewer.person.id, (dossier.agreement.id, dossier.centre));
    let too_large = upload.is_too_large;
    let keep = upload.file.map(|file| KeepScan::new(which, (&file.name, file.content), by, visit.now));
    let text = match keep {
        _ if too_large => visit.t("document-too-large"),
        None => visit.t("document-missing"),
        Some(None) => visit.t("document-wrong"),
        Some(Some(keep)) => {
            app.db.write(keep).await?;
            return Ok(Redirect::to(&here).into_response());
        }
    };
    let fault = Fault { code: "document", field: Some("file"), text };
    show_as(
        StatusCode::UNPROCESSABLE_ENTITY,
        &page(&app, &visit, &staff, &dossier, (None, vec![fault])).await?,
    )
}
