//! Is the place free, the time between two uses included?

use crate::domain::claim::{Claim, taken_time};
use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::wall;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let wanted = taken_time(case.ask.span, case.policy.gap_minutes);
    let leaves = case.setup.leaves(case.resource.id);
    let mut found: Vec<&Claim> = Vec::new();
    for claim in case.claims {
        let in_the_way = leaves.contains(&claim.resource)
            && claim.span.overlaps(&wanted)
            && claim.is_live(case.now)
            && Some(claim.booking) != case.own;
        // A booking of the whole holds one claim on each part: one sentence is enough.
        if in_the_way && !found.iter().any(|f| f.booking == claim.booking && f.asked == claim.asked) {
            found.push(claim);
        }
    }
    for claim in found {
        findings.push(case.finding(explain(case, claim), Severity::Blocks));
    }
}

fn explain(case: &Case<'_>, claim: &Claim) -> Rule {
    let zone = case.setup.centre.zone;
    let place = case.setup.resource(claim.asked).unwrap_or(case.resource).name.clone();
    let (from, to) = (wall::local(zone, claim.used.start()), wall::local(zone, claim.used.end()));
    if claim.used.overlaps(&case.ask.span) {
        return Rule::Taken { place, from, to };
    }
    let behind = u32::try_from((claim.span.end() - claim.used.end()).num_minutes()).unwrap_or(0);
    let gap_minutes =
        if claim.used.end() <= case.ask.span.start() { behind } else { case.policy.gap_minutes };
    Rule::Buffer { place, gap_minutes, from, to }
}
