//! Where the rules of a file stand, to tell faults that several of them make together.

use std::ops::Range;

use crate::domain::contradiction::Contradiction;
use crate::domain::policy::PolicyPart;
use crate::domain::quota::{Limit, Over};
use crate::domain::resource::Kind;

use crate::domain::centre_file::ResourceEntry;

/// Rules of everything, of a kind, or of one resource, and where their table stands.
pub struct Scope {
    /// `policy.room`, `resource.policy`.
    pub key: String,
    pub kind: Option<Kind>,
    /// Slug of the one resource.
    pub resource: Option<String>,
    pub span: Range<usize>,
    pub part: PolicyPart,
}

impl Scope {
    /// Whether it says something of a key.
    fn says(&self, key: &str) -> bool {
        serde_json::to_value(self.part).is_ok_and(|part| part.get(key).is_some())
    }
}

/// The narrowest rules of a place that have a share in a contradiction, and their key; `None` where only defaults have.
pub fn culprit<'a>(
    scopes: &'a [Scope],
    place: &ResourceEntry,
    contradiction: &Contradiction,
) -> Option<(&'a Scope, String)> {
    let scope_of = |kind: Option<Kind>, resource: Option<&str>| {
        scopes.iter().find(|scope| scope.kind == kind && scope.resource.as_deref() == resource)
    };
    let kind = Some(place.kind);
    let limit = match contradiction {
        Contradiction::Limit { limit, .. } => Some(limit),
        _ => None,
    };
    let own = scope_of(kind, Some(&place.slug));
    let whole = place.whole.as_deref().and_then(|whole| scope_of(kind, Some(whole)));
    let narrow_to_wide = [
        (own, Over::Place),
        (whole, Over::Whole),
        (scope_of(kind, None), Over::Kind),
        (scope_of(None, None), Over::Everything),
    ];
    narrow_to_wide.into_iter().find_map(|(scope, over)| {
        let scope = scope?;
        // A limit is of one scope; of a rule the narrowest says it.
        let limit = limit.filter(|limit| limit.over == over).map(Limit::key);
        let rules = contradiction.keys().iter().map(|key| (*key).to_owned());
        let key = limit.into_iter().chain(rules).find(|key| scope.says(key))?;
        Some((scope, key))
    })
}
