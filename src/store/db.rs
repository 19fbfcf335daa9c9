//! Opening a database and beginning transactions: one place where the two engines differ.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, Database, PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use tokio::sync::Notify;

use super::error::Result;
use super::turn::Turns;
use super::writer::{self, Writer};

/// Number, name, SQLite text and PostgreSQL text of each migration.
const MIGRATIONS: [(i64, &str, &str, &str); 20] = [
    (
        1,
        "foundation",
        include_str!("../../migrations/sqlite/0001_foundation.sql"),
        include_str!("../../migrations/postgres/0001_foundation.sql"),
    ),
    (
        2,
        "building",
        include_str!("../../migrations/sqlite/0002_building.sql"),
        include_str!("../../migrations/postgres/0002_building.sql"),
    ),
    (
        3,
        "post",
        include_str!("../../migrations/sqlite/0003_post.sql"),
        include_str!("../../migrations/postgres/0003_post.sql"),
    ),
    (
        4,
        "due",
        include_str!("../../migrations/sqlite/0004_due.sql"),
        include_str!("../../migrations/postgres/0004_due.sql"),
    ),
    (
        5,
        "calendar",
        include_str!("../../migrations/sqlite/0005_calendar.sql"),
        include_str!("../../migrations/postgres/0005_calendar.sql"),
    ),
    (
        6,
        "overdue",
        include_str!("../../migrations/sqlite/0006_overdue.sql"),
        include_str!("../../migrations/postgres/0006_overdue.sql"),
    ),
    (
        7,
        "rules",
        include_str!("../../migrations/sqlite/0007_rules.sql"),
        include_str!("../../migrations/postgres/0007_rules.sql"),
    ),
    (
        8,
        "history",
        include_str!("../../migrations/sqlite/0008_history.sql"),
        include_str!("../../migrations/postgres/0008_history.sql"),
    ),
    (
        9,
        "excuse",
        include_str!("../../migrations/sqlite/0009_excuse.sql"),
        include_str!("../../migrations/postgres/0009_excuse.sql"),
    ),
    (
        10,
        "reminder",
        include_str!("../../migrations/sqlite/0010_reminder.sql"),
        include_str!("../../migrations/postgres/0010_reminder.sql"),
    ),
    (
        11,
        "sign_in",
        include_str!("../../migrations/sqlite/0011_sign_in.sql"),
        include_str!("../../migrations/postgres/0011_sign_in.sql"),
    ),
    (
        12,
        "invitation",
        include_str!("../../migrations/sqlite/0012_invitation.sql"),
        include_str!("../../migrations/postgres/0012_invitation.sql"),
    ),
    (
        13,
        "registration",
        include_str!("../../migrations/sqlite/0013_registration.sql"),
        include_str!("../../migrations/postgres/0013_registration.sql"),
    ),
    (
        14,
        "agreement",
        include_str!("../../migrations/sqlite/0014_agreement.sql"),
        include_str!("../../migrations/postgres/0014_agreement.sql"),
    ),
    (
        15,
        "regulation",
        include_str!("../../migrations/sqlite/0015_regulation.sql"),
        include_str!("../../migrations/postgres/0015_regulation.sql"),
    ),
    (
        16,
        "second_factor",
        include_str!("../../migrations/sqlite/0016_second_factor.sql"),
        include_str!("../../migrations/postgres/0016_second_factor.sql"),
    ),
    (
        17,
        "seal",
        include_str!("../../migrations/sqlite/0017_seal.sql"),
        include_str!("../../migrations/postgres/0017_seal.sql"),
    ),
    (
        18,
        "mandate",
        include_str!("../../migrations/sqlite/0018_mandate.sql"),
        include_str!("../../migrations/postgres/0018_mandate.sql"),
    ),
    (
        19,
        "retention",
        include_str!("../../migrations/sqlite/0019_retention.sql"),
        include_str!("../../migrations/postgres/0019_retention.sql"),
    ),
    (
        20,
        "log",
        include_str!("../../migrations/sqlite/0020_log.sql"),
        include_str!("../../migrations/postgres/0020_log.sql"),
    ),
];

