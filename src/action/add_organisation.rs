//! Enters an organisation.

use chrono::{DateTime, Utc};

use crate::domain::id::OrganisationId;
use crate::domain::legal_form::LegalForm;
use crate::store::{self, Result, Tx, Write};

/// Adds an organisation without people or agreements.
#[derive(Clone, Debug)]
pub struct AddOrganisation {
    /// Its identifier.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is in law.
    pub legal_form: LegalForm,
    /// When.
    pub now: DateTime<Utc>,
}

impl Write for AddOrganisation {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::organisation::insert(tx, self.id, &self.name, self.legal_form, self.now).await
    }
}
