//! The rules of lending places, as pure functions over plain data.
//!
//! Nothing here waits, reads a clock or knows of a database: `now` and every fact are arguments. What the pages show as free and
//! what the booking actions accept is decided by the one function [`decide::decide`].

pub mod agreement;
pub mod ask;
pub mod booking;
pub mod centre;
pub mod centre_change;
pub mod centre_file;
pub mod claim;
pub mod closure;
pub mod contradiction;
pub mod crowd;
pub mod day;
pub mod decide;
pub mod directory;
pub mod disposal;
pub mod document;
pub mod dossier;
pub mod feature;
pub mod finder;
pub mod finding;
pub mod holiday;
pub mod hours;
pub mod id;
pub mod identifier;
pub mod interval;
pub mod lang;
pub mod legal_form;
pub mod letter;
pub mod link;
pub mod organisation;
pub mod person;
pub mod policy;
pub mod quota;
pub mod refusal;
pub mod registration;
pub mod regulation;
pub mod reminder;
pub mod resource;
pub mod retention;
mod rule;
#[cfg(test)]
mod samples;
pub mod seal;
pub mod season;
pub mod setup;
pub mod special_hours;
pub mod status;
pub mod taken;
pub mod text;
pub mod tree;
pub mod wall;
pub mod words;
