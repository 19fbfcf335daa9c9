//! Asking for a place: the form, the check page that holds the place for ten minutes, and what happens when it cannot be had.
//!
//! A refusal is not an error: the form comes back with what was typed, each finding as a sentence, and ways on that one click takes.

mod choice;
mod draft;
mod fields;
mod form;
mod more;
mod sheet;
mod typed;
mod way;

pub use choice::Choice;
pub use draft::{book, check};
pub use fields::{Fields, entered};
pub use form::{create, new};
pub use form::{fill_in, fresh_setup, like, notices};
pub use more::declared;
pub use typed::{Fault, Typed, clean, faults};
pub use way::Way;
