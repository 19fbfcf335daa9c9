//! How much one client may take of what belongs to all.

use std::time::Duration;

/// What a connection and a request may cost. Behind the defaults stands the memory of a small machine: a connection that sends the
/// largest form and takes no answer holds some 100 kB.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once. When one more comes, the one gives way that has waited longest for its client's request.
    pub connections: usize,
    /// How long the head of a request may take to arrive, and how long a connection may stay open between two requests.
    pub head: Duration,
    /// How long a form may take to arrive.
    pub form: Duration,
    /// How long a form with a file may take to arrive: ten megabytes over a slow telephone.
    pub upload: Duration,
    /// How long a client may take for the part of an answer that is on its way, at most 64 KiB.
    pub answer: Duration,
    /// How long requests and jobs that have begun may take after the program was told to stop.
    pub last_words: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1024,
            head: Duration::from_secs(10),
            form: Duration::from_secs(15),
            upload: Duration::from_secs(300),
            answer: Duration::from_secs(30),
            // With what closing the database and the runtime may take, less than the ten seconds after which containers are killed.
            last_words: Duration::from_secs(7),
        }
    }
}
