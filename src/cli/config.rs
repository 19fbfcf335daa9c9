//! `cas config show`.

use std::path::Path;
use std::process::ExitCode;

use crate::config::Config;

/// Prints the settings in force.
pub(super) fn show(file: Option<&Path>) -> anyhow::Result<ExitCode> {
    print!("{}", Config::load(file)?.masked());
    Ok(ExitCode::SUCCESS)
}
