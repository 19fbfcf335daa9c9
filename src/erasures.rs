//! Which accounts were erased, kept beside the database: a copy from before an erasure brings the person back, and restoring it must not.
//!
//! The file has a line for each, with the identifier and nothing personal. It is written before the erasure, so that a crash between the two erases rather than
//! forgets; an erasure that was refused in the end takes its line back with another one.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::domain::id::PersonId;

/// Before the identifier of somebody who was not erased after all.
const TAKEN_BACK: char = '-';

/// Adds a line.
///
/// # Errors
/// When the file cannot be written: then nothing may be erased.
pub fn note(file: &Path, person: PersonId) -> std::io::Result<()> {
    add(file, &person.to_string())
}

/// Takes back the lines about somebody.
///
/// # Errors
/// When the file cannot be written.
pub fn take_back(file: &Path, person: PersonId) -> std::io::Result<()> {
    add(file, &format!("{TAKEN_BACK}{person}"))
}

fn add(file: &Path, line: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut log = OpenOptions::new().append(true).create(true).mode(0o600).open(file)?;
    writeln!(log, "{line}")?;
    log.sync_all()
}

/// Everybody in the file; nobody when there is none. Lines that are no identifier are passed over.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn all(file: &Path) -> std::io::Result<Vec<PersonId>> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(e),
    };
    let mut people: Vec<PersonId> = Vec::new();
    for line in text.lines().map(str::trim) {
        match line.strip_prefix(TAKEN_BACK) {
            Some(rest) => people.retain(|person| person.to_string() != rest),
            None => people.extend(line.parse::<PersonId>()),
        }
    }
    Ok(people)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn lines_are_added_read_back_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new").join("erasures.log");
        assert_eq!(all(&file).unwrap(), []);
        let [kept, other, last] = [1, 2, 3].map(|n| PersonId(Uuid::from_u128(n)));
        note(&file, kept).unwrap();
        note(&file, other).unwrap();
        std::fs::write(&file, format!("{}half a line\n", std::fs::read_to_string(&file).unwrap())).unwrap();
        assert_eq!(all(&file).unwrap(), [kept, other]);
        take_back(&file, kept).unwrap();
        note(&file, last).unwrap();
        assert_eq!(all(&file).unwrap(), [other, last]);
    }
}
