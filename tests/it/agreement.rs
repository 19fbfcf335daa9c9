//! Agreements: only an organisation with one that lasts may book; how they are written, signed, changed and ended.

use chrono::TimeDelta;

use crate::support::booking::{FORM, TUESDAY};
use crate::support::{Page, TestApp, Visitor, on_both_engines, warsaw};

on_both_engines!(
    an_unsigned_agreement_lets_nobody_book,
    an_agreement_that_ends_before_lets_nobody_book,
    what_is_signed_lets_book,
    an_annex_changes_scope_and_limits,
    an_agreement_is_suspended_resumed_and_ended,
    reminders_come_sixty_thirty_and_seven_days_before,
    the_paper_has_the_data_of_both_sides,
    a_scan_is_kept,
);

async fn an_unsigned_agreement_lets_nobody_book(app: &TestApp) {
    let mut new = app.sign_in("nowa@example.org").await;
    let page = new.ask(&TUESDAY).await;
    page.expect(422);
    assert_eq!(page.errors(), ["no_agreement"]);
    assert!(page.has(FORM));
    assert_eq!(page.value("title"), TUESDAY.title);
    assert_eq!(page.attrs("[data-ways] li", "data-resource"), [""; 0], "no other time would help");
    assert!(page.has("main a[href^='tel:']"), "the way on is to call");
    assert_eq!(app.rows.number("select count(*) from booking b join organisation o on o.id = b.organisation_id where o.name like 'Grupa%'").await, 0);
}

async fn an_agreement_that_ends_before_lets_nobody_book(app: &TestApp) {
    let mut ending = app.sign_in("konczy@example.org").await;
    let page = ending.ask(&TUESDAY.at("2026-12-08", "10:00", "12:00")).await;
    page.expect(422);
    assert_eq!(page.errors(), ["agreement_ends"]);
    assert!(page.text("[data-error]").contains("7 grudnia 2026"), "{}", page.text("[data-error]"));
    // On its last day it still holds.
    let page = ending.book(&TUESDAY.at("2026-12-07", "10:00", "12:00")).await;
    page.expect(200);
    app.run_jobs().await;
}

const FOUNDATION: &str = "Fundacja Przykład";

/// Staff at the page of an organisation.
async fn at_organisation(app: &TestApp, name: &str) -> Visitor {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await.expect(200);
    let listed = staff.page().select("[data-organisation]", |li| {
        let id = li.attr("data-organisation").unwrap_or_default().to_owned();
        (li.text().collect::<String>(), id)
    });
    let (_, id) = listed.into_iter().find(|(text, _)| text.contains(name)).expect("it is listed");
    staff.get(&format!("/cas/p/organizacje/{id}")).await.expect(200);
    staff
}

/// Staff at the page of the agreement of an organisation.
async fn at_agreement(app: &TestApp, name: &str) -> Visitor {
    let mut staff = at_organisation(app, name).await;
    let id = staff.page().attr("[data-agreement]", "data-agreement");
    staff.get(&format!("/cas/p/porozumienia/{id}")).await.expect(200);
    staff
}

async fn write(staff: &mut Visitor, fields: &[(&str, &str)]) -> Page {
    let mut form = staff.form("form#tresc-porozumienia");
    for (name, value) in fields {
        form.fill(name, value);
    }
    form.press("step", "write");
    staff.send(&form).await
}

async fn step(staff: &mut Visitor, step: &str, fields: &[(&str, &str)]) -> Page {
    let mut form = staff.form("form#krok");
    for (name, value) in fields {
        form.fill(name, value);
    }
    form.press("step", step);
    staff.send(&form).await
}

async fn what_is_signed_lets_book(app: &TestApp) {
    let mut staff = at_agreement(app, "Grupa Inicjatywna Próba").await;
    assert_eq!(staff.page().value("number"), "1/2026", "the next number is proposed");
    step(&mut staff, "sign", &[]).await.expect(422);
    write(&mut staff, &[("number", "7/2026"), ("ends_on", "2026-12-31")]).await.expect(200);
    step(&mut staff, "sign", &[("day", "2026-11-24")]).await.expect(422);
    assert_eq!(staff.page().value("day"), "2026-11-24", "what was typed stays");
    let page = step(&mut staff, "sign", &[("day", "2026-11-23")]).await;
    page.expect(200);
    assert!(page.text("[data-state]").contains("obowiązuje"), "{}", page.text("[data-state]"));
    let mail = app.only_mail().await;
    assert_eq!(mail.to, ["nowa@example.org"]);
    assert!(mail.plain.contains("7/2026"), "{}", mail.plain);
    let mut new = app.sign_in("nowa@example.org").await;
    new.book(&TUESDAY).await.expect(200);
    let page = new.ask(&TUESDAY.at("2027-01-05", "10:00", "12:00")).await;
    assert_eq!(page.errors(), ["agreement_ends"]);
    app.run_jobs().await;
}

async fn an_annex_changes_scope_and_limits(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut staff = at_agreement(app, FOUNDATION).await;
    let mut form = staff.form("form#tresc-porozumienia");
    form.fill("number", "1/2026");
    form.fill("hours_room", "3");
    form.press("step", "write");
    staff.send(&form).await.expect(200);
    let page = staff.page();
    assert_eq!(page.texts("[aria-labelledby='wersje'] li b"), ["Wersja 2", "Wersja 1"], "{}", page.shown());
    let page = member.ask(&TUESDAY.at("2026-12-01", "10:00", "14:00")).await;
    assert_eq!(page.errors(), ["quota_hours"]);
    member.book(&TUESDAY).await.expect(200);
    let mut form = staff.form("form#tresc-porozumienia");
    form.fields.retain(|(name, _)| name != "kinds");
    form.press("step", "write");
    staff.send(&form).await.expect(422);
    let mut staff = at_agreement(app, FOUNDATION).await;
    let mut stale = staff.form("form#krok");
    write(&mut staff, &[("hours_room", "1000")]).await.expect(422);
    write(&mut staff, &[("ends_on", "2025-01-01")]).await.expect(422);
    write(&mut staff, &[("hours_room", ""), ("ends_on", "")]).await.expect(200);
    stale.press("step", "suspend");
    stale.fill("reason", "x");
    staff.send(&stale).await.expect(409);
    app.run_jobs().await;
}

