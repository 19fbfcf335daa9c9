//! A coordinator, or staff for them, changes what somebody may do for the organisation, or ends it.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, CentreId, OrganisationId, PersonId};
use crate::domain::person::{Contact, MemberRole};
use crate::domain::words::Word;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// What becomes of somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// They have this role until that instant, or open-ended, and are told of what concerns the organisation or not.
    Part(MemberRole, Option<DateTime<Utc>>, Option<Contact>),
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
    /// Of which centre, when staff do it.
    centre: Option<CentreId>,
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
    /// Whoever is told of what concerns the organisation has to be able to book.
    NoContact,
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
        Self { organisation, person, change, by, centre: None, now, audit: fresh() }
    }

    /// The same by staff of a centre that the organisation has to do with.
    pub fn at_desk(self, centre: CentreId) -> Self {
        Self { centre: Some(centre), ..self }
    }
}

impl Write for ChangeMember {
    type Output = Changed;

    fn locks(&self) -> Locks {
        Locks::organisation(self.organisation)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Changed> {
        let members = store::membership::all_of_organisation(tx, self.organisation).await?;
        let one = |person: PersonId| members.iter().find(|m| m.person_id == person);
        let role_of = |person: PersonId| one(person).filter(|m| m.holds(self.now)).map(|m| m.role);
        let is_own_leave = self.by == self.person && matches!(self.change, Change::Leave { .. });
        let coordinates = role_of(self.by) == Some(MemberRole::Coordinator);
        if self.centre.is_none() && !coordinates && !is_own_leave {
            return Ok(Changed::NotAllowed);
        }
        let Some(before) = one(self.person) else { return Ok(Changed::Done) };
        let coordinators = members.iter().filter(|m| m.holds(self.now) && m.role == MemberRole::Coordinator);
        let stays = matches!(self.change, Change::Part(MemberRole::Coordinator, ..));
        if role_of(self.person) == Some(MemberRole::Coordinator) && coordinators.count() == 1 && !stays {
            return Ok(Changed::LastCoordinator);
        }
        let mut message = tx.message();
        let detail = match self.change {
            Change::Part(role, ends_at, contact) => {
                if contact.is_some() && !role.may_book() {
                    return Ok(Changed::NoContact);
                }
                store::membership::set_contact(tx, self.organisation, self.person, contact).await?;
                let which = (self.organisation, self.person);
                store::membership::set_mandate(&mut message, which, role, ends_at);
                let part = |role, ends_at: Option<DateTime<Utc>>, contact: Option<Contact>| json!({ "role": role, "ends_at": ends_at, "contact": contact.map(Contact::as_str) });
                json!({
                    "person": self.person,
                    "from": part(before.role, before.ends_at, before.contact),
                    "to": part(role, ends_at, contact),
                })
            }
            Change::Leave { heir } => {
                let may_book = role_of(heir).is_some_and(MemberRole::may_book);
                if heir == self.person || !may_book {
                    return Ok(Changed::NoHeir);
                }
                store::membership::leave(&mut message, self.organisation, self.person, heir, self.now);
                store::person::bump(&mut message, heir);
                json!({ "person": self.person, "from": before.role, "heir": heir })
            }
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: match self.change {
                Change::Part(..) => "organisation.role",
                Change::Leave { .. } => "organisation.leave",
            },
            centre: self.centre,
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
