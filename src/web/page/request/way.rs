//! A way on after a no: another time or place that one click takes, and what differs from the wish.

use askama::Template;

use super::typed::{Instead, end_text};
use crate::action::Request;
use crate::action::ways_on::WayOn;
use crate::domain::id::BookingId;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::locale::difference;
use crate::web::tag::Tag;
use crate::web::visit::Visit;

/// Another time or place, ready to be taken with what was typed. As text it is a card without its button.
#[derive(Template)]
#[template(path = "request/way.html")]
pub struct Way {
    /// Slug of the place.
    pub slug: String,
    /// What the form sends to take it.
    pub instead: String,
    /// The same as the query of a form's address.
    pub query: String,
    /// Name of the place.
    pub place: String,
    /// What differs, in words.
    pub diff: String,
    /// Day.
    pub day: String,
    /// Hours.
    pub hours: String,
    /// Whether it would be approved at once; nothing where staff enter it.
    pub tag: Option<Tag>,
}

impl Way {
    /// The way on from a request as the page shows it, if its place is still there; the form of the address is filled in like a booking.
    pub fn of(visit: &Visit, request: &Request, way: WayOn, like: Option<BookingId>) -> Option<Self> {
        let setup = &request.setup;
        let place = setup.resource(way.resource)?;
        let zone = setup.centre.zone;
        let (from, to) = (wall::local(zone, way.span.start()), wall::local(zone, way.span.end()));
        let tag = (!request.as_staff).then(|| match way.status {
            Status::Approved => Tag::new("ok", "check", visit.t("way-at-once")),
            _ => Tag::new("wait", "clock", visit.t("way-staff-decide")),
        });
        let instead = Instead {
            m: place.slug.clone(),
            d: from.date().to_string(),
            od: from.format("%H:%M").to_string(),
            until: end_text(from.date(), to),
        };
        Some(Self {
            slug: place.slug.clone(),
            query: match like {
                Some(id) => format!("{}&z={id}", instead.query()),
                None => instead.query(),
            },
            instead: instead.to_string(),
            place: place.name.clone(),
            diff: difference::words(visit.locale, &way.differences),
            day: visit.locale.date_day(from.date()),
            hours: visit.locale.hours(from.time(), to.time()),
            tag,
        })
    }
}

impl askama::filters::HtmlSafe for Way {}
