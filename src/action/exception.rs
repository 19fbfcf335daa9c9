//! Staff set rules aside: those they were shown, and with a reason.

use crate::domain::booking::{LONGEST_REASON, reason as as_kept};
use crate::domain::text::is_blank;

/// Why rules are set aside, and which ones whoever wrote it had read.
#[derive(Clone, Debug, Default)]
pub struct Exception {
    reason: String,
    seen: Vec<String>,
}

/// What is wrong with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExceptionFault {
    /// Rules would be set aside: why?
    Missing,
    /// The reason is longer than [`LONGEST_REASON`].
    TooLong,
    /// A rule would be set aside that was not shown when the reason was written.
    Unseen,
}

impl Exception {
    /// A reason as typed, and the codes of the rules shown beside it, with commas between.
    pub fn new(reason: &str, seen: &str) -> Self {
        Self { reason: as_kept(reason), seen: seen.split(',').map(str::to_owned).collect() }
    }

    /// What is kept of it when these rules are set aside; nothing where there are none.
    pub(super) fn covering(&self, set_aside: &[&str]) -> Result<Option<String>, ExceptionFault> {
        if set_aside.is_empty() {
            return Ok(None);
        }
        if is_blank(&self.reason) {
            return Err(ExceptionFault::Missing);
        }
        if self.reason.chars().count() > LONGEST_REASON {
            return Err(ExceptionFault::TooLong);
        }
        if set_aside.iter().any(|code| !self.seen.iter().any(|seen| seen == code)) {
            return Err(ExceptionFault::Unseen);
        }
        Ok(Some(self.reason.clone()))
    }
}
