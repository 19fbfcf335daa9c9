//! Is it neither over, nor too soon, nor too far ahead?

use chrono::TimeDelta;

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (policy, start) = (case.policy, case.ask.span.start());
    if start < case.now {
        findings.push(case.finding(Rule::InThePast, Severity::Blocks));
        return;
    }
    let (today, first_day) = (case.setup.day_of(case.now), case.setup.day_of(start));
    if start < case.now + TimeDelta::hours(i64::from(policy.notice_hours)) {
        findings.push(
            case.finding(
                Rule::NoticeTooShort { hours: policy.notice_hours, working_days: 0 },
                Severity::Blocks,
            ),
        );
    } else if first_day < case.setup.add_working_days(today, policy.staff_notice_working_days) {
        let rule = Rule::NoticeTooShort { hours: 0, working_days: policy.staff_notice_working_days };
        findings.push(case.finding(rule, Severity::NeedsStaff));
    }
    let last_day = today + TimeDelta::days(i64::from(policy.horizon_days));
    if first_day > last_day {
        findings.push(case.finding(Rule::TooFarAhead { last_day }, Severity::Blocks));
    }
}
