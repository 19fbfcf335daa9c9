//! Agreements in words.

use chrono::NaiveDate;

use super::Locale;
use crate::domain::agreement::AgreementStatus;

/// Where an agreement stands; one in force whose last day is over has ended.
pub fn status(locale: Locale, status: AgreementStatus, ended: bool) -> String {
    let status = match status {
        AgreementStatus::InForce if ended => AgreementStatus::Lapsed,
        status => status,
    };
    locale.with("agreement-status", &[("status", status.as_str().into())])
}

/// "od 1 stycznia 2026 do 31 grudnia 2026", or without an end.
pub fn days(locale: Locale, from: NaiveDate, until: Option<NaiveDate>) -> String {
    let from = locale.date_plain(from);
    match until {
        Some(until) => locale
            .with("agreement-days", &[("from", from.into()), ("until", locale.date_plain(until).into())]),
        None => locale.with("agreement-open", &[("from", from.into())]),
    }
}
