//! The eight statuses of a booking and what each means for occupancy.

use serde::{Deserialize, Serialize};

/// Where a booking stands. These eight are all; anything else is a fact beside the status.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Kept for a few minutes while its person checks and confirms.
    Held,
    /// Waits for a decision of staff.
    Requested,
    /// Will take place.
    Approved,
    /// Staff said no, with a reason.
    Refused,
    /// Called off by the organisation or the centre.
    Cancelled,
    /// Took place.
    Completed,
    /// Was not used and not called off.
    NoShow,
    /// Was still undecided when it should have begun.
    Expired,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Held,
        Self::Requested,
        Self::Approved,
        Self::Refused,
        Self::Cancelled,
        Self::Completed,
        Self::NoShow,
        Self::Expired,
    ];

    /// The word other programs read (contract).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Requested => "requested",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
            Self::Completed => "completed",
            Self::NoShow => "no_show",
            Self::Expired => "expired",
        }
    }

    /// The status of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// Whether a booking in this status takes its place (design §3). A hold does so only until its end, and a request for a place that
    /// competes does not: [`super::policy::Requests`].
    pub fn occupies(self) -> bool {
        matches!(self, Self::Held | Self::Requested | Self::Approved | Self::Completed | Self::NoShow)
    }

    /// Whether nothing can change it any more.
    pub fn is_final(self) -> bool {
        !matches!(self, Self::Held | Self::Requested | Self::Approved)
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn every_word_reads_back() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
        }
        assert_eq!(Status::parse("gone"), None);
    }
}
