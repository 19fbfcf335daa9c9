//! The part of the form that most leave alone: what the group needs, who takes part.

use askama::Template;

use super::choice::Choice;
use super::typed::{Fault, Typed};
use crate::domain::booking::Booking;
use crate::domain::feature::{Feature, Features};
use crate::domain::setup::Setup;
use crate::domain::words::{Word, Words};
use crate::locale;
use crate::web::icon::Icon;
use crate::web::visit::Visit;

/// What is always offered to tick, because staff find a way even where no place has it.
const ACCESS: [Feature; 6] = [
    Feature::StepFree,
    Feature::WideDoors,
    Feature::AccessibleToilet,
    Feature::InductionLoop,
    Feature::AssistanceDog,
    Feature::Parking,
];

/// The part, folded unless something in it is ticked or wrong.
#[derive(Template)]
#[template(path = "request/more.html")]
pub struct More<'a> {
    v: &'a Visit,
    needs: Vec<Choice>,
    minors: bool,
    stated: bool,
    fees: bool,
    faults: Vec<Fault>,
    icon: Icon,
}

impl<'a> More<'a> {
    /// The part as ticked, with what is wrong with it.
    pub fn of(visit: &'a Visit, setup: &Setup, typed: &Typed, faults: &[Fault]) -> Self {
        let known: Features = setup.resources.iter().flat_map(|r| r.features.iter()).chain(ACCESS).collect();
        let choice = |feature: Feature| Choice {
            value: feature.as_str().to_owned(),
            word: locale::feature::word(visit.locale, feature),
            chosen: typed.needs.iter().any(|need| need == feature.as_str()),
        };
        let own = |f: &&Fault| matches!(f.field, Some("minors" | "fees"));
        Self {
            v: visit,
            needs: known.iter().map(choice).collect(),
            minors: !typed.minors.is_empty(),
            stated: !typed.minors_stated.is_empty(),
            fees: !typed.fees.is_empty(),
            faults: faults.iter().filter(own).cloned().collect(),
            icon: Icon("alert"),
        }
    }

    fn is_open(&self) -> bool {
        self.minors || self.fees || !self.faults.is_empty() || self.needs.iter().any(|need| need.chosen)
    }

    fn fault(&self, field: &str) -> Option<&str> {
        self.faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.as_str())
    }
}

impl askama::filters::HtmlSafe for More<'_> {}

/// What was ticked, as sentences.
pub fn declared(visit: &Visit, booking: &Booking) -> Vec<String> {
    let needs = (booking.needs != Words::default())
        .then(|| visit.say("booking-needs", "needs", locale::feature::list(visit.locale, booking.needs)));
    let minors = booking.minors.then(|| match booking.minors_stated {
        true => visit.t("booking-minors"),
        false => visit.t("booking-minors-unstated"),
    });
    let fees = booking.fees.then(|| visit.t("booking-fees"));
    [needs, minors, fees].into_iter().flatten().collect()
}
