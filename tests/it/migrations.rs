//! Two databases, one schema and one SQL: nothing may drift apart.

use std::collections::BTreeSet;
use std::path::Path;

#[expect(clippy::disallowed_types, reason = "these are the program's own texts")]
use sqlx::AssertSqlSafe;
use sqlx::{Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};

use crate::support::database::{Content, Database, Engine};
use crate::support::source::{bare_code, root, rust_files};
use crate::support::statements::{self, Statement};

/// Files in which the two databases may be spoken to differently (src/store/mod.rs names them).
const DIALECTS: [&str; 4] =
    ["src/store/db.rs", "src/store/lock.rs", "src/store/error.rs", "src/store/job.rs"];

#[test]
fn both_folders_hold_the_same_files_and_all_are_run() {
    let names = |folder: &str| -> BTreeSet<String> {
        std::fs::read_dir(root().join("migrations").join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    let run = std::fs::read_to_string(root().join("src/store/db.rs")).unwrap();
    for name in names("sqlite") {
        for folder in ["sqlite", "postgres"] {
            assert!(run.contains(&format!("migrations/{folder}/{name}")), "{folder}/{name} is never run");
        }
    }
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let sqlite = Database::new(Engine::Sqlite, Content::Schema).await;
    let mut connection = SqliteConnection::connect(&sqlite.url).await.unwrap();
    let on_sqlite: Vec<(String, String)> = sqlx::query_as(
        "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '_sqlx%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();

    let postgres = Database::new(Engine::Postgres, Content::Schema).await;
    let mut connection = PgConnection::connect(&postgres.url).await.unwrap();
    let on_postgres: Vec<(String, String)> = sqlx::query_as(
        "select table_name::text, column_name::text from information_schema.columns
         where table_schema = 'public' and table_name not like '\\_sqlx%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    postgres.remove().await;

    let set = |rows: Vec<(String, String)>| -> BTreeSet<String> {
        rows.into_iter().map(|(table, column)| format!("{table}.{column}")).collect()
    };
    let (on_sqlite, on_postgres) = (set(on_sqlite), set(on_postgres));
    assert!(on_sqlite.contains("booking.starts_at"), "the question itself is wrong");
    let alone: Vec<_> = on_sqlite.symmetric_difference(&on_postgres).collect();
    assert!(alone.is_empty(), "on one engine only: {alone:?}");
}

#[tokio::test]
async fn both_engines_ask_for_the_same_values() {
    let sqlite = Database::new(Engine::Sqlite, Content::Schema).await;
    let mut connection = SqliteConnection::connect(&sqlite.url).await.unwrap();
    let on_sqlite: Vec<(String, String)> = sqlx::query_as(
        "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '_sqlx%' and (c.\"notnull\" or c.pk > 0)",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    let postgres = Database::new(Engine::Postgres, Content::Schema).await;
    let mut connection = PgConnection::connect(&postgres.url).await.unwrap();
    let on_postgres: Vec<(String, String)> = sqlx::query_as(
        "select table_name::text, column_name::text from information_schema.columns
         where table_schema = 'public' and table_name not like '\\_sqlx%' and is_nullable = 'NO'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    postgres.remove().await;
    let (on_sqlite, on_postgres): (BTreeSet<_>, BTreeSet<_>) =
        (on_sqlite.into_iter().collect(), on_postgres.into_iter().collect());
    let alone: Vec<_> = on_sqlite.symmetric_difference(&on_postgres).collect();
    assert!(alone.is_empty(), "may be null on one engine only: {alone:?}");
}

#[tokio::test]
async fn every_statement_prepares_on_sqlite() {
    let database = Database::new(Engine::Sqlite, Content::Schema).await;
    let mut connection = SqliteConnection::connect(&database.url).await.unwrap();
    let mut faults = Vec::new();
    for statement in statements::all().into_iter().filter(|s| speaks(s) != Some(Engine::Postgres)) {
        let sql = AssertSqlSafe(statement.sql.clone()).into_sql_str();
        if let Err(why) = connection.prepare(sql).await {
            faults.push(format!("{} {}: {why}", statement.file.display(), statement.name));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[tokio::test]
async fn every_statement_prepares_on_postgres() {
    let database = Database::new(Engine::Postgres, Content::Schema).await;
    let mut connection = PgConnection::connect(&database.url).await.unwrap();
    let mut faults = Vec::new();
    for statement in statements::all().into_iter().filter(|s| speaks(s) != Some(Engine::Sqlite)) {
        let sql = AssertSqlSafe(statement.sql.clone()).into_sql_str();
        if let Err(why) = connection.prepare(sql).await {
            faults.push(format!("{} {}: {why}", statement.file.display(), statement.name));
        }
    }
    database.remove().await;
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_engines_differ_only_where_they_may() {
    let elsewhere: Vec<String> = statements::all()
        .iter()
        .filter(|s| speaks(s).is_some() && !DIALECTS.iter().any(|file| s.file == Path::new(file)))
        .map(|s| format!("{} {}", s.file.display(), s.name))
        .collect();
    assert!(elsewhere.is_empty(), "SQL for one engine alone: {elsewhere:?}");
}

#[test]
fn sql_is_constant_and_takes_no_time_from_the_database() {
    let all = statements::all();
    assert!(all.len() > 60, "only {} statements were found: the reading is broken", all.len());
    assert!(all.iter().any(|s| s.name == "OF_ORGANISATION"), "texts inside macros are not read");
    for statement in &all {
        let sql = statement.sql.to_lowercase();
        for clock in ["now()", "current_timestamp", "current_date", "datetime('"] {
            assert!(!sql.contains(clock), "{} asks the database for the time", statement.name);
        }
    }
    for (path, source) in rust_files("src/store") {
        let code = bare_code(source.split("#[cfg(test)]").next().unwrap());
        for call in ["query(\"\"", "query_as(\"\"", "query_scalar(\"\"", "raw_sql(\"\""] {
            assert!(
                !code.contains(call),
                "{}: SQL outside a constant is prepared by no test",
                path.display()
            );
        }
    }
}

/// The engine that alone understands a text; `None` for both.
fn speaks(statement: &Statement) -> Option<Engine> {
    let sql = statement.sql.to_lowercase();
    if ["for update", "information_schema", "pg_", "do $$"].iter().any(|word| sql.contains(word)) {
        Some(Engine::Postgres)
    } else if ["sqlite_", "pragma"].iter().any(|word| sql.contains(word)) {
        Some(Engine::Sqlite)
    } else {
        None
    }
}