/// Readers of a SQLite file at once; its writer comes on top.
const SQLITE_READERS: u32 = 4;
/// Connections of one process to PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long an unused connection to PostgreSQL is taken to be still there; after that it is asked first.
const TRUSTED: Duration = Duration::from_secs(1);
/// Rows that SQLite's thread reads ahead of whoever takes them: the fewer times the two wait for each other, the better.
const ROWS_AHEAD: usize = 1024;
/// How long a SQLite connection waits for another process, e.g. `cas staff add` beside `cas serve`.
const SQLITE_PATIENCE: Duration = Duration::from_secs(5);

/// An open database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(super) engine: Engine,
    /// Told after each commit that left work behind.
    pub(super) owing: Arc<Notify>,
}

#[derive(Clone)]
pub(super) enum Engine {
    Sqlite { readers: SqlitePool, writer: Writer },
    Postgres { pool: PgPool, turns: Turns },
}

/// A transaction on either engine. Dropped without a commit it is undone.
pub struct Tx {
    pub(super) conn: Conn,
    /// Whether a job was added, so that somebody is woken after the commit.
    pub(super) owes: bool,
}

pub(super) enum Conn {
    Sqlite(Held<Sqlite>),
    Postgres(Held<Postgres>),
}

/// A connection of the pool, in a transaction or not.
pub(super) enum Held<DB: Database> {
    Whole(Transaction<'static, DB>),
    Single(PoolConnection<DB>),
}

impl<DB: Database> Held<DB> {
    pub(super) fn connection(&mut self) -> &mut DB::Connection {
        match self {
            Self::Whole(t) => t,
            Self::Single(c) => c,
        }
    }

    async fn commit(self) -> Result<()> {
        if let Self::Whole(t) = self {
            t.commit().await?;
        }
        Ok(())
    }

    async fn rollback(self) -> Result<()> {
        if let Self::Whole(t) = self {
            t.rollback().await?;
        }
        Ok(())
    }
}

impl Db {
    /// Opens `sqlite:FILE` (made when missing) or `postgres://…`, without touching the schema.
    pub async fn open(url: &str) -> Result<Self> {
        let owing = Arc::new(Notify::new());
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(url)?.application_name("cas").options([
                // A commit answers when it is on disk, whatever the server's own setting says.
                ("synchronous_commit", "on"),
                // Every statement finds its rows by an index whatever its values, so none is planned again for each use.
                ("plan_cache_mode", "force_generic_plan"),
                // What is asked for lies in memory or on a disk without arms: a row found by an index costs hardly more than the next one.
                ("random_page_cost", "1.1"),
            ]);
            let pool = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .acquire_timeout(Duration::from_secs(10))
                .test_before_acquire(false)
                .before_acquire(|connection, seen| {
                    Box::pin(async move {
                        if seen.idle_for > TRUSTED {
                            connection.ping().await?;
                        }
                        Ok(true)
                    })
                })
                .connect_with(options)
                .await?;
            return Ok(Self { engine: Engine::Postgres { pool, turns: Turns::default() }, owing });
        }
        let options = match sqlite_file(url) {
            // The library would take what follows a `%` for a character in hexadecimal.
            Some((file, parameters)) => {
                SqliteConnectOptions::from_str(&format!("sqlite:?{parameters}"))?.filename(file)
            }
            None => SqliteConnectOptions::from_str(url)?,
        };
        let options = options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(SQLITE_PATIENCE)
            .row_buffer_size(ROWS_AHEAD);
        // A file does not hang up: there is nothing to test.
        let pool = || SqlitePoolOptions::new().test_before_acquire(false);
        let writer = pool().max_connections(1).connect_with(options.clone()).await?;
        let readers =
            pool().max_connections(SQLITE_READERS).connect_with(options.pragma("query_only", "on")).await?;
        Ok(Self { engine: Engine::Sqlite { readers, writer: writer::start(writer, owing.clone()) }, owing })
    }

