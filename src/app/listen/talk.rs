//! One connection, from its first byte to its end.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Response, StatusCode, Version, header};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::sleep;
use tower::ServiceExt;

use super::answer::{Answer, Arriving};
use super::seats::Seat;
use super::wire::Wire;
use super::{Limits, Peer, told};

/// Largest head of a request, and most of an answer that waits to be taken, in bytes.
const BUFFER: usize = 32 * 1024;

/// Answers a client's requests until one of both ends it, its seat is needed, or the program is told to stop.
pub async fn talk(
    stream: TcpStream,
    seat: Seat,
    site: Router,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
) {
    if !begins(&stream, &seat, limits, &mut stop).await {
        return;
    }
    // Answers leave in few large writes, so there is nothing to gain by waiting for more.
    let _ = stream.set_nodelay(true);
    let seat = Arc::new(seat);
    let peer = stream.peer_addr().ok().map(|address| Peer(address.ip()));
    let service = service_fn(|request| answer(request, peer, site.clone(), seat.clone()));
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.head)
            .max_buf_size(BUFFER)
            .serve_connection(TokioIo::new(Wire::new(stream, limits.answer)), service)
    );
    let mut leaving = false;
    loop {
        tokio::select! {
            // A request that has arrived is answered, whatever else there is.
            biased;
            ended = connection.as_mut() => {
                if let Err(why) = ended {
                    tracing::debug!(%why, "a connection broke off");
                }
                return;
            }
            () = seat.is_needed() => return,
            () = told(&mut stop), if !leaving => {
                leaving = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// Waits for the first byte. Until then a connection costs next to nothing.
async fn begins(stream: &TcpStream, seat: &Seat, limits: Limits, stop: &mut watch::Receiver<bool>) -> bool {
    let mut first = [0];
    tokio::select! {
        biased;
        first = stream.peek(&mut first) => first.is_ok_and(|bytes| bytes > 0),
        () = seat.is_needed() => false,
        () = told(stop) => false,
        () = sleep(limits.head) => false,
    }
}

async fn answer(
    mut request: Request<Incoming>,
    peer: Option<Peer>,
    site: Router,
    seat: Arc<Seat>,
) -> Result<Response<Answer>, Infallible> {
    if let Some(peer) = peer {
        request.extensions_mut().insert(peer);
    }
    let response = if names_one_host(&request) {
        site.oneshot(request.map(|body| Body::new(Arriving::new(body, &seat)))).await?
    } else {
        StatusCode::BAD_REQUEST.into_response()
    };
    Ok(response.map(|body| Answer::new(body, seat)))
}

/// As RFC 9112 §3.2 asks: two names might be read differently by us and by a proxy.
fn names_one_host<B>(request: &Request<B>) -> bool {
    match request.headers().get_all(header::HOST).iter().count() {
        0 => request.version() < Version::HTTP_11,
        count => count == 1,
    }
}
