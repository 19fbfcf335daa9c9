//! Takes connections and answers them over HTTP/1.1, so that no client can keep the others from being served.
//!
//! [`seats`] has room for so many connections, and idle ones give way; [`talk`] bounds what a request may cost before a page sees it;
//! [`wire`] gives up clients who do not take their answer. What is in a form bounds `web::form`, and the time for a page `web::shell`.

mod answer;
mod files;
mod seats;
mod talk;
mod wire;

use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout, timeout_at};

use super::Limits;
use seats::Seats;

/// Pause when the system has no connection for us, e.g. because too many files are open.
const PAUSE: Duration = Duration::from_millis(100);
/// Connections that the system keeps for us until we take them, if it allows so many. A rush beyond it is told to come back in a second.
const BACKLOG: u32 = 4096;
/// How often that is worth a line in the log.
const TOLD_EVERY: Duration = Duration::from_secs(60);
/// How long a request may still take to arrive, or the last of an answer to leave, after the program was told to stop.
const FAREWELL: Duration = Duration::from_secs(3);

/// The other end of a connection, beside each of its requests.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// An address to be called at.
///
/// # Errors
/// When the system does not give it to us, e.g. because another program has it.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // Connections of an earlier run that the system still remembers do not keep us from starting.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves a site until `stop` says true; then takes no more connections, closes idle ones and finishes the requests that have begun,
/// as far as `limits.last_words` allow.
pub async fn listen(listener: TcpListener, site: Router, limits: Limits, mut stop: watch::Receiver<bool>) {
    let seats = Seats::new(files::allow(limits.connections));
    let mut door = Door { listener, told_at: None };
    loop {
        let (stream, seat) = tokio::select! {
            biased;
            () = told(&mut stop) => break,
            next = async {
                let stream = door.next().await;
                (stream, seats.take().await)
            } => next,
        };
        tokio::spawn(talk::talk(stream, seat, site.clone(), limits, stop.clone()));
    }
    drop(door);
    let end = Instant::now() + limits.last_words;
    if timeout(FAREWELL.min(limits.last_words), seats.all_free()).await.is_err() {
        seats.ask_idle_to_leave();
    }
    if timeout_at(end, seats.all_free()).await.is_err() {
        tracing::warn!("some requests were not finished in time");
    }
}

/// Waits until the program is told to stop, or nobody is left to tell it.
async fn told(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Where connections come in.
struct Door {
    listener: TcpListener,
    /// When the log was last told that none could come in.
    told_at: Option<Instant>,
}

impl Door {
    /// The next connection, however long the system has none for us.
    async fn next(&mut self) -> TcpStream {
        loop {
            match self.listener.accept().await {
                Ok((stream, _)) => return stream,
                Err(error) if is_of_one_client(&error) => {}
                Err(error) => {
                    if self.told_at.is_none_or(|at| at.elapsed() >= TOLD_EVERY) {
                        tracing::warn!(%error, "no connection can be taken just now");
                        self.told_at = Some(Instant::now());
                    }
                    sleep(PAUSE).await;
                }
            }
        }
    }
}

/// Whether only the connection that was about to come in is lost.
fn is_of_one_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}
