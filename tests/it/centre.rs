//! A centre's file applied to a centre in use: closures, special hours and new rules, told everywhere and kept by every decision.

use cas::action::update_centre::{UpdateCentre, Updated};
use cas::domain::centre_file;
use cas::domain::id::{CentreId, ResourceId};
use cas::domain::retention::RecordClass;
use cas::domain::words::Word;
use uuid::Uuid;

use crate::support::booking::{FORM, TUESDAY, number};
use crate::support::program::Program;
use crate::support::source::root;
use crate::support::{Engine, TestApp, on_both_engines};

on_both_engines!(
    a_closed_room_is_shown_and_refused,
    a_closed_centre_says_for_how_long_and_why,
    a_saturday_opens_and_a_tuesday_is_shortened,
    a_room_has_hours_of_its_own,
    a_place_held_before_it_was_closed_is_not_booked,
    staff_see_what_was_asked_before_the_closure,
    new_rules_judge_what_is_asked_from_their_day_on,
    evenings_by_exception_are_for_staff,
    what_the_form_proposes_is_on_the_grid_and_as_long_as_allowed,
    a_running_closure_that_leaves_the_file_ends_yesterday,
    nothing_is_changed_unless_told_to,
    the_demos_centre_comes_back,
);

const CLOSED_ROOM: &str = "
[[closure]]
resource = 'sala-2'
from = 2026-12-01
until = 2026-12-02
note = 'malowanie'
";
const CLOSED_CENTRE: &str = "
[[closure]]
from = 2026-12-01
note = 'remont instalacji'
";

const SHORTER_DAYS: &str = "
[[special_hours]]
from = 2026-12-27
until = 2026-12-31
hours.mon = ['08:00-12:00']
on_holidays = true
";

fn shipped() -> String {
    std::fs::read_to_string(root().join("config/centres/cas.toml")).unwrap()
}

async fn update(app: &TestApp, text: &str, apply: bool) -> Updated {
    let (head, _) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let file = centre_file::parse(text).unwrap();
    app.app.db.write(UpdateCentre::new(head.id, file, apply, app.clock.now())).await.unwrap()
}

/// Applies the shipped file with something added.
async fn add(app: &TestApp, text: &str) {
    let Updated::Changes(changes, _) = update(app, &format!("{}{text}", shipped()), true).await else {
        panic!("refused")
    };
    assert_eq!(changes.len(), 1, "{changes:?}");
}

async fn a_closed_room_is_shown_and_refused(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    assert!(member.get("/cas/terminarz/2026-12-01").await.has("#sala-2 td.free"));
    add(app, CLOSED_ROOM).await;
    let page = member.get("/cas/terminarz/2026-12-01").await;
    assert!(!page.has("#sala-2 td.free") && page.has("#sala-2 td.closed") && page.has("#sala-3 td.free"));
    let page = member.ask(&TUESDAY).await;
    page.expect(422);
    assert_eq!(page.errors(), ["resource_unavailable"]);
    assert!(
        page.shown()
            .contains("Sala 2 – wyłączone z użytku od 1 grudnia 2026 do 2 grudnia 2026. Powód: malowanie.")
    );
    assert!(page.has("[data-ways] [data-resource='sala-2']"), "the day after");
    assert!(!page.has("[data-ways] a[href*='m=sala-2&d=2026-12-02']"), "no way leads into the closure");
    let room = member.get("/cas/m/sala-2").await;
    assert!(room.text("[data-closed]").contains("malowanie"));
    assert!(!member.get("/cas/m/sala-3").await.has("[data-closed]"));
    member.book_number(&TUESDAY.at("2026-12-03", "10:00", "12:00")).await;
    app.run_jobs().await;
}

async fn a_closed_centre_says_for_how_long_and_why(app: &TestApp) {
    add(app, CLOSED_CENTRE).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let told = "Centrum jest zamknięte od 1 grudnia 2026 do odwołania. Powód: remont instalacji.";
    let page = member.ask(&TUESDAY).await;
    page.expect(422);
    assert_eq!(page.errors(), ["closed"]);
    assert!(page.shown().contains(told), "{}", page.shown());
    assert!(member.get("/cas").await.text("main").contains(told));
    let page = member.get("/cas/terminarz/2026-12-01").await;
    assert!(page.text("main").contains(told) && !page.has("table.tl"));
    assert!(member.get("/cas?lang=uk").await.text("main").contains("до подальшого повідомлення"));
}

