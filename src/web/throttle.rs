//! Slows down guessing of passwords. What counts is the account together with where the guesses come from, so that a stranger never locks somebody out: who
//! guesses at an account from one network waits there, and an account that many networks guess at answers each of them more slowly.
//!
//! Kept in the memory of one process: with several of them a guesser gets as many tries more. Addresses are kept as hashes only.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

/// Wrong tries at one account from one network before it has to wait.
const FROM_ONE: u32 = 10;
/// Wrong tries at any accounts from one network after which it is answered slowly: a library, or a proxy that nobody told us of, has many people.
const AT_ALL: u32 = 100;
/// Wrong tries at one account from anywhere after which it answers slowly.
const FROM_ALL: u32 = 20;
/// How slowly.
pub const SLOWLY: Duration = Duration::from_secs(1);
/// How long a try counts.
const REMEMBERED_FOR: TimeDelta = TimeDelta::minutes(10);
/// Tries remembered at once; what is older goes first.
const MOST: usize = 30_000;

type Key = [u8; 32];

/// What becomes of a try.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// It is looked at.
    Now,
    /// It is looked at after [`SLOWLY`].
    Slowly,
    /// There were too many.
    Never,
}

/// The tries of late; cheap to clone.
#[derive(Clone, Default)]
pub struct Throttle(Arc<Mutex<HashMap<Key, Tries>>>);

#[derive(Clone, Copy)]
struct Tries {
    count: u32,
    since: DateTime<Utc>,
}

impl Throttle {
    /// Counts a try at an account. It is counted before the password is looked at, so that a burst gets no more tries than a patient guesser, and forgotten
    /// by [`Throttle::right`].
    pub fn takes(&self, email: &str, client: IpAddr, now: DateTime<Utc>) -> Turn {
        let Ok(mut tries) = self.0.lock() else { return Turn::Now };
        if tries.len() >= MOST {
            tries.retain(|_, t| !is_over(t, now));
        }
        if tries.len() >= MOST {
            tries.clear();
        }
        let [from_one, at_all, from_all] = keys(email, client).map(|key| {
            let counted = tries.entry(key).or_insert(Tries { count: 0, since: now });
            if is_over(counted, now) {
                *counted = Tries { count: 0, since: now };
            }
            counted.count = counted.count.saturating_add(1);
            counted.count
        });
        if from_one > FROM_ONE {
            Turn::Never
        } else if from_all > FROM_ALL || at_all > AT_ALL {
            Turn::Slowly
        } else {
            Turn::Now
        }
    }

    /// Forgets what was tried in vain at an account from a network that has signed in now.
    pub fn right(&self, email: &str, client: IpAddr) {
        let Ok(mut tries) = self.0.lock() else { return };
        let [from_one, at_all, from_all] = keys(email, client);
        let own = tries.remove(&from_one).map_or(1, |tries| tries.count);
        for key in [at_all, from_all] {
            if let Some(counted) = tries.get_mut(&key) {
                counted.count = counted.count.saturating_sub(own);
            }
        }
    }
}

fn is_over(tries: &Tries, now: DateTime<Utc>) -> bool {
    tries.since + REMEMBERED_FOR <= now
}

/// The account with the network, the network, the account.
fn keys(email: &str, client: IpAddr) -> [Key; 3] {
    let (email, client) = (email.trim().to_lowercase(), client.to_string());
    let key = |email: &str, client: &str| Sha256::digest(format!("{email}\n{client}").as_bytes()).into();
    [key(&email, &client), key("", &client), key(&email, "")]
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn now() -> DateTime<Utc> {
        "2026-11-23T08:00:00Z".parse().unwrap()
    }

    fn network(n: u8) -> IpAddr {
        IpAddr::from([198, 51, 100, n])
    }

    #[test]
    fn after_ten_wrong_passwords_from_one_network_it_waits_ten_minutes() {
        let throttle = Throttle::default();
        for _ in 0..FROM_ONE {
            assert_eq!(throttle.takes("A@example.org ", HERE, now()), Turn::Now);
        }
        assert_eq!(throttle.takes("a@example.org", HERE, now()), Turn::Never);
        assert_eq!(throttle.takes("b@example.org", HERE, now()), Turn::Now);
        assert_eq!(throttle.takes("a@example.org", network(1), now()), Turn::Now, "the owner is elsewhere");
        assert_eq!(throttle.takes("a@example.org", HERE, now() + REMEMBERED_FOR), Turn::Now);
    }

    #[test]
    fn guesses_from_many_networks_are_answered_slowly_and_lock_nobody_out() {
        let throttle = Throttle::default();
        for n in 0..200 {
            let turn = throttle.takes("a@example.org", network(n), now());
            assert_eq!(turn, if n < 20 { Turn::Now } else { Turn::Slowly }, "{n}");
        }
        assert_eq!(throttle.takes("a@example.org", HERE, now()), Turn::Slowly);
    }

    #[test]
    fn many_accounts_from_one_network_are_answered_slowly() {
        let throttle = Throttle::default();
        let turn = |n: u32| throttle.takes(&format!("{n}@example.org"), HERE, now());
        assert!((0..AT_ALL).all(|n| turn(n) == Turn::Now));
        assert_eq!(turn(AT_ALL), Turn::Slowly);
    }

    #[test]
    fn who_signs_in_has_not_failed() {
        let throttle = Throttle::default();
        for n in 0..3 * AT_ALL {
            let email = format!("{n}@example.org");
            assert_eq!(
                throttle.takes(&email, HERE, now()),
                Turn::Now,
                "an office where everybody signs in: {n}"
            );
            throttle.right(&email, HERE);
        }
        for _ in 0..3 * FROM_ALL {
            assert_eq!(throttle.takes("a@example.org", HERE, now()), Turn::Now);
            throttle.right("a@example.org", HERE);
        }
    }
}
