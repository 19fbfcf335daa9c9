//! Finds what can be had: places and times that fit exactly, those that almost fit, and what one could wait for.
//!
//! Nothing is shown that [`super::decide::decide`] would refuse at the same instant to the same asker. To be quick, free stretches are cut
//! first ([`super::day`]), and only what would be shown is put to the decision. The answer depends on nothing but its arguments: the
//! order of claims in memory does not matter, and that of resources only as the order in which people see them.

mod almost;
mod exact;
mod fit;
mod instead;
mod need;
#[cfg(test)]
mod properties;
mod search;
#[cfg(test)]
mod tests;

use super::finding::Severity;

pub use fit::{Difference, Fit};
pub use instead::{Cause, days_searched, instead};
pub use need::{Hours, Need, Wish};
pub use search::Search;

/// The sentence that explains the order of what fits exactly, in the files of words.
pub const ORDER: &str = "finder-order";

/// What a search came to.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// What fits exactly: the smallest place that is large enough first, then the organisation's usual one, then the order in which people see
    /// places, then the earliest time. Of each stretch of free time the first possibility.
    pub exact: Vec<Fit<'a>>,
    /// What differs a little, each kind of difference in turn: the time, the place, the week.
    pub almost: Vec<Fit<'a>>,
    /// The wish one could wait for: it is refused for nothing but that others have the place, or fill the building.
    pub wait_for: Option<Wish>,
}

impl<'a> Search<'a> {
    /// Looks for what is needed, with at most so many answers in each group.
    pub fn find(&self, need: &Need, most: usize) -> Found<'a> {
        let exact = self.exact(need, most);
        let almost = self.almost(need, most, exact.is_empty());
        Found { exact, almost, wait_for: need.wish.filter(|wish| self.could_wait(need, *wish)) }
    }

    fn could_wait(&self, need: &Need, wish: Wish) -> bool {
        let Some(place) = self.place(wish.resource) else { return false };
        let verdict = self.judge(&place, &need.ask(wish.span));
        verdict.is_conflict()
            && verdict.findings.iter().all(|f| f.severity != Severity::Blocks || f.rule.is_conflict())
    }
}
