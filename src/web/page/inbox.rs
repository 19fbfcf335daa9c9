//! Staff: the requests that wait, one of them in detail, and the decision.

mod decision;
mod list;
mod one;
mod wrong;

pub use decision::{approve, refuse};
pub use list::{index, list};
pub use one::show_one;
