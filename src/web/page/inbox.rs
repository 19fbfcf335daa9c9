//! Staff: the requests that wait, one of them in detail, and the decision.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::action::approve::{Approve, Decided};
use crate::action::mark_use::MarkUse;
use crate::action::refuse::Refuse;
use crate::action::review::{Review, review};
use crate::app::App;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::finding::{Severity, Verdict};
use crate::domain::refusal::Ground;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::domain::words::Word;
use crate::locale;
use crate::store;
use crate::store::booking::list::Line;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Path, Staff};
use crate::web::form::Form;
use crate::web::tag::Tag;
use crate::web::visit::{Place, Viewer, Visit};

use super::booking::{Leaf, Shown};
use super::request::Choice;
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
    /// Whether the day is past by which an answer was promised.
    overdue: bool,
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
        overdue: is_overdue(visit, place, line),
        tag: Tag::of(visit.locale, line.status),
    })
}

fn is_overdue(visit: &Visit, place: &Place, line: &Line) -> bool {
    let setup = &place.setup;
    let asked_on = setup.day_of(line.requested_at);
    let days = setup.resource(line.resource).map_or(0, |r| setup.policy(r, asked_on).decision_working_days);
    days > 0 && setup.day_of(visit.now) > setup.add_working_days(asked_on, days)
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
    /// What others ask for or have at that time in the same place.
    rivals: Vec<Item>,
    waits: bool,
    possible: bool,
    /// Whether the rules leave the decision to somebody else.
    for_manager: bool,
    checked: Vec<Checked>,
    /// What the rules of today find, where they have changed since it was asked.
    today: Option<Vec<Checked>>,
    /// Whether an approval sets rules aside.
    needs_exception: bool,
    grounds: Vec<Choice>,
    typed: Reason,
    fault: Option<Fault>,
}

/// What stands in the way of a decision, and the field it is about.
struct Fault {
    field: &'static str,
    text: String,
}

impl Show<'_> {
    fn fault(&self, field: &str) -> Option<&str> {
        self.fault.as_ref().filter(|fault| fault.field == field).map(|fault| fault.text.as_str())
    }
}

/// GET `/{centre}/p/wnioski/{number}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let review = judged(&app, &visit, &shown).await?;
    let mut page = page(&visit, &staff, &shown, &review, Reason::default(), None);
    if page.waits {
        page.rivals = rivals(&app, &visit, &staff.place, &shown).await?;
    }
    show(&page)
}

/// What others ask for or have in the same place at the same time, by when they asked.
async fn rivals(app: &App, visit: &Visit, place: &Place, shown: &Shown) -> Result<Vec<Item>, WebError> {
    let (setup, booking) = (&place.setup, &shown.booking);
    let leaves = setup.leaves(shown.place.id);
    let mut lines = {
        let mut tx = app.db.look().await?;
        store::booking::list::in_centre(&mut tx, place.head.id, booking.span).await?
    };
    lines.retain(|line| {
        line.id != booking.id
            && line.status != Status::Held
            && setup.leaves(line.resource).iter().any(|leaf| leaves.contains(leaf))
    });
    lines.sort_by_key(|line| (line.requested_at, line.id));
    Ok(lines.iter().filter_map(|line| item(visit, place, line)).collect())
}

fn checked(visit: &Visit, verdict: &Verdict) -> Vec<Checked> {
    let checked = verdict.findings.iter().map(|f| {
        let (class, icon) = if f.severity == Severity::Blocks { ("err", "x") } else { ("wait", "info") };
        Checked { class, icon, text: locale::finding::sentence(visit.locale, f) }
    });
    checked.collect()
}

/// The page with what was typed and what stands in the way of a decision.
fn page<'a>(
    visit: &'a Visit,
    staff: &'a Staff,
    shown: &'a Shown,
    review: &Review,
    typed: Reason,
    fault: Option<Fault>,
) -> Show<'a> {
    let ground = |ground: &Ground| Choice {
        value: ground.as_str().to_owned(),
        word: locale::refusal::ground(visit.locale, *ground),
        chosen: typed.ground == ground.as_str(),
    };
    Show {
        v: visit,
        viewer: &staff.viewer,
        leaf: Leaf::of(visit, shown.day()),
        rivals: Vec::new(),
        waits: shown.booking.can_be_decided(visit.now).is_ok(),
        possible: !review.verdict.blocks(),
        for_manager: !review.approver.may_be(staff.role),
        checked: checked(visit, &review.verdict),
        today: review.today.as_ref().map(|verdict| checked(visit, verdict)),
        needs_exception: review.verdict.needs_staff(),
        grounds: Ground::ALL.iter().map(ground).collect(),
        typed,
        fault,
        shown,
    }
}

