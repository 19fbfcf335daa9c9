//! `cas backup` and `cas restore`.
//!
//! A copy of a SQLite database is a SQLite database, a copy of a PostgreSQL one what `pg_dump` writes. A copy appears under its name only when it is
//! complete and on the disk.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::action::erase_person::{ErasePerson, Erased};
use crate::action::verify::{Fault, verify};
use crate::app::stopped;
use crate::clock::Clock;
use crate::config::{Config, mask};
use crate::erasures;
use crate::store::{self, Db};

use super::open;
use super::postgres::{contents, dump, load};

/// How a copy of each engine begins.
const SQLITE: &[u8] = b"SQLite format 3\0";
const POSTGRES: &[u8] = b"PGDMP";

/// Copies the database into `file` while the program runs.
pub(super) async fn backup(config: Option<&Path>, file: &Path) -> anyhow::Result<ExitCode> {
    let config = Config::load(config)?;
    if file.exists() {
        bail!("{} is there already; it is left as it is", file.display());
    }
    let workshop = beside(file)?;
    let part = workshop.path().join("copy");
    stopped(copy(&config, &part)).await??;
    let bytes = std::fs::metadata(&part)?.len();
    settle(&part, file)?;
    println!("{} copied to {}, {bytes} bytes", mask(&config.database_url), file.display());
    println!("Keep {} as well, in another place.", config.secret_key_file.display());
    Ok(ExitCode::SUCCESS)
}

async fn copy(config: &Config, part: &Path) -> anyhow::Result<()> {
    let url = &config.database_url;
    let db = open::existing(url).await?;
    let is_file = db.is_sqlite();
    let copied = match is_file {
        true => db.copy_into(part).await.with_context(|| format!("cannot write {}", part.display())),
        false => Ok(()),
    };
    db.close().await;
    copied?;
    if !is_file {
        dump(url, part).await?;
    }
    Ok(())
}

/// A folder for this user alone beside a file, gone with everything in it when it is dropped: what is made there is not seen before it is whole.
fn beside(file: &Path) -> anyhow::Result<TempDir> {
    let folder = folder_of(file);
    let made = tempfile::Builder::new().prefix(".cas-").tempdir_in(folder);
    made.with_context(|| format!("cannot make anything in {}", folder.display()))
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes sure that a finished file is on the disk and gives it its name, unless something has that name already.
fn settle(part: &Path, file: &Path) -> anyhow::Result<()> {
    open::make_private(part)?;
    File::open(part)?.sync_all()?;
    match std::fs::hard_link(part, file) {
        Ok(()) => {}
        Err(why) if why.kind() == ErrorKind::AlreadyExists => {
            bail!("{} is there already; it is left as it is", file.display())
        }
        // Not every file system knows a second name for a file.
        Err(_) => {
            std::fs::rename(part, file).with_context(|| format!("cannot make {}", file.display()))?;
        }
    }
    File::open(folder_of(file))?.sync_all()?;
    Ok(())
}

/// Fills the database of the settings, which must be empty, from a copy; brings it up to date and proves it.
pub(super) async fn restore(config: Option<&Path>, file: &Path) -> anyhow::Result<ExitCode> {
    let config = Config::load(config)?;
    let url = &config.database_url;
    let _alone = open::alone(url)?;
    let begins = beginning(file)?;
    let found = match open::sqlite_file(url) {
        Some(database) => {
            if !begins.starts_with(SQLITE) {
                bail!("{} is no copy of a SQLite database", file.display());
            }
            stopped(place(file, &database, &config.erasures_file)).await??
        }
        None => {
            if !begins.starts_with(POSTGRES) {
                bail!("{} is no copy of a PostgreSQL database", file.display());
            }
            stopped(fill(file, url, &config.erasures_file)).await??
        }
    };
    println!("{} restored from {}", mask(url), file.display());
    println!("{} centres, {} bookings", found.centres, found.bookings);
    println!(
        "{} jobs are owed and will be done when it is served; those done since the copy are done once more.",
        found.owed
    );
    if found.erased > 0 {
        println!("{} accounts that were erased since the copy are erased again", found.erased);
    }
    for fault in &found.faults {
        println!("broken: {}: {}", fault.rule, fault.place);
    }
    Ok(if found.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a restored database holds.
struct Found {
    centres: usize,
    bookings: i64,
    owed: i64,
    erased: usize,
    faults: Vec<Fault>,
}

/// Erases those again who were erased since the copy was made.
async fn erase_again(db: &Db, erasures: &Path) -> anyhow::Result<usize> {
    let now = Clock::system().now();
    let mut erased = 0;
    for person in erasures::all(erasures).with_context(|| format!("cannot read {}", erasures.display()))? {
        erased += usize::from(db.write(ErasePerson::again(person, now)).await? == Erased::Done);
    }
    Ok(erased)
}

/// Brings a restored database up to date and looks at it.
async fn proved(db: &Db, erasures: &Path) -> anyhow::Result<Found> {
    db.migrate().await?;
    let erased = erase_again(db, erasures).await?;
    let mut tx = db.read().await?;
    Ok(Found {
        centres: store::centre::heads(&mut tx).await?.len(),
        bookings: store::booking::count(&mut tx).await?,
        owed: store::job::open(&mut tx).await?,
        faults: verify(&mut tx, Clock::system().now()).await?,
        erased,
    })
}

fn beginning(file: &Path) -> anyhow::Result<Vec<u8>> {
    let cannot = || format!("cannot read {}", file.display());
    if !std::fs::metadata(file).with_context(cannot)?.is_file() {
        bail!("{} is no file", file.display());
    }
    let mut bytes = Vec::new();
    File::open(file).with_context(cannot)?.take(16).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Puts a sound copy where the database is to be, when it has been proved.
async fn place(file: &Path, database: &Path, erasures: &Path) -> anyhow::Result<Found> {
    // What another database left beside it would be read into this one.
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        if Path::new(&name).exists() {
            bail!("{} is there already; it is left as it is", PathBuf::from(name).display());
        }
    }
    open::folder_of(database)?;
    let workshop = beside(database)?;
    let part = workshop.path().join("cas.db");
    std::fs::copy(file, &part).with_context(|| format!("cannot write {}", part.display()))?;
    open::make_private(&part)?;
    let damaged = || format!("{} is damaged; nothing was restored", file.display());
    let db = Db::open(&store::db::sqlite_url(&part)).await.with_context(damaged)?;
    let found = async {
        if !db.damages().await.with_context(damaged)?.is_empty() {
            bail!("{}", damaged());
        }
        if !db.is_ours().await? {
            bail!("{} holds nothing of this program; was it copied with `cas backup`?", file.display());
        }
        proved(&db, erasures)
            .await
            .with_context(|| format!("{} cannot be used; nothing was restored", file.display()))
    };
    let found = found.await;
    db.close().await;
    let found = found?;
    settle(&part, database)?;
    Ok(found)
}

/// Fills an empty PostgreSQL database.
async fn fill(file: &Path, url: &str, erasures: &Path) -> anyhow::Result<Found> {
    if !contents(file).await?.contains(" TABLE public booking ") {
        bail!("{} holds nothing of this program; was it copied with `cas backup`?", file.display());
    }
    let db = open::database(url).await?;
    if !db.is_empty().await? {
        bail!("{} is not empty; it is left as it is", mask(url));
    }
    load(url, file).await?;
    let found = proved(&db, erasures).await;
    db.close().await;
    found
}
