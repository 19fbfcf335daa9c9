//! Can the place be used on all days of the wish?

use crate::domain::closure::Closure;
use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let mut told: Vec<&Closure> = Vec::new();
    for day in case.setup.days_of(case.ask.span) {
        let Some(closure) = case.setup.closure_of(case.resource, day) else { continue };
        if told.contains(&closure) {
            continue;
        }
        told.push(closure);
        let closed = closure.resource.and_then(|id| case.setup.resource(id)).unwrap_or(case.resource);
        let rule = Rule::ResourceUnavailable { place: closed.name.clone(), closure: closure.into() };
        findings.push(case.finding(rule, Severity::Blocks));
    }
}
