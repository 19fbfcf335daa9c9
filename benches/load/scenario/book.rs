//! People who book: each sends the form that holds a place, then the one that books it.

use std::time::{Duration, Instant};

use cas::action::fresh;
use cas::domain::id::ResourceId;
use cas::domain::interval::Interval;
use clap::Args;
use futures_util::future::try_join_all;
use uuid::Uuid;

use super::slot::{Slot, Slots};
use super::verify;
use crate::Effort;
use crate::client::{Answer, Client};
use crate::database::Database;
use crate::measure::{Counts, Times, per_second};
use crate::server::Server;
use crate::world::{Member, World};

/// Who books where.
#[derive(Args)]
pub struct Book {
    /// Centres; bookings in different ones do not wait for one another on PostgreSQL.
    #[arg(long, default_value_t = 1)]
    centres: usize,
    /// Rooms of each centre.
    #[arg(long, default_value_t = 200)]
    rooms: usize,
    /// People, each with an organisation of their own; every client plays several in turn.
    #[arg(long, default_value_t = 256)]
    people: usize,
    /// Rooms that are confirmed at once, instead of by staff.
    #[arg(long)]
    at_once: bool,
}

/// A booking that was answered with a number.
pub struct Success {
    /// The number.
    pub number: i64,
    /// The room asked for.
    pub room: ResourceId,
    /// The time asked for.
    pub span: Interval,
}

/// What one client saw.
#[derive(Default)]
struct Seen {
    holds: Times,
    books: Times,
    both: Times,
    refusals: Counts,
    successes: Vec<Success>,
}

/// Prints the figures; `false` when a booking was refused or lost.
pub async fn run(how: &Book, effort: &Effort, database: &Database) -> anyhow::Result<bool> {
    let world = World::begin(database).await?;
    let mut centres = Vec::new();
    for n in 1..=how.centres.max(1) {
        centres.push(world.centre(&format!("centrum-{n}"), how.rooms, how.at_once).await?);
    }
    let members = world.members(how.people.max(effort.clients), &centres).await?;
    world.db.close().await;
    let slots: Vec<Slots> = centres.into_iter().map(|setup| Slots::new(setup, world.now)).collect();

    let server = Server::start(database).await?;
    let busy = server.busy()?;
    let began = Instant::now();
    let playing = (0..effort.clients).map(|client| {
        // The nth person is at the nth centre and so round.
        let own = members.iter().zip(slots.iter().cycle()).skip(client).step_by(effort.clients);
        play(&server, own.collect(), began + effort.lasts())
    });
    let mut seen = Seen::default();
    for part in try_join_all(playing).await? {
        seen.join(part);
    }
    let during = began.elapsed();
    let (described, used) = (server.describe()?, server.used(busy, during)?);
    server.stop().await?;

    println!(
        "{} clients, {} people, {} centres of {} rooms, {:.1} s\n",
        effort.clients,
        members.len(),
        slots.len(),
        how.rooms,
        during.as_secs_f64()
    );
    let (requests, refusals) = (seen.holds.count() + seen.books.count(), seen.refusals);
    println!("{}", Times::head());
    println!("{}", seen.holds.row("hold", during));
    println!("{}", seen.books.row("book", during));
    println!("{}", seen.both.row("booking: both", during));
    println!("\nrequests per second: {:.1}; refused: {refusals}", per_second(requests, during));
    println!("{described}; {used}");
    let kept = verify::run(database, &slots, &seen.successes).await?;
    Ok(refusals.is_empty() && kept)
}

/// Books for one person after the other until the time is over.
async fn play(server: &Server, people: Vec<(&Member, &Slots)>, end: Instant) -> anyhow::Result<Seen> {
    let mut client = Client::connect(server.address).await?;
    let mut seen = Seen::default();
    for (member, slots) in people.into_iter().cycle() {
        let Some(slot) = slots.next().filter(|_| Instant::now() < end) else { break };
        let began = Instant::now();
        let held = client.post(&hold_path(slots), &member.cookie, &hold_form(slots, slot, member)?).await;
        let hold_took = began.elapsed();
        let Some(draft) = seen.location("hold", held) else { continue };
        let booked = client.post(&draft, &member.cookie, &format!("csrf={}", member.csrf)).await;
        let both_took = began.elapsed();
        let Some(page) = seen.location("book", booked) else { continue };
        seen.time(hold_took, both_took);
        let number = page.strip_prefix("/r/").and_then(|number| number.parse().ok());
        if let (Some(number), Some(span)) = (number, slot.span(&slots.setup)) {
            seen.successes.push(Success { number, room: slot.room, span });
        } else {
            seen.refusals.note(format!("book leads to {page}"));
        }
    }
    Ok(seen)
}

fn hold_path(slots: &Slots) -> String {
    format!("/{}/rez/sprawdz", slots.setup.centre.slug)
}

fn hold_form(slots: &Slots, slot: Slot, member: &Member) -> anyhow::Result<String> {
    let room = slots.setup.resource(slot.room).map_or("", |r| r.slug.as_str());
    let [day, from, to] = slot.words();
    let key = fresh::<Uuid>().to_string();
    Ok(serde_html_form::to_string([
        ("csrf", member.csrf.as_str()),
        ("klucz", &key),
        ("m", room),
        ("d", &day),
        ("od", &from),
        ("do", &to),
        ("people", "8"),
        ("title", "Zebranie zarządu – żółć, źdźbło"),
        ("responsible", "Osoba odpowiedzialna"),
        ("phone", ""),
    ])?)
}

impl Seen {
    /// Where an answer leads; anything else than a redirect is noted as a refusal.
    fn location(&mut self, form: &str, answer: anyhow::Result<Answer>) -> Option<String> {
        match answer {
            Ok(Answer { status: 303, location: Some(location), .. }) => return Some(location),
            Ok(other) => self.refusals.note(format!("{form} {}", other.status)),
            Err(why) => self.refusals.note(format!("{form} {why:#}")),
        }
        None
    }

    fn time(&mut self, hold: Duration, both: Duration) {
        self.holds.note(hold);
        self.books.note(both.saturating_sub(hold));
        self.both.note(both);
    }

    fn join(&mut self, other: Self) {
        self.holds.join(other.holds);
        self.books.join(other.books);
        self.both.join(other.both);
        self.refusals.join(other.refusals);
        self.successes.extend(other.successes);
    }
}
