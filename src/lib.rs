//! `cas`: booking for centres that lend rooms, desks, lockers and beds to organisations.
//!
//! ```text
//! domain  ←  store  ←  action  ←  { web, feed, job, cli }        mail ← job        app wires all
//! ```
//!
//! * [`domain`]: the rules, pure: no async, no I/O; `now` is an argument
//! * [`store`]: SQL only, one text for SQLite and PostgreSQL; rows in, domain types out
//! * [`action`]: one file per verb: load, decide, save and note what is owed, in one transaction
//! * [`feed`]: iCalendar out, as pure functions: feeds, free/busy, and the entries that mails carry
//! * [`mail`]: a letter as words and as a MIME message, and the ways it leaves; the sending itself is a job
//! * [`job`]: does what is owed after a commit, in order and until it is done
//! * [`locale`]: the words in three languages, and how each writes dates; knows only `domain`
//! * [`app`]: wires everything; [`demo`] fills an empty database with examples
//! * [`web`]: the pages
//! * [`cli`]: the command line
//! * [`clock`], [`config`], [`secret`], [`telemetry`]: the present instant, the settings, the key, the log
//! * [`erasures`]: who was erased, kept beside the database

pub mod action;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod domain;
pub mod erasures;
pub mod feed;
pub mod job;
pub mod locale;
pub mod mail;
pub mod secret;
pub mod store;
pub mod telemetry;
pub mod web;
