//! `cas centre …`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use crate::domain::centre_file;

/// Reads a centre's file and prints each fault as `FILE:LINE: KEY: FAULT`.
pub(super) fn check(file: &Path) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    match centre_file::parse(&text) {
        Ok(centre) => {
            println!(
                "{}: {}, {} resources, no faults",
                file.display(),
                centre.profile.name,
                centre.resources.len()
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in faults {
                println!("{}:{}: {}: {}", file.display(), fault.line, fault.key, fault.fault);
            }
            Ok(ExitCode::FAILURE)
        }
    }
}
