//! `cas`: booking for centres that lend rooms, desks, lockers and beds to organisations.
//!
//! ```text
//! domain  ←  store  ←  action  ←  { web, feed, job, cli }        mail ← job        app wires all
//! ```
//!
//! * [`domain`]: the rules, pure: no async, no I/O; `now` is an argument
//! * [`locale`]: the words in three languages, and how each writes dates; knows only `domain`

pub mod clock;
pub mod domain;
pub mod store;
pub mod locale;
