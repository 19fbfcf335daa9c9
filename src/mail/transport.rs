//! The ways a message leaves: to a mail server, into a folder, or into memory for tests.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};

use super::file;

#[cfg(test)]
mod tests;

/// Longest wait for one answer of a mail server.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where messages go; cheap to clone.
#[derive(Clone)]
pub enum Transport {
    /// To a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Into a folder, one file each.
    File(PathBuf),
    /// Into memory.
    Memory(Outbox),
}

/// Why an address of the setting `mail_url` is none.
#[derive(Debug, thiserror::Error)]
pub enum BadMailUrl {
    /// Begins with something else.
    #[error("mail_url must begin with smtp://, smtps:// or file:")]
    Scheme,
    /// No folder behind `file:`.
    #[error("mail_url names no folder behind file:")]
    NoFolder,
    /// Not the address of a mail server.
    #[error("mail_url: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

/// Why a message did not leave.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotSent {
    /// It may leave later: the server is away, busy or misconfigured.
    #[error("{0}")]
    Later(String),
    /// It never will: the server refuses this recipient or this message.
    #[error("{0}")]
    Never(String),
}

/// A message as it left.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sent {
    /// Its file name.
    pub name: String,
    /// Addresses it went to.
    pub to: Vec<String>,
    /// The whole message.
    pub bytes: Vec<u8>,
}

/// Messages kept in memory; clones share them.
#[derive(Clone, Default, Debug)]
pub struct Outbox(Arc<Mutex<Vec<Sent>>>);

impl Outbox {
    /// All messages so far, in the order in which they left.
    pub fn all(&self) -> Vec<Sent> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes all messages out.
    pub fn take(&self) -> Vec<Sent> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, message: Sent) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message);
    }
}

impl Transport {
    /// The transport of `smtp://HOST:PORT`, `smtps://USER:PASSWORD@HOST` (both as lettre reads them, with `?tls=required` for STARTTLS) or
    /// `file:DIR`. To be called inside the runtime, which keeps the connections to a server.
    ///
    /// # Errors
    /// Says what is wrong with the address, without its password.
    pub fn from_url(url: &str) -> Result<Self, BadMailUrl> {
        if let Some(folder) = url.strip_prefix("file:") {
            // `file:///srv/mail` means the same as `file:/srv/mail`.
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            return if folder.is_empty() { Err(BadMailUrl::NoFolder) } else { Ok(Self::File(folder.into())) };
        }
        if !url.starts_with("smtp://") && !url.starts_with("smtps://") {
            return Err(BadMailUrl::Scheme);
        }
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?;
        Ok(Self::Smtp(server.timeout(Some(PATIENCE)).build()))
    }

    /// A transport into memory, and the memory.
    pub fn memory() -> (Self, Outbox) {
        let outbox = Outbox::default();
        (Self::Memory(outbox.clone()), outbox)
    }

    /// Sends a message. `name` belongs to it alone and is the same when it is sent again: a file of that name is replaced.
    ///
    /// # Errors
    /// Says whether trying again later may help.
    pub async fn send(&self, name: &str, message: &Message) -> Result<(), NotSent> {
        let bytes = message.formatted();
        match self {
            Self::Smtp(server) => {
                server.send_raw(message.envelope(), &bytes).await.map(|_| ()).map_err(|e| refusal(&e))
            }
            Self::File(folder) => file::put(folder, name, &bytes)
                .await
                .map_err(|e| NotSent::Later(format!("{}: {e}", folder.display()))),
            Self::Memory(outbox) => {
                let to = message.envelope().to().iter().map(ToString::to_string).collect();
                outbox.put(Sent { name: name.to_owned(), to, bytes });
                Ok(())
            }
        }
    }
}

/// Answers about this recipient or this message are final (RFC 5321 §4.2.3, RFC 7504); everything else, a refused login too, may pass.
fn refusal(error: &lettre::transport::smtp::Error) -> NotSent {
    let code = error.status().map(u16::from);
    if code.is_some_and(is_final) {
        NotSent::Never(error.to_string())
    } else {
        NotSent::Later(error.to_string())
    }
}

fn is_final(code: u16) -> bool {
    matches!(code, 501 | 550 | 551 | 553 | 554 | 555 | 556)
}
