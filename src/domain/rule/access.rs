//! Is it something that members may ask for at all?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::policy::Access;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let rule = match case.policy.access {
        Access::Members => return,
        Access::Referral => Rule::ReferralOnly,
        Access::Staff => Rule::StaffOnly,
    };
    findings.push(case.finding(rule, Severity::Blocks));
}
