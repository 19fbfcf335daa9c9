//! The website: pages complete without JavaScript, one look, one error page.
//!
//! [`routes`] shows every address on one screen. What stands around a request ([`shell`]) is the same for all of them: it runs in a task
//! of its own, so that a client who hangs up cancels nothing; who asks and in which language is found out once ([`visit`]); every
//! answer carries the security headers ([`guard`]). Nothing here writes but through [`crate::action`].

mod asset;
mod client;
mod cookies;
mod device;
mod error;
mod extract;
mod form;
mod frame;
mod guard;
mod icon;
mod language;
pub mod page;
mod routes;
mod shell;
mod tag;
mod throttle;
mod upload;
mod visit;

pub use routes::router;
pub use visit::Visit;
