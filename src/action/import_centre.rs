//! Makes a centre from its file. From then on the database is the truth.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::centre::Centre;
use crate::domain::centre_file::CentreFile;
use crate::domain::id::{AuditId, CentreId, PolicyId, ResourceId};
use crate::domain::policy::Edition;
use crate::domain::resource::Resource;
use crate::store::{self, Result, Tx, Write};

use super::fresh;

/// Makes the centre of a file, unless there is one of that slug.
#[derive(Clone, Debug)]
pub struct ImportCentre {
    centre: Centre,
    resources: Vec<Resource>,
    editions: Vec<(PolicyId, Edition)>,
    audit: AuditId,
    now: DateTime<Utc>,
}

impl ImportCentre {
    /// Prepares it.
    pub fn new(file: CentreFile, now: DateTime<Utc>) -> Self {
        let mut resources: Vec<Resource> = Vec::with_capacity(file.resources.len());
        let mut editions: Vec<(PolicyId, Edition)> = Vec::new();
        for (kind, entry) in file.policies {
            editions.push((
                fresh(),
                Edition { kind, resource: None, effective_from: entry.effective_from, part: entry.part },
            ));
        }
        for entry in file.resources {
            let id: ResourceId = fresh();
            let parent =
                entry.whole.and_then(|whole| resources.iter().find(|r| r.slug == whole)).map(|r| r.id);
            if let Some(policy) = entry.policy {
                editions.push((
                    fresh(),
                    Edition {
                        kind: entry.kind,
                        resource: Some(id),
                        effective_from: policy.effective_from,
                        part: policy.part,
                    },
                ));
            }
            let (slug, name, kind, capacity, description) =
                (entry.slug, entry.name, entry.kind, entry.capacity, entry.description);
            resources.push(Resource { id, slug, name, kind, capacity, parent, description });
        }
        let centre = Centre {
            id: fresh::<CentreId>(),
            slug: file.slug,
            zone: file.zone,
            hours: file.hours,
            capacity: file.capacity,
            profile: file.profile,
        };
        Self { centre, resources, editions, audit: fresh(), now }
    }
}

impl Write for ImportCentre {
    /// The centre, and whether it was made just now.
    type Output = (CentreId, bool);

    async fn run(&self, tx: &mut Tx) -> Result<(CentreId, bool)> {
        let known = store::centre::heads(tx).await?;
        if let Some(head) = known.iter().find(|h| h.slug == self.centre.slug) {
            return Ok((head.id, false));
        }
        let id = self.centre.id;
        store::centre::insert(tx, &self.centre, i32::try_from(known.len()).unwrap_or(i32::MAX)).await?;
        for (position, resource) in (0..).zip(&self.resources) {
            store::resource::insert(tx, id, resource, position).await?;
        }
        for (policy, edition) in &self.editions {
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
            detail: json!({ "resources": self.resources.len(), "editions": self.editions.len() }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok((id, true))
    }
}
