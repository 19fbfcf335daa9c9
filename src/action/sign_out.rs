//! Ends a session.

use crate::domain::id::SessionId;
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
