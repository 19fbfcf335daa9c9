//! Somebody's account is erased: what is personal goes, what is counted stays.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, OrganisationId, PersonId};
use crate::domain::person::{MemberRole, Person};
use crate::erasures;
use crate::store::audit::Entry;
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::fresh;

/// Erases an account.
#[derive(Clone, Debug)]
pub struct ErasePerson {
    person: PersonId,
    /// Who does it; nobody where the program does by itself.
    by: Option<PersonId>,
    /// Whether what hangs on the person is looked at; not when a copy is restored, for then it was looked at before.
    asks: bool,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// Somebody, and who takes over for them in which organisation.
type Found = (Person, Vec<(OrganisationId, PersonId)>);

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
        Self { person, by: Some(person), asks: true, now, audit: fresh() }
    }

    /// Because nobody has used the account for long.
    pub fn unused(person: PersonId, now: DateTime<Utc>) -> Self {
        Self { by: None, ..Self::new(person, now) }
    }

    /// Once more, after a copy from before was restored.
    pub fn again(person: PersonId, now: DateTime<Utc>) -> Self {
        Self { asks: false, ..Self::new(person, now) }
    }

    /// Who is to be erased and who takes over the bookings to come of each organisation; or why it cannot be.
    async fn look(&self, tx: &mut Tx) -> Result<std::result::Result<Found, Erased>> {
        let found = store::person::load(tx, self.person, self.now).await?;
        let Some(person) = found.filter(|person| !store::erasure::is_erased(&person.email)) else {
            return Ok(Err(Erased::Unknown));
        };
        if self.asks && (person.is_admin || !person.staff.is_empty()) {
            return Ok(Err(Erased::Staff));
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
            return Ok(Err(Erased::LastCoordinator(alone)));
        }
        Ok(Ok((person, heirs)))
    }
}

impl Write for ErasePerson {
    type Output = Erased;

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Erased> {
        let (person, heirs) = match self.look(tx).await? {
            Ok(found) => found,
            Err(obstacle) => return Ok(obstacle),
        };
        for heir in heirs {
            store::erasure::hand_over(tx, self.person, heir, self.now).await?;
        }
        store::erasure::erase(tx, self.person, &person.email).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: self.by,
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

/// Why nobody could be erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The file beside it cannot be written.
    #[error("cannot write down who is erased: {0}")]
    Ledger(#[from] std::io::Error),
}

/// Erases an account and notes it in the file beside the database, so that no copy brings it back.
///
/// # Errors
/// When the file cannot be written, before anything is erased; or when the database fails.
pub async fn erase(db: &Db, ledger: &Path, erase: ErasePerson) -> std::result::Result<Erased, EraseError> {
    let person = erase.person;
    if let Err(obstacle) = erase.look(&mut db.read().await?).await? {
        return Ok(obstacle);
    }
    on_disk(ledger, person, erasures::note).await?;
    let erased = db.write(erase).await?;
    if erased != Erased::Done {
        on_disk(ledger, person, erasures::take_back).await?;
    }
    Ok(erased)
}

async fn on_disk(
    ledger: &Path,
    person: PersonId,
    write: fn(&Path, PersonId) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let ledger = ledger.to_owned();
    tokio::task::spawn_blocking(move || write(&ledger, person)).await?
}
