//! What a rule found, as a plain sentence with its figures.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Arg, Locale, feature, quota};
use crate::domain::finding::{ClosedDays, Finding, Rule};
use crate::domain::hours::Window;
use crate::domain::resource::Kind;

/// The sentence of a finding: it names the rule, says the figures, and reads the same to the organisation and to staff.
pub fn sentence(locale: Locale, finding: &Finding) -> String {
    let text = |key: &str, name: &str, value: String| locale.with(key, &[(name, value.into())]);
    match &finding.rule {
        Rule::InThePast => locale.t("rule-in-the-past"),
        Rule::NoticeTooShort { working_days: n @ 1.., staff_may: true, .. } => {
            locale.n("rule-notice-staff", *n)
        }
        Rule::NoticeTooShort { working_days: n @ 1.., .. } => locale.n("rule-notice-working-days", *n),
        Rule::NoticeTooShort { days: days @ 1.., .. } => locale.n("rule-notice-days", *days),
        Rule::NoticeTooShort { hours, .. } => locale.n("rule-notice-hours", *hours),
        Rule::TooFarAhead { last_day } => text("rule-too-far-ahead", "day", locale.date_long(*last_day)),
        Rule::Closed { day, closure: None } => text("rule-closed", "day", locale.date_long(*day)),
        Rule::Closed { closure: Some(closure), .. } => closed(locale, None, closure),
        Rule::ResourceUnavailable { place, closure } => closed(locale, Some(place), closure),
        Rule::Holiday { day, holiday } => {
            let name = locale.with("holiday", &[("name", holiday.as_str().into())]);
            locale.with("rule-holiday", &[("day", locale.date_long(*day).into()), ("holiday", name.into())])
        }
        Rule::OutsideHours { day, place, windows, from, to } => {
            let key = match place {
                Some(_) if windows.is_empty() => "rule-shut-of",
                Some(_) => "rule-outside-hours-of",
                None => "rule-outside-hours",
            };
            locale.with(
                key,
                &[
                    ("place", place.as_deref().unwrap_or_default().into()),
                    ("day", locale.date_day(*day).into()),
                    ("open", open_hours(locale, windows).into()),
                    ("asked", locale.hours(*from, *to).into()),
                ],
            )
        }
        Rule::TooShort { min_minutes } => {
            text("rule-too-short", "length", locale.duration(i64::from(*min_minutes)))
        }
        Rule::TooLong { max_minutes } => {
            text("rule-too-long", "length", locale.duration(i64::from(*max_minutes)))
        }
        Rule::OffGrid { grid_minutes } => locale.n("rule-off-grid", *grid_minutes),
        Rule::OverCapacity { capacity, people } => locale
            .with("rule-over-capacity", &[("capacity", (*capacity).into()), ("people", (*people).into())]),
        Rule::BuildingFull { capacity, expected, people } => locale.with(
            "rule-building-full",
            &[
                ("capacity", (*capacity).into()),
                ("expected", (*expected).into()),
                ("people", (*people).into()),
            ],
        ),
        Rule::TooFewPeople { min } => locale.n("rule-too-few-people", *min),
        Rule::FeaturesMissing { place, missing } => locale.with(
            "rule-features-missing",
            &[("place", place.into()), ("missing", feature::list(locale, *missing).into())],
        ),
        Rule::QuotaCount { period, from, counted, limit, used } => locale.with(
            "rule-quota-count",
            &[
                ("when", quota::period(locale, *period, *from).into()),
                ("what", quota::what(locale, counted).into()),
                ("limit", locale.n("count-bookings", *limit).into()),
                ("used", (*used).into()),
            ],
        ),
        Rule::QuotaHours { period, from, counted, limit_minutes, used_minutes, asked_minutes } => {
            let length = |minutes: i64| Arg::from(locale.duration(minutes));
            locale.with(
                "rule-quota-hours",
                &[
                    ("when", quota::period(locale, *period, *from).into()),
                    ("what", quota::what(locale, counted).into()),
                    ("limit", length(*limit_minutes)),
                    ("used", length(*used_minutes)),
                    ("asked", length(*asked_minutes)),
                ],
            )
        }
        Rule::NotEligible { legal_form: Some(form), .. } => {
            text("rule-not-eligible-form", "form", locale.with("legal-form", &[("form", form.into())]))
        }
        Rule::NotEligible { kind, .. } => text("rule-not-eligible", "kind", kind_of(locale, *kind)),
        Rule::ReferralOnly => locale.t("rule-referral-only"),
        Rule::StaffOnly => locale.t("rule-staff-only"),
        Rule::Strikes { count, days, staff_may } => {
            let key = if *staff_may { "rule-strikes-staff" } else { "rule-strikes" };
            locale.with(key, &[("count", (*count).into()), ("days", locale.n("count-days", *days).into())])
        }
        Rule::NotStaffed { day, windows, from, to } => {
            let key = if windows.is_empty() { "rule-not-staffed-at-all" } else { "rule-not-staffed" };
            locale.with(
                key,
                &[
                    ("day", locale.date_day(*day).into()),
                    ("open", open_hours(locale, windows).into()),
                    ("asked", locale.hours(*from, *to).into()),
                ],
            )
        }
        Rule::MaxNights { min, max, nights } => locale.with(
            "rule-nights",
            &[
                ("min", (*min).into()),
                ("max", (*max).into()),
                ("nights", locale.n("count-nights", *nights).into()),
            ],
        ),
        Rule::ArrivalUnstaffed { day, windows, at } => met(locale, "rule-arrival", *day, windows, *at),
        Rule::DepartureUnstaffed { day, windows, at } => met(locale, "rule-departure", *day, windows, *at),
        Rule::ParticipantsPay => locale.t("rule-participants-pay"),
        Rule::MinorsStatement { allowed: true } => locale.t("rule-minors-statement"),
        Rule::MinorsStatement { allowed: false } => locale.t("rule-minors-forbidden"),
        Rule::NoAgreement => locale.t("rule-no-agreement"),
        Rule::AgreementEnds { ends_on } => text("rule-agreement-ends", "day", locale.date_plain(*ends_on)),
        Rule::Suspended => locale.t("rule-suspended"),
        Rule::TitleMissing => locale.t("rule-title-missing"),
        Rule::ResponsibleMissing => locale.t("rule-responsible-missing"),
        Rule::Taken { place, from, to } => locale
            .with("rule-taken", &[("place", place.into()), ("hours", stretch(locale, *from, *to).into())]),
        Rule::Buffer { place, gap_minutes, from, to } => locale.with(
            "rule-buffer",
            &[
                ("place", place.into()),
                ("gap", locale.duration(i64::from(*gap_minutes)).into()),
                ("hours", stretch(locale, *from, *to).into()),
            ],
        ),
    }
}

