//! Staff take an agreement a step on in its life.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::dossier::{BadStep, Dossier, Step, reminder};
use crate::domain::id::{AgreementId, AuditId, OrganisationId, PersonId};
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::MemberRole;
use crate::domain::setup::Setup;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};

/// Takes one step; those who coordinate the organisation are told of what concerns them.
#[derive(Clone)]
pub struct AdvanceAgreement {
    agreement: AgreementId,
    /// What staff saw: somebody else's step meanwhile is not overrun.
    seen: Dossier,
    step: Step,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    by: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Advanced {
    /// It is done.
    Done,
    /// It cannot be done.
    Bad(BadStep),
    /// Somebody changed it meanwhile.
    Changed,
}

impl AdvanceAgreement {
    /// Prepares it.
    pub fn new(
        seen: Dossier,
        step: Step,
        (setup, letterhead): (Arc<Setup>, Letterhead),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self { agreement: seen.agreement.id, seen, step, setup, letterhead, by, now, audit: fresh() }
    }

    /// What the organisation is told of.
    fn matter(&self) -> Option<Matter> {
        match &self.step {
            Step::Sign(_) => Some(Matter::AgreementSigned),
            Step::Suspend(_) => Some(Matter::AgreementSuspended),
            Step::Resume => Some(Matter::AgreementResumed),
            Step::Terminate(..) => Some(Matter::AgreementTerminated),
            Step::Write(_) | Step::Reject(_) | Step::Archive => None,
        }
    }

    fn verb(&self) -> &'static str {
        match &self.step {
            Step::Write(_) => "agreement.write",
            Step::Sign(_) => "agreement.sign",
            Step::Suspend(_) => "agreement.suspend",
            Step::Resume => "agreement.resume",
            Step::Terminate(..) => "agreement.terminate",
            Step::Reject(_) => "agreement.reject",
            Step::Archive => "agreement.archive",
        }
    }
}

impl Write for AdvanceAgreement {
    type Output = Advanced;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Advanced> {
        let Some(before) = store::dossier::load(tx, self.agreement).await? else {
            return Ok(Advanced::Changed);
        };
        if before != self.seen {
            return Ok(Advanced::Changed);
        }
        let today = self.setup.day_of(self.now);
        let after = match before.clone().take(self.step.clone(), today) {
            Ok(after) => after,
            Err(bad) => return Ok(Advanced::Bad(bad)),
        };
        if after == before {
            return Ok(Advanced::Done);
        }
        let organisation = after.organisation;
        let name = store::organisation::name(tx, organisation).await?.unwrap_or_default();
        let coordinators = coordinators(tx, organisation, self.now).await?;
        // Requests are decided by the rules in force: whoever prepared one under others prepares it again.
        store::centre::touch(tx, after.centre).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: self.verb(),
            centre: Some(after.centre),
            subject: "agreement",
            subject_id: self.agreement.0,
            detail: json!({ "from": record(&before), "to": record(&after) }),
        };
        let mut message = tx.message();
        // Whoever signs what ends within the month need not be told so the next minute.
        let past = after.agreement.ends_on.and_then(|end| reminder(end, None, today));
        store::dossier::save(&mut message, &after, past);
        if !before.is_unsigned() && before.version != after.version {
            store::dossier::keep_version(&mut message, &before, self.by, self.now);
        }
        if !after.is_unsigned() {
            store::dossier::keep_version(&mut message, &after, self.by, self.now);
        }
        store::audit::insert(&mut message, &entry);
        if let Some(matter) = self.matter() {
            let values = [("organisation".to_owned(), name), ("number".to_owned(), after.number.clone())];
            let about = Notice {
                values: values.into(),
                days: after.agreement.ends_on.map(|end| ("until".to_owned(), end)).into_iter().collect(),
                said: Some(after.note.clone()).filter(|note| !note.is_empty()),
                ..Notice::new(matter, format!("{}/organizacja", self.letterhead.public_url), None)
            };
            for to in coordinators {
                notice(&mut message, (&self.setup, &self.letterhead), to, about.clone(), self.now)?;
            }
        }
        message.send(tx).await?;
        Ok(Advanced::Done)
    }
}

/// What the log keeps of a state: no words that people wrote.
fn record(dossier: &Dossier) -> serde_json::Value {
    json!({
        "status": dossier.agreement.status,
        "version": dossier.version,
        "paper": dossier.paper(),
        "ended_by": dossier.ended_by,
    })
}

/// Everybody who coordinates an organisation, as recipients of letters.
pub(super) async fn coordinators(
    tx: &mut Tx,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<Vec<(PersonId, Recipient)>> {
    let members = store::membership::of_organisation(tx, organisation, now).await?;
    let mut all = Vec::new();
    for member in members.into_iter().filter(|member| member.role == MemberRole::Coordinator) {
        if let Some((to, _)) = store::person::recipient(tx, member.person_id, organisation).await? {
            all.push((member.person_id, to));
        }
    }
    Ok(all)
}
