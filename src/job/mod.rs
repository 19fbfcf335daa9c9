//! Work that is owed after a commit: leased, done, put off or given up. Now that is sending letters; reminders and offers of freed places will be further
//! kinds.
//!
//! The database holds what is owed, so a crash loses nothing: a lease that nobody ended runs out, and the work is done again. Jobs of one queue go in order,
//! each after the one before it is done or given up.

mod letter;
mod pace;
#[cfg(test)]
mod tests;
mod worker;

pub use worker::Worker;
