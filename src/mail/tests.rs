//! Mails held to what mail programs accept, and to saying the same each time.

use chrono::{DateTime, TimeDelta, Utc};
use insta::assert_snapshot;
use proptest::prelude::*;
use uuid::Uuid;

use super::reading::{Part, read, words};
use super::*;
use crate::domain::finding::{Finding, Rule, Severity, Verdict};
use crate::domain::hours::{WeekHours, Window};
use crate::domain::id::BookingId;
use crate::domain::interval::Interval;
use crate::domain::lang::Lang;
use crate::domain::letter::{About, BookingNews, Letter, Matter, News, Notice, Recipient, Sender};
use crate::feed::reading::{parameter, read as read_calendar, text, value};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn letter(news: News) -> Letter {
    let long = vec![Window::new(420, 1080).unwrap()];
    let hours = WeekHours {
        mon: long.clone(),
        tue: long.clone(),
        wed: long.clone(),
        thu: long,
        fri: vec![Window::new(420, 840).unwrap()],
        ..WeekHours::default()
    };
    let start = at("2026-12-01T09:00:00Z");
    let cancelled = news == News::Cancelled;
    Letter {
        to: Recipient { email: "czlonek@example.org".into(), name: "Członek".into(), lang: Lang::Pl },
        from: Sender {
            name: "Centrum Aktywności Przykład".into(),
            short_name: "Centrum Łąka".into(),
            email: "rezerwacje@example.org".into(),
            address: "ul. Łąkowa 3, 41-500 Chorzów".into(),
            phone: "32 000 00 00".into(),
            hours,
            zone: "Europe/Warsaw".into(),
        },
        written_at: at("2026-11-23T08:00:00Z"),
        about: About::Booking(BookingNews {
            news,
            booking: BookingId(Uuid::from_u128(0x0198_c0de_7e57_7000_8000_0000_0000_0001)),
            number: 1042,
            sequence: i32::from(cancelled),
            invited: cancelled,
            title: "Próba chóru „Łąka”, część 2".into(),
            place: "Sala 2".into(),
            organisation: "Fundacja Przykład".into(),
            people: 8,
            span: Interval::new(start, start + TimeDelta::hours(2)).unwrap(),
            reason: (news == News::Refused || cancelled).then(|| "Awaria ogrzewania.\nPrzepraszamy!".into()),
            ground: None,
            verdict: Verdict {
                findings: vec![Finding {
                    rule: Rule::NoticeTooShort { hours: 0, days: 0, working_days: 1, staff_may: true },
                    severity: Severity::NeedsStaff,
                }],
            },
            url: "http://127.0.0.1:8080/r/1042".into(),
        }),
    }
}

fn booking(letter: &mut Letter) -> &mut BookingNews {
    match &mut letter.about {
        About::Booking(booking) => booking,
        About::Notice(_) => panic!("no booking"),
    }
}

fn password() -> Letter {
    let url = "http://127.0.0.1:8080/konto/haslo/abc".into();
    Letter {
        about: About::Notice(Notice::new(Matter::FirstPassword, url, Some(at("2026-11-30T08:00:00Z")))),
        ..letter(News::Received)
    }
}

fn waiting() -> Letter {
    let start = at("2026-12-01T09:00:00Z");
    let values = [("number", "1042"), ("organisation", "Fundacja <Przykład>"), ("place", "Sala 2")];
    let notice = Notice {
        span: Interval::new(start, start + TimeDelta::hours(2)),
        values: values.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        ..Notice::new(Matter::Waiting, "http://127.0.0.1:8080/cas/p/wnioski/1042".into(), None)
    };
    Letter { about: About::Notice(notice), ..letter(News::Received) }
}

fn every_letter() -> Vec<Letter> {
    let mut all: Vec<Letter> =
        [News::Received, News::Approved, News::Refused, News::Cancelled].map(letter).into();
    all.push(password());
    all.push(waiting());
    all
}

fn mail(letter: &Letter) -> Part {
    read(&message(letter).unwrap().formatted())
}

/// The decoded iCalendar text of a mail that has one.
fn entry(letter: &Letter) -> Option<String> {
    let mail = mail(letter);
    let alternative = mail.parts.first().filter(|_| mail.tree().starts_with("mixed"))?;
    alternative.parts.last().map(Part::text)
}

