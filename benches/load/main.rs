//! The client of `script/load`: how much the real program carries, over real HTTP, on this machine.
//!
//! It makes a database and fills it through the same actions that pages use, starts `cas serve` over it, plays people with browsers, and
//! prints figures. Client and program share the machine, so the client parses next to nothing and runs on one thread.

mod client;
mod database;
mod measure;
mod process;
mod scenario;
mod server;
mod world;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::bail;
use clap::{Args, Parser, Subcommand};

use database::Database;
use scenario::book::Book;
use scenario::{book, feeds, pages, sign_ins};

/// Measures how much `cas serve` carries on this machine. All traffic stays on 127.0.0.1.
#[derive(Parser)]
#[command(name = "script/load")]
struct Load {
    #[command(subcommand)]
    question: Question,
    #[command(flatten)]
    effort: Effort,
}

#[derive(Subcommand)]
enum Question {
    /// Bookings: each is two forms sent, the one that holds the place and the one that books it.
    Book(Book),
    /// The schedule of a full day, 20 rooms with 60 bookings each.
    Pages,
    /// The same while people sign in with their passwords.
    SignIns,
    /// A private calendar of 1,000 entries.
    Feeds,
}

/// How hard to try, and on what.
#[derive(Args)]
pub struct Effort {
    /// Connections, each sending its next request when the last one was answered.
    #[arg(long, global = true, default_value_t = 32)]
    clients: usize,
    /// Seconds for which requests are sent.
    #[arg(long, global = true, default_value_t = 20)]
    seconds: u64,
    /// PostgreSQL server to make a database in; without it SQLite in a temporary folder (see TMPDIR).
    #[arg(long, global = true, value_name = "postgres://…")]
    database: Option<String>,
}

impl Effort {
    fn lasts(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Load::parse()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("script/load: {why:#}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the database, answers, and leaves nothing behind, also when stopped halfway.
async fn run(load: Load) -> anyhow::Result<bool> {
    if load.effort.clients == 0 {
        bail!("--clients: at least one is needed");
    }
    let database = Database::make(load.effort.database.as_deref()).await?;
    let sound = tokio::select! {
        sound = Box::pin(answer(&load, &database)) => sound,
        _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrupted")),
    };
    database.remove().await?;
    sound
}

/// Answers the question; `false` when something went wrong that is no matter of speed.
async fn answer(load: &Load, database: &Database) -> anyhow::Result<bool> {
    println!("{}", database.describe().await?);
    match &load.question {
        Question::Book(how) => book::run(how, &load.effort, database).await,
        Question::Pages => pages::run(&load.effort, database).await,
        Question::SignIns => sign_ins::run(&load.effort, database).await,
        Question::Feeds => feeds::run(&load.effort, database).await,
    }
}
