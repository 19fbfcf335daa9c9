//! How many files, and so connections, the system lets the program have open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Open files that are no connections of clients: the database, the log, mails on their way.
const OWN: usize = 256;

/// Asks the system for as many open files as that many connections need, and tells how many connections it allows.
pub fn allow(connections: usize) -> usize {
    let limit = getrlimit(Resource::Nofile);
    let wanted = u64::try_from(connections.saturating_add(OWN)).unwrap_or(u64::MAX);
    let possible = limit.maximum.map_or(wanted, |most| wanted.min(most));
    let mut files = limit.current.unwrap_or(u64::MAX);
    if files < possible
        && setrlimit(Resource::Nofile, Rlimit { current: Some(possible), maximum: limit.maximum }).is_ok()
    {
        files = possible;
    }
    let files = usize::try_from(files).unwrap_or(usize::MAX);
    // With very few files there is no reserve to keep: half for each.
    let allowed = connections.min(files.saturating_sub(OWN).max(files / 2));
    if allowed < connections {
        tracing::warn!(
            allowed,
            wanted = connections,
            "the limit of open files (ulimit -n) allows fewer connections"
        );
    }
    allowed
}
