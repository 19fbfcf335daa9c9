//! The program under test: real routes, real jobs, a clock that stands until moved.

use std::str::FromStr;

use axum::Router;
use cas::app::App;
use cas::clock::Clock;
use cas::config::Config;
use cas::job::Worker;
use cas::mail::{Outbox, Sent, Transport};
use cas::secret::Secret;
use cas::store::{Db, job};
use chrono::{DateTime, Utc};
use tokio::runtime::Handle;
use tokio::task::block_in_place;

use super::database::{Content, Database, Engine};
use super::mailbox::Mail;
use super::rows::Rows;
use super::visitor::Visitor;

/// When every test begins: Monday 23 November 2026, 9:00 in Warsaw.
pub const START: &str = "2026-11-23T08:00:00Z";

/// A running program with a database of its own.
///
/// Dropped, it fails its test when jobs are due that nobody ran: a test that causes mail says so with [`TestApp::run_jobs`]. It does not look
/// when the test has failed already.
pub struct TestApp {
    pub app: App,
    pub clock: Clock,
    pub rows: Rows,
    pub database: Database,
    site: Router,
    outbox: Outbox,
    worker: Worker,
}

impl TestApp {
    /// The demo's centre, people and bookings.
    pub async fn new(engine: Engine) -> Self {
        Self::with(engine, Content::Demo, |_| ()).await
    }

    /// A program over a chosen content, its settings changed.
    pub async fn with(engine: Engine, content: Content, change: impl FnOnce(&mut Config)) -> Self {
        let database = Database::new(engine, content).await;
        let db = Db::open(&database.url).await.unwrap();
        let app = parts_with(db, database.url.clone(), change);
        let (transport, outbox) = Transport::memory();
        Self {
            clock: app.clock.clone(),
            rows: Rows::open(engine, &database.url).await,
            site: cas::web::router(app.clone()),
            worker: Worker::sending(&app, transport),
            outbox,
            database,
            app,
        }
    }

    /// Which database it runs on.
    pub fn engine(&self) -> Engine {
        self.database.engine
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.site.clone(), &self.app.config.public_url)
    }

    /// An example account of the demo, signed in through the form.
    pub async fn sign_in(&self, email: &str) -> Visitor {
        let mut visitor = self.visitor();
        visitor.sign_in(email).await;
        visitor
    }

    /// Runs every job that is due now.
    pub async fn run_jobs(&self) {
        self.worker.run_due_once().await.unwrap();
    }

    /// Does what becomes due and removes what nobody needs any more, as the worker does each minute.
    pub async fn tidy(&self) {
        let now = self.app.clock.now();
        cas::action::forget::forget(&self.app.db, &self.app.letterhead, &self.app.keeping(), now)
            .await
            .unwrap();
        cas::action::propose_disposal::propose_disposals(&self.app.db, now).await.unwrap();
        cas::action::dispose::dispose_approved(&self.app.db, now).await.unwrap();
        cas::action::tidy::tidy(&self.app.db, &self.app.letterhead, self.app.clock.now()).await.unwrap();
    }

    /// The mails sent so far, in the order in which they left.
    pub fn mailbox(&self) -> Vec<Mail> {
        self.outbox.all().into_iter().map(Mail::read).collect()
    }

    /// The same as they went over the wire.
    pub fn sent(&self) -> Vec<Sent> {
        self.outbox.all()
    }

    /// Runs the jobs and gives the one mail that this caused.
    pub async fn only_mail(&self) -> Mail {
        self.outbox.take();
        self.run_jobs().await;
        let mut mails: Vec<Mail> = self.outbox.take().into_iter().map(Mail::read).collect();
        assert_eq!(
            mails.len(),
            1,
            "one mail is expected: {:?}",
            mails.iter().map(|m| &m.subject).collect::<Vec<_>>()
        );
        mails.remove(0)
    }

    /// Puts the clock to a wall time of the centre: `2026-11-27T13:30`.
    pub fn set_clock(&self, wall: &str) {
        self.clock.set(warsaw(wall));
    }

    async fn is_due(&self) -> bool {
        let mut tx = self.app.db.read().await.unwrap();
        job::is_due(&mut tx, self.clock.now()).await.unwrap()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let failing = std::thread::panicking();
        let due = block_in_place(|| {
            Handle::current().block_on(async {
                let due = !failing && self.is_due().await;
                self.rows.close().await;
                self.app.db.close().await;
                self.database.remove().await;
                // There only where somebody was erased.
                drop(std::fs::remove_file(&self.app.config.erasures_file));
                due
            })
        });
        assert!(
            !due,
            "a job is due and was not run: a test that causes mail runs it with app.run_jobs().await"
        );
    }
}

/// An instant by the clock on the centre's wall: `2026-12-01T10:00`.
pub fn warsaw(wall: &str) -> DateTime<Utc> {
    let wall = chrono::NaiveDateTime::from_str(&format!("{wall}:00")).unwrap();
    wall.and_local_timezone(chrono_tz::Europe::Warsaw).unwrap().to_utc()
}

/// The program's parts over a database.
pub fn parts(db: Db, url: String) -> App {
    parts_with(db, url, |_| ())
}

fn parts_with(db: Db, url: String, change: impl FnOnce(&mut Config)) -> App {
    let mut config = Config::defaults().unwrap();
    config.database_url = url;
    config.erasures_file = std::env::temp_dir().join(format!("cas-erasures-{}", uuid::Uuid::now_v7()));
    change(&mut config);
    App::new(db, Clock::manual(START.parse().unwrap()), config, Secret::fixed(1), true).unwrap()
}
