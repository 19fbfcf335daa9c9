//! The entrance and a centre's own page: what this is, when it is open, how to get there, and where to go on.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{NaiveDate, TimeDelta};

use crate::app::App;
use crate::domain::holiday::holiday;
use crate::domain::resource::{Kind, Resource};
use crate::domain::setup::Setup;
use crate::locale::{self, capital};
use crate::web::error::WebError;
use crate::web::extract::AtCentre;
use crate::web::visit::Visit;

use super::show;

/// Days searched for the next opening.
const DAYS_AHEAD: i64 = 14;

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
        rooms: setup.of_kind(Kind::Room).collect(),
        may_book: visit.viewer.as_ref().is_some_and(|viewer| viewer.books_for().is_some()),
    })
}

/// The first day after `day` on which the centre opens.
pub fn next_open(setup: &Setup, day: NaiveDate) -> Option<NaiveDate> {
    (1..=DAYS_AHEAD).map(|days| day + TimeDelta::days(days)).find(|d| !setup.windows(*d).is_empty())
}

/// "Otwarte 7:00–18:00", or why not and when next.
pub fn open_on(visit: &Visit, setup: &Setup, day: NaiveDate) -> String {
    let windows = setup.windows(day);
    if !windows.is_empty() {
        return visit.say("hours-open", "hours", locale::finding::open_hours(visit.locale, windows));
    }
    let mut said = match holiday(day) {
        Some(holiday) => {
            let name = visit.locale.with("holiday", &[("name", holiday.as_str().into())]);
            visit.say("hours-holiday", "holiday", name)
        }
        None => visit.t("hours-shut"),
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
