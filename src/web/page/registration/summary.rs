//! Everything that was told, as label and answer.

use crate::domain::registration::Answers;
use crate::domain::words::Word;
use crate::web::visit::Visit;

/// A label and what was answered.
pub struct Line {
    /// What was asked.
    pub label: String,
    /// The answer.
    pub answer: String,
}

/// What was told, without what was left empty.
pub fn summary(visit: &Visit, answers: &Answers) -> Vec<Line> {
    let d = &answers.details;
    let form = answers.legal_form.map(|form| visit.say("legal-form", "form", form.as_str()));
    let kinds: Vec<String> =
        answers.kinds.iter().map(|kind| visit.say("kind", "kind", kind.as_str())).collect();
    let tie = d.tie.map(|tie| match tie {
        crate::domain::organisation::Tie::Seat => visit.t("registration-tie-seat"),
        crate::domain::organisation::Tie::Residents => visit.t("registration-tie-residents"),
    });
    let yes = |is: bool| if is { visit.t("yes") } else { String::new() };
    let all = [
        (visit.t("registration-name"), answers.name.clone()),
        (visit.t("registration-form"), form.unwrap_or_default()),
        (visit.t("registration-short-name"), d.short_name.clone()),
        (visit.t("registration-krs"), d.krs.as_ref().map(ToString::to_string).unwrap_or_default()),
        (visit.t("registration-record"), d.record.clone()),
        (visit.t("registration-nip"), d.nip.as_ref().map(ToString::to_string).unwrap_or_default()),
        (visit.t("registration-regon"), d.regon.as_ref().map(ToString::to_string).unwrap_or_default()),
        (visit.t("registration-tie"), tie.unwrap_or_default()),
        (visit.t("registration-address"), d.address.clone()),
        (visit.t("registration-website"), d.website.clone()),
        (visit.t("registration-edelivery"), d.edelivery.clone()),
        (visit.t("registration-opp-legend"), yes(d.public_benefit)),
        (visit.t("registration-person"), answers.contact.clone()),
        (visit.t("registration-function"), answers.function.clone()),
        (visit.t("registration-phone"), d.phone.clone()),
        (visit.t("registration-signatories"), d.signatories.clone()),
        (visit.t("registration-what-for"), d.purpose.clone()),
        (visit.t("registration-kinds"), kinds.join(", ")),
        (visit.t("registration-directory"), yes(d.listed)),
    ];
    let told = all.into_iter().filter(|(_, answer)| !answer.is_empty());
    told.map(|(label, answer)| Line { label, answer }).collect()
}
