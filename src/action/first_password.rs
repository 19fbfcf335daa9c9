//! The link with which somebody chooses the first password of a new account.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::{LinkId, PersonId};
use crate::domain::link::LinkPurpose;
use crate::secret::{random_token, token_hash};
use crate::store::{self, Result, Tx};

use super::fresh;

/// How long it works.
pub const LASTS: TimeDelta = TimeDelta::days(14);

/// A link that is not opened yet. Only the hash of its token is kept.
#[derive(Clone)]
pub(super) struct FirstPassword {
    id: LinkId,
    token: String,
}

impl FirstPassword {
    /// Prepares it.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub(super) fn new() -> std::io::Result<Self> {
        Ok(Self { id: fresh(), token: random_token()? })
    }

    /// What tells it from others.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// Lets it work for a person from now on; gives its address on a site, and until when it works.
    pub(super) async fn open(
        &self,
        tx: &mut Tx,
        (person, site): (PersonId, &str),
        now: DateTime<Utc>,
    ) -> Result<(String, DateTime<Utc>)> {
        let (purpose, until) = (LinkPurpose::Password, now + LASTS);
        let hash = token_hash(&self.token);
        store::link::insert(tx, self.id, person, purpose, &hash, now, until).await?;
        Ok((format!("{site}{}/{}", purpose.path(), self.token), until))
    }
}
