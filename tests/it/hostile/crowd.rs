//! Ten thousand connections that say nothing, or never finish what they say.

use std::time::Duration;

use futures_util::StreamExt;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::TcpStream;
use tokio::time::sleep;

use super::site::Site;
use crate::support::booking::{TUESDAY, Wish};

/// The beginning of a form that needs no cookie.
const FORM: &str =
    "POST /logowanie HTTP/1.1\r\nHost: cas\r\nContent-Type: application/x-www-form-urlencoded\r\n";
/// Memory that the program may have in use, in MB, when clients say next to nothing.
const MOST_MEMORY: u64 = 200;
/// The same when as many as it has seats for send large forms: 100 kB for each more.
const MOST_MEMORY_WITH_FORMS: u64 = 300;
/// The same when all these forms are whole and worked on, and their clients gone. Little of it is
/// used at any time: the system's allocator keeps the rest for later, and after some waves asks for no more.
const MOST_MEMORY_LEFT_BEHIND: u64 = 700;

/// So many connections as this process may have, ten thousand at most.
fn many() -> usize {
    let limit = getrlimit(Resource::Nofile);
    let most = limit.maximum.unwrap_or(1 << 16).min(1 << 16);
    if limit.current.is_some_and(|now| now < most) {
        setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum: limit.maximum }).unwrap();
    }
    let many = usize::try_from(most).unwrap().saturating_sub(1000).min(10_000);
    assert!(many >= 2000, "the hard limit of open files ({most}) is too low for this test: ulimit -Hn");
    many
}

async fn crowd(site: &Site, many: usize, sent: &[u8]) -> Vec<TcpStream> {
    let clients = futures_util::stream::iter(0..many).map(|_| site.client(sent)).buffer_unordered(64);
    clients.collect().await
}

/// Signs in and books, page by page.
async fn books(site: &Site, wish: &Wish) {
    let mut member = site.visitor();
    member.get("/logowanie").await.expect(200);
    member
        .submit("main form", &[("email", "czlonek@example.org"), ("password", cas::demo::PASSWORD)])
        .await
        .expect(200);
    member.book_number(wish).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_silent_crowd_keeps_nobody_from_booking() {
    let site = Site::start().await;
    let crowd = crowd(&site, many(), b"").await;
    books(&site, &TUESDAY).await;
    let memory = site.memory();
    assert!(memory < MOST_MEMORY, "{} connections take {memory} MB", crowd.len());
    site.is_well().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crowd_that_never_finishes_keeps_nobody_from_booking() {
    let site = Site::start().await;
    let heads = crowd(&site, many() / 2, b"GET /cas HTTP/1.1\r\nHost: c").await;
    books(&site, &TUESDAY).await;
    assert!(site.memory() < MOST_MEMORY, "{} heads take {} MB", heads.len(), site.memory());
    let sent = format!("{FORM}Content-Length: 60000\r\n\r\n{}", "a".repeat(50_000));
    let forms = crowd(&site, many() / 5, sent.as_bytes()).await;
    books(&site, &TUESDAY.at("2026-12-02", "10:00", "12:00")).await;
    // They are read bit by bit, so look for a while.
    for _ in 0..20 {
        let memory = site.memory();
        let shown = format!("{} heads and {} forms take {memory} MB", heads.len(), forms.len());
        assert!(memory < MOST_MEMORY_WITH_FORMS, "{shown}");
        sleep(Duration::from_millis(200)).await;
    }
    site.is_well().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn work_left_behind_by_a_crowd_does_not_pile_up() {
    let site = Site::start().await;
    for wave in 0..8 {
        // Another account each time, because one alone soon has to wait before its password is looked at.
        let body = format!("email=a{wave}%40example.org&password=zle&powrot=/{}", "a".repeat(50_000));
        let sent = format!("{FORM}Content-Length: {}\r\n\r\n{body}", body.len());
        drop(crowd(&site, 1000, sent.as_bytes()).await);
        sleep(Duration::from_millis(500)).await;
        let memory = site.memory();
        assert!(memory < MOST_MEMORY_LEFT_BEHIND, "sign-ins that nobody waits for take {memory} MB");
    }
    site.visitor().get("/cas/terminarz/2026-12-01").await.expect(200);
    site.is_well().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_few_open_files_others_are_served_all_the_same() {
    let site = Site::with_open_files(64).await;
    let _crowd = crowd(&site, 500, b"").await;
    books(&site, &TUESDAY).await;
    site.is_well().await;
}
