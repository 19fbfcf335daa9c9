//! For tests: reads what we wrote with the `ical` crate and holds it to RFC 5545 and to what real readers refuse.

use std::collections::BTreeSet;
use std::io::Cursor;

use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use ical::property::Property;

/// The text as a calendar, once it is known to be sound.
pub(crate) fn read(text: &str) -> IcalCalendar {
    check_lines(text);
    let mut calendars = IcalParser::new(Cursor::new(text));
    let calendar = calendars.next().expect("a calendar").expect("a calendar that can be read");
    assert!(calendars.next().is_none(), "one calendar only");
    assert_eq!(value(&calendar.properties, "VERSION").as_deref(), Some("2.0"));
    assert!(value(&calendar.properties, "PRODID").is_some());
    calendar.events.iter().for_each(check_event);
    check_zones(&calendar);
    let uids: BTreeSet<String> = calendar.events.iter().filter_map(|e| value(&e.properties, "UID")).collect();
    assert_eq!(uids.len(), calendar.events.len(), "each UID once");
    calendar
}

/// The value of a property that stands once; `None` when it is missing.
pub(crate) fn value(properties: &[Property], name: &str) -> Option<String> {
    let mut found = properties.iter().filter(|p| p.name == name);
    let first = found.next()?.value.clone().unwrap_or_default();
    assert!(found.next().is_none(), "{name} stands twice");
    Some(first)
}

/// The value of a TEXT property as the reader's program shows it.
pub(crate) fn text(properties: &[Property], name: &str) -> Option<String> {
    value(properties, name).map(|value| unescape(&value))
}

/// The value of a parameter.
pub(crate) fn parameter(properties: &[Property], name: &str, parameter: &str) -> Option<String> {
    let property = properties.iter().find(|p| p.name == name)?;
    let (_, values) = property.params.iter().flatten().find(|(key, _)| key == parameter)?;
    Some(values.join(","))
}

fn unescape(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => out.push(escaped),
                other => panic!("escape of {other:?}"),
            },
            ';' | ',' => panic!("{c:?} is not escaped in {value:?}"),
            c => out.push(c),
        }
    }
    out
}

fn check_lines(text: &str) {
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(!line.is_empty(), "an empty line");
        // Asked of the line itself: the reading crate drops every colon at the start of a value, and a title may be just that.
        assert_ne!(line, "SUMMARY:", "SUMMARY is empty");
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(|c: char| c != '\t' && c.is_control()), "a control character: {line:?}");
        let name: String = line.chars().take_while(|c| c.is_ascii_uppercase() || *c == '-').collect();
        let known = [
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "NAME",
            "X-WR-CALNAME",
            "X-WR-TIMEZONE",
            "REFRESH-INTERVAL",
            "X-PUBLISHED-TTL",
            "TZID",
            "X-LIC-LOCATION",
            "TZNAME",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "RRULE",
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "LOCATION",
            "DESCRIPTION",
            "URL",
            "STATUS",
            "TRANSP",
            "ORGANIZER",
            "ATTENDEE",
            "FREEBUSY",
        ];
        assert!(line.starts_with(' ') || known.contains(&name.as_str()), "nobody meant to write {line:?}");
    }
}

fn check_event(event: &IcalEvent) {
    let one = |name: &str| value(&event.properties, name).unwrap_or_else(|| panic!("{name} is missing"));
    for name in ["UID", "DTSTAMP"] {
        assert!(!one(name).is_empty(), "{name} is empty");
    }
    assert!(one("DTSTAMP").ends_with('Z'));
    let _ = one("SUMMARY");
    let (start, end) = (one("DTSTART"), one("DTEND"));
    assert!(start < end, "{start} to {end}");
    for (name, at) in [("DTSTART", &start), ("DTEND", &end)] {
        let zone = parameter(&event.properties, name, "TZID");
        assert_eq!(zone.is_none(), at.ends_with('Z'), "{name} {at} floats");
    }
    assert!(event.alarms.is_empty());
}

fn check_zones(calendar: &IcalCalendar) {
    let used: BTreeSet<String> =
        calendar.events.iter().filter_map(|e| parameter(&e.properties, "DTSTART", "TZID")).collect();
    let described: Vec<String> =
        calendar.timezones.iter().filter_map(|z| value(&z.properties, "TZID")).collect();
    assert_eq!(
        described,
        used.into_iter().collect::<Vec<_>>(),
        "each zone that is used is described once, and no other"
    );
}
