//! The world the tests run in: a program with its own database, people with browsers, a clock to move, a mailbox.

pub mod app;
pub mod booking;
pub mod bulk;
pub mod counted;
pub mod crowd;
pub mod database;
pub mod load;
pub mod mailbox;
pub mod page;
pub mod program;
pub mod rows;
pub mod site;
pub mod smtp;
pub mod source;
pub mod statements;
pub mod visitor;

// The readers with which the library's own tests take its mails and calendars apart.
#[path = "../../../src/feed/reading.rs"]
mod feed_reading;
#[path = "../../../src/mail/reading.rs"]
mod mail_reading;

pub use app::{TestApp, warsaw};
pub use database::Engine;
pub use page::Page;
pub use visitor::Visitor;

/// Makes each test function, which takes a [`TestApp`], run on both databases: `sqlite::name` and `postgres::name`.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        on_both_engines!(@one sqlite, Sqlite, $($name),+);
        on_both_engines!(@one postgres, Postgres, $($name),+);
    };
    (@one $module:ident, $engine:ident, $($name:ident),+) => {
        mod $module {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    let app = $crate::support::TestApp::new($crate::support::Engine::$engine).await;
                    super::$name(&app).await;
                }
            )+
        }
    };
}
pub(crate) use on_both_engines;
