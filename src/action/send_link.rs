//! Sends a single-use link to an address, if somebody has an account with it.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::LinkId;
use crate::domain::letter::Notice;
use crate::domain::link::LinkPurpose;
use crate::domain::setup::Setup;
use crate::secret::{random_token, token_hash};
use crate::store::{self, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};

/// Most links for one purpose that an account is sent within [`COUNTED_FOR`]: more would be somebody's prank.
const MOST: i64 = 3;
/// How long a link counts.
const COUNTED_FOR: TimeDelta = TimeDelta::minutes(15);

/// Owes a mail with a link to whoever has an account with an address. Nobody learns whether there is one.
#[derive(Clone)]
pub struct SendLink {
    email: String,
    purpose: LinkPurpose,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    link: LinkId,
    token: String,
    now: DateTime<Utc>,
}

impl SendLink {
    /// Prepares it; the mail comes from the centre of `setup`.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        email: &str,
        purpose: LinkPurpose,
        setup: Arc<Setup>,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        let (email, token) = (email.trim().to_lowercase(), random_token()?);
        Ok(Self { email, purpose, setup, letterhead, link: fresh(), token, now })
    }
}

impl Write for SendLink {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let Some((person, to)) = store::person::by_email(tx, &self.email).await? else { return Ok(()) };
        let since = self.now - COUNTED_FOR;
        if store::link::count_since(tx, person, self.purpose, since).await? >= MOST {
            return Ok(());
        }
        let until = self.now + self.purpose.lasts();
        let hash = token_hash(&self.token);
        store::link::insert(tx, self.link, person, self.purpose, &hash, self.now, until).await?;
        let url = format!("{}{}/{}", self.letterhead.public_url, self.purpose.path(), self.token);
        let about = Notice::new(self.purpose.matter(), url, Some(until));
        let mut message = tx.message();
        notice(&mut message, (&self.setup, &self.letterhead), (person, to), about, self.now)?;
        message.send(tx).await
    }
}
