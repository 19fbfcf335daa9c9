//! Errors about what is taken: gaps, ends, holds, parts, how many are in the building.

use cas::domain::claim::Claim;
use cas::domain::decide::{Case, decide};
use cas::domain::finding::Verdict;
use cas::domain::interval::Interval;
use chrono::TimeDelta;

use super::super::world::Judge;
use super::bent;

pub const MUTANTS: [(&str, Judge); 12] = [
    ("the gap after the wish is forgotten", |case| {
        let mut policy = case.policy;
        policy.gap_minutes = 0;
        decide(&Case { policy, ..*case })
    }),
    ("the gap after other uses is forgotten", |case| claimed(case, |claim| claim.span = claim.used)),
    ("gaps on both sides add up", |case| {
        claimed(case, |claim| {
            let gap = TimeDelta::minutes(case.policy.gap_minutes.into());
            claim.span = Interval::new(claim.span.start(), claim.span.end() + gap).unwrap();
        })
    }),
    ("the end of a use belongs to it", |case| {
        claimed(case, |claim| {
            let second = TimeDelta::seconds(1);
            claim.span = claim.span.extended(second).unwrap();
            claim.used = claim.used.extended(second).unwrap();
        })
    }),
    ("a hold never lapses", |case| claimed(case, |claim| claim.held_until = None)),
    ("a hold lapses a second late", |case| {
        claimed(case, |claim| claim.held_until = claim.held_until.map(|t| t + TimeDelta::seconds(1)))
    }),
    ("what is held is free", |case| only(case, |claim| claim.held_until.is_none())),
    ("a part that is taken leaves the whole free", |case| {
        only(case, |claim| claim.asked == case.resource.id)
    }),
    ("what is asked for is in its own way", |case| decide(&Case { own: None, ..*case })),
    ("a gap is told as a use", |case| claimed(case, |claim| claim.used = claim.span)),
    ("of those in the building only the largest group counts", |case| {
        crowd(case, |claims| {
            let most = claims.iter().map(|c| c.people).max();
            claims.retain(|c| Some(c.people) == most);
            claims.truncate(1);
        })
    }),
    ("everybody in the building counts all day", |case| {
        crowd(case, |claims| {
            for claim in claims {
                claim.used = claim.used.extended(TimeDelta::hours(24)).unwrap();
            }
        })
    }),
];

fn claimed(case: &Case<'_>, change: impl Fn(&mut Claim)) -> Verdict {
    let mut claims = case.claims.to_vec();
    claims.iter_mut().for_each(change);
    decide(&Case { claims: &claims, ..*case })
}

fn only(case: &Case<'_>, kept: impl Fn(&Claim) -> bool) -> Verdict {
    let claims: Vec<Claim> = case.claims.iter().filter(|c| kept(c)).cloned().collect();
    decide(&Case { claims: &claims, ..*case })
}

/// Bends what is known of the building, and nothing else.
fn crowd(case: &Case<'_>, change: impl FnOnce(&mut Vec<Claim>)) -> Verdict {
    let mut claims = case.claims.to_vec();
    change(&mut claims);
    bent(case, &["building_full"], decide(&Case { claims: &claims, ..*case }))
}
