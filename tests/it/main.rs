//! One binary for all integration tests: `support` is the world they run in, each other file is a noun.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "in a test a panic is the message"
)]

mod access;
mod account;
mod agreement;
mod architecture;
mod attack;
mod backup;
mod booking;
mod calendar;
mod cancel;
mod centre;
mod cli;
mod closures;
mod code;
mod crash;
mod decision;
mod desk;
mod directory;
mod disk;
mod divisible;
mod frame;
mod harness;
mod hold;
mod hostile;
mod idempotency;
mod licences;
mod link;
mod log;
mod mail;
mod mandate;
mod migrations;
mod model;
mod organisation;
mod organisation_data;
mod own_data;
mod plan;
mod policy;
mod post;
mod privacy;
mod processes;
mod race;
mod registration;
mod regulation;
mod reminder;
mod retention;
mod rules;
mod schedule;
mod seal;
mod session;
mod store;
mod support;
mod verify;
mod ways;
