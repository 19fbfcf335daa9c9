use super::*;

const CAS: &str = include_str!("../../../config/centres/cas.toml");

fn faults(text: &str) -> Vec<Fault> {
    parse(text).unwrap_err()
}

fn line_of(text: &str, wanted: &str) -> usize {
    text.lines().position(|l| l == wanted).unwrap() + 1
}

#[test]
fn the_shipped_file_is_sound() {
    let file = parse(CAS).unwrap();
    let slugs: Vec<&str> = file.resources.iter().map(|r| r.slug.as_str()).collect();
    assert_eq!(slugs, ["sala-1", "sala-1a", "sala-1b", "sala-2", "sala-3", "kuchnia"]);
    assert_eq!(file.resources[1].whole.as_deref(), Some("sala-1"));
}

#[test]
fn an_unknown_key_is_a_fault_on_its_line() {
    let text = CAS.replace("horizon_days = 90", "horizon_dayz = 90");
    let faults = faults(&text);
    assert_eq!(
        (faults[0].line, faults[0].key.as_str()),
        (line_of(&text, "horizon_dayz = 90"), "policy.room.horizon_dayz")
    );
}

#[test]
fn faults_are_found_together() {
    let text = CAS
        .replace("slug = \"sala-3\"", "slug = \"sala-2\"")
        .replace("grid_minutes = 30", "grid_minutes = 7")
        .replace("Europe/Warsaw", "Europe/Chorzów");
    let keys: Vec<String> = faults(&text).into_iter().map(|f| f.key).collect();
    assert_eq!(keys, ["zone", "policy.room", "resource.slug"]);
}

#[test]
fn a_window_that_ends_before_it_begins_is_located() {
    let text = CAS.replace("fri = [\"07:00-14:00\"]", "fri = [\"14:00-07:00\"]");
    let faults = faults(&text);
    assert_eq!(
        (faults[0].line, faults[0].key.as_str()),
        (line_of(&text, "fri = [\"14:00-07:00\"]"), "hours.fri")
    );
}

