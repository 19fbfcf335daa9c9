//! The schedule of a day: rooms as rows, time as columns, free time merged into one link a gap (ux §3.3).

mod row;
mod week;

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, NaiveDate, TimeDelta, Timelike};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::app::{App, Lines};
use crate::domain::id::ResourceId;
use crate::domain::interval::Interval;
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::taken::Taken;
use crate::domain::wall;
use crate::locale::capital;
use crate::store::booking::list::Line;
use crate::web::error::WebError;
use crate::web::extract::{AtCentre, Path, Query};
use crate::web::tag::Tag;
use crate::web::visit::{Place, Visit};

use super::centre::{next_open, open_on};
use super::show;

pub use row::{Row, Slot};

/// Seconds after which time alone may have changed what is free.
const STEP_SECONDS: i64 = 300;

/// The day chosen in the form above the table.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    d: String,
}

/// One hour's head: its text, how many columns, and whether it is now.
pub struct Hour {
    text: String,
    columns: i64,
    now: bool,
}

/// What the page shows.
#[derive(Template)]
#[template(path = "schedule/day.html")]
pub struct Day<'a> {
    v: &'a Visit,
    centre: &'a Setup,
    date: NaiveDate,
    title: String,
    open: String,
    caption: String,
    prev: (NaiveDate, String),
    next: (NaiveDate, String),
    days: Vec<week::Chip>,
    bounds: (NaiveDate, NaiveDate),
    legend: Vec<Tag>,
    columns: i64,
    hours: Vec<Hour>,
    rows: Vec<Row<'a>>,
    /// The next day on which the centre opens, for a day on which it does not.
    next_open: Option<(NaiveDate, String)>,
}

/// What the database knows of the days around.
pub struct Facts<'a> {
    /// The centre.
    setup: &'a Setup,
    /// Claims of the whole week.
    taken: &'a Taken,
    /// Bookings of the day.
    lines: &'a Lines,
    /// Those of them that wait, in order, by what they ask for.
    waiting: HashMap<ResourceId, Vec<&'a Line>>,
}

impl<'a> Facts<'a> {
    /// Gathers them; `taken` covers the week of the day that the `lines` are of.
    pub fn new(setup: &'a Setup, taken: &'a Taken, lines: &'a Lines) -> Self {
        let mut waiting: HashMap<ResourceId, Vec<&Line>> = HashMap::new();
        for line in lines.all().iter().filter(|l| matches!(l.status, Status::Requested | Status::Held)) {
            waiting.entry(line.resource).or_default().push(line);
        }
        waiting.values_mut().for_each(|lines| lines.sort_unstable_by_key(|l| (l.span.start(), l.id)));
        Self { setup, taken, lines, waiting }
    }
}

/// GET `/{centre}/terminarz`: today, or the day chosen in the form.
pub async fn today(
    visit: Visit,
    AtCentre(place): AtCentre,
    Query(chosen): Query<Chosen>,
) -> Result<Response, WebError> {
    let day = chosen.d.parse().unwrap_or_else(|_| place.setup.day_of(visit.now));
    Ok(Redirect::to(&format!("/{}/terminarz/{day}", place.setup.centre.slug)).into_response())
}

/// GET `/{centre}/terminarz/{day}`
pub async fn day(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    AtCentre(place): AtCentre,
    path: Path,
) -> Result<Response, WebError> {
    let date: NaiveDate = path.parse("day")?;
    if !(2000..2100).contains(&date.year()) {
        return Err(WebError::NotFound);
    }
    let tag = entity_tag(&visit, &place);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|t| t.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let zone = place.setup.centre.zone;
    let monday = week::monday(date);
    let (Some(time), Some(around)) = (
        wall::day(zone, date),
        Interval::new(wall::midnight(zone, monday), wall::midnight(zone, monday + TimeDelta::days(8))),
    ) else {
        return Err(WebError::NotFound);
    };
    let taken = app.occupancy.taken(&place.head, monday, around).await?;
    let lines = app.occupancy.lines(&place.head, date, time).await?;
    let mut response = show(&Day::new(&visit, date, &Facts::new(&place.setup, &taken, &lines)))?;
    response.headers_mut().insert(header::ETAG, tag);
    Ok(response)
}

