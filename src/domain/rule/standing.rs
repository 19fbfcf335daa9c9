//! May the organisation use this kind of resource then?

use chrono::TimeDelta;

use crate::domain::agreement::Cover;
use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::policy::AgreementNeed;
use crate::domain::words::Word;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (standing, kind) = (case.asker.standing(), case.resource.kind);
    let (forms, form) = (case.policy.legal_forms, standing.legal_form);
    if !forms.is_empty() && !forms.contains(form) {
        let rule = Rule::NotEligible { kind, legal_form: Some(form.as_str().to_owned()) };
        findings.push(case.finding(rule, Severity::Blocks));
    }
    let span = case.ask.span;
    let (first, last) =
        (case.setup.day_of(span.start()), case.setup.day_of(span.end() - TimeDelta::seconds(1)));
    let is_needed = case.policy.agreement == AgreementNeed::Required;
    let rule = match standing.cover(kind, first, last) {
        Cover::Covered => return,
        Cover::Suspended => Rule::Suspended,
        _ if !is_needed => return,
        Cover::EndsOn(ends_on) => Rule::AgreementEnds { ends_on },
        Cover::KindLeftOut => Rule::NotEligible { kind, legal_form: None },
        Cover::None => Rule::NoAgreement,
    };
    findings.push(case.finding(rule, Severity::Blocks));
}
