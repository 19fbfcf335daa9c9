//! Signs a person in with address and password.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::{PersonId, SessionId};
use crate::secret::{random_token, token_hash};
use crate::store::session::Session;
use crate::store::{self, Db, Result, Tx, Write};

use super::fresh;
use super::password::{HashFailed, Passwords};

/// How long a browser stays signed in that is to be remembered.
pub const SESSION_LASTS: TimeDelta = TimeDelta::days(90);
/// How long one stays signed in that is not, if it is not closed before.
const SHORT_SESSION_LASTS: TimeDelta = TimeDelta::hours(12);

/// How a browser stays signed in.
#[derive(Clone, Debug, Default)]
pub struct Stay {
    /// Whether it is remembered after it is closed.
    pub remembered: bool,
    /// What it is, e.g. "Firefox, Android", for its owner to tell sessions apart.
    pub device: String,
}

impl Stay {
    fn lasts(&self) -> TimeDelta {
        if self.remembered { SESSION_LASTS } else { SHORT_SESSION_LASTS }
    }
}

/// A session just opened. The token belongs into the cookie and nowhere else.
#[derive(Clone)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// Value of the cookie.
    pub token: String,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Hashing failed.
    #[error(transparent)]
    Hash(#[from] HashFailed),
    /// No random token could be made.
    #[error(transparent)]
    Random(#[from] std::io::Error),
}

/// Opens a session with a fresh token, for somebody whose right to it is known.
pub struct OpenSession {
    signed_in: SignedIn,
    stay: Stay,
    now: DateTime<Utc>,
}

impl OpenSession {
    /// Prepares it.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(person: PersonId, stay: Stay, now: DateTime<Utc>) -> std::io::Result<Self> {
        let session = Session { id: fresh::<SessionId>(), person_id: person };
        Ok(Self { signed_in: SignedIn { session, token: random_token()? }, stay, now })
    }
}

impl Write for OpenSession {
    type Output = SignedIn;

    async fn run(&self, tx: &mut Tx) -> Result<SignedIn> {
        let SignedIn { session, token } = &self.signed_in;
        let until = self.now + self.stay.lasts();
        store::session::insert(tx, *session, &token_hash(token), &self.stay.device, (self.now, until))
            .await?;
        store::person::saw(tx, session.person_id, self.now).await?;
        Ok(self.signed_in.clone())
    }
}

/// Signs in; `None` when address and password do not fit, which takes as long for an unknown address.
pub async fn sign_in(
    db: &Db,
    passwords: &Passwords,
    (email, password): (&str, &str),
    stay: Stay,
    now: DateTime<Utc>,
) -> std::result::Result<Option<SignedIn>, SignInError> {
    let email = email.trim().to_lowercase();
    let mut tx = db.look().await?;
    let credentials = store::person::credentials(&mut tx, &email).await?;
    drop(tx);
    let (person, hash) = credentials.map_or((None, None), |c| (Some(c.id), c.password_hash));
    let fits = passwords.fits(password, hash).await?;
    let Some(person) = person.filter(|_| fits) else { return Ok(None) };
    Ok(Some(db.write(OpenSession::new(person, stay, now)?).await?))
}
