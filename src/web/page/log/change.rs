//! What an entry of the log says has changed, in lines that people read.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::domain::wall;
use crate::locale::{self, Locale};

/// What it is called, and its value or how it changed; without a name where the entry itself says what it is.
pub type Change = (Option<String>, String);

/// The lines of an entry. Identifiers are left out: nobody reads them.
pub fn changes(locale: Locale, zone: Tz, detail: &Value) -> Vec<Change> {
    let Some(detail) = detail.as_object() else { return Vec::new() };
    let mut lines = Vec::new();
    match (detail.get("from"), detail.get("to")) {
        (Some(Value::Object(from)), Some(Value::Object(to))) => {
            lines.extend(differences(locale, zone, from, to));
        }
        (Some(from), Some(to)) => lines.push((None, arrow(locale, zone, from, to))),
        _ => {}
    }
    let others = detail.iter().filter(|(key, _)| !matches!(key.as_str(), "from" | "to") || !has_both(detail));
    lines.extend(
        others.filter_map(|(key, value)| {
            Some((Some(locale::log::key(locale, key)), shown(locale, zone, value)?))
        }),
    );
    lines
}

fn has_both(detail: &Map<String, Value>) -> bool {
    detail.contains_key("from") && detail.contains_key("to")
}

fn differences(locale: Locale, zone: Tz, from: &Map<String, Value>, to: &Map<String, Value>) -> Vec<Change> {
    let mut keys: Vec<&String> = from.keys().chain(to.keys()).collect();
    keys.sort();
    keys.dedup();
    let (nothing, mut lines) = (Value::Null, Vec::new());
    for key in keys {
        let (before, after) = (from.get(key).unwrap_or(&nothing), to.get(key).unwrap_or(&nothing));
        match (before, after) {
            _ if before == after => {}
            (Value::Object(before), Value::Object(after)) => {
                lines.extend(differences(locale, zone, before, after));
            }
            _ => lines.push((Some(locale::log::key(locale, key)), arrow(locale, zone, before, after))),
        }
    }
    lines
}

fn arrow(locale: Locale, zone: Tz, from: &Value, to: &Value) -> String {
    let shown = |value| shown(locale, zone, value).unwrap_or_else(|| "–".to_owned());
    format!("{} → {}", shown(from), shown(to))
}

/// A value; nothing where there is nothing to read.
fn shown(locale: Locale, zone: Tz, value: &Value) -> Option<String> {
    let many = |values: &[Value]| {
        let texts: Vec<String> = values.iter().filter_map(|value| shown(locale, zone, value)).collect();
        (!texts.is_empty()).then(|| texts.join(", "))
    };
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::Bool(true) => Some(locale.t("log-yes")),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => text_shown(locale, zone, text),
        Value::Array(values) => many(values),
        Value::Object(object) => {
            let pair = |(key, value): (&String, &Value)| {
                Some(format!("{}: {}", locale::log::key(locale, key), shown(locale, zone, value)?))
            };
            let texts: Vec<String> = object.iter().filter_map(pair).collect();
            (!texts.is_empty()).then(|| texts.join(", "))
        }
    }
}

fn text_shown(locale: Locale, zone: Tz, text: &str) -> Option<String> {
    if text.is_empty() || Uuid::parse_str(text).is_ok() {
        return None;
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(locale.date_plain(day));
    }
    if let Ok(at) = text.parse::<DateTime<Utc>>() {
        let at = wall::local(zone, at);
        return Some(format!("{}, {}", locale.date_plain(at.date()), locale.time(at.time())));
    }
    Some(locale::log::value(locale, text))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::lang::Lang;

    fn lines(detail: &Value) -> Vec<String> {
        let line = |(key, text): Change| key.map_or(text.clone(), |key| format!("{key}: {text}"));
        changes(Locale::new(Lang::Pl), chrono_tz::Europe::Warsaw, detail).into_iter().map(line).collect()
    }

    #[test]
    fn before_and_after_are_one_line() {
        assert_eq!(
            lines(&json!({ "from": "requested", "to": "approved", "late": false })),
            ["czeka na decyzję → zatwierdzona"]
        );
        let detail = json!({ "from": { "role": "staff", "ends_at": null, "same": 1 }, "to": { "role": "manager", "ends_at": "2026-12-31T23:00:00Z", "same": 1 } });
        assert_eq!(lines(&detail), ["koniec: – → 1 stycznia 2027, 0:00", "rola: pracownik → kierownik"]);
    }

    #[test]
    fn words_of_ours_are_read_in_words() {
        let detail = json!({ "from": { "legal_form": "nieformalna" }, "to": { "legal_form": "stow" } });
        assert_eq!(lines(&detail), ["forma prawna: grupa nieformalna → stowarzyszenie"]);
        assert_eq!(lines(&json!({ "from": [], "to": ["statut"] })), ["– → Statut"]);
    }

    #[test]
    fn what_nobody_reads_is_left_out() {
        let detail = json!({ "invitation": Uuid::nil(), "note": "", "held_back": [], "own_organisation": false, "pieces": 3 });
        assert_eq!(lines(&detail), ["liczba: 3"]);
        assert!(lines(&json!({})).is_empty() && lines(&json!("x")).is_empty());
        assert_eq!(
            lines(&json!({ "from": "2026-12-24", "called_off": 2 })),
            ["odwołane: 2", "od: 24 grudnia 2026"]
        );
    }
}
