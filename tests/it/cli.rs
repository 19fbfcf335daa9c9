//! The command line, run as people run it: the real program, its answers and its exit codes.

use std::io::{Read, Write};

use crate::support::database::{Content, Database, Engine};
use crate::support::program::{Program, Running, both, free_port};
use crate::support::source::root;

async fn the_first_manager_of_a_new_installation(engine: Engine) {
    let cas = Program::over(engine).await;
    let text = cas.run(&["migrate"], true);
    assert!(text.contains("up to date"), "{text}");
    assert!(engine == Engine::Sqlite || text.contains("cas:•••@"), "the password is masked: {text}");
    cas.run(&["migrate"], true);
    let args = ["staff", "add", "--centre", "cas", "--role", "manager", "--email", "kierownik@example.org"];
    let text = cas.run(&args, true);
    let link = text.lines().find(|l| l.starts_with("http")).unwrap_or_else(|| panic!("no link: {text}"));
    assert!(link.contains("/konto/haslo/"));
    cas.run(&["staff", "add", "--centre", "nie-ma", "--role", "staff", "--email", "a@example.org"], false);
    cas.run(&["staff", "add", "--centre", "cas", "--role", "krol", "--email", "a@example.org"], false);
    cas.run(&["staff", "add", "--centre", "cas", "--role", "staff", "--email", "nie adres"], false);
    let text = cas.run(&["staff", "admin", "--email", "Admin@example.org"], true);
    assert!(text.contains("/konto/haslo/"), "{text}");
    cas.run(&["staff", "admin", "--email", "kierownik@example.org", "--end"], false);
    cas.run(&["staff", "admin", "--email", "nie adres"], false);
    cas.run(&["staff", "admin", "--email", "admin@example.org", "--end"], true);
    cas.run(&["staff", "admin", "--email", "admin@example.org", "--end"], false);
    assert!(cas.run(&["verify"], true).contains("hold"));
    cas.database.remove().await;
}

