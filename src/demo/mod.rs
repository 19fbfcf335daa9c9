//! The demo: example data in a database of its own, so that anybody can try everything after one command.

mod examples;
mod seed;

pub use seed::seed;

use crate::store::{Db, Result, Tx, Write, installation};

/// Password of all example accounts (contract).
pub const PASSWORD: &str = "rezerwacja-przyklad";

const MADE_BY: &str = "made_by";
const DEMO: &str = "demo";

/// Whether the demo made this database.
pub async fn made(db: &Db) -> Result<bool> {
    Ok(installation::get(&mut db.read().await?, MADE_BY).await?.as_deref() == Some(DEMO))
}

/// Notes that the demo made this database.
pub struct Sign;

impl Write for Sign {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        installation::set(tx, MADE_BY, DEMO).await
    }
}

/// Addresses of the example accounts and what each is, as printed at the start.
pub fn accounts() -> Vec<(String, String)> {
    examples::load().map(|e| e.person.into_iter().map(|p| (p.email, p.name)).collect()).unwrap_or_default()
}
