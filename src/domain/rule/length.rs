//! Is it neither too short nor too long, and does it fall on the grid?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::hours::minutes_of;
use crate::domain::resource::Kind;
use crate::domain::wall;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (span, policy) = (case.ask.span, case.policy);
    let is_stay = case.resource.kind == Kind::Bed;
    if !is_stay && span.minutes() < i64::from(policy.min_minutes) {
        findings.push(case.finding(Rule::TooShort { min_minutes: policy.min_minutes }, Severity::Blocks));
    }
    if !is_stay && span.minutes() > i64::from(policy.max_minutes) {
        findings.push(case.finding(Rule::TooLong { max_minutes: policy.max_minutes }, Severity::Blocks));
    }
    let on_grid = |at| {
        let wall = wall::local(case.setup.centre.zone, at);
        u32::from(minutes_of(wall.time())) % policy.grid_minutes == 0
    };
    if !on_grid(span.start()) || !on_grid(span.end()) {
        findings.push(case.finding(Rule::OffGrid { grid_minutes: policy.grid_minutes }, Severity::Blocks));
    }
}
