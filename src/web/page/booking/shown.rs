//! A booking with what its pages say about it, for those who may see it.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::action::book::request_of;
use crate::action::ways_on::ways_on;
use crate::app::App;
use crate::domain::booking::Booking;
use crate::domain::finder::Cause;
use crate::domain::finding::ClosedDays;
use crate::domain::person::MemberRole;
use crate::domain::policy::{Policy, Requests};
use crate::domain::resource::Resource;
use crate::domain::setup::{Opening, Setup};
use crate::domain::status::Status;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::web::error::WebError;
use crate::web::page::request::Way;
use crate::web::tag::Tag;
use crate::web::visit::{Viewer, Visit};

/// A booking with everything its pages say.
pub struct Shown {
    /// The booking.
    pub booking: Booking,
    /// Its number.
    pub number: i64,
    /// The centre.
    pub setup: Arc<Setup>,
    /// What is booked.
    pub place: Resource,
    /// For whom.
    pub organisation: String,
    /// Name of who decided, if a person did.
    pub decided_by: Option<String>,
    /// Whether who decided works for the centre and does not belong to the organisation.
    pub decided_by_centre: bool,
    /// Whether the reader works for the centre.
    pub by_staff: bool,
    /// Whether the reader works for the centre and does not belong to the organisation: it is not "yours" then.
    pub speaks_to_staff: bool,
    /// Whether the reader may call it off, its status aside.
    pub may_change: bool,
}

impl Shown {
    /// The booking of a number, if the reader may see it.
    pub async fn load(app: &App, viewer: &Viewer, number: i64) -> Result<Self, WebError> {
        let mut tx = app.db.read().await?;
        let id = store::booking::id_of_number(&mut tx, number).await?.ok_or(WebError::NotFound)?;
        let booking = store::booking::load(&mut tx, id).await?.ok_or(WebError::NotFound)?;
        let by_staff = viewer.person.staff_role(booking.centre).is_some();
        let role = viewer.person.member_role(booking.organisation);
        if !by_staff && role.is_none() {
            return Err(WebError::NotFound);
        }
        let organisation =
            store::organisation::name(&mut tx, booking.organisation).await?.unwrap_or_default();
        let decided_by = match booking.decided_by {
            Some(id) => store::person::load(&mut tx, id, app.clock.now()).await?,
            None => None,
        };
        let decided_by_centre = decided_by.as_ref().is_some_and(|person| {
            person.staff_role(booking.centre).is_some() && person.member_role(booking.organisation).is_none()
        });
        let decided_by = decided_by.map(|person| person.name);
        drop(tx);
        let (_, setup) = app.setups.by_id(booking.centre).await?.ok_or(WebError::NotFound)?;
        let place = booking
            .resources()
            .next()
            .and_then(|id| setup.resource(id))
            .cloned()
            .ok_or(WebError::NotFound)?;
        let may_change = by_staff || role.is_some_and(MemberRole::may_book);
        let speaks_to_staff = by_staff && role.is_none();
        Ok(Self {
            booking,
            number,
            setup,
            place,
            organisation,
            decided_by,
            decided_by_centre,
            by_staff,
            speaks_to_staff,
            may_change,
        })
    }

    /// Whether staff can decide it now.
    pub fn waits(&self, visit: &Visit) -> bool {
        self.booking.can_be_decided(visit.now).is_ok()
    }

    /// That the place is closed then, where it was closed after the booking came.
    pub fn closed(&self, visit: &Visit) -> Option<String> {
        let waits = matches!(self.booking.status, Status::Requested | Status::Approved);
        if !waits || self.is_over(visit) {
            return None;
        }
        let of_centre = |day| match self.setup.opening(day) {
            Opening::Closure(closure) => Some(closure),
            Opening::Windows(_) | Opening::Holiday(_) => None,
        };
        let days = self.setup.days_of(self.booking.span);
        let closure = days
            .into_iter()
            .find_map(|day| of_centre(day).or_else(|| self.setup.closure_of(&self.place, day)))?;
        let place = closure.resource.and_then(|id| self.setup.resource(id)).map(|r| r.name.as_str());
        Some(locale::finding::closed(visit.locale, place, &ClosedDays::from(closure)))
    }

    /// Whether staff can note now that it was used or not.
    pub fn can_be_marked(&self, visit: &Visit) -> bool {
        self.booking.can_be_marked(visit.now)
    }

    /// Whether it is a strike where strikes have a sanction, excused or not.
    pub fn is_strike(&self) -> bool {
        self.booking.is_strike() && self.policy().strikes > 0
    }

    /// Whether the organisation was told no, or nothing in time.
    pub fn was_denied(&self) -> bool {
        match self.booking.status {
            Status::Refused | Status::Expired => true,
            Status::Cancelled => self.decided_by_centre,
            Status::Held | Status::Requested | Status::Approved | Status::Completed | Status::NoShow => false,
        }
    }

