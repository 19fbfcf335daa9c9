//! What the organisation is for, what it wants to use, and whether the directory may show it.

use crate::domain::organisation::LONGEST_TEXT;
use crate::domain::registration::{Answers, Part};
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::domain::text::several_lines;
use crate::web::form::Fields;
use crate::web::page::input::{Area, Choices, Input};
use crate::web::page::request::{Choice, Fault};
use crate::web::visit::Visit;

use super::fault;
use super::question::{of, shown};

/// The kinds of things that a centre lends.
pub(super) fn offered(setup: &Setup) -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|kind| setup.of_kind(*kind).next().is_some())
}

pub(super) fn inputs(
    visit: &Visit,
    (setup, answers): (&Setup, &Answers),
    typed: Option<&Fields>,
    faults: &[Fault],
) -> (String, String, Vec<Input>) {
    let kind = |kind: Kind| Choice {
        value: kind.as_str().to_owned(),
        word: visit.say("kind", "kind", kind.as_str()),
        chosen: typed.map_or(answers.kinds.contains(&kind), |typed| {
            typed.texts("kinds").any(|word| word == kind.as_str())
        }),
    };
    let listed = Choice {
        value: "1".to_owned(),
        word: visit.t("registration-listed"),
        chosen: typed.map_or(answers.details.listed, |typed| !typed.text("listed").is_empty()),
    };
    let purpose = shown(typed, "purpose", &answers.details.purpose);
    let kinds = vec![(visit.t("registration-kinds"), offered(setup).map(kind).collect())];
    let directory = vec![(visit.t("registration-directory"), vec![listed])];
    let inputs = vec![
        Input::Area(
            Area::new("purpose", visit.t("registration-what-for"), &purpose, LONGEST_TEXT)
                .hint(visit.t("registration-what-for-hint"))
                .error(of(faults, "purpose"))
                .required(),
        ),
        Input::Choices(Choices::any("kinds", kinds, of(faults, "kinds"))),
        Input::Choices(Choices::any("listed", directory, None)),
    ];
    (visit.t("registration-purpose"), String::new(), inputs)
}

pub(super) fn read(visit: &Visit, setup: &Setup, typed: &Fields) -> Result<Part, Vec<Fault>> {
    let mut faults = Vec::new();
    let purpose = several_lines(typed.text("purpose"));
    if purpose.is_empty() {
        faults.push(fault("purpose", visit.t("registration-what-for-missing")));
    } else if purpose.chars().count() > LONGEST_TEXT {
        faults.push(fault("purpose", visit.n("field-too-long", LONGEST_TEXT)));
    }
    let kinds: Vec<Kind> =
        offered(setup).filter(|kind| typed.texts("kinds").any(|word| word == kind.as_str())).collect();
    if kinds.is_empty() {
        faults.push(fault("kinds", visit.t("registration-kinds-missing")));
    }
    let listed = !typed.text("listed").is_empty();
    if faults.is_empty() { Ok(Part::Purpose { purpose, kinds, listed }) } else { Err(faults) }
}
