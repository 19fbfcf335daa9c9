//! Opening what a command works on.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::app::App;
use crate::clock::Clock;
use crate::config::{Config, mask};
use crate::demo;
use crate::secret::Secret;
use crate::store::Db;

/// The database file of a `sqlite:` address, without its parameters.
pub(super) fn sqlite_file(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    let file = rest.split('?').next().unwrap_or(rest);
    (!file.is_empty() && file != ":memory:").then(|| PathBuf::from(file))
}

/// Opens the database of the settings, making its folder when it is a file.
pub(super) async fn database(url: &str) -> anyhow::Result<Db> {
    if let Some(folder) =
        sqlite_file(url).as_deref().and_then(Path::parent).filter(|f| !f.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    Db::open(url).await.with_context(|| format!("cannot open the database {}", mask(url)))
}

/// The parts of the program over a database whose schema is up to date.
pub(super) async fn app(config: Config, clock: Clock, is_demo: bool) -> anyhow::Result<App> {
    let db = database(&config.database_url).await?;
    db.migrate().await?;
    if let Some(folder) = config.secret_key_file.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
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
    if let Some(folder) = file.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
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
