//! Judges a wish before it is sent. Reads only.

use crate::domain::finding::Verdict;
use crate::store::{Result, Tx};

use super::judge::{Judged, Request, judge};

/// What holding the place would find now; nothing when the rules are just being changed or the person may not book. A hold of the person's own is not in the way.
///
/// # Errors
/// When the database cannot be asked.
pub async fn preview(tx: &mut Tx, request: &Request) -> Result<Verdict> {
    let facts = request.facts(tx, None).await?;
    let own = facts.hold.unwrap_or(super::NO_BOOKING);
    match judge(tx, request, own, &facts).await? {
        Judged::Verdict { verdict, .. } => Ok(verdict),
        Judged::Stale | Judged::NotAllowed => Ok(Verdict::default()),
    }
}
