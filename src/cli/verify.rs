//! `cas verify`: asks the database whether the promises hold.

use std::path::Path;
use std::process::ExitCode;

use crate::action::verify::{RULES, verify};
use crate::clock::Clock;
use crate::config::Config;

use super::open;

/// Prints a line for each rule that is broken, and where.
pub(super) async fn run(file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = Config::load(file)?;
    let db = open::existing(&config.database_url).await?;
    let faults = verify(&mut db.read().await?, Clock::system().now()).await?;
    db.close().await;
    for fault in &faults {
        println!("broken: {}: {}", fault.rule, fault.place);
    }
    if !faults.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    println!("{RULES} rules hold");
    Ok(ExitCode::SUCCESS)
}
