//! Does the organisation keep within its hours of the month?

use chrono::Datelike;

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(hours) = case.policy.hours_per_month else { return };
    let (limit, asked) = (i64::from(hours) * 60, case.ask.span.minutes());
    let Some(month) = case.setup.day_of(case.ask.span.start()).with_day(1) else { return };
    let used = case
        .usage
        .iter()
        .filter(|u| u.month == month && u.kind == case.resource.kind)
        .map(|u| u.minutes)
        .sum::<i64>();
    if used + asked > limit {
        let rule = Rule::QuotaHours { month, limit_minutes: limit, used_minutes: used, asked_minutes: asked };
        findings.push(case.finding(rule, Severity::Blocks));
    }
}
