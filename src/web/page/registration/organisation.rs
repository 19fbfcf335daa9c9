//! The organisation's name, what ties it to the town, and the numbers by which registers know its form.

use crate::domain::identifier::{BadIdentifier, Krs, Nip, Regon};
use crate::domain::legal_form::{Asked, Identity, LegalForm};
use crate::domain::organisation::{Details, LONGEST_LINE, LONGEST_NAME, Tie};
use crate::domain::registration::{Answers, Part};
use crate::domain::text::one_line;
use crate::domain::words::Word;
use crate::web::form::Fields;
use crate::web::page::field::Field;
use crate::web::page::input::{Choices, Input};
use crate::web::page::request::{Choice, Fault};
use crate::web::visit::Visit;

use super::fault;
use super::question::{of, shown};

fn identity(answers: &Answers) -> Identity {
    answers.legal_form.unwrap_or(LegalForm::Other).identity()
}

pub(in crate::web::page) fn inputs(
    visit: &Visit,
    answers: &Answers,
    typed: Option<&Fields>,
    faults: &[Fault],
) -> (String, String, Vec<Input>) {
    let (d, identity) = (&answers.details, identity(answers));
    let line = |name: &'static str, label: String, kept: &str| {
        Field::new(name, label, &shown(typed, name, kept)).error(of(faults, name)).longest(LONGEST_LINE)
    };
    let number = |asked: Asked, name, label: String, hint: String, kept: Option<String>| {
        let label =
            if asked == Asked::Optional { visit.say("field-optional", "field", label) } else { label };
        let field = line(name, label, &kept.unwrap_or_default()).hint(hint);
        let field = if asked == Asked::Required { field.required() } else { field };
        (asked != Asked::Never).then_some(Input::Line(field))
    };
    let optional = |label: String| visit.say("field-optional", "field", label);
    let branch = answers.legal_form.is_some_and(|form| !form.has_own_krs());
    let krs_hint = if branch { "registration-krs-of-parent" } else { "registration-krs-hint" };
    let tie = |tie: Tie| Choice {
        value: tie.as_str().to_owned(),
        word: match tie {
            Tie::Seat => visit.t("registration-tie-seat"),
            Tie::Residents => visit.t("registration-tie-residents"),
        },
        chosen: typed.map_or(d.tie == Some(tie), |typed| typed.text("tie") == tie.as_str()),
    };
    let ties = vec![(visit.t("registration-tie"), Tie::ALL.iter().copied().map(tie).collect())];
    let name = line("name", visit.t("registration-name"), &answers.name)
        .longest(LONGEST_NAME)
        .autocomplete("organization")
        .required();
    let mut inputs = vec![
        Input::Line(name),
        Input::Line(line("short_name", optional(visit.t("registration-short-name")), &d.short_name)),
    ];
    inputs.extend(number(
        identity.krs,
        "krs",
        visit.t("registration-krs"),
        visit.t(krs_hint),
        d.krs.as_ref().map(ToString::to_string),
    ));
    inputs.extend(number(
        identity.record,
        "record",
        visit.t("registration-record"),
        visit.t("registration-record-hint"),
        Some(d.record.clone()),
    ));
    inputs.extend(number(
        identity.nip,
        "nip",
        visit.t("registration-nip"),
        visit.t("registration-nip-hint"),
        d.nip.as_ref().map(ToString::to_string),
    ));
    inputs.extend(number(
        identity.regon,
        "regon",
        visit.t("registration-regon"),
        visit.t("registration-regon-hint"),
        d.regon.as_ref().map(ToString::to_string),
    ));
    inputs.push(Input::Choices(Choices::one("tie", ties, of(faults, "tie"))));
    let address = line("address", optional(visit.t("registration-address")), &d.address);
    inputs.push(Input::Line(address.autocomplete("street-address")));
    let website = line("website", optional(visit.t("registration-website")), &d.website);
    inputs.push(Input::Line(website.autocomplete("url")));
    if !answers.legal_form.is_some_and(LegalForm::is_people) {
        let edelivery = line("edelivery", optional(visit.t("registration-edelivery")), &d.edelivery);
        inputs.push(Input::Line(edelivery));
        let opp = Choice {
            value: "1".to_owned(),
            word: visit.t("registration-opp"),
            chosen: typed.map_or(d.public_benefit, |typed| !typed.text("opp").is_empty()),
        };
        let legend = optional(visit.t("registration-opp-legend"));
        inputs.push(Input::Choices(Choices::any("opp", vec![(legend, vec![opp])], None)));
    }
    (visit.t("registration-organisation"), visit.t("registration-organisation-text"), inputs)
}

pub(in crate::web::page) fn read(
    visit: &Visit,
    answers: &Answers,
    typed: &Fields,
) -> Result<Part, Vec<Fault>> {
    let identity = identity(answers);
    let mut faults = Vec::new();
    let name = one_line(typed.text("name"));
    if name.is_empty() {
        faults.push(fault("name", visit.t("registration-name-missing")));
    } else if name.chars().count() > LONGEST_NAME {
        faults.push(fault("name", visit.n("field-too-long", LONGEST_NAME)));
    }
    let krs = number(visit, &mut faults, (identity.krs, "krs", typed.text("krs")), Krs::parse);
    let nip = number(visit, &mut faults, (identity.nip, "nip", typed.text("nip")), Nip::parse);
    let regon = number(visit, &mut faults, (identity.regon, "regon", typed.text("regon")), Regon::parse);
    let mut line = |field: &'static str| {
        let text = one_line(typed.text(field));
        if text.chars().count() > LONGEST_LINE {
            faults.push(fault(field, visit.n("field-too-long", LONGEST_LINE)));
        }
        text
    };
    let record = if identity.record == Asked::Never { String::new() } else { line("record") };
    let (short_name, address, website, edelivery) =
        (line("short_name"), line("address"), line("website"), line("edelivery"));
    if identity.record == Asked::Required && record.is_empty() {
        faults.push(fault("record", visit.say("registration-number-missing", "register", "record")));
    }
    let tie = Tie::parse(typed.text("tie"));
    if tie.is_none() {
        faults.push(fault("tie", visit.t("registration-tie-missing")));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let details = Details {
        short_name,
        tie,
        krs,
        record,
        nip,
        regon,
        address,
        website,
        edelivery,
        public_benefit: !typed.text("opp").is_empty(),
        ..Details::default()
    };
    Ok(Part::Organisation { name, details: Box::new(details) })
}

/// A number of a register; what is wrong with it is added to the faults.
fn number<T>(
    visit: &Visit,
    faults: &mut Vec<Fault>,
    (asked, field, typed): (Asked, &'static str, &str),
    parse: impl Fn(&str) -> Result<T, BadIdentifier>,
) -> Option<T> {
    let empty = one_line(typed).is_empty();
    if asked == Asked::Never || empty && asked == Asked::Optional {
        return None;
    }
    if empty {
        faults.push(fault(field, visit.say("registration-number-missing", "register", field)));
        return None;
    }
    let text = |bad| match bad {
        BadIdentifier::Characters => {
            visit.say("registration-number-characters", "register", field.to_uppercase())
        }
        BadIdentifier::Length => visit.say("registration-number-length", "register", field),
        BadIdentifier::Checksum => {
            visit.say("registration-number-checksum", "register", field.to_uppercase())
        }
    };
    parse(typed).map_err(|bad| faults.push(fault(field, text(bad)))).ok()
}
