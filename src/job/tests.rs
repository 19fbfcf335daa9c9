//! A worker on a SQLite file: order, retries, giving up, two at once, stopping.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::watch;
use uuid::Uuid;

use super::Worker;
use crate::action::ledger::{LEASE, Owe, TakeJobs};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::hours::WeekHours;
use crate::domain::id::JobId;
use crate::domain::lang::Lang;
use crate::domain::letter::{About, Letter, Matter, Notice, Recipient, Sender};
use crate::mail::{Outbox, Transport};
use crate::secret::Secret;
use crate::store::db::sqlite_url;
use crate::store::{Db, job};

fn start() -> DateTime<Utc> {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

struct Place {
    folder: TempDir,
    db: Db,
    clock: Clock,
    outbox: Outbox,
    transport: Transport,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&sqlite_url(&folder.path().join("cas.db"))).await.unwrap();
        db.migrate().await.unwrap();
        let (transport, outbox) = Transport::memory();
        Self { folder, db, clock: Clock::manual(start()), outbox, transport }
    }

    fn worker(&self) -> Worker {
        Worker::sending(&self.app(), self.transport.clone())
    }

    fn app(&self) -> App {
        let config = Config::defaults().unwrap();
        App::new(self.db.clone(), self.clock.clone(), config, Secret::fixed(1), false).unwrap()
    }

    async fn owe(&self, n: u128, queue: &'static str, kind: &'static str, payload: Value) {
        self.owe_in_lane(n, queue, None, kind, payload).await;
    }

    async fn owe_in_lane(
        &self,
        n: u128,
        queue: &'static str,
        lane: Option<&'static str>,
        kind: &'static str,
        payload: Value,
    ) {
        let id = JobId(Uuid::from_u128(n));
        self.db.write(Owe { id, queue, lane, kind, payload, now: self.clock.now() }).await.unwrap();
    }

    /// Numbers of the jobs that a worker with room for `at_most` gets.
    async fn take(&self, at_most: u32) -> Vec<u128> {
        let taken = self.db.write(TakeJobs { at_most, now: self.clock.now() }).await.unwrap();
        taken.iter().map(|job| job.id.0.as_u128()).collect()
    }

    async fn owe_letter(&self, n: u128, queue: &'static str, to: &str) {
        self.owe(n, queue, "letter", letter(to)).await;
    }

    /// Addresses of the letters that left, in order.
    fn sent(&self) -> Vec<String> {
        self.outbox.take().into_iter().flat_map(|sent| sent.to).collect()
    }

    async fn next_run(&self) -> Option<DateTime<Utc>> {
        job::next_run(&mut self.db.read().await.unwrap()).await.unwrap()
    }
}

fn letter(to: &str) -> Value {
    let letter = Letter {
        to: Recipient { email: to.into(), name: "Członek".into(), lang: Lang::Pl },
        from: Sender {
            name: "Centrum Przykład".into(),
            short_name: "Centrum".into(),
            email: "rezerwacje@example.org".into(),
            address: String::new(),
            phone: String::new(),
            hours: WeekHours::default(),
            zone: "Europe/Warsaw".into(),
        },
        written_at: start(),
        about: About::Notice(Notice::new(
            Matter::FirstPassword,
            format!("http://127.0.0.1/{to}"),
            Some(start()),
        )),
    };
    serde_json::to_value(letter).unwrap()
}

