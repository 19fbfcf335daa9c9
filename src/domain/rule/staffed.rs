//! Is somebody of the staff there for the whole of the time? (domain §0, finding 5)

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule};
use crate::domain::resource::Kind;
use crate::domain::wall;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(severity) = Case::severity_of(case.policy.unstaffed) else { return };
    if case.resource.kind == Kind::Bed {
        return;
    }
    let span = case.ask.span;
    let days = case.setup.days_of(span);
    let staffed = case.setup.staffed(&days);
    if staffed.iter().any(|s| s.encloses(&span)) {
        return;
    }
    let zone = case.setup.centre.zone;
    for day in days {
        let asked = wall::day(zone, day).and_then(|d| d.intersection(&span));
        if asked.is_none_or(|asked| staffed.iter().any(|s| s.encloses(&asked))) {
            continue;
        }
        let rule = Rule::NotStaffed {
            day,
            windows: case.setup.staffed_on(day).to_vec(),
            from: wall::local(zone, span.start()).time(),
            to: wall::local(zone, span.end()).time(),
        };
        findings.push(case.finding(rule, severity));
    }
}