    /// Brings the schema up to date. Running it twice changes nothing.
    pub async fn migrate(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => migrator(false).run(writer.pool()).await?,
            Engine::Postgres { pool, .. } => migrator(true).run(pool).await?,
        }
        Ok(())
    }

    /// How many migrations are still to be run; an error when the database cannot be asked.
    pub async fn pending_migrations(&self) -> Result<usize> {
        const TABLE_SQLITE: &str = "select count(*) from sqlite_master where name = '_sqlx_migrations'";
        const TABLE_POSTGRES: &str = "select count(*) from information_schema.tables where table_name = '_sqlx_migrations' and table_schema = current_schema()";
        const APPLIED: &str = "select count(*) from _sqlx_migrations where success";
        let mut tx = self.read().await?;
        let table: i64 = match &mut tx.conn {
            Conn::Sqlite(t) => sqlx::query_scalar(TABLE_SQLITE).fetch_one(t.connection()).await?,
            Conn::Postgres(t) => sqlx::query_scalar(TABLE_POSTGRES).fetch_one(t.connection()).await?,
        };
        let applied: i64 =
            if table == 0 { 0 } else { on!(tx, |c| sqlx::query_scalar(APPLIED).fetch_one(c).await)? };
        Ok(MIGRATIONS.len().saturating_sub(usize::try_from(applied).unwrap_or(0)))
    }

    /// Whether there is not a single table in it.
    pub async fn is_empty(&self) -> Result<bool> {
        const SQLITE: &str = "select count(*) from sqlite_master where type = 'table'";
        const POSTGRES: &str =
            "select count(*) from information_schema.tables where table_schema = current_schema()";
        let mut tx = self.read().await?;
        let tables: i64 = match &mut tx.conn {
            Conn::Sqlite(t) => sqlx::query_scalar(SQLITE).fetch_one(t.connection()).await?,
            Conn::Postgres(t) => sqlx::query_scalar(POSTGRES).fetch_one(t.connection()).await?,
        };
        Ok(tables == 0)
    }

    /// Whether the tables of this program are in it.
    pub async fn is_ours(&self) -> Result<bool> {
        const SQLITE: &str = "select count(*) from sqlite_master where type = 'table' and name in ('_sqlx_migrations', 'centre', 'booking')";
        const POSTGRES: &str = "select count(*) from information_schema.tables
            where table_schema = current_schema() and table_name in ('_sqlx_migrations', 'centre', 'booking')";
        let mut tx = self.read().await?;
        let tables: i64 = match &mut tx.conn {
            Conn::Sqlite(t) => sqlx::query_scalar(SQLITE).fetch_one(t.connection()).await?,
            Conn::Postgres(t) => sqlx::query_scalar(POSTGRES).fetch_one(t.connection()).await?,
        };
        Ok(tables == 3)
    }

    /// Drops all tables of a PostgreSQL database; a SQLite database is removed as a file.
    pub async fn drop_everything(&self) -> Result<()> {
        const DROP: &str = "do $$ begin
            execute (select coalesce('drop table ' || string_agg(quote_ident(tablename), ', ') || ' cascade', 'select 1')
                from pg_tables where schemaname = current_schema());
        end $$";
        if let Engine::Postgres { pool, .. } = &self.engine {
            sqlx::query(DROP).execute(pool).await?;
        }
        Ok(())
    }

    /// Begins a transaction that only reads: on SQLite all its reads see one state.
    pub async fn read(&self) -> Result<Tx> {
        let conn = match &self.engine {
            Engine::Sqlite { readers, .. } => Conn::Sqlite(Held::Whole(readers.begin().await?)),
            Engine::Postgres { pool, .. } => Conn::Postgres(Held::Whole(pool.begin().await?)),
        };
        Ok(Tx { conn, owes: false })
    }

    /// A connection for reads that need not agree with each other: each sees what is committed when it is asked, and none costs a transaction.
    pub async fn look(&self) -> Result<Tx> {
        let conn = match &self.engine {
            Engine::Sqlite { readers, .. } => Conn::Sqlite(Held::Single(readers.acquire().await?)),
            Engine::Postgres { pool, .. } => Conn::Postgres(Held::Single(pool.acquire().await?)),
        };
        Ok(Tx { conn, owes: false })
    }

    /// Whether this is SQLite, where one process owns the database.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite { .. })
    }

    /// Wakes when a commit left work behind.
    pub fn owing(&self) -> Arc<Notify> {
        self.owing.clone()
    }

    /// Closes all connections; on SQLite this empties the write-ahead log into the file.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { readers, writer } => {
                readers.close().await;
                writer.pool().close().await;
            }
            Engine::Postgres { pool, .. } => pool.close().await,
        }
    }
}

