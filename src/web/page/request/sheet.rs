//! The form as a page: empty, filled in, or with what stands in the way.

use askama::Template;

use super::fields::Fields;
use super::typed::{Fault, Typed, faults};
use super::way::Way;
use crate::action::Request;
use crate::action::ways_on::ways_on;
use crate::app::App;
use crate::domain::finder::Cause;
use crate::domain::finding::Verdict;
use crate::domain::id::BookingId;
use crate::domain::setup::Setup;
use crate::web::error::WebError;
use crate::web::visit::{Viewer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "request/new.html")]
pub(super) struct Sheet<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    setup: &'a Setup,
    /// Whether the form was sent, so that something typed was kept.
    pub(super) was_sent: bool,
    heading: String,
    organisation: String,
    key: String,
    faults: Vec<Fault>,
    /// The day as typed, for the way back.
    day: String,
    fields: Fields<'a>,
    ways: Vec<Way>,
    /// The free hours of the chosen place on the chosen day.
    pub(super) free: Option<(String, Vec<String>)>,
    /// What the organisation has used of its limits.
    pub(super) balance: Vec<String>,
}

impl<'a> Sheet<'a> {
    /// The form with what was typed and what is wrong with it.
    pub(super) fn of(
        visit: &'a Visit,
        viewer: &'a Viewer,
        setup: &'a Setup,
        organisation: &str,
        typed: Typed,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            v: visit,
            viewer,
            setup,
            was_sent: true,
            heading: visit.t("form-errors"),
            organisation: organisation.to_owned(),
            // A new key each time the form is shown: what was refused once may be sent again.
            key: uuid::Uuid::now_v7().to_string(),
            fields: Fields::of(visit, setup, &typed, &faults, false),
            day: typed.d,
            ways: Vec::new(),
            free: None,
            balance: Vec::new(),
            faults,
        }
    }

    /// The form with what stands in the way, and ways on.
    #[expect(clippy::too_many_arguments, reason = "everything the page is about")]
    pub(super) async fn refused(
        app: &App,
        visit: &'a Visit,
        viewer: &'a Viewer,
        setup: &'a Setup,
        request: &Request,
        organisation: &str,
        typed: Typed,
        verdict: &Verdict,
        draft: Option<BookingId>,
    ) -> Result<Self, WebError> {
        let ways = ways_on(&app.db, request, Cause::of(verdict), draft).await?;
        let ways =
            ways.into_iter().filter_map(|way| Way::of(visit, request, way, typed.z.parse().ok())).collect();
        let heading = if verdict.is_conflict() { "request-taken" } else { "request-refused" };
        let page = Self::of(visit, viewer, setup, organisation, typed, faults(visit, verdict));
        Ok(Self { ways, heading: visit.t(heading), ..page })
    }

    /// Whether the reader can put nothing right alone.
    fn needs_help(&self) -> bool {
        let beyond = [
            "no_agreement",
            "agreement_ends",
            "suspended",
            "not_eligible",
            "quota_hours",
            "quota_count",
            "staff_only",
            "referral_only",
            "strikes",
        ];
        self.faults.iter().any(|f| beyond.contains(&f.code))
    }
}
