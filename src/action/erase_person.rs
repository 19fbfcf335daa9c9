//! Somebody's account is erased: what is personal goes, what is counted stays.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, PersonId};
use crate::domain::person::MemberRole;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;

/// Erases an account.
#[derive(Clone, Debug)]
pub struct ErasePerson {
    person: PersonId,
    /// Whether what hangs on the person is looked at; not when a copy is restored, for then it was looked at before.
    asks: bool,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Erased {
    /// It is gone.
    Done,
    /// There is no such account.
    Unknown,
    /// The person works for a centre: that ends first.
    Staff,
    /// Nobody else coordinates these organisations.
    LastCoordinator(Vec<String>),
}

impl ErasePerson {
    /// On the person's own wish.
    pub fn new(person: PersonId, now: DateTime<Utc>) -> Self {
        Self { person, asks: true, now, audit: fresh() }
    }

    /// Once more, after a copy from before was restored.
    pub fn again(person: PersonId, now: DateTime<Utc>) -> Self {
        Self { asks: false, ..Self::new(person, now) }
    }
}

impl Write for ErasePerson {
    type Output = Erased;

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Erased> {
        let found = store::person::load(tx, self.person, self.now).await?;
        let Some(person) = found.filter(|person| !store::erasure::is_erased(&person.email)) else {
            return Ok(Erased::Unknown);
        };
        if self.asks && (person.is_admin || !person.staff.is_empty()) {
            return Ok(Erased::Staff);
        }
        let (mut heirs, mut alone) = (Vec::new(), Vec::new());
        for membership in &person.memberships {
            let members = store::membership::of_organisation(tx, membership.organisation, self.now).await?;
            let others = || members.iter().filter(|member| member.person_id != self.person);
            match others().find(|member| member.role == MemberRole::Coordinator) {
                Some(heir) => heirs.push((membership.organisation, heir.person_id)),
                None if membership.role == MemberRole::Coordinator => {
                    alone.push(membership.organisation_name.clone());
                }
                None => heirs.extend(others().next().map(|m| (membership.organisation, m.person_id))),
            }
        }
        if self.asks && !alone.is_empty() {
            return Ok(Erased::LastCoordinator(alone));
        }
        for heir in heirs {
            store::erasure::hand_over(tx, self.person, heir, self.now).await?;
        }
        store::erasure::erase(tx, self.person, &person.email).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.person),
            action: "person.erase",
            centre: None,
            subject: "person",
            subject_id: self.person.0,
            detail: json!({}),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(Erased::Done)
    }
}
