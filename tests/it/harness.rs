//! The harness keeps its own promises.

use crate::support::booking::TUESDAY;
use crate::support::{Engine, TestApp};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[should_panic(expected = "a job is due and was not run")]
async fn a_test_that_leaves_work_behind_fails() {
    let app = TestApp::new(Engine::Sqlite).await;
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[should_panic(expected = "has no field `nie-ma`")]
async fn a_visitor_types_only_into_fields_that_are_there() {
    let app = TestApp::new(Engine::Sqlite).await;
    let mut visitor = app.visitor();
    visitor.get("/logowanie").await;
    visitor.submit("main form", &[("nie-ma", "x")]).await;
}
