//! The questions, one file each.

pub mod book;
pub mod feeds;
pub mod pages;
mod read;
pub mod sign_ins;
pub mod slot;
mod verify;