/// When guests could be met instead.
fn met(locale: Locale, key: &str, day: NaiveDate, windows: &[Window], at: NaiveTime) -> String {
    let hours = if windows.is_empty() { locale.t("rule-nobody-there") } else { open_hours(locale, windows) };
    let values =
        [("day", locale.date_day(day).into()), ("open", hours.into()), ("at", locale.time(at).into())];
    locale.with(key, &values)
}

/// "Centrum jest zamknięte od … do …", or the place, with the reason where one is given.
pub fn closed(locale: Locale, place: Option<&str>, closure: &ClosedDays) -> String {
    let when = days(locale, closure.from, closure.until);
    let sentence = match place {
        None => locale.with("rule-closure", &[("when", when.into())]),
        Some(place) => {
            locale.with("rule-resource-unavailable", &[("place", place.into()), ("when", when.into())])
        }
    };
    match closure.note.as_str() {
        "" => sentence,
        note => {
            let note = note.trim_end_matches('.');
            format!("{sentence} {}", locale.with("closure-note", &[("note", note.into())]))
        }
    }
}

/// "28 grudnia 2026", "od 28 grudnia 2026 do 3 stycznia 2027", "od 28 grudnia 2026 do odwołania".
pub fn days(locale: Locale, from: NaiveDate, until: Option<NaiveDate>) -> String {
    let day = |day| Arg::from(locale.date_plain(day));
    match until {
        None => locale.with("closure-open", &[("from", day(from))]),
        Some(until) if until == from => locale.with("closure-day", &[("from", day(until))]),
        Some(until) => locale.with("closure-days", &[("from", day(from)), ("until", day(until))]),
    }
}

