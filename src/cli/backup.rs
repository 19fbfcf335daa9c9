//! `cas backup` and `cas restore`.
//!
//! A copy of a SQLite database is a SQLite database, a copy of a PostgreSQL one what `pg_dump` writes. A copy appears under its name only when it is
//! complete and on the disk.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};

use crate::action::verify::verify;
use crate::clock::Clock;
use crate::config::{Config, mask};
use crate::store::{self, Db};

use super::open::{self, PRIVATE};
use super::postgres::{dump, load};

/// How a copy of each engine begins.
const SQLITE: &[u8] = b"SQLite format 3\0";
const POSTGRES: &[u8] = b"PGDMP";

/// Copies the database into `file` while the program runs.
pub(super) async fn backup(config: Option<&Path>, file: &Path) -> anyhow::Result<ExitCode> {
    let config = Config::load(config)?;
    if file.exists() {
        bail!("{} is there already; it is left as it is", file.display());
    }
    let part = beside(file, "part");
    // Empty and private from the start: whatever fills it keeps its mode.
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(PRIVATE)
        .open(&part)
        .with_context(|| format!("cannot make {}", part.display()))?;
    let copied = copy(&config, &part).await.and_then(|()| settle(&part, file));
    if copied.is_err() {
        std::fs::remove_file(&part).ok();
    }
    copied?;
    let bytes = std::fs::metadata(file)?.len();
    println!("{} copied to {}, {bytes} bytes", mask(&config.database_url), file.display());
    println!("Keep {} as well, in another place.", config.secret_key_file.display());
    Ok(ExitCode::SUCCESS)
}

async fn copy(config: &Config, part: &Path) -> anyhow::Result<()> {
    let Some(database) = open::sqlite_file(&config.database_url) else {
        return dump(&config.database_url, part).await;
    };
    if !database.exists() {
        bail!("there is no database {}", database.display());
    }
    let db = Db::open(&config.database_url).await?;
    let copied = db.copy_into(part).await;
    db.close().await;
    copied.with_context(|| format!("cannot write {}", part.display()))
}

/// Makes sure that a finished file is on the disk and gives it its name.
fn settle(part: &Path, file: &Path) -> anyhow::Result<()> {
    File::open(part)?.sync_all()?;
    std::fs::rename(part, file)?;
    let folder = file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Fills the database of the settings, which must be empty, from a copy; brings it up to date and proves it.
pub(super) async fn restore(config: Option<&Path>, file: &Path) -> anyhow::Result<ExitCode> {
    let config = Config::load(config)?;
    let url = &config.database_url;
    let _alone = open::alone(url)?;
    let begins = beginning(file)?;
    match open::sqlite_file(url) {
        Some(database) => {
            if !begins.starts_with(SQLITE) {
                bail!("{} is no copy of a SQLite database", file.display());
            }
            place(file, &database).await?;
        }
        None => {
            if !begins.starts_with(POSTGRES) {
                bail!("{} is no copy of a PostgreSQL database", file.display());
            }
            let db = open::database(url).await?;
            let empty = db.is_empty().await?;
            db.close().await;
            if !empty {
                bail!("{} is not empty; it is left as it is", mask(url));
            }
            load(url, file).await?;
        }
    }
    let db = open::database(url).await?;
    db.migrate().await?;
    let mut tx = db.read().await?;
    let faults = verify(&mut tx, Clock::system().now()).await?;
    let owed = store::job::open(&mut tx).await?;
    drop(tx);
    db.close().await;
    for fault in &faults {
        println!("broken: {}: {}", fault.rule, fault.place);
    }
    println!("{} restored from {}", mask(url), file.display());
    println!(
        "{owed} jobs are owed and will be done when it is served; those done since the copy are done once more."
    );
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn beginning(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let opened = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    opened.take(16).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Puts a sound copy where the database is to be.
async fn place(file: &Path, database: &Path) -> anyhow::Result<()> {
    if database.exists() {
        bail!("{} is there already; it is left as it is", database.display());
    }
    open::folder_of(database)?;
    let part = beside(database, "part");
    let mut to = OpenOptions::new().write(true).create(true).truncate(true).mode(PRIVATE).open(&part)?;
    std::io::copy(&mut File::open(file)?, &mut to)?;
    drop(to);
    let db = Db::open(&store::db::sqlite_url(&part)).await?;
    let damages = db.damages().await;
    db.close().await;
    if !damages.is_ok_and(|damages| damages.is_empty()) {
        std::fs::remove_file(&part).ok();
        bail!("{} is damaged; nothing was restored", file.display());
    }
    settle(&part, database)
}
