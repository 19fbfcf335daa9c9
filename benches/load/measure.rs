//! How long things took, as a line of a table.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::time::Duration;

/// The times of one kind of thing.
#[derive(Default)]
pub struct Times(Vec<Duration>);

/// How often each of several things happened, by its name.
#[derive(Default)]
pub struct Counts(BTreeMap<String, usize>);

impl Times {
    /// Adds one.
    pub fn note(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// Adds those of somebody else.
    pub fn join(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Head of the table.
    pub fn head() -> String {
        row("", ["count", "per second", "p50 ms", "p95 ms", "p99 ms", "max ms"])
    }

    /// One line of the table, for things that happened in a time.
    pub fn row(mut self, name: &str, during: Duration) -> String {
        self.0.sort_unstable();
        let [half, most, nearly_all, all] =
            [50, 95, 99, 100].map(|percent| format!("{:.2}", self.at(percent).as_secs_f64() * 1e3));
        let rate = format!("{:.1}", per_second(self.count(), during));
        row(name, [self.count().to_string(), rate, half, most, nearly_all, all])
    }

    /// The time that so many per cent did not exceed (nearest rank); they are in order.
    fn at(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100);
        self.0.get(rank.saturating_sub(1)).copied().unwrap_or_default()
    }
}

impl Counts {
    /// Adds one.
    pub fn note(&mut self, name: impl Display) {
        *self.0.entry(name.to_string()).or_default() += 1;
    }

    /// Adds those of somebody else.
    pub fn join(&mut self, others: Self) {
        for (name, count) in others.0 {
            *self.0.entry(name).or_default() += count;
        }
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts: Vec<String> = self.0.iter().map(|(name, count)| format!("{count} × {name}")).collect();
        f.write_str(if parts.is_empty() { "none" } else { "" })?;
        f.write_str(&parts.join(", "))
    }
}

/// How many of them a second.
pub fn per_second(count: usize, during: Duration) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from) / during.as_secs_f64()
}

fn row<T: Display>(name: &str, [count, rate, p50, p95, p99, max]: [T; 6]) -> String {
    format!("{name:<22}{count:>9}{rate:>12}{p50:>10}{p95:>10}{p99:>10}{max:>10}")
}
