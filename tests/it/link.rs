//! Signing in with a link from a mail, a new password, and the sessions that are open.

use chrono::TimeDelta;

use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_link_signs_in_once,
    a_look_at_a_link_does_not_use_it_up,
    a_link_runs_out_and_says_where_to_ask_for_another,
    nobody_learns_who_has_an_account,
    a_mailbox_is_not_flooded,
    a_forgotten_password_is_replaced,
    a_link_for_one_thing_does_not_do_another,
    sessions_are_known_and_can_be_ended,
    a_browser_is_remembered_only_if_it_is_asked_to,
);

/// Asks for a link as somebody who types an address on the sign-in page.
async fn ask(visitor: &mut Visitor, email: &str, purpose: &str) -> Page {
    visitor.get("/logowanie").await;
    let mut form = visitor.form("main form");
    form.action = "/logowanie/link".to_owned();
    form.fill("email", email);
    form.press("purpose", purpose);
    visitor.send(&form).await
}

/// The address in the last mail.
fn address(app: &TestApp) -> String {
    let mail = app.mailbox().pop().expect("a mail");
    let line = mail.plain.lines().find(|line| line.starts_with("http")).expect("a link").to_owned();
    line.trim_start_matches(app.app.config.public_url.as_ref() as &str).to_owned()
}

async fn sent(app: &TestApp, email: &str, purpose: &str) -> String {
    ask(&mut app.visitor(), email, purpose).await.expect(200);
    app.run_jobs().await;
    address(app)
}

async fn a_link_signs_in_once(app: &TestApp) {
    let link = sent(app, " Czlonek@Example.org ", "sign_in").await;
    let mail = app.mailbox().pop().unwrap();
    assert_eq!(
        (mail.to, mail.subject),
        (vec!["czlonek@example.org".to_owned()], "Logowanie w CAS Chorzów".to_owned())
    );
    let mut member = app.visitor();
    let page = member.get(&link).await;
    page.expect(200);
    assert!(page.text("main").contains("czlonek@example.org"), "{}", page.shown());
    let page = member.submit("main form", &[]).await;
    page.expect(200);
    assert_eq!(page.text("header .who"), "Moje konto: Fundacja Przykład");
    app.visitor().get(&link).await.expect(404);
    let kept = app.rows.number("select count(*) from link where used_at is not null").await;
    assert_eq!(kept, 1);
}

async fn a_look_at_a_link_does_not_use_it_up(app: &TestApp) {
    let link = sent(app, "czlonek@example.org", "sign_in").await;
    let mut scanner = app.visitor();
    scanner.get(&link).await.expect(200);
    scanner.get(&link).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from session").await, 0);
    let (mut one, mut other) = (app.visitor(), app.visitor());
    one.get(&link).await;
    other.get(&link).await;
    let (first, second) = tokio::join!(one.submit("main form", &[]), other.submit("main form", &[]));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404], "two at once: one is in");
}

async fn a_link_runs_out_and_says_where_to_ask_for_another(app: &TestApp) {
    let link = sent(app, "czlonek@example.org", "sign_in").await;
    let mut member = app.visitor();
    member.get(&link).await.expect(200);
    app.clock.advance(TimeDelta::minutes(30));
    let page = member.submit("main form", &[]).await;
    page.expect(404);
    assert!(page.text("main").contains("można poprosić o nowy"), "{}", page.shown());
    app.visitor().get("/logowanie/wymyslony").await.expect(404);
}

async fn nobody_learns_who_has_an_account(app: &TestApp) {
    let known = ask(&mut app.visitor(), "czlonek@example.org", "sign_in").await;
    let unknown = ask(&mut app.visitor(), "nikt@example.org", "sign_in").await;
    let told = |page: &Page, email: &str| page.text("main").replace(email, "");
    assert_eq!(told(&known, "czlonek@example.org"), told(&unknown, "nikt@example.org"));
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 1);
    for wrong in ["", "adres", "@", "a@b@c"] {
        let page = ask(&mut app.visitor(), wrong, "sign_in").await;
        page.expect(422);
        assert_eq!(page.errors(), ["sign_in"], "{wrong}");
        assert_eq!(page.value("email"), wrong);
    }
}

