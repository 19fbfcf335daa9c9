//! The real program as a process of its own.

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use super::database::{Content, Database, Engine};
use super::source::root;

/// The program with settings, a database and a folder of its own.
pub struct Program {
    pub database: Database,
}

impl Program {
    /// Over a database without a single table.
    pub async fn over(engine: Engine) -> Self {
        Self { database: Database::empty(engine).await }
    }

    /// Over the demo's examples.
    pub async fn over_examples(engine: Engine) -> Self {
        Self { database: Database::new(engine, Content::Demo).await }
    }

    pub fn folder(&self) -> &Path {
        self.database.folder.path()
    }

    /// A command with its settings.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cas"));
        self.settle(&mut command);
        command.args(args);
        command
    }

    /// Gives a command the folder and the settings of this program.
    pub fn settle(&self, command: &mut Command) {
        command
            .current_dir(self.folder())
            .env("CAS_DATABASE_URL", &self.database.url)
            .env("CAS_MAIL_URL", format!("file:{}", self.folder().join("mail").display()))
            .env("CAS_SECRET_KEY_FILE", self.folder().join("secret.key"))
            .env("CAS_ERASURES_FILE", self.folder().join("erasures.log"))
            .env("CAS_CENTRES", root().join("config/centres"))
            .env("CAS_LISTEN", format!("127.0.0.1:{}", free_port()));
    }

    /// Runs a command to its end and gives all it said.
    #[track_caller]
    pub fn run(&self, args: &[&str], success: bool) -> String {
        let output = self.command(args).output().unwrap();
        let text = both(&output);
        assert_eq!(output.status.success(), success, "cas {}: {text}", args.join(" "));
        text
    }

    /// The arguments of a demo over this database that listens on `port` (0 for any) and whose clock starts at `at`.
    pub fn demo_args(&self, at: &str, port: u16, more: &[&str]) -> Vec<String> {
        let listen = format!("127.0.0.1:{port}");
        let mut args =
            vec!["demo", "--listen", &listen, "--at", at, "--database", &self.database.url, "--data", "."];
        args.extend(more);
        args.into_iter().map(str::to_owned).collect()
    }

    /// Starts that demo; it is ready to answer.
    pub fn demo(&self, at: &str, port: u16, more: &[&str]) -> Running {
        let args = self.demo_args(at, port, more);
        Running::demo(self.command(&args.iter().map(String::as_str).collect::<Vec<_>>()))
    }
}

/// Everything a command said.
pub fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A port that nobody listens on just now.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A running program, killed when dropped.
pub struct Running {
    child: Child,
    /// What it printed until it was ready.
    pub printed: String,
}

impl Running {
    /// Starts and reads what it prints until a line holds `word`.
    pub fn start(mut command: Command, word: &str) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let printer = BufReader::new(child.stdout.take().unwrap());
        let mut running = Self { child, printed: String::new() };
        for line in printer.lines() {
            let line = line.unwrap();
            running.printed.push_str(&line);
            running.printed.push('\n');
            if line.contains(word) {
                return running;
            }
        }
        panic!("it ended without printing “{word}”: {}", running.printed)
    }

    /// Starts a demo.
    pub fn demo(command: Command) -> Self {
        Self::start(command, "admin@example.org")
    }

    /// Starts one that prints nothing.
    pub fn silent(mut command: Command) -> Self {
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        Self { child, printed: String::new() }
    }

    /// Where the demo listens.
    pub fn address(&self) -> SocketAddr {
        let line = self.printed.lines().find_map(|l| l.strip_prefix("cas demo: http://"));
        line.expect("a demo prints its address").trim().parse().unwrap()
    }

    /// `kill -9`
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end, as an init system does, and waits until it has.
    pub async fn terminate(mut self) -> ExitStatus {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
