//! Signing in with a code besides the password, and changing the address of an account.

use cas::action::code::Codes;
use cas::domain::id::PersonId;
use chrono::TimeDelta;

use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_code_is_asked_for_besides_the_password,
    a_code_works_once,
    a_lost_telephone_is_no_end,
    a_link_from_a_mail_is_not_enough,
    guesses_at_the_code_are_slowed_down,
    a_centre_asks_its_staff_for_it,
    both_addresses_confirm_a_change,
    an_address_that_is_taken_is_not_told,
    a_change_runs_out_and_a_newer_one_replaces_it,
);

const MEMBER: &str = "czlonek@example.org";

async fn codes(app: &TestApp, email: &str, generation: i32) -> Codes {
    let mut tx = app.app.db.read().await.unwrap();
    let (person, _): (PersonId, _) =
        cas::store::person::by_email(&mut tx, email).await.unwrap().expect("an account");
    Codes::of(&app.app.secret, (person, email), generation, "cas").unwrap()
}

/// Somebody who has turned the code on.
async fn turned_on(app: &TestApp, email: &str) -> (Visitor, Codes, Vec<String>) {
    let mut person = app.sign_in(email).await;
    let page = person.get("/konto/kod").await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.has(".qr svg"), "{}", page.shown());
    let recovery = page.texts("[data-recovery] li");
    assert_eq!(recovery.len(), 8);
    let codes = codes(app, email, 1).await;
    assert_eq!(page.text("[data-key]"), codes.typed());
    person.submit("form#kod", &[("code", "000000")]).await.expect(422);
    let page = person.submit("form#kod", &[("code", &codes.at(app.clock.now()))]).await;
    assert!(page.has("[data-on]"), "{}", page.shown());
    app.clock.advance(TimeDelta::seconds(60));
    (person, codes, recovery)
}

/// Password right, code to come.
async fn half_in(app: &TestApp, email: &str) -> Visitor {
    let mut visitor = app.visitor();
    visitor.get("/logowanie?powrot=/konto").await;
    let fields = [("email", email), ("password", cas::demo::PASSWORD)];
    let page = visitor.submit("main form", &fields).await;
    assert!(page.has("form#kod"), "{}", page.shown());
    visitor
}

async fn enter(visitor: &mut Visitor, code: &str) -> Page {
    visitor.get("/logowanie/kod?powrot=/konto").await;
    visitor.submit("form#kod", &[("code", code)]).await
}

async fn a_code_is_asked_for_besides_the_password(app: &TestApp) {
    let (_, codes, _) = turned_on(app, MEMBER).await;
    let mut visitor = half_in(app, MEMBER).await;
    for address in ["/konto", "/moje", "/organizacja"] {
        assert!(visitor.get(address).await.has("form#kod"), "{address} is closed until then");
    }
    enter(&mut visitor, "123").await.expect(422);
    let page = enter(&mut visitor, &codes.at(app.clock.now())).await;
    assert_eq!(page.url, "/konto", "{}", page.shown());
    assert!(page.text("main").contains(MEMBER));
    assert_eq!(
        app.rows.number("select count(*) from audit_entry where action = 'person.second_factor_on'").await,
        1
    );
}

async fn a_code_works_once(app: &TestApp) {
    let (_, codes, _) = turned_on(app, MEMBER).await;
    let code = codes.at(app.clock.now());
    let mut first = half_in(app, MEMBER).await;
    assert_eq!(enter(&mut first, &code).await.url, "/konto");
    let mut second = half_in(app, MEMBER).await;
    enter(&mut second, &code).await.expect(422);
    app.clock.advance(TimeDelta::seconds(30));
    assert_eq!(enter(&mut second, &codes.at(app.clock.now())).await.url, "/konto");
    let mut late = half_in(app, MEMBER).await;
    app.clock.advance(TimeDelta::minutes(16));
    let page = enter_anyway(&mut late, &codes.at(app.clock.now())).await;
    assert_eq!(page.url, "/logowanie", "who takes too long begins anew");
}

/// Sends a code from a page that was open before.
async fn enter_anyway(visitor: &mut Visitor, code: &str) -> Page {
    let mut form = visitor.form("form#kod");
    form.fill("code", code);
    visitor.send(&form).await
}

async fn a_lost_telephone_is_no_end(app: &TestApp) {
    let (mut owner, codes, recovery) = turned_on(app, MEMBER).await;
    let mut visitor = half_in(app, MEMBER).await;
    assert_eq!(enter(&mut visitor, &recovery[2].to_uppercase()).await.url, "/konto");
    let mut again = half_in(app, MEMBER).await;
    enter(&mut again, &recovery[2]).await.expect(422);
    assert!(owner.get("/konto/kod").await.text("[data-on]").contains("7 kodów"));
    owner.submit("form#kod", &[("code", "999999")]).await.expect(422);
    let page = owner.submit("form#kod", &[("code", &codes.at(app.clock.now()))]).await;
    assert!(!page.has("[data-on]"), "it is off");
    assert_ne!(page.texts("[data-recovery] li"), recovery, "other codes next time");
    app.sign_in(MEMBER).await;
}

