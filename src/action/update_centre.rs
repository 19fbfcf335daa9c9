//! Brings a centre that is in use in line with its file.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::domain::centre_change::{Change, Refusal, changes};
use crate::domain::centre_file::CentreFile;
use crate::domain::id::{AuditId, CentreId, ClosureId, PolicyId, ResourceId, SpecialHoursId};
use crate::domain::setup::Setup;
use crate::store::{self, Locks, Result, Tx, Write};

use super::affected::affected;
use super::fresh;
use super::reopen::give_up;

/// Compares a centre with its file and, if told to, makes it so.
#[derive(Clone, Debug)]
pub struct UpdateCentre {
    centre: CentreId,
    file: CentreFile,
    /// Identifiers for resources that may turn out to be new, by slug.
    resources: HashMap<String, ResourceId>,
    /// Identifiers for rows that may turn out to be new, as many as the file has.
    rows: Vec<Uuid>,
    apply: bool,
    audit: AuditId,
    now: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Updated {
    /// These changes were found, and made if that was asked for; bookings of these numbers lie where the centre will not be open.
    Changes(Vec<Change>, Vec<i64>),
    /// Nothing was changed, because this cannot be.
    Refused(Vec<Refusal>),
    /// There is no such centre.
    Unknown,
}

impl UpdateCentre {
    /// Prepares it; without `apply` nothing is written.
    pub fn new(centre: CentreId, file: CentreFile, apply: bool, now: DateTime<Utc>) -> Self {
        let resources = file.resources.iter().map(|r| (r.slug.clone(), fresh())).collect();
        let policies = file.policies.len() + file.resources.len();
        let rows = (0..policies + file.closures.len() + file.special_hours.len()).map(|_| fresh()).collect();
        Self { centre, file, resources, rows, apply, audit: fresh(), now }
    }

    fn wanted(&self, known: &Setup) -> Setup {
        let new = |slug: &str| self.resources.get(slug).copied().unwrap_or_else(fresh);
        self.file
            .clone()
            .into_setup(self.centre, |slug| known.by_slug(slug).map_or_else(|| new(slug), |r| r.id))
    }

    /// Makes a change; `row` is the identifier of what it adds.
    async fn make(&self, tx: &mut Tx, wanted: &Setup, change: &Change, row: Uuid) -> Result<()> {
        let centre = self.centre;
        let position = |id: ResourceId| {
            let at = wanted.resources.iter().position(|r| r.id == id);
            at.and_then(|at| i32::try_from(at).ok()).unwrap_or(i32::MAX)
        };
        match change {
            // One row, saved for all of them.
            Change::Hours | Change::Staffed | Change::Season | Change::Capacity | Change::Profile => Ok(()),
            Change::NewResource(resource) => {
                store::resource::insert(tx, centre, resource, position(resource.id)).await
            }
            Change::Resource(resource) => store::resource::update(tx, resource, position(resource.id)).await,
            Change::NewEdition(edition, _) => store::policy::insert(tx, PolicyId(row), centre, edition).await,
            Change::DroppedEdition(edition, _) => store::policy::delete(tx, centre, edition).await,
            Change::NewClosure(closure, _) => {
                store::closure::insert(tx, ClosureId(row), centre, closure).await
            }
            Change::DroppedClosure(closure, _) => {
                let yesterday = wanted.day_of(self.now) - TimeDelta::days(1);
                give_up(tx, centre, closure, yesterday).await
            }
            Change::NewSpecialHours(special) => {
                store::special_hours::insert(tx, SpecialHoursId(row), centre, special).await
            }
            Change::DroppedSpecialHours(special) => store::special_hours::delete(tx, centre, special).await,
        }
    }
}

impl Write for UpdateCentre {
    type Output = Updated;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Updated> {
        let Some(known) = store::centre::setup(tx, self.centre).await? else { return Ok(Updated::Unknown) };
        let wanted = self.wanted(&known);
        let changes = match changes(&known, &wanted, known.day_of(self.now)) {
            Ok(changes) => changes,
            Err(refusals) => return Ok(Updated::Refused(refusals)),
        };
        let hit = affected(tx, (&known, &wanted), self.now).await?;
        let hit = hit.into_iter().filter_map(|line| line.number).collect();
        if !self.apply || changes.is_empty() {
            return Ok(Updated::Changes(changes, hit));
        }
        let mut rows = self.rows.iter();
        for change in &changes {
            let row = if change.adds_row() { rows.next() } else { None };
            self.make(tx, &wanted, change, row.copied().unwrap_or_default()).await?;
        }
        store::centre::update(tx, &wanted.centre).await?;
        let entry = store::audit::Entry {
            id: self.audit,
            at: self.now,
            actor: None,
            action: "centre.change",
            centre: Some(self.centre),
            subject: "centre",
            subject_id: self.centre.0,
            detail: json!({ "changes": changes.iter().map(ToString::to_string).collect::<Vec<_>>() }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(Updated::Changes(changes, hit))
    }
}
