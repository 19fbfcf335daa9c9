//! What the organisation is in law.

use crate::domain::legal_form::{GROUPS, LegalForm};
use crate::domain::registration::{Answers, Part};
use crate::domain::words::Word;
use crate::locale::capital;
use crate::web::form::Fields;
use crate::web::page::input::{Choices, Input};
use crate::web::page::request::{Choice, Fault};
use crate::web::visit::Visit;

use super::fault;
use super::question::of;

pub(super) fn inputs(visit: &Visit, answers: &Answers, faults: &[Fault]) -> (String, String, Vec<Input>) {
    let inputs = vec![Input::Choices(choices(visit, answers, faults))];
    (visit.t("registration-form"), visit.t("registration-form-text"), inputs)
}

/// All legal forms, in groups.
pub(in crate::web::page) fn choices(visit: &Visit, answers: &Answers, faults: &[Fault]) -> Choices {
    let choice = |form: &LegalForm| Choice {
        value: form.as_str().to_owned(),
        word: capital(&visit.say("legal-form", "form", form.as_str())),
        chosen: answers.legal_form == Some(*form),
    };
    let legends = [
        visit.t("registration-forms-registered"),
        visit.t("registration-forms-people"),
        visit.t("registration-forms-other"),
    ];
    let groups =
        legends.into_iter().zip(GROUPS).map(|(legend, forms)| (legend, forms.iter().map(choice).collect()));
    Choices::one("form", groups.collect(), of(faults, "form"))
}

pub(super) fn read(visit: &Visit, typed: &Fields) -> Result<Part, Vec<Fault>> {
    let form = LegalForm::parse(typed.text("form"));
    form.map(Part::Form).ok_or_else(|| vec![fault("form", visit.t("registration-form-missing"))])
}
