//! Whoever registers an organisation tells one part of it.

use chrono::{DateTime, Utc};

use crate::domain::id::{CentreId, RegistrationId};
use crate::domain::registration::Part;
use crate::store::{self, Locks, Result, Tx, Write};

/// Keeps what one page told.
#[derive(Clone, Debug)]
pub struct AnswerRegistration {
    registration: RegistrationId,
    centre: CentreId,
    part: Part,
    now: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answered {
    /// It is kept.
    Kept,
    /// There is an organisation with one of these numbers.
    Known,
    /// It was sent already, or decided.
    Closed,
}

impl AnswerRegistration {
    /// Prepares it.
    pub fn new(registration: RegistrationId, centre: CentreId, part: Part, now: DateTime<Utc>) -> Self {
        Self { registration, centre, part, now }
    }
}

impl Write for AnswerRegistration {
    type Output = Answered;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Answered> {
        let found = store::registration::load(tx, self.registration).await?;
        let Some(mut registration) = found.filter(|r| r.status.is_open()) else {
            return Ok(Answered::Closed);
        };
        registration.answers.take(self.part.clone());
        if let (Part::Organisation { .. }, Some(form)) = (&self.part, registration.answers.legal_form) {
            let identifiers = registration.answers.details.identifiers(form);
            if store::registration::known(tx, &identifiers, registration.id).await?.is_some() {
                return Ok(Answered::Known);
            }
        }
        let mut message = tx.message();
        store::registration::save(&mut message, registration.id, &registration.answers, self.now);
        message.send(tx).await?;
        Ok(Answered::Kept)
    }
}
