//! Consistent copies of a SQLite database. PostgreSQL brings its own programs for that.

use std::path::Path;

use super::db::{Db, Engine};
use super::error::{Error, Result};

const COPY: &str = "vacuum into $1";
const CHECK: &str = "pragma quick_check";

impl Db {
    /// Writes what is committed at this instant into `file`, which must be missing or empty, while others go on reading and writing.
    ///
    /// # Errors
    /// On PostgreSQL, and when the file cannot be written.
    pub async fn copy_into(&self, file: &Path) -> Result<()> {
        let Engine::Sqlite { writer, .. } = &self.engine else {
            return Err(Error::Value("only a SQLite database can be copied into a file".to_owned()));
        };
        let name = file.to_str().ok_or_else(|| Error::Value("a path in UTF-8 is needed".to_owned()))?;
        sqlx::query(COPY).bind(name).execute(writer.pool()).await?;
        Ok(())
    }

    /// What SQLite finds wrong with its own file; nothing when it is sound, and on PostgreSQL, which sees to that itself.
    ///
    /// # Errors
    /// When the file is no database.
    pub async fn damages(&self) -> Result<Vec<String>> {
        let Engine::Sqlite { writer, .. } = &self.engine else { return Ok(Vec::new()) };
        let mut found: Vec<String> = sqlx::query_scalar(CHECK).fetch_all(writer.pool()).await?;
        found.retain(|line| line != "ok");
        Ok(found)
    }
}
