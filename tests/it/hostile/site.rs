//! The real program at a real address, and clients that write to it whatever they like.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http_body_util::BodyExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::support::Visitor;
use crate::support::database::{Content, Database, Engine};

/// Longer than any limit of the program.
const PATIENCE: Duration = Duration::from_secs(60);

/// `cas demo` with the examples of Monday 23 November 2026, 9:00; killed when dropped.
pub struct Site {
    /// `127.0.0.1:41234`
    pub address: String,
    pub process: Child,
    database: Database,
    /// Kept open, so that the program can print.
    _printed: BufReader<ChildStdout>,
}

impl Site {
    pub async fn start() -> Self {
        Self::start_by(Engine::Sqlite, Command::new(env!("CARGO_BIN_EXE_cas"))).await
    }

    /// The same over a database of choice.
    pub async fn over(engine: Engine) -> Self {
        Self::start_by(engine, Command::new(env!("CARGO_BIN_EXE_cas"))).await
    }

    /// The same with so many open files and no more.
    pub async fn with_open_files(files: u32) -> Self {
        let mut shell = Command::new("sh");
        let run = format!("ulimit -n {files} && exec \"$0\" \"$@\"");
        shell.args(["-c", &run, env!("CARGO_BIN_EXE_cas")]);
        Self::start_by(Engine::Sqlite, shell).await
    }

    async fn start_by(engine: Engine, mut program: Command) -> Self {
        let database = Database::new(engine, Content::Demo).await;
        let folder = database.folder.path();
        let mut process = program
            .args(["demo", "--listen", "127.0.0.1:0", "--at", "2026-11-23T09:00"])
            .args(["--data", folder.join("data").to_str().unwrap(), "--database", &database.url])
            .current_dir(folder)
            .env_remove("RUST_LOG")
            .stdout(Stdio::piped())
            .stderr(File::create(folder.join("log")).unwrap())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut printed = BufReader::new(process.stdout.take().unwrap());
        printed.read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("cas demo: http://").expect("its address").to_owned();
        Self { address, process, database, _printed: printed }
    }

    /// A client that has sent this and sends no more for now.
    pub async fn client(&self, sent: &[u8]) -> TcpStream {
        client(&self.address, sent).await
    }

    /// What a client gets that sends this, until the connection is closed.
    pub async fn ask(&self, sent: &[u8]) -> String {
        ask(&self.address, sent).await
    }

    /// Somebody with a browser.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(over_the_wire(self.address.clone()), &format!("http://{}", self.address))
    }

    /// Memory that the program has in use, in MB.
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    }

    /// Fails when others are not served, or the program has complained of itself.
    #[track_caller]
    pub fn is_well(&self) -> impl Future<Output = ()> {
        let at = std::panic::Location::caller();
        async move {
            let answer = self.ask(b"GET /healthz HTTP/1.1\r\nHost: cas\r\nConnection: close\r\n\r\n").await;
            assert!(answer.starts_with("HTTP/1.1 200"), "{at}: others are not served: {answer}");
            self.has_nothing_to_regret();
        }
    }

    /// Ends it and removes what would outlive it.
    pub async fn end(mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
        self.database.remove().await;
    }

    /// Fails when the log tells of a fault of ours.
    pub fn has_nothing_to_regret(&self) {
        let log = std::fs::read_to_string(self.database.folder.path().join("log")).unwrap();
        let faults: Vec<_> = log.lines().filter(|l| l.contains("ERROR") || l.contains("panicked")).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A client that has sent this and sends no more for now.
pub async fn client(address: &str, sent: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    stream
}

/// What a client gets that sends this, until the connection is closed. It sends all before it looks at what comes, as simple clients do.
pub async fn ask(address: &str, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let told = stream.write_all(sent).await;
    let answer = rest(&mut stream).await;
    assert!(told.is_ok() || !answer.is_empty(), "the connection was reset before the answer");
    answer
}

/// What still comes until the connection is closed.
pub async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.expect("the connection stays open").ok();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A site whose requests leave for the program and come back.
fn over_the_wire(address: String) -> Router {
    Router::new().fallback(move |request: Request| forward(address.clone(), request))
}

async fn forward(address: String, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    // HTTP/1.0: the answer ends with the connection.
    let mut sent = format!("{} {} HTTP/1.0\r\nContent-Length: {}\r\n", parts.method, parts.uri, body.len());
    for (name, value) in &parts.headers {
        sent.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap()));
    }
    let answer = ask(&address, format!("{sent}\r\n{}", String::from_utf8_lossy(&body)).as_bytes()).await;
    let (head, body) = answer.split_once("\r\n\r\n").expect("a whole answer");
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let mut response = Response::builder().status(status);
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        response = response.header(name, value);
    }
    response.body(Body::from(body.to_owned())).unwrap()
}
