//! A stay over night needs its arrival and its departure when somebody is there, not its nights (domain §1.3, rows 34–36).

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::hours::Window;
use crate::domain::policy::Allowance;
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
    // Where nobody of the staff is needed, the house still has its times.
    let severity = Case::severity_of(policy.unstaffed).unwrap_or(Severity::Blocks);
    if let Some(windows) = misses(case, span.start(), policy.check_in) {
        let rule = Rule::ArrivalUnstaffed { day: from.date(), windows, at: from.time() };
        findings.push(case.finding(rule, severity));
    }
    if let Some(windows) = misses(case, span.end(), policy.check_out) {
        let rule = Rule::DepartureUnstaffed { day: to.date(), windows, at: to.time() };
        findings.push(case.finding(rule, severity));
    }
}

/// When guests could come or go on that day instead, if they cannot at that time. Whoever comes as the door closes is still let in, so that midnight
/// belongs to the day that ends as well.
fn misses(case: &Case<'_>, at: DateTime<Utc>, allowed: Window) -> Option<Vec<Window>> {
    let (setup, day) = (case.setup, case.setup.day_of(at));
    let staffed = |day: NaiveDate| match case.policy.unstaffed {
        Allowance::Allowed => &[Window::WHOLE_DAY],
        Allowance::ByException | Allowance::Forbidden => setup.staffed_on(day),
    };
    let open = |day: NaiveDate, window: &Window| {
        window.on(setup.centre.zone, day).is_some_and(|time| time.start() <= at && at <= time.end())
    };
    // Windows of the day before reach no further than midnight.
    let days = [Some(day), day.pred_opt()];
    let any = |opens: &dyn Fn(NaiveDate) -> bool| days.into_iter().flatten().any(opens);
    if any(&|day| open(day, &allowed)) && any(&|day| staffed(day).iter().any(|w| open(day, w))) {
        return None;
    }
    Some(staffed(day).iter().filter_map(|w| w.intersection(allowed)).collect())
}
