//! Which accounts were erased, kept beside the database: a copy from before an erasure brings the person back, and restoring it must not.
//!
//! The file has a line for each, with the identifier and nothing personal. It is written before the erasure, so that a crash between the two erases rather than forgets.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::domain::id::PersonId;

/// Adds a line.
///
/// # Errors
/// When the file cannot be written: then nothing may be erased.
pub fn note(file: &Path, person: PersonId) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut log = OpenOptions::new().append(true).create(true).mode(0o600).open(file)?;
    writeln!(log, "{person}")?;
    log.sync_all()
}

/// Everybody in the file; nobody when there is none. Lines that are no identifier are passed over.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn all(file: &Path) -> std::io::Result<Vec<PersonId>> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(text.lines().filter_map(|line| line.trim().parse().ok()).collect()),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(e),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn lines_are_added_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new").join("erasures.log");
        assert_eq!(all(&file).unwrap(), []);
        let people = [PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2))];
        for person in people {
            note(&file, person).unwrap();
        }
        std::fs::write(&file, format!("{}half a li", std::fs::read_to_string(&file).unwrap())).unwrap();
        assert_eq!(all(&file).unwrap(), people);
    }
}
