//! Managers: records whose time is over, listed year by year, and what becomes of them.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

use crate::action::decide_disposal::{DecideDisposal, Decided};
use crate::app::App;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::disposal::DisposalStatus;
use crate::domain::id::DisposalId;
use crate::domain::retention::{Category, RecordClass};
use crate::domain::text::several_lines;
use crate::domain::wall;
use crate::domain::words::Word;
use crate::store;
use crate::store::disposal::{Disposal, Listed};
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::form::{Fields, Form};
use crate::web::visit::{Viewer, Visit};

use super::input::Area;
use super::request::Fault;
use super::{show, show_as};

/// How long one class of records is kept.
struct Class {
    word: String,
    jrwa: String,
    category: String,
    text: String,
}

/// A list among the others.
struct Row {
    id: DisposalId,
    year: i32,
    status: String,
    waits: bool,
    folders: String,
}

#[derive(Template)]
#[template(path = "disposal/list.html")]
struct List<'a> {
    v: &'a Visit,
    slug: &'a str,
    classes: Vec<Class>,
    rows: Vec<Row>,
}

/// A folder as a line of the table.
struct Line {
    n: i32,
    class: String,
    jrwa: String,
    title: String,
    closed: i32,
    days: String,
    pieces: i64,
    category: String,
    /// What became of it; nothing while nobody decided.
    fate: Option<String>,
    held_back: bool,
    /// What tells it apart for those who do not see the table.
    name: String,
}

#[derive(Template)]
#[template(path = "disposal/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    centre: &'a str,
    list: &'a Disposal,
    status: String,
    made: String,
    decided: Option<String>,
    lines: Vec<Line>,
    is_open: bool,
    is_examined: bool,
    note: Area,
    faults: Vec<Fault>,
}

fn class_word(visit: &Visit, class: RecordClass) -> String {
    visit.say("disposal-class", "class", class.as_str())
}

fn status_word(visit: &Visit, status: DisposalStatus) -> String {
    visit.say("disposal-status", "status", status.as_str())
}

/// GET `/{centre}/p/brakowanie`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    staff.manages()?;
    let setup = &staff.place.setup;
    let lists = store::disposal::of_centre(&mut app.db.look().await?, staff.place.head.id).await?;
    let class = |class: RecordClass| {
        let rule = setup.centre.profile.retention.of(class);
        let text = match rule.category {
            Category::Lasting => visit.t("disposal-lasting"),
            Category::Years(years) => visit.n("disposal-years", years),
            Category::Examined(years) => visit.n("disposal-examined-years", years),
        };
        let (jrwa, category) = (rule.jrwa.as_str().to_owned(), String::from(rule.category));
        Class { word: class_word(&visit, class), jrwa, category, text }
    };
    let row = |list: &Disposal| Row {
        id: list.id,
        year: list.year,
        status: status_word(&visit, list.status),
        waits: list.status == DisposalStatus::Proposed,
        folders: visit.n("disposal-folders", list.folders),
    };
    show(&List {
        v: &visit,
        slug: &setup.centre.slug,
        classes: RecordClass::ALL.iter().copied().map(class).collect(),
        rows: lists.iter().map(row).collect(),
    })
}

async fn load(app: &App, staff: &Staff, path: &Path) -> Result<(Disposal, Vec<Listed>), WebError> {
    staff.manages()?;
    let mut tx = app.db.read().await?;
    let found = store::disposal::find(&mut tx, staff.place.head.id, path.parse("disposal")?).await?;
    let list = found.ok_or(WebError::NotFound)?;
    let folders = store::disposal::folders(&mut tx, list.id).await?;
    Ok((list, folders))
}

/// "24 listopada 2026", or from one day to another.
fn days(visit: &Visit, (first, last): (NaiveDate, NaiveDate)) -> String {
    let (from, until) = (visit.locale.date_plain(first), visit.locale.date_plain(last));
    if first == last { from } else { format!("{from} – {until}") }
}

