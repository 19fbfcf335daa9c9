//! Is everything said that must be said, and will all people fit?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::text::is_blank;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let ask = case.ask;
    if ask.people < case.policy.min_people {
        findings.push(case.finding(Rule::TooFewPeople { min: case.policy.min_people }, Severity::Blocks));
    }
    if let Some(capacity) = case.resource.capacity.filter(|c| ask.people > *c) {
        findings.push(case.finding(Rule::OverCapacity { capacity, people: ask.people }, Severity::Blocks));
    }
    if is_blank(&ask.title) {
        findings.push(case.finding(Rule::TitleMissing, Severity::Blocks));
    }
    if is_blank(&ask.responsible) {
        findings.push(case.finding(Rule::ResponsibleMissing, Severity::Blocks));
    }
}
