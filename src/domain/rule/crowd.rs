//! Does the building hold everybody who would be there?

use crate::domain::crowd::peak;
use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(capacity) = case.setup.centre.capacity else { return };
    let (people, expected) = (case.ask.people, peak(case.claims, case.ask.span, case.own, case.now));
    if expected.saturating_add(people) > capacity {
        findings.push(case.finding(Rule::BuildingFull { capacity, expected, people }, Severity::Blocks));
    }
}