impl Tx {
    pub(super) async fn commit(self) -> Result<()> {
        match self.conn {
            Conn::Sqlite(t) => t.commit().await,
            Conn::Postgres(t) => t.commit().await,
        }
    }

    pub(super) async fn rollback(self) -> Result<()> {
        match self.conn {
            Conn::Sqlite(t) => t.rollback().await,
            Conn::Postgres(t) => t.rollback().await,
        }
    }
}

/// The file of a `sqlite:` address, as it is spelled there, and the parameters after it; `None` where it names no file. A `?` without a `=` after it is
/// part of the name.
pub fn sqlite_file(url: &str) -> Option<(&Path, &str)> {
    let rest = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    let (file, parameters) =
        rest.rsplit_once('?').filter(|(_, parameters)| parameters.contains('=')).unwrap_or((rest, ""));
    (!file.is_empty() && file != ":memory:").then(|| (Path::new(file), parameters))
}

/// The `sqlite:` address of a file.
pub fn sqlite_url(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

fn migrator(postgres: bool) -> Migrator {
    let texts = MIGRATIONS.iter().map(|(number, name, sqlite, for_postgres)| {
        let text = if postgres { for_postgres } else { sqlite };
        Migration::new(*number, (*name).into(), MigrationType::Simple, sqlx::SqlStr::from_static(text), false)
    });
    Migrator::with_migrations(texts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_may_have_any_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["100%.db", "a%20b.db", "%zz", "who?.db", "c#d e.db"] {
            let file = folder.path().join(name);
            let db = Db::open(&sqlite_url(&file)).await.unwrap();
            db.migrate().await.unwrap();
            db.close().await;
            assert!(file.is_file(), "{name}");
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 5, "and no other is made");
        let parts = |url| sqlite_file(url).map(|(file, parameters)| (file.to_str().unwrap(), parameters));
        assert_eq!(parts("sqlite:data/cas.db?cache=private"), Some(("data/cas.db", "cache=private")));
        assert_eq!(parts("sqlite:///var/lib/cas?.db"), Some(("/var/lib/cas?.db", "")));
        assert_eq!(
            [parts("sqlite::memory:"), parts("sqlite://?mode=memory"), parts("postgres://a")],
            [None; 3]
        );
    }

    #[tokio::test]
    async fn the_writer_waits_for_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&sqlite_url(&folder.path().join("cas.db"))).await.unwrap();
        let Engine::Sqlite { writer, .. } = &db.engine else { panic!("not SQLite") };
        // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
        let synchronous: i64 =
            sqlx::query_scalar("pragma synchronous").fetch_one(writer.pool()).await.unwrap();
        let journal: String =
            sqlx::query_scalar("pragma journal_mode").fetch_one(writer.pool()).await.unwrap();
        assert_eq!((synchronous, journal.as_str()), (2, "wal"));
    }
}
