//! A manager decides on the list of records whose time is over.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::disposal::DisposalStatus;
use crate::domain::id::{AuditId, CentreId, DisposalId, PersonId};
use crate::domain::words::Word;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Approves a list, but for folders that are held back, or rejects it for this year.
#[derive(Clone, Debug)]
pub struct DecideDisposal {
    id: DisposalId,
    centre: CentreId,
    approves: bool,
    held_back: Vec<i32>,
    note: String,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decided {
    /// It counts.
    Done,
    /// Somebody else was quicker; theirs counts.
    Before,
    /// There is no such list.
    Unknown,
}

impl DecideDisposal {
    /// Approves it; `held_back` are the numbers of folders that are kept.
    pub fn approve(
        (id, centre): (DisposalId, CentreId),
        held_back: Vec<i32>,
        note: String,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { id, centre, approves: true, held_back, note, by, now, audit: fresh() }
    }

    /// Keeps all of it until the next list.
    pub fn reject(
        (id, centre): (DisposalId, CentreId),
        note: String,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { approves: false, ..Self::approve((id, centre), Vec::new(), note, by, now) }
    }
}

impl Write for DecideDisposal {
    type Output = Decided;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Decided> {
        let Some(list) = store::disposal::find(tx, self.centre, self.id).await? else {
            return Ok(Decided::Unknown);
        };
        if list.status != DisposalStatus::Proposed {
            return Ok(Decided::Before);
        }
        let status = if self.approves { DisposalStatus::Approved } else { DisposalStatus::Rejected };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "disposal.decide",
            centre: Some(self.centre),
            subject: "disposal",
            subject_id: self.id.0,
            detail: json!({ "year": list.year, "status": status.as_str(), "held_back": self.held_back }),
        };
        let mut message = tx.message();
        store::disposal::decide(&mut message, self.id, status, (self.by, self.now), &self.note);
        for n in &self.held_back {
            store::disposal::hold_back(&mut message, self.id, *n);
        }
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(Decided::Done)
    }
}
