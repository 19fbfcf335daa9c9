//! The paper to sign, in Polish, which is the binding language.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::domain::words::Word;
use crate::locale::Locale;
use crate::store;
use crate::store::organisation::Described;
use crate::web::error::WebError;
use crate::web::extract::{Path, SignedIn, Staff};
use crate::web::page::show;
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "agreement/print.html")]
struct Print<'a> {
    v: &'a Visit,
    back: String,
    setup: &'a Setup,
    number: String,
    version: Option<i32>,
    organisation: &'a Described,
    form: String,
    /// What registers know it by, in one line.
    numbers: String,
    kinds: Vec<String>,
    limits: Vec<String>,
    starts_on: String,
    ends_on: Option<String>,
}

/// GET `/{centre}/p/porozumienia/{agreement}/druk`
pub async fn for_staff(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let dossier = super::load(&app, &staff, &path).await?;
    let setup = &staff.place.setup;
    let back = format!("/{}/p/porozumienia/{}", setup.centre.slug, dossier.agreement.id);
    print(&app, &visit, setup, &dossier, back).await
}

/// GET `/organizacja/porozumienia/{agreement}`: the same for those who act for the organisation.
pub async fn for_member(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
) -> Result<Response, WebError> {
    let found = store::dossier::load(&mut app.db.look().await?, path.parse("agreement")?).await?;
    let dossier = found.filter(|d| viewer.belongs_to(d.organisation)).ok_or(WebError::NotFound)?;
    let (_, setup) = app.setups.by_id(dossier.centre).await?.ok_or(WebError::NotFound)?;
    print(&app, &visit, &setup, &dossier, "/organizacja".to_owned()).await
}

async fn print(
    app: &App,
    visit: &Visit,
    setup: &Setup,
    dossier: &Dossier,
    back: String,
) -> Result<Response, WebError> {
    let found = store::organisation::described(&mut app.db.look().await?, dossier.organisation).await?;
    let organisation = found.ok_or(WebError::NotFound)?;
    let polish = Locale::new(Lang::Pl);
    let kind = |kind: &Kind| polish.with("kind", &[("kind", kind.as_str().into())]);
    let d = &organisation.details;
    let numbers = [
        ("KRS", d.krs.as_ref().map(ToString::to_string)),
        ("nr w ewidencji", Some(d.record.clone()).filter(|record| !record.is_empty())),
        ("NIP", d.nip.as_ref().map(ToString::to_string)),
        ("REGON", d.regon.as_ref().map(ToString::to_string)),
    ];
    let numbers = numbers.into_iter().filter_map(|(label, value)| Some(format!("{label}: {}", value?)));
    let limits = dossier.rules.iter().filter_map(|(of, rules)| {
        let hours = polish.n("agreement-print-hours", rules.hours_per_month?);
        Some(format!("{}: {hours}", kind(of)))
    });
    show(&Print {
        v: visit,
        back,
        setup,
        number: dossier.number.clone(),
        version: Some(dossier.version).filter(|version| *version > 1),
        form: polish.with("legal-form", &[("form", organisation.legal_form.as_str().into())]),
        numbers: numbers.collect::<Vec<_>>().join(", "),
        kinds: dossier.agreement.kinds.iter().map(kind).collect(),
        limits: limits.collect(),
        starts_on: polish.date_plain(dossier.agreement.starts_on),
        ends_on: dossier.agreement.ends_on.map(|end| polish.date_plain(end)),
        organisation: &organisation,
    })
}
