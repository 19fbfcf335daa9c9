//! The word for each status of a booking (contract: "Shown as").

use super::Locale;
use crate::domain::status::Status;

/// The status as people read it.
pub fn word(locale: Locale, status: Status) -> String {
    locale.t(match status {
        Status::Held => "status-held",
        Status::Requested => "status-requested",
        Status::Approved => "status-approved",
        Status::Refused => "status-refused",
        Status::Cancelled => "status-cancelled",
        Status::Completed => "status-completed",
        Status::NoShow => "status-no-show",
        Status::Expired => "status-expired",
    })
}
