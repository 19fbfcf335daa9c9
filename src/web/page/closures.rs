//! Staff: when the centre or a place is closed; first what that would hit, then the deed.

use std::collections::HashSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::close::{Close, Closed, hit};
use crate::action::reopen::Reopen;
use crate::app::App;
use crate::domain::ask::is_blank;
use crate::domain::closure::Closure;
use crate::domain::finding::ClosedDays;
use crate::domain::id::BookingId;
use crate::domain::setup::Setup;
use crate::domain::wall;
use crate::locale;
use crate::store::booking::list::Line;
use crate::web::error::{Told, WebError};
use crate::web::extract::{Query, Staff};
use crate::web::form::Form;
use crate::web::page::field::Field;
use crate::web::tag::Tag;
use crate::web::visit::{Viewer, Visit};

use super::request::{Choice, Fault};
use super::{show, show_as};

/// Most characters of a reason that everybody reads.
const LONGEST_NOTE: usize = 200;

/// A closure as typed, and which of the bookings it hits are called off.
#[derive(Deserialize, Clone, Default)]
#[serde(default)]
pub struct Typed {
    /// Slug of the place; empty for the whole centre.
    place: String,
    from: String,
    until: String,
    note: String,
    /// Bookings that were shown.
    seen: Vec<String>,
    /// Those that are called off.
    off: Vec<String>,
}

impl Typed {
    fn of(setup: &Setup, closure: &Closure) -> Self {
        Self {
            place: closure
                .resource
                .and_then(|id| setup.resource(id))
                .map(|r| r.slug.clone())
                .unwrap_or_default(),
            from: closure.from.to_string(),
            until: closure.until.map(|day| day.to_string()).unwrap_or_default(),
            note: closure.note.clone(),
            ..Self::default()
        }
    }

    /// The closure, or everything that is wrong.
    fn read(&self, visit: &Visit, setup: &Setup) -> Result<Closure, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut fault = |field, text: String| {
            faults.push(Fault { code: "form_closure", field: Some(field), text });
        };
        let place = setup.by_slug(self.place.trim());
        if place.is_none() && !self.place.trim().is_empty() {
            fault("place", visit.t("fault-place"));
        }
        let from = day(&self.from);
        if from.is_none() {
            fault("from", visit.t("fault-day"));
        }
        let until = day(&self.until);
        if until.is_none() && !self.until.trim().is_empty() {
            fault("until", visit.t("fault-day"));
        }
        if until.zip(from).is_some_and(|(until, from)| until < from) {
            fault("until", visit.t("closures-backwards"));
        }
        let note = self.note.trim();
        if is_blank(note) {
            fault("note", visit.t("closures-note-missing"));
        } else if note.chars().count() > LONGEST_NOTE || note.chars().any(char::is_control) {
            fault("note", visit.n("closures-note-length", LONGEST_NOTE));
        }
        match from {
            Some(from) if faults.is_empty() => {
                Ok(Closure { resource: place.map(|r| r.id), from, until, note: note.to_owned() })
            }
            _ => Err(faults),
        }
    }
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    let day: chrono::NaiveDate = text.trim().parse().ok()?;
    ("2000-01-01"..="2099-12-31").contains(&day.to_string().as_str()).then_some(day)
}

/// A closure in the list.
struct Item {
    told: String,
    typed: Typed,
}

#[derive(Template)]
#[template(path = "closures/list.html")]
struct List<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    items: Vec<Item>,
    places: Vec<Choice>,
    from: Field,
    until: Field,
    note: Field,
    faults: Vec<Fault>,
}

/// GET `/{centre}/p/zamkniecia`
pub async fn list(visit: Visit, staff: Staff) -> Result<Response, WebError> {
    show(&page(&visit, &staff, &Typed::default(), Vec::new()))
}

fn page<'a>(visit: &'a Visit, staff: &'a Staff, typed: &Typed, faults: Vec<Fault>) -> List<'a> {
    let setup = &staff.place.setup;
    let today = setup.day_of(visit.now);
    let lasting = setup.closures.iter().filter(|c| c.until.is_none_or(|until| until >= today));
    let item =
        |closure: &Closure| Item { told: told(visit, setup, closure), typed: Typed::of(setup, closure) };
    let whole =
        Choice { value: String::new(), word: visit.t("closures-centre"), chosen: typed.place.is_empty() };
    let places = setup.resources.iter().map(|r| Choice {
        value: r.slug.clone(),
        word: r.name.clone(),
        chosen: r.slug == typed.place,
    });
    let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
    let date = |name, label: &str, value: &str| {
        Field::new(name, visit.t(label), value).kind("date").error(fault(name))
    };
    List {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        items: lasting.map(item).collect(),
        places: [whole].into_iter().chain(places).collect(),
        from: date("from", "closures-from", &typed.from).required(),
        until: date("until", "closures-until", &typed.until).hint(visit.t("closures-until-hint")),
        note: Field::new("note", visit.t("closures-note"), &typed.note)
            .hint(visit.t("closures-note-hint"))
            .longest(LONGEST_NOTE)
            .error(fault("note"))
            .required(),
        faults,
    }
}

