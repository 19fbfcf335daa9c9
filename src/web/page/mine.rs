//! The organisation's bookings: what waits, what comes, what is past.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};

use crate::app::App;
use crate::domain::interval::Interval;
use crate::domain::person::MemberRole;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::store;
use crate::store::booking::list::Line;
use crate::web::error::WebError;
use crate::web::extract::SignedIn;
use crate::web::tag::Tag;
use crate::web::visit::{Viewer, Visit};

use super::booking::Leaf;
use super::show;

/// How far back and ahead the page looks.
const BACK: TimeDelta = TimeDelta::days(92);
const AHEAD: TimeDelta = TimeDelta::days(1100);
/// How many past bookings it shows.
const PAST: usize = 20;

/// A booking in the list.
pub struct Item {
    leaf: Leaf,
    number: i64,
    name: String,
    about: String,
    short: String,
    tag: Tag,
    can_cancel: bool,
}

#[derive(Template)]
#[template(path = "mine/list.html")]
struct List<'a> {
    v: &'a Visit,
    organisations: String,
    book: Option<String>,
    groups: Vec<(&'static str, String, Vec<Item>)>,
}

/// GET `/moje`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
) -> Result<Response, WebError> {
    let lines = lines(&app, &visit, &viewer).await?;
    let over = |line: &Line| line.span.end() <= visit.now || line.status.is_final();
    let (past, open): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(over);
    let (waiting, coming): (Vec<Line>, Vec<Line>) =
        open.into_iter().partition(|l| l.status == Status::Requested);
    let mut groups = Vec::new();
    for (id, title, lines) in [
        ("czekaja", visit.t("mine-waiting"), waiting),
        ("nadchodzace", visit.t("mine-coming"), coming),
        ("minione", visit.t("mine-past"), past.into_iter().rev().take(PAST).collect()),
    ] {
        let mut items = Vec::new();
        for line in lines {
            items.extend(item(&app, &visit, &viewer, &line).await?);
        }
        if !items.is_empty() {
            groups.push((id, title, items));
        }
    }
    let names: Vec<&str> = viewer.person.memberships.iter().map(|m| m.organisation_name.as_str()).collect();
    let may_book = viewer.books_for().is_some();
    show(&List {
        v: &visit,
        organisations: names.join(", "),
        book: visit.home.as_ref().filter(|_| may_book).map(|s| format!("/{}/rez/nowa", s.centre.slug)),
        groups,
    })
}

async fn lines(app: &App, visit: &Visit, viewer: &Viewer) -> Result<Vec<Line>, WebError> {
    let Some(time) = Interval::new(visit.now - BACK, visit.now + AHEAD) else { return Ok(Vec::new()) };
    let mut tx = app.db.read().await?;
    let mut lines = Vec::new();
    for membership in &viewer.person.memberships {
        lines.extend(store::booking::list::of_organisation(&mut tx, membership.organisation, time).await?);
    }
    lines.sort_by_key(|l| (l.span.start(), l.id));
    Ok(lines)
}

async fn item(app: &App, visit: &Visit, viewer: &Viewer, line: &Line) -> Result<Option<Item>, WebError> {
    let Some(number) = line.number else { return Ok(None) };
    let Some((_, setup)) = app.setups.by_id(line.centre).await? else { return Ok(None) };
    let local = |at: DateTime<Utc>| wall::local(setup.centre.zone, at);
    let (from, to) = (local(line.span.start()), local(line.span.end()));
    let may_change = viewer.person.member_role(line.organisation).is_some_and(MemberRole::may_book);
    let open = matches!(line.status, Status::Requested | Status::Approved) && visit.now < line.span.start();
    Ok(Some(Item {
        leaf: Leaf::of(visit, from.date()),
        number,
        name: format!("{}, {}", line.resource_name, visit.locale.hours(from.time(), to.time())),
        about: format!(
            "{} · {} · {}",
            visit.locale.date_day(from.date()),
            line.title,
            visit.n("count-people", line.people)
        ),
        short: format!("{}, {}", line.resource_name, visit.locale.date_short(from.date())),
        tag: Tag::of(visit.locale, line.status),
        can_cancel: may_change && open,
    }))
}
