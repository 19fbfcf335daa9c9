//! Feeds held to their profile: what they show, what they never show, and that any text survives.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Europe::Warsaw;
use chrono_tz::Tz;
use insta::assert_snapshot;
use proptest::prelude::*;
use uuid::Uuid;

use super::reading::{read, text, value};
use super::*;
use crate::domain::id::BookingId;
use crate::domain::interval::Interval;
use crate::domain::lang::Lang;
use crate::domain::status::Status;
use crate::locale::Locale;
use crate::secret::Secret;

const PL: fn() -> Locale = || Locale::new(Lang::Pl);

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn window() -> Window {
    Window::around(at("2026-11-23T08:00:00Z"), Warsaw, MEMBER).unwrap()
}

fn span(start: &str, hours: i64) -> Interval {
    Interval::new(at(start), at(start) + TimeDelta::hours(hours)).unwrap()
}

fn entry(n: u128) -> Entry {
    Entry {
        booking: BookingId(Uuid::from_u128(0x0198_c0de_7e57_7000_8000_0000_0000_0000 + n)),
        number: 1042,
        sequence: 0,
        updated_at: at("2026-11-23T08:00:00Z"),
        status: Status::Approved,
        span: span("2026-12-01T09:00:00Z", 2),
        zone: Warsaw,
        title: "Zażółć gęślą jaźń; próba chóru „Łąka”, część 2".into(),
        place: "Sala 2".into(),
        centre: "Centrum Przykład, ul. Łąkowa 3, 41-500 Chorzów".into(),
        organisation: "Fundacja Przykład".into(),
        people: 8,
        url: "http://127.0.0.1:8080/r/1042".into(),
    }
}

fn own_feed(entries: &[Entry]) -> Feed {
    own(PL(), "Rezerwacje: Fundacja Przykład", Warsaw, window(), entries)
}

fn scope(zone: Tz) -> BusyScope<'static> {
    BusyScope { id: Uuid::from_u128(7), name: "Sala 2", zone }
}

fn taken(entry: &Entry) -> Busy {
    Busy { booking: entry.booking, span: entry.span, updated_at: entry.updated_at }
}

