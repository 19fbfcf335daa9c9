//! What Linux tells of a running process.

use std::fs;

use anyhow::Context;

/// Memory in RAM, e.g. `41216 kB`.
pub fn resident(pid: u32) -> anyhow::Result<String> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).context("no VmRSS")?;
    Ok(line.trim().to_owned())
}

/// Seconds of processor time used so far by all its threads that still run.
pub fn busy_seconds(pid: u32) -> anyhow::Result<f64> {
    let mut seconds = 0.0;
    for thread in fs::read_dir(format!("/proc/{pid}/task"))? {
        // A thread may end while the list is read.
        let Ok(times) = fs::read_to_string(thread?.path().join("schedstat")) else { continue };
        let nanoseconds: f64 = times.split_whitespace().next().context("no schedstat")?.parse()?;
        seconds += nanoseconds / 1e9;
    }
    Ok(seconds)
}