#[tokio::test]
async fn what_is_owed_leaves_once_and_in_order() {
    let place = Place::new().await;
    for (n, to) in [(1, "a@example.org"), (2, "b@example.org"), (3, "c@example.org")] {
        place.owe_letter(n, "q", to).await;
    }
    assert_eq!(place.worker().run_due_once().await.unwrap(), 3);
    assert_eq!(place.sent(), ["a@example.org", "b@example.org", "c@example.org"]);
    assert_eq!(place.worker().run_due_once().await.unwrap(), 0);
    assert_eq!(place.next_run().await, None);
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again_and_holds_up_its_own_queue_only() {
    let mut place = Place::new().await;
    let blocked = place.folder.path().join("file");
    std::fs::write(&blocked, "").unwrap();
    let good = std::mem::replace(&mut place.transport, Transport::File(blocked.join("mail")));
    place.owe_letter(1, "q", "a@example.org").await;
    place.owe_letter(2, "q", "b@example.org").await;
    assert_eq!(place.worker().run_due_once().await.unwrap(), 1, "the second waits for the first");
    place.clock.advance(TimeDelta::seconds(59));
    assert_eq!(place.worker().run_due_once().await.unwrap(), 0);
    place.transport = good;
    place.owe_letter(3, "other", "c@example.org").await;
    assert_eq!(place.worker().run_due_once().await.unwrap(), 1);
    assert_eq!(place.sent(), ["c@example.org"]);
    place.clock.advance(TimeDelta::seconds(1));
    assert_eq!(place.worker().run_due_once().await.unwrap(), 2);
    assert_eq!(place.sent(), ["a@example.org", "b@example.org"]);
}

#[tokio::test]
async fn after_three_days_a_job_is_given_up_and_the_next_one_goes() {
    let mut place = Place::new().await;
    let blocked = place.folder.path().join("file");
    std::fs::write(&blocked, "").unwrap();
    let good = std::mem::replace(&mut place.transport, Transport::File(blocked.join("mail")));
    place.owe_letter(1, "q", "a@example.org").await;
    let mut attempts = 0;
    while let Some(next) = place.next_run().await {
        place.clock.set(next);
        attempts += place.worker().run_due_once().await.unwrap();
    }
    assert!((14..20).contains(&attempts), "{attempts} attempts");
    assert!(place.clock.now() - start() >= TimeDelta::days(3));
    place.transport = good;
    place.owe_letter(2, "q", "b@example.org").await;
    place.worker().run_due_once().await.unwrap();
    assert_eq!(place.sent(), ["b@example.org"]);
}

#[tokio::test]
async fn what_can_never_leave_is_given_up_at_once() {
    let place = Place::new().await;
    place.owe_letter(1, "q", "nobody").await;
    place.owe(2, "q", "letter", json!({ "half": true })).await;
    place.owe(3, "q", "riddle", json!({})).await;
    place.owe_letter(4, "q", "a@example.org").await;
    assert_eq!(place.worker().run_due_once().await.unwrap(), 4);
    assert_eq!(place.sent(), ["a@example.org"]);
    assert_eq!(place.next_run().await, None);
}

#[tokio::test]
async fn two_workers_at_once_send_each_letter_once() {
    let place = Place::new().await;
    for n in 1..=20u32 {
        place
            .owe_letter(n.into(), if n % 2 == 0 { "even" } else { "odd" }, &format!("p{n}@example.org"))
            .await;
    }
    let (one, two) = (place.worker(), place.worker());
    let (one, two) = tokio::join!(one.run_due_once(), two.run_due_once());
    // Each stops when it sees nothing that it could take, so a third look finds what the other one held up.
    let rest = place.worker().run_due_once().await.unwrap();
    assert_eq!(one.unwrap() + two.unwrap() + rest, 20);
    let sent = place.sent();
    let different: std::collections::BTreeSet<_> = sent.iter().collect();
    assert_eq!((sent.len(), different.len()), (20, 20));
}

#[tokio::test]
async fn of_one_queue_or_lane_one_job_is_taken_at_a_time() {
    let place = Place::new().await;
    let letter = || letter("a@example.org");
    place.owe_in_lane(1, "q1", Some("slow"), "letter", letter()).await;
    place.owe_in_lane(2, "q2", Some("slow"), "letter", letter()).await;
    place.owe_in_lane(3, "q3", Some("quick"), "letter", letter()).await;
    place.owe_in_lane(4, "q4", None, "letter", letter()).await;
    place.owe_in_lane(5, "q4", None, "letter", letter()).await;
    place.owe_in_lane(6, "q6", None, "letter", letter()).await;
    assert_eq!(place.take(3).await, [1, 3]);
    assert_eq!(place.take(3).await, [4, 6]);
    assert_eq!(place.take(3).await, [0_u128; 0]);
    place.clock.advance(LEASE);
    assert_eq!(place.take(9).await, [1, 3, 4, 6]);
}

#[tokio::test]
async fn a_lease_that_nobody_ended_runs_out() {
    let place = Place::new().await;
    place.owe_letter(1, "q", "a@example.org").await;
    assert_eq!(place.take(1).await, [1]);
    assert_eq!(place.worker().run_due_once().await.unwrap(), 0);
    place.clock.advance(LEASE);
    assert_eq!(place.worker().run_due_once().await.unwrap(), 1);
    assert_eq!(place.sent(), ["a@example.org"]);
}

#[tokio::test]
async fn a_running_worker_takes_up_old_leases_wakes_with_a_commit_and_stops_when_told() {
    let place = Place::new().await;
    place.owe_letter(1, "q", "a@example.org").await;
    assert_eq!(place.take(1).await, [1]);
    let (stop, stopped) = watch::channel(false);
    let running = tokio::spawn(place.worker().run(stopped));
    wait_for(&place.outbox, 1).await;
    place.owe_letter(2, "q", "b@example.org").await;
    wait_for(&place.outbox, 2).await;
    stop.send(true).unwrap();
    running.await.unwrap();
    assert_eq!(place.sent(), ["a@example.org", "b@example.org"]);
    assert_eq!(place.next_run().await, None);
}

async fn wait_for(outbox: &Outbox, letters: usize) {
    for _ in 0..500 {
        if outbox.all().len() >= letters {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("no {letters} letters after five seconds");
}
