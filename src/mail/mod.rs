//! Mail out: a [`crate::domain::letter::Letter`] becomes words, the words a MIME message, the message leaves by one of three transports.
//!
//! A message is a pure function of its letter, down to the last byte: if a crash makes us send it twice, the reader's program sees the same
//! mail twice. What may be said in a mail to the world is decided by whoever wrote the letter; nothing is looked up here.

mod file;
mod id;
mod invitation;
mod message;
#[cfg(test)]
mod reading;
mod render;
#[cfg(test)]
mod tests;
mod transport;

pub use id::file_name;
pub use message::{Unsendable, message};
pub use render::{Rendered, render};
pub use transport::{BadMailUrl, NotSent, Outbox, Sent, Transport};
