//! Makes a centre from its file. From then on the database is the truth.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::centre_file::CentreFile;
use crate::domain::id::{AuditId, CentreId, ClosureId, PolicyId, SpecialHoursId};
use crate::domain::setup::Setup;
use crate::store::{self, Result, Tx, Write};

use super::fresh;

/// Makes the centre of a file, unless there is one of that slug.
#[derive(Clone, Debug)]
pub struct ImportCentre {
    setup: Setup,
    special_hours: Vec<SpecialHoursId>,
    closures: Vec<ClosureId>,
    editions: Vec<PolicyId>,
    audit: AuditId,
    now: DateTime<Utc>,
}

impl ImportCentre {
    /// Prepares it.
    pub fn new(file: CentreFile, now: DateTime<Utc>) -> Self {
        let setup = file.into_setup(fresh(), |_| fresh());
        Self {
            special_hours: setup.special_hours.iter().map(|_| fresh()).collect(),
            closures: setup.closures.iter().map(|_| fresh()).collect(),
            editions: setup.editions.iter().map(|_| fresh()).collect(),
            audit: fresh(),
            setup,
            now,
        }
    }
}

impl Write for ImportCentre {
    /// The centre, and whether it was made just now.
    type Output = (CentreId, bool);

    async fn run(&self, tx: &mut Tx) -> Result<(CentreId, bool)> {
        let Self { setup, .. } = self;
        let known = store::centre::heads(tx).await?;
        if let Some(head) = known.iter().find(|h| h.slug == setup.centre.slug) {
            return Ok((head.id, false));
        }
        let id = setup.centre.id;
        store::centre::insert(tx, &setup.centre, i32::try_from(known.len()).unwrap_or(i32::MAX)).await?;
        for (position, resource) in (0..).zip(&setup.resources) {
            store::resource::insert(tx, id, resource, position).await?;
        }
        for (special, hours) in self.special_hours.iter().zip(&setup.special_hours) {
            store::special_hours::insert(tx, *special, id, hours).await?;
        }
        for (closure, days) in self.closures.iter().zip(&setup.closures) {
            store::closure::insert(tx, *closure, id, days).await?;
        }
        for (policy, edition) in self.editions.iter().zip(&setup.editions) {
            store::policy::insert(tx, *policy, id, edition).await?;
        }
        let entry = store::audit::Entry {
            id: self.audit,
            at: self.now,
            actor: None,
            action: "centre.import",
            centre: Some(id),
            subject: "centre",
            subject_id: id.0,
            detail: json!({ "resources": setup.resources.len(), "editions": setup.editions.len() }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok((id, true))
    }
}
