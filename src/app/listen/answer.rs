//! An answer on its way: while it lasts, its connection is busy.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

use super::seats::Seat;

/// Largest part handed on at once, in bytes: what is handed on counts as taken.
const PART: usize = 16 * 1024;

/// Keeps a seat busy until dropped.
pub struct Busy(Arc<Seat>);

impl Busy {
    /// From now on.
    pub fn on(seat: &Arc<Seat>) -> Self {
        seat.is_busy_now();
        Self(seat.clone())
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.is_idle_now();
    }
}

/// The body of an answer, in small parts.
pub struct Answer {
    body: Body,
    rest: Bytes,
    _busy: Busy,
}

impl Answer {
    /// A body, for as long as it is on its way.
    pub fn new(body: Body, busy: Busy) -> Self {
        Self { body, rest: Bytes::new(), _busy: busy }
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
