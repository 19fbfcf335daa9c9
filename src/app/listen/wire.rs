//! A client's connection, with patience for clients who do not take their answer, and for those who still send while they get it.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// How long a client may still send after its answer.
const LINGER: Duration = Duration::from_secs(2);
/// How much of it is read, in bytes.
const LINGER_BYTES: usize = 1024 * 1024;

/// A connection that ends with an error when what is to be written is not taken in time.
///
/// Closing it first ends our side and then reads on for a moment: were it closed with something unread, the system would reset the
/// connection, and a client that still sends its too large form would never see the answer.
pub struct Wire<S> {
    stream: S,
    patience: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
    closing: Option<(Pin<Box<Sleep>>, usize)>,
}

impl<S> Wire<S> {
    /// A connection whose client may take `patience` for what is written between two flushes.
    pub fn new(stream: S, patience: Duration) -> Self {
        Self { stream, patience, stalled: None, closing: None }
    }

    /// What writing came to, or an error when it has been pending for too long. Some bytes now and then do not help: only what is
    /// flushed as a whole does.
    fn in_time<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_pending() {
            let patience = self.patience;
            let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(patience)));
            ready!(stalled.as_mut().poll(cx));
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        written
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Wire<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.in_time(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, pieces);
        self.in_time(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        if flushed.is_ready() {
            self.stalled = None;
        }
        self.in_time(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.closing.is_none() {
            ready!(Pin::new(&mut this.stream).poll_shutdown(cx))?;
        }
        let (until, left) = this.closing.get_or_insert_with(|| (Box::pin(sleep(LINGER)), LINGER_BYTES));
        let mut scrap = [0; 4096];
        while *left > 0 {
            let mut buffer = ReadBuf::new(&mut scrap);
            match Pin::new(&mut this.stream).poll_read(cx, &mut buffer) {
                Poll::Ready(Ok(())) if !buffer.filled().is_empty() => {
                    *left = left.saturating_sub(buffer.filled().len());
                }
                Poll::Ready(_) => break,
                Poll::Pending => {
                    ready!(until.as_mut().poll(cx));
                    break;
                }
            }
        }
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;

    #[tokio::test]
    async fn who_takes_nothing_or_next_to_nothing_is_left() {
        let patience = Duration::from_millis(400);
        let (ours, mut theirs) = duplex(1000);
        let mut wire = Wire::new(ours, patience);
        let sending = tokio::spawn(async move { wire.write_all(&[0; 2000]).await });
        for _ in 0..4 {
            sleep(patience / 4).await;
            let _ = theirs.read_u8().await;
        }
        assert_eq!(sending.await.unwrap().unwrap_err().kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn who_takes_each_part_in_time_gets_it_all() {
        let patience = Duration::from_secs(1);
        let (ours, mut theirs) = duplex(1000);
        let mut wire = Wire::new(ours, patience);
        let sending = tokio::spawn(async move {
            for _ in 0..5 {
                wire.write_all(&[0; 1000]).await?;
                wire.flush().await?;
            }
            wire.shutdown().await
        });
        for _ in 0..5 {
            sleep(patience / 3).await;
            theirs.read_exact(&mut [0; 1000]).await.unwrap();
        }
        drop(theirs);
        sending.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn who_still_sends_is_heard_out_but_not_for_ever() {
        let (ours, mut theirs) = duplex(10);
        let mut wire = Wire::new(ours, LINGER);
        let closing = tokio::spawn(async move { wire.shutdown().await });
        theirs.write_all(&[0; 5000]).await.unwrap();
        closing.await.unwrap().unwrap();
        assert!(theirs.write_all(&[0; 50]).await.is_err());
    }
}