#[test]
fn a_private_feed_tells_all() {
    let feed = own_feed(&[Entry { status: Status::Requested, ..entry(1) }]);
    read(&feed.body);
    assert_snapshot!(feed.body.replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//cas//cas 1//PL
    CALSCALE:GREGORIAN
    NAME:Rezerwacje: Fundacja Przykład
    X-WR-CALNAME:Rezerwacje: Fundacja Przykład
    X-WR-TIMEZONE:Europe/Warsaw
    REFRESH-INTERVAL;VALUE=DURATION:PT1H
    X-PUBLISHED-TTL:PT1H
    BEGIN:VTIMEZONE
    TZID:Europe/Warsaw
    X-LIC-LOCATION:Europe/Warsaw
    BEGIN:DAYLIGHT
    TZNAME:CEST
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    DTSTART:19960331T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    TZNAME:CET
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    DTSTART:19961027T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:0198c0de-7e57-7000-8000-000000000001
    DTSTAMP:20261123T080000Z
    LAST-MODIFIED:20261123T080000Z
    SEQUENCE:0
    DTSTART;TZID=Europe/Warsaw:20261201T100000
    DTEND;TZID=Europe/Warsaw:20261201T120000
    SUMMARY:[wstępna] Zażółć gęślą jaźń\; próba chóru „Łąka”\
     , część 2
    LOCATION:Sala 2\, Centrum Przykład\, ul. Łąkowa 3\, 41-500 Chorzów
    DESCRIPTION:Rezerwacja nr 1042\nFundacja Przykład\n8 osób\nCzeka na decyz
     ję
    URL:http://127.0.0.1:8080/r/1042
    STATUS:TENTATIVE
    TRANSP:OPAQUE
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn a_public_feed_tells_only_that_a_place_is_taken() {
    let feed = busy(PL(), &Secret::fixed(1), scope(Warsaw), window(), &[taken(&entry(1))]);
    read(&feed.body);
    assert_snapshot!(feed.body.replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//cas//cas 1//PL
    CALSCALE:GREGORIAN
    NAME:Sala 2
    X-WR-CALNAME:Sala 2
    X-WR-TIMEZONE:Europe/Warsaw
    REFRESH-INTERVAL;VALUE=DURATION:PT1H
    X-PUBLISHED-TTL:PT1H
    BEGIN:VTIMEZONE
    TZID:Europe/Warsaw
    X-LIC-LOCATION:Europe/Warsaw
    BEGIN:DAYLIGHT
    TZNAME:CEST
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    DTSTART:19960331T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    TZNAME:CET
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    DTSTART:19961027T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:dda5465c-0adf-8f88-96da-2080a9417609
    DTSTAMP:20261123T080000Z
    DTSTART;TZID=Europe/Warsaw:20261201T100000
    DTEND;TZID=Europe/Warsaw:20261201T120000
    SUMMARY:Zajęte
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn free_busy_tells_instants_in_few_pieces() {
    let spans = [
        ("2026-12-01T09:00:00Z", 2),
        ("2026-12-01T11:00:00Z", 1),
        ("2026-12-01T08:30:00Z", 1),
        ("2026-12-03T09:00:00Z", 1),
        ("2020-01-01T09:00:00Z", 1),
    ];
    let taken: Vec<Busy> =
        spans.iter().map(|(start, hours)| Busy { span: span(start, *hours), ..taken(&entry(1)) }).collect();
    let text = freebusy(&Secret::fixed(1), scope(Warsaw), window(), &taken);
    assert_eq!(read(&text).free_busys.len(), 1);
    assert_snapshot!(text.replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//cas//cas 1//PL
    CALSCALE:GREGORIAN
    BEGIN:VFREEBUSY
    UID:769008b8-911c-815b-be36-58e5891ef425
    DTSTAMP:20261123T080000Z
    DTSTART:20260824T220000Z
    DTEND:20271123T230000Z
    FREEBUSY;FBTYPE=BUSY:20261201T083000Z/20261201T120000Z
    FREEBUSY;FBTYPE=BUSY:20261203T090000Z/20261203T100000Z
    END:VFREEBUSY
    END:VCALENDAR
    "#);
}

#[test]
fn only_what_takes_place_or_may_is_shown() {
    for status in Status::ALL {
        let calendar = read(&own_feed(&[Entry { status, ..entry(1) }]).body);
        let shown = calendar
            .events
            .first()
            .map(|e| (value(&e.properties, "STATUS").unwrap(), text(&e.properties, "SUMMARY").unwrap()));
        let state = shown.as_ref().map(|(state, _)| state.as_str());
        match status {
            Status::Requested => {
                assert_eq!(state, Some("TENTATIVE"));
                assert!(shown.unwrap().1.starts_with("[wstępna] Zażółć"));
            }
            Status::Approved | Status::Completed | Status::NoShow => assert_eq!(state, Some("CONFIRMED")),
            _ => assert_eq!(state, None, "{status:?}"),
        }
    }
}

#[test]
fn an_entry_without_a_title_is_named_after_its_place() {
    let calendar = read(&own_feed(&[Entry { title: " ".into(), ..entry(1) }]).body);
    assert_eq!(text(&calendar.events[0].properties, "SUMMARY").as_deref(), Some("Sala 2"));
}

#[test]
fn the_same_bookings_in_any_order_give_the_same_bytes() {
    let entries: Vec<Entry> = (0..20i64)
        .map(|n| Entry { span: span("2026-12-01T09:00:00Z", 1 + n % 3), ..entry(n.unsigned_abs().into()) })
        .collect();
    let reversed: Vec<Entry> = entries.iter().rev().cloned().collect();
    assert_eq!(own_feed(&entries), own_feed(&reversed));
}

#[test]
fn identifiers_of_public_feeds_belong_to_one_feed() {
    let uid = |key: u8, id: u128| {
        let scope = BusyScope { id: Uuid::from_u128(id), ..scope(Warsaw) };
        let feed = busy(PL(), &Secret::fixed(key), scope, window(), &[taken(&entry(1))]);
        value(&read(&feed.body).events[0].properties, "UID").unwrap()
    };
    assert_eq!(uid(1, 7), uid(1, 7));
    assert_ne!(uid(1, 7), uid(1, 8));
    assert_ne!(uid(1, 7), uid(2, 7));
    assert_ne!(uid(1, 7), entry(1).booking.to_string());
}

#[test]
fn a_feed_stays_small_and_keeps_what_is_near() {
    let days = |n: i64| {
        Interval::new(
            at("2026-09-01T09:00:00Z") + TimeDelta::hours(3 * n),
            at("2026-09-01T10:00:00Z") + TimeDelta::hours(3 * n),
        )
        .unwrap()
    };
    let entries: Vec<Entry> =
        (0..2500u32).map(|n| Entry { span: days(n.into()), ..entry(n.into()) }).collect();
    let feed = own_feed(&entries);
    let calendar = read(&feed.body);
    assert_eq!((calendar.events.len(), feed.left_out), (1_000, 1_500));
    assert_eq!(
        value(&calendar.events[0].properties, "DTSTART").as_deref(),
        Some("20261123T010000"),
        "today is kept"
    );

    let long: Vec<Entry> = entries.iter().map(|e| Entry { title: "Ł".repeat(2_000), ..e.clone() }).collect();
    let feed = own_feed(&long);
    assert!(feed.body.len() <= MOST_BYTES && feed.body.len() > MOST_BYTES / 2, "{}", feed.body.len());
    assert_eq!(read(&feed.body).events.len() + feed.left_out, 2_500);
}

#[test]
fn an_empty_feed_is_a_calendar_too() {
    let calendar = read(&own_feed(&[]).body);
    assert!(calendar.events.is_empty() && calendar.timezones.is_empty());
}

#[test]
fn nothing_typed_becomes_a_line_of_its_own() {
    let evil = "x\r\nATTENDEE:mailto:a@example.org\nBEGIN:VALARM\u{2028}END:VEVENT\u{85}X-A:1\u{0}\u{b}\u{c}\u{feff}";
    let hostile = Entry {
        title: evil.into(),
        place: evil.into(),
        centre: evil.into(),
        organisation: evil.into(),
        url: format!("http://a/{evil}"),
        ..entry(1)
    };
    let feed = own(PL(), evil, Warsaw, window(), &[hostile]);
    let calendar = read(&feed.body);
    assert_eq!((calendar.events.len(), calendar.alarms.len()), (1, 0));
    for property in ["ATTENDEE", "ORGANIZER", "X-A"] {
        assert!(value(&calendar.events[0].properties, property).is_none(), "{property}");
    }
    assert!(value(&calendar.properties, "METHOD").is_none());
}

/// The text as it should come back: line breaks of any kind as `\n`, other control characters gone.
fn readable(text: &str) -> String {
    let breaks = text.replace("\r\n", "\n");
    let breaks = breaks.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    breaks.chars().filter(|c| "\n\t".contains(*c) || !c.is_control()).collect()
}

fn words() -> impl Strategy<Value = String> {
    let letters = "[a-zążźćęłóśńΩЖ😀🎻\u{301}\u{200f}\\\\;,:\"^\r\n\u{2028}\u{7}\u{7f}]{1,12}";
    proptest::collection::vec(letters, 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_comes_back(title in words(), organisation in words(), shift in 0..80usize) {
        let title = format!("t{}{title}", "x".repeat(shift));
        let organisation = format!("o{}{organisation}o", "y".repeat(shift));
        let feed = own_feed(&[Entry { title: title.clone(), organisation: organisation.clone(), ..entry(1) }]);
        let calendar = read(&feed.body);
        let event = &calendar.events[0].properties;
        prop_assert_eq!(text(event, "SUMMARY").unwrap(), line::one_line(&title));
        prop_assert_eq!(text(event, "DESCRIPTION").unwrap(), format!("Rezerwacja nr 1042\n{}\n8 osób", readable(&organisation)));
    }

    #[test]
    fn any_time_comes_back(start in 1_700_000_000..2_000_000_000i64, minutes in 1..3_000i64) {
        let start = DateTime::from_timestamp(start, 0).unwrap();
        let span = Interval::new(start, start + TimeDelta::minutes(minutes)).unwrap();
        let window = Window::around(start, Warsaw, MEMBER).unwrap();
        let feed = own(PL(), "x", Warsaw, window, &[Entry { span, ..entry(1) }]);
        let calendar = read(&feed.body);
        let event = &calendar.events[0].properties;
        let instant = |name: &str| {
            let text = value(event, name).unwrap();
            let wall = chrono::NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), "%Y%m%dT%H%M%S").unwrap();
            if text.ends_with('Z') { wall.and_utc() } else { wall.and_local_timezone(Warsaw).unwrap().with_timezone(&Utc) }
        };
        prop_assert_eq!((instant("DTSTART"), instant("DTEND")), (span.start(), span.end()));
    }
}
