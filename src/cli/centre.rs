//! `cas centre …`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use crate::action::import_centre::ImportCentre;
use crate::action::update_centre::{UpdateCentre, Updated};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::centre_file::{self, CentreFile};
use crate::store;

use super::open;

/// Reads a centre's file and prints each fault as `FILE:LINE: KEY: FAULT`.
pub(super) fn check(file: &Path) -> anyhow::Result<ExitCode> {
    let Some(centre) = sound(file)? else { return Ok(ExitCode::FAILURE) };
    println!("{}: {}, {} resources, no faults", file.display(), centre.profile.name, centre.resources.len());
    Ok(ExitCode::SUCCESS)
}

/// Shows what a centre's file changes in the database of the settings, a line for each change, and makes the changes when told to.
pub(super) async fn import(config: Option<&Path>, file: &Path, apply: bool) -> anyhow::Result<ExitCode> {
    let Some(centre) = sound(file)? else { return Ok(ExitCode::FAILURE) };
    let config = Config::load(config)?;
    let db = open::database(&config.database_url).await?;
    db.migrate().await?;
    let now = Clock::system().now();
    let head = store::centre::head(&mut db.look().await?, &centre.slug).await?;
    let lines = match head {
        Some(head) => match db.write(UpdateCentre::new(head.id, centre, apply, now)).await? {
            Updated::Changes(changes, hit) => {
                let numbers: Vec<String> = hit.iter().map(ToString::to_string).collect();
                let hit = match hit.len() {
                    0 => None,
                    n => Some(format!("! bookings in what will be closed, {n}: {}", numbers.join(", "))),
                };
                changes.iter().map(ToString::to_string).chain(hit).collect()
            }
            Updated::Refused(refusals) => {
                for refusal in refusals {
                    println!("! {refusal}");
                }
                println!("nothing was changed");
                db.close().await;
                return Ok(ExitCode::FAILURE);
            }
            Updated::Unknown => anyhow::bail!("the centre is gone"),
        },
        None => {
            let line = format!("+ centre {} with {} resources", centre.slug, centre.resources.len());
            if apply {
                db.write(ImportCentre::new(centre, now)).await?;
            }
            vec![line]
        }
    };
    db.close().await;
    for line in &lines {
        println!("{line}");
    }
    match (lines.is_empty(), apply) {
        (true, _) => println!("the database agrees with the file"),
        (false, true) => println!("done"),
        (false, false) => println!("nothing was changed yet; --apply does it"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints a centre's file as the database of the settings has it.
pub(super) async fn export(config: Option<&Path>, slug: &str) -> anyhow::Result<ExitCode> {
    let config = Config::load(config)?;
    let db = open::database(&config.database_url).await?;
    db.migrate().await?;
    let mut tx = db.read().await?;
    let setup = match store::centre::head(&mut tx, slug).await? {
        Some(head) => store::centre::setup(&mut tx, head.id).await?,
        None => None,
    };
    let known = store::centre::heads(&mut tx).await?;
    drop(tx);
    db.close().await;
    let Some(setup) = setup else {
        let known: Vec<String> = known.into_iter().map(|head| head.slug).collect();
        let there = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        anyhow::bail!("no centre has the slug “{slug}”; there are: {there}");
    };
    print!("{}", centre_file::write(&setup)?);
    Ok(ExitCode::SUCCESS)
}

/// The file's centre; `None` when it has faults, which are printed.
fn sound(file: &Path) -> anyhow::Result<Option<CentreFile>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    match centre_file::parse(&text) {
        Ok(centre) => Ok(Some(centre)),
        Err(faults) => {
            for fault in faults {
                println!("{}:{}: {}: {}", file.display(), fault.line, fault.key, fault.fault);
            }
            Ok(None)
        }
    }
}
