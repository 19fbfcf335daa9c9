//! One page of questions: what all of them have in common.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::App;
use crate::domain::registration::{Part, Task};
use crate::domain::words::Word;
use crate::web::error::WebError;
use crate::web::extract::Path;
use crate::web::form::{Fields, OpenForm};
use crate::web::page::input::Input;
use crate::web::page::request::Fault;
use crate::web::page::{show, show_as};
use crate::web::visit::Visit;

use super::{Opened, contact, form, organisation, purpose, statements};

#[derive(Template)]
#[template(path = "registration/question.html")]
struct Question<'a> {
    v: &'a Visit,
    back: String,
    action: String,
    title: String,
    intro: String,
    /// A line about what was answered before, with an address to change it.
    before: Option<(String, String)>,
    inputs: Vec<Input>,
    faults: Vec<Fault>,
}

/// Which page.
#[derive(Clone, Copy)]
enum Page {
    Form,
    Of(Task),
}

impl Page {
    fn find(path: &Path) -> Result<Self, WebError> {
        match path.get("task")? {
            "forma" => Ok(Self::Form),
            word => Task::parse(word).map(Self::Of).ok_or(WebError::NotFound),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Form => "forma",
            Self::Of(task) => task.as_str(),
        }
    }
}

/// What is wrong with a field.
pub(in crate::web::page) fn of(faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone())
}

/// What was typed wins over what is kept.
pub(in crate::web::page) fn shown(typed: Option<&Fields>, name: &str, kept: &str) -> String {
    typed.map_or(kept, |typed| typed.text(name)).to_owned()
}

fn page<'a>(
    visit: &'a Visit,
    opened: &Opened,
    page: Page,
    (typed, faults): (Option<&Fields>, Vec<Fault>),
) -> Question<'a> {
    let answers = &opened.registration.answers;
    let (title, intro, inputs) = match page {
        Page::Form => form::inputs(visit, answers, &faults),
        Page::Of(Task::Organisation) => organisation::inputs(visit, answers, typed, &faults),
        Page::Of(Task::Contact) => contact::inputs(visit, answers, typed, &faults),
        Page::Of(Task::Purpose) => purpose::inputs(visit, (&opened.setup, answers), typed, &faults),
        Page::Of(Task::Statements | Task::Documents) => statements::inputs(visit, (opened, answers), &faults),
    };
    let before = matches!(page, Page::Of(Task::Organisation)).then(|| {
        let form = answers.legal_form.map_or("", Word::as_str);
        (visit.say("legal-form", "form", form), format!("{}/forma", opened.list()))
    });
    let action = format!("{}/{}", opened.list(), page.word());
    Question { v: visit, back: opened.list(), action, title, intro, before, inputs, faults }
}

/// Where one is led instead: a registration that was sent is not changed, and the form comes first because the questions depend on it.
fn instead(opened: &Opened, page: Page) -> Option<String> {
    let r = &opened.registration;
    if !r.status.is_open() {
        return Some(opened.list());
    }
    let too_early = r.answers.legal_form.is_none() && !matches!(page, Page::Form);
    too_early.then(|| format!("{}/forma", opened.list()))
}

/// GET `/dolacz/{token}/{task}`
pub async fn ask(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let which = Page::find(&path)?;
    let opened = Opened::find(&app, &visit, &path).await?;
    match instead(&opened, which) {
        Some(there) => Ok(Redirect::to(&there).into_response()),
        None => show(&page(&visit, &opened, which, (None, Vec::new()))),
    }
}

/// POST `/dolacz/{token}/{task}`
pub async fn tell(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    OpenForm(typed): OpenForm<Fields>,
) -> Result<Response, WebError> {
    let which = Page::find(&path)?;
    let opened = Opened::find(&app, &visit, &path).await?;
    if let Some(there) = instead(&opened, which) {
        return Ok(Redirect::to(&there).into_response());
    }
    let answers = &opened.registration.answers;
    let told: Result<Part, Vec<Fault>> = match which {
        Page::Form => form::read(&visit, &typed),
        Page::Of(Task::Organisation) => organisation::read(&visit, answers, &typed),
        Page::Of(Task::Contact) => contact::read(&visit, answers, &typed),
        Page::Of(Task::Purpose) => purpose::read(&visit, &opened.setup, &typed),
        Page::Of(Task::Statements | Task::Documents) => statements::read(&visit, &opened, &typed),
    };
    let faults = match told {
        Err(faults) => faults,
        Ok(part) => match opened.keep(&app, &visit, part).await? {
            Some(known) => vec![super::fault("name", known)],
            // The numbers asked for depend on the form: straight on to them.
            None if matches!(which, Page::Form) => {
                return Ok(Redirect::to(&format!("{}/organizacja", opened.list())).into_response());
            }
            None => return Ok(opened.to_list()),
        },
    };
    let page = page(&visit, &opened, which, (Some(&typed), faults));
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
