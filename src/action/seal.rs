//! Seals what the log has got since it was sealed last, and proves that nothing under a seal was changed.

use chrono::{DateTime, Utc};

use crate::domain::seal::{BEGINNING, seal_hash};
use crate::store::seal::Seal;
use crate::store::{self, Db, Result, Tx, Write};

use super::verify::Fault;

/// Most entries under one seal.
const MOST: i64 = 200;
/// Seals looked at in one go.
const AT_ONCE: i64 = 500;
/// What `cas verify` says of a broken seal.
pub const RULE: &str = "no entry of the log was changed or taken out since it was sealed";

struct SealEntries {
    now: DateTime<Utc>,
}

impl Write for SealEntries {
    /// How many were sealed.
    type Output = usize;

    async fn run(&self, tx: &mut Tx) -> Result<usize> {
        // The last seal first: what another process seals meanwhile then takes the number that this one would have.
        let last = store::seal::last(tx).await?;
        let entries = store::seal::unsealed(tx, MOST).await?;
        if entries.is_empty() {
            return Ok(0);
        }
        let (n, prev) = last.map_or((1, BEGINNING.to_vec()), |last| (last.n + 1, last.hash));
        let members = i32::try_from(entries.len()).unwrap_or(i32::MAX);
        let hash = seal_hash(&prev, n, &entries);
        let seal = Seal { n, prev, hash, members, trimmed_at: None };
        store::seal::insert(tx, &seal, &entries, self.now).await?;
        Ok(entries.len())
    }
}

/// Seals everything that waits. Where another process seals at the same moment, one of the two gives way and the entries wait for the next time.
///
/// # Errors
/// When the database cannot be asked.
pub async fn seal(db: &Db, now: DateTime<Utc>) -> Result<()> {
    while store::seal::is_any_unsealed(&mut db.look().await?).await? {
        match db.write(SealEntries { now }).await {
            Ok(_) => {}
            Err(store::Error::Constraint(_)) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The seals that are broken: whose entries are others than were sealed, or that do not follow upon the one before.
///
/// # Errors
/// When the database cannot be asked.
pub(super) async fn broken_seals(tx: &mut Tx) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let (mut n, mut prev) = (0, BEGINNING.to_vec());
    loop {
        let seals = store::seal::after(tx, n, AT_ONCE).await?;
        let (Some(first), Some(last)) = (seals.first(), seals.last()) else { return Ok(faults) };
        let mut entries = store::seal::under(tx, first.n, last.n).await?;
        for seal in &seals {
            let members = entries.remove(&seal.n).unwrap_or_default();
            let follows = seal.n == n + 1 && seal.prev == prev;
            let is_whole = match seal.trimmed_at {
                Some(_) => members.is_empty(),
                None => {
                    i32::try_from(members.len()) == Ok(seal.members)
                        && seal_hash(&seal.prev, seal.n, &members) == seal.hash
                }
            };
            if !follows || !is_whole {
                faults.push(Fault { rule: RULE, place: format!("seal {}", seal.n) });
            }
            (n, prev) = (seal.n, seal.hash.clone());
        }
    }
}
