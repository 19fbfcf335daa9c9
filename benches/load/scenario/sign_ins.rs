//! The schedule of a full day while people sign in with their passwords: hashing must hold up nobody else.

use std::time::{Duration, Instant};

use anyhow::Context;
use cas::action::password::Passwords;
use tokio::time::{MissedTickBehavior, interval};

use super::pages::{ROOMS, full_day};
use super::read::Page;
use crate::Effort;
use crate::client::Client;
use crate::database::Database;
use crate::measure::{Counts, Times};
use crate::server::Server;
use crate::world::{World, address};

const PASSWORD: &str = "haslo-do-pomiaru";
/// Pages that are asked for in a second, evenly.
const PAGES: u32 = 50;
/// Sign-ins in a second, evenly.
const SIGN_INS: u32 = 20;

/// Prints the figures; `false` when a page did not come or a sign-in failed.
pub async fn run(effort: &Effort, database: &Database) -> anyhow::Result<bool> {
    let mut world = World::begin(database).await?;
    let hash = Passwords::new().context("hashing")?.hash(PASSWORD).await.context("hashing")?;
    world.password_hash = Some(hash);
    let page = full_day(world).await?;
    let server = Server::start(database).await?;
    println!("{PAGES} pages and {SIGN_INS} sign-ins each second, {} s\n{}", effort.seconds, Times::head());
    let began = Instant::now();
    let (read, signed_in) = tokio::try_join!(read(&server, &page, effort), sign_in(&server, effort))?;
    let during = began.elapsed();
    let mut others = Counts::default();
    for (name, (times, counts)) in [("schedule", read), ("sign-in", signed_in)] {
        println!("{}", times.row(name, during));
        others.join(counts);
    }
    println!("other answers: {others}\n\n{}", server.describe()?);
    server.stop().await?;
    Ok(others.is_empty())
}

fn beats(a_second: u32) -> tokio::time::Interval {
    let mut beats = interval(Duration::from_secs(1) / a_second);
    beats.set_missed_tick_behavior(MissedTickBehavior::Burst);
    beats
}

async fn read(server: &Server, page: &Page, effort: &Effort) -> anyhow::Result<(Times, Counts)> {
    let (mut times, mut others) = (Times::default(), Counts::default());
    let (mut client, mut beats) = (Client::connect(server.address).await?, beats(PAGES));
    let end = Instant::now() + effort.lasts();
    while Instant::now() < end {
        // A page that should have been asked for while the last one was awaited waits since then.
        let due = beats.tick().await;
        let answer = client.get(&page.path, &page.headers).await?;
        match answer.status {
            200 => times.note(due.elapsed()),
            status => others.note(status),
        }
    }
    Ok((times, others))
}

async fn sign_in(server: &Server, effort: &Effort) -> anyhow::Result<(Times, Counts)> {
    let (mut times, mut others) = (Times::default(), Counts::default());
    let (mut client, mut beats) = (Client::connect(server.address).await?, beats(SIGN_INS));
    let end = Instant::now() + effort.lasts();
    let mut who = (0..ROOMS).cycle();
    while Instant::now() < end {
        let due = beats.tick().await;
        let email = address(who.next().unwrap_or_default()).replace('@', "%40");
        let answer = client.post("/logowanie", "", &format!("email={email}&password={PASSWORD}")).await?;
        match answer.status {
            303 => times.note(due.elapsed()),
            status => others.note(status),
        }
    }
    Ok((times, others))
}
