//! A stay over night needs its arrival and its departure when somebody is there, not its nights (domain §1.3, rows 34–36).

use chrono::NaiveDateTime;

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::hours::{Window, minutes_of};
use crate::domain::resource::Kind;
use crate::domain::setup::Opening;
use crate::domain::wall;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    if case.resource.kind != Kind::Bed {
        return;
    }
    let (span, policy, zone) = (case.ask.span, case.policy, case.setup.centre.zone);
    let (from, to) = (wall::local(zone, span.start()), wall::local(zone, span.end()));
    let nights = u32::try_from((to.date() - from.date()).num_days()).unwrap_or(0);
    if !(policy.min_nights..=policy.max_nights).contains(&nights) {
        let rule = Rule::MaxNights { min: policy.min_nights, max: policy.max_nights, nights };
        findings.push(case.finding(rule, Severity::Blocks));
    }
    let closure = case.setup.days_of(span).into_iter().find_map(|day| match case.setup.opening(day) {
        Opening::Closure(closure) => Some(Rule::Closed { day, closure: Some(closure.into()) }),
        Opening::Windows(_) | Opening::Holiday(_) => None,
    });
    findings.extend(closure.map(|rule| case.finding(rule, Severity::Blocks)));
    let Some(severity) = Case::severity_of(policy.unstaffed) else { return };
    if let Some(windows) = misses(case, from, policy.check_in) {
        let rule = Rule::ArrivalUnstaffed { day: from.date(), windows, at: from.time() };
        findings.push(case.finding(rule, severity));
    }
    if let Some(windows) = misses(case, to, policy.check_out) {
        let rule = Rule::DepartureUnstaffed { day: to.date(), windows, at: to.time() };
        findings.push(case.finding(rule, severity));
    }
}

/// When somebody could be met on that day instead, if nobody can at that time. Whoever comes as the door closes is still let in.
fn misses(case: &Case<'_>, at: NaiveDateTime, allowed: Window) -> Option<Vec<Window>> {
    let staffed = case.setup.staffed_on(at.date());
    let windows: Vec<Window> = staffed.iter().filter_map(|w| w.intersection(allowed)).collect();
    let minute = minutes_of(at.time());
    let met = windows.iter().any(|w| (w.opens()..=w.closes()).contains(&minute));
    (!met).then_some(windows)
}
