//! Does the organisation keep within what it may use?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::interval::Interval;
use crate::domain::quota::{Limit, Most, used};

/// Looks at each limit in each of its periods that the wish touches; one finding for each limit is enough.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for limit in case.policy.each_limit() {
        let broken = periods(case, limit).into_iter().find_map(|period| exceeds(case, limit, period));
        findings.extend(broken.map(|rule| case.finding(rule, Severity::Blocks)));
    }
}

fn periods(case: &Case<'_>, limit: Limit) -> Vec<Interval> {
    let (days, calendar) = (case.setup.days_of(case.ask.span), case.setup.calendar());
    let mut periods: Vec<Interval> =
        days.into_iter().filter_map(|day| calendar.around(limit.period, day)).collect();
    periods.dedup();
    periods
}

fn exceeds(case: &Case<'_>, limit: Limit, period: Interval) -> Option<Rule> {
    let counting = case.uses.iter().filter(|used| limit.counts(used, case.resource, case.setup));
    let (minutes, bookings) = used(counting, period);
    let (name, from) = (limit.period, case.setup.day_of(period.start()));
    let counted = limit.counted(case.resource, case.setup);
    match limit.most {
        Most::Hours(hours) => {
            let limit_minutes = i64::from(hours) * 60;
            let asked_minutes = case.ask.span.intersection(&period).map_or(0, |span| span.minutes());
            (minutes + asked_minutes > limit_minutes).then_some(Rule::QuotaHours {
                period: name,
                from,
                counted,
                limit_minutes,
                used_minutes: minutes,
                asked_minutes,
            })
        }
        Most::Bookings(most) => {
            let starts_here = period.contains(case.ask.span.start());
            (starts_here && bookings >= most).then_some(Rule::QuotaCount {
                period: name,
                from,
                counted,
                limit: most,
                used: bookings,
            })
        }
    }
}
