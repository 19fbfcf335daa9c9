//! Errors about people: strikes, staff, who comes and what is said of them.

use cas::domain::agreement::Standing;
use cas::domain::ask::{Ask, Asker};
use cas::domain::decide::{Case, decide};
use cas::domain::finding::{Severity, Verdict};
use cas::domain::interval::Interval;
use cas::domain::policy::{Allowance, Edition, Minors, Policy};
use cas::domain::resource::Resource;
use cas::domain::special_hours::SpecialHours;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::super::world::Judge;
use super::{bent, in_another, without};

/// What is said where nobody of the staff is there.
const UNSTAFFED: [&str; 3] = ["not_staffed", "arrival_unstaffed", "departure_unstaffed"];

pub const MUTANTS: [(&str, Judge); 15] = [
    ("one strike more is let by", |case| ruled(case, |policy| policy.strikes += policy.strikes.min(1))),
    ("no number of strikes is one of none", no_strikes),
    ("fees are allowed where nothing is said", |case| {
        let mut setup = case.setup.clone();
        let common = |e: &&mut Edition| e.kind.is_none() && e.resource.is_none();
        for edition in setup.editions.iter_mut().filter(common) {
            edition.part.fees.get_or_insert(Allowance::Allowed);
        }
        let mut before =
            Edition { kind: None, resource: None, effective_from: NaiveDate::MIN, part: Default::default() };
        before.part.fees = Some(Allowance::Allowed);
        setup.editions.push(before);
        let policy = setup.policy(case.resource, setup.day_of(case.asked_at));
        decide(&Case { policy, ..*case })
    }),
    ("where fees are forbidden staff may still say yes", |case| {
        ruled(case, |policy| {
            if policy.fees == Allowance::Forbidden {
                policy.fees = Allowance::ByException;
            }
        })
    }),
    ("a statement about people under age is asked of everybody", |case| {
        let ask = Ask { minors: true, ..case.ask.clone() };
        let of_all = decide(&Case { ask: &ask, ..*case });
        // Where they may not come, whoever has none with them has nothing to state.
        if case.policy.minors == Minors::WithStatement { of_all } else { decide(case) }
    }),
    ("with a statement people under age may come anywhere", |case| {
        ruled(case, |policy| {
            if policy.minors == Minors::Forbidden {
                policy.minors = Minors::WithStatement;
            }
        })
    }),
    ("as many as must come are too few", |case| ruled(case, |policy| policy.min_people += 1)),
    ("as many as a place holds are too many", |case| {
        let capacity = case.resource.capacity.map(|most| most - 1);
        let resource = Resource { capacity, ..case.resource.clone() };
        decide(&Case { resource: &resource, ..*case })
    }),
    ("one of the things that are needed is enough", |case| {
        let lacks = case.ask.needs.without(case.resource.features);
        without(case, |code| code == "features_missing" && lacks != case.ask.needs)
    }),
    ("blanks are a title", |case| {
        without(case, |code| code == "title_missing" && !case.ask.title.is_empty())
    }),
    ("staff are there when it begins and when it ends", |case| {
        let (span, second) = (case.ask.span, TimeDelta::seconds(1));
        let met = is_staffed(case, span.start()) && is_staffed(case, span.end() - second);
        without(case, |code| code == "not_staffed" && met)
    }),
    ("staff are there whenever the centre is open", |case| {
        bent(case, &UNSTAFFED, in_another(case, |setup| setup.centre.staffed = None))
    }),
    ("staff come as in any week, whatever the calendar says", staffed_by_the_week),
    ("what comes too soon for staff is refused", |case| {
        ruled(case, |policy| {
            policy.notice_working_days = policy.notice_working_days.max(policy.staff_notice_working_days);
        })
    }),
    ("staff owe a reason for what they assign", |case| {
        let mut verdict = decide(case);
        let assigned = |code| matches!(code, "staff_only" | "referral_only");
        for finding in verdict.findings.iter_mut().filter(|f| assigned(f.rule.code())) {
            finding.severity = finding.severity.max(Severity::NeedsStaff);
        }
        verdict
    }),
];

fn ruled(case: &Case<'_>, change: impl Fn(&mut Policy)) -> Verdict {
    let mut policy = case.policy;
    change(&mut policy);
    decide(&Case { policy, ..*case })
}

/// Where no number is set, 0 are reached at once.
fn no_strikes(case: &Case<'_>) -> Verdict {
    if case.policy.strikes > 0 {
        return decide(case);
    }
    let standing = Standing { strikes: 1, ..case.asker.standing().clone() };
    let asker = match case.asker {
        Asker::Member(_) => Asker::Member(&standing),
        Asker::Staff(_) => Asker::Staff(&standing),
    };
    let mut policy = case.policy;
    policy.strikes = 1;
    decide(&Case { policy, asker, ..*case })
}

fn is_staffed(case: &Case<'_>, at: DateTime<Utc>) -> bool {
    let second = Interval::new(at, at + TimeDelta::seconds(1)).unwrap();
    let ask = Ask { span: second, ..case.ask.clone() };
    let verdict = decide(&Case { ask: &ask, ..*case });
    !verdict.findings.iter().any(|f| f.rule.code() == "not_staffed")
}

/// Each day has its special hours, which are those of the week.
fn staffed_by_the_week(case: &Case<'_>) -> Verdict {
    let mut days = case.setup.days_of(case.ask.span);
    days.push(case.setup.day_of(case.ask.span.end()));
    let by_the_week = in_another(case, |setup| {
        let hours = setup.centre.staffed.as_ref().unwrap_or(&setup.centre.hours).clone();
        let of_day = |day| SpecialHours {
            from: day,
            until: day,
            hours: hours.clone(),
            on_holidays: true,
            note: String::new(),
        };
        // Of equally long ones the first counts.
        setup.special_hours.splice(..0, days.into_iter().map(of_day));
    });
    bent(case, &UNSTAFFED, by_the_week)
}
