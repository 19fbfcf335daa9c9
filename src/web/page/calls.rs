//! Staff: whom to call, and what to print, because there is no address for a mail.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::action::tell::Tell;
use crate::app::App;
use crate::domain::id::CallId;
use crate::domain::letter::{About, BookingNews, Notice};
use crate::domain::setup::Setup;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::store::call::Call;
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::form::{Form, Nothing};
use crate::web::visit::{Viewer, Visit};

use super::show;

/// What somebody has to be told.
struct Line {
    id: CallId,
    name: String,
    phone: String,
    /// What it is about, in a few words.
    heading: String,
    /// Sentences.
    text: Vec<String>,
    /// Facts, each with its name.
    facts: Vec<(String, String)>,
    number: Option<i64>,
    since: String,
}

#[derive(Template)]
#[template(path = "calls/list.html")]
struct List<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "calls/print.html")]
struct Print<'a> {
    v: &'a Visit,
    slug: &'a str,
    setup: &'a Setup,
    line: Line,
}

fn line(visit: &Visit, setup: &Setup, call: Call) -> Line {
    let local = |at| wall::local(setup.centre.zone, at);
    let (heading, text, facts, number) = match &call.letter.about {
        About::Booking(news) => booking(visit, setup, news),
        About::Notice(notice) => told(visit, setup, notice),
    };
    let since = local(call.created_at);
    let since = format!("{}, {}", visit.locale.date_short(since.date()), visit.locale.time(since.time()));
    Line { id: call.id, name: call.letter.to.name, phone: call.phone, heading, text, facts, number, since }
}

/// Heading, sentences, facts, and the number of a booking.
type Words = (String, Vec<String>, Vec<(String, String)>, Option<i64>);

fn when(visit: &Visit, setup: &Setup, span: crate::domain::interval::Interval) -> String {
    let local = |at| wall::local(setup.centre.zone, at);
    let (from, to) = (local(span.start()), local(span.end()));
    format!("{}, {}", visit.locale.date_long(from.date()), visit.locale.hours(from.time(), to.time()))
}

fn booking(visit: &Visit, setup: &Setup, news: &BookingNews) -> Words {
    let status = locale::status::word(visit.locale, news.news.status());
    let heading = format!("{}: {status}", visit.n("booking-name", news.number));
    let mut facts = vec![
        (visit.t("booking-when"), when(visit, setup, news.span)),
        (visit.t("calls-place"), news.place.clone()),
        (visit.t("calls-organisation"), news.organisation.clone()),
        (visit.t("calls-topic"), news.title.clone()),
    ];
    if let Some(reason) = &news.reason {
        facts.push((visit.t("booking-reason"), reason.clone()));
    }
    (heading, Vec::new(), facts, Some(news.number))
}

fn told(visit: &Visit, setup: &Setup, notice: &Notice) -> Words {
    let span = notice.span.map(|span| when(visit, setup, span)).unwrap_or_default();
    let words = locale::notice::words(visit.locale, notice, &setup.centre.profile.short_name, &span);
    let text = [Some(words.intro), notice.said.clone()].into_iter().flatten().collect();
    (words.heading, text, Vec::new(), None)
}

/// GET `/{centre}/p/telefony`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    let setup = &staff.place.setup;
    let calls = store::call::open(&mut app.db.look().await?, staff.place.head.id).await?;
    show(&List {
        v: &visit,
        viewer: &staff.viewer,
        slug: &setup.centre.slug,
        lines: calls.into_iter().map(|call| line(&visit, setup, call)).collect(),
    })
}

/// GET `/{centre}/p/telefony/{call}/druk`: the same as a letter on paper.
pub async fn print(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let setup = &staff.place.setup;
    let mut tx = app.db.look().await?;
    let found = store::call::find(&mut tx, staff.place.head.id, path.parse("call")?).await?;
    drop(tx);
    let line = line(&visit, setup, found.ok_or(WebError::NotFound)?);
    show(&Print { v: &visit, slug: &setup.centre.slug, setup, line })
}

/// POST `/{centre}/p/telefony/{call}`: they were told.
pub async fn done(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    _: Form<Nothing>,
) -> Result<Response, WebError> {
    let (centre, by) = (staff.place.head.id, staff.viewer.person.id);
    app.db.write(Tell::new(path.parse("call")?, centre, by, visit.now)).await?;
    Ok(Redirect::to(&format!("/{}/p/telefony", staff.place.setup.centre.slug)).into_response())
}