async fn a_saturday_opens_and_a_tuesday_is_shortened(app: &TestApp) {
    let text = "
[[special_hours]]
from = 2026-11-28
until = 2026-12-04
hours.tue = ['07:00-11:00']
hours.sat = ['09:00-13:00']
note = 'Dni otwarte'
";
    add(app, text).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(&TUESDAY).await;
    assert_eq!(page.errors(), ["outside_hours"]);
    let week = member.get("/cas/terminarz/2026-11-28").await;
    assert!(week.has("#sala-2 td.free") && week.has("nav.days a[href$='2026-11-28']"));
    let saturday = TUESDAY.in_room("sala-3").at("2026-11-28", "10:00", "12:00");
    let number = member.book_number(&saturday).await;
    assert_eq!(app.rows.status(number).await, "approved");
    app.run_jobs().await;
    let home = member.get("/cas").await.text("main");
    assert!(
        home.contains(
            "Od 28 listopada 2026 do 4 grudnia 2026: wt. 7:00–11:00, sob. 9:00–13:00. Dni otwarte."
        ),
        "{home}"
    );
}

async fn a_room_has_hours_of_its_own(app: &TestApp) {
    let text =
        shipped().replacen("slug = \"sala-3\"\n", "slug = \"sala-3\"\nhours.tue = [\"16:00-21:00\"]\n", 1);
    assert!(matches!(update(app, &text, true).await, Updated::Changes(c, _) if c.len() == 1));
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(&TUESDAY.in_room("sala-3")).await;
    assert_eq!(page.errors(), ["outside_hours"]);
    assert!(page.shown().contains("Sala 3: godziny tego dnia"), "{}", page.shown());
    assert!(member.get("/cas/m/sala-3").await.text("main").contains("wt. 16:00–21:00"));
    let day = member.get("/cas/terminarz/2026-12-01").await;
    assert!(
        day.has("#sala-3 td.closed") && day.has("#sala-2 td.closed"),
        "both are shown from 7:00 to 21:00"
    );
    let number = member.book_number(&TUESDAY.in_room("sala-3").at("2026-12-01", "18:00", "20:00")).await;
    assert_eq!(app.rows.status(number).await, "approved");
    assert_eq!(
        member.ask(&TUESDAY.in_room("sala-3").at("2026-12-02", "10:00", "12:00")).await.errors(),
        ["outside_hours"]
    );
    app.run_jobs().await;
}

async fn a_place_held_before_it_was_closed_is_not_booked(app: &TestApp) {
    let booked = "select count(*) from booking where number is not null";
    let before = app.rows.number(booked).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY).await.expect(200);
    add(app, CLOSED_ROOM).await;
    let page = member.press("Rezerwuję", &[]).await;
    page.expect(422);
    assert_eq!(page.errors(), ["resource_unavailable"]);
    assert_eq!(app.rows.number(booked).await, before);
}

/// The room may be closed, yet what was agreed with people needs a person's decision.
async fn staff_see_what_was_asked_before_the_closure(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    add(app, CLOSED_ROOM).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/cas/p/wnioski/{number}")).await;
    assert!(page.text("main").contains("Sala 2 – wyłączone z użytku"), "{}", page.shown());
    assert!(
        staff.get("/cas/terminarz/2026-12-01").await.has("#sala-2 td.wait"),
        "it is still there to be seen"
    );
}

