//! The stylesheet and scripts, served from memory. Their addresses carry a hash of their content and may be kept for a year.

use std::sync::LazyLock;

use axum::Router;
use memory_serve::{CacheControl, Manifest, MemoryServe};

use crate::app::App;

static MANIFEST: LazyLock<Manifest> = LazyLock::new(|| files().manifest());

/// Made once, because the files are kept for as long as the program runs.
static ROUTES: LazyLock<Router<App>> = LazyLock::new(|| files().into_router());

fn files() -> MemoryServe {
    memory_serve::load!()
        .index_file(None)
        .enable_hashed_routes(true)
        .enable_brotli(true)
        .enable_gzip(true)
        .cache_control(CacheControl::NoCache)
}

/// All of them.
pub fn routes() -> Router<App> {
    ROUTES.clone()
}

/// The address with the hash for `/site.css`.
pub fn address(plain: &'static str) -> &'static str {
    MANIFEST.get(plain).unwrap_or(plain)
}