#[test]
fn closures_and_special_hours_are_read() {
    let text = format!(
        "{CAS}
[[closure]]
resource = \"sala-1a\"
from = 2026-12-01
note = \" Remont \"

[[special_hours]]
from = 2026-12-19
hours.sat = [\"09:00-13:00\"]
"
    );
    let file = parse(&text).unwrap();
    let closure = &file.closures[0];
    assert_eq!(
        (closure.resource.as_deref(), closure.until, closure.note.as_str()),
        (Some("sala-1a"), None, "Remont")
    );
    let special = &file.special_hours[0];
    assert_eq!((special.from, special.until, special.hours.sat.len()), (special.from, special.from, 1));
}

#[test]
fn faults_of_the_calendar_are_located() {
    let faulty = [
        ("[[closure]]\nresource = \"sala-9\"\nfrom = 2026-12-01", "closure.resource", 2),
        ("[[closure]]\nfrom = 2026-12-02\nuntil = 2026-12-01", "closure.until", 3),
        ("[[closure]]\nfrom = 2026-12-01T10:00:00", "closure.from", 2),
        ("[[closure]]\nnote = \"x\"\nfrom = \"2026-12-01\"", "closure.from", 3),
        (
            "[[special_hours]]\nfrom = 2026-12-01\nuntil = 2026-11-30\nhours.mon = []",
            "special_hours.until",
            3,
        ),
        (
            "[[special_hours]]\nfrom = 2026-12-01\nhours.mon = [\"08:00-12:00\", \"11:00-13:00\"]",
            "special_hours.hours.mon",
            3,
        ),
        ("[[special_hours]]\nfrom = 2026-12-01\nhours.mo = []", "special_hours.hours.mo", 3),
    ];
    let long = format!("[[closure]]\nfrom = 2026-12-01\nnote = \"{}\"", "x".repeat(201));
    for text in [long.as_str(), "[[closure]]\nfrom = 2026-12-01\nnote = \"a\\u0000b\""] {
        assert_eq!(faults(&format!("{CAS}\n{text}\n"))[0].key, "closure.note");
    }
    let twice = "[[special_hours]]\nfrom = 2026-12-01\nhours.mon = []\n".repeat(2);
    assert_eq!(faults(&format!("{CAS}\n{twice}"))[0].key, "special_hours");
    let above = CAS.lines().count() + 1;
    for (text, key, line) in faulty {
        let faults = faults(&format!("{CAS}\n{text}\n"));
        assert_eq!((faults[0].key.as_str(), faults[0].line - above), (key, line), "{text}\n{faults:?}");
    }
}

#[test]
fn words_of_the_site_are_no_slugs() {
    assert_eq!(faults(&CAS.replace("slug = \"cas\"", "slug = \"moje\""))[0].key, "slug");
}

#[test]
fn the_end_of_an_unfinished_file_lies_on_its_last_line() {
    let cut = CAS.split_inclusive("mon = [").next().unwrap().to_owned() + "\n";
    assert_eq!(faults(&cut)[0].line, cut.lines().count());
    assert_eq!(faults("")[0].line, 1);
}

/// The databases keep 31 bits of it, so a larger one would differ from its file for ever.
#[test]
fn a_room_holds_a_number_of_people_that_can_be_kept() {
    for (from, to, key) in [
        ("capacity = 12", "capacity = 4294967295", "resource.capacity"),
        ("capacity = 12", "capacity = 0", "resource.capacity"),
        ("capacity = 15", "capacity = 2147483648", "resource.part.capacity"),
    ] {
        let text = CAS.replacen(from, to, 1);
        let faults = faults(&text);
        assert_eq!((faults[0].line, faults[0].key.as_str()), (line_of(&text, to), key), "{faults:?}");
    }
}

/// PostgreSQL takes no NUL, a terminal obeys an escape, and a name as long as a book fills every page.
#[test]
fn texts_are_plain_and_short_and_names_are_there() {
    let long = "ż".repeat(201);
    let longer = "ż".repeat(5_001);
    for (from, to, key) in [
        ("name = \"Sala 2\"", "name = \"Sala\\u0000\"", "resource.name"),
        ("name = \"Sala 2\"", "name = \"Sala\\u202e\"", "resource.name"),
        ("name = \"Sala 2\"", "name = \"\\u200b\"", "resource.name"),
        ("name = \"Sala 1A\"", &format!("name = \"{long}\""), "resource.part.name"),
        ("description = \"Przykładowa sala.\"", "description = \"\\u001b[2J\"", "resource.description"),
        (
            "description = \"Przykładowa sala.\"",
            &format!("description = \"{longer}\""),
            "resource.description",
        ),
        ("short_name = \"CAS Chorzów\"", "short_name = \" \"", "profile.short_name"),
        ("city = \"Chorzów\"", "city = \"Chorzów\\n\"", "profile.city"),
        ("remark = \"Sale i liczby miejsc są przykładowe.\"", "remark = \"\\u0000\"", "profile.remark"),
    ] {
        let text = CAS.replacen(from, to, 1);
        let faults = faults(&text);
        assert_eq!((faults[0].line, faults[0].key.as_str()), (line_of(&text, to), key), "{faults:?}");
    }
    assert!(parse(&CAS.replacen("remark = \"", "remark = \"Dwa\\nwiersze. ", 1)).is_ok());
}

/// Each on the line of the narrowest rule that has a share in it, and once for all places that have it from there.
#[test]
fn places_that_nobody_could_book_are_faults() {
    let sala_3 = "slug = \"sala-3\"\nname = \"Sala 3\"\nkind = \"room\"";
    let lasts = "min_minutes = 60\nmax_minutes = 480";
    let as_desk = format!("{}\nhours.mon = [\"08:00-08:20\"]", sala_3.replace("room", "desk"));
    let short = format!("{sala_3}\nhours.mon = [\"08:00-08:50\"]");
    for (from, to, line, key, why) in [
        (
            lasts,
            "min_minutes = 65\nmax_minutes = 85",
            "min_minutes = 65",
            "policy.room.min_minutes",
            "grid_minutes = 30",
        ),
        (lasts, "min_people = 9", "min_people = 9", "policy.room.min_people", "sala-3 holds 8"),
        (
            "gap_minutes = 15",
            "min_people = 11",
            "min_people = 11",
            "resource.policy.min_people",
            "kuchnia holds 10",
        ),
        (
            "notice_hours = 0",
            "notice_days = 91",
            "notice_days = 91",
            "policy.room.notice_days",
            "horizon_days = 90",
        ),
        (
            "hours_per_month = 20",
            "hours_per_week = 0",
            "hours_per_week = 0",
            "policy.room.hours_per_week",
            "leaves nothing",
        ),
        (
            "approval = \"at_once\"",
            "hours_per_day = 0",
            "hours_per_day = 0",
            "resource.policy.hours_per_day",
            "leaves nothing",
        ),
        ("horizon_days = 90", "hours_per_day = 8\nhorizon_days = 90", "", "", ""),
        (sala_3, &short, "min_minutes = 60", "policy.room.min_minutes", "sala-3 can be used for 30 at most"),
        (sala_3, &as_desk, "slug = \"sala-3\"", "resource.slug", "the shortest use is 30 minutes"),
    ] {
        let text = CAS.replacen(from, to, 1);
        let Err(faults) = parse(&text) else {
            assert_eq!(line, "", "{to}");
            continue;
        };
        let fault = &faults[0];
        assert_eq!(
            (faults.len(), fault.line, fault.key.as_str()),
            (1, line_of(&text, line), key),
            "{faults:?}"
        );
        assert!(fault.fault.contains(why) && fault.fault.ends_with(": nobody could book it"), "{fault}");
    }
}

#[test]
fn keys_that_do_nothing_for_their_kind_are_faults() {
    let bed = CAS.replacen("name = \"Sala 3\"\nkind = \"room\"", "name = \"Sala 3\"\nkind = \"bed\"", 1);
    let of_beds = |rule: &str| format!("{bed}\n[policy.bed]\neffective_from = 2026-01-01\n{rule}\n");
    assert!(parse(&of_beds("check_in = \"14:00-20:00\"")).is_ok());
    let hours = "hours.mon = [\"08:00-12:00\"]";
    let with_hours = bed.replacen("kind = \"bed\"", &format!("kind = \"bed\"\n{hours}"), 1);
    let (late, own) = ("after_hours = \"by_exception\"", "min_minutes = 60");
    for (text, line, key) in [
        (of_beds(late), late, "policy.bed.after_hours"),
        (with_hours, hours, "resource.hours"),
        (
            bed.replacen("approval = \"at_once\"", own, 1).replacen(own, "min_minutes = 61", 1),
            own,
            "resource.policy.min_minutes",
        ),
        (CAS.replacen("gap_minutes = 0", "max_nights = 2", 1), "max_nights = 2", "policy.room.max_nights"),
    ] {
        let faults = faults(&text);
        assert_eq!((faults[0].line, faults[0].key.as_str()), (line_of(&text, line), key), "{faults:?}");
    }
}

#[test]
fn what_a_fault_quotes_is_short_and_plain() {
    let odd = format!("{CAS}\n\"k\\u001b[2J{}\" = 1\n", "k".repeat(100_000));
    let fault = faults(&odd).remove(0).to_string();
    assert!(fault.chars().count() < 1_200 && !fault.contains('\u{1b}'), "{fault}");
    let window = CAS.replacen("fri = [\"07:00-14:00\"]", &format!("fri = [\"{}\"]", "7".repeat(9_000)), 1);
    let fault = faults(&window).remove(0);
    assert!(fault.fault.ends_with("is not of the form 07:00-18:00") && fault.fault.len() < 1_200, "{fault}");
}