    /// Its ways on, to be asked for again, or entered by staff.
    pub async fn ways(&self, app: &App, visit: &Visit, as_staff: bool) -> Result<Vec<Way>, WebError> {
        let Some(mut request) = request_of(self.setup.clone(), &self.booking, visit.now) else {
            return Ok(Vec::new());
        };
        request.as_staff = as_staff;
        let like = Some(self.booking.id);
        let ways = ways_on(&app.db, &request, Cause::Decided, like).await?;
        Ok(ways.into_iter().filter_map(|way| Way::of(visit, &request, way, like)).collect())
    }

    /// Whether its time has passed.
    pub fn is_over(&self, visit: &Visit) -> bool {
        self.booking.span.end() <= visit.now
    }

    /// Why it was refused or called off.
    pub fn reason(&self, visit: &Visit) -> Option<String> {
        locale::refusal::told(visit.locale, self.booking.ground, self.booking.reason.as_deref())
    }

    /// What the group needs and who comes, as sentences.
    pub fn declared(&self, visit: &Visit) -> Vec<String> {
        crate::web::page::request::declared(visit, &self.booking)
    }

    /// First local day.
    pub fn day(&self) -> NaiveDate {
        self.setup.day_of(self.booking.span.start())
    }

    /// "10:00–12:00"
    pub fn hours(&self, visit: &Visit) -> String {
        let local = |at| wall::local(self.setup.centre.zone, at).time();
        visit.locale.hours(local(self.booking.span.start()), local(self.booking.span.end()))
    }

    /// "wt. 1.12, 10:00–12:00"
    pub fn when_short(&self, visit: &Visit) -> String {
        format!("{}, {}", visit.locale.date_short(self.day()), self.hours(visit))
    }

    /// "poniedziałek, 23 listopada, 9:12"
    pub fn moment(&self, visit: &Visit, at: DateTime<Utc>) -> String {
        let wall = wall::local(self.setup.centre.zone, at);
        format!("{}, {}", visit.locale.date_day(wall.date()), visit.locale.time(wall.time()))
    }

    /// The rules of the day on which it was asked.
    fn policy(&self) -> Policy {
        let asked_on = self.setup.day_of(self.booking.requested_at);
        self.setup.under(self.booking.organisation, asked_on).policy(&self.place, asked_on)
    }

    /// "Odpowiemy do …", where the rules promise a day, or how it goes else; nothing for staff without a promise.
    pub fn answer_by(&self, visit: &Visit) -> Option<String> {
        let days = self.policy().decision_working_days;
        if days > 0 {
            let day = self.setup.add_working_days(self.setup.day_of(self.booking.requested_at), days);
            return Some(visit.say("step-decision-by", "day", visit.locale.date_day(day)));
        }
        (!self.speaks_to_staff).then(|| visit.t("step-decision-text"))
    }

    /// Whether a request takes the place only when staff approve it.
    pub fn competes(&self) -> bool {
        self.policy().requests == Requests::Compete
    }

    /// Its status as a word.
    pub fn word(&self, visit: &Visit) -> String {
        locale::status::word(visit.locale, self.booking.status)
    }

    /// When it was asked.
    pub fn asked(&self, visit: &Visit) -> String {
        self.moment(visit, self.booking.requested_at)
    }

    /// Its status as a label.
    pub fn tag(&self, visit: &Visit) -> Tag {
        Tag::of(visit.locale, self.booking.status)
    }

    /// Who decided and when, as a sentence; empty while it waits.
    pub fn decision(&self, visit: &Visit) -> String {
        let Some(at) = self.booking.decided_at else { return String::new() };
        let moment = self.moment(visit, at);
        match &self.decided_by {
            Some(name) => visit
                .locale
                .with("booking-decided-by", &[("time", moment.into()), ("name", name.as_str().into())]),
            None => visit.say("booking-decided", "time", moment),
        }
    }
}

/// A day as a leaf of a calendar.
pub struct Leaf {
    weekday: String,
    day: String,
    month: String,
}

impl Leaf {
    /// The leaf of a day.
    pub fn of(visit: &Visit, day: NaiveDate) -> Self {
        Self {
            weekday: visit.locale.weekday_short(day),
            day: day.format("%-d").to_string(),
            month: visit.locale.month_short(day),
        }
    }
}

impl std::fmt::Display for Leaf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { weekday, day, month } = self;
        write!(
            f,
            r#"<span class="leaf" aria-hidden="true"><span>{weekday}</span><b>{day}</b><span>{month}</span></span>"#
        )
    }
}

impl askama::filters::HtmlSafe for Leaf {}
