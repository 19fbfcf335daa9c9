//! Enters an agreement between an organisation and a centre.

use chrono::{DateTime, Utc};

use crate::domain::agreement::{Agreement, KindRules};
use crate::domain::id::{CentreId, OrganisationId};
use crate::store::{self, Locks, Result, Tx, Write};

/// Adds an agreement in the state it names.
#[derive(Clone, Debug)]
pub struct SignAgreement {
    /// With whom.
    pub organisation: OrganisationId,
    /// At which centre.
    pub centre: CentreId,
    /// What was agreed.
    pub agreement: Agreement,
    /// Rules of its own, by kind.
    pub rules: KindRules,
    /// When it was entered.
    pub now: DateTime<Utc>,
}

impl Write for SignAgreement {
    type Output = ();

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let agreement = (&self.agreement, &self.rules);
        store::agreement::insert(tx, self.organisation, self.centre, agreement, self.now).await?;
        if !self.rules.is_empty() {
            store::centre::touch(tx, self.centre).await?;
        }
        Ok(())
    }
}
