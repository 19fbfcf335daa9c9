//! Who comes: people under age, people who pay (domain §1.3, row 21, and §3.5).

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::policy::Minors;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (ask, policy) = (case.ask, case.policy);
    if let Some(severity) = Case::severity_of(policy.fees).filter(|_| ask.fees) {
        findings.push(case.finding(Rule::ParticipantsPay, severity));
    }
    let allowed = match policy.minors {
        Minors::Allowed => return,
        Minors::WithStatement => true,
        Minors::Forbidden => false,
    };
    if ask.minors && !(allowed && ask.minors_stated) {
        findings.push(case.finding(Rule::MinorsStatement { allowed }, Severity::Blocks));
    }
}
