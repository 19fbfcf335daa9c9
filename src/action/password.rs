//! Passwords: argon2id with 19 MiB, two passes, one lane (OWASP's minimum), at most two at once so that a rush of sign-ins starves nobody. Few wait for their turn: what
//! clients leave behind must not pile up before those who still wait.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// Fewest characters of a new password.
pub const LEAST_CHARACTERS: usize = 12;
/// Most bytes of a password that are looked at.
pub const MOST_BYTES: usize = 1024;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const AT_ONCE: usize = 2;
/// Most that wait for a turn: a second or two of work.
const WAITING: usize = 64;

/// Hashes and checks passwords off the threads that serve requests.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    /// Room for those whose turn it is and those who wait.
    room: Arc<Semaphore>,
    /// Checked when an account is unknown, so that the answer takes as long.
    decoy: Arc<str>,
}

/// Why no hash came about.
#[derive(Debug, thiserror::Error)]
pub enum HashFailed {
    /// Too many wait already.
    #[error("too many passwords wait to be checked")]
    Busy,
    /// It cannot be done; the cause.
    #[error("password hashing failed: {0}")]
    Failed(String),
}

impl HashFailed {
    fn because(cause: impl std::fmt::Display) -> Self {
        Self::Failed(cause.to_string())
    }
}

impl Passwords {
    /// Prepares hashing.
    pub fn new() -> Result<Self, HashFailed> {
        let decoy = hash("a password that nobody has")?;
        let (turns, room) = (Semaphore::new(AT_ONCE), Semaphore::new(AT_ONCE + WAITING));
        Ok(Self { turns: Arc::new(turns), room: Arc::new(room), decoy: decoy.into() })
    }

    /// Hashes a new password into a PHC string.
    ///
    /// # Errors
    /// When too many wait already, or hashing fails.
    pub async fn hash(&self, password: &str) -> Result<String, HashFailed> {
        let password = password.to_owned();
        self.in_turn(move || hash(&password)).await?
    }

    /// Whether a password fits the hash; without a hash it takes as long and says no. One longer than any can be fits none.
    ///
    /// # Errors
    /// When too many wait already, or hashing fails.
    pub async fn fits(&self, password: &str, hash: Option<String>) -> Result<bool, HashFailed> {
        if password.len() > MOST_BYTES {
            return Ok(false);
        }
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        let password = password.to_owned();
        let fits = self
            .in_turn(move || {
                PasswordHash::new(&hash).is_ok_and(|hash| {
                    hasher().is_ok_and(|h| h.verify_password(password.as_bytes(), &hash).is_ok())
                })
            })
            .await?;
        Ok(fits && known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashFailed> {
        let _place = self.room.try_acquire().map_err(|_| HashFailed::Busy)?;
        let _turn = self.turns.acquire().await.map_err(HashFailed::because)?;
        tokio::task::spawn_blocking(work).await.map_err(HashFailed::because)
    }
}

fn hasher() -> Result<Argon2<'static>, HashFailed> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(HashFailed::because)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &str) -> Result<String, HashFailed> {
    Ok(hasher()?.hash_password(password.as_bytes()).map_err(HashFailed::because)?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.hash("zażółć gęślą jaźń").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.fits("zażółć gęślą jaźń", Some(hash.clone())).await.unwrap());
        assert!(!passwords.fits("zazolc gesla jazn", Some(hash)).await.unwrap());
    }

    #[tokio::test]
    async fn in_a_rush_most_are_told_at_once_to_come_back() {
        let passwords = Passwords::new().unwrap();
        let tries = (0..100).map(|_| passwords.fits("wrong", None));
        let results = futures_util::future::join_all(tries).await;
        let busy = results.iter().filter(|r| matches!(r, Err(HashFailed::Busy))).count();
        assert_eq!(busy, 100 - AT_ONCE - WAITING);
        assert!(!passwords.fits("wrong", None).await.unwrap(), "and later it is their turn");
    }

    #[tokio::test]
    async fn an_unknown_account_never_fits() {
        let passwords = Passwords::new().unwrap();
        assert!(!passwords.fits("a password that nobody has", None).await.unwrap());
    }
}
