//! Limits, and how much of them is used.

use chrono::NaiveDate;

use super::Locale;
use crate::domain::quota::{Balance, Counted, Most, Period};

/// "łącznie, 12.2026: 8 godzin z 20 godzin", "Sala 3, tydzień od 30 listopada 2026: 1 z 3 rezerwacji".
pub fn balance(locale: Locale, balance: &Balance) -> String {
    let Balance { limit, counted, from, minutes, bookings } = balance;
    let (used, most) = match limit.most {
        Most::Hours(hours) => (locale.duration(*minutes), locale.duration(i64::from(hours) * 60)),
        Most::Bookings(most) => (bookings.to_string(), locale.n("count-bookings", most)),
    };
    locale.with(
        "quota-balance",
        &[
            ("what", what(locale, counted).into()),
            ("when", period(locale, limit.period, *from).into()),
            ("used", used.into()),
            ("limit", most.into()),
        ],
    )
}

/// "1 grudnia 2026", "tydzień od 30 listopada 2026", "12.2026".
pub fn period(locale: Locale, period: Period, from: NaiveDate) -> String {
    match period {
        Period::Day => locale.date_plain(from),
        Period::Week => locale.with("period-week", &[("from", locale.date_plain(from).into())]),
        Period::Month => from.format("%m.%Y").to_string(),
        Period::Season => locale.with("period-season", &[("from", locale.date_plain(from).into())]),
    }
}

/// What a limit counts: "łącznie", "sale", "Sala 3".
pub fn what(locale: Locale, counted: &Counted) -> String {
    match counted {
        Counted::Everything => locale.t("quota-all"),
        Counted::Kind(kind) => locale.with("quota-kind", &[("kind", kind.as_str().into())]),
        Counted::Place(name) => name.clone(),
    }
}
