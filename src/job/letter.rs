//! Sends a letter.

use std::time::Duration;

use serde_json::Value;

use crate::domain::letter::Letter;
use crate::mail::{NotSent, Transport, file_name, message};

/// Longest time that sending may take; shorter than a lease, so that nobody sends it beside us.
const LONGEST: Duration = Duration::from_secs(90);

/// Sends the letter that a job carries. Sent twice, it is the same mail twice.
pub(super) async fn send(transport: &Transport, payload: &Value) -> Result<(), NotSent> {
    let letter: Letter = serde::Deserialize::deserialize(payload)
        .map_err(|e: serde_json::Error| NotSent::Never(format!("the letter cannot be read: {e}")))?;
    let message = message(&letter).map_err(|e| NotSent::Never(e.to_string()))?;
    tokio::time::timeout(LONGEST, transport.send(&file_name(&letter), &message))
        .await
        .unwrap_or_else(|_| Err(NotSent::Later("the mail server took too long".to_owned())))
}
