//! Accounts that staff make: a link that works once, and the password chosen with it.

use cas::action::add_staff::AddStaff;
use cas::domain::person::StaffRole;
use chrono::TimeDelta;

use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    a_password_is_chosen_once,
    a_link_runs_out,
    guessing_is_slowed_down,
    a_stranger_locks_nobody_out,
    a_burst_of_guesses_gets_no_more_tries
);

async fn link(app: &TestApp) -> String {
    let (head, _) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let now = app.clock.now();
    let add = AddStaff::new(head.id, StaffRole::Manager, "Nowy.Kierownik@example.org", &app.app.secret, now)
        .unwrap();
    let token = app.app.db.write(add).await.unwrap();
    app.run_jobs().await;
    format!("/konto/haslo/{token}")
}

async fn a_password_is_chosen_once(app: &TestApp) {
    let link = link(app).await;
    let mut manager = app.visitor();
    manager.get(&link).await.expect(200);
    let short = manager.submit("main form", &[("password", "krótkie")]).await;
    short.expect(422);
    assert_eq!(short.errors(), ["password"]);
    let page = manager.submit("main form", &[("password", "długie hasło z ogonkami")]).await;
    page.expect(200);
    assert!(page.has("header .who"), "signed in at once: {}", page.shown());
    manager.get("/cas/p/wnioski").await.expect(200);

    let again = app.visitor().get(&link).await;
    assert!(again.status.is_client_error(), "the link works once: {}", again.shown());
    let mut elsewhere = app.visitor();
    elsewhere.get("/logowanie").await;
    let credentials = [("email", "nowy.kierownik@example.org"), ("password", "długie hasło z ogonkami")];
    elsewhere.submit("main form", &credentials).await.expect(200);
    assert_eq!(elsewhere.page().url, "/cas/p/wnioski");
    let plain = app.rows.number("select count(*) from person where password_hash like '%ogonkami%'").await;
    assert_eq!(plain, 0);
}

async fn a_link_runs_out(app: &TestApp) {
    let link = link(app).await;
    app.clock.advance(TimeDelta::days(60));
    let page = app.visitor().get(&link).await;
    page.expect(404);
    assert!(page.text("main").contains("Poproście centrum o nowy"), "{}", page.shown());
    app.visitor().get("/konto/haslo/x").await.expect(404);
}

async fn a_burst_of_guesses_gets_no_more_tries(app: &TestApp) {
    let mut guesser = app.visitor();
    guesser.get("/logowanie").await;
    let guesses = (0..30).map(|n| {
        let mut guesser = guesser.clone();
        let password = format!("próba {n}");
        async move {
            let fields = [("email", "czlonek@example.org"), ("password", password.as_str())];
            guesser.submit("main form", &fields).await.status.as_u16()
        }
    });
    let answers = futures_util::future::join_all(guesses).await;
    assert_eq!(answers.iter().filter(|status| **status == 422).count(), 10, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 429).count(), 20);
}

async fn a_stranger_locks_nobody_out(app: &TestApp) {
    let mut guesser = app.visitor();
    guesser.get("/logowanie").await;
    for _ in 0..11 {
        let fields = [("email", "czlonek@example.org"), ("password", "nie to")];
        let page = guesser.submit("main form", &fields).await;
        if page.status == 429 {
            break;
        }
    }
    // Even from the same network the owner gets in, with a link.
    let mut owner = app.visitor();
    owner.get("/logowanie").await;
    let mut form = owner.form("main form");
    form.action = "/logowanie/link".to_owned();
    form.fill("email", "czlonek@example.org");
    owner.send(&form).await.expect(200);
    app.run_jobs().await;
    let mail = app.mailbox().pop().expect("a link");
    let link = mail.plain.lines().find(|line| line.starts_with("http")).unwrap().to_owned();
    owner.get(link.trim_start_matches(app.app.config.public_url.as_ref() as &str)).await;
    owner.submit("main form", &[]).await.expect(200);
    owner.get("/moje").await;
    assert_eq!(owner.page().url, "/moje");
}

async fn guessing_is_slowed_down(app: &TestApp) {
    let mut guesser = app.visitor();
    let mut last = guesser.get("/logowanie").await;
    for n in 0..20 {
        let password = format!("próba {n}");
        let fields = [("email", "czlonek@example.org"), ("password", password.as_str())];
        if last.status == 429 {
            break;
        }
        last = guesser.submit("main form", &fields).await;
    }
    last.expect(429);
    assert!(!last.header("retry-after").is_empty());
    assert!(last.has("main h1"));
    // Others are not kept out, and in time neither is the owner.
    app.sign_in("druga@example.org").await;
    app.clock.advance(TimeDelta::minutes(30));
    app.sign_in("czlonek@example.org").await;
}
