//! Errors about rules and limits: periods, scopes, agreements, lengths, who asks.

use cas::domain::agreement::Terms;
use cas::domain::decide::{Case, decide};
use cas::domain::finding::{Severity, Verdict};
use cas::domain::id::ResourceId;
use cas::domain::policy::Policy;
use cas::domain::quota::{Limits, Use};
use chrono::{NaiveTime, Offset, TimeDelta, TimeZone};

use super::super::calendar::{instant, local};
use super::super::world::Judge;
use super::in_another;

pub const MUTANTS: [(&str, Judge); 17] = [
    ("a use over midnight counts for the day on which it begins", |case| {
        used(case, |case, used| {
            let zone = case.setup.centre.zone;
            let midnight = local(zone, used.span.start()).date().and_time(NaiveTime::MIN);
            used.span = used.span.moved_to(instant(zone, midnight)).unwrap();
        })
    }),
    ("limits count by days of UTC", |case| {
        used(case, |case, used| {
            let start = used.span.start();
            let ahead = case.setup.centre.zone.offset_from_utc_datetime(&start.naive_utc()).fix();
            let behind = TimeDelta::seconds(ahead.local_minus_utc().into());
            used.span = used.span.moved_to(start - behind).unwrap();
        })
    }),
    ("a week begins on Sunday", |case| {
        used(case, |case, used| {
            // Within a week from Monday the Sunday before it is the Sunday at its end.
            let day = local(case.setup.centre.zone, used.span.start()).date();
            let wish = local(case.setup.centre.zone, case.ask.span.start()).date();
            if day.week(chrono::Weekday::Sun) == wish.week(chrono::Weekday::Sun)
                && day < wish.week(chrono::Weekday::Mon).first_day()
            {
                used.span = used.span.moved_to(used.span.start() + TimeDelta::days(7)).unwrap();
            }
        })
    }),
    ("a limit of a place counts the whole kind", |case| {
        used(case, |case, used| {
            if used.kind == case.resource.kind {
                used.resource = case.resource.id;
            }
        })
    }),
    ("a limit of a whole is evaded part by part", |case| {
        unshared(case, |case, used| parent(case, used.resource) == Some(case.resource.id))
    }),
    ("each part has the limit of its whole for itself", |case| {
        unshared(case, |case, used| {
            used.resource != case.resource.id
                && case.resource.parent.is_some_and(|whole| parent(case, used.resource) == Some(whole))
        })
    }),
    ("what is used of the whole does not count for a part", |case| {
        unshared(case, |case, used| case.resource.parent == Some(used.resource))
    }),
    ("a part is not judged by the limits of its whole", |case| {
        let policy = Policy { whole_limits: Limits::default(), ..case.policy };
        decide(&Case { policy, ..*case })
    }),
    ("the season is the calendar year", |case| in_another(case, |setup| setup.centre.season = None)),
    ("an agreement sets no rules", |case| {
        let mut setup = case.setup.clone();
        setup.terms.clear();
        let policy = setup.policy(case.resource, setup.day_of(case.asked_at));
        decide(&Case { policy, ..*case })
    }),
    ("of two agreements that which began first counts", |case| {
        let mut setup = case.setup.clone();
        let (day, organisation) = (setup.day_of(case.asked_at), case.asker.standing().organisation);
        let mut own: Vec<&Terms> =
            setup.agreements.iter().filter(|t| t.organisation == organisation && t.cover(day)).collect();
        own.sort_by_key(|t| std::cmp::Reverse(t.starts_on));
        setup.terms = own.into_iter().flat_map(|t| t.rules.clone()).collect();
        let policy = setup.policy(case.resource, day);
        decide(&Case { policy, ..*case })
    }),
    ("an agreement sets the gap", |case| {
        let mut policy = case.policy;
        let terms = case.setup.terms.get(&case.resource.kind);
        policy.gap_minutes = terms.and_then(|t| t.gap_minutes).unwrap_or(policy.gap_minutes);
        decide(&Case { policy, ..*case })
    }),
    ("a part does not follow the rules of its whole", |case| {
        let mut setup = case.setup.clone();
        setup.editions.retain(|e| e.resource.is_none() || e.resource != case.resource.parent);
        let policy = setup.policy(case.resource, setup.day_of(case.asked_at));
        decide(&Case { policy, ..*case })
    }),
    ("a new edition keeps what the one before said", |case| {
        // The older ones speak where the newest is silent.
        let mut setup = case.setup.clone();
        let day = setup.day_of(case.asked_at);
        setup.editions.retain(|e| e.effective_from <= day);
        setup.editions.sort_by_key(|e| std::cmp::Reverse(e.effective_from));
        let older = setup.editions.clone();
        for edition in &mut setup.editions {
            let scope =
                |e: &&cas::domain::policy::Edition| (e.kind, e.resource) == (edition.kind, edition.resource);
            let least = older.iter().filter(scope).find_map(|e| e.part.min_minutes);
            edition.part.min_minutes = edition.part.min_minutes.or(least);
        }
        let policy = setup.policy(case.resource, day);
        decide(&Case { policy, ..*case })
    }),
    ("a length is measured on the clock", |case| {
        let (zone, span) = (case.setup.centre.zone, case.ask.span);
        let shown = (local(zone, span.end()) - local(zone, span.start())).num_minutes();
        let mut policy = case.policy;
        policy.max_minutes =
            policy.max_minutes.saturating_add_signed(i32::try_from(span.minutes() - shown).unwrap());
        decide(&Case { policy, ..*case })
    }),
    ("the horizon counts one day more", |case| {
        let mut policy = case.policy;
        policy.horizon_days += 1;
        decide(&Case { policy, ..*case })
    }),
    ("staff set aside what is hard", |case| {
        let mut verdict = decide(case);
        if matches!(case.asker, cas::domain::ask::Asker::Staff(_)) {
            verdict.findings.iter_mut().for_each(|f| f.severity = f.severity.min(Severity::NeedsStaff));
        }
        verdict
    }),
];

/// Uses like these count for their kind, but for no place.
fn unshared(case: &Case<'_>, left_out: impl Fn(&Case<'_>, &Use) -> bool) -> Verdict {
    used(case, |case, used| {
        if left_out(case, used) {
            (used.resource, used.whole) = (ResourceId(uuid::Uuid::nil()), None);
        }
    })
}

fn parent(case: &Case<'_>, id: ResourceId) -> Option<ResourceId> {
    case.setup.resource(id).and_then(|resource| resource.parent)
}

fn used(case: &Case<'_>, change: impl Fn(&Case<'_>, &mut Use)) -> Verdict {
    let mut uses = case.uses.to_vec();
    uses.iter_mut().for_each(|used| change(case, used));
    decide(&Case { uses: &uses, ..*case })
}
