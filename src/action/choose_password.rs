//! Chooses a password with a single-use link and signs in.

use chrono::{DateTime, Utc};

use crate::domain::link::LinkPurpose;
use crate::store::link::Link;
use crate::store::{self, Db, Result, Tx, Write};

use super::password::Passwords;
use super::sign_in::{OpenSession, SignInError, SignedIn, Stay};
use super::use_link::find_link;

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

/// Uses the link up, sets the password, ends all other sessions and signs in; `None` when the link does not work (any more).
pub async fn choose_password(
    db: &Db,
    passwords: &Passwords,
    token: &str,
    password: &str,
    stay: Stay,
    now: DateTime<Utc>,
) -> std::result::Result<Option<SignedIn>, SignInError> {
    let Some(link) = find_link(db, token, LinkPurpose::Password, now).await? else { return Ok(None) };
    let hash = passwords.hash(password).await?;
    let open = OpenSession::new(link.person_id, stay, now)?;
    Ok(db.write(ChoosePassword { link, hash, open, now }).await?)
}
