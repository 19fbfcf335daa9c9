//! What is wrong with a decision as it was sent.

use crate::action::exception::ExceptionFault;
use crate::domain::booking::LONGEST_REASON;
use crate::web::page::exception::told;
use crate::web::visit::Visit;

/// Why a decision was not taken, though it may be with other words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wrong {
    /// The rules or another booking stand in the way: it can only be refused.
    Impossible,
    /// The reason for setting rules aside does not do.
    Exception(ExceptionFault),
    /// A refusal needs a reason.
    ReasonMissing,
    /// The reason is longer than [`LONGEST_REASON`].
    ReasonTooLong,
}

impl Wrong {
    /// The field it is about.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::Exception(_) => "exception",
            Self::Impossible | Self::ReasonMissing | Self::ReasonTooLong => "reason",
        }
    }

    pub(super) fn heading(self, visit: &Visit) -> String {
        match self {
            Self::Impossible => visit.t("inbox-cannot"),
            Self::Exception(_) | Self::ReasonMissing | Self::ReasonTooLong => visit.t("form-errors"),
        }
    }

    pub(super) fn text(self, visit: &Visit) -> String {
        match self {
            Self::Impossible => visit.t("inbox-impossible"),
            Self::Exception(fault) => told(visit, fault),
            Self::ReasonMissing => visit.t("inbox-reason-missing"),
            Self::ReasonTooLong => visit.n("fault-reason-length", LONGEST_REASON),
        }
    }

    /// What it is about a reason for setting rules aside.
    pub(super) const fn exception(self) -> Option<ExceptionFault> {
        match self {
            Self::Exception(fault) => Some(fault),
            Self::Impossible | Self::ReasonMissing | Self::ReasonTooLong => None,
        }
    }
}
