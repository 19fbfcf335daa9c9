//! The database of one run: a SQLite file in a folder of its own, or a new database in a PostgreSQL server.

use std::io::Write;
use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

#[expect(clippy::disallowed_types, reason = "a database's name cannot be a parameter; it is made here")]
use sqlx::AssertSqlSafe;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use tempfile::TempDir;

const SETTINGS: &str = "select 'PostgreSQL ' || current_setting('server_version')
    || ', fsync ' || current_setting('fsync')
    || ', synchronous_commit ' || current_setting('synchronous_commit')";

/// How often the disk is tried.
const SYNCS: usize = 50;

/// A database made for this run, with a folder for everything else that the program keeps.
pub struct Database {
    /// As the program takes it: `sqlite:…` or `postgres://…`.
    pub url: String,
    folder: TempDir,
    /// The server's address and the name of the database in it.
    in_server: Option<(PgConnectOptions, String)>,
}

impl Database {
    /// Makes one, in the server when there is one.
    pub async fn make(server: Option<&str>) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("cas-load.").tempdir()?;
        let Some(server) = server else {
            let url = cas::store::db::sqlite_url(&folder.path().join("cas.db"));
            return Ok(Self { url, folder, in_server: None });
        };
        let options = PgConnectOptions::from_str(server)?;
        let name = format!("cas_load_{}", std::process::id());
        execute(&options, format!("create database {name}")).await?;
        let url = options.clone().database(&name).to_url_lossy().to_string();
        Ok(Self { url, folder, in_server: Some((options, name)) })
    }

    /// The run's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What it is, and what makes its commits fast or slow.
    pub async fn describe(&self) -> anyhow::Result<String> {
        let Some((options, _)) = &self.in_server else {
            let sync = sync_time(self.folder())?;
            return Ok(format!("SQLite, synchronous=FULL; a sync of this disk takes {sync:.2?} (median)"));
        };
        let mut connection = PgConnection::connect_with(options).await?;
        let settings = sqlx::query_scalar(SETTINGS).fetch_one(&mut connection).await?;
        connection.close().await?;
        Ok(settings)
    }

    /// Removes it with its folder.
    pub async fn remove(self) -> anyhow::Result<()> {
        if let Some((options, name)) = &self.in_server {
            execute(options, format!("drop database if exists {name} with (force)")).await?;
        }
        Ok(self.folder.close()?)
    }
}

async fn execute(server: &PgConnectOptions, sql: String) -> anyhow::Result<()> {
    let mut connection = PgConnection::connect_with(server).await?;
    connection.execute(AssertSqlSafe(sql)).await?;
    Ok(connection.close().await?)
}

/// The median time of adding one page to a file and bringing it to disk.
fn sync_time(folder: &Path) -> anyhow::Result<Duration> {
    let mut file = tempfile::tempfile_in(folder)?;
    let mut times = Vec::with_capacity(SYNCS);
    for _ in 0..SYNCS {
        let began = Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    Ok(times.get(SYNCS / 2).copied().unwrap_or_default())
}
