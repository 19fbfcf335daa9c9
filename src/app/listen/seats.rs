//! Seats for connections: so many and no more. When all are taken, whoever has been idle for longest gives way to the next.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// How soon one more idle connection is asked to leave, when the last one asked had just become busy.
const ASK_AGAIN: Duration = Duration::from_millis(100);

/// All seats; cheap to clone.
#[derive(Clone)]
pub struct Seats {
    free: Arc<Semaphore>,
    most: usize,
    idle: Arc<Mutex<Idle>>,
}

/// Who is idle, in the order in which they became so.
#[derive(Default)]
struct Idle {
    next: u64,
    queue: BTreeMap<u64, Arc<Notify>>,
}

/// The seat of one connection, from its beginning to its end. It is idle until its first request has arrived.
pub struct Seat {
    of: Seats,
    leave: Arc<Notify>,
    idle_since: Mutex<Option<u64>>,
    _permit: OwnedSemaphorePermit,
}

impl Seats {
    /// So many seats, at least one.
    pub fn new(most: usize) -> Self {
        let most = most.clamp(1, Semaphore::MAX_PERMITS);
        Self { free: Arc::new(Semaphore::new(most)), most, idle: Arc::default() }
    }

    /// A seat, as soon as there is one.
    pub async fn take(&self) -> Seat {
        loop {
            let free = self.free.clone().acquire_owned();
            if self.free.available_permits() == 0 {
                self.ask_oldest_to_leave();
            }
            // The semaphore is never closed, so what remains is having waited for nothing.
            if let Ok(Ok(permit)) = timeout(ASK_AGAIN, free).await {
                let seat = Seat {
                    of: self.clone(),
                    leave: Arc::default(),
                    idle_since: Mutex::new(None),
                    _permit: permit,
                };
                seat.is_idle_now();
                return seat;
            }
        }
    }

    /// Asks everybody to leave whose request has not arrived as a whole.
    pub fn ask_idle_to_leave(&self) {
        for leave in std::mem::take(&mut lock(&self.idle).queue).into_values() {
            leave.notify_one();
        }
    }

    /// Waits until nobody is left.
    pub async fn all_free(&self) {
        while self.free.available_permits() < self.most {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Some at once: in a rush nobody waits for each single one.
    fn ask_oldest_to_leave(&self) {
        let mut idle = lock(&self.idle);
        for _ in 0..(self.most / 32).max(1) {
            let Some((_, leave)) = idle.queue.pop_first() else { return };
            leave.notify_one();
        }
    }
}

impl Seat {
    /// Notes that a request has arrived as a whole: until it is answered nobody asks its connection to leave.
    pub fn is_busy_now(&self) {
        if let Some(since) = lock(&self.idle_since).take() {
            lock(&self.of.idle).queue.remove(&since);
        }
    }

    /// Notes that the connection waits for a request.
    pub fn is_idle_now(&self) {
        let mut idle = lock(&self.of.idle);
        let since = idle.next;
        idle.next += 1;
        idle.queue.insert(since, self.leave.clone());
        drop(idle);
        if let Some(before) = lock(&self.idle_since).replace(since) {
            lock(&self.of.idle).queue.remove(&before);
        }
    }

    /// Waits until the connection is idle and its seat is needed.
    pub async fn is_needed(&self) {
        loop {
            self.leave.notified().await;
            if lock(&self.idle_since).is_some() {
                return;
            }
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.is_busy_now();
    }
}

/// What a panic left behind is still a list of seats.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn is_asked(seat: &Seat) -> bool {
        timeout(Duration::from_millis(250), seat.is_needed()).await.is_ok()
    }

    #[tokio::test]
    async fn whoever_is_idle_for_longest_gives_way() {
        let seats = Seats::new(3);
        let (first, second, third) = (seats.take().await, seats.take().await, seats.take().await);
        second.is_busy_now();
        first.is_busy_now();
        first.is_idle_now();
        let next = tokio::spawn({
            let seats = seats.clone();
            async move { seats.take().await }
        });
        third.is_needed().await;
        drop(third);
        let next = next.await.unwrap();
        assert!(!is_asked(&first).await && !is_asked(&second).await && !is_asked(&next).await);
    }

    #[tokio::test]
    async fn who_became_busy_meanwhile_is_not_asked() {
        let seats = Seats::new(1);
        let seat = seats.take().await;
        seats.ask_idle_to_leave();
        seat.is_busy_now();
        assert!(!is_asked(&seat).await);
        let next = timeout(Duration::from_millis(250), seats.take()).await;
        assert!(next.is_err(), "the only seat is busy");
        seat.is_idle_now();
        tokio::join!(seats.take(), async {
            seat.is_needed().await;
            drop(seat);
        });
        seats.all_free().await;
    }
}
