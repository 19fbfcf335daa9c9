//! The database as another program reads it: the tables of the contract, past the program's own code.

#[expect(clippy::disallowed_types, reason = "questions of the tests, written in the tests")]
use sqlx::AssertSqlSafe;
use sqlx::{PgPool, SqlitePool};

use super::database::Engine;

/// A reader of its own.
pub enum Rows {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Rows {
    pub async fn open(engine: Engine, url: &str) -> Self {
        match engine {
            Engine::Sqlite => Self::Sqlite(SqlitePool::connect(url).await.unwrap()),
            Engine::Postgres => Self::Postgres(PgPool::connect(url).await.unwrap()),
        }
    }

    /// The one number that answers a question: `select count(*) from claim where …`.
    pub async fn number(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(pool) => sqlx::query_scalar(sql).fetch_one(pool).await,
            Self::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await,
        }
        .unwrap()
    }

    /// The texts that answer a question, in their order.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(pool) => sqlx::query_scalar(sql).fetch_all(pool).await,
            Self::Postgres(pool) => sqlx::query_scalar(sql).fetch_all(pool).await,
        }
        .unwrap()
    }

    /// Changes something behind the program's back; the error is what the schema says to it.
    pub async fn change(&self, sql: &str) -> Result<u64, sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        Ok(match self {
            Self::Sqlite(pool) => sqlx::query(sql).execute(pool).await?.rows_affected(),
            Self::Postgres(pool) => sqlx::query(sql).execute(pool).await?.rows_affected(),
        })
    }

    /// Puts rules in the place of those that hold, for a kind or, by the word `centre`, for everything, as if they had always held.
    pub async fn rules(&self, scope: &str, body: &str) {
        let update =
            format!("update policy set body = '{body}' where kind = '{scope}' and resource_id is null");
        if self.change(&update).await.unwrap() == 0 {
            let id = uuid::Uuid::now_v7();
            let id = match self {
                Self::Sqlite(_) => format!("x'{}'", id.simple()),
                Self::Postgres(_) => format!("'{id}'"),
            };
            let insert = format!(
                "insert into policy (id, centre_id, kind, resource_id, effective_from, body)
                select {id}, id, '{scope}', null, '2026-01-01', '{body}' from centre where slug = 'cas'"
            );
            assert_eq!(self.change(&insert).await.unwrap(), 1);
        }
        self.touch().await;
    }

    /// Notes that the rules of centres changed.
    pub async fn touch(&self) {
        let touch = "update centre set version = version + 1, config_version = config_version + 1";
        self.change(touch).await.unwrap();
    }

    /// The status of a booking.
    pub async fn status(&self, number: i64) -> String {
        self.texts(&format!("select status from booking where number = {number}")).await.remove(0)
    }

    /// The leaves that a booking has taken, by slug.
    pub async fn claims(&self, number: i64) -> Vec<String> {
        self.texts(&format!(
            "select r.slug from claim c join resource r on r.id = c.resource_id join booking b on b.id = c.booking_id
             where b.number = {number} order by r.slug"
        ))
        .await
    }

    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}
