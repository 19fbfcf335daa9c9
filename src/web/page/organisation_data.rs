//! What is known of an organisation, corrected: by those who coordinate it, or all of it by staff, who see the papers.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::action::correct_organisation::{CorrectOrganisation, Corrected};
use crate::action::note_view::NoteView;
use crate::app::App;
use crate::domain::id::{CentreId, OrganisationId, PersonId};
use crate::domain::legal_form::LegalForm;
use crate::domain::organisation::{Details, LONGEST_LINE, LONGEST_TEXT};
use crate::domain::person::MemberRole;
use crate::domain::registration::{Answers, Part};
use crate::domain::text::{one_line, several_lines};
use crate::domain::words::Word;
use crate::store;
use crate::store::organisation::Described;
use crate::web::error::WebError;
use crate::web::extract::{Path, SignedIn, Staff};
use crate::web::form::{Fields, Form};
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::input::{Area, Choices, Input};
use super::registration::{form_inputs, of, organisation_inputs, read_organisation, shown};
use super::request::{Choice, Fault};
use super::{organisations, show, show_as};

#[derive(Template)]
#[template(path = "organisation/data.html")]
struct Edit<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    /// Where one came from, and where the form goes.
    back: String,
    action: String,
    name: &'a str,
    /// Its legal form, and the forms to choose from where staff correct it.
    legal_form: String,
    forms: Option<Choices>,
    inputs: Vec<Input>,
    version: i64,
    faults: Vec<Fault>,
}

/// Whose data, and who looks at them.
struct Subject<'a> {
    visit: &'a Visit,
    viewer: &'a Viewer,
    id: OrganisationId,
    described: Described,
    /// The centre whose staff do it, as a word of its addresses.
    at: Option<(CentreId, &'a str)>,
}

impl<'a> Subject<'a> {
    fn back(&self) -> String {
        match self.at {
            Some((_, slug)) => format!("/{slug}/p/organizacje/{}", self.id),
            None => "/organizacja".to_owned(),
        }
    }

    /// The page, with what was typed and what is wrong.
    fn page(&'a self, (typed, faults): (Option<&Fields>, Vec<Fault>)) -> Edit<'a> {
        let chosen = typed.and_then(|typed| LegalForm::parse(typed.text("form")));
        let answers = Answers {
            legal_form: Some(chosen.filter(|_| self.at.is_some()).unwrap_or(self.described.legal_form)),
            name: self.described.name.clone(),
            details: self.described.details.clone(),
            ..Answers::default()
        };
        let of_staff = || organisation_inputs(self.visit, &answers, typed, &faults).2;
        let mut inputs =
            if self.at.is_some() { of_staff() } else { own_lines(self.visit, &answers, typed, &faults) };
        inputs.extend(common(self.visit, &answers, typed, &faults));
        let form = answers.legal_form.map_or("", Word::as_str);
        Edit {
            v: self.visit,
            viewer: self.viewer,
            back: self.back(),
            action: format!("{}/dane", self.back()),
            name: &self.described.name,
            legal_form: self.visit.say("legal-form", "form", form),
            forms: self.at.map(|_| form_inputs(self.visit, &answers, &faults)),
            inputs,
            version: self.described.version,
            faults,
        }
    }

    /// Takes what was typed and shows what came of it.
    async fn correct(&self, app: &App, typed: &Fields) -> Result<Response, WebError> {
        let wrong = |status, faults| show_as(status, &self.page((Some(typed), faults)));
        let told = match self.at {
            Some(_) => read_all(self.visit, &self.described, typed),
            None => read_own(self.visit, &self.described, typed),
        };
        let told = match told {
            Ok(told) => told,
            Err(faults) => return wrong(StatusCode::UNPROCESSABLE_ENTITY, faults),
        };
        let seen = typed.text("version").parse().map_err(|_| WebError::BadForm)?;
        let agreements = store::agreement::of_organisation(&mut app.db.look().await?, self.id).await?;
        let mut centres: Vec<CentreId> = agreements.into_iter().map(|(centre, _)| centre).collect();
        centres.sort_unstable();
        centres.dedup();
        let by: (PersonId, Option<CentreId>) = (self.viewer.person.id, self.at.map(|(centre, _)| centre));
        let correct = CorrectOrganisation::new((self.id, seen), centres, told, by, self.visit.now)
            .map_err(|e| WebError::broken(&e.to_string()))?;
        let fault = |key: &str| Fault { code: "organisation", field: None, text: self.visit.t(key) };
        match app.db.write(correct).await? {
            Corrected::Done => Ok(Redirect::to(&self.back()).into_response()),
            Corrected::Unknown => Err(WebError::NotFound),
            Corrected::Outdated => wrong(StatusCode::CONFLICT, vec![fault("organisation-data-outdated")]),
            Corrected::Known(_) => wrong(StatusCode::CONFLICT, vec![fault("organisation-data-known")]),
        }
    }
}

/// The lines that an organisation corrects itself.
const OWN_LINES: [(&str, &str); 4] = [
    ("short_name", "registration-short-name"),
    ("address", "registration-address"),
    ("website", "registration-website"),
    ("edelivery", "registration-edelivery"),
];

fn line_of<'a>(details: &'a mut Details, name: &str) -> Option<&'a mut String> {
    match name {
        "short_name" => Some(&mut details.short_name),
        "address" => Some(&mut details.address),
        "website" => Some(&mut details.website),
        "edelivery" => Some(&mut details.edelivery),
        _ => None,
    }
}

