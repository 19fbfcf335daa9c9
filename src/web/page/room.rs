//! A room's page: facts, its next days, and the address of its public calendar.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::app::App;
use crate::domain::closure::Closure;
use crate::domain::policy::{Access, Approval, Policy, Requests};
use crate::domain::quota::{Limit, Most};
use crate::domain::resource::Resource;
use crate::domain::setup::Setup;
use crate::locale;
use crate::web::error::WebError;
use crate::web::extract::{AtCentre, Path};
use crate::web::visit::Visit;

use super::{feed, show};

#[derive(Template)]
#[template(path = "room/show.html")]
struct Show<'a> {
    v: &'a Visit,
    setup: &'a Setup,
    room: &'a Resource,
    whole: Option<&'a Resource>,
    parts: Vec<&'a Resource>,
    features: String,
    decision: String,
    length: String,
    ahead: String,
    gap: Option<String>,
    hours: String,
    rules: Vec<String>,
    quotas: Vec<String>,
    closures: Vec<String>,
    feed: String,
    may_book: bool,
}

/// GET `/{centre}/m/{room}`, and the room's calendars beside it.
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    AtCentre(place): AtCentre,
    path: Path,
) -> Result<Response, WebError> {
    let setup = &place.setup;
    let name = path.get("room")?;
    for (suffix, free_busy) in [(".ics", false), (".ifb", true)] {
        if let Some(slug) = name.strip_suffix(suffix) {
            let room = setup.by_slug(slug).ok_or(WebError::NotFound)?;
            return feed::of_room(&app, &visit, &headers, &place, (room, free_busy)).await;
        }
    }
    let room = setup.by_slug(name).ok_or(WebError::NotFound)?;
    let policy = setup.policy(room, setup.day_of(visit.now));
    show(&Show {
        v: &visit,
        setup,
        room,
        whole: room.parent.and_then(|id| setup.resource(id)),
        parts: setup.resources.iter().filter(|r| r.parent == Some(room.id)).collect(),
        features: locale::feature::list(visit.locale, room.features),
        decision: decision(&visit, &policy),
        length: visit.locale.with(
            "room-length-text",
            &[
                ("min", visit.locale.duration(i64::from(policy.min_minutes)).into()),
                ("max", visit.locale.duration(i64::from(policy.max_minutes)).into()),
            ],
        ),
        ahead: visit.n("room-ahead-text", policy.horizon_days),
        gap: (policy.gap_minutes > 0).then(|| visit.locale.duration(i64::from(policy.gap_minutes))),
        hours: locale::week::week(visit.locale, setup.hours_of(room).unwrap_or(&setup.centre.hours)),
        rules: locale::policy::sentences(visit.locale, &policy),
        quotas: quotas(&visit, &policy, setup, room),
        closures: closures(&visit, setup, room),
        feed: format!("{}/{}/m/{}.ics", app.config.public_url, setup.centre.slug, room.slug),
        may_book: visit.may_ask() && policy.access == Access::Members,
    })
}

/// How much an organisation may use.
fn quotas(visit: &Visit, policy: &Policy, setup: &Setup, room: &Resource) -> Vec<String> {
    let told = |limit: Limit| {
        let most = match limit.most {
            Most::Hours(hours) => visit.locale.duration(i64::from(hours) * 60),
            Most::Bookings(bookings) => visit.n("count-bookings", bookings),
        };
        let per = visit
            .locale
            .with("quota-per", &[("period", limit.period.as_str().into()), ("most", most.into())]);
        let what = locale::quota::what(visit.locale, &limit.counted(room, setup));
        visit.locale.with("quota-of", &[("what", what.into()), ("limit", per.into())])
    };
    policy.each_limit().map(told).collect()
}

/// When it cannot be used, now or later.
fn closures(visit: &Visit, setup: &Setup, room: &Resource) -> Vec<String> {
    let today = setup.day_of(visit.now);
    let lasting = setup.closures_of(room).filter(|c| c.until.is_none_or(|until| until >= today));
    let place = |closure: &Closure| closure.resource.and_then(|id| setup.resource(id)).unwrap_or(room);
    let told = lasting.map(|c| locale::finding::closed(visit.locale, Some(&place(c).name), &c.into()));
    told.collect()
}

/// Who says yes, in a sentence.
pub fn decision(visit: &Visit, policy: &Policy) -> String {
    match (policy.requests, policy.approval) {
        _ if policy.access != Access::Members => visit.t("schedule-assigned"),
        (Requests::Compete, _) => visit.t("decision-compete"),
        (_, Approval::AtOnce) => visit.t("decision-at-once"),
        (_, Approval::Staff) => visit.t("decision-staff"),
    }
}
