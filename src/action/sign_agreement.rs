//! Enters an agreement between an organisation and a centre.

use chrono::{DateTime, Utc};

use crate::domain::agreement::{Agreement, KindRules};
use crate::domain::dossier::reminder;
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
        // A mark that is past when it is entered is nobody's news.
        let today = self.now.date_naive();
        let past = self.agreement.ends_on.and_then(|end| reminder(end, None, today));
        if let Some(days) = past.and_then(|days| i32::try_from(days).ok()) {
            let mut message = tx.message();
            store::dossier::set_reminded(&mut message, self.agreement.id, days);
            message.send(tx).await?;
        }
        if !self.rules.is_empty() {
            store::centre::touch(tx, self.centre).await?;
        }
        Ok(())
    }
}
