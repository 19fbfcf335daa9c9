//! How the work grows with the number of rooms, of days and of bookings: tables on standard output, no verdict.
//!
//! `cargo bench --bench growth`; with `CAS_BENCH_POSTGRES_URL=postgres://…` also on a server, in databases that are dropped at the end. The largest take minutes
//! to fill.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot begin should stop")]

#[path = "../tests/it/support/bulk.rs"]
mod bulk;
#[path = "growth/centre.rs"]
mod centre;
#[path = "growth/database.rs"]
mod database;
#[path = "growth/memory.rs"]
mod memory;

use std::time::{Duration, Instant};

/// The median time of something done again and again for a while.
struct Median(Vec<Duration>);

impl Median {
    const ENOUGH: Duration = Duration::from_millis(700);
    const AT_LEAST: usize = 5;

    fn is_enough(&self, begun: Instant) -> bool {
        self.0.len() >= Self::AT_LEAST && begun.elapsed() > Self::ENOUGH
    }

    fn of(mut work: impl FnMut()) -> Duration {
        let (mut all, begun) = (Self(Vec::new()), Instant::now());
        while !all.is_enough(begun) {
            let one = Instant::now();
            work();
            all.0.push(one.elapsed());
        }
        all.middle()
    }

    async fn of_reads(mut work: impl AsyncFnMut()) -> Duration {
        let (mut all, begun) = (Self(Vec::new()), Instant::now());
        while !all.is_enough(begun) {
            let one = Instant::now();
            work().await;
            all.0.push(one.elapsed());
        }
        all.middle()
    }

    fn middle(mut self) -> Duration {
        self.0.sort_unstable();
        self.0.get(self.0.len() / 2).copied().unwrap_or_default()
    }
}

fn main() {
    // Tests have no time for this.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    memory::tables();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(database::tables());
}