fn own_lines(visit: &Visit, answers: &Answers, typed: Option<&Fields>, faults: &[Fault]) -> Vec<Input> {
    let mut details = answers.details.clone();
    let mut line = |(name, key): (&'static str, &str)| {
        let kept = line_of(&mut details, name).map(|text| text.clone()).unwrap_or_default();
        let label = visit.say("field-optional", "field", visit.t(key));
        Input::Line(
            Field::new(name, label, &shown(typed, name, &kept)).error(of(faults, name)).longest(LONGEST_LINE),
        )
    };
    OWN_LINES.into_iter().map(&mut line).collect()
}

/// What both correct: how to reach it, who signs, what it does, and whether the directory shows it.
fn common(visit: &Visit, answers: &Answers, typed: Option<&Fields>, faults: &[Fault]) -> Vec<Input> {
    let d = &answers.details;
    let phone = Field::new("phone", visit.t("registration-phone"), &shown(typed, "phone", &d.phone))
        .kind("tel")
        .autocomplete("tel")
        .error(of(faults, "phone"))
        .longest(LONGEST_LINE);
    let area = |name: &'static str, label: String, kept: &str| {
        Area::new(name, label, &shown(typed, name, kept), LONGEST_TEXT).error(of(faults, name))
    };
    let listed = Choice {
        value: "1".to_owned(),
        word: visit.t("registration-listed"),
        chosen: typed.map_or(d.listed, |typed| !typed.text("listed").is_empty()),
    };
    let mut inputs = vec![Input::Line(phone)];
    if !answers.legal_form.is_some_and(LegalForm::is_people) {
        let signatories = area("signatories", visit.t("registration-signatories"), &d.signatories);
        inputs.push(Input::Area(signatories.hint(visit.t("registration-signatories-hint"))));
    }
    inputs.push(Input::Area(area("purpose", visit.t("registration-what-for"), &d.purpose)));
    inputs.push(Input::Choices(Choices::any(
        "listed",
        vec![(visit.t("registration-directory"), vec![listed])],
        None,
    )));
    inputs
}

