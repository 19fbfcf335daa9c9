//! Ends a session.

use crate::domain::id::{PersonId, SessionId};
use crate::store::{self, Result, Tx, Write};

/// Ends one session.
#[derive(Clone, Copy, Debug)]
pub struct SignOut(pub SessionId);

impl Write for SignOut {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::session::delete(tx, self.0).await
    }
}

/// Ends sessions of a person elsewhere.
#[derive(Clone, Copy, Debug)]
pub enum EndSessions {
    /// One of them.
    One {
        /// Whose.
        person: PersonId,
        /// Which.
        session: SessionId,
    },
    /// All but one.
    AllBut {
        /// Whose.
        person: PersonId,
        /// That which goes on.
        kept: SessionId,
    },
}

impl Write for EndSessions {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        match *self {
            Self::One { person, session } => store::session::delete_own(tx, person, session).await,
            Self::AllBut { person, kept } => store::session::delete_others(tx, person, kept).await,
        }
    }
}
