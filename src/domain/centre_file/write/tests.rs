use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::*;
use crate::domain::agreement::KindRules;
use crate::domain::centre_file::parse;
use crate::domain::contradiction::contradictions;
use crate::domain::feature::Feature;
use crate::domain::hours::Window;
use crate::domain::id::CentreId;
use crate::domain::samples::{cas, day};
use crate::domain::season::DayOfYear;
use crate::domain::tree::Tree;
use crate::domain::words::Word;

const CAS: &str = include_str!("../../../../config/centres/cas.toml");
const REFERENCE: &str = include_str!("../../../../docs/centre-file.md");

/// The example that has every key there is (which a test of the reference sees to).
fn example() -> &'static str {
    REFERENCE.split("```toml\n").nth(1).unwrap().split("```").next().unwrap()
}

/// The centre of a file, with identifiers that are told by the slugs, so that two of them can be compared.
fn read(text: &str) -> Setup {
    let file = parse(text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    let resources: Vec<String> = file.resources.iter().map(|r| r.slug.clone()).collect();
    file.into_setup(CentreId(Uuid::from_u128(500)), |slug| {
        id(resources.iter().position(|s| s == slug).unwrap())
    })
}

fn id(n: usize) -> ResourceId {
    ResourceId(Uuid::from_u128(1 + n as u128))
}

#[test]
fn the_shipped_file_and_the_example_come_back_as_they_were() {
    for text in [CAS, example()] {
        let setup = read(text);
        assert_eq!(read(&write(&setup).unwrap()), setup);
    }
}

/// What one sees of it: short, in the order of the reference, with an empty line before each table.
#[test]
fn the_text_reads_like_the_reference() {
    let text = write(&read(example())).unwrap();
    let keys = |text: &str| -> Vec<String> {
        let words = |line: &str| {
            line.split(['=', '[', ']', ' ', '.']).filter(|w| !w.is_empty()).map(str::to_owned).next_back()
        };
        text.lines().filter(|l| l.starts_with('[')).filter_map(words).collect()
    };
    assert_eq!(
        keys(&text),
        [
            "profile",
            "bookings",
            "organisations",
            "registrations",
            "hours",
            "staffed",
            "season",
            "special_hours",
            "hours",
            "closure",
            "centre",
            "room",
            "bed",
            "resource",
            "hours",
            "policy",
            "part",
            "part"
        ]
    );
    assert!(text.contains("\nmon = [\"08:00-12:00\", \"13:00-18:00\"]\n"), "{text}");
    assert!(text.contains("\n[policy.room]\neffective_from = 2026-01-01\napproval = \"staff\"\n"), "{text}");
    assert!(!text.contains("sat ="), "a closed day needs no line: {text}");
}

#[test]
fn of_several_editions_the_latest_is_written_and_the_others_are_named() {
    let mut setup = cas();
    let (room, own) = (setup.editions[0].clone(), setup.editions[1].clone());
    for (edition, on) in [(&room, "2025-01-01"), (&room, "2027-03-01"), (&own, "2026-06-01")] {
        let mut other = edition.clone();
        (other.effective_from, other.part.horizon_days) = (day(on), Some(30));
        setup.editions.push(other);
    }
    let text = write(&setup).unwrap();
    let comments: Vec<&str> = text.lines().filter(|line| line.starts_with("#   ")).collect();
    assert_eq!(
        comments,
        [
            "#   policy.room from 2026-01-01",
            "#   policy of sala-3 from 2026-01-01",
            "#   policy.room from 2025-01-01"
        ]
    );
    let written = read(&text);
    let dates: Vec<String> = written.editions.iter().map(|e| e.effective_from.to_string()).collect();
    assert_eq!(dates, ["2027-03-01", "2026-06-01", "2026-01-01"]);
}

/// Rules with any of the keys of the example; keys that come later are among them by themselves.
fn part() -> impl Strategy<Value = PolicyPart> {
    let full = read(example()).editions[1].part;
    let Value::Object(keys) = serde_json::to_value(full).unwrap() else { panic!("rules are a table") };
    let all: Vec<(String, Value)> = keys.into_iter().collect();
    let some = prop::sample::subsequence(all.clone(), 0..=all.len());
    some.prop_map(|keys| {
        serde_json::from_value(Value::Object(keys.into_iter().collect::<Map<_, _>>())).unwrap()
    })
}

/// The same without the keys that do nothing for a kind.
fn of_kind(kind: Option<Kind>, part: PolicyPart) -> PolicyPart {
    match kind {
        None => part,
        Some(Kind::Bed) => PolicyPart { after_hours: None, min_minutes: None, max_minutes: None, ..part },
        Some(_) => PolicyPart { min_nights: None, max_nights: None, check_in: None, check_out: None, ..part },
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = day("1999-01-01");
    prop_oneof![
        9 => (0_i64..20_000).prop_map(move |n| first + TimeDelta::days(n)),
        1 => prop::sample::select(vec![day("0000-01-01"), day("9999-12-31"), day("2028-02-29")]),
    ]
}

fn week() -> BoxedStrategy<WeekHours> {
    let window = |(from, len): (u16, u16)| Window::new(from, (from + len).min(1440)).unwrap();
    let of_day = prop_oneof![
        2 => Just(Vec::new()),
        1 => (0_u16..720, 1_u16..720).prop_map(move |w| vec![window(w)]),
        1 => ((0_u16..600, 1_u16..120), (720_u16..1439, 1_u16..720)).prop_map(move |(a, b)| vec![window(b), window(a)]),
    ];
    prop::array::uniform7(of_day)
        .prop_map(|[mon, tue, wed, thu, fri, sat, sun]| WeekHours { mon, tue, wed, thu, fri, sat, sun })
        .boxed()
}

/// One line as people write it: quotation marks, backslashes, other scripts.
fn line() -> BoxedStrategy<String> {
    let written = "[\\PC&&[^\u{202a}-\u{202e}\u{2066}-\u{2069}]]{0,30}";
    prop_oneof![Just(String::new()), "[a-zżółć \"'\\\\#=\\[\\]]{1,20}", written].boxed()
}

fn paragraph() -> BoxedStrategy<String> {
    (prop::collection::vec(line(), 0..4), prop::sample::select(vec!["\n", "\r\n", "\t", "\"\"\"", "'''"]))
        .prop_map(|(lines, between)| lines.join(between))
        .boxed()
}

/// Trimmed, as the reader leaves it.
fn note() -> BoxedStrategy<String> {
    line().prop_map(|text| text.trim().to_owned()).boxed()
}

prop_compose! {
    fn profile()(
        (name, short_name) in ("[a-zżółć\"' ]{0,9}x", "[A-Z]{1,5}"),
        lines in prop::collection::vec(prop::option::of(line()), 9),
        texts in prop::collection::vec(prop::option::of(paragraph()), 3),
    ) -> Profile {
        let (mut lines, mut texts) = (lines.into_iter(), texts.into_iter());
        let mut line = || lines.next().flatten();
        let mut text = || texts.next().flatten();
        Profile {
            name,
            short_name,
            operator: line(),
            street: line(),
            postcode: line(),
            city: line(),
            phone: line(),
            email: line(),
            website: line(),
            head_title: line(),
            head_name: line(),
            about: text(),
            not_for: text(),
            remark: text(),
            staff_second_factor: true,
            privacy_contact: line(),
            complaints_to: line(),
            cctv: true,
            retention: serde_json::from_value(serde_json::json!({ "bookings": { "jrwa": "5210", "category": "BE25" } })).unwrap(),
        }
    }
}

fn season_day() -> impl Strategy<Value = DayOfYear> {
    let texts = vec!["01-01", "02-29", "09-01", "12-31"];
    prop::sample::select(texts).prop_map(|text| DayOfYear::try_from(text.to_owned()).unwrap())
}

/// A whole and then its parts, each with the rules of its own.
type Family = Vec<(Resource, Option<(NaiveDate, PolicyPart)>)>;

prop_compose! {
    fn family()(
        kind in prop::sample::select(Kind::ALL.to_vec()),
        hours in prop::option::of(week()),
        all in prop::collection::vec(("[a-zß\"]{1,8}", prop::option::of(1_u32..200), paragraph(), prop::option::of((any_day(), part())), prop::sample::subsequence(Feature::ALL, 0..4)), 1..4),
    ) -> Family {
        let resource = |n: usize, (name, capacity, description, rules, features): (String, _, String, Option<(NaiveDate, PolicyPart)>, Vec<Feature>)| {
            let features = features.into_iter().collect();
            let hours = hours.clone().filter(|_| n == 0 && kind != Kind::Bed);
            let rules = rules.map(|(from, part)| (from, of_kind(Some(kind), part)));
            (Resource { id: id(0), slug: String::new(), name, kind, capacity, parent: None, description, hours, features }, rules)
        };
        all.into_iter().enumerate().map(|(n, told)| resource(n, told)).collect()
    }
}

/// Numbers the resources and hangs parts and rules where they belong.
fn planted(families: Vec<Family>, setup: &mut Setup) {
    for all in families {
        let whole = id(setup.resources.len());
        for (n, (mut resource, rules)) in all.into_iter().enumerate() {
            resource.id = id(setup.resources.len());
            resource.slug = format!("m-{}", setup.resources.len());
            resource.parent = (n > 0).then_some(whole);
            setup.editions.extend(rules.map(|(effective_from, part)| Edition {
                kind: Some(resource.kind),
                resource: Some(resource.id),
                effective_from,
                part,
            }));
            setup.resources.push(resource);
        }
    }
}

prop_compose! {
    fn centre()(
        (profile, hours, capacity) in (profile(), week(), prop::option::of(1_u32..100_000)),
        (staffed, season) in (prop::option::of(week()), prop::option::of((season_day(), season_day()))),
        zone in prop::sample::select(vec![chrono_tz::Europe::Warsaw, chrono_tz::America::St_Johns, chrono_tz::UTC]),
        families in prop::collection::vec(family(), 0..4),
        kinds in prop::sample::subsequence([None].into_iter().chain(Kind::ALL.map(Some)).collect::<Vec<_>>(), 0..=6),
        parts in prop::array::uniform6((any_day(), part())),
        special in prop::collection::vec((any_day(), 0_i64..40, week(), any::<bool>(), note()), 0..3),
        closures in prop::collection::vec((prop::option::of(0_usize..9), any_day(), prop::option::of(0_i64..40), note()), 0..3),
    ) -> Setup {
        let rules = kinds.into_iter().zip(parts);
        let editions = rules.map(|(kind, (effective_from, part))| Edition { kind, resource: None, effective_from, part: of_kind(kind, part) });
        let later = |from: NaiveDate, days| from.checked_add_signed(TimeDelta::days(days)).unwrap().min(day("9999-12-31"));
        let id = CentreId(Uuid::from_u128(500));
        let season = season.map(|(from, until)| Season { from, until });
        let mut setup = Setup {
            centre: Centre { id, slug: "c".to_owned(), zone, hours, staffed, season, capacity, profile },
            resources: Vec::new(),
            special_hours: Vec::new(),
            closures: Vec::new(),
            editions: editions.collect(),
            agreements: Vec::new(),
            terms: KindRules::new(),
            config_version: 1,
            tree: Tree::default(),
        };
        planted(families, &mut setup);
        for (from, days, hours, on_holidays, note) in special {
            let until = later(from, days);
            if !setup.special_hours.iter().any(|s| (s.from, s.until) == (from, until)) {
                setup.special_hours.push(SpecialHours { from, until, hours, on_holidays, note });
            }
        }
        for (resource, from, days, note) in closures {
            let resource = resource.and_then(|n| setup.resources.get(n)).map(|r| r.id);
            setup.closures.push(Closure { resource, from, until: days.map(|days| later(from, days)), note });
        }
        setup
    }
}

proptest! {
    #[test]
    fn any_centre_comes_back_as_it_was(setup in centre()) {
        let is_sound = |place: &Resource| contradictions(&setup, place, NaiveDate::MAX).is_empty();
        prop_assume!(setup.resources.iter().all(is_sound));
        let text = write(&setup).unwrap();
        prop_assert_eq!(read(&text), setup, "{}", text);
    }
}
