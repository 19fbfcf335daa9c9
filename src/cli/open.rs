//! Opening what a command works on.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::app::App;
use crate::clock::Clock;
use crate::config::{Config, mask};
use crate::demo;
use crate::secret::Secret;
use crate::store::{self, Db};

/// The database file of a `sqlite:` address, without its parameters.
pub(super) fn sqlite_file(url: &str) -> Option<PathBuf> {
    store::db::sqlite_file(url).map(|(file, _)| file.to_owned())
}

/// Mode of files that hold personal data.
pub(super) const PRIVATE: u32 = 0o600;

/// Makes the folder in which a file is to lie, for this user alone.
pub(super) fn folder_of(file: &Path) -> anyhow::Result<()> {
    let Some(folder) = file.parent().filter(|f| !f.as_os_str().is_empty()) else { return Ok(()) };
    folder_private(folder)
}

/// Makes a folder for this user alone; one that is there stays as it is.
pub(super) fn folder_private(folder: &Path) -> anyhow::Result<()> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// Lets nobody but this user read a file.
pub(super) fn make_private(file: &Path) -> anyhow::Result<()> {
    let mode = std::fs::Permissions::from_mode(PRIVATE);
    std::fs::set_permissions(file, mode).with_context(|| format!("cannot protect {}", file.display()))
}

/// Opens the database of the settings, making its folder when it is a file.
pub(super) async fn database(url: &str) -> anyhow::Result<Db> {
    if let Some(file) = sqlite_file(url) {
        folder_of(&file)?;
        // Made here and not by SQLite, which would let everybody on the machine read it. Its companions get the same mode.
        OpenOptions::new()
            .append(true)
            .create(true)
            .mode(PRIVATE)
            .open(&file)
            .with_context(|| format!("cannot open the database {}", file.display()))?;
    }
    Db::open(url).await.with_context(|| format!("cannot open the database {}", mask(url)))
}

/// Opens the database of the settings to look at it: it must be there, and one of this program.
pub(super) async fn existing(url: &str) -> anyhow::Result<Db> {
    if let Some(file) = sqlite_file(url).filter(|file| !file.exists()) {
        bail!("there is no database {}", file.display());
    }
    let db = Db::open(url).await.with_context(|| format!("cannot open the database {}", mask(url)))?;
    if !db.is_ours().await? {
        db.close().await;
        bail!("{} holds nothing of this program", mask(url));
    }
    Ok(db)
}

/// The parts of the program over a database whose schema is up to date.
pub(super) async fn app(config: Config, clock: Clock, is_demo: bool) -> anyhow::Result<App> {
    let db = database(&config.database_url).await?;
    db.migrate().await?;
    folder_of(&config.secret_key_file)?;
    let secret = Secret::load_or_make(&config.secret_key_file)
        .with_context(|| format!("cannot use the key file {}", config.secret_key_file.display()))?;
    Ok(App::new(db, clock, config, secret, is_demo)?)
}

/// The parts of the program for real work: refuses a database that the demo made.
pub(super) async fn production(file: Option<&Path>) -> anyhow::Result<App> {
    let config = Config::load(file)?;
    let url = config.database_url.clone();
    let app = app(config, Clock::system(), false).await?;
    if demo::made(&app.db).await? {
        bail!("{} was made by `cas demo` and holds examples; choose another database", mask(&url));
    }
    Ok(app)
}

/// Makes sure that no other process serves the same SQLite file; the lock goes with the process.
pub(super) fn alone(url: &str) -> anyhow::Result<Option<File>> {
    let Some(file) = sqlite_file(url) else { return Ok(None) };
    folder_of(&file)?;
    // However it is spelled, and whatever links lead to it, it is one file.
    let folder = file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let named = file.file_name().with_context(|| format!("{} names no file", file.display()))?;
    let file = match file.canonicalize() {
        Ok(file) => file,
        Err(_) => folder.canonicalize()?.join(named),
    };
    let mut name = file.clone().into_os_string();
    name.push(".lock");
    let lock = File::create(&name).with_context(|| format!("cannot make {}", name.display()))?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => {
            bail!("another process serves {}: on SQLite one process owns the database", file.display())
        }
        Err(TryLockError::Error(why)) => Err(why).with_context(|| format!("cannot lock {}", name.display())),
    }
}
