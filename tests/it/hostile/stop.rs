//! SIGTERM while clients are in the middle of something.

use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

use super::site::{Site, rest};

const FORM: &[u8] = b"POST /logowanie HTTP/1.1\r\nHost: cas\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\n\r\nemail=a&";
const SCHEDULE: &[u8] = b"GET /cas/terminarz/2026-12-01 HTTP/1.1\r\nHost: cas\r\n\r\n";

impl Site {
    fn tell_to_stop(&self) {
        let pid = Pid::from_raw(self.process.id().try_into().unwrap()).unwrap();
        kill_process(pid, Signal::TERM).unwrap();
    }

    /// Waits until it has ended: by itself, in time, and well.
    async fn ends(&mut self, told_at: Instant) {
        let code = loop {
            if let Some(code) = self.process.try_wait().unwrap() {
                break code;
            }
            assert!(told_at.elapsed() < Duration::from_secs(10), "it does not end");
            sleep(Duration::from_millis(20)).await;
        };
        assert!(code.success(), "{code}");
        self.has_nothing_to_regret();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_in_flight_is_answered_and_the_rest_is_closed() {
    let mut site = Site::start().await;
    let mut in_flight = site.client(FORM).await;
    let mut silent = site.client(b"").await;
    let mut unfinished = site.client(b"GET /cas HT").await;
    let mut kept = site.client(SCHEDULE).await;
    sleep(Duration::from_millis(500)).await;
    let told_at = Instant::now();
    site.tell_to_stop();
    assert!(rest(&mut kept).await.ends_with("</html>"), "an answered connection is closed");
    assert_eq!(rest(&mut silent).await, "");
    while TcpStream::connect(&site.address).await.is_ok() {
        assert!(told_at.elapsed() < Duration::from_secs(5), "somebody new is taken");
        sleep(Duration::from_millis(20)).await;
    }
    in_flight.write_all(b"password=abcdefghijklm").await.unwrap();
    let answer = rest(&mut in_flight).await;
    assert!(answer.starts_with("HTTP/1.1 422") && answer.contains("</html>"), "{answer}");
    assert_eq!(rest(&mut unfinished).await, "", "what has not arrived is not waited for");
    site.ends(told_at).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stalled_client_does_not_keep_it_from_ending() {
    let mut site = Site::start().await;
    let _form = site.client(FORM).await;
    // Asks for more than the system's buffers hold, and takes nothing.
    let stalled = site.client(b"").await;
    let asking = tokio::spawn(async move {
        let mut stalled = stalled;
        while stalled.write_all(SCHEDULE).await.is_ok() {}
        stalled
    });
    sleep(Duration::from_secs(2)).await;
    let told_at = Instant::now();
    site.tell_to_stop();
    site.ends(told_at).await;
    asking.abort();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idle_program_ends_at_once() {
    let mut site = Site::start().await;
    site.is_well().await;
    let told_at = Instant::now();
    site.tell_to_stop();
    site.ends(told_at).await;
}