async fn a_mailbox_is_not_flooded(app: &TestApp) {
    for _ in 0..5 {
        ask(&mut app.visitor(), "czlonek@example.org", "sign_in").await.expect(200);
    }
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 3);
    app.clock.advance(TimeDelta::minutes(16));
    ask(&mut app.visitor(), "czlonek@example.org", "sign_in").await.expect(200);
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 4);
}

async fn a_forgotten_password_is_replaced(app: &TestApp) {
    let elsewhere = app.sign_in("czlonek@example.org").await;
    let link = sent(app, "czlonek@example.org", "first_password").await;
    let mut member = app.visitor();
    member.get(&link).await.expect(200);
    member.submit("main form", &[("password", "nowe hasło z ogonkami")]).await.expect(200);
    let mut elsewhere = elsewhere;
    elsewhere.get("/moje").await;
    assert!(elsewhere.page().url.starts_with("/logowanie"), "other sessions have ended");
    let mut again = app.visitor();
    again.get("/logowanie").await;
    let old = [("email", "czlonek@example.org"), ("password", cas::demo::PASSWORD)];
    again.submit("main form", &old).await.expect(422);
    let new = [("email", "czlonek@example.org"), ("password", "nowe hasło z ogonkami")];
    again.submit("main form", &new).await.expect(200);
}

async fn a_link_for_one_thing_does_not_do_another(app: &TestApp) {
    let link = sent(app, "czlonek@example.org", "sign_in").await;
    let token = link.rsplit('/').next().unwrap();
    app.visitor().get(&format!("/konto/haslo/{token}")).await.expect(404);
    let link = sent(app, "czlonek@example.org", "first_password").await;
    let token = link.rsplit('/').next().unwrap();
    app.visitor().get(&format!("/logowanie/{token}")).await.expect(404);
}

async fn sessions_are_known_and_can_be_ended(app: &TestApp) {
    let mut phone = app.sign_in("czlonek@example.org").await;
    let mut office = app.sign_in("czlonek@example.org").await;
    let mut library = app.sign_in("czlonek@example.org").await;
    let mut stranger = app.sign_in("druga@example.org").await;
    let page = phone.get("/konto").await;
    assert_eq!(page.texts("[data-session]").len(), 3);
    assert_eq!(page.texts("[data-session] form").len(), 2, "this one ends by signing out");
    let buttons = page.attrs("[data-session] button", "value");
    let mut theirs = stranger.form("form[action='/wyloguj']");
    theirs.action = "/konto/sesje".to_owned();
    theirs.press("session", &buttons[0]);
    stranger.send(&theirs).await.expect(200);
    assert_eq!(phone.get("/konto").await.texts("[data-session]").len(), 3, "nobody ends another's");
    let mut form = phone.form("section form[action='/wyloguj']");
    form.action = "/konto/sesje".to_owned();
    let nothing = form.clone();
    form.press("session", &buttons[0]);
    assert_eq!(phone.send(&form).await.texts("[data-session]").len(), 2);
    let mut others = nothing.clone();
    others.press("session", "others");
    assert_eq!(phone.send(&others).await.texts("[data-session]").len(), 1);
    for other in [&mut office, &mut library] {
        other.get("/moje").await;
        assert!(other.page().url.starts_with("/logowanie"));
    }
    phone.get("/moje").await.expect(200);
    let mut odd = nothing.clone();
    odd.press("session", "wszystkie");
    phone.send(&odd).await.expect(422);
}

async fn a_browser_is_remembered_only_if_it_is_asked_to(app: &TestApp) {
    let mut member = app.visitor();
    member.get("/logowanie").await;
    let mut form = member.form("main form");
    form.fill("email", "czlonek@example.org");
    form.fill("password", cas::demo::PASSWORD);
    form.fields.retain(|(name, _)| name != "remember");
    member.send(&form).await.expect(200);
    app.clock.advance(TimeDelta::hours(11));
    member.get("/moje").await.expect(200);
    assert_eq!(member.page().url, "/moje");
    app.clock.advance(TimeDelta::hours(1));
    member.get("/moje").await;
    assert!(member.page().url.starts_with("/logowanie"));
    let mut other = app.sign_in("czlonek@example.org").await;
    app.clock.advance(TimeDelta::days(89));
    other.get("/moje").await;
    assert_eq!(other.page().url, "/moje", "remembered for 90 days");
}
