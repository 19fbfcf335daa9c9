//! Somebody accepts versions of a centre's rules and declarations.

use chrono::{DateTime, Utc};

use crate::domain::id::{PersonId, RegulationId};
use crate::store::{self, Result, Tx, Write};

/// Notes it, once for each version.
#[derive(Clone, Debug)]
pub struct AcceptRegulation {
    /// Who.
    pub person: PersonId,
    /// Which versions.
    pub regulations: Vec<RegulationId>,
    /// When.
    pub now: DateTime<Utc>,
}

impl Write for AcceptRegulation {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let mut message = tx.message();
        for regulation in &self.regulations {
            store::regulation::accept(&mut message, self.person, *regulation, self.now);
        }
        message.send(tx).await
    }
}
