//! The schedule of a full day, seen by somebody signed in.

use anyhow::Context;
use cas::domain::resource::Kind;

use super::read::{self, Page};
use super::slot::{Slot, days};
use crate::Effort;
use crate::database::Database;
use crate::measure::Times;
use crate::server::Server;
use crate::world::World;

/// Rooms, and as many members.
pub const ROOMS: usize = 20;
const BOOKINGS: u16 = 60;
const MINUTES: u16 = 15;
const OPENS: u16 = 6 * 60;
/// Far enough ahead for a plain day, near enough to be looked at.
const DAY: usize = 7;

/// Prints the figures; `false` when a page did not come.
pub async fn run(effort: &Effort, database: &Database) -> anyhow::Result<bool> {
    let page = full_day(World::begin(database).await?).await?;
    let server = Server::start(database).await?;
    println!("{} clients, {} s each, {ROOMS} rooms × {BOOKINGS} bookings\n", effort.clients, effort.seconds);
    println!("{}", Times::head());
    let whole = read::run(&server, &page, false, effort).await?;
    let known = read::run(&server, &page, true, effort).await?;
    println!("\n{}", server.describe()?);
    server.stop().await?;
    Ok(whole && known)
}

/// Fills a day and gives its page as a member sees it.
pub async fn full_day(world: World) -> anyhow::Result<Page> {
    let setup = world.centre("centrum", ROOMS, false).await?;
    let members = world.members(ROOMS, std::slice::from_ref(&setup)).await?;
    let day = *days(&setup, world.now).get(DAY).context("no open day ahead")?;
    let rooms: Vec<_> = setup.of_kind(Kind::Room).map(|r| r.id).collect();
    // Everybody has some in each room.
    let wishes = rooms.iter().flat_map(|room| {
        let from = (0..BOOKINGS).map(|n| OPENS + n * MINUTES);
        let slots = from.map(|from| Slot { room: *room, day, from, to: from + MINUTES });
        members.iter().cycle().zip(slots)
    });
    world.bookings(&setup, wishes).await?;
    let reader = members.first().context("nobody to look")?;
    let headers = format!("cookie: {}\r\naccept-encoding: identity\r\n", reader.cookie);
    world.db.close().await;
    Ok(Page { name: "schedule", path: format!("/centrum/terminarz/{day}"), headers })
}
