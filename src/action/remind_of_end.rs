//! Reminds those who coordinate an organisation that its agreement will run out.

use chrono::{DateTime, Utc};

use crate::domain::agreement::AgreementStatus;
use crate::domain::dossier::reminder;
use crate::domain::id::{AgreementId, CentreId};
use crate::domain::letter::{Matter, Notice};
use crate::store::{self, Locks, Result, Tx, Write};

use super::advance_agreement::coordinators;
use super::news::{Letterhead, notice};

/// Reminds of one agreement, where a reminder is due.
#[derive(Clone, Debug)]
pub struct RemindOfEnd {
    agreement: AgreementId,
    centre: CentreId,
    reminded: Option<i64>,
    letterhead: Letterhead,
    now: DateTime<Utc>,
}

impl RemindOfEnd {
    /// Prepares it; `reminded` is the mark in days that was last reminded of.
    pub fn new(
        (agreement, centre): (AgreementId, CentreId),
        reminded: Option<i64>,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        Self { agreement, centre, reminded, letterhead, now }
    }
}

impl Write for RemindOfEnd {
    /// How many are reminded.
    type Output = usize;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<usize> {
        let Some(dossier) = store::dossier::load(tx, self.agreement).await? else { return Ok(0) };
        let Some(setup) = store::centre::setup(tx, self.centre).await? else { return Ok(0) };
        let today = setup.day_of(self.now);
        let reminded = store::dossier::reminded(tx, self.agreement).await?.map(i64::from);
        let in_force = dossier.agreement.status == AgreementStatus::InForce && reminded == self.reminded;
        let Some(end) = dossier.agreement.ends_on.filter(|_| in_force) else { return Ok(0) };
        let Some(mark) = reminder(end, reminded, today) else { return Ok(0) };
        let name = store::organisation::name(tx, dossier.organisation).await?.unwrap_or_default();
        let to = coordinators(tx, dossier.organisation, self.now).await?;
        let values = [("organisation".to_owned(), name), ("number".to_owned(), dossier.number.clone())];
        let url = format!("{}/organizacja", self.letterhead.public_url);
        let days = [("until".to_owned(), end)].into();
        let about = Notice { values: values.into(), days, ..Notice::new(Matter::AgreementEnds, url, None) };
        let mut message = tx.message();
        store::dossier::set_reminded(&mut message, self.agreement, i32::try_from(mark).unwrap_or(0));
        for to in &to {
            notice(&mut message, (&setup, &self.letterhead), to.clone(), about.clone(), self.now)?;
        }
        message.send(tx).await?;
        Ok(to.len())
    }
}