async fn new_rules_judge_what_is_asked_from_their_day_on(app: &TestApp) {
    let stricter = shipped()
        .replacen("effective_from = 2026-01-01", "effective_from = 2026-11-24", 1)
        .replacen("horizon_days = 90", "horizon_days = 7", 1);
    assert!(matches!(update(app, &stricter, true).await, Updated::Changes(c, _) if c.len() == 1));
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = number(&member.book(&TUESDAY).await);
    assert_eq!(app.rows.status(number).await, "requested");
    app.set_clock("2026-11-24T00:00");
    let page = member.ask(&TUESDAY.at("2026-12-02", "10:00", "12:00")).await;
    assert_eq!(page.errors(), ["too_far_ahead"]);
    app.run_jobs().await;
    let rewritten = shipped().replacen("horizon_days = 90", "horizon_days = 7", 1);
    assert!(matches!(update(app, &rewritten, true).await, Updated::Refused(why) if why.len() == 2));
}

async fn evenings_by_exception_are_for_staff(app: &TestApp) {
    let text = shipped().replacen("effective_from = 2026-01-01", "effective_from = 2026-11-24", 1).replacen(
        "grid_minutes = 30",
        "grid_minutes = 15\nafter_hours = \"by_exception\"",
        1,
    );
    assert!(matches!(update(app, &text, true).await, Updated::Changes(c, _) if c.len() == 1));
    let mut member = app.sign_in("czlonek@example.org").await;
    let evening = TUESDAY.in_room("sala-3").at("2026-12-01", "18:15", "20:00");
    assert_eq!(member.ask(&evening).await.errors(), ["outside_hours", "off_grid"]);
    app.set_clock("2026-11-24T08:00");
    let form = member.get("/cas/rez/nowa").await;
    assert!(form.has("#od option[value='18:15']") && form.has("#do option[value='24:00']"));
    let number = number(&member.book(&evening).await);
    assert_eq!(app.rows.status(number).await, "requested");
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/cas/p/wnioski/{number}")).await;
    assert!(page.text("main").contains("18:15–20:00"), "{}", page.shown());
    app.run_jobs().await;
}

async fn what_the_form_proposes_is_on_the_grid_and_as_long_as_allowed(app: &TestApp) {
    let rules = "effective_from = 2026-11-24\ngrid_minutes = 60\nmax_minutes = 60\nrequests = \"compete\"";
    let text = shipped().replacen("tue = [\"07:00-18:00\"]", "tue = [\"09:15-18:00\"]", 1).replacen(
        "effective_from = 2026-01-01\nrequests = \"compete\"",
        rules,
        1,
    );
    assert!(matches!(update(app, &text, true).await, Updated::Changes(c, _) if c.len() == 2));
    app.set_clock("2026-11-24T08:00");
    let mut member = app.sign_in("czlonek@example.org").await;
    let form = member.get("/cas/rez/nowa?d=2026-12-01").await;
    assert_eq!((form.value("od"), form.value("do")), ("09:30".to_owned(), "11:30".to_owned()));
    assert!(form.has("#od option[value='10:30']") && !form.has("#od option[value='09:15']"));
    let day = member.get("/cas/terminarz/2026-12-01").await;
    let link = day.attr("[data-resource='kuchnia'] td.free a", "href");
    assert_eq!(link, "/cas/rez/nowa?m=kuchnia&d=2026-12-01&od=10:00&do=11:00");
    let form = member.get(&link).await;
    assert_eq!(form.errors(), [""; 0]);
    assert!(form.has("#od option[value='11:00']") && !form.has("#od option[value='10:30']"));
    let form = member.get("/cas/rez/nowa?m=kuchnia&d=2026-12-01").await;
    assert_eq!((form.value("od"), form.value("do")), ("10:00".to_owned(), "11:00".to_owned()));
    let fields = [("people", "8"), ("title", "Zebranie"), ("responsible", "Ja")];
    member.submit(FORM, &fields).await.expect(200);
    let form = member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=17:00").await;
    assert_eq!(form.value("do"), "18:00", "not past closing");
}

async fn a_running_closure_that_leaves_the_file_ends_yesterday(app: &TestApp) {
    add(app, CLOSED_ROOM).await;
    app.set_clock("2026-12-02T09:00");
    assert!(matches!(update(app, &shipped(), true).await, Updated::Changes(c, _) if c.len() == 1));
    let until = app.rows.texts("select cast(until_day as text) from closure").await;
    assert_eq!(until, ["2026-12-01"]);
}

