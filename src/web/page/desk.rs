//! Staff enter a booking for an organisation that phoned, came, or wrote.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

use super::exception::{ExceptionField, told};
use super::request::{Choice, Fault, Fields, Typed, Way, entered, faults, fill_in, fresh_setup, like};
use super::{show, show_as};
use crate::action::enter::{Desk, Enter, Entered};
use crate::action::exception::{Exception, ExceptionFault};
use crate::action::hold;
use crate::action::ways_on::ways_on;
use crate::action::{Request, TRIES};
use crate::app::App;
use crate::domain::finder::Cause;
use crate::domain::finding::{Severity, Verdict};
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::setup::Setup;
use crate::locale;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::{Query, Staff};
use crate::web::form::Form;
use crate::web::visit::{Viewer, Visit};

/// How a wish may reach the centre, the usual way first.
const CHANNELS: [&str; 3] = ["phone", "in_person", "paper"];

#[derive(Template)]
#[template(path = "desk/new.html")]
struct Page<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    setup: &'a Setup,
    was_sent: bool,
    heading: String,
    key: String,
    organisations: Vec<Choice>,
    channels: Vec<Choice>,
    fields: Fields<'a>,
    faults: Vec<Fault>,
    ways: Vec<Way>,
    /// The rules that would be set aside, as sentences.
    set_aside: Vec<String>,
    /// Where any would be.
    exception: Option<ExceptionField>,
}

impl Page<'_> {
    fn fault(&self, field: &str) -> Option<&str> {
        self.faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.as_str())
    }
}

/// GET `/{centre}/p/rez/nowa?m=…&d=…&od=…&do=…&z=…`
pub async fn new(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Query(mut entry): Query<Typed>,
) -> Result<Response, WebError> {
    let setup = staff.place.setup.clone();
    if let Some(like) = like(&app, &staff.place, &entry).await?.filter(|like| like.number.is_some()) {
        let organisation = like.organisation.to_string();
        entry = entry.filled_in(Typed { organisation, ..Typed::of(&like, &setup) });
    }
    fill_in(&mut entry, &visit, &setup);
    let organisations = store::organisation::all(&mut app.db.look().await?).await?;
    let mut page = page(&visit, &staff, &setup, &organisations, &entry, Vec::new());
    page.was_sent = false;
    show(&page)
}

