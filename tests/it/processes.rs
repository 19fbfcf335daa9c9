//! Two processes over one PostgreSQL, and one alone over a SQLite file.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use cas::store::Db;

use crate::crash::GENEROUS;
use crate::race::{one_winner_a_round, the_same};
use crate::support::app::parts;
use crate::support::crowd::{Belonging, Crowd, settle};
use crate::support::load::{self, Slots};
use crate::support::program::{Program, Running, free_port};
use crate::support::rows::Rows;
use crate::support::{Engine, Visitor};

const AT: &str = "2026-11-23T09:00";

async fn people(program: &Program) -> Vec<String> {
    let url = program.database.url.clone();
    let db = Db::open(&url).await.unwrap();
    let emails = settle(&parts(db.clone(), url), Belonging::Apart).await;
    db.close().await;
    emails
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_people_race_through_two_processes() {
    let program = Program::over_examples(Engine::Postgres).await;
    let emails = people(&program).await;
    let (one, two) = (program.demo(AT, 0, &[]), program.demo(AT, 0, &[]));
    let sites = [Visitor::at(one.address()), Visitor::at(two.address())];
    let mut crowd = Crowd::sign_in(&sites, &emails).await;
    one_winner_a_round(&mut crowd, the_same).await;
    drop((one, two));
    assert!(program.run(&["verify"], true).contains("hold"));
    program.database.remove().await;
}

/// A load balancer in front of two programs: it asks each whether it is ready, and sends a request that one did not answer to the other.
struct Balancer {
    address: SocketAddr,
    _running: Running,
}

impl Balancer {
    async fn start(program: &Program, behind: &[u16]) -> Self {
        let port = free_port();
        let mut config = format!(
            "defaults\n mode http\n timeout connect 2s\n timeout client 30s\n timeout server 30s\n retries 3\n option redispatch 1\n \
             retry-on conn-failure empty-response\n option httpchk GET /readyz\n\
             frontend site\n bind 127.0.0.1:{port}\n default_backend cas\nbackend cas\n"
        );
        for port in behind {
            writeln!(config, " server s{port} 127.0.0.1:{port} check inter 200ms fall 1 rise 1").unwrap();
        }
        let file = program.folder().join("haproxy.cfg");
        std::fs::write(&file, config).unwrap();
        let mut command = Command::new("haproxy");
        command.arg("-db").arg("-f").arg(&file);
        let running = Running::silent(command);
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Self { address, _running: running }
    }
}

/// Waits until a process answers: whoever restarts one by one does not stop the next before.
async fn is_ready(port: u16) {
    for _ in 0..500 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it does not get ready");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn restarting_one_of_two_loses_no_request() {
    let program = Program::over_examples(Engine::Postgres).await;
    let rows = Rows::open(Engine::Postgres, &program.database.url).await;
    rows.change(GENEROUS).await.unwrap();
    let mut emails = people(&program).await;
    emails.truncate(12);
    let ports = [free_port(), free_port()];
    let mut running = ports.map(|port| Some(program.demo(AT, port, &[])));
    let balancer = Balancer::start(&program, &ports).await;
    let mut crowd = Crowd::sign_in(&[Visitor::at(balancer.address)], &emails).await;

    let stop = Arc::new(AtomicBool::new(false));
    let (address, told) = (balancer.address, stop.clone());
    let booking =
        tokio::spawn(async move { load::book(&mut crowd, address, &Slots::default(), told, false).await });
    for turn in [0, 1, 0, 1] {
        tokio::time::sleep(Duration::from_millis(700)).await;
        let old = running[turn].take().unwrap();
        assert!(old.terminate().await.success(), "it ends as asked");
        running[turn] = Some(program.demo(AT, ports[turn], &[]));
        is_ready(ports[turn]).await;
    }
    tokio::time::sleep(Duration::from_millis(700)).await;
    stop.store(true, Ordering::Relaxed);
    let report = booking.await.unwrap();
    assert_eq!(report.failed, [""; 0], "of {} bookings", report.booked.len());
    assert!(report.booked.len() > 20, "{} bookings are no load", report.booked.len());
    let kept = rows.number("select count(*) from booking where title = 'Zebranie zarządu – żółć, źdźbło' and number is not null").await;
    assert_eq!(kept, i64::try_from(report.booked.len()).unwrap());
    drop((running, balancer));
    rows.close().await;
    assert!(program.run(&["verify"], true).contains("hold"));
    program.database.remove().await;
}

#[tokio::test]
async fn one_process_alone_owns_a_sqlite_file() {
    let program = Program::over(Engine::Sqlite).await;
    let port = free_port().to_string();
    let listen = format!("127.0.0.1:{port}");
    let mut command = program.command(&["serve"]);
    command.env("CAS_LISTEN", &listen);
    let running = Running::silent(command);
    for _ in 0..200 {
        if tokio::net::TcpStream::connect(&listen).await.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(program.run(&["serve"], false).contains("one process owns the database"));
    assert!(program.run(&["worker"], false).contains("PostgreSQL"));
    assert!(program.run(&["verify"], true).contains("hold"), "other commands may look");
    assert!(running.terminate().await.success());
}