async fn nothing_is_changed_unless_told_to(app: &TestApp) {
    let version = "select config_version from centre where slug = 'cas'";
    let before = app.rows.number(version).await;
    let text = format!("{}{CLOSED_ROOM}", shipped());
    let Updated::Changes(changes, _) = update(app, &text, false).await else { panic!("refused") };
    assert_eq!(changes.len(), 1);
    assert_eq!(app.rows.number("select count(*) from closure").await, 0);
    assert_eq!(app.rows.number(version).await, before);
    add(app, CLOSED_ROOM).await;
    assert_eq!(app.rows.number(version).await, before + 1);
    assert_eq!(app.rows.number("select count(*) from audit_entry where action = 'centre.change'").await, 1);
    assert_eq!(
        update(app, &text, true).await,
        Updated::Changes(Vec::new(), Vec::new()),
        "a second time there is nothing left to do"
    );
    assert!(
        matches!(update(app, &shipped(), true).await, Updated::Changes(c, _) if c.len() == 1),
        "given up again"
    );
    assert_eq!(app.rows.number("select count(*) from closure").await, 0);
}

async fn a_file_is_compared_and_applied(engine: Engine) {
    let cas = Program::over(engine).await;
    let file = cas.folder().join("cas.toml");
    let import = |text: &str, apply: bool, well: bool| {
        std::fs::write(&file, text).unwrap();
        let mut args = vec!["centre", "import", file.to_str().unwrap()];
        args.extend(apply.then_some("--apply"));
        cas.run(&args, well)
    };
    let shipped = shipped();
    assert!(import(&shipped, false, true).contains("+ centre cas with 6 resources"));
    assert!(import(&shipped, true, true).contains("done"));
    assert!(import(&shipped, true, true).contains("agrees"));
    let closed = format!("{shipped}{CLOSED_ROOM}").replace("2026-12", "2090-12");
    let text = import(&closed, false, true);
    assert!(
        text.contains("+ closure of sala-2, 2090-12-01 to 2090-12-02") && text.contains("--apply"),
        "{text}"
    );
    assert!(import(&closed, true, true).contains("done"));
    assert!(
        import(&closed.replace("sala-3", "sala-9"), true, false)
            .contains("! sala-3: a resource is never removed")
    );
    assert!(import(&closed.replace("07:00-14:00", "14:00-07:00"), true, false).contains("hours.fri"));
    assert!(cas.run(&["verify"], true).contains("hold"));
    cas.database.remove().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_compared_and_applied_on_sqlite() {
    a_file_is_compared_and_applied(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_compared_and_applied_on_postgres() {
    a_file_is_compared_and_applied(Engine::Postgres).await;
}

async fn a_centre_is_written_as_the_file_it_came_from(engine: Engine) {
    let cas = Program::over(engine).await;
    let file = cas.folder().join("cas.toml");
    let kept = |text: &str| {
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let why = cas.run(&["centre", "export", "cas"], false);
    assert!(why.contains("no centre has the slug “cas”; there are: none"), "{why}");
    let changed = format!("{}{CLOSED_ROOM}{SHORTER_DAYS}", shipped()).replace("2026-12", "2090-12");
    cas.run(&["centre", "import", &kept(&changed), "--apply"], true);
    let text = cas.run(&["centre", "export", "cas"], true);
    assert!(text.contains("note = \"malowanie\"") && text.contains("hours_per_month = 20"), "{text}");
    assert!(cas.run(&["centre", "check", &kept(&text)], true).contains("6 resources, no faults"));
    assert!(cas.run(&["centre", "import", &kept(&text)], true).contains("agrees with the file"));
    let stricter = text.replacen("effective_from = 2026-01-01", "effective_from = 2090-01-01", 1);
    cas.run(
        &[
            "centre",
            "import",
            &kept(&stricter.replacen("hours_per_month = 20", "hours_per_month = 10", 1)),
            "--apply",
        ],
        true,
    );
    let later = cas.run(&["centre", "export", "cas"], true);
    assert!(
        later.contains("#   policy.room from 2026-01-01\n") && later.contains("hours_per_month = 10"),
        "{later}"
    );
    assert!(cas.run(&["centre", "import", &kept(&later)], true).contains("agrees with the file"));
    let why = cas.run(&["centre", "export", "CAS"], false);
    assert!(why.contains("no centre has the slug “CAS”; there are: cas"), "{why}");
    cas.database.remove().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_is_written_as_the_file_it_came_from_on_sqlite() {
    a_centre_is_written_as_the_file_it_came_from(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_is_written_as_the_file_it_came_from_on_postgres() {
    a_centre_is_written_as_the_file_it_came_from(Engine::Postgres).await;
}

/// What the demo made is a file again that changes nothing in it.
async fn the_demos_centre_comes_back(app: &TestApp) {
    let (_, setup) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let text = centre_file::write(&setup).unwrap();
    assert_eq!(update(app, &text, true).await, Updated::Changes(Vec::new(), Vec::new()), "{text}");
}

/// Each of the shipped files is sound, and says the same when it is written back.
#[test]
fn the_shipped_files_come_back_as_they_were() {
    let mut next = 0_u128;
    let mut setup = |text: &str| {
        next = 0;
        centre_file::parse(text).unwrap().into_setup(CentreId(Uuid::nil()), |_| {
            next += 1;
            ResourceId(Uuid::from_u128(next))
        })
    };
    let paths = std::fs::read_dir(root().join("config/centres")).unwrap().map(|entry| entry.unwrap().path());
    for path in paths {
        let shipped = setup(&std::fs::read_to_string(&path).unwrap());
        let written = centre_file::write(&shipped).unwrap();
        assert_eq!(setup(&written), shipped, "{}", path.display());
    }
}

/// The words of the file in its reference, in the code, and in the example there.
#[test]
fn the_reference_names_every_key() {
    let reference = std::fs::read_to_string(root().join("docs/centre-file.md")).unwrap();
    let example = reference.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let file = centre_file::parse(example).unwrap();
    assert_eq!(file.resources.len(), 3);
    let code = [
        "src/domain/centre_file/raw.rs",
        "src/domain/centre.rs",
        "src/domain/policy.rs",
        "src/domain/retention.rs",
    ]
    .map(|path| std::fs::read_to_string(root().join(path)).unwrap());
    let profile = code[1].split("pub struct Profile {").nth(1).unwrap().split("\n}").next().unwrap();
    let fields = |text: &str, mark: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix(mark)?.split_once(':'));
        lines.map(|(name, _)| name.to_owned()).collect()
    };
    // Rules and limits stand in a table of their own: `name: Type = default;` and `name;`.
    let table = code[2].split("            rules {").nth(1).unwrap().split("    };").next().unwrap();
    let rules = table
        .lines()
        .filter(|line| line.ends_with(';'))
        .map(|line| line.trim().split([':', ';']).next().unwrap_or_default().to_owned());
    let records = code[3].split("pub struct Rule {").nth(1).unwrap().split("\n}").next().unwrap();
    let classes = RecordClass::ALL.iter().map(|class| class.as_str().to_owned());
    let retention = fields(records, "pub ").into_iter().chain(classes).collect();
    let keys: Vec<String> =
        [fields(&code[0], "pub(super) "), fields(profile, "pub "), rules.collect(), retention].concat();
    assert!(keys.len() > 45, "{keys:?}");
    for key in &keys {
        let told =
            reference.contains(&format!("`{key}`")) || reference.contains(&format!("`[policy.{key}]`"));
        assert!(told, "docs/centre-file.md does not tell of {key}");
        let shown = example.lines().any(|line| {
            let words: Vec<&str> = line.split([' ', '=', '.', '[', ']']).collect();
            words.contains(&key.as_str())
        });
        assert!(
            shown || ["desk", "locker", "bed", "equipment"].contains(&key.as_str()),
            "the example lacks {key}"
        );
    }
    let tables = reference.lines().filter(|line| line.starts_with("| `"));
    for named in
        tables.flat_map(|line| line.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2))
    {
        assert!(keys.iter().any(|key| key == named), "the code knows no key {named}");
    }
}