async fn an_agreement_is_suspended_resumed_and_ended(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let before = app.mailbox().len();
    let mut staff = at_agreement(app, FOUNDATION).await;
    step(&mut staff, "suspend", &[]).await.expect(422);
    step(&mut staff, "suspend", &[("reason", "Naruszenie regulaminu")]).await.expect(200);
    assert_eq!(member.ask(&TUESDAY.in_room("sala-3")).await.errors(), ["suspended"]);
    let page = staff.get("/cas/p/organizacje").await;
    assert!(page.text("[data-loose]").contains("3 rezerwacje"), "{}", page.shown());
    let mut staff = at_agreement(app, FOUNDATION).await;
    step(&mut staff, "resume", &[]).await.expect(200);
    member.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    let ends = [("day", "2026-11-30"), ("side", "organisation"), ("reason", "Koniec działalności")];
    let page = step(&mut staff, "terminate", &ends).await;
    assert!(page.text("[data-state]").contains("30 listopada 2026"), "{}", page.text("[data-state]"));
    assert_eq!(member.ask(&TUESDAY.in_room("kuchnia")).await.errors(), ["agreement_ends"]);
    let page = at_organisation(app, FOUNDATION).await;
    let page = page.page();
    assert_eq!(
        page.attrs("[data-loose] li", "data-number"),
        [number.to_string()],
        "nothing is lost silently"
    );
    assert_eq!(app.rows.status(number).await, "requested");
    app.run_jobs().await;
    let told: Vec<String> = app.mailbox().split_off(before).into_iter().map(|mail| mail.subject).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].contains("wypowiedziane"), "{told:?}");
    app.clock.advance(TimeDelta::days(9));
    let mut staff = at_agreement(app, FOUNDATION).await;
    assert!(staff.page().text("[data-state]").contains("wypowiedziane"), "{}", staff.page().shown());
    let page = step(&mut staff, "archive", &[]).await;
    assert!(page.text("[data-state]").contains("archiwalne"), "{}", page.text("[data-state]"));
    let page = at_organisation(app, FOUNDATION).await.press("Nowe porozumienie", &[]).await;
    assert!(page.text("[data-state]").contains("do podpis"), "{}", page.text("[data-state]"));
    app.run_jobs().await;
}

async fn reminders_come_sixty_thirty_and_seven_days_before(app: &TestApp) {
    let mut staff = at_agreement(app, FOUNDATION).await;
    write(&mut staff, &[("number", "1/2026"), ("ends_on", "2027-01-31")]).await.expect(200);
    let mut told = Vec::new();
    for _ in 0..75 {
        let before = app.mailbox().len();
        app.tidy().await;
        app.tidy().await;
        app.run_jobs().await;
        for mail in app.mailbox().split_off(before) {
            if mail.subject.starts_with("Porozumienie kończy") && mail.to == ["koordynator@example.org"] {
                told.push((warsaw("2027-01-31T12:00") - app.clock.now()).num_days());
                assert!(mail.subject.contains("31 stycznia 2027"), "{}", mail.subject);
            }
        }
        app.clock.advance(TimeDelta::days(1));
    }
    assert_eq!(told, [60, 30, 7]);
}

async fn the_paper_has_the_data_of_both_sides(app: &TestApp) {
    app.rows
        .change("update organisation set details = '{\"nip\":\"1234563218\",\"signatories\":\"Prezes zarządu\"}' where name = 'Fundacja Przykład'")
        .await
        .unwrap();
    let mut staff = at_agreement(app, FOUNDATION).await;
    let page = staff.click("Zobacz i wydrukuj").await;
    let paper = page.text("article.paper");
    for part in [
        "Ośrodek Pomocy Społecznej",
        "Fundacja Przykład",
        "NIP: 1234563218",
        "Prezes zarządu",
        "sale",
        "na czas nieokreślony",
    ] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/organizacja").await;
    let page = member.click("Treść porozumienia").await;
    assert!(page.text("article.paper").contains("Fundacja Przykład"));
    let address = page.url.clone();
    app.sign_in("druga@example.org").await.get(&address).await.expect(404);
    let mut english = app.sign_in("czlonek@example.org").await;
    let page = english.get(&format!("{address}?lang=en")).await;
    assert!(page.text("article.paper").contains("Porozumienie"), "Polish binds");
}

async fn a_scan_is_kept(app: &TestApp) {
    let mut staff = at_agreement(app, FOUNDATION).await;
    let csrf = staff.page().attrs("input[name='csrf']", "value").remove(0);
    let address = format!("{}/skan", staff.page().url);
    let pdf = b"%PDF-1.4\n%%EOF\n";
    staff.upload(&address, &[("csrf", "x")], ("a.pdf", pdf)).await.expect(403);
    staff.upload(&address, &[("csrf", &csrf)], ("a.pdf", b"<html>")).await.expect(422);
    let page = staff.upload(&address, &[("csrf", &csrf)], ("Porozumienie.pdf", pdf)).await;
    page.expect(200);
    let page = staff.click("Porozumienie.pdf").await;
    assert_eq!(page.body.as_bytes(), pdf);
    let mut other = app.sign_in("czlonek@example.org").await;
    other.get(&page.url).await.expect(403);
}
