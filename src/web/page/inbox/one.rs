//! A request in detail: what it asks, what the rules find, who else wants the place, and the forms of the decision.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::list::{Item, item};
use super::wrong::Wrong;
use crate::action::note_view::NoteView;
use crate::action::review::{Review, review};
use crate::app::App;
use crate::domain::finding::{Severity, Verdict};
use crate::domain::refusal::Ground;
use crate::domain::status::Status;
use crate::domain::words::Word;
use crate::locale;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::{Path, Staff};
use crate::web::page::booking::{Leaf, Shown};
use crate::web::page::exception::ExceptionField;
use crate::web::page::request::{Choice, Way};
use crate::web::page::show;
use crate::web::visit::{Place, Viewer, Visit};

/// A rule's finding for staff: how much it weighs and what it says.
struct Checked {
    class: &'static str,
    icon: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "inbox/show.html")]
pub(super) struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    shown: &'a Shown,
    leaf: Leaf,
    /// What others ask for or have at that time in the same place.
    rivals: Vec<Item>,
    waits: bool,
    /// Whether whoever looks belongs to the organisation that asks.
    is_own: bool,
    possible: bool,
    /// What could be had instead, where it is not possible.
    ways: Vec<Way>,
    /// Whether the rules leave the decision to somebody else.
    for_manager: bool,
    checked: Vec<Checked>,
    /// What the rules of today find, where they have changed since it was asked.
    today: Option<Vec<Checked>>,
    /// Where an approval sets rules aside: why.
    exception: Option<ExceptionField>,
    grounds: Vec<Choice>,
    typed: Reason,
    wrong: Option<Wrong>,
}

impl Show<'_> {
    fn fault(&self, field: &str) -> Option<String> {
        self.wrong.filter(|wrong| wrong.field() == field).map(|wrong| wrong.text(self.v))
    }
}

/// GET `/{centre}/p/wnioski/{number}`
pub async fn show_one(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    path: Path,
) -> Result<Response, WebError> {
    let shown = load(&app, &staff, &path).await?;
    let by = staff.viewer.person.id;
    NoteView::of_booking(&shown.booking, by, visit.now).note(&app.db).await?;
    let exception = shown.booking.exception.clone().unwrap_or_default();
    show(&page(&app, &visit, &staff, &shown, Reason { exception, ..Reason::default() }, None).await?)
}

/// What others ask for or have in the same place at the same time, by when they asked.
async fn rivals(app: &App, visit: &Visit, place: &Place, shown: &Shown) -> Result<Vec<Item>, WebError> {
    let (setup, booking) = (&place.setup, &shown.booking);
    let leaves = setup.leaves(shown.place.id);
    let mut lines = {
        let mut tx = app.db.look().await?;
        store::booking::list::in_centre(&mut tx, place.head.id, booking.span).await?
    };
    lines.retain(|line| {
        line.id != booking.id
            && line.status != Status::Held
            && setup.leaves(line.resource).iter().any(|leaf| leaves.contains(leaf))
    });
    lines.sort_by_key(|line| (line.requested_at, line.id));
    Ok(lines.iter().filter_map(|line| item(visit, place, line)).collect())
}

fn checked(visit: &Visit, verdict: &Verdict) -> Vec<Checked> {
    let checked = verdict.findings.iter().map(|f| {
        let (class, icon) = if f.severity == Severity::Blocks { ("err", "x") } else { ("wait", "info") };
        Checked { class, icon, text: locale::finding::sentence(visit.locale, f) }
    });
    checked.collect()
}

/// The page as it stands now, with what was typed and what is wrong with that.
pub(super) async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    staff: &'a Staff,
    shown: &'a Shown,
    typed: Reason,
    wrong: Option<Wrong>,
) -> Result<Show<'a>, WebError> {
    let review = judged(app, visit, shown).await?;
    let waits = shown.booking.can_be_decided(visit.now).is_ok();
    let possible = !review.verdict.blocks();
    let rivals = if waits { rivals(app, visit, &staff.place, shown).await? } else { Vec::new() };
    let ways = if waits && !possible { shown.ways(app, visit, true).await? } else { Vec::new() };
    let ground = |ground: &Ground| Choice {
        value: ground.as_str().to_owned(),
        word: locale::refusal::ground(visit.locale, *ground),
        chosen: typed.ground == ground.as_str(),
    };
    Ok(Show {
        v: visit,
        viewer: &staff.viewer,
        leaf: Leaf::of(visit, shown.day()),
        rivals,
        ways,
        waits,
        is_own: staff.viewer.belongs_to(shown.booking.organisation),
        possible,
        for_manager: !review.approver.may_be(staff.role),
        checked: checked(visit, &review.verdict),
        today: review.today.as_ref().map(|verdict| checked(visit, verdict)),
        exception: ExceptionField::of(
            visit,
            &review.verdict,
            &typed.exception,
            wrong.and_then(Wrong::exception),
        ),
        grounds: Ground::ALL.iter().map(ground).collect(),
        typed,
        wrong,
        shown,
    })
}

/// The booking, if it is one of this centre.
pub(super) async fn load(app: &App, staff: &Staff, path: &Path) -> Result<Shown, WebError> {
    let shown = Shown::load(app, &staff.viewer, path.parse("number")?).await?;
    if shown.booking.centre == staff.place.head.id { Ok(shown) } else { Err(WebError::NotFound) }
}

/// What an approval would find now, or what was found when it was asked.
async fn judged(app: &App, visit: &Visit, shown: &Shown) -> Result<Review, WebError> {
    if shown.booking.status != Status::Requested {
        return Ok(Review { verdict: shown.booking.verdict.clone(), ..Review::default() });
    }
    let mut tx = app.db.read().await?;
    Ok(review(&mut tx, &shown.setup, &shown.booking, visit.now).await?)
}

/// A ground and a reason as chosen and typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reason {
    pub(super) ground: String,
    pub(super) reason: String,
    pub(super) exception: String,
    pub(super) seen: String,
}