/// "7:00–14:00", several parts joined by commas.
pub fn open_hours(locale: Locale, windows: &[Window]) -> String {
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let parts: Vec<String> =
        windows.iter().map(|w| format!("{}–{}", clock(w.opens()), clock(w.closes()))).collect();
    if parts.is_empty() { locale.t("hours-closed") } else { parts.join(", ") }
}

/// Hours of one day, or both dates where it lasts over midnight.
fn stretch(locale: Locale, from: NaiveDateTime, to: NaiveDateTime) -> String {
    let one_day = from.date() == to.date()
        || (to.date() == from.date() + chrono::TimeDelta::days(1) && to.time() == chrono::NaiveTime::MIN);
    if one_day {
        locale.hours(from.time(), to.time())
    } else {
        let point =
            |at: NaiveDateTime| format!("{}, {}", locale.date_short(at.date()), locale.time(at.time()));
        format!("{} – {}", point(from), point(to))
    }
}

/// The kind in the case that "does not cover" asks for.
fn kind_of(locale: Locale, kind: Kind) -> String {
    locale.with("kind-not-covered", &[("kind", kind.as_str().into())])
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::*;
    use crate::domain::finding::Severity;
    use crate::domain::holiday::Holiday;
    use crate::domain::lang::Lang;

    fn say(rule: Rule) -> String {
        sentence(Locale::new(Lang::Pl), &Finding { rule, severity: Severity::Blocks })
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn refusals_name_the_rule_and_its_figures() {
        assert_eq!(
            say(Rule::OutsideHours {
                day: day("2026-11-27"),
                place: None,
                windows: vec![Window::new(420, 840).unwrap()],
                from: NaiveTime::from_hms_opt(13, 0, 0).unwrap(),
                to: NaiveTime::from_hms_opt(15, 0, 0).unwrap(),
            }),
            "Tego dnia (piątek, 27 listopada) centrum jest otwarte 7:00–14:00, a termin to 13:00–15:00."
        );
        assert_eq!(
            say(Rule::Holiday { day: day("2026-12-24"), holiday: Holiday::ChristmasEve }),
            "Tego dnia (czwartek, 24 grudnia 2026) centrum jest zamknięte, bo to święto: Wigilia Bożego Narodzenia."
        );
        assert_eq!(
            say(Rule::Taken {
                place: "Sala 2".to_owned(),
                from: day("2026-12-01").and_hms_opt(10, 0, 0).unwrap(),
                to: day("2026-12-01").and_hms_opt(12, 0, 0).unwrap()
            }),
            "Sala 2: w godzinach 10:00–12:00 miejsce jest już zajęte."
        );
        assert_eq!(
            say(Rule::NoticeTooShort { hours: 0, days: 0, working_days: 1, staff_may: true }),
            "Do początku zostało mniej niż 1 dzień roboczy, więc decyduje pracownik centrum."
        );
    }

    #[test]
    fn a_use_over_midnight_shows_both_dates() {
        let said = stretch(
            Locale::new(Lang::Pl),
            day("2026-12-01").and_hms_opt(22, 0, 0).unwrap(),
            day("2026-12-02").and_hms_opt(8, 0, 0).unwrap(),
        );
        assert_eq!(said, "wt. 1.12, 22:00 – śr. 2.12, 8:00");
    }
}
