//! The log as staff read it: in words, narrowed, page by page, as a table; complete and only the centre's own.

use std::collections::BTreeSet;

use cas::domain::lang::Lang;
use cas::locale::{self, Locale};

use crate::access::other_centre;
use crate::support::booking::TUESDAY;
use crate::support::source::rust_files;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    staff_read_who_did_what,
    entries_are_narrowed_and_paged,
    a_table_is_safe_in_a_spreadsheet,
    odd_questions_are_answered,
    an_organisations_history_is_whole,
);

async fn staff_read_who_did_what(app: &TestApp) {
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await.expect(200);
    staff.press("Zatwierdzam", &[]).await.expect(200);
    let page = staff.get("/cas/p/dziennik").await;
    page.expect(200);
    let entries = page.texts("[data-entry]");
    assert!(
        entries[0].contains(&format!("Zatwierdzono rezerwację: Rezerwacja {number} Pracownik CAS")),
        "{entries:?}"
    );
    assert!(entries[0].contains("czeka na decyzję → zatwierdzona"), "{}", entries[0]);
    assert!(entries[1].contains("Obejrzano dane") && entries[1].contains("Pracownik CAS"), "{}", entries[1]);
    assert!(entries[2].contains("Złożono wniosek") && entries[2].contains("Członek Fundacji Przykład"));
    // Every link leads somewhere.
    let hrefs: BTreeSet<String> = page.attrs("main [data-entry] a", "href").into_iter().collect();
    assert!(hrefs.len() > 2);
    for href in hrefs {
        staff.get(&href).await.expect(200);
    }
    app.run_jobs().await;
}

async fn entries_are_narrowed_and_paged(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    for n in 0..130 {
        app.rows
            .change(&format!(
                "insert into audit_entry (id, at, actor_id, action, centre_id, subject, subject_id, detail)
                select {}, created_at, null, 'centre.change', (select id from centre where slug = 'cas'), 'centre', (select id from centre where slug = 'cas'), '{{}}'
                from person where email = 'admin@example.org'",
                id(app, n)
            ))
            .await
            .unwrap();
    }
    let all = app
        .rows
        .number("select count(*) from audit_entry e join centre c on c.id = e.centre_id where c.slug = 'cas'")
        .await;
    let (mut seen, mut next) = (0, Some("/cas/p/dziennik".to_owned()));
    while let Some(address) = next {
        let page = staff.get(&address).await;
        page.expect(200);
        seen += page.texts("[data-entry]").len();
        next = page.attrs("p.acts a[href*='przed=']", "href").pop();
    }
    assert_eq!(i64::try_from(seen).unwrap(), all);
    let bookings = staff.get("/cas/p/dziennik?co=booking").await.texts("[data-entry]");
    assert!(
        !bookings.is_empty() && bookings.iter().all(|entry| entry.contains("Rezerwacja")),
        "{bookings:?}"
    );
    assert_eq!(staff.get("/cas/p/dziennik?od=2026-11-24").await.texts("[data-entry]").len(), 0);
    assert!(!staff.get("/cas/p/dziennik?od=2026-11-23&do=2026-11-23").await.texts("[data-entry]").is_empty());
    // Another centre has a log of its own.
    other_centre(app).await;
    let mut manager = app.sign_in("nowa@example.org").await;
    let other = manager.get("/inne/p/dziennik").await;
    other.expect(200);
    assert!(other.texts("[data-entry]").iter().all(|entry| !entry.contains("Rezerwacja")));
}

/// An identifier of an entry older than all real ones, as SQL of the engine.
fn id(app: &TestApp, n: u128) -> String {
    let id = uuid::Uuid::from_u128(n + 1);
    match app.engine() {
        crate::support::Engine::Sqlite => format!("x'{}'", id.simple()),
        crate::support::Engine::Postgres => format!("'{id}'"),
    }
}

async fn a_table_is_safe_in_a_spreadsheet(app: &TestApp) {
    app.rows
        .change(
            "update person set name = '=HYPERLINK(\"http://x\";\"ż\")' where email = 'czlonek@example.org'",
        )
        .await
        .unwrap();
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let table = app.sign_in("pracownik@example.org").await.get("/cas/p/dziennik.csv?co=booking").await;
    table.expect(200);
    assert!(table.header("content-disposition").starts_with("attachment"));
    assert!(table.body.starts_with("\u{feff}Kiedy;Kto;Co;"), "{}", table.body);
    let line = table.body.lines().nth(1).unwrap();
    assert!(line.contains(r#";"'=HYPERLINK(""http://x"";""ż"")";Złożono wniosek;"#), "{line}");
    app.run_jobs().await;
}

async fn odd_questions_are_answered(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    for odd in [
        "co=%25",
        "co=booking%25",
        "od=x&do=y",
        "od=9999-12-31&do=9999-12-31",
        "od=-9999-01-01",
        "kto=x&o=x&przed=x",
        "do=0000-01-01",
        "kto=00000000-0000-0000-0000-000000000000",
    ] {
        staff.get(&format!("/cas/p/dziennik?{odd}")).await.expect(200);
        staff.get(&format!("/cas/p/dziennik.csv?{odd}")).await.expect(200);
    }
}

async fn an_organisations_history_is_whole(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get("/organizacja").await;
    coordinator.press("Wyślij zaproszenie", &[("email", "nowa-osoba@example.org")]).await.expect(200);
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await;
    let ids = staff.page().attrs("[data-organisation]", "data-organisation");
    let names = staff.page().texts("[data-organisation]");
    let own = names.iter().position(|name| name.contains("Fundacja Przykład")).unwrap();
    let page = staff.get(&format!("/cas/p/dziennik?o={}", ids[own])).await;
    page.expect(200);
    assert!(
        page.texts("[data-entry]").iter().any(|entry| entry.contains("Zaproszono osobę do organizacji")),
        "{}",
        page.shown()
    );
    // A centre that does not know the organisation learns nothing.
    other_centre(app).await;
    let mut manager = app.sign_in("nowa@example.org").await;
    manager.get(&format!("/inne/p/dziennik?o={}", ids[own])).await.expect(404);
    app.run_jobs().await;
}

/// Every action that the code writes down has words in each language.
#[test]
fn every_action_has_words() {
    let mut actions = BTreeSet::new();
    for (_, text) in rust_files("src/action") {
        for piece in text.split('"').skip(1).step_by(2) {
            let is_action = piece.split_once('.').is_some_and(|(group, verb)| {
                GROUPS.contains(&group)
                    && !verb.is_empty()
                    && verb.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            });
            if is_action {
                actions.insert(piece.to_owned());
            }
        }
    }
    assert!(actions.len() > 40, "{actions:?}");
    for lang in [Lang::Pl, Lang::En, Lang::Uk] {
        for action in &actions {
            let words = locale::log::action(Locale::new(lang), action);
            assert!(!words.contains(&action.replace('.', "-")), "{lang:?}: {action} has no words");
        }
    }
}

const GROUPS: [&str; 11] = [
    "booking",
    "centre",
    "organisation",
    "agreement",
    "registration",
    "person",
    "staff",
    "regulation",
    "disposal",
    "letter",
    "call",
];
