//! A mail server on this machine that can be slow, refuse addresses, go away and come back.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the server says to an address.
#[derive(Clone, Copy, Debug)]
pub enum Manner {
    /// Takes mail after a while.
    Slow(Duration),
    /// There is no such mailbox.
    Unknown,
    /// Not now.
    Later,
    /// Takes the whole message and never answers.
    Silent,
}

/// A message as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The address it is for.
    pub to: String,
    /// The message, its dots as written.
    pub text: String,
}

#[derive(Default)]
struct State {
    manners: HashMap<String, Manner>,
    arrived: Vec<Arrived>,
    /// Messages that arrived in hand at once, now and at most, for each address.
    in_hand: HashMap<String, (usize, usize)>,
}

/// The server; it stops when dropped.
pub struct Smtp {
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
    task: Option<JoinHandle<()>>,
}

impl Smtp {
    /// Starts on a free port.
    pub async fn start() -> Self {
        let mut server = Self { address: "127.0.0.1:0".parse().unwrap(), state: Arc::default(), task: None };
        server.come_back().await;
        server
    }

    /// The setting `mail_url`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// From now on mail for an address is treated so.
    pub fn treat(&self, to: &str, manner: Manner) {
        self.state.lock().unwrap().manners.insert(to.to_owned(), manner);
    }

    /// What arrived so far, in order.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.state.lock().unwrap().arrived.clone()
    }

    /// Most messages for an address that were in hand at once.
    pub fn side_by_side(&self, to: &str) -> usize {
        self.state.lock().unwrap().in_hand.get(to).map_or(0, |(_, most)| *most)
    }

    /// Stops listening and hangs up.
    pub async fn go_away(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
            let _ = task.await;
        }
    }

    /// Listens again on the same port.
    pub async fn come_back(&mut self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.address = listener.local_addr().unwrap();
        let state = self.state.clone();
        self.task = Some(tokio::spawn(async move {
            let mut clients = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                clients.spawn(talk(stream, state.clone()));
            }
        }));
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

/// One connection (RFC 5321), as far as a well-behaved client needs it.
async fn talk(stream: TcpStream, state: Arc<Mutex<State>>) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let mut to = String::new();
    writer.write_all(b"220 localhost\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-localhost\r\n250 8BITMIME\r\n",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                match manner(&state, &to) {
                    Some(Manner::Unknown) => "550 no such mailbox\r\n",
                    Some(Manner::Later) => "451 try again later\r\n",
                    _ => "250 fine\r\n",
                }
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                loop {
                    // Without its last line a message has not arrived (RFC 5321 §4.1.1.4).
                    let Some(line) = lines.next_line().await? else { return Ok(()) };
                    if line == "." {
                        break;
                    }
                    text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    text.push_str("\r\n");
                }
                let _in_hand = InHand::of(&state, &to);
                match manner(&state, &to) {
                    Some(Manner::Slow(pause)) => tokio::time::sleep(pause).await,
                    Some(Manner::Silent) => std::future::pending().await,
                    _ => {}
                }
                state.lock().unwrap().arrived.push(Arrived { to: to.clone(), text });
                "250 taken\r\n"
            }
            "QUIT" => {
                writer.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 fine\r\n",
        };
        writer.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}

fn manner(state: &Mutex<State>, to: &str) -> Option<Manner> {
    state.lock().unwrap().manners.get(to).copied()
}

/// Counts a message while it is in hand.
struct InHand<'a> {
    state: &'a Mutex<State>,
    to: String,
}

impl<'a> InHand<'a> {
    fn of(state: &'a Mutex<State>, to: &str) -> Self {
        let mut locked = state.lock().unwrap();
        let (now, most) = locked.in_hand.entry(to.to_owned()).or_default();
        *now += 1;
        *most = (*most).max(*now);
        Self { state, to: to.to_owned() }
    }
}

impl Drop for InHand<'_> {
    fn drop(&mut self) {
        if let Some((now, _)) = self.state.lock().unwrap().in_hand.get_mut(&self.to) {
            *now -= 1;
        }
    }
}
