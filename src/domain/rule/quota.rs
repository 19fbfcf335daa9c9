//! Does the organisation keep within what it may use?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::interval::Interval;
use crate::domain::quota::{Limit, Limits, Most, Use, used};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (kind, resource) = (case.resource.kind, case.resource.id);
    let of_kind: Vec<&Use> = case.uses.iter().filter(|u| u.kind == kind).collect();
    let of_place: Vec<&Use> = case.uses.iter().filter(|u| u.resource == resource).collect();
    keep(case, case.policy.limits, None, &of_kind, findings);
    keep(case, case.policy.own_limits, Some(&case.resource.name), &of_place, findings);
}

/// Looks at each limit in each of its periods that the wish touches; one finding for each limit is enough.
fn keep(case: &Case<'_>, limits: Limits, place: Option<&String>, uses: &[&Use], findings: &mut Vec<Finding>) {
    for limit in limits.each() {
        let broken =
            periods(case, limit).into_iter().find_map(|period| exceeds(case, limit, period, place, uses));
        findings.extend(broken.map(|rule| case.finding(rule, Severity::Blocks)));
    }
}

fn periods(case: &Case<'_>, limit: Limit) -> Vec<Interval> {
    let days = case.setup.days_of(case.ask.span);
    let mut periods: Vec<Interval> =
        days.into_iter().filter_map(|day| limit.period.around(case.setup.centre.zone, day)).collect();
    periods.dedup();
    periods
}

fn exceeds(
    case: &Case<'_>,
    limit: Limit,
    period: Interval,
    place: Option<&String>,
    uses: &[&Use],
) -> Option<Rule> {
    let (minutes, bookings) = used(uses.iter().copied(), period);
    let (name, from) = (limit.period, case.setup.day_of(period.start()));
    match limit.most {
        Most::Hours(hours) => {
            let limit_minutes = i64::from(hours) * 60;
            let asked_minutes = case.ask.span.intersection(&period).map_or(0, |span| span.minutes());
            (minutes + asked_minutes > limit_minutes).then(|| Rule::QuotaHours {
                period: name,
                from,
                place: place.cloned(),
                limit_minutes,
                used_minutes: minutes,
                asked_minutes,
            })
        }
        Most::Bookings(most) => {
            let starts_here = period.contains(case.ask.span.start());
            (starts_here && bookings >= most).then(|| Rule::QuotaCount {
                period: name,
                from,
                place: place.cloned(),
                limit: most,
                used: bookings,
            })
        }
    }
}
