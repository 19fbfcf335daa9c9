//! A private calendar of 1,000 entries, fetched as calendar services do.

use anyhow::{Context, ensure};

use super::read::{self, Page};
use super::slot::Slots;
use crate::Effort;
use crate::client::Client;
use crate::database::Database;
use crate::measure::Times;
use crate::server::Server;
use crate::world::World;

const EVENTS: usize = 1_000;
const ROOMS: usize = 20;

/// Prints the figures; `false` when a calendar did not come.
pub async fn run(effort: &Effort, database: &Database) -> anyhow::Result<bool> {
    let world = World::begin(database).await?;
    let setup = world.centre("centrum", ROOMS, false).await?;
    let members = world.members(1, std::slice::from_ref(&setup)).await?;
    let member = members.first().context("nobody to look")?;
    let slots = Slots::new(setup.clone(), world.now);
    let wishes = std::iter::from_fn(|| Some((member, slots.next()?))).take(EVENTS);
    world.bookings(&setup, wishes).await?;
    let path = world.calendar(member).await?;
    world.db.close().await;

    let server = Server::start(database).await?;
    let calendar = Client::connect(server.address).await?.get(&path, "").await?;
    let entries = String::from_utf8_lossy(&calendar.body).matches("BEGIN:VEVENT").count();
    ensure!(entries == EVENTS, "the calendar has {entries} entries, not {EVENTS}");
    println!("{} clients, {} s each, {EVENTS} entries\n", effort.clients, effort.seconds);
    println!("{}", Times::head());
    let page = Page { name: "private calendar", path, headers: String::new() };
    let whole = read::run(&server, &page, false, effort).await?;
    let known = read::run(&server, &page, true, effort).await?;
    println!("\n{}", server.describe()?);
    server.stop().await?;
    Ok(whole && known)
}
