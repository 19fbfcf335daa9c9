//! Staff: when the centre or a place is closed; first what that would hit, then the deed.

mod typed;

use std::collections::HashSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::action::close::{Close, Closed, Hits, hit};
use crate::action::reopen::Reopen;
use crate::app::App;
use crate::domain::closure::Closure;
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
use typed::{LONGEST_NOTE, Typed};

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

fn faulty(visit: &Visit, staff: &Staff, typed: &Typed, faults: Vec<Fault>) -> Result<Response, WebError> {
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(visit, staff, typed, faults))
}

fn told(visit: &Visit, setup: &Setup, closure: &Closure) -> String {
    let place = closure.resource.and_then(|id| setup.resource(id)).map(|r| r.name.as_str());
    let when = locale::finding::days(visit.locale, closure.from, closure.until);
    let said = match place {
        None => visit.say("closures-told-centre", "when", when),
        Some(place) => visit.locale.with("closures-told", &[("place", place.into()), ("when", when.into())]),
    };
    match closure.note.trim_end_matches('.') {
        "" => said,
        note => format!("{said} {}", visit.say("closure-note", "note", note)),
    }
}

/// A booking that is hit.
struct Hit {
    number: i64,
    organisation: String,
    title: String,
    what: String,
    when: String,
    tag: Tag,
    /// Whether it is to be called off.
    is_off: bool,
    /// Whether it came since the list was shown.
    is_new: bool,
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
        Err(faults) => return faulty(&visit, &staff, &typed, faults),
    };
    show(&checked(&app, &visit, &staff, &closure, None).await?)
}

async fn checked<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    closure: &Closure,
    sent: Option<&Hits>,
) -> Result<Check<'a>, WebError> {
    let setup = &staff.place.setup;
    let hits = hit(&mut app.db.read().await?, setup, closure, visit.now).await?;
    Ok(Check {
        v: visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        told: told(visit, setup, closure),
        typed: Typed::of(setup, closure),
        hits: hits.iter().filter_map(|line| shown(visit, setup, line, sent)).collect(),
        others: sent.is_some(),
    })
}

/// A booking that is hit. What was ticked stays so, and what came since the form was shown is ticked as at first.
fn shown(visit: &Visit, setup: &Setup, line: &Line, sent: Option<&Hits>) -> Option<Hit> {
    let number = line.number?;
    let is_new = sent.is_some_and(|sent| !sent.seen.contains(&number));
    let local = |at| wall::local(setup.centre.zone, at);
    let (from, to) = (local(line.span.start()), local(line.span.end()));
    let when =
        format!("{}, {}", visit.locale.date_short(from.date()), visit.locale.hours(from.time(), to.time()));
    Some(Hit {
        number,
        title: line.title.clone(),
        is_off: is_new || sent.is_none_or(|sent| sent.call_off.contains(&number)),
        is_new,
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
        Err(faults) => return faulty(&visit, &staff, &typed, faults),
    };
    let numbers =
        |texts: Vec<&str>| -> HashSet<i64> { texts.iter().filter_map(|n| n.parse().ok()).collect() };
    let sent = Hits {
        seen: numbers(typed.seen.split(',').collect()),
        call_off: numbers(typed.off.iter().map(String::as_str).collect()),
    };
    let (by, head) = (staff.viewer.person.id, app.letterhead.clone());
    let action = Close::new(setup.centre.id, closure.clone(), sent.clone(), by, head, visit.now);
    match app.db.write(action).await? {
        Closed::Done => Ok(back(&staff)),
        Closed::Already => {
            let way = (format!("/{}/p/zamkniecia", setup.centre.slug), visit.t("closures-title"));
            Err(WebError::Conflict(Told {
                title: visit.t("closures-already"),
                text: visit.t("closures-already-text"),
                way,
            }))
        }
        Closed::Others => {
            let page = checked(&app, &visit, &staff, &closure, Some(&sent)).await?;
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
    let today = setup.day_of(visit.now);
    let mut lasting = setup.closures.iter().filter(|c| c.until.is_none_or(|until| until >= today));
    let known = lasting.find(|c| {
        let known = Typed::of(setup, c);
        (&known.place, &known.from, &known.until, &known.note)
            == (&typed.place, &typed.from, &typed.until, &typed.note)
    });
    let gone = || {
        let way = (format!("/{}/p/zamkniecia", setup.centre.slug), visit.t("closures-title"));
        WebError::Conflict(Told { title: visit.t("closures-gone"), text: visit.t("closures-gone-text"), way })
    };
    let Some(closure) = known.cloned() else {
        // A button pressed twice has opened it already; another closure of the same place is something else.
        let place = setup.by_slug(&typed.place).map(|r| r.id);
        let other = setup.closures.iter().any(|c| c.resource == place && c.until.is_none_or(|u| u >= today));
        return if other { Err(gone()) } else { Ok(back(&staff)) };
    };
    let action = Reopen::new(setup.centre.id, closure, staff.viewer.person.id, visit.now);
    if app.db.write(action).await? { Ok(back(&staff)) } else { Err(gone()) }
}

fn back(staff: &Staff) -> Response {
    Redirect::to(&format!("/{}/p/zamkniecia", staff.place.setup.centre.slug)).into_response()
}
