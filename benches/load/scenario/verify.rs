//! What was said must be so: the database is sound, and every booking that was confirmed to somebody is in it.

use std::collections::HashMap;
use std::time::Duration;

use anyhow::Context;
use cas::domain::id::ResourceId;
use cas::domain::interval::Interval;
use cas::store::Db;
use cas::store::booking::list;
use chrono::TimeDelta;

use super::book::Success;
use super::slot::Slots;
use crate::database::Database;
use crate::server::program;

/// Days around the present in which all bookings of a run lie.
const REACH: Duration = Duration::from_secs(400 * 24 * 60 * 60);

/// Runs `cas verify`, looks up each booking by its number and prints what came of it; `false` when anything is amiss.
pub async fn run(database: &Database, centres: &[Slots], successes: &[Success]) -> anyhow::Result<bool> {
    let verified = program(database)?.arg("verify").output()?;
    print!("cas verify: {}", String::from_utf8_lossy(&verified.stdout));
    let known = known(database, centres).await?;
    let found = successes.iter().filter(|s| known.get(&s.number) == Some(&(s.room, s.span))).count();
    println!("bookings confirmed: {}, found in the database as asked for: {found}", successes.len());
    let letters = std::fs::read_dir(database.folder().join("mail")).map_or(0, Iterator::count);
    println!("letters written meanwhile: {letters}");
    Ok(verified.status.success() && found == successes.len())
}

async fn known(
    database: &Database,
    centres: &[Slots],
) -> anyhow::Result<HashMap<i64, (ResourceId, Interval)>> {
    let now = cas::clock::Clock::system().now();
    let reach = TimeDelta::from_std(REACH)?;
    let time = Interval::new(now - reach, now + reach).context("no time")?;
    let db = Db::open(&database.url).await?;
    let mut known = HashMap::new();
    for centre in centres {
        let lines = list::in_centre(&mut db.read().await?, centre.setup.centre.id, time).await?;
        known.extend(lines.into_iter().filter_map(|l| Some((l.number?, (l.resource, l.span)))));
    }
    db.close().await;
    Ok(known)
}
