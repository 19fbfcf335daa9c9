//! Who can be asked, and who signs.

use crate::domain::legal_form::LegalForm;
use crate::domain::organisation::{LONGEST_LINE, LONGEST_TEXT};
use crate::domain::registration::{Answers, Part};
use crate::domain::text::{one_line, several_lines};
use crate::web::form::Fields;
use crate::web::page::field::Field;
use crate::web::page::input::{Area, Input};
use crate::web::page::request::Fault;
use crate::web::visit::Visit;

use super::fault;
use super::question::{of, shown};

pub(super) fn inputs(
    visit: &Visit,
    answers: &Answers,
    typed: Option<&Fields>,
    faults: &[Fault],
) -> (String, String, Vec<Input>) {
    let line = |name: &'static str, label: String, kept: &str| {
        Field::new(name, label, &shown(typed, name, kept)).error(of(faults, name)).longest(LONGEST_LINE)
    };
    let function = visit.say("field-optional", "field", visit.t("registration-function"));
    let mut inputs = vec![
        Input::Line(
            line("contact", visit.t("registration-person"), &answers.contact).autocomplete("name").required(),
        ),
        Input::Line(line("function", function, &answers.function).autocomplete("organization-title")),
        Input::Line(
            line("phone", visit.t("registration-phone"), &answers.details.phone)
                .kind("tel")
                .autocomplete("tel")
                .hint(visit.t("registration-phone-hint"))
                .required(),
        ),
    ];
    if !is_people(answers) {
        let kept = shown(typed, "signatories", &answers.details.signatories);
        let signatories = Area::new("signatories", visit.t("registration-signatories"), &kept, LONGEST_TEXT)
            .hint(visit.t("registration-signatories-hint"))
            .error(of(faults, "signatories"))
            .required();
        inputs.push(Input::Area(signatories));
    }
    let intro = if is_people(answers) { "registration-contact-people" } else { "registration-contact-text" };
    (visit.t("registration-contact"), visit.t(intro), inputs)
}

fn is_people(answers: &Answers) -> bool {
    answers.legal_form.is_some_and(LegalForm::is_people)
}

pub(super) fn read(visit: &Visit, answers: &Answers, typed: &Fields) -> Result<Part, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut line = |field: &'static str, missing: Option<&str>| {
        let text = one_line(typed.text(field));
        if text.chars().count() > LONGEST_LINE {
            faults.push(fault(field, visit.n("field-too-long", LONGEST_LINE)));
        }
        if let Some(missing) = missing.filter(|_| text.is_empty()) {
            faults.push(fault(field, visit.t(missing)));
        }
        text
    };
    let name = line("contact", Some("registration-person-missing"));
    let function = line("function", None);
    let phone = line("phone", Some("registration-phone-missing"));
    if !phone.is_empty() && phone.chars().filter(char::is_ascii_digit).count() < 7 {
        faults.push(fault("phone", visit.t("registration-phone-wrong")));
    }
    let signatories =
        if is_people(answers) { String::new() } else { several_lines(typed.text("signatories")) };
    if signatories.is_empty() && !is_people(answers) {
        faults.push(fault("signatories", visit.t("registration-signatories-missing")));
    } else if signatories.chars().count() > LONGEST_TEXT {
        faults.push(fault("signatories", visit.n("field-too-long", LONGEST_TEXT)));
    }
    if faults.is_empty() { Ok(Part::Contact { name, function, phone, signatories }) } else { Err(faults) }
}
