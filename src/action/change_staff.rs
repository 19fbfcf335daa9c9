//! A manager changes what somebody may do at the centre, or ends it.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, PersonId};
use crate::domain::person::StaffRole;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// What becomes of somebody who works for a centre.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffChange {
    /// They have this role until that instant, or open-ended.
    Appointed(StaffRole, Option<DateTime<Utc>>),
    /// They leave.
    Dismissed,
}

/// Changes somebody's part in a centre.
#[derive(Clone, Debug)]
pub struct ChangeStaff {
    centre: CentreId,
    person: PersonId,
    change: StaffChange,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffChanged {
    /// It is so.
    Done,
    /// Nobody would be left who manages the centre for good.
    LastManager,
    /// They do not work there.
    Unknown,
}

impl ChangeStaff {
    /// Prepares it; `by` manages the centre.
    pub fn new(
        centre: CentreId,
        person: PersonId,
        change: StaffChange,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { centre, person, change, by, now, audit: fresh() }
    }
}

impl Write for ChangeStaff {
    type Output = StaffChanged;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<StaffChanged> {
        let staff = store::staff::of_centre(tx, self.centre).await?;
        let Some(before) = staff.iter().find(|colleague| colleague.person_id == self.person) else {
            return Ok(StaffChanged::Unknown);
        };
        // Whoever manages for good is not let go before somebody else does: nobody could appoint anybody any more.
        let manages = |role, ends_at: Option<DateTime<Utc>>| role == StaffRole::Manager && ends_at.is_none();
        let others = staff.iter().filter(|c| c.person_id != self.person).any(|c| manages(c.role, c.ends_at));
        let stays = matches!(self.change, StaffChange::Appointed(role, end) if manages(role, end));
        if manages(before.role, before.ends_at) && !others && !stays {
            return Ok(StaffChanged::LastManager);
        }
        let mut message = tx.message();
        let (action, after) = match self.change {
            StaffChange::Appointed(role, ends_at) => {
                store::staff::appoint(&mut message, self.person, self.centre, (role, ends_at), self.now);
                ("staff.change", json!({ "role": role, "ends_at": ends_at }))
            }
            StaffChange::Dismissed => {
                store::staff::dismiss(&mut message, self.person, self.centre);
                ("staff.dismiss", json!(null))
            }
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action,
            centre: Some(self.centre),
            subject: "person",
            subject_id: self.person.0,
            detail: json!({ "from": { "role": before.role, "ends_at": before.ends_at }, "to": after }),
        };
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(StaffChanged::Done)
    }
}
