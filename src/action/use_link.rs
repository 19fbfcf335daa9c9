//! Signs in with a single-use link.

use chrono::{DateTime, Utc};

use crate::domain::link::LinkPurpose;
use crate::secret::token_hash;
use crate::store::link::Link;
use crate::store::{self, Db, Result, Tx, Write};

use super::sign_in::{OpenSession, SignInError, SignedIn, Stay};

struct UseLink {
    link: Link,
    open: OpenSession,
    now: DateTime<Utc>,
}

impl Write for UseLink {
    type Output = Option<SignedIn>;

    async fn run(&self, tx: &mut Tx) -> Result<Option<SignedIn>> {
        if !store::link::consume(tx, self.link.id, self.now).await? {
            return Ok(None);
        }
        self.open.run(tx).await.map(Some)
    }
}

/// The link of a token, if it still works.
///
/// # Errors
/// When the database cannot be asked.
pub async fn find_link(
    db: &Db,
    token: &str,
    purpose: LinkPurpose,
    now: DateTime<Utc>,
) -> Result<Option<Link>> {
    store::link::find(&mut db.look().await?, &token_hash(token), purpose, now).await
}

/// Uses the link up and signs in; `None` when it does not work (any more).
///
/// # Errors
/// When the database cannot be asked or the machine gives no random bytes.
pub async fn use_link(
    db: &Db,
    token: &str,
    stay: Stay,
    now: DateTime<Utc>,
) -> std::result::Result<Option<SignedIn>, SignInError> {
    let Some(link) = find_link(db, token, LinkPurpose::SignIn, now).await? else { return Ok(None) };
    let open = OpenSession::new(link.person_id, stay, now)?;
    Ok(db.write(UseLink { link, open, now }).await?)
}
