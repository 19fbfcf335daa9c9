//! The demo: example data in a database of its own, so that anybody can try everything after one command.

mod examples;
mod seed;

pub use seed::seed;

use crate::store::{Db, Result, Tx, Write, installation};

/// Password of all example accounts (contract).
pub const PASSWORD: &str = "rezerwacja-przyklad";

const MADE_BY: &str = "made_by";
const DEMO: &str = "demo";
const EXAMPLES: &str = "examples";
const COMPLETE: &str = "complete";

/// Whether the demo made this database, be it only in part.
pub async fn made(db: &Db) -> Result<bool> {
    Ok(installation::get(&mut db.read().await?, MADE_BY).await?.as_deref() == Some(DEMO))
}

/// Whether the demo's examples are all there: a start may have been cut short.
pub async fn is_complete(db: &Db) -> Result<bool> {
    Ok(installation::get(&mut db.read().await?, EXAMPLES).await?.as_deref() == Some(COMPLETE))
}

/// A note in the database on how far the demo came.
enum Mark {
    Begun,
    Complete,
}

impl Write for Mark {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        match self {
            Self::Begun => installation::set(tx, MADE_BY, DEMO).await,
            Self::Complete => installation::set(tx, EXAMPLES, COMPLETE).await,
        }
    }
}

/// Addresses of the example accounts and what each is, as printed at the start.
pub fn accounts() -> Vec<(String, String)> {
    examples::load().map(|e| e.person.into_iter().map(|p| (p.email, p.name)).collect()).unwrap_or_default()
}