async fn a_link_from_a_mail_is_not_enough(app: &TestApp) {
    turned_on(app, MEMBER).await;
    let mut visitor = app.visitor();
    visitor.get("/logowanie").await;
    let mut form = visitor.form("main form");
    form.action = "/logowanie/link".to_owned();
    form.fill("email", MEMBER);
    form.press("purpose", "sign_in");
    visitor.send(&form).await.expect(200);
    app.run_jobs().await;
    let mail = app.mailbox().pop().unwrap();
    let link = mail.plain.lines().find(|line| line.starts_with("http")).unwrap();
    visitor.get(link.trim_start_matches(app.app.config.public_url.as_ref() as &str)).await.expect(200);
    assert!(visitor.submit("main form", &[]).await.has("form#kod"), "{}", visitor.page().shown());
    assert!(visitor.get("/moje").await.has("form#kod"));
}

async fn guesses_at_the_code_are_slowed_down(app: &TestApp) {
    turned_on(app, MEMBER).await;
    let mut visitor = half_in(app, MEMBER).await;
    for _ in 0..10 {
        enter(&mut visitor, "000000").await.expect(422);
    }
    enter(&mut visitor, "000000").await.expect(429);
}

async fn a_centre_asks_its_staff_for_it(app: &TestApp) {
    let name = match app.engine() {
        crate::support::Engine::Sqlite => "json_set(profile, '$.staff_second_factor', json('true'))",
        crate::support::Engine::Postgres => "jsonb_set(profile, '{staff_second_factor}', 'true')",
    };
    app.rows
        .change(&format!("update centre set profile = {name}, config_version = config_version + 1"))
        .await
        .unwrap();
    let mut staff = app.visitor();
    staff.get("/logowanie").await;
    staff.submit("main form", &[("email", "pracownik@example.org"), ("password", cas::demo::PASSWORD)]).await;
    let page = staff.get("/cas/p/wnioski").await;
    assert_eq!(page.url, "/konto/kod", "{}", page.shown());
    assert!(page.text("main").contains("wymaga kodu"), "{}", page.shown());
    app.sign_in(MEMBER).await.get("/moje").await.expect(200);
    let (mut staff, ..) = turned_on(app, "pracownik@example.org").await;
    assert_eq!(staff.get("/cas/p/wnioski").await.url, "/cas/p/wnioski");
}

async fn ask_for(app: &TestApp, visitor: &mut Visitor, email: &str) -> Vec<(String, String)> {
    let before = app.mailbox().len();
    visitor.get("/konto/adres").await.expect(200);
    visitor.submit("form#adres", &[("email", email)]).await.expect(200);
    app.run_jobs().await;
    let links = app.mailbox().split_off(before).into_iter().map(|mail| {
        let line = mail.plain.lines().find(|line| line.starts_with("http")).unwrap().to_owned();
        (mail.to[0].clone(), line.trim_start_matches(app.app.config.public_url.as_ref() as &str).to_owned())
    });
    links.collect()
}

async fn yes(app: &TestApp, link: &str) -> Page {
    let mut visitor = app.visitor();
    visitor.get(link).await.expect(200);
    visitor.submit("main form", &[]).await
}

async fn both_addresses_confirm_a_change(app: &TestApp) {
    let mut member = app.sign_in(MEMBER).await;
    member.get("/konto/adres").await;
    member.submit("form#adres", &[("email", "x")]).await.expect(422);
    member.submit("form#adres", &[("email", MEMBER)]).await.expect(422);
    let links = ask_for(app, &mut member, "Nowy@Example.org").await;
    let to: Vec<&str> = links.iter().map(|(to, _)| to.as_str()).collect();
    assert_eq!(to, [MEMBER, "nowy@example.org"]);
    let page = yes(app, &links[1].1).await;
    assert!(page.text("main").contains("na drugim adresie"), "{}", page.shown());
    app.sign_in(MEMBER).await;
    let page = yes(app, &links[0].1).await;
    assert!(page.text("main").contains("zmieniony"), "{}", page.shown());
    app.sign_in("nowy@example.org").await;
    app.visitor().get(&links[0].1).await.expect(404);
    assert!(member.get("/konto").await.text("main").contains("nowy@example.org"), "and one stays signed in");
}

async fn an_address_that_is_taken_is_not_told(app: &TestApp) {
    let mut member = app.sign_in(MEMBER).await;
    let links = ask_for(app, &mut member, "druga@example.org").await;
    assert_eq!(links.len(), 1, "whose address it is hears nothing");
    assert!(member.page().text("main").contains("Sprawdź obie skrzynki"), "and so does who asks");
    yes(app, &links[0].1).await.expect(200);
    app.sign_in(MEMBER).await;
}

async fn a_change_runs_out_and_a_newer_one_replaces_it(app: &TestApp) {
    let mut member = app.sign_in(MEMBER).await;
    let first = ask_for(app, &mut member, "a@example.org").await;
    let second = ask_for(app, &mut member, "b@example.org").await;
    app.visitor().get(&first[0].1).await.expect(404);
    app.clock.advance(TimeDelta::hours(25));
    app.visitor().get(&second[0].1).await.expect(404);
    for n in 0..4 {
        ask_for(app, &mut member, &format!("{n}@example.org")).await;
    }
    ask_for(app, &mut member, "5@example.org").await;
    member.get("/konto/adres").await;
    member.submit("form#adres", &[("email", "6@example.org")]).await.expect(422);
}