fn page<'a>(
    visit: &'a Visit,
    staff: &'a Staff,
    (list, folders): (&'a Disposal, &[Listed]),
    (typed, faults): (Option<&Fields>, Vec<Fault>),
) -> Show<'a> {
    let setup = &staff.place.setup;
    let moment = |at| {
        let at = wall::local(setup.centre.zone, at);
        format!("{}, {}", visit.locale.date_plain(at.date()), visit.locale.time(at.time()))
    };
    let is_open = list.status == DisposalStatus::Proposed;
    let line = |listed: &Listed| {
        let folder = &listed.folder;
        let fate = match (list.status, listed.held_back, listed.disposed_at) {
            (DisposalStatus::Proposed, ..) => None,
            (_, _, Some(at)) => Some(visit.say("disposal-deleted", "time", moment(at))),
            (DisposalStatus::Approved, false, None) => Some(visit.t("disposal-will-go")),
            _ => Some(visit.t("disposal-kept")),
        };
        let class = class_word(visit, folder.class);
        let name = [class.as_str(), folder.title.as_str()].into_iter().filter(|part| !part.is_empty());
        let name = format!("{}, {}", name.collect::<Vec<_>>().join(", "), folder.closed);
        let number = listed.n.to_string();
        Line {
            n: listed.n,
            jrwa: folder.jrwa.as_str().to_owned(),
            title: folder.title.clone(),
            closed: folder.closed,
            days: days(visit, folder.days),
            pieces: folder.pieces,
            category: folder.category.into(),
            fate,
            held_back: typed.is_some_and(|typed| typed.texts("keep").any(|n| n == number)),
            name,
            class,
        }
    };
    let fault = faults.iter().find(|f| f.field == Some("note")).map(|f| f.text.clone());
    Show {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        centre: &setup.centre.profile.name,
        list,
        status: status_word(visit, list.status),
        made: moment(list.created_at),
        decided: list.decided_at.map(|at| {
            let by = list.decided_by.clone().unwrap_or_default();
            visit.locale.with("disposal-decided", &[("time", moment(at).into()), ("by", by.into())])
        }),
        lines: folders.iter().map(line).collect(),
        is_open,
        is_examined: folders.iter().any(|l| matches!(l.folder.category, Category::Examined(_))),
        note: Area::new(
            "note",
            visit.t("disposal-note"),
            typed.map_or("", |t| t.text("note")),
            LONGEST_REASON,
        )
        .hint(visit.t("disposal-note-hint"))
        .error(fault),
        faults,
    }
}

/// GET `/{centre}/p/brakowanie/{disposal}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let (list, folders) = load(&app, &staff, &path).await?;
    show(&page(&visit, &staff, (&list, &folders), (None, Vec::new())))
}

/// POST `/{centre}/p/brakowanie/{disposal}`: approves the list, or keeps all of it.
pub async fn decide(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields: typed, .. }: Form<Fields>,
) -> Result<Response, WebError> {
    let (list, folders) = load(&app, &staff, &path).await?;
    let here = format!("/{}/p/brakowanie/{}", staff.place.setup.centre.slug, list.id);
    let known = |n: &i32| folders.iter().any(|listed| listed.n == *n);
    let held_back: Vec<i32> = typed.texts("keep").filter_map(|n| n.parse().ok()).filter(known).collect();
    let note = several_lines(typed.text("note"));
    let approves = typed.text("decision") == "approve";
    let key = if note.chars().count() > LONGEST_REASON {
        Some("disposal-note-long")
    } else if note.is_empty() && (!approves || !held_back.is_empty()) {
        Some("disposal-note-missing")
    } else {
        None
    };
    if let Some(key) = key {
        let fault = Fault { code: "disposal", field: Some("note"), text: visit.n(key, LONGEST_REASON) };
        let page = page(&visit, &staff, (&list, &folders), (Some(&typed), vec![fault]));
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (which, by) = ((list.id, staff.place.head.id), staff.viewer.person.id);
    let decide = if approves {
        DecideDisposal::approve(which, held_back, note, by, visit.now)
    } else {
        DecideDisposal::reject(which, note, by, visit.now)
    };
    match app.db.write(decide).await? {
        Decided::Done => Ok(Redirect::to(&here).into_response()),
        Decided::Unknown => Err(WebError::NotFound),
        Decided::Before => {
            let (list, folders) = load(&app, &staff, &path).await?;
            let fault = Fault { code: "disposal", field: None, text: visit.t("disposal-before") };
            show_as(StatusCode::CONFLICT, &page(&visit, &staff, (&list, &folders), (None, vec![fault])))
        }
    }
}
