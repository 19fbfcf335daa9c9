//! The list of requests.

use askama::Template;
use axum::extract::State;
use axum::response::{Redirect, Response};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::app::App;
use crate::domain::wall;
use crate::store;
use crate::store::booking::list::Line;
use crate::web::error::WebError;
use crate::web::extract::Staff;
use crate::web::page::show;
use crate::web::tag::Tag;
use crate::web::visit::{Place, Visit};

/// Most requests on one page.
const MOST_WAITING: i64 = 200;
/// How many decided ones are shown below.
const MOST_DECIDED: i64 = 20;

/// A request in the list.
pub struct Item {
    pub(super) number: i64,
    pub(super) organisation: String,
    pub(super) what: String,
    pub(super) when: String,
    pub(super) since: String,
    /// Whether the day is past by which an answer was promised.
    pub(super) overdue: bool,
    pub(super) tag: Tag,
}

#[derive(Template)]
#[template(path = "inbox/list.html")]
struct List<'a> {
    v: &'a Visit,
    slug: &'a str,
    waiting: Vec<Item>,
    /// How many wait in all, in words.
    counted: String,
    /// Whether more wait than are shown.
    more: bool,
    decided: Vec<Item>,
    /// Mails that did not leave.
    undelivered: i64,
    /// People without an address who have to be told something.
    calls: i64,
}

/// GET `/{centre}/p`
pub async fn index(staff: Staff) -> Redirect {
    Redirect::to(&format!("/{}/p/wnioski", staff.place.setup.centre.slug))
}

/// GET `/{centre}/p/wnioski`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    let mut tx = app.db.read().await?;
    let waiting = store::booking::list::waiting(&mut tx, staff.place.head.id, MOST_WAITING).await?;
    let count = store::booking::list::waiting_count(&mut tx, staff.place.head.id).await?;
    let decided = store::booking::list::decided(&mut tx, staff.place.head.id, MOST_DECIDED).await?;
    let undelivered = store::job::undelivered::count(&mut tx, staff.place.head.id, visit.now).await?;
    let calls = store::call::count(&mut tx, staff.place.head.id).await?;
    drop(tx);
    let more = usize::try_from(count).is_ok_and(|count| count > waiting.len());
    let items = |lines: Vec<Line>| lines.iter().filter_map(|l| item(&visit, &staff.place, l)).collect();
    show(&List {
        v: &visit,
        slug: &staff.place.setup.centre.slug,
        waiting: items(waiting),
        counted: visit.n("inbox-count", count),
        more,
        decided: items(decided),
        undelivered,
        calls,
    })
}

pub(super) fn item(visit: &Visit, place: &Place, line: &Line) -> Option<Item> {
    let local = |at: DateTime<Utc>| wall::local(place.setup.centre.zone, at);
    let (from, to, asked) = (local(line.span.start()), local(line.span.end()), local(line.requested_at));
    let since = format!("{}, {}", visit.locale.date_short(asked.date()), visit.locale.time(asked.time()));
    Some(Item {
        number: line.number?,
        organisation: line.organisation_name.clone(),
        what: format!("{}, {}", line.resource_name, visit.n("count-people", line.people)),
        when: format!(
            "{}, {}",
            day(visit, local(visit.now).date(), from.date()),
            visit.locale.hours(from.time(), to.time())
        ),
        since: visit.say("inbox-since", "time", since),
        overdue: is_overdue(visit, place, line),
        tag: Tag::of(visit.locale, line.status),
    })
}

/// A day in short, with its year where that is another one.
fn day(visit: &Visit, today: NaiveDate, day: NaiveDate) -> String {
    if day.year() == today.year() { visit.locale.date_short(day) } else { visit.locale.date_long(day) }
}

fn is_overdue(visit: &Visit, place: &Place, line: &Line) -> bool {
    let setup = &place.setup;
    let asked_on = setup.day_of(line.requested_at);
    let setup = setup.under(line.organisation, asked_on);
    let days = setup.resource(line.resource).map_or(0, |r| setup.policy(r, asked_on).decision_working_days);
    days > 0 && setup.day_of(visit.now) > setup.add_working_days(asked_on, days)
}
