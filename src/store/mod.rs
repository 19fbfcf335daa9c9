//! SQL only: rows in, domain types out, no decisions.
//!
//! Every statement is written once, with `$1` placeholders, and runs on SQLite and PostgreSQL alike through [`Tx`] and the `on!` macro.
//! The two may differ in few places only: migrations, opening and beginning ([`db`]), how changes come to the database (`writer`, `turn` and [`lock`]), how
//! several statements travel together (`message`), mapping errors ([`error`]), copies (`backup`) and the lease of a job ([`job`]). Time comes from the
//! caller: no `now()` in SQL.

/// Runs one expression against whichever database the transaction is on.
macro_rules! on {
    ($tx:expr, |$conn:ident| $body:expr) => {
        match &mut $tx.conn {
            $crate::store::db::Conn::Sqlite(held) => {
                let $conn = held.connection();
                $body
            }
            $crate::store::db::Conn::Postgres(held) => {
                let $conn = held.connection();
                $body
            }
        }
    };
}

pub mod agreement;
pub mod audit;
mod backup;
pub mod booking;
pub mod call;
pub mod centre;
pub mod claim;
pub mod closed;
pub mod closure;
mod codec;
pub mod db;
pub mod directory;
pub mod disposal;
pub mod document;
pub mod dossier;
pub mod email_change;
pub mod erasure;
pub mod error;
pub mod export;
pub mod facts;
pub mod feed;
pub mod idempotency;
pub mod installation;
pub mod invariant;
pub mod invitation;
pub mod job;
pub mod link;
pub mod lock;
pub mod log;
pub mod membership;
mod message;
pub mod organisation;
pub mod person;
pub mod policy;
pub mod registration;
pub mod regulation;
pub mod resource;
pub mod seal;
pub mod second_factor;
pub mod session;
pub mod special_hours;
pub mod staff;
mod turn;
pub mod unused;
pub mod write;
mod writer;

pub use db::{Db, Tx};
pub use error::{Constraint, Error, Result};
pub use lock::Locks;
pub use message::Message;
pub use write::Write;
