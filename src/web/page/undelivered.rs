//! Staff: mail that did not leave.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};

use crate::action::send_again::SendAgain;
use crate::app::App;
use crate::domain::id::JobId;
use crate::domain::letter::About;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::store::job::undelivered::Undelivered;
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::form::{Form, Nothing};
use crate::web::tag::Tag;
use crate::web::visit::{Place, Viewer, Visit};

use super::show;

/// Most letters on the page.
const MOST: i64 = 100;

/// A letter that did not leave.
struct Item {
    job: JobId,
    to: String,
    /// What it is about, and the number of the booking.
    about: String,
    number: Option<i64>,
    /// Since when, how often tried, when next.
    tried: String,
    why: Option<String>,
    tag: Tag,
    can_be_sent: bool,
}

#[derive(Template)]
#[template(path = "undelivered/list.html")]
struct List<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    slug: &'a str,
    items: Vec<Item>,
}

/// GET `/{centre}/p/poczta`
pub async fn list(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Response, WebError> {
    let mut tx = app.db.look().await?;
    let letters = store::job::undelivered::of_centre(&mut tx, staff.place.head.id, MOST, visit.now).await?;
    drop(tx);
    show(&List {
        v: &visit,
        viewer: &staff.viewer,
        slug: &staff.place.setup.centre.slug,
        items: letters.into_iter().map(|letter| item(&visit, &staff.place, letter)).collect(),
    })
}

fn item(visit: &Visit, place: &Place, undelivered: Undelivered) -> Item {
    let moment = |at: DateTime<Utc>| {
        let wall = wall::local(place.setup.centre.zone, at);
        format!("{}, {}", visit.locale.date_short(wall.date()), visit.locale.time(wall.time()))
    };
    let letter = undelivered.letter.0;
    let (number, about) = match &letter.about {
        About::Booking(news) => (Some(news.number), locale::status::word(visit.locale, news.news.status())),
        About::Notice(notice) => (None, locale::notice::words(visit.locale, notice, "", "").heading),
    };
    let given_up = undelivered.failed_at.is_some();
    let mut tried = vec![
        visit.say("undelivered-since", "time", moment(undelivered.created_at)),
        visit.n("undelivered-attempts", undelivered.attempts),
    ];
    if undelivered.why.is_none() {
        tried.push(visit.t("undelivered-waits"));
    } else if !given_up {
        tried.push(visit.say("undelivered-next", "time", moment(undelivered.run_at)));
    } else if undelivered.is_outdated {
        tried.push(visit.t("undelivered-outdated"));
    }
    Item {
        job: undelivered.id,
        to: format!("{} <{}>", letter.to.name, letter.to.email),
        about,
        number,
        tried: tried.join(" · "),
        why: undelivered.why,
        tag: match given_up {
            true => Tag::new("err", "x", visit.t("undelivered-given-up")),
            false => Tag::new("wait", "clock", visit.t("undelivered-trying")),
        },
        can_be_sent: given_up && !undelivered.is_outdated,
    }
}

/// POST `/{centre}/p/poczta/{job}`: sends one again.
pub async fn send_again(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
    _: Form<Nothing>,
) -> Result<Response, WebError> {
    let (centre, by) = (staff.place.head.id, staff.viewer.person.id);
    app.db.write(SendAgain::new(path.parse("job")?, centre, by, visit.now)).await?;
    Ok(Redirect::to(&format!("/{}/p/poczta", staff.place.setup.centre.slug)).into_response())
}
