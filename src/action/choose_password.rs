//! Chooses a password with a single-use link and signs in.

use chrono::{DateTime, Utc};

use crate::secret::token_hash;
use crate::store::link::{FIRST_PASSWORD, Link};
use crate::store::{self, Db, Result, Tx, Write};

use super::password::Passwords;
use super::sign_in::{OpenSession, SignInError, SignedIn};

struct ChoosePassword {
    link: Link,
    hash: String,
    open: OpenSession,
    now: DateTime<Utc>,
}

impl Write for ChoosePassword {
    type Output = Option<SignedIn>;

    async fn run(&self, tx: &mut Tx) -> Result<Option<SignedIn>> {
        if !store::link::consume(tx, self.link.id, self.now).await? {
            return Ok(None);
        }
        store::person::set_password(tx, self.link.person_id, &self.hash).await?;
        store::session::delete_of_person(tx, self.link.person_id).await?;
        self.open.run(tx).await.map(Some)
    }
}

/// The link of a token, if it still works.
pub async fn find_link(db: &Db, token: &str, now: DateTime<Utc>) -> Result<Option<Link>> {
    store::link::find(&mut db.look().await?, &token_hash(token), FIRST_PASSWORD, now).await
}

/// Uses the link up, sets the password, ends all other sessions and signs in; `None` when the link does not work (any more).
pub async fn choose_password(
    db: &Db,
    passwords: &Passwords,
    token: &str,
    password: &str,
    now: DateTime<Utc>,
) -> std::result::Result<Option<SignedIn>, SignInError> {
    let Some(link) = find_link(db, token, now).await? else { return Ok(None) };
    let hash = passwords.hash(password).await?;
    let open = OpenSession::new(link.person_id, now)?;
    Ok(db.write(ChoosePassword { link, hash, open, now }).await?)
}
