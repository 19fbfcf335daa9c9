//! A copy made under load holds everything that was answered before it, and can be restored elsewhere.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use cas::store::Db;

use crate::crash::GENEROUS;
use crate::support::app::parts;
use crate::support::crowd::{Belonging, Crowd, settle};
use crate::support::load::{self, Slots};
use crate::support::program::{Program, both};
use crate::support::rows::Rows;
use crate::support::{Engine, Visitor};

async fn a_copy_under_load_is_whole(engine: Engine) {
    let program = Program::over_examples(engine).await;
    let url = program.database.url.clone();
    let rows = Rows::open(engine, &url).await;
    rows.change(GENEROUS).await.unwrap();
    let db = Db::open(&url).await.unwrap();
    let mut emails = settle(&parts(db.clone(), url.clone()), Belonging::Apart).await;
    emails.truncate(8);
    db.close().await;
    let running = program.demo("2026-11-23T09:00", 0, &[]);
    let address = running.address();
    let mut crowd = Crowd::sign_in(&[Visitor::at(address)], &emails).await;
    let stop = Arc::new(AtomicBool::new(false));
    let told = stop.clone();
    let booking =
        tokio::spawn(async move { load::book(&mut crowd, address, &Slots::default(), told, false).await });

    let file = program.folder().join("copy");
    tokio::time::sleep(Duration::from_millis(700)).await;
    let before = numbers(&rows).await;
    program.run(&["backup", file.to_str().unwrap()], true);
    tokio::time::sleep(Duration::from_millis(200)).await;
    stop.store(true, Ordering::Relaxed);
    let report = booking.await.unwrap();
    assert_eq!(report.failed, [""; 0], "nobody noticed the copy");
    assert!(numbers(&rows).await.len() > before.len(), "the load went on");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(program.run(&["backup", file.to_str().unwrap()], false).contains("there already"));

    let elsewhere = Program::over(engine).await;
    let said = elsewhere.run(&["restore", file.to_str().unwrap()], true);
    assert!(said.contains("restored"), "{said}");
    assert!(elsewhere.run(&["verify"], true).contains("hold"));
    let restored = Rows::open(engine, &elsewhere.database.url).await;
    let found = numbers(&restored).await;
    assert!(before.is_subset(&found), "missing: {:?}", before.difference(&found).collect::<Vec<_>>());
    restored.close().await;
    assert!(elsewhere.run(&["restore", file.to_str().unwrap()], false).contains("left as it is"));
    drop(running);
    rows.close().await;
    program.database.remove().await;
    elsewhere.database.remove().await;
}

async fn numbers(rows: &Rows) -> BTreeSet<i64> {
    let numbers = rows.texts("select cast(number as text) from booking where number is not null").await;
    numbers.iter().map(|n| n.parse().unwrap()).collect()
}

mod sqlite {
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_copy_under_load_is_whole() {
        super::a_copy_under_load_is_whole(super::Engine::Sqlite).await;
    }
}

mod postgres {
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_copy_under_load_is_whole() {
        super::a_copy_under_load_is_whole(super::Engine::Postgres).await;
    }
}

fn restored(program: &Program, file: &Path) -> String {
    program.run(&["restore", file.to_str().unwrap()], false)
}

#[tokio::test]
async fn what_is_no_sound_copy_is_not_restored() {
    let program = Program::over_examples(Engine::Sqlite).await;
    let copy = program.folder().join("copy");
    program.run(&["backup", copy.to_str().unwrap()], true);
    let elsewhere = Program::over(Engine::Sqlite).await;
    let odd = elsewhere.folder().join("odd");
    std::fs::write(&odd, "no database").unwrap();
    assert!(restored(&elsewhere, &odd).contains("no copy of a SQLite database"));
    // A page in the middle overwritten.
    let mut bytes = std::fs::read(&copy).unwrap();
    bytes[40_000..44_000].fill(0x5a);
    std::fs::write(&odd, bytes).unwrap();
    assert!(restored(&elsewhere, &odd).contains("damaged"));
    assert!(restored(&elsewhere, &elsewhere.folder().join("nowhere")).contains("cannot read"));
    assert!(!elsewhere.folder().join("cas.db").exists(), "nothing was left behind");
    elsewhere.run(&["restore", copy.to_str().unwrap()], true);
    let output = elsewhere.command(&["backup", "/proc/nowhere/copy"]).output().unwrap();
    assert!(!output.status.success() && both(&output).contains("cannot make"), "{}", both(&output));
}

#[tokio::test]
async fn a_copy_of_nothing_is_refused() {
    let program = Program::over(Engine::Sqlite).await;
    let said = program.run(&["backup", "copy"], false);
    assert!(said.contains("there is no database"), "{said}");
    assert_eq!(left_in(program.folder()), [""; 0]);
}

/// What lies in a folder besides the settings, the key and the database.
fn left_in(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(".cas-") || name.starts_with("copy")).collect()
}

