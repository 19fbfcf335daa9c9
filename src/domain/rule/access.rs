//! Is it something that members may ask for at all?

use crate::domain::ask::Asker;
use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::policy::Access;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let rule = match case.policy.access {
        Access::Members => return,
        Access::Referral => Rule::ReferralOnly,
        Access::Staff => Rule::StaffOnly,
    };
    // To assign it is what staff do: no exception for which they would owe a reason.
    findings.push(match case.asker {
        Asker::Member(_) => case.finding(rule, Severity::Blocks),
        Asker::Staff(_) => Finding { rule, severity: Severity::Notice },
    });
}