fn read_common(visit: &Visit, typed: &Fields, details: &mut Details) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |field: &'static str, text: String, longest: usize| {
        if text.chars().count() > longest {
            let text = visit.n("field-too-long", longest);
            faults.push(Fault { code: "organisation", field: Some(field), text });
        }
        text
    };
    details.phone = check("phone", one_line(typed.text("phone")), LONGEST_LINE);
    details.signatories = check("signatories", several_lines(typed.text("signatories")), LONGEST_TEXT);
    details.purpose = check("purpose", several_lines(typed.text("purpose")), LONGEST_TEXT);
    details.listed = !typed.text("listed").is_empty();
    faults
}

/// Everything but the name, the form and the numbers of registers.
fn read_own(visit: &Visit, before: &Described, typed: &Fields) -> Result<Described, Vec<Fault>> {
    let mut told = before.clone();
    let mut faults = read_common(visit, typed, &mut told.details);
    for (name, _) in OWN_LINES {
        let text = one_line(typed.text(name));
        if text.chars().count() > LONGEST_LINE {
            let text = visit.n("field-too-long", LONGEST_LINE);
            faults.push(Fault { code: "organisation", field: Some(name), text });
        }
        if let Some(line) = line_of(&mut told.details, name) {
            *line = text;
        }
    }
    if faults.is_empty() { Ok(told) } else { Err(faults) }
}

/// Everything, as the registration asks for it.
fn read_all(visit: &Visit, before: &Described, typed: &Fields) -> Result<Described, Vec<Fault>> {
    let legal_form = LegalForm::parse(typed.text("form")).unwrap_or(before.legal_form);
    let mut answers = Answers {
        name: before.name.clone(),
        details: before.details.clone(),
        legal_form: Some(before.legal_form),
        ..Answers::default()
    };
    answers.take(Part::Form(legal_form));
    let part = read_organisation(visit, &answers, typed);
    let mut details = answers.details.clone();
    let mut faults = read_common(visit, typed, &mut details);
    answers.details = details;
    match part {
        Err(more) => faults.extend(more),
        Ok(part) => answers.take(part),
    }
    let Answers { name, details, .. } = answers;
    if faults.is_empty() {
        Ok(Described { name, legal_form, details, ..before.clone() })
    } else {
        Err(faults)
    }
}

async fn own<'a>(app: &App, visit: &'a Visit, viewer: &'a Viewer) -> Result<Subject<'a>, WebError> {
    let own = viewer.person.memberships.first().filter(|m| m.role == MemberRole::Coordinator);
    let id = own.ok_or(WebError::Forbidden)?.organisation;
    let described = store::organisation::described(&mut app.db.look().await?, id).await?;
    Ok(Subject { visit, viewer, id, described: described.ok_or(WebError::NotFound)?, at: None })
}

async fn of_staff<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    path: &Path,
) -> Result<Subject<'a>, WebError> {
    let (id, described) = organisations::load(app, staff, path).await?;
    let at = Some((staff.place.head.id, staff.place.setup.centre.slug.as_str()));
    Ok(Subject { visit, viewer: &staff.viewer, id, described, at })
}

/// GET `/organizacja/dane`
pub async fn edit_own(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
) -> Result<Response, WebError> {
    show(&own(&app, &visit, &viewer).await?.page((None, Vec::new())))
}

/// POST `/organizacja/dane`
pub async fn correct_own(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Form { fields: typed, .. }: Form<Fields>,
) -> Result<Response, WebError> {
    own(&app, &visit, &viewer).await?.correct(&app, &typed).await
}

/// GET `/{centre}/p/organizacje/{organisation}/dane`
pub async fn edit(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let subject = of_staff(&app, &visit, &staff, &path).await?;
    let (centre, by) = (staff.place.head.id, staff.viewer.person.id);
    NoteView::new(("organisation", subject.id.0), centre, by, visit.now).note(&app.db).await?;
    show(&subject.page((None, Vec::new())))
}

/// POST `/{centre}/p/organizacje/{organisation}/dane`
pub async fn correct(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<Fields>,
) -> Result<Response, WebError> {
    of_staff(&app, &visit, &staff, &path).await?.correct(&app, &typed).await
}
