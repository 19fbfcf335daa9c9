//! A coordinator changes what somebody may do for the organisation, or ends it.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, OrganisationId, PersonId};
use crate::domain::person::MemberRole;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// What becomes of somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// They get another role.
    Role(MemberRole),
    /// They leave; their bookings to come stay with the organisation, and this member is told of them from now on.
    Leave {
        /// Who gets the bookings.
        heir: PersonId,
    },
}

/// Changes somebody's part in an organisation.
#[derive(Clone, Debug)]
pub struct ChangeMember {
    organisation: OrganisationId,
    person: PersonId,
    change: Change,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Changed {
    /// It is so, now or since before.
    Done,
    /// Nobody would be left who coordinates.
    LastCoordinator,
    /// The heir does not act for the organisation, or may only look.
    NoHeir,
    /// Only coordinators change others; everybody may leave.
    NotAllowed,
}

impl ChangeMember {
    /// Prepares it.
    pub fn new(
        organisation: OrganisationId,
        person: PersonId,
        change: Change,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { organisation, person, change, by, now, audit: fresh() }
    }
}

impl Write for ChangeMember {
    type Output = Changed;

    fn locks(&self) -> Locks {
        Locks::organisation(self.organisation)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Changed> {
        let members = store::membership::of_organisation(tx, self.organisation).await?;
        let role_of = |person: PersonId| members.iter().find(|m| m.person_id == person).map(|m| m.role);
        let is_own_leave = self.by == self.person && matches!(self.change, Change::Leave { .. });
        if role_of(self.by) != Some(MemberRole::Coordinator) && !is_own_leave {
            return Ok(Changed::NotAllowed);
        }
        let Some(before) = role_of(self.person) else { return Ok(Changed::Done) };
        let coordinators = members.iter().filter(|m| m.role == MemberRole::Coordinator).count();
        let stays = self.change == Change::Role(MemberRole::Coordinator);
        if before == MemberRole::Coordinator && coordinators == 1 && !stays {
            return Ok(Changed::LastCoordinator);
        }
        let mut message = tx.message();
        let detail = match self.change {
            Change::Role(role) => {
                store::membership::set_role(&mut message, self.organisation, self.person, role);
                json!({ "person": self.person, "from": before, "to": role })
            }
            Change::Leave { heir } => {
                let may_book = role_of(heir).is_some_and(MemberRole::may_book);
                if heir == self.person || !may_book {
                    return Ok(Changed::NoHeir);
                }
                store::membership::leave(&mut message, self.organisation, self.person, heir, self.now);
                store::person::bump(&mut message, heir);
                json!({ "person": self.person, "from": before, "heir": heir })
            }
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: match self.change {
                Change::Role(_) => "organisation.role",
                Change::Leave { .. } => "organisation.leave",
            },
            centre: None,
            subject: "organisation",
            subject_id: self.organisation.0,
            detail,
        };
        store::audit::insert(&mut message, &entry);
        store::person::bump(&mut message, self.person);
        message.send(tx).await?;
        Ok(Changed::Done)
    }
}