async fn serve_starts_without_examples(engine: Engine) {
    let cas = Program::over(engine).await;
    let listen = format!("127.0.0.1:{}", free_port());
    let mut command = cas.command(&["serve"]);
    command.env("CAS_LISTEN", &listen);
    let running = Running::silent(command);
    let mut answer = String::new();
    for _ in 0..200 {
        answer = get(&listen, "/logowanie").unwrap_or_default();
        if answer.contains("200 OK") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(!answer.contains("example.org"), "there are no example accounts");
    assert!(get(&listen, "/").unwrap().contains("location: /cas"), "its centre comes from config/centres");
    if engine == Engine::Sqlite {
        assert!(cas.run(&["serve"], false).contains("another process"), "one process owns the file");
        std::os::unix::fs::symlink(cas.folder().join("cas.db"), cas.folder().join("link.db")).unwrap();
        let mut linked = cas.command(&["serve"]);
        let output = linked.env("CAS_DATABASE_URL", "sqlite:link.db").output().unwrap();
        assert!(both(&output).contains("another process"), "whatever leads to it: {}", both(&output));
    }
    drop(running);
    cas.database.remove().await;
}

/// Whoever only looks makes nothing.
async fn what_is_not_there_is_not_verified(engine: Engine) {
    let cas = Program::over(engine).await;
    let said = cas.run(&["verify"], false);
    let why = if engine == Engine::Sqlite { "there is no database" } else { "holds nothing of this program" };
    assert!(said.contains(why), "{said}");
    if engine == Engine::Sqlite {
        assert!(!cas.folder().join("cas.db").exists(), "none was made");
        std::fs::write(cas.folder().join("cas.db"), "").unwrap();
        assert!(cas.run(&["verify"], false).contains("holds nothing of this program"));
        for (args, told) in [("migrate", "up to date"), ("verify", "hold")] {
            let output =
                cas.command(&[args]).env("CAS_DATABASE_URL", "sqlite:100%/a%20b.db").output().unwrap();
            assert!(both(&output).contains(told), "{}", both(&output));
        }
        assert!(cas.folder().join("100%/a%20b.db").is_file());
    }
    cas.database.remove().await;
}

/// One plain request; the whole answer as text.
fn get(listen: &str, path: &str) -> std::io::Result<String> {
    let mut stream = std::net::TcpStream::connect(listen)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {listen}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

async fn serve_refuses_what_the_demo_made(engine: Engine) {
    let database = Database::new(engine, Content::Demo).await;
    let cas = Program { database };
    let text = cas.run(&["serve"], false);
    assert!(text.contains("cas demo"), "{text}");
    cas.database.remove().await;
}

async fn the_demo_refuses_what_it_did_not_make(engine: Engine) {
    let cas = Program::over(engine).await;
    cas.run(&["migrate"], true);
    let data = cas.folder().join("data");
    let args = ["demo", "--data", data.to_str().unwrap(), "--database", &cas.database.url, "--fresh"];
    let text = cas.run(&args, false);
    assert!(text.contains("was not made by"), "{text}");
    cas.database.remove().await;
}

async fn the_demo_starts_and_keeps_what_it_finds(engine: Engine) {
    let cas = Program::over(engine).await;
    let data = cas.folder().join("data");
    let listen = format!("127.0.0.1:{}", free_port());
    let args = [
        "demo",
        "--data",
        data.to_str().unwrap(),
        "--database",
        &cas.database.url,
        "--listen",
        &listen,
        "--at",
        "2026-11-23T09:00",
    ];
    let began = std::time::Instant::now();
    let running = Running::demo(cas.command(&args));
    let printed = running.printed.clone();
    assert!(began.elapsed().as_secs() < 10, "it took {:?} to start", began.elapsed());
    for word in [listen.as_str(), "czlonek@example.org", "pracownik@example.org", cas::demo::PASSWORD] {
        assert!(printed.contains(word), "{word} is missing in {printed}");
    }
    drop(running);
    // Killed at whatever moment, it finds its database again.
    let again = Running::demo(cas.command(&args));
    drop(again);
    cas.database.remove().await;
}

macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite { $( #[tokio::test] async fn $name() { super::$name(super::Engine::Sqlite).await; } )+ }
        mod postgres { $( #[tokio::test] async fn $name() { super::$name(super::Engine::Postgres).await; } )+ }
    };
}
on_both!(
    the_first_manager_of_a_new_installation,
    serve_starts_without_examples,
    serve_refuses_what_the_demo_made,
    the_demo_refuses_what_it_did_not_make,
    what_is_not_there_is_not_verified,
    the_demo_starts_and_keeps_what_it_finds,
);

#[tokio::test]
async fn workers_alone_need_postgres() {
    let cas = Program::over(Engine::Sqlite).await;
    assert!(cas.run(&["worker"], false).contains("PostgreSQL"));
    assert!(cas.run(&["serve", "--no-worker"], false).contains("PostgreSQL"));
}

#[tokio::test]
async fn the_demo_stays_on_this_machine() {
    let cas = Program::over(Engine::Sqlite).await;
    let text = cas.run(&["demo", "--listen", "0.0.0.0:0"], false);
    assert!(text.contains("--public"), "{text}");
}

#[tokio::test]
async fn a_centres_file_is_checked_to_the_line() {
    let cas = Program::over(Engine::Sqlite).await;
    let shipped = root().join("config/centres/cas.toml");
    assert!(cas.run(&["centre", "check", shipped.to_str().unwrap()], true).contains("no faults"));
    let faulty = cas.folder().join("faulty.toml");
    let text = std::fs::read_to_string(shipped).unwrap().replace("07:00-14:00", "14:00-07:00");
    let line = 1 + text.lines().position(|l| l.contains("14:00-07:00")).unwrap();
    std::fs::write(&faulty, text).unwrap();
    let answer = cas.run(&["centre", "check", faulty.to_str().unwrap()], false);
    assert!(answer.contains(&format!("faulty.toml:{line}: hours.fri")), "{answer}");
}

#[tokio::test]
async fn settings_are_shown_without_secrets() {
    let cas = Program::over(Engine::Sqlite).await;
    let output = cas
        .command(&["config", "show"])
        .env("CAS_DATABASE_URL", "postgres://cas:tajne@localhost/cas")
        .env("CAS_MAIL_URL", "smtps://poczta:tajne@example.org")
        .output()
        .unwrap();
    let text = both(&output);
    assert!(text.contains("postgres://cas:•••@localhost/cas") && !text.contains("tajne"), "{text}");
    assert!(text.contains("smtps://poczta:•••@example.org"), "{text}");
    let output = cas.command(&["config", "show"]).env("CAS_LISTEN", "nigdzie").output().unwrap();
    assert!(
        !output.status.success() && both(&output).contains("LISTEN"),
        "the key is named: {}",
        both(&output)
    );
}

#[tokio::test]
async fn a_broken_database_fails_the_proof() {
    let database = Database::new(Engine::Sqlite, Content::Demo).await;
    let cas = Program { database };
    let rows = crate::support::rows::Rows::open(Engine::Sqlite, &cas.database.url).await;
    rows.change("update booking set status = 'cancelled' where status = 'approved'").await.unwrap();
    rows.close().await;
    let text = cas.run(&["verify"], false);
    assert!(text.contains("broken: only a booking in an occupying status has claims"), "{text}");
}

#[tokio::test]
async fn what_holds_personal_data_is_for_its_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let database = Database::empty(Engine::Sqlite).await;
    let cas = Program { database };
    cas.run(&["migrate"], true);
    let mode = std::fs::metadata(cas.folder().join("cas.db")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