/// Changes with everything the page shows: occupancy, rules, reader, language, program, and the passing of time.
fn entity_tag(visit: &Visit, place: &Place) -> HeaderValue {
    let mut hasher = Sha256::new();
    hasher.update(place.head.version.to_be_bytes());
    hasher.update(place.head.config_version.to_be_bytes());
    hasher.update(visit.viewer.as_ref().map_or("", |v| v.csrf.as_str()));
    hasher.update([0]);
    hasher.update(visit.locale.lang().code());
    hasher.update(env!("CAS_BUILD"));
    hasher.update((visit.now.timestamp() / STEP_SECONDS).to_be_bytes());
    hasher.update(visit.here());
    let hash: String = hasher.finalize().iter().take(12).map(|b| format!("{b:02x}")).collect();
    // Weak: compression changes the bytes.
    HeaderValue::from_str(&format!("W/\"{hash}\"")).unwrap_or(HeaderValue::from_static("W/\"\""))
}

impl<'a> Day<'a> {
    /// Puts a day together from what is known of it.
    pub fn new(visit: &'a Visit, date: NaiveDate, facts: &'a Facts<'a>) -> Self {
        let setup = facts.setup;
        let today = setup.day_of(visit.now);
        let neighbour = |by: i64| {
            let day = date + TimeDelta::days(by);
            (day, visit.locale.date_day(day))
        };
        let shown = shown(visit, facts, date);
        let (columns, hours, rows) = shown.map_or_else(Default::default, |shown| {
            let rows: Vec<Row<'_>> =
                setup.of_kind(Kind::Room).map(|room| row::row(visit, facts, room, date, shown)).collect();
            let unit = row::unit(&rows);
            let rows = rows.into_iter().map(|r| r.in_units_of(unit)).collect();
            (shown.minutes() / unit, heads(visit, setup, shown, unit), rows)
        });
        let open = open_on(visit, setup, date);
        let stand = visit.locale.time(wall::local(setup.centre.zone, visit.now).time());
        Self {
            v: visit,
            centre: setup,
            date,
            title: capital(&visit.locale.date_long(date)),
            caption: visit.locale.with(
                "schedule-caption",
                &[("day", visit.locale.date_long(date).into()), ("time", stand.into())],
            ),
            open,
            prev: neighbour(-7),
            next: neighbour(7),
            days: week::chips(visit, facts, date, today),
            bounds: (today - TimeDelta::days(366), today + TimeDelta::days(366)),
            legend: legend(visit),
            columns,
            hours,
            rows,
            next_open: next_open(setup, date)
                .map(|day| (day, visit.say("schedule-next-open", "day", visit.locale.date_day(day)))),
        }
    }

    fn long_date(&self) -> String {
        self.v.locale.date_long(self.date)
    }
}

/// The hours to show: those in which anything is open, and those in which somebody is let in all the same.
fn shown(visit: &Visit, facts: &Facts<'_>, date: NaiveDate) -> Option<Interval> {
    let setup = facts.setup;
    let day = wall::day(setup.centre.zone, date)?;
    let live = facts.taken.all().iter().filter(|claim| claim.is_live(visit.now));
    let uses = live.filter_map(|claim| claim.used.intersection(&day));
    let hull = |one: Interval, other: Interval| {
        Interval::new(one.start().min(other.start()), one.end().max(other.end())).unwrap_or(one)
    };
    setup.shown(date).into_iter().chain(uses).reduce(hull)
}

fn heads(visit: &Visit, setup: &Setup, shown: Interval, unit: i64) -> Vec<Hour> {
    let zone = setup.centre.zone;
    let mut hours = Vec::new();
    let mut at = shown.start();
    while at < shown.end() {
        let wall = wall::local(zone, at);
        let to_full = TimeDelta::minutes(60 - i64::from(wall.minute()));
        let until = (at + to_full).min(shown.end());
        hours.push(Hour {
            text: visit.locale.time(wall.time()),
            columns: (until - at).num_minutes() / unit,
            now: at <= visit.now && visit.now < until,
        });
        at = until;
    }
    hours
}

fn legend(visit: &Visit) -> Vec<Tag> {
    let word = |class, icon, key: String| Tag::new(class, icon, key);
    let mut tags = Vec::new();
    if visit.viewer.is_some() && !visit.is_staff() {
        tags.push(word("mine", "star", visit.t("legend-yours")));
    }
    if visit.viewer.is_some() {
        tags.push(word("wait", "clock", visit.t("status-requested")));
    }
    if visit.is_staff() {
        tags.push(word("ok", "check", visit.t("status-approved")));
    }
    tags.push(word("busy", "lock", visit.t("legend-taken")));
    tags.push(word("closed", "ban", visit.t("legend-closed")));
    tags
}
