//! What staff typed, as a step of an agreement's life.

use chrono::{Datelike, NaiveDate};

use crate::domain::agreement::KindRules;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::dossier::{BadStep, Dossier, LONGEST_NUMBER, Paper, Side, Step};
use crate::domain::id::CentreId;
use crate::domain::resource::Kind;
use crate::domain::text::{one_line, several_lines};
use crate::domain::words::Word;
use crate::store::{self, Tx};
use crate::web::form::Fields;
use crate::web::page::request::Fault;
use crate::web::visit::Visit;

/// Most hours a month that an agreement may name; a month has no more.
const MOST_HOURS: u32 = 744;

/// Whether use of a kind is counted in hours.
pub(super) fn has_hours(kind: Kind) -> bool {
    matches!(kind, Kind::Room | Kind::Desk)
}

/// The field of a kind's limit.
pub(super) fn limit_field(kind: Kind) -> &'static str {
    match kind {
        Kind::Desk => "hours_desk",
        _ => "hours_room",
    }
}

/// The next number of a year: `3/2026`.
pub(super) async fn next_number(
    tx: &mut Tx,
    centre: CentreId,
    starts_on: NaiveDate,
) -> store::Result<String> {
    let year = starts_on.year();
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(starts_on);
    let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(starts_on);
    let count = store::dossier::count_numbered(tx, centre, first, last).await?;
    Ok(format!("{}/{year}", count + 1))
}

fn wrong(field: &'static str, text: String) -> Fault {
    Fault { code: "agreement", field: Some(field), text }
}

/// The step of the button that was pressed.
pub(super) fn read(visit: &Visit, dossier: &Dossier, typed: &Fields) -> Result<Step, Vec<Fault>> {
    let mut faults = Vec::new();
    let word = typed.text("step");
    let reason = several_lines(typed.text("reason"));
    if reason.is_empty() && matches!(word, "suspend" | "terminate" | "reject") {
        faults.push(wrong("reason", visit.t("agreement-reason-missing")));
    } else if reason.chars().count() > LONGEST_REASON {
        faults.push(wrong("reason", visit.n("field-too-long", LONGEST_REASON)));
    }
    let step = match word {
        "write" => paper(visit, dossier, typed, &mut faults).map(Step::Write),
        "sign" => day(visit, typed, "day", &mut faults).map(Step::Sign),
        "suspend" => Some(Step::Suspend(reason)),
        "resume" => Some(Step::Resume),
        "terminate" => {
            let side = Side::parse(typed.text("side")).unwrap_or(Side::Centre);
            day(visit, typed, "day", &mut faults).map(|day| Step::Terminate(side, day, reason))
        }
        "reject" => Some(Step::Reject(reason)),
        "archive" => Some(Step::Archive),
        _ => None,
    };
    match step {
        Some(step) if faults.is_empty() => Ok(step),
        None if faults.is_empty() => Err(vec![wrong("number", visit.t("agreement-no-step"))]),
        _ => Err(faults),
    }
}

fn day(visit: &Visit, typed: &Fields, field: &'static str, faults: &mut Vec<Fault>) -> Option<NaiveDate> {
    let day =
        typed.text(field).trim().parse().ok().filter(|day: &NaiveDate| (2000..2200).contains(&day.year()));
    if day.is_none() {
        faults.push(wrong(field, visit.t("agreement-day-wrong")));
    }
    day
}

fn paper(visit: &Visit, dossier: &Dossier, typed: &Fields, faults: &mut Vec<Fault>) -> Option<Paper> {
    let number = one_line(typed.text("number"));
    if number.chars().count() > LONGEST_NUMBER {
        faults.push(wrong("number", visit.n("field-too-long", LONGEST_NUMBER)));
    }
    let starts_on = day(visit, typed, "starts_on", faults);
    let ends_on = match typed.text("ends_on").trim() {
        "" => None,
        _ => day(visit, typed, "ends_on", faults),
    };
    let kinds = Kind::ALL.into_iter().filter(|kind| typed.texts("kinds").any(|k| k == kind.as_str()));
    let mut rules: KindRules = dossier.rules.clone();
    for kind in Kind::ALL.into_iter().filter(|kind| has_hours(*kind)) {
        let field = limit_field(kind);
        let hours = match typed.text(field).trim() {
            "" => None,
            text => {
                let hours = text.parse::<u32>().ok().filter(|hours| *hours <= MOST_HOURS);
                if hours.is_none() {
                    faults.push(wrong(field, visit.n("agreement-hours-wrong", MOST_HOURS)));
                }
                hours
            }
        };
        let mut part = rules.get(&kind).copied().unwrap_or_default();
        part.hours_per_month = hours;
        if part == crate::domain::policy::PolicyPart::default() {
            rules.remove(&kind);
        } else {
            rules.insert(kind, part);
        }
    }
    Some(Paper { number, starts_on: starts_on?, ends_on, kinds: kinds.collect(), rules })
}

/// What stands against a step, at the field it is about.
pub(super) fn fault(visit: &Visit, bad: BadStep, step: &str) -> Fault {
    let last = if step == "terminate" { "day" } else { "ends_on" };
    match bad {
        BadStep::EndsBeforeStart => wrong(last, visit.t("agreement-ends-before")),
        BadStep::NoKinds => wrong("kinds", visit.t("agreement-covers-nothing")),
        BadStep::NoNumber => wrong("number", visit.t("agreement-number-missing")),
        BadStep::SignedLater => wrong("day", visit.t("agreement-signed-later")),
        BadStep::NotNow => wrong("number", visit.t("agreement-no-step")),
    }
}
