//! A request that arrives and its answer on its way: from the end of the one to the end of the other, their connection is busy.

use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, Incoming, SizeHint};

use super::seats::Seat;

/// Largest part handed on at once, in bytes: what is handed on counts as taken.
const PART: usize = 16 * 1024;

/// The body of a request: its seat is busy as soon as all of it is here.
pub struct Arriving {
    body: Incoming,
    // A body may outlive its connection, which then leaves its seat all the same.
    seat: Weak<Seat>,
}

impl Arriving {
    /// A body on its way to us.
    pub fn new(body: Incoming, seat: &Arc<Seat>) -> Self {
        let arriving = Self { body, seat: Arc::downgrade(seat) };
        arriving.look();
        arriving
    }

    fn look(&self) {
        if self.body.is_end_stream()
            && let Some(seat) = self.seat.upgrade()
        {
            seat.is_busy_now();
        }
    }
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        self.look();
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The body of an answer, in small parts.
pub struct Answer {
    body: Body,
    rest: Bytes,
    seat: Arc<Seat>,
}

impl Answer {
    /// A body on its way to a client; until it has left, its seat is busy.
    pub fn new(body: Body, seat: Arc<Seat>) -> Self {
        seat.is_busy_now();
        Self { body, rest: Bytes::new(), seat }
    }
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                ended => return Poll::Ready(ended),
            }
        }
        let part = self.rest.len().min(PART);
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(part)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (mut hint, rest) = (self.body.size_hint(), self.rest.len() as u64);
        if let Some(upper) = hint.upper() {
            hint.set_upper(upper + rest);
        }
        hint.set_lower(hint.lower() + rest);
        hint
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.seat.is_idle_now();
    }
}
