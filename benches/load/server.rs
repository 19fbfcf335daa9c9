//! The real program, started over the run's database and ended with the run.

use std::fs::{File, read_to_string};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::client::Client;
use crate::database::Database;
use crate::process::{busy_seconds, resident};

/// How long it may take to start, and to end.
const PATIENCE: Duration = Duration::from_secs(30);
/// Between two looks at whether it has started or ended.
const STEP: Duration = Duration::from_millis(1);

/// A running `cas serve`. Dropped without [`Server::stop`] it is killed.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// From the start of the process to the first 200 of `/readyz`.
    pub ready_after: Duration,
    child: Child,
}

impl Server {
    /// Starts it and waits until it is ready.
    pub async fn start(database: &Database) -> anyhow::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let log = File::create(database.folder().join("log"))?;
        let began = Instant::now();
        let child = program(database)?
            .arg("serve")
            .env("CAS_LISTEN", address.to_string())
            .env("CAS_PUBLIC_URL", format!("http://{address}"))
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()?;
        let mut server = Self { address, ready_after: Duration::ZERO, child };
        while !server.is_ready().await {
            let ended = server.child.try_wait()?.is_some();
            if ended || began.elapsed() > PATIENCE {
                let log = read_to_string(database.folder().join("log"))?;
                bail!("cas serve does not get ready:\n{log}");
            }
            tokio::time::sleep(STEP).await;
        }
        server.ready_after = began.elapsed();
        Ok(server)
    }

    async fn is_ready(&self) -> bool {
        let Ok(mut client) = Client::connect(self.address).await else { return false };
        client.get("/readyz", "").await.is_ok_and(|answer| answer.status == 200)
    }

    /// Seconds of processor time that it has used, and this client.
    pub fn busy(&self) -> anyhow::Result<[f64; 2]> {
        Ok([busy_seconds(self.child.id())?, busy_seconds(std::process::id())?])
    }

    /// What both used of the processors since `before`.
    pub fn used(&self, before: [f64; 2], during: Duration) -> anyhow::Result<String> {
        let [server, client] = self.busy()?;
        let share = |seconds: f64| 100.0 * seconds / during.as_secs_f64();
        let (server, client) = (share(server - before[0]), share(client - before[1]));
        Ok(format!("of one core: server {server:.0} %, client {client:.0} %"))
    }

    /// Its memory now, and how fast it started.
    pub fn describe(&self) -> anyhow::Result<String> {
        let memory = resident(self.child.id())?;
        Ok(format!("server: {memory} resident, ready {:.1?} after its start", self.ready_after))
    }

    /// Asks it to end and waits until it has.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        let began = Instant::now();
        while asked.success() && began.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait()? {
                if status.success() {
                    return Ok(());
                }
                bail!("cas serve ended with {status}");
            }
            tokio::time::sleep(STEP).await;
        }
        bail!("cas serve does not end")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `cas` with the run's settings and none of the machine's.
pub fn program(database: &Database) -> anyhow::Result<Command> {
    let folder = database.folder();
    let file = std::env::var_os("CAS_PROGRAM").context("CAS_PROGRAM names no program; use script/load")?;
    let mut command = Command::new(PathBuf::from(file));
    command
        .current_dir(folder)
        .env_clear()
        .env("CAS_DATABASE_URL", &database.url)
        .env("CAS_MAIL_URL", format!("file:{}", folder.join("mail").display()))
        .env("CAS_SECRET_KEY_FILE", folder.join("secret.key"))
        .env("CAS_CENTRES", folder.join("centres"));
    Ok(command)
}
