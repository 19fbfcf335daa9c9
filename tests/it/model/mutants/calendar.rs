//! Errors about days: zones, holidays, closures, special hours, notices, editions.

use cas::domain::decide::{Case, decide};
use cas::domain::finding::{Finding, Rule, Severity, Verdict};
use cas::domain::holiday::{Holiday, holiday};
use cas::domain::hours::{WeekHours, Window};
use chrono::{Datelike, TimeDelta, Weekday};
use chrono_tz::UTC;

use super::super::calendar::local;
use super::super::world::Judge;
use super::{in_another, without};

pub const MUTANTS: [(&str, Judge); 13] = [
    ("all days are those of UTC", |case| in_another(case, |setup| setup.centre.zone = UTC)),
    ("a holiday is looked up by the date in UTC", holiday_in_utc),
    ("24 December was always a holiday", christmas_eve_always),
    ("24 December is no holiday", |case| {
        without(case, |code| code == "holiday" && local_month(case) == (12, 24))
    }),
    ("the last day of a closure is open", |case| {
        in_another(case, |setup| {
            for closure in &mut setup.closures {
                closure.until = closure.until.and_then(|last| last.pred_opt());
            }
            setup.closures.retain(|c| c.until.is_none_or(|last| c.from <= last));
        })
    }),
    ("a closure without an end is none", |case| {
        in_another(case, |setup| setup.closures.retain(|c| c.until.is_some()))
    }),
    ("of two special hours the longer count", |case| {
        in_another(case, |setup| {
            let longest = setup.special_hours.iter().map(|s| s.until - s.from).max();
            setup.special_hours.retain(|s| Some(s.until - s.from) == longest);
        })
    }),
    ("special hours hold on holidays in any case", |case| {
        in_another(case, |setup| setup.special_hours.iter_mut().for_each(|s| s.on_holidays = true))
    }),
    ("the last minute before midnight is in no window", |case| {
        in_another(case, |setup| {
            for hours in
                setup.resources.iter_mut().filter_map(|r| r.hours.as_mut()).chain([&mut setup.centre.hours])
            {
                close_before_midnight(hours);
            }
        })
    }),
    ("a Saturday is a working day", saturdays_work),
    ("notice counts from the decision", |case| decide(&Case { asked_at: case.now, ..*case })),
    ("the rules are those of the day of the decision", |case| {
        let policy = case.setup.policy(case.resource, case.setup.day_of(case.now));
        decide(&Case { policy, ..*case })
    }),
    ("the rules are those of the date in UTC", |case| {
        let policy = case.setup.policy(case.resource, case.asked_at.date_naive());
        decide(&Case { policy, ..*case })
    }),
];

fn local_month(case: &Case<'_>) -> (u32, u32) {
    let start = local(case.setup.centre.zone, case.ask.span.start());
    (start.month(), start.day())
}

fn holiday_in_utc(case: &Case<'_>) -> Verdict {
    let span = case.ask.span;
    let free = |at: chrono::DateTime<chrono::Utc>| holiday(at.date_naive()).is_some();
    let is_free = free(span.start()) || free(span.end() - TimeDelta::seconds(1));
    without(case, |code| code == "holiday" && !is_free)
}

fn christmas_eve_always(case: &Case<'_>) -> Verdict {
    let mut verdict = decide(case);
    if local_month(case) == (12, 24) && !verdict.findings.iter().any(|f| f.rule.code() == "holiday") {
        let day = case.setup.day_of(case.ask.span.start());
        let rule = Rule::Holiday { day, holiday: Holiday::ChristmasEve };
        verdict.findings.push(Finding { rule, severity: Severity::Blocks });
    }
    verdict
}

fn close_before_midnight(hours: &mut WeekHours) {
    let WeekHours { mon, tue, wed, thu, fri, sat, sun } = hours;
    for window in [mon, tue, wed, thu, fri, sat, sun].into_iter().flatten() {
        if window.closes() == 24 * 60 {
            *window = Window::new(window.opens(), 24 * 60 - 1).unwrap();
        }
    }
}

/// So many working days are fewer to wait for as there are Saturdays on the way.
fn saturdays_work(case: &Case<'_>) -> Verdict {
    let (asked, start) = (case.setup.day_of(case.asked_at), case.setup.day_of(case.ask.span.start()));
    let way = asked.iter_days().skip(1).take_while(|day| *day <= start);
    let saturdays = way.filter(|day| day.weekday() == Weekday::Sat && holiday(*day).is_none()).count();
    let mut policy = case.policy;
    let fewer = |days: u32| days.saturating_sub(u32::try_from(saturdays).unwrap());
    policy.notice_working_days = fewer(policy.notice_working_days);
    policy.staff_notice_working_days = fewer(policy.staff_notice_working_days);
    decide(&Case { policy, ..*case })
}
