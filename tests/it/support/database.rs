//! A database of its own for each test, copied from a template that was migrated and filled once.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

#[expect(
    clippy::disallowed_types,
    reason = "a database's name cannot be a parameter; these are made here"
)]
use sqlx::AssertSqlSafe;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// What a database holds when a test gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The schema alone.
    Schema,
    /// The examples of `cas demo`, made on Monday 23 November 2026 at 9:00.
    Demo,
}

/// A test's database; it is removed when dropped (SQLite) or by [`Database::remove`] (PostgreSQL).
pub struct Database {
    /// As the program takes it: `sqlite:…` or `postgres://…`.
    pub url: String,
    /// Which it is.
    pub engine: Engine,
    name: String,
    /// A folder of the test's own; the SQLite file lies there.
    pub folder: TempDir,
}

static NUMBER: AtomicU32 = AtomicU32::new(1);

impl Database {
    /// A fresh copy.
    pub async fn new(engine: Engine, content: Content) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let name = unique_name();
        let url = match engine {
            Engine::Sqlite => {
                let file = folder.path().join("cas.db");
                std::fs::copy(sqlite_template(content).await, &file).unwrap();
                cas::store::db::sqlite_url(&file)
            }
            Engine::Postgres => {
                let template = postgres_template(content).await;
                admin(&format!("create database {name} template {template}")).await;
                postgres_url(&name)
            }
        };
        Self { url, engine, name, folder }
    }

    /// A database without a single table.
    pub async fn empty(engine: Engine) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let name = unique_name();
        let url = match engine {
            Engine::Sqlite => cas::store::db::sqlite_url(&folder.path().join("cas.db")),
            Engine::Postgres => {
                admin(&format!("create database {name}")).await;
                postgres_url(&name)
            }
        };
        Self { url, engine, name, folder }
    }

    /// Removes what would outlive the folder.
    pub async fn remove(&self) {
        if self.engine == Engine::Postgres {
            admin(&format!("drop database if exists {} with (force)", self.name)).await;
        }
    }
}

fn unique_name() -> String {
    format!("cas_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// The cluster that `script/test` or `script/postgres` started.
fn cluster() -> PgConnectOptions {
    let url = std::env::var("CAS_TEST_POSTGRES_URL").unwrap_or_else(|_| {
        panic!(
            "These tests also run on PostgreSQL and CAS_TEST_POSTGRES_URL names no server. \
             Run script/test, or start a server with script/postgres and set the variable it prints."
        )
    });
    PgConnectOptions::from_str(&url).expect("CAS_TEST_POSTGRES_URL is no postgres:// address")
}

fn postgres_url(name: &str) -> String {
    cluster().database(name).to_url_lossy().to_string()
}

async fn admin(sql: &str) {
    let mut connection = PgConnection::connect_with(&cluster())
        .await
        .expect("no PostgreSQL answers at CAS_TEST_POSTGRES_URL; script/postgres starts one");
    connection.execute(AssertSqlSafe(sql.to_owned())).await.unwrap();
    connection.close().await.unwrap();
}

async fn sqlite_template(content: Content) -> PathBuf {
    static FOLDER: OnceCell<TempDir> = OnceCell::const_new();
    static SCHEMA: OnceCell<()> = OnceCell::const_new();
    static DEMO: OnceCell<()> = OnceCell::const_new();
    let folder = FOLDER.get_or_init(|| async { tempfile::tempdir().unwrap() }).await.path();
    let (made, file) = match content {
        Content::Schema => (&SCHEMA, folder.join("schema.db")),
        Content::Demo => (&DEMO, folder.join("demo.db")),
    };
    made.get_or_init(|| fill(cas::store::db::sqlite_url(&file), content)).await;
    file
}

async fn postgres_template(content: Content) -> &'static str {
    static SCHEMA: OnceCell<String> = OnceCell::const_new();
    static DEMO: OnceCell<String> = OnceCell::const_new();
    let made = match content {
        Content::Schema => &SCHEMA,
        Content::Demo => &DEMO,
    };
    made.get_or_init(|| async {
        let name = format!("{}_template", unique_name());
        admin(&format!("create database {name}")).await;
        fill(postgres_url(&name), content).await;
        name
    })
    .await
}

async fn fill(url: String, content: Content) {
    let db = cas::store::Db::open(&url).await.unwrap();
    db.migrate().await.unwrap();
    if content == Content::Demo {
        cas::demo::seed(&super::app::parts(db.clone(), url)).await.unwrap();
    }
    db.close().await;
}
