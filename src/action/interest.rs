//! Whether somebody decides on a wish of their own organisation.

use crate::domain::id::{OrganisationId, PersonId};
use crate::store::{self, Result, Tx};

/// Whether a person belongs to an organisation or did, in whatever role: then the record of a decision says so.
pub(super) async fn has_interest(
    tx: &mut Tx,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<bool> {
    let members = store::membership::all_of_organisation(tx, organisation).await?;
    Ok(members.iter().any(|member| member.person_id == person))
}
