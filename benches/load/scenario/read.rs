//! Many clients who ask for the same page again and again.

use std::time::Instant;

use futures_util::future::try_join_all;

use crate::Effort;
use crate::client::{Answer, Client};
use crate::measure::{Counts, Times};
use crate::server::Server;

/// A page and who asks for it.
pub struct Page {
    /// How it is called in the table.
    pub name: &'static str,
    /// Where it is.
    pub path: String,
    /// Header lines, each with its end.
    pub headers: String,
}

/// What one client saw.
#[derive(Default)]
struct Seen {
    times: Times,
    answers: Counts,
}

/// Asks with what is known of the page (`If-None-Match`) or without, and prints a line; `false` when there was another answer than there
/// should be.
pub async fn run(server: &Server, page: &Page, known: bool, effort: &Effort) -> anyhow::Result<bool> {
    let first = Client::connect(server.address).await?.get(&page.path, &page.headers).await?;
    let name = format!("{}{}", page.name, if known { ", known" } else { "" });
    if known && first.etag.is_none() {
        println!("{name:<22} no ETag");
        return Ok(true);
    }
    let busy = server.busy()?;
    let began = Instant::now();
    let asking = (0..effort.clients).map(|_| ask(server, page, known, began + effort.lasts()));
    let mut seen = Seen::default();
    for part in try_join_all(asking).await? {
        seen.times.join(part.times);
        seen.answers.join(part.answers);
    }
    let during = began.elapsed();
    println!("{}", seen.times.row(&name, during));
    let size = if known { 0 } else { first.body.len() };
    println!("{:<22} {size} bytes; other answers: {}; {}", "", seen.answers, server.used(busy, during)?);
    Ok(seen.answers.is_empty())
}

async fn ask(server: &Server, page: &Page, known: bool, end: Instant) -> anyhow::Result<Seen> {
    let mut client = Client::connect(server.address).await?;
    let mut seen = Seen::default();
    let mut headers = page.headers.clone();
    // A page may say something new with the passing of time: it then comes whole once, with a new tag.
    let mut stale = known;
    while Instant::now() < end {
        let began = Instant::now();
        let answer = client.get(&page.path, &headers).await;
        let took = began.elapsed();
        match answer {
            Ok(Answer { status: 200, etag: Some(tag), .. }) if known => {
                headers = format!("{}if-none-match: {tag}\r\n", page.headers);
                if !std::mem::take(&mut stale) {
                    seen.times.note(took);
                }
            }
            Ok(Answer { status: 200, .. }) if !known => seen.times.note(took),
            Ok(Answer { status: 304, .. }) if known => seen.times.note(took),
            Ok(other) => seen.answers.note(other.status),
            Err(why) => seen.answers.note(format!("{why:#}")),
        }
    }
    Ok(seen)
}
