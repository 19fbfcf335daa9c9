//! Is the centre open for the whole of the time?

use crate::domain::decide::Case;
use crate::domain::finding::{Finding, Rule, Severity};
use crate::domain::policy::AfterHours;
use crate::domain::resource::Kind;
use crate::domain::setup::Opening;
use crate::domain::wall;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    // A stay goes on while the doors are shut.
    if case.resource.kind == Kind::Bed {
        return;
    }
    let span = case.ask.span;
    let days = case.setup.days_of(span);
    let open = case.setup.open(case.resource, &days);
    if open.iter().any(|o| o.encloses(&span)) {
        return;
    }
    let zone = case.setup.centre.zone;
    let outside = match case.policy.after_hours {
        AfterHours::Forbidden => Severity::Blocks,
        AfterHours::ByException => Severity::NeedsStaff,
    };
    for day in days {
        let rule = match case.setup.opening_of(case.resource, day) {
            Opening::Closure(closure) => Rule::Closed { day, closure: Some(closure.into()) },
            Opening::Holiday(holiday) => Rule::Holiday { day, holiday },
            Opening::Windows([]) if case.setup.windows(day).is_empty() => Rule::Closed { day, closure: None },
            Opening::Windows(windows) => {
                let asked = wall::day(zone, day).and_then(|d| d.intersection(&span));
                if asked.is_none_or(|asked| open.iter().any(|o| o.encloses(&asked))) {
                    continue;
                }
                Rule::OutsideHours {
                    day,
                    place: case.setup.hours_of(case.resource).map(|_| case.resource.name.clone()),
                    windows: windows.to_vec(),
                    from: wall::local(zone, span.start()).time(),
                    to: wall::local(zone, span.end()).time(),
                }
            }
        };
        // Nobody is let into a closed centre by exception, except by staff of their own accord.
        let is_closure = matches!(rule, Rule::Closed { closure: Some(_), .. });
        findings.push(case.finding(rule, if is_closure { Severity::Blocks } else { outside }));
    }
}
