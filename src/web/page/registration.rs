//! Registering an organisation: a start page, then a list of short tasks at an address that is mailed, so that one can go on later. Whoever has that
//! address sees what was typed until it is sent and decided; afterwards the page tells only where it stands.

mod contact;
mod documents;
mod form;
mod organisation;
mod purpose;
mod question;
mod start;
mod statements;
mod summary;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::action::answer_registration::{AnswerRegistration, Answered};
use crate::action::submit_registration::{SubmitRegistration, Submitted};
use crate::app::App;
use crate::domain::id::RegistrationId;
use crate::domain::person::has_address;
use crate::domain::registration::{Part, Registration, RegistrationStatus, Task};
use crate::domain::regulation::{Regulation, in_force};
use crate::domain::setup::Setup;
use crate::domain::words::Word;
use crate::secret::token_hash;
use crate::store;
use crate::web::error::{Told, WebError};
use crate::web::extract::Path;
use crate::web::form::{Nothing, OpenForm};
use crate::web::tag::Tag;
use crate::web::visit::Visit;

use super::request::Fault;
use super::{show, show_as};

pub use documents::{add, download, edit as documents, on_paper, remove};
pub(super) use documents::{attachment, size};
pub(super) use form::choices as form_inputs;
pub(super) use organisation::{inputs as organisation_inputs, read as read_organisation};
pub use question::{ask, tell};
pub(super) use question::{of, shown};
pub use start::{begin, intro};
pub(super) use summary::{Line, summary};

/// A registration at the address of its token, with its centre.
pub(super) struct Opened {
    registration: Registration,
    setup: Arc<Setup>,
    /// What the centre asks to accept today.
    regulations: Vec<Regulation>,
    token: String,
}

impl Opened {
    async fn find(app: &App, visit: &Visit, path: &Path) -> Result<Self, WebError> {
        let token = path.get("token")?.to_owned();
        let mut tx = app.db.look().await?;
        let found = store::registration::by_token(&mut tx, &token_hash(&token)).await?;
        let registration = found.ok_or_else(|| gone(visit))?;
        let all = store::regulation::of_centre(&mut tx, registration.centre).await?;
        drop(tx);
        let (_, setup) = app.setups.by_id(registration.centre).await?.ok_or(WebError::NotFound)?;
        let regulations = in_force(&all, setup.day_of(visit.now)).into_iter().cloned().collect();
        Ok(Self { registration, setup, regulations, token })
    }

    fn id(&self) -> RegistrationId {
        self.registration.id
    }

    /// Where its list of tasks is.
    fn list(&self) -> String {
        format!("/dolacz/{}", self.token)
    }

    fn to_list(&self) -> Response {
        Redirect::to(&self.list()).into_response()
    }

    /// Keeps what a page told; the sentence when there is such an organisation already.
    async fn keep(&self, app: &App, visit: &Visit, part: Part) -> Result<Option<String>, WebError> {
        let answer = AnswerRegistration::new(self.id(), self.registration.centre, part, visit.now);
        Ok(match app.db.write(answer).await? {
            Answered::Kept | Answered::Closed => None,
            Answered::Known => Some(known(visit, &self.setup)),
        })
    }
}

fn gone(visit: &Visit) -> WebError {
    WebError::Gone(Told {
        title: visit.t("registration-gone"),
        text: visit.t("registration-gone-text"),
        way: ("/dolacz".to_owned(), visit.t("registration-begin")),
    })
}

/// What is said of a number that is known already; not whose it is.
fn known(visit: &Visit, setup: &Setup) -> String {
    let phone = setup.centre.profile.phone.as_deref().unwrap_or_default();
    match phone {
        "" => visit.t("registration-known"),
        phone => visit.say("registration-known-phone", "phone", phone),
    }
}

/// A task in the list.
struct Item {
    title: String,
    href: String,
    done: bool,
    tag: Tag,
}

#[derive(Template)]
#[template(path = "registration/list.html")]
struct List<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    action: String,
    /// Whereto its address was mailed, if there is an address.
    mailed: Option<String>,
    /// What staff wrote when they asked for more.
    asked: Option<&'a str>,
    items: Vec<Item>,
    lines: Vec<Line>,
    complete: bool,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "registration/status.html")]
struct Status<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    look: (&'static str, &'static str),
    title: String,
    text: String,
    said: Option<&'a str>,
    accepted: bool,
}

/// GET `/dolacz/{token}`
pub async fn list(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    if !opened.registration.status.is_open() {
        return show(&status(&visit, &opened));
    }
    show(&page(&visit, &opened, None))
}

fn page<'a>(visit: &'a Visit, opened: &'a Opened, fault: Option<String>) -> List<'a> {
    let r = &opened.registration;
    let item = |task: Task| {
        let done = r.is_done(task);
        let page = match task {
            Task::Organisation if r.answers.legal_form.is_none() => "forma",
            task => task.as_str(),
        };
        Item {
            title: title(visit, task),
            href: format!("{}/{page}", opened.list()),
            done,
            tag: match done {
                true => Tag::new("ok", "check", visit.t("registration-done")),
                false => Tag::new("wait", "clock", visit.t("registration-to-do")),
            },
        }
    };
    List {
        v: visit,
        setup: &opened.setup,
        action: opened.list(),
        mailed: (has_address(&r.email) && r.answers.legal_form.is_none()).then(|| r.email.clone()),
        asked: r.message.as_deref().filter(|_| r.status == RegistrationStatus::Returned),
        items: r.tasks().map(item).collect(),
        lines: if r.is_complete() { summary(visit, &r.answers) } else { Vec::new() },
        complete: r.is_complete(),
        fault,
    }
}

/// What a task is called.
pub(super) fn title(visit: &Visit, task: Task) -> String {
    match task {
        Task::Organisation => visit.t("registration-organisation"),
        Task::Contact => visit.t("registration-contact"),
        Task::Purpose => visit.t("registration-purpose"),
        Task::Documents => visit.t("registration-documents"),
        Task::Statements => visit.t("registration-statements"),
    }
}

fn status<'a>(visit: &'a Visit, opened: &'a Opened) -> Status<'a> {
    let r = &opened.registration;
    let (look, title, text) = match r.status {
        RegistrationStatus::Accepted => {
            (("ok", "check"), visit.t("registration-accepted"), visit.t("registration-accepted-text"))
        }
        RegistrationStatus::Refused => {
            (("err", "x"), visit.t("registration-refused"), visit.t("registration-refused-text"))
        }
        _ => (("wait", "clock"), visit.t("registration-sent"), visit.t("registration-sent-text")),
    };
    let said = r.message.as_deref().filter(|_| r.status == RegistrationStatus::Refused);
    let accepted = r.status == RegistrationStatus::Accepted;
    Status { v: visit, setup: &opened.setup, look, title, text, said, accepted }
}

/// POST `/dolacz/{token}`
pub async fn submit(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    OpenForm(_): OpenForm<Nothing>,
) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    let (setup, letterhead) = (opened.setup.clone(), app.letterhead.clone());
    let submit = SubmitRegistration::new(opened.id(), &opened.token, setup, letterhead, visit.now);
    let fault = match app.db.write(submit).await? {
        Submitted::Sent | Submitted::Closed => return Ok(opened.to_list()),
        Submitted::Incomplete => visit.t("registration-incomplete"),
        Submitted::Known => known(&visit, &opened.setup),
    };
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &opened, Some(fault)))
}

/// A fault of a field of these pages.
fn fault(field: &'static str, text: String) -> Fault {
    Fault { code: "registration", field: Some(field), text }
}
