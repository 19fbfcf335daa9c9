//! Clients that take their time. The limits are short here, so that nobody waits for the test.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use cas::app::Limits;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::site::{ask, client, rest};
use crate::support::{Engine, TestApp};

const GET: &[u8] = b"GET /cas/terminarz/2026-12-01 HTTP/1.1\r\nHost: cas\r\n\r\n";
const FORM: &[u8] = b"POST /logowanie HTTP/1.1\r\nHost: cas\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\n\r\n";

/// The program in this process, at an address of its own, until `stop` says so.
struct Slow {
    app: TestApp,
    address: String,
    stop: watch::Sender<bool>,
    serving: tokio::task::JoinHandle<()>,
}

impl Slow {
    async fn start(change: impl FnOnce(&mut Limits)) -> Self {
        let mut app = TestApp::new(Engine::Sqlite).await;
        change(&mut app.app.limits);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (stop, told) = watch::channel(false);
        let site = cas::web::router(app.app.clone());
        let serving = tokio::spawn(cas::app::listen(listener, site, app.app.limits, told));
        Self { app, address, stop, serving }
    }

    async fn is_well(&self) {
        let answer = ask(&self.address, b"GET /healthz HTTP/1.0\r\n\r\n").await;
        assert!(answer.starts_with("HTTP/1.0 200"), "{answer}");
    }

    async fn end(self) {
        self.stop.send(true).unwrap();
        timeout(Duration::from_secs(10), self.serving).await.expect("it ends").unwrap();
        drop(self.app);
    }
}

fn short(limit: &mut Duration) {
    *limit = Duration::from_millis(500);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_head_that_comes_byte_by_byte_is_cut() {
    let site = Slow::start(|limits| short(&mut limits.head)).await;
    let mut stream = client(&site.address, b"").await;
    let mut sent = 0;
    for byte in GET {
        if stream.write_all(&[*byte]).await.is_err() {
            break;
        }
        sent += 1;
        sleep(Duration::from_millis(100)).await;
    }
    assert!(sent < GET.len(), "it was heard to its end");
    let mut silent = client(&site.address, b"").await;
    assert_eq!(rest(&mut silent).await, "", "who says nothing is left as well");
    site.is_well().await;
    site.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_serves_several_requests_and_ends_when_idle() {
    let site = Slow::start(|limits| short(&mut limits.head)).await;
    let mut stream = client(&site.address, &GET.repeat(3)).await;
    let answers = rest(&mut stream).await;
    assert_eq!(answers.matches("HTTP/1.1 200").count(), 3);
    assert_eq!(answers.matches("</html>").count(), 3);
    site.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_does_not_arrive_is_answered_and_cut() {
    let site = Slow::start(|limits| short(&mut limits.form)).await;
    let mut stream = client(&site.address, &[FORM, b"email=a"].concat()).await;
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("connection: close") && answer.contains("</html>"), "{answer}");
    let mut stream = client(&site.address, &[FORM, b"email=a"].concat()).await;
    stream.shutdown().await.unwrap();
    assert!(!rest(&mut stream).await.contains("HTTP/1.1 5"));
    site.is_well().await;
    site.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_takes_no_answers_is_left() {
    let site = Slow::start(|limits| short(&mut limits.answer)).await;
    let mut stream = client(&site.address, b"").await;
    let asking = async { while stream.write_all(GET).await.is_ok() {} };
    timeout(Duration::from_secs(60), asking).await.expect("it is left");
    site.is_well().await;
    site.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_all_seats_are_taken_the_idle_give_way() {
    let site = Slow::start(|limits| limits.connections = 3).await;
    let mut kept = client(&site.address, GET).await;
    kept.read_exact(&mut [0; 12]).await.unwrap();
    let mut form = client(&site.address, &[FORM, b"email=a&"].concat()).await;
    let mut silent = Vec::new();
    for _ in 0..20 {
        silent.push(client(&site.address, b"").await);
        site.is_well().await;
    }
    rest(&mut kept).await;
    assert_eq!(rest(&mut form).await, "", "a form that may never arrive gives way as well");
    site.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_has_arrived_does_not_give_way() {
    let answer = || async {
        sleep(Duration::from_secs(1)).await;
        "done"
    };
    let reads = |body: String| async move {
        sleep(Duration::from_secs(1)).await;
        format!("done with {body}")
    };
    let site = Router::new().route("/", get(answer).post(reads));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (stop, told) = watch::channel(false);
    let limits = Limits { connections: 3, ..Limits::default() };
    let serving = tokio::spawn(cas::app::listen(listener, site, limits, told));
    let mut asked = client(&address, b"GET / HTTP/1.1\r\nHost: cas\r\nConnection: close\r\n\r\n").await;
    let sent = b"POST / HTTP/1.1\r\nHost: cas\r\nConnection: close\r\nContent-Length: 4\r\n\r\nform";
    let mut sent = client(&address, sent).await;
    sleep(Duration::from_millis(200)).await;
    for _ in 0..20 {
        assert_eq!(
            rest(&mut client(&address, b"nonsense\r\n\r\n").await).await.split(' ').nth(1),
            Some("400")
        );
    }
    assert!(rest(&mut asked).await.ends_with("done"));
    assert!(rest(&mut sent).await.ends_with("done with form"));
    stop.send(true).unwrap();
    serving.await.unwrap();
}
