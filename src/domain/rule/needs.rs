//! Does the place offer what the group needs?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let missing = case.ask.needs.without(case.resource.features);
    if !missing.is_empty() {
        let rule = Rule::FeaturesMissing { place: case.resource.name.clone(), missing };
        // Somebody may know a way, e.g. a ramp or a projector from next door.
        findings.push(case.finding(rule, Severity::NeedsStaff));
    }
}