#[test]
fn an_approval_is_an_invitation() {
    let mail = mail(&letter(News::Approved));
    assert_eq!(mail.tree(), "mixed(alternative(plain html calendar) ics)");
    let [alternative, attached] = &mail.parts[..] else { panic!("two parts") };
    let inline = alternative.parts.last().unwrap();
    assert_eq!(inline.kind(), "text/calendar");
    assert_eq!(inline.parameter("method").as_deref(), Some("REQUEST"));
    assert_eq!(inline.parameter("charset").unwrap().to_lowercase(), "utf-8");
    assert_eq!(inline.header("Content-Disposition"), None);
    assert_eq!(attached.kind(), "application/ics");
    assert_eq!(attached.header("Content-Disposition"), Some("attachment; filename=\"rezerwacja.ics\""));
    assert_eq!(inline.content, attached.content);
    assert_snapshot!(inline.text().replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//cas//cas 1//PL
    CALSCALE:GREGORIAN
    METHOD:REQUEST
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
    SEQUENCE:0
    DTSTART;TZID=Europe/Warsaw:20261201T100000
    DTEND;TZID=Europe/Warsaw:20261201T120000
    SUMMARY:Próba chóru „Łąka”\, część 2
    LOCATION:Sala 2\, Centrum Łąka\, ul. Łąkowa 3\, 41-500 Chorzów
    DESCRIPTION:Rezerwacja nr 1042\nFundacja Przykład\n8 osób
    URL:http://127.0.0.1:8080/r/1042
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    ORGANIZER;CN="Centrum Łąka":mailto:rezerwacje@example.org
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALS
     E;CN="Członek":mailto:czlonek@example.org
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn a_cancellation_takes_the_entry_out_with_a_higher_sequence() {
    let sequence = |letter: &Letter| {
        let calendar = read_calendar(&entry(letter).unwrap());
        value(&calendar.events[0].properties, "SEQUENCE").unwrap().parse::<i32>().unwrap()
    };
    let (approved, cancelled) = (letter(News::Approved), letter(News::Cancelled));
    assert!(sequence(&cancelled) > sequence(&approved));
    let alternative = &mail(&cancelled).parts[0];
    assert_eq!(alternative.parts[2].parameter("method").as_deref(), Some("CANCEL"));
    let text = entry(&cancelled).unwrap();
    let (_, event) = text.split_once("BEGIN:VEVENT").unwrap();
    assert_snapshot!(event.replace("\r\n", "\n"), @r#"

    UID:0198c0de-7e57-7000-8000-000000000001
    DTSTAMP:20261123T080000Z
    SEQUENCE:1
    DTSTART;TZID=Europe/Warsaw:20261201T100000
    DTEND;TZID=Europe/Warsaw:20261201T120000
    SUMMARY:Próba chóru „Łąka”\, część 2
    LOCATION:Sala 2\, Centrum Łąka\, ul. Łąkowa 3\, 41-500 Chorzów
    DESCRIPTION:Rezerwacja nr 1042\nFundacja Przykład\n8 osób
    URL:http://127.0.0.1:8080/r/1042
    STATUS:CANCELLED
    TRANSP:OPAQUE
    ORGANIZER;CN="Centrum Łąka":mailto:rezerwacje@example.org
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALS
     E;CN="Członek":mailto:czlonek@example.org
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn the_two_sides_of_an_invitation_are_the_two_sides_of_the_mail() {
    for news in [News::Approved, News::Cancelled] {
        let letter = letter(news);
        let calendar = read_calendar(&entry(&letter).unwrap());
        let event = &calendar.events[0].properties;
        assert_eq!(value(event, "ORGANIZER").as_deref(), Some("mailto:rezerwacje@example.org"));
        assert_eq!(parameter(event, "ORGANIZER", "CN").as_deref(), Some("Centrum Łąka"));
        assert_eq!(value(event, "ATTENDEE").as_deref(), Some("mailto:czlonek@example.org"));
        assert_eq!(parameter(event, "ATTENDEE", "CN").as_deref(), Some("Członek"));
        let mail = mail(&letter);
        assert!(words(mail.header("From").unwrap()).ends_with("<rezerwacje@example.org>"));
        assert!(words(mail.header("To").unwrap()).ends_with("<czlonek@example.org>"));
    }
}

#[test]
fn what_asks_nothing_of_a_calendar_carries_none() {
    let mut uninvited = letter(News::Cancelled);
    booking(&mut uninvited).invited = false;
    let mut to_ourselves = letter(News::Approved);
    to_ourselves.to.email = "Rezerwacje@Example.org".into();
    for letter in [letter(News::Received), letter(News::Refused), uninvited, to_ourselves, password()] {
        let mail = mail(&letter);
        assert_eq!(mail.tree(), "alternative(plain html)", "{:?}", letter.about);
        assert!(!mail.parts[0].text().contains("załącznik"));
    }
}

#[test]
fn the_same_letter_is_the_same_bytes_also_after_it_was_stored() {
    for letter in every_letter() {
        let first = message(&letter).unwrap().formatted();
        let stored: Letter = serde_json::from_str(&serde_json::to_string(&letter).unwrap()).unwrap();
        assert_eq!(stored, letter);
        assert_eq!(message(&stored).unwrap().formatted(), first);
        assert_eq!(file_name(&stored), file_name(&letter));
    }
}

#[test]
fn mails_about_one_booking_are_one_conversation() {
    let id = |letter: &Letter| mail(letter).header("Message-ID").unwrap().to_owned();
    let root = id(&letter(News::Received));
    let mut ids = vec![root.clone()];
    for news in [News::Approved, News::Refused, News::Cancelled] {
        let mail = mail(&letter(news));
        assert_eq!(mail.header("In-Reply-To"), Some(root.as_str()));
        assert_eq!(mail.header("References"), Some(root.as_str()));
        ids.push(mail.header("Message-ID").unwrap().to_owned());
    }
    let mut another = letter(News::Received);
    another.to.email = "druga@example.org".into();
    ids.extend([id(&another), id(&password())]);
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
    assert!(ids.iter().all(|id| id.ends_with("@example.org>")));
}

#[test]
fn every_mail_says_that_a_program_wrote_it() {
    for letter in every_letter() {
        let mail = mail(&letter);
        assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
        assert_eq!(mail.header("X-Auto-Response-Suppress"), Some("OOF, AutoReply"));
        assert_eq!(mail.header("Date"), Some("Mon, 23 Nov 2026 08:00:00 +0000"));
        assert_eq!(mail.header("MIME-Version"), Some("1.0"));
    }
}

#[test]
fn subjects_name_the_meeting_and_the_time() {
    let subject = |letter: &Letter| words(mail(letter).header("Subject").unwrap());
    let all: Vec<String> = every_letter().iter().map(subject).collect();
    assert_eq!(
        all,
        [
            "Czeka na decyzję: Próba chóru „Łąka”, część 2 – wtorek, 1 grudnia 2026, 10:00–12:00",
            "Próba chóru „Łąka”, część 2 – wtorek, 1 grudnia 2026, 10:00–12:00",
            "Odmowa: Próba chóru „Łąka”, część 2 – wtorek, 1 grudnia 2026, 10:00–12:00",
            "Odwołana: Próba chóru „Łąka”, część 2 – wtorek, 1 grudnia 2026, 10:00–12:00",
            "Wasze konto w Centrum Łąka: ustawcie hasło",
            "Wniosek 1042 czeka: Fundacja <Przykład>, wtorek, 1 grudnia 2026, 10:00–12:00",
        ]
    );
}

fn plain(letter: &Letter) -> String {
    let mail = mail(letter);
    let alternative = if mail.tree().starts_with("mixed") { &mail.parts[0] } else { &mail };
    alternative.parts[0].text().replace("\r\n", "\n")
}

#[test]
fn a_request_is_confirmed_in_plain_words() {
    assert_snapshot!(plain(&letter(News::Received)), @r#"
    Centrum Łąka

    Czeka na decyzję
    Sala 2, wtorek, 1 grudnia

    Dzień dobry, dostaliśmy prośbę o rezerwację dla organizacji Fundacja Przykład.

    Kiedy: wtorek, 1 grudnia 2026, 10:00–12:00
    Gdzie: Sala 2
    Nazwa: Próba chóru „Łąka”, część 2
    Ile osób: 8 osób
    Numer rezerwacji: 1042

    Strona rezerwacji: http://127.0.0.1:8080/r/1042

    Co dalej
    * Prośbę przeczyta pracownik centrum. O decyzji napiszemy na ten adres.
    * Do początku zostało mniej niż 1 dzień roboczy, więc decyduje pracownik centrum.
    * Plany się zmieniły? Prośbę możecie odwołać na stronie rezerwacji.

    -- 
    Wolicie zadzwonić? 32 000 00 00, pon.–czw. 7:00–18:00, pt. 7:00–14:00
    Centrum Aktywności Przykład
    ul. Łąkowa 3, 41-500 Chorzów
    Ten e-mail wysłaliśmy, bo rezerwacja powstała na to konto.
    "#);
}

#[test]
fn an_approval_in_plain_words() {
    assert_snapshot!(plain(&letter(News::Approved)), @r#"
    Centrum Łąka

    Zatwierdzona
    Sala 2, wtorek, 1 grudnia

    Dzień dobry, potwierdzamy rezerwację dla organizacji Fundacja Przykład. Czekamy na was!

    Kiedy: wtorek, 1 grudnia 2026, 10:00–12:00
    Gdzie: Sala 2
    Nazwa: Próba chóru „Łąka”, część 2
    Ile osób: 8 osób
    Numer rezerwacji: 1042

    Strona rezerwacji: http://127.0.0.1:8080/r/1042

    W załączniku jest plik do kalendarza.

    Co dalej
    * Plany się zmieniły? Odwołajcie rezerwację na jej stronie, ktoś chętnie skorzysta z tego miejsca.

    -- 
    Wolicie zadzwonić? 32 000 00 00, pon.–czw. 7:00–18:00, pt. 7:00–14:00
    Centrum Aktywności Przykład
    ul. Łąkowa 3, 41-500 Chorzów
    Ten e-mail wysłaliśmy, bo rezerwacja powstała na to konto.
    "#);
}

#[test]
fn a_cancellation_gives_its_reason_in_plain_words() {
    assert_snapshot!(plain(&letter(News::Cancelled)), @r#"
    Centrum Łąka

    Odwołana
    Sala 2, wtorek, 1 grudnia

    Dzień dobry, rezerwacja dla organizacji Fundacja Przykład jest odwołana.

    Powód:
    Awaria ogrzewania.
    Przepraszamy!

    Kiedy: wtorek, 1 grudnia 2026, 10:00–12:00
    Gdzie: Sala 2
    Nazwa: Próba chóru „Łąka”, część 2
    Ile osób: 8 osób
    Numer rezerwacji: 1042

    Strona rezerwacji: http://127.0.0.1:8080/r/1042

    Plik w załączniku usunie to spotkanie z waszego kalendarza.

    Co dalej
    * Potrzebujecie innego terminu? Poszukajcie go w terminarzu albo zadzwońcie, pomożemy.

    -- 
    Wolicie zadzwonić? 32 000 00 00, pon.–czw. 7:00–18:00, pt. 7:00–14:00
    Centrum Aktywności Przykład
    ul. Łąkowa 3, 41-500 Chorzów
    Ten e-mail wysłaliśmy, bo rezerwacja powstała na to konto.
    "#);
}

#[test]
fn a_link_in_plain_words() {
    assert_snapshot!(plain(&password()), @r#"
    Centrum Łąka

    Wasze konto jest gotowe

    Dzień dobry, założyliśmy wam konto w systemie rezerwacji. Żeby się zalogować, najpierw ustawcie hasło.

    http://127.0.0.1:8080/konto/haslo/abc

    Link zadziała raz, do: poniedziałek, 30 listopada 2026, 9:00.

    -- 
    Wolicie zadzwonić? 32 000 00 00, pon.–czw. 7:00–18:00, pt. 7:00–14:00
    Centrum Aktywności Przykład
    ul. Łąkowa 3, 41-500 Chorzów
    Ten e-mail wysłaliśmy, bo ktoś z centrum założył konto na ten adres. Jeśli to pomyłka, nie musicie nic robić.
    "#);
}

#[test]
fn the_page_is_sound_html_and_loads_nothing() {
    for letter in every_letter() {
        let mail = mail(&letter);
        let alternative = if mail.tree().starts_with("mixed") { &mail.parts[0] } else { &mail };
        let html = alternative.parts[1].text();
        let page = scraper::Html::parse_document(&html);
        let find = |selector: &str| page.select(&scraper::Selector::parse(selector).unwrap()).count();
        assert_eq!(find("html[lang=pl]"), 1);
        assert_eq!((find("h1"), find("main"), find("a.btn[href^='http://127.0.0.1:8080/']")), (1, 1, 1));
        assert_eq!(find("img, script, link, [src], form, iframe"), 0);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
    }
}

#[test]
fn mails_speak_three_languages() {
    for (lang, word) in [
        (Lang::Pl, "Kiedy: wtorek, 1 grudnia"),
        (Lang::En, "When: Tuesday, 1 December"),
        (Lang::Uk, "Коли: вівторок, 1 грудня"),
    ] {
        let mut letter = letter(News::Approved);
        letter.to.lang = lang;
        let said = plain(&letter);
        assert!(said.contains(word) && !said.contains("mail-"), "{said}");
    }
}

#[test]
fn a_booking_over_midnight_names_both_days() {
    let mut overnight = letter(News::Approved);
    let start = at("2026-12-01T21:00:00Z");
    booking(&mut overnight).span = Interval::new(start, start + TimeDelta::hours(10)).unwrap();
    assert!(
        plain(&overnight).contains("Kiedy: wtorek, 1 grudnia 2026, 22:00 – środa, 2 grudnia 2026, 8:00\n")
    );
    booking(&mut overnight).span = Interval::new(start, start + TimeDelta::hours(2)).unwrap();
    assert!(plain(&overnight).contains("Kiedy: wtorek, 1 grudnia 2026, 22:00–24:00\n"));
}

#[test]
fn addresses_that_cannot_be_used_are_refused() {
    for email in [
        "",
        "nobody",
        "a@b\r\nBcc: c@d",
        "a b@example.org",
        "żółć@example.org",
        "a@żółć.pl",
        "<a@example.org>",
    ] {
        let mut letter = letter(News::Approved);
        letter.to.email = email.into();
        assert!(matches!(message(&letter), Err(Unsendable::Address("recipient"))), "{email}");
    }
    let mut letter = letter(News::Approved);
    letter.from.zone = "Mars/Olympus".into();
    assert!(matches!(message(&letter), Err(Unsendable::Zone(_))));
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~ąŁżЖ😀\r\n\t\u{2028}\u{85}\u{0}<>@,;:\"\\\\=?]{0,300}",
        Just("x\r\nBcc: evil@example.org\r\n\r\n<h1>body".to_owned()),
        Just("a".repeat(3_000)),
        Just(" \u{0}\r\n".to_owned()),
        Just(":".to_owned()),
        Just("=?utf-8?b?xYE=?=".to_owned()),
        Just("\"Quoted, Name\" <evil@example.org>".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn nothing_that_people_type_breaks_a_mail(name in typed(), title in typed(), organisation in typed(), reason in typed(), centre in typed()) {
        for news in [News::Approved, News::Cancelled, News::Received] {
            let mut letter = letter(news);
            letter.to.name = name.clone();
            letter.from.short_name = centre.clone();
            let booking = booking(&mut letter);
            booking.title = title.clone();
            booking.organisation = organisation.clone();
            booking.place = title.clone();
            booking.reason = Some(reason.clone());
            let sent = message(&letter).unwrap();
            let to: Vec<String> = sent.envelope().to().iter().map(ToString::to_string).collect();
            prop_assert_eq!(to, ["czlonek@example.org"]);
            let mail = read(&sent.formatted());
            for header in ["Bcc", "Cc", "Sender"] {
                prop_assert_eq!(mail.header(header), None);
            }
            let expected = if news == News::Received { "alternative(plain html)" } else { "mixed(alternative(plain html calendar) ics)" };
            prop_assert_eq!(mail.tree(), expected);
            if let Some(entry) = entry(&letter) {
                let calendar = read_calendar(&entry);
                prop_assert_eq!(calendar.events.len(), 1);
                prop_assert!(text(&calendar.events[0].properties, "DESCRIPTION").is_some());
            }
        }
    }
}
