//! Several changes of one decision, sent to the database in one message.
//!
//! Whoever writes keeps others waiting: those behind it on SQLite, those of the same centre on PostgreSQL. Most of that time is not spent by the database but by
//! the way there and back, once for each statement. So what follows from a decision is put together and goes there once.

#[expect(clippy::disallowed_types, reason = "see `Message::text`")]
use sqlx::AssertSqlSafe;
use sqlx::error::BoxDynError;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, Encode, Postgres, Sqlite, Type};

use super::db::{Conn, Tx};
use super::error::{Error, Result};

/// Statements that change rows, none of which needs to see what another of them did: no row twice, nothing inserted where another makes room.
pub struct Message {
    statements: Vec<(&'static str, usize)>,
    values: Values,
    fault: Option<BoxDynError>,
    owes: bool,
}

enum Values {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

/// What can be bound on either engine.
pub(super) trait Value<'v>:
    Encode<'v, Sqlite> + Type<Sqlite> + Encode<'v, Postgres> + Type<Postgres>
{
}

impl<'v, T> Value<'v> for T where T: Encode<'v, Sqlite> + Type<Sqlite> + Encode<'v, Postgres> + Type<Postgres> {}

impl Tx {
    /// An empty message for this transaction.
    pub fn message(&self) -> Message {
        let values = match self.conn {
            Conn::Sqlite(_) => Values::Sqlite(SqliteArguments::default()),
            Conn::Postgres(_) => Values::Postgres(PgArguments::default()),
        };
        Message { statements: Vec::new(), values, fault: None, owes: false }
    }
}

impl Message {
    /// Adds a statement; its values are bound next, in order, as for a statement of its own.
    pub(super) fn add(&mut self, sql: &'static str) -> &mut Self {
        let bound = match &self.values {
            Values::Sqlite(values) => values.len(),
            Values::Postgres(values) => values.len(),
        };
        self.statements.push((sql, bound));
        self
    }

    /// Binds the next value of the statement added last.
    pub(super) fn bind<'v>(&mut self, value: impl Value<'v>) -> &mut Self {
        let bound = match &mut self.values {
            Values::Sqlite(values) => Arguments::add(values, value),
            Values::Postgres(values) => Arguments::add(values, value),
        };
        self.fault = self.fault.take().or(bound.err());
        self
    }

    /// Notes that a job is among it.
    pub(super) fn owe(&mut self) {
        self.owes = true;
    }

    /// Sends it; an empty one does nothing.
    ///
    /// # Errors
    /// As any statement: then none of it counts, because the transaction is undone.
    pub async fn send(self, tx: &mut Tx) -> Result<()> {
        if let Some(fault) = self.fault {
            return Err(Error::Value(fault.to_string()));
        }
        if self.statements.is_empty() {
            return Ok(());
        }
        let text = text(&self.statements, matches!(self.values, Values::Postgres(_)));
        match (&mut tx.conn, self.values) {
            (Conn::Sqlite(held), Values::Sqlite(values)) => {
                sqlx::query_with(text, values).execute(held.connection()).await.map(|_| ())?;
            }
            (Conn::Postgres(held), Values::Postgres(values)) => {
                sqlx::query_with(text, values).execute(held.connection()).await.map(|_| ())?;
            }
            _ => return Err(Error::Value("a message of another database".to_owned())),
        }
        tx.owes |= self.owes;
        Ok(())
    }
}

/// All statements as one text. SQLite runs them one after another. PostgreSQL takes one statement with values at a time, but that may change
/// several tables: <https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING>.
#[expect(clippy::disallowed_types, reason = "constants, put side by side and their placeholders counted on")]
fn text(statements: &[(&'static str, usize)], postgres: bool) -> AssertSqlSafe<String> {
    let last = statements.len().saturating_sub(1);
    let mut text = String::with_capacity(statements.iter().map(|(sql, _)| sql.len() + 24).sum());
    for (n, (sql, bound)) in statements.iter().enumerate() {
        match (postgres, n) {
            (false, 0) => {}
            (false, _) => text.push_str("; "),
            (true, n) if n == last && n > 0 => text.push(' '),
            (true, _) if last == 0 => {}
            (true, 0) => text.push_str("with change_0 as ("),
            (true, n) => text.push_str(&format!(", change_{n} as (")),
        }
        push_counted_on(&mut text, sql, *bound);
        if postgres && n < last {
            text.push(')');
        }
    }
    AssertSqlSafe(text)
}

/// Adds a statement whose `$1` is the value behind the first `bound` ones.
fn push_counted_on(text: &mut String, sql: &str, bound: usize) {
    let mut pieces = sql.split('$');
    text.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let digits = piece.len() - piece.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = piece.split_at(digits);
        let number: usize = number.parse().unwrap_or(0);
        text.push_str(&format!("${}", number + bound));
        text.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use sqlx::SqlSafeStr;

    use super::*;

    const TWO: &str = "update a set x = $2 where id = $1";
    const ONE: &str = "delete from b where id = $1";

    fn written(statements: &[(&'static str, usize)], postgres: bool) -> String {
        text(statements, postgres).into_sql_str().as_str().to_owned()
    }

    #[test]
    fn values_are_counted_on() {
        let all = [(TWO, 0), (ONE, 2), (TWO, 3)];
        assert_eq!(
            written(&all, false),
            "update a set x = $2 where id = $1; delete from b where id = $3; update a set x = $5 where id = $4"
        );
        assert_eq!(
            written(&all, true),
            "with change_0 as (update a set x = $2 where id = $1), change_1 as (delete from b where id = $3) update a set x = $5 where id = $4"
        );
    }

    #[test]
    fn one_statement_is_sent_as_it_is() {
        assert_eq!(written(&[(TWO, 0)], true), TWO);
        assert_eq!(written(&[(TWO, 0)], false), TWO);
    }
}
