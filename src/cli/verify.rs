//! `cas verify`: asks the database whether the promises hold.

use std::path::Path;
use std::process::ExitCode;

use crate::config::Config;
use crate::store::invariant::{INVARIANTS, broken};

use super::open;

/// Prints a line for each rule that is broken, and where.
pub(super) async fn run(file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = Config::load(file)?;
    let db = open::database(&config.database_url).await?;
    let mut tx = db.read().await?;
    let mut faults = 0;
    for (rule, question) in INVARIANTS {
        for place in broken(&mut tx, question).await? {
            println!("broken: {rule}: {place}");
            faults += 1;
        }
    }
    drop(tx);
    db.close().await;
    if faults > 0 {
        return Ok(ExitCode::FAILURE);
    }
    println!("{} rules hold", INVARIANTS.len());
    Ok(ExitCode::SUCCESS)
}
