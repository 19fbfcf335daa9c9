//! Somebody chooses for which of their organisations they act.

use chrono::{DateTime, Utc};

use crate::domain::id::{OrganisationId, PersonId, SessionId};
use crate::store::{self, Result, Tx, Write};

/// Chooses for one session.
#[derive(Clone, Copy, Debug)]
pub struct ActFor {
    /// In which session.
    pub session: SessionId,
    /// Whose session it is.
    pub person: PersonId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// When.
    pub now: DateTime<Utc>,
}

impl Write for ActFor {
    /// Whether the person acts for that organisation at all.
    type Output = bool;

    async fn run(&self, tx: &mut Tx) -> Result<bool> {
        let members = store::membership::of_organisation(tx, self.organisation, self.now).await?;
        let acts = members.iter().any(|member| member.person_id == self.person);
        if acts {
            store::session::act_for(tx, self.session, self.organisation).await?;
        }
        Ok(acts)
    }
}
