//! A centre's opening hours in one line: "pon.–czw. 7:00–18:00, pt. 7:00–14:00".

use super::finding::{days, open_hours};
use super::{Locale, capital};
use crate::domain::hours::WeekHours;
use crate::domain::special_hours::SpecialHours;

/// The hours of the days on which the centre opens, days in a row with the same hours taken together.
pub fn week(locale: Locale, hours: &WeekHours) -> String {
    runs(locale, hours)
        .into_iter()
        .map(|(days, open)| format!("{days} {open}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The same as pairs of days and hours, for a list.
pub fn runs(locale: Locale, hours: &WeekHours) -> Vec<(String, String)> {
    let name = |weekday: u32| locale.n("weekday-short", weekday + 1);
    let mut runs = Vec::new();
    let mut first = 0;
    while first < 7 {
        let mut last = first;
        while last < 6 && hours.of_weekday(last + 1) == hours.of_weekday(first) {
            last += 1;
        }
        if !hours.of_weekday(first).is_empty() {
            let days = if first == last { name(first) } else { format!("{}–{}", name(first), name(last)) };
            runs.push((days, open_hours(locale, hours.of_weekday(first))));
        }
        first = last + 1;
    }
    runs
}

/// Hours that differ for some days: "Od 28 do 30 grudnia 2026: pon.–śr. 8:00–12:00."
pub fn special(locale: Locale, special: &SpecialHours) -> String {
    let open = match week(locale, &special.hours) {
        open if open.is_empty() => locale.t("hours-closed"),
        open => open,
    };
    let days = days(locale, special.from, Some(special.until));
    let said = locale.with("hours-special", &[("when", capital(&days).into()), ("hours", open.into())]);
    match special.note.as_str() {
        "" => said,
        note => format!("{said} {note}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::Window;
    use crate::domain::lang::Lang;

    #[test]
    fn days_with_the_same_hours_are_taken_together() {
        let long = vec![Window::new(420, 1080).unwrap()];
        let short = vec![Window::new(420, 840).unwrap()];
        let hours = WeekHours {
            mon: long.clone(),
            tue: long.clone(),
            wed: long.clone(),
            thu: long,
            fri: short,
            ..WeekHours::default()
        };
        assert_eq!(week(Locale::new(Lang::Pl), &hours), "pon.–czw. 7:00–18:00, pt. 7:00–14:00");
        assert_eq!(week(Locale::new(Lang::En), &hours), "Mon–Thu 7:00–18:00, Fri 7:00–14:00");
    }
}