/// What a crashed program left beside its database would be read into whatever takes its place.
#[tokio::test]
async fn what_another_database_left_is_not_read_into_the_copy() {
    let program = Program::over_examples(Engine::Sqlite).await;
    let copy = program.folder().join("copy");
    program.run(&["backup", copy.to_str().unwrap()], true);
    let elsewhere = Program::over(Engine::Sqlite).await;
    let database = elsewhere.folder().join("cas.db");
    for ending in ["-wal", "-shm", "-journal"] {
        let left = format!("{}{ending}", database.display());
        std::fs::write(&left, "of another one").unwrap();
        let said = restored(&elsewhere, &copy);
        assert!(said.contains(&format!("{ending} is there already")), "{said}");
        std::fs::remove_file(left).unwrap();
    }
    elsewhere.run(&["restore", copy.to_str().unwrap()], true);
}

#[tokio::test]
async fn what_holds_nothing_of_ours_is_no_copy() {
    let program = Program::over(Engine::Sqlite).await;
    let other = program.folder().join("other.db");
    let db = Db::open(&cas::store::db::sqlite_url(&other)).await.unwrap();
    db.close().await;
    let rows = Rows::open(Engine::Sqlite, &cas::store::db::sqlite_url(&other)).await;
    rows.change("create table x (y text)").await.unwrap();
    rows.close().await;
    assert!(restored(&program, &other).contains("holds nothing of this program"));
    let mut backup = program.command(&["backup", "copy"]);
    let said = both(&backup.env("CAS_DATABASE_URL", cas::store::db::sqlite_url(&other)).output().unwrap());
    assert!(said.contains("holds nothing of this program"), "{said}");
    assert_eq!(left_in(program.folder()), [""; 0]);
    assert!(!program.folder().join("cas.db").exists());
}

/// A copy cut short, cut off or of a later program leaves nothing behind, and says so in a sentence.
#[tokio::test]
async fn a_copy_that_cannot_be_used_leaves_nothing_behind() {
    let program = Program::over_examples(Engine::Sqlite).await;
    let copy = program.folder().join("copy");
    program.run(&["backup", copy.to_str().unwrap()], true);
    let elsewhere = Program::over(Engine::Sqlite).await;
    let odd = elsewhere.folder().join("odd");
    let bytes = std::fs::read(&copy).unwrap();
    for length in [16, 100, 40_000] {
        std::fs::write(&odd, &bytes[..length]).unwrap();
        let said = restored(&elsewhere, &odd);
        assert!(said.contains("damaged") || said.contains("nothing of this program"), "{length}: {said}");
        assert_eq!(left_in(elsewhere.folder()), [""; 0], "{length}");
    }
    std::fs::copy(&copy, &odd).unwrap();
    let later = Rows::open(Engine::Sqlite, &cas::store::db::sqlite_url(&odd)).await;
    later.change("insert into _sqlx_migrations select 99, 'later', installed_on, success, checksum, execution_time from _sqlx_migrations where version = 1").await.unwrap();
    later.close().await;
    assert!(restored(&elsewhere, &odd).contains("nothing was restored"));
    assert_eq!(left_in(elsewhere.folder()), [""; 0]);
    assert!(!elsewhere.folder().join("cas.db").exists());
    let said = elsewhere.run(&["restore", copy.to_str().unwrap()], true);
    assert!(said.contains("1 centres, 5 bookings"), "{said}");
}

async fn who_was_erased_since_stays_erased(engine: Engine) {
    let program = Program::over_examples(engine).await;
    let copy = program.folder().join("copy");
    program.run(&["backup", copy.to_str().unwrap()], true);
    let rows = Rows::open(engine, &program.database.url).await;
    let id = match engine {
        Engine::Sqlite => "lower(hex(id))",
        Engine::Postgres => "cast(id as text)",
    };
    let question = format!("select {id} from person where email = 'czlonek@example.org'");
    let person = rows.texts(&question).await.remove(0);
    let elsewhere = Program::over(engine).await;
    // As the running program notes it before it erases.
    let line = uuid::Uuid::parse_str(&person).unwrap();
    std::fs::write(elsewhere.folder().join("erasures.log"), format!("{line}\n")).unwrap();
    let said = elsewhere.run(&["restore", copy.to_str().unwrap()], true);
    assert!(said.contains("1 accounts"), "{said}");
    let rows = Rows::open(engine, &elsewhere.database.url).await;
    assert_eq!(rows.number("select count(*) from person where email = 'czlonek@example.org'").await, 0);
    program.database.remove().await;
    elsewhere.database.remove().await;
}

#[tokio::test]
async fn who_was_erased_since_stays_erased_on_sqlite() {
    who_was_erased_since_stays_erased(Engine::Sqlite).await;
}

#[tokio::test]
async fn who_was_erased_since_stays_erased_on_postgres() {
    who_was_erased_since_stays_erased(Engine::Postgres).await;
}
