//! Slows down guessing of passwords: a few tries for an address without success, and that address has to wait.
//!
//! Kept in the memory of one process: with several of them a guesser gets as many tries more. The address is kept as a hash only.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

/// Tries for one address before it has to wait.
const TRIES: u32 = 10;
/// How long a try counts.
const REMEMBERED_FOR: TimeDelta = TimeDelta::minutes(10);
/// Addresses remembered at once; what is older goes first.
const MOST: usize = 10_000;

type Address = [u8; 32];

/// The tries of late; cheap to clone.
#[derive(Clone, Default)]
pub struct Throttle(Arc<Mutex<HashMap<Address, Tries>>>);

#[derive(Clone, Copy)]
struct Tries {
    count: u32,
    since: DateTime<Utc>,
}

impl Throttle {
    /// Counts a try for an address; `false` when there were too many. It is counted before the password is looked at, so that a burst gets no more tries than
    /// a patient guesser.
    pub fn takes(&self, email: &str, now: DateTime<Utc>) -> bool {
        let Ok(mut tries) = self.0.lock() else { return true };
        if tries.len() >= MOST {
            tries.retain(|_, t| !is_over(t, now));
        }
        if tries.len() >= MOST {
            tries.clear();
        }
        let of_address = tries.entry(key(email)).or_insert(Tries { count: 0, since: now });
        if is_over(of_address, now) {
            *of_address = Tries { count: 0, since: now };
        }
        of_address.count = of_address.count.saturating_add(1);
        of_address.count <= TRIES
    }

    /// Forgets an address that has signed in.
    pub fn right(&self, email: &str) {
        if let Ok(mut tries) = self.0.lock() {
            tries.remove(&key(email));
        }
    }
}

fn is_over(tries: &Tries, now: DateTime<Utc>) -> bool {
    tries.since + REMEMBERED_FOR <= now
}

fn key(email: &str) -> Address {
    Sha256::digest(email.trim().to_lowercase().as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_ten_wrong_passwords_an_address_waits_ten_minutes() {
        let throttle = Throttle::default();
        let now: DateTime<Utc> = "2026-11-23T08:00:00Z".parse().unwrap();
        for _ in 0..TRIES {
            assert!(throttle.takes("A@example.org ", now));
        }
        assert!(!throttle.takes("a@example.org", now));
        assert!(throttle.takes("b@example.org", now));
        assert!(throttle.takes("a@example.org", now + REMEMBERED_FOR));
    }

    #[test]
    fn signing_in_forgets_the_tries() {
        let throttle = Throttle::default();
        let now = DateTime::<Utc>::default();
        assert!((0..TRIES).all(|_| throttle.takes("a@example.org", now)));
        throttle.right("a@example.org");
        assert!(throttle.takes("a@example.org", now));
    }
}
