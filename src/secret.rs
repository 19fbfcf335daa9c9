//! The installation's secret key, and what is derived from it.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::domain::id::{FeedId, RegistrationId, SessionId};

const KEY_BYTES: usize = 32;

/// The key; it is never printed.
#[derive(Clone)]
pub struct Secret([u8; KEY_BYTES]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// Reads the key from a file of 32 bytes; makes the file, readable by its owner only, when there is none.
    pub fn load_or_make(file: &Path) -> std::io::Result<Self> {
        let mut key = [0; KEY_BYTES];
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
            Ok(mut new) => {
                key = random_bytes()?;
                new.write_all(&key)?;
                new.sync_all()?;
            }
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                let mut old = OpenOptions::new().read(true).open(file)?;
                old.read_exact(&mut key).map_err(|_| {
                    std::io::Error::new(
                        ErrorKind::InvalidData,
                        format!("{} is shorter than {KEY_BYTES} bytes", file.display()),
                    )
                })?;
            }
            Err(e) => return Err(e),
        }
        Ok(Self(key))
    }

    /// A key for tests.
    pub fn fixed(byte: u8) -> Self {
        Self([byte; KEY_BYTES])
    }

    /// HMAC-SHA256 of `data`; different purposes never give the same value.
    pub fn hmac(&self, purpose: &str, data: &[u8]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(data);
        mac.finalize().into_bytes().into()
    }

    /// The token in the forms of a session.
    pub fn csrf_token(&self, session: SessionId) -> String {
        URL_SAFE_NO_PAD.encode(self.hmac("csrf", session.0.as_bytes()))
    }

    /// The token in the address of a registration's pages: always the same, so that every mail about it leads there.
    pub fn registration_token(&self, registration: RegistrationId) -> String {
        URL_SAFE_NO_PAD.encode(self.hmac("registration", registration.0.as_bytes()))
    }

    /// The token in the address of a private feed (contract).
    pub fn feed_token(&self, feed: FeedId, generation: i32) -> String {
        let mut data = feed.0.as_bytes().to_vec();
        data.extend(generation.to_be_bytes());
        URL_SAFE_NO_PAD.encode(self.hmac("feed", &data))
    }
}

/// A fresh token of 256 random bits for a cookie or a link.
pub fn random_token() -> std::io::Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(random_bytes()?))
}

/// What is kept of a token.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

fn random_bytes() -> std::io::Result<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes)
}
