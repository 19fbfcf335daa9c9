//! Does the organisation come when it said so?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::policy::Sanction;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (policy, count) = (case.policy, case.asker.standing().strikes);
    if policy.strikes == 0 || count < policy.strikes {
        return;
    }
    let (staff_may, severity) = match policy.sanction {
        Sanction::Staff => (true, Severity::NeedsStaff),
        Sanction::Suspend => (false, Severity::Blocks),
    };
    findings.push(case.finding(Rule::Strikes { count, days: policy.strike_days, staff_may }, severity));
}
