//! What can go wrong with a database, told alike for both.

/// A result of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the database did not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A constraint of the schema held.
    #[error("the database refuses: {0:?}")]
    Constraint(Constraint),
    /// Too much waits already, or the database cannot be reached; trying again a little later helps.
    #[error("the database is busy")]
    Busy,
    /// The transaction met another one and was undone; it can be run again.
    #[error("the transaction has to be run again")]
    RunAgain,
    /// A stored value is not one the program knows.
    #[error("stored value: {0}")]
    Value(String),
    /// The program erred inside a transaction, which was undone.
    #[error("an action panicked")]
    Panicked,
    /// Could not be committed with others.
    #[error("commit: {0}")]
    Commit(String),
    /// Anything else.
    #[error("database: {0}")]
    Database(sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

/// The constraints whose breach means something to an action.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Constraint {
    /// Two claims on one leaf would overlap.
    ClaimOverlap,
    /// The e-mail address has an account.
    PersonEmail,
    /// The slug is in use.
    Slug,
    /// Some other one, by its name or message.
    Other,
}

/// Names in PostgreSQL's errors and words in SQLite's messages, and what they mean.
const CONSTRAINTS: [(&str, Constraint); 8] = [
    ("claim_no_overlap", Constraint::ClaimOverlap),
    ("claim_pkey", Constraint::ClaimOverlap),
    ("claim.resource_id, claim.starts_at", Constraint::ClaimOverlap),
    ("person_email", Constraint::PersonEmail),
    ("person.email", Constraint::PersonEmail),
    ("centre_slug_key", Constraint::Slug),
    ("centre.slug", Constraint::Slug),
    ("resource_slug", Constraint::Slug),
];

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;
        if let sqlx::Error::ColumnDecode { source, .. } = &error {
            return Self::Value(source.to_string());
        }
        // A database that is down or overrun is no fault of the program's: the same request works a little later.
        if matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_)) {
            return Self::Busy;
        }
        let Some(cause) = error.as_database_error() else { return Self::Database(error) };
        match cause.code().as_deref() {
            // PostgreSQL: serialization failure, deadlock.
            Some("40001" | "40P01") => return Self::RunAgain,
            // SQLite: busy, locked, and busy with a stale snapshot.
            Some("5" | "6" | "517") => return Self::Busy,
            _ => {}
        }
        let named = cause.constraint().unwrap_or(cause.message());
        let known =
            CONSTRAINTS.iter().find(|(word, _)| named.contains(word)).map(|(_, constraint)| *constraint);
        match (known, cause.kind()) {
            (Some(constraint), _) => Self::Constraint(constraint),
            (None, ErrorKind::Other) => Self::Database(error),
            (None, _) => Self::Constraint(Constraint::Other),
        }
    }
}
