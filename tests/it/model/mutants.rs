//! The engine with one error each, as somebody might make it: what it is given is bent beforehand, or what it says afterwards.

mod calendar;
mod claims;
mod limits;
mod people;
mod stays;

use cas::domain::decide::{Case, decide};
use cas::domain::finding::Verdict;
use cas::domain::setup::Setup;

use super::world::Judge;

/// All of them, each with a name that says what is wrong.
pub fn all() -> impl Iterator<Item = (&'static str, Judge)> {
    let of_times = calendar::MUTANTS.into_iter().chain(stays::MUTANTS);
    of_times.chain(claims::MUTANTS).chain(limits::MUTANTS).chain(people::MUTANTS)
}

/// Judges a case in a centre that is not quite the same.
fn in_another(case: &Case<'_>, change: impl FnOnce(&mut Setup)) -> Verdict {
    let mut setup = case.setup.clone();
    change(&mut setup);
    decide(&Case { setup: &setup, ..*case })
}

/// Judges a case and leaves out some findings.
fn without(case: &Case<'_>, left_out: impl Fn(&str) -> bool) -> Verdict {
    let mut verdict = decide(case);
    verdict.findings.retain(|f| !left_out(f.rule.code()));
    verdict
}

/// Judges a case, but of these rules says what was said of it bent.
fn bent(case: &Case<'_>, codes: &[&str], bent: Verdict) -> Verdict {
    let mut verdict = without(case, |code| codes.contains(&code));
    verdict.findings.extend(bent.findings.into_iter().filter(|f| codes.contains(&f.rule.code())));
    verdict
}
