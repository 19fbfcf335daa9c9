//! Staff: the requests that wait, one of them in detail, and the decision.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::action::approve::{Approve, Decided};
use crate::action::refuse::Refuse;
use crate::action::review::review;
use crate::app::App;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::finding::{Severity, Verdict};
use crate::domain::status::Status;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::store::booking::list::Line;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::tag::Tag;
use crate::web::visit::{Place, Viewer, Visit};

use super::booking::{Leaf, Shown};
use super::{show, show_as};

/// Most requests on one page.
const MOST_WAITING: i64 = 200;
/// How many decided ones are shown below.
const MOST_DECIDED: i64 = 20;
/// How often a decision is put again when the centre's rules change under it.
const TRIES: u32 = 3;

/// A request in the list.
pub struct Item {
    number: i64,
    organisation: String,
    what: String,
    when: String,
    since: String,
    tag: Tag,
}

#[derive(Template)]
#[template(path = "inbox/list.html")]
struct List<'a> {
    v: &'a Visit,
    slug: &'a str,
    waiting: Vec<Item>,
    decided: Vec<Item>,
    /// Mails that did not leave.
    undelivered: i64,
}

/// GET `/{centre}/p`
pub async fn index(staff: Staff) -> Redirect {
    Redirect::to(&format!("/{}/p/wnioski", staff.place.setup.centre.slug))
}

/// GET `/{centre}/p/wnioski`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    let mut tx = app.db.read().await?;
    let waiting = store::booking::list::waiting(&mut tx, staff.place.head.id, MOST_WAITING).await?;
    let decided = store::booking::list::decided(&mut tx, staff.place.head.id, MOST_DECIDED).await?;
    let undelivered = store::job::undelivered::count(&mut tx, staff.place.head.id, visit.now).await?;
    drop(tx);
    let items = |lines: Vec<Line>| lines.iter().filter_map(|l| item(&visit, &staff.place, l)).collect();
    show(&List {
        v: &visit,
        slug: &staff.place.setup.centre.slug,
        waiting: items(waiting),
        decided: items(decided),
        undelivered,
    })
}

fn item(visit: &Visit, place: &Place, line: &Line) -> Option<Item> {
    let local = |at: DateTime<Utc>| wall::local(place.setup.centre.zone, at);
    let (from, to, asked) = (local(line.span.start()), local(line.span.end()), local(line.requested_at));
    let since = format!("{}, {}", visit.locale.date_short(asked.date()), visit.locale.time(asked.time()));
    Some(Item {
        number: line.number?,
        organisation: line.organisation_name.clone(),
        what: format!("{}, {}", line.resource_name, visit.n("count-people", line.people)),
        when: format!(
            "{}, {}",
            visit.locale.date_short(from.date()),
            visit.locale.hours(from.time(), to.time())
        ),
        since: visit.say("inbox-since", "time", since),
        tag: Tag::of(visit.locale, line.status),
    })
}

/// A rule's finding for staff: how much it weighs and what it says.
struct Checked {
    class: &'static str,
    icon: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "inbox/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    shown: &'a Shown,
    leaf: Leaf,
    waits: bool,
    possible: bool,
    checked: Vec<Checked>,
    reason: String,
    fault: Option<String>,
}

/// GET `/{centre}/p/wnioski/{number}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let verdict = verdict(&app, &visit, &shown).await?;
    show(&page(&visit, &staff.viewer, &shown, &verdict, None))
}

/// The page; `fault` is what stands in the way of a decision, and the reason as typed.
fn page<'a>(
    visit: &'a Visit,
    viewer: &'a Viewer,
    shown: &'a Shown,
    verdict: &Verdict,
    fault: Option<(String, String)>,
) -> Show<'a> {
    let (fault, reason) = fault.map_or((None, String::new()), |(fault, reason)| (Some(fault), reason));
    let checked = verdict.findings.iter().map(|f| {
        let (class, icon) = if f.severity == Severity::Blocks { ("err", "x") } else { ("wait", "info") };
        Checked { class, icon, text: locale::finding::sentence(visit.locale, f) }
    });
    Show {
        v: visit,
        viewer,
        leaf: Leaf::of(visit, shown.day()),
        waits: shown.booking.can_be_decided(visit.now).is_ok(),
        possible: !verdict.blocks(),
        checked: checked.collect(),
        reason,
        fault,
        shown,
    }
}

