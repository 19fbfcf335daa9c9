//! `cas`: booking for centres that lend rooms, desks, lockers and beds to organisations.
//!
//! ```text
//! domain  ←  store  ←  action  ←  { web, feed, job, cli }        mail ← job        app wires all
//! ```
//!
//! * [`domain`]: the rules, pure: no async, no I/O; `now` is an argument

pub mod clock;
pub mod domain;
