//! Is it neither over, nor too soon, nor too far ahead?

use chrono::TimeDelta;

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (policy, start) = (case.policy, case.ask.span.start());
    if start < case.now {
        findings.push(case.finding(Rule::InThePast, Severity::Blocks));
        if start < case.asked_at {
            return;
        }
    }
    // Notice was kept or not when the request came, however long staff take over it.
    let (today, first_day) = (case.setup.day_of(case.asked_at), case.setup.day_of(start));
    if start < case.setup.earliest(&policy, case.asked_at) {
        findings.push(case.finding(shortest(case), Severity::Blocks));
    } else if first_day < case.setup.add_working_days(today, policy.staff_notice_working_days) {
        let working_days = policy.staff_notice_working_days;
        let rule = Rule::NoticeTooShort { hours: 0, days: 0, working_days, staff_may: true };
        findings.push(case.finding(rule, Severity::NeedsStaff));
    }
    let last_day = today + TimeDelta::days(i64::from(policy.horizon_days));
    if first_day > last_day {
        findings.push(case.finding(Rule::TooFarAhead { last_day }, Severity::Blocks));
    }
}

/// The notice that is not kept; where several are not, the one in the largest unit.
fn shortest(case: &Case<'_>) -> Rule {
    let (policy, today) = (case.policy, case.setup.day_of(case.asked_at));
    let first_day = case.setup.day_of(case.ask.span.start());
    let (mut hours, mut days, mut working_days) = (0, 0, 0);
    if first_day < case.setup.add_working_days(today, policy.notice_working_days) {
        working_days = policy.notice_working_days;
    } else if first_day < today + TimeDelta::days(i64::from(policy.notice_days)) {
        days = policy.notice_days;
    } else {
        hours = policy.notice_hours;
    }
    Rule::NoticeTooShort { hours, days, working_days, staff_may: false }
}
