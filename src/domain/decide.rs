//! The one decision: may this be booked, by whom, and if not, why. Schedule, form, holds, requests, approvals and alternatives all call it.

use chrono::{DateTime, Utc};

use super::ask::{Ask, Asker};
use super::claim::Claim;
use super::finding::{Finding, Rule, Severity, Verdict};
use super::id::BookingId;
use super::policy::{Allowance, Approval, Policy, Requests};
use super::quota::Use;
use super::resource::Resource;
use super::rule::{CHECKS, Check};
use super::setup::Setup;
use super::status::Status;

/// A request with every fact needed to judge it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The centre and its rules.
    pub setup: &'a Setup,
    /// What is asked for.
    pub resource: &'a Resource,
    /// Its policy in the edition in force.
    pub policy: Policy,
    /// The wish.
    pub ask: &'a Ask,
    /// Who asks.
    pub asker: Asker<'a>,
    /// Claims that may be in the way; others may be among them.
    pub claims: &'a [Claim],
    /// What the organisation uses in the periods its limits count, the booking in `own` not among it.
    pub uses: &'a [Use],
    /// The booking being confirmed, changed or approved: its own claims are not in its way.
    pub own: Option<BookingId>,
    /// When the request came: notice and horizon count from then, and `policy` is of that day.
    pub asked_at: DateTime<Utc>,
    /// The present instant.
    pub now: DateTime<Utc>,
}

impl Case<'_> {
    /// A finding with the weight it has for this asker. What needs staff is only to be known to them; what stops a member they may set aside with a
    /// reason, unless it is hard.
    pub(super) fn finding(&self, rule: Rule, severity: Severity) -> Finding {
        let severity = match (self.asker, severity) {
            (Asker::Staff(_), Severity::Blocks) if !rule.is_hard() => Severity::NeedsStaff,
            (Asker::Staff(_), Severity::NeedsStaff) => Severity::Notice,
            _ => severity,
        };
        Finding { rule, severity }
    }

    /// How much it weighs for a member that something is done which is allowed so far.
    pub(super) fn severity_of(allowance: Allowance) -> Option<Severity> {
        match allowance {
            Allowance::Allowed => None,
            Allowance::ByException => Some(Severity::NeedsStaff),
            Allowance::Forbidden => Some(Severity::Blocks),
        }
    }
}

/// Judges a case by all rules and returns every finding.
pub fn decide(case: &Case<'_>) -> Verdict {
    decide_by(&CHECKS, case)
}

/// Judges a case by some rules in their order.
fn decide_by(checks: &[Check], case: &Case<'_>) -> Verdict {
    let mut findings = Vec::new();
    for check in checks {
        check(case, &mut findings);
    }
    Verdict { findings }
}

/// The status a wish gets that nothing blocks: approved where the policy says so and nobody needs to look, else requested.
pub fn status_of(policy: &Policy, verdict: &Verdict) -> Status {
    if policy.approval == Approval::AtOnce && policy.requests == Requests::FirstCome && !verdict.needs_staff()
    {
        Status::Approved
    } else {
        Status::Requested
    }
}

/// Whether a booking in `status` makes claims: competing wishes do not until one is approved (design §3).
pub fn makes_claims(policy: &Policy, status: Status) -> bool {
    let waits = matches!(status, Status::Held | Status::Requested);
    status.occupies() && !(waits && policy.requests == Requests::Compete)
}

#[cfg(test)]
mod edges;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod terms;
#[cfg(test)]
mod tests;
