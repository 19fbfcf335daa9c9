//! What the program says about itself while it runs: lines on standard error, chosen with `RUST_LOG`, as JSON with `CAS_LOG=json`.
//!
//! Identifiers may be logged; secrets, tokens, addresses of private feeds, form contents and mail contents never are.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// Starts logging; does nothing when it runs already.
pub fn start() {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,memory_serve=warn"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let _ = if std::env::var("CAS_LOG").is_ok_and(|form| form == "json") {
        lines.json().try_init()
    } else {
        lines.try_init()
    };
}
