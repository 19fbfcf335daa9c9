//! The entrance and a centre's own page: what this is, when it is open, how to get there, and where to go on.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{NaiveDate, TimeDelta};

use crate::app::App;
use crate::domain::resource::{Kind, Resource};
use crate::domain::setup::{Opening, Setup};
use crate::locale::{self, capital};
use crate::web::error::WebError;
use crate::web::extract::AtCentre;
use crate::web::visit::Visit;

use super::show;

/// Days searched for the next opening.
const DAYS_AHEAD: i64 = 60;
/// Days ahead of which changes of the hours are told.
const CHANGES_AHEAD: i64 = 60;

#[derive(Template)]
#[template(path = "centre/list.html")]
struct List<'a> {
    v: &'a Visit,
    centres: Vec<Arc<Setup>>,
}

/// `/`: the only centre, or a list of them.
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response, WebError> {
    let centres: Vec<Arc<Setup>> = app.setups.all().await?.into_iter().map(|(_, setup)| setup).collect();
    if let [only] = centres.as_slice() {
        return Ok(Redirect::to(&format!("/{}", only.centre.slug)).into_response());
    }
    show(&List { v: &visit, centres })
}

#[derive(Template)]
#[template(path = "centre/show.html")]
struct Home<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    today: String,
    open_today: String,
    hours: Vec<(String, String)>,
    changes: Vec<String>,
    rooms: Vec<&'a Resource>,
    may_book: bool,
}

/// `/{centre}`
pub async fn home(visit: Visit, AtCentre(place): AtCentre) -> Result<Response, WebError> {
    let setup = &place.setup;
    let today = setup.day_of(visit.now);
    show(&Home {
        v: &visit,
        setup,
        today: capital(&visit.locale.date_long(today)),
        open_today: open_on(&visit, setup, today),
        hours: locale::week::runs(visit.locale, &setup.centre.hours),
        changes: changes(&visit, setup, today),
        rooms: setup.of_kind(Kind::Room).collect(),
        may_book: visit.viewer.as_ref().is_some_and(|viewer| viewer.books_for().is_some()),
    })
}

/// What will differ from the hours of every week, the next change first.
fn changes(visit: &Visit, setup: &Setup, today: NaiveDate) -> Vec<String> {
    let locale = visit.locale;
    let until = today + TimeDelta::days(CHANGES_AHEAD);
    let closures =
        setup.closures.iter().filter(|c| c.from <= until && c.until.is_none_or(|last| last >= today));
    let closures = closures.map(|closure| {
        let place = closure.resource.and_then(|id| setup.resource(id)).map(|r| r.name.as_str());
        (closure.from, locale::finding::closed(locale, place, &closure.into()))
    });
    let special = setup.special_hours.iter().filter(|s| s.from <= until && s.until >= today);
    let special = special.map(|s| (s.from, locale::week::special(locale, s)));
    let mut changes: Vec<(NaiveDate, String)> = closures.chain(special).collect();
    changes.sort();
    changes.into_iter().map(|(_, words)| words).collect()
}

/// The first day after `day` on which the centre opens.
pub fn next_open(setup: &Setup, day: NaiveDate) -> Option<NaiveDate> {
    (1..=DAYS_AHEAD).map(|days| day + TimeDelta::days(days)).find(|d| !setup.windows(*d).is_empty())
}

/// "Otwarte 7:00–18:00", or why not and when next.
pub fn open_on(visit: &Visit, setup: &Setup, day: NaiveDate) -> String {
    let mut said = match setup.opening(day) {
        Opening::Windows([]) => visit.t("hours-shut"),
        Opening::Windows(windows) => {
            return visit.say("hours-open", "hours", locale::finding::open_hours(visit.locale, windows));
        }
        Opening::Holiday(holiday) => {
            let name = visit.locale.with("holiday", &[("name", holiday.as_str().into())]);
            visit.say("hours-holiday", "holiday", name)
        }
        Opening::Closure(closure) => locale::finding::closed(visit.locale, None, &closure.into()),
    };
    if let Some(next) = next_open(setup, day) {
        said.push(' ');
        said.push_str(&visit.locale.with(
            "hours-next",
            &[
                ("day", visit.locale.date_day(next).into()),
                ("hours", locale::finding::open_hours(visit.locale, setup.windows(next)).into()),
            ],
        ));
    }
    said
}