/// A reason as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reason {
    reason: String,
}

/// POST `/{centre}/p/wnioski/{number}/zatwierdz`
pub async fn approve(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    _: Form<Reason>,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let mut setup = staff.place.setup.clone();
    for _ in 0..TRIES {
        let by = staff.viewer.person.id;
        let action = Approve::new(setup.clone(), shown.booking.id, by, app.letterhead.clone(), visit.now);
        match app.db.write(action).await? {
            Decided::Stale => setup = super::request::fresh_setup(&app, &setup).await?,
            Decided::Impossible(verdict) => {
                let fault = (visit.t("inbox-impossible"), String::new());
                let page = page(&visit, &staff.viewer, &shown, &verdict, Some(fault));
                return show_as(StatusCode::CONFLICT, &page);
            }
            other => return answer(&app, &visit, &staff, &shown, &other).await,
        }
    }
    Err(WebError::Busy)
}

/// POST `/{centre}/p/wnioski/{number}/odmow`
pub async fn refuse(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Reason>,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let (setup, by) = (staff.place.setup.clone(), staff.viewer.person.id);
    let action = Refuse::new(setup, shown.booking.id, by, &fields.reason, app.letterhead.clone(), visit.now);
    match app.db.write(action).await? {
        wrong @ (Decided::ReasonMissing | Decided::ReasonTooLong) => {
            let fault = match wrong {
                Decided::ReasonTooLong => visit.n("fault-reason-length", LONGEST_REASON),
                _ => visit.t("inbox-reason-missing"),
            };
            let verdict = verdict(&app, &visit, &shown).await?;
            let page = page(&visit, &staff.viewer, &shown, &verdict, Some((fault, fields.reason)));
            show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        other => answer(&app, &visit, &staff, &shown, &other).await,
    }
}

/// What follows a decision: the list again, or who was quicker.
async fn answer(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    shown: &Shown,
    decided: &Decided,
) -> Result<Response, WebError> {
    let inbox = format!("/{}/p/wnioski", staff.place.setup.centre.slug);
    let told = |title: &str, text: String| {
        WebError::Conflict(Told { title: visit.t(title), text, way: (inbox.clone(), visit.t("inbox-back")) })
    };
    match decided {
        Decided::Done => Ok(Redirect::to(&format!("/r/{}", shown.number)).into_response()),
        Decided::AlreadyDecided => {
            let now = Shown::load(app, &staff.viewer, shown.number).await?;
            if now.booking.status == Status::Expired {
                return Err(told("inbox-begun", visit.t("inbox-begun-text")));
            }
            let status = locale::status::word(visit.locale, now.booking.status);
            let text = visit.locale.with(
                "inbox-decided-text",
                &[
                    ("number", now.number.into()),
                    ("status", status.into()),
                    ("decision", now.decision(visit).into()),
                ],
            );
            Err(told("inbox-decided", text))
        }
        Decided::Begun => Err(told("inbox-begun", visit.t("inbox-begun-text"))),
        Decided::Unknown => Err(WebError::NotFound),
        Decided::Impossible(_) | Decided::ReasonMissing | Decided::ReasonTooLong | Decided::Stale => {
            Err(WebError::Busy)
        }
    }
}

/// The booking, if it is one of this centre.
async fn load(app: &App, staff: &Staff, path: &Path) -> Result<Shown, WebError> {
    let shown = Shown::load(app, &staff.viewer, path.parse("number")?).await?;
    if shown.booking.centre == staff.place.head.id { Ok(shown) } else { Err(WebError::NotFound) }
}

/// What an approval would find now, or what was found when it was asked.
async fn verdict(app: &App, visit: &Visit, shown: &Shown) -> Result<Verdict, WebError> {
    if shown.booking.status != Status::Requested {
        return Ok(shown.booking.verdict.clone());
    }
    let mut tx = app.db.read().await?;
    Ok(review(&mut tx, &shown.setup, &shown.booking, visit.now).await?)
}
