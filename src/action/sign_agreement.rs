//! Enters an agreement between an organisation and a centre.

use chrono::{DateTime, Utc};

use crate::domain::agreement::Agreement;
use crate::domain::id::{CentreId, OrganisationId};
use crate::store::{self, Result, Tx, Write};

/// Adds an agreement in the state it names.
#[derive(Clone, Debug)]
pub struct SignAgreement {
    /// With whom.
    pub organisation: OrganisationId,
    /// At which centre.
    pub centre: CentreId,
    /// What was agreed.
    pub agreement: Agreement,
    /// When it was entered.
    pub now: DateTime<Utc>,
}

impl Write for SignAgreement {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::agreement::insert(tx, self.organisation, self.centre, &self.agreement, self.now).await
    }
}