/// A ground and a reason as chosen and typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reason {
    ground: String,
    reason: String,
    exception: String,
}

/// POST `/{centre}/p/wnioski/{number}/zatwierdz`
pub async fn approve(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Reason>,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let mut setup = staff.place.setup.clone();
    for _ in 0..TRIES {
        let by = (staff.viewer.person.id, staff.role);
        let head = app.letterhead.clone();
        let action = Approve::new(setup.clone(), shown.booking.id, by, &fields.exception, head, visit.now);
        match app.db.write(action).await? {
            Decided::Stale => setup = super::request::fresh_setup(&app, &setup).await?,
            Decided::Impossible(verdict) => {
                let fault = Fault { field: "reason", text: visit.t("inbox-impossible") };
                let review = Review { verdict, ..Review::default() };
                let page = page(&visit, &staff, &shown, &review, fields, Some(fault));
                return show_as(StatusCode::CONFLICT, &page);
            }
            wrong @ (Decided::ExceptionMissing | Decided::ReasonTooLong) => {
                return wrong_reason(&app, &visit, &staff, &shown, fields, ("exception", &wrong)).await;
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
    let (setup, by) = (staff.place.setup.clone(), (staff.viewer.person.id, staff.role));
    let why = (Ground::parse(&fields.ground), fields.reason.as_str());
    let action = Refuse::new(setup, shown.booking.id, by, why, app.letterhead.clone(), visit.now);
    match app.db.write(action).await? {
        wrong @ (Decided::ReasonMissing | Decided::ReasonTooLong) => {
            wrong_reason(&app, &visit, &staff, &shown, fields, ("reason", &wrong)).await
        }
        other => answer(&app, &visit, &staff, &shown, &other).await,
    }
}

/// Whether people came, as a button says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Came {
    came: String,
}

/// POST `/{centre}/p/wnioski/{number}/obecnosc`
pub async fn mark_use(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    Form { fields, .. }: Form<Came>,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let used = match fields.came.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(WebError::BadForm),
    };
    let by = staff.viewer.person.id;
    let mark = MarkUse::new(staff.place.head.id, shown.booking.id, by, used, visit.now);
    if app.db.write(mark).await? {
        return Ok(Redirect::to(&format!("/r/{}", shown.number)).into_response());
    }
    let way = (format!("/r/{}", shown.number), visit.n("booking-to", shown.number));
    Err(WebError::Conflict(Told { title: visit.t("use-cannot"), text: visit.t("use-cannot-text"), way }))
}

/// The page again: the reason in a field is missing or too long.
async fn wrong_reason(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    shown: &Shown,
    typed: Reason,
    (field, wrong): (&'static str, &Decided),
) -> Result<Response, WebError> {
    let text = match wrong {
        Decided::ReasonTooLong => visit.n("fault-reason-length", LONGEST_REASON),
        Decided::ExceptionMissing => visit.t("inbox-exception-missing"),
        _ => visit.t("inbox-reason-missing"),
    };
    let review = judged(app, visit, shown).await?;
    let page = page(visit, staff, shown, &review, typed, Some(Fault { field, text }));
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
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
        Decided::ForManager => Err(WebError::Forbidden),
        Decided::Impossible(_)
        | Decided::ExceptionMissing
        | Decided::ReasonMissing
        | Decided::ReasonTooLong
        | Decided::Stale => Err(WebError::Busy),
    }
}

/// The booking, if it is one of this centre.
async fn load(app: &App, staff: &Staff, path: &Path) -> Result<Shown, WebError> {
    let shown = Shown::load(app, &staff.viewer, path.parse("number")?).await?;
    if shown.booking.centre == staff.place.head.id { Ok(shown) } else { Err(WebError::NotFound) }
}

/// What an approval would find now, or what was found when it was asked.
async fn judged(app: &App, visit: &Visit, shown: &Shown) -> Result<Review, WebError> {
    if shown.booking.status != Status::Requested {
        return Ok(Review { verdict: shown.booking.verdict.clone(), ..Review::default() });
    }
    let mut tx = app.db.read().await?;
    Ok(review(&mut tx, &shown.setup, &shown.booking, visit.now).await?)
}