/// POST `/{centre}/p/rez/nowa`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Form { fields: entry, hash }: Form<Typed>,
) -> Result<Response, WebError> {
    let entry = entry.settled();
    let form = hold::Form { key: entry.klucz.clone(), hash };
    let mut setup = staff.place.setup.clone();
    let organisations = store::organisation::all(&mut app.db.look().await?).await?;
    let (organisation, channel, resource, ask) = match read(&visit, &setup, &entry, &organisations) {
        Ok(read) => read,
        Err(faults) => {
            let page = page(&visit, &staff, &setup, &organisations, &entry, faults);
            return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let by = staff.viewer.person.id;
    let person = contact(&app, organisation).await?.unwrap_or(by);
    for _ in 0..TRIES {
        let request = Request {
            setup: setup.clone(),
            resource,
            ask: ask.clone(),
            person,
            organisation,
            as_staff: true,
            asked_at: visit.now,
            now: visit.now,
        };
        let desk = Desk {
            by,
            role: staff.role,
            exception: Exception::new(&entry.exception, &entry.seen),
            form: form.clone(),
            letterhead: app.letterhead.clone(),
        };
        let (verdict, wrong) = match app.db.write(Enter::at_desk(request.clone(), channel, desk)).await? {
            Entered::Number(number) => return Ok(Redirect::to(&format!("/r/{number}")).into_response()),
            Entered::Refused(verdict) => (verdict, None),
            Entered::ExceptionFaulty(verdict, fault) => (verdict, Some(Wrong::Exception(fault))),
            Entered::ForManager(verdict) => (verdict, Some(Wrong::ForManager)),
            Entered::Stale => {
                setup = fresh_setup(&app, &setup).await?;
                continue;
            }
        };
        return refused(&app, &visit, &staff, (&request, &verdict, wrong), &organisations, &entry).await;
    }
    Err(WebError::Busy)
}

/// What stands in the way although the wish itself could be.
enum Wrong {
    /// The reason for setting rules aside does not do.
    Exception(ExceptionFault),
    /// It has begun, and a manager would have to decide.
    ForManager,
}

/// The form with what stands in the way: ways on, or the rules that need a reason to be set aside.
async fn refused(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    (request, verdict, wrong): (&Request, &Verdict, Option<Wrong>),
    organisations: &[(OrganisationId, String)],
    entry: &Typed,
) -> Result<Response, WebError> {
    let (fault, exception) = match wrong {
        None => (None, None),
        Some(Wrong::ForManager) => {
            (Some(Fault { code: "for_manager", field: Some("d"), text: visit.t("desk-for-manager") }), None)
        }
        Some(Wrong::Exception(fault)) => {
            let text = told(visit, fault);
            (Some(Fault { code: "exception", field: Some("exception"), text }), Some(fault))
        }
    };
    let faults: Vec<Fault> = faults(visit, verdict).into_iter().chain(fault).collect();
    let ways = if verdict.blocks() {
        ways_on(&app.db, request, Cause::of(verdict), None).await?
    } else {
        Vec::new()
    };
    let setup = request.setup.clone();
    let mut page = page(visit, staff, &setup, organisations, entry, faults);
    page.ways = ways.into_iter().filter_map(|way| Way::of(visit, request, way, None)).collect();
    page.set_aside = set_aside(visit, verdict);
    page.exception = ExceptionField::of(visit, verdict, &entry.exception, exception);
    if verdict.is_conflict() {
        page.heading = visit.t("request-taken");
    }
    let status = if verdict.is_conflict() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    show_as(status, &page)
}

fn set_aside(visit: &Visit, verdict: &Verdict) -> Vec<String> {
    let needs_reason = verdict.findings.iter().filter(|f| f.severity == Severity::NeedsStaff);
    needs_reason.map(|f| locale::finding::sentence(visit.locale, f)).collect()
}

type Wish = (OrganisationId, &'static str, crate::domain::id::ResourceId, crate::domain::ask::Ask);

fn read(
    visit: &Visit,
    setup: &Arc<Setup>,
    entry: &Typed,
    organisations: &[(OrganisationId, String)],
) -> Result<Wish, Vec<Fault>> {
    let organisation = organisations.iter().find(|(id, _)| id.to_string() == entry.organisation);
    let channel = CHANNELS.into_iter().find(|channel| *channel == entry.channel).unwrap_or("phone");
    let missing = organisation.is_none().then(|| Fault {
        code: "form_organisation",
        field: Some("organisation"),
        text: visit.t("fault-organisation"),
    });
    let (first, last) = entered(setup.day_of(visit.now));
    let day = entry.d.parse().ok().filter(|day| !(first..=last).contains(day));
    let slip = day.map(|_: NaiveDate| Fault {
        code: "form_day",
        field: Some("d"),
        text: visit.locale.with(
            "desk-day-range",
            &[
                ("from", visit.locale.date_plain(first).into()),
                ("until", visit.locale.date_plain(last).into()),
            ],
        ),
    });
    let faults: Vec<Fault> = missing.into_iter().chain(slip).collect();
    match (organisation, entry.read(visit, setup)) {
        (Some((organisation, _)), Ok((resource, ask))) if faults.is_empty() => {
            Ok((*organisation, channel, resource, ask))
        }
        (_, read) => Err(faults.into_iter().chain(read.err().unwrap_or_default()).collect()),
    }
}

async fn contact(app: &App, organisation: OrganisationId) -> Result<Option<PersonId>, WebError> {
    Ok(store::organisation::contact(&mut app.db.look().await?, organisation, app.clock.now()).await?)
}

fn page<'a>(
    visit: &'a Visit,
    staff: &'a Staff,
    setup: &'a Setup,
    organisations: &[(OrganisationId, String)],
    entry: &Typed,
    faults: Vec<Fault>,
) -> Page<'a> {
    let organisation = |(id, name): &(OrganisationId, String)| Choice {
        value: id.to_string(),
        word: name.clone(),
        chosen: id.to_string() == entry.organisation,
    };
    let channel = |word: &str| Choice {
        value: word.to_owned(),
        word: visit.say("channel", "channel", word),
        chosen: word == entry.channel,
    };
    Page {
        v: visit,
        viewer: &staff.viewer,
        setup,
        was_sent: true,
        heading: visit.t("form-errors"),
        key: uuid::Uuid::now_v7().to_string(),
        organisations: organisations.iter().map(organisation).collect(),
        channels: CHANNELS.into_iter().map(channel).collect(),
        fields: Fields::of(visit, setup, entry, &faults, true),
        faults,
        ways: Vec::new(),
        set_aside: Vec::new(),
        exception: None,
    }
}
