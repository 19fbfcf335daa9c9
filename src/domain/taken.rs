//! Claims in an order in which those on one leaf are found at once.

use chrono::{DateTime, Utc};

use super::claim::Claim;
use super::id::ResourceId;

/// The claims of some time, sorted by leaf and start.
#[derive(Clone, Debug, Default)]
pub struct Taken(Vec<Claim>);

impl Taken {
    /// Sorts them.
    pub fn new(mut claims: Vec<Claim>) -> Self {
        claims.sort_unstable_by_key(|claim| (claim.resource, claim.span.start()));
        Self(claims)
    }

    /// All of them.
    pub fn all(&self) -> &[Claim] {
        &self.0
    }

    /// Those on a leaf, in order of time.
    pub fn on(&self, leaf: ResourceId) -> &[Claim] {
        let from = self.0.partition_point(|claim| claim.resource < leaf);
        let rest = self.0.get(from..).unwrap_or_default();
        let len = rest.partition_point(|claim| claim.resource == leaf);
        rest.get(..len).unwrap_or_default()
    }

    /// Those on a leaf that begin before an instant, in order of time.
    pub fn before(&self, leaf: ResourceId, end: DateTime<Utc>) -> &[Claim] {
        let on = self.on(leaf);
        on.get(..on.partition_point(|claim| claim.span.start() < end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{cas, claims, span};

    #[test]
    fn the_claims_on_a_leaf_are_found_in_order() {
        let setup = cas();
        let mut all = claims(&setup, "sala-2", span("2026-12-01", "12:00", "13:00"), 1);
        all.extend(claims(&setup, "sala-1", span("2026-12-01", "09:00", "10:00"), 2));
        all.extend(claims(&setup, "sala-2", span("2026-12-01", "09:00", "10:00"), 3));
        let taken = Taken::new(all);
        assert_eq!(taken.all().len(), 4);
        for (slug, expected) in [("sala-2", 2), ("sala-1a", 1), ("sala-1b", 1), ("sala-1", 0), ("sala-3", 0)]
        {
            let on = taken.on(setup.by_slug(slug).unwrap().id);
            assert_eq!(on.len(), expected, "{slug}");
            assert!(on.is_sorted_by_key(|claim| claim.span.start()));
        }
    }
}
