//! Does an agreement let the organisation use this kind of resource then?

use chrono::TimeDelta;

use crate::domain::agreement::Cover;
use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let span = case.ask.span;
    let (first, last) =
        (case.setup.day_of(span.start()), case.setup.day_of(span.end() - TimeDelta::seconds(1)));
    let kind = case.resource.kind;
    let rule = match case.asker.standing().cover(kind, first, last) {
        Cover::Covered => return,
        Cover::EndsOn(ends_on) => Rule::AgreementEnds { ends_on },
        Cover::KindLeftOut => Rule::NotEligible { kind },
        Cover::Suspended => Rule::Suspended,
        Cover::None => Rule::NoAgreement,
    };
    findings.push(case.finding(rule, Severity::Blocks));
}