fn told(visit: &Visit, setup: &Setup, closure: &Closure) -> String {
    let place = closure.resource.and_then(|id| setup.resource(id)).map(|r| r.name.as_str());
    locale::finding::closed(visit.locale, place, &ClosedDays::from(closure))
}

/// A booking that is hit.
struct Hit {
    id: BookingId,
    number: i64,
    organisation: String,
    what: String,
    when: String,
    tag: Tag,
}

#[derive(Template)]
#[template(path = "closures/check.html")]
struct Check<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    told: String,
    typed: Typed,
    hits: Vec<Hit>,
    /// Whether others came since the list was shown.
    others: bool,
}

/// GET `/{centre}/p/zamkniecia/skutki?place=…&from=…&until=…&note=…`
pub async fn check(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Query(typed): Query<Typed>,
) -> Result<Response, WebError> {
    let closure = match typed.read(&visit, &staff.place.setup) {
        Ok(closure) => closure,
        Err(faults) => {
            return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &staff, &typed, faults));
        }
    };
    show(&checked(&app, &visit, &staff, &closure, false).await?)
}

async fn checked<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    closure: &Closure,
    others: bool,
) -> Result<Check<'a>, WebError> {
    let setup = &staff.place.setup;
    let hits = hit(&mut app.db.read().await?, setup, closure, visit.now).await?;
    Ok(Check {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        told: told(visit, setup, closure),
        typed: Typed::of(setup, closure),
        hits: hits.iter().filter_map(|line| shown(visit, setup, line)).collect(),
        others,
    })
}

fn shown(visit: &Visit, setup: &Setup, line: &Line) -> Option<Hit> {
    let local = |at| wall::local(setup.centre.zone, at);
    let (from, to) = (local(line.span.start()), local(line.span.end()));
    let when =
        format!("{}, {}", visit.locale.date_short(from.date()), visit.locale.hours(from.time(), to.time()));
    Some(Hit {
        id: line.id,
        number: line.number?,
        organisation: line.organisation_name.clone(),
        what: format!("{}, {}", line.resource_name, visit.n("count-people", line.people)),
        when,
        tag: Tag::of(visit.locale, line.status),
    })
}

/// POST `/{centre}/p/zamkniecia`
pub async fn close(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let setup = &staff.place.setup;
    let closure = match typed.read(&visit, setup) {
        Ok(closure) => closure,
        Err(faults) => {
            return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &staff, &typed, faults));
        }
    };
    let ids =
        |texts: &[String]| -> HashSet<BookingId> { texts.iter().filter_map(|id| id.parse().ok()).collect() };
    let bookings = (ids(&typed.seen), ids(&typed.off));
    let (by, head) = (staff.viewer.person.id, app.letterhead.clone());
    let action = Close::new(setup.centre.id, closure.clone(), bookings, by, head, visit.now);
    match app.db.write(action).await? {
        Closed::Done(_) | Closed::Already => Ok(back(&staff)),
        Closed::Others => {
            let page = checked(&app, &visit, &staff, &closure, true).await?;
            show_as(StatusCode::CONFLICT, &page)
        }
        Closed::Unknown => Err(WebError::NotFound),
    }
}

/// POST `/{centre}/p/zamkniecia/otworz`
pub async fn reopen(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let setup = &staff.place.setup;
    let known = setup.closures.iter().find(|c| {
        let known = Typed::of(setup, c);
        (&known.place, &known.from, &known.until, &known.note)
            == (&typed.place, &typed.from, &typed.until, &typed.note)
    });
    let gone = || {
        let way = (format!("/{}/p/zamkniecia", setup.centre.slug), visit.t("closures-title"));
        WebError::Conflict(Told { title: visit.t("closures-gone"), text: visit.t("closures-gone-text"), way })
    };
    let closure = known.ok_or_else(gone)?.clone();
    let action = Reopen::new(setup.centre.id, closure, staff.viewer.person.id, visit.now);
    if app.db.write(action).await? { Ok(back(&staff)) } else { Err(gone()) }
}

fn back(staff: &Staff) -> Response {
    Redirect::to(&format!("/{}/p/zamkniecia", staff.place.setup.centre.slug)).into_response()
}
