//! Staff enter bookings for organisations that phoned, came, or wrote.

use crate::support::booking::{FORM, TUESDAY, Wish, number};
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    staff_book_for_an_organisation_and_it_is_told,
    the_form_sent_twice_books_once,
    a_slip_in_the_year_is_noticed,
    an_endless_key_is_no_form_of_ours,
    a_rule_is_set_aside_with_a_reason_that_stays,
    a_reason_sets_aside_only_what_was_read_beside_it,
    what_a_manager_decides_waits_unless_the_rules_say_yes_at_once,
    a_taken_place_is_never_given_twice,
    an_organisation_without_agreement_may_be_let_in,
    the_form_says_what_is_missing,
    a_gap_of_the_schedule_leads_staff_to_their_form,
    members_have_no_such_form,
);

pub async fn staff(app: &TestApp) -> Visitor {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/wnioski").await;
    staff.click("Zapisz rezerwację").await.expect(200);
    staff
}

/// Fills in the form that is open.
pub async fn enter(staff: &mut Visitor, organisation: &str, wish: &Wish, more: &[(&str, &str)]) -> Page {
    let options = staff.page().select("#organisation option", |option| {
        (option.text().collect::<String>(), option.attr("value").unwrap_or_default().to_owned())
    });
    let chosen = options.iter().find(|(name, _)| name == organisation).expect("the organisation is listed");
    let fields: Vec<(&str, &str)> = wish
        .fields()
        .into_iter()
        .chain([("organisation", chosen.1.as_str())])
        .chain(more.iter().copied())
        .collect();
    staff.submit(FORM, &fields).await
}

async fn staff_book_for_an_organisation_and_it_is_told(app: &TestApp) {
    let mut staff = staff(app).await;
    let page = enter(&mut staff, "Fundacja Przykład", &TUESDAY, &[("channel", "in_person")]).await;
    page.expect(200);
    let booked = number(&page);
    assert_eq!(page.attr("article", "data-status"), "approved");
    assert_eq!(app.rows.claims(booked).await, ["sala-2"]);
    let mail = app.only_mail().await;
    assert_eq!(mail.to, ["koordynator@example.org"], "the coordinator is told");
    assert_eq!(mail.invitation.as_ref().unwrap().0, "REQUEST");
    let channel = app.rows.texts("select channel from application where channel <> 'import'").await;
    assert_eq!(channel, ["in_person"]);
    let mut member = app.sign_in("czlonek@example.org").await;
    assert_eq!(member.get(&format!("/r/{booked}")).await.attr("article", "data-status"), "approved");
}

async fn the_form_sent_twice_books_once(app: &TestApp) {
    let mut staff = staff(app).await;
    let organisation = staff.page().attrs("#organisation option", "value").pop().unwrap();
    let mut form = staff.form(FORM);
    for (name, value) in TUESDAY.fields() {
        form.fill(name, value);
    }
    form.fill("organisation", &organisation);
    let first = number(&staff.send(&form).await);
    assert_eq!(number(&staff.send(&form).await), first);
    app.run_jobs().await;
}

async fn a_slip_in_the_year_is_noticed(app: &TestApp) {
    let mut staff = staff(app).await;
    let page = staff.get("/cas/p/rez/nowa").await;
    assert_eq!((page.attr("#d", "min"), page.attr("#d", "max")), ("2025-11-22".into(), "2029-11-23".into()));
    for day in ["2025-11-21", "2062-12-01"] {
        let page = enter(&mut staff, "Fundacja Przykład", &TUESDAY.at(day, "10:00", "12:00"), &[]).await;
        page.expect(422);
        assert_eq!(page.errors(), ["form_day"]);
        assert!(page.text("main").contains("od 22 listopada 2025 do 23 listopada 2029"), "{}", page.shown());
    }
    let member = app.sign_in("czlonek@example.org").await.get("/cas/rez/nowa").await;
    assert_eq!(
        (member.attr("#d", "min"), member.attr("#d", "max")),
        ("2026-11-23".into(), "2027-02-21".into())
    );
}

async fn an_endless_key_is_no_form_of_ours(app: &TestApp) {
    let mut staff = staff(app).await;
    let organisation = staff.page().attrs("#organisation option", "value").pop().unwrap();
    let mut form = staff.form(FORM);
    for (name, value) in TUESDAY.fields() {
        form.fill(name, value);
    }
    form.fill("organisation", &organisation);
    form.fill("klucz", &"k".repeat(65));
    let page = staff.send(&form).await;
    page.expect(422);
    assert!(!page.has(FORM), "it is not read at all: {}", page.shown());
    form.fill("klucz", &"k".repeat(64));
    staff.send(&form).await.expect(200);
    app.run_jobs().await;
}

async fn a_rule_is_set_aside_with_a_reason_that_stays(app: &TestApp) {
    let mut staff = staff(app).await;
    let evening = TUESDAY.at("2026-12-01", "16:00", "19:00");
    let page = enter(&mut staff, "Fundacja Przykład", &evening, &[]).await;
    page.expect(422);
    assert_eq!(page.errors(), ["exception"]);
    assert!(page.text("[data-set-aside]").contains("centrum jest otwarte 7:00–18:00"), "{}", page.shown());
    assert_eq!(page.value("title"), TUESDAY.title, "what was typed stays");
    let page = staff.submit(FORM, &[("exception", " \u{200b} ")]).await;
    page.expect(422);
    let page = staff.submit(FORM, &[("exception", &"x".repeat(1001))]).await;
    page.expect(422);
    assert!(page.shown().contains("1000"), "{}", page.shown());
    let page = staff.submit(FORM, &[("exception", "Zgoda dyrektora, klucz u dozorcy")]).await;
    page.expect(200);
    let detail =
        app.rows.texts("select cast(detail as text) from audit_entry where action = 'booking.enter'").await;
    let detail = detail.iter().find(|d| d.contains("outside_hours")).expect("the rule is in the audit");
    assert!(detail.contains("Zgoda dyrektora, klucz u dozorcy"), "{detail}");
    app.run_jobs().await;
}

async fn a_reason_sets_aside_only_what_was_read_beside_it(app: &TestApp) {
    let mut staff = staff(app).await;
    let evening = TUESDAY.at("2026-12-01", "16:00", "19:00");
    enter(&mut staff, "Fundacja Przykład", &evening, &[]).await.expect(422);
    let reason = [("exception", "Zgoda dyrektora")];
    let page = enter(&mut staff, "Grupa Inicjatywna Próba", &evening, &reason).await;
    page.expect(422);
    assert!(page.text("#exception-fault").contains("Doszła zasada"), "{}", page.shown());
    assert_eq!(page.value("exception"), "Zgoda dyrektora");
    staff.submit(FORM, &[]).await.expect(200);
    app.run_jobs().await;
}

async fn what_a_manager_decides_waits_unless_the_rules_say_yes_at_once(app: &TestApp) {
    app.rows.rules("room", r#"{"approver":"manager","approval":"at_once","min_minutes":60}"#).await;
    let mut staff = staff(app).await;
    let page = enter(&mut staff, "Fundacja Przykład", &TUESDAY, &[]).await;
    assert_eq!(page.attr("article", "data-status"), "approved", "as for a member");
    staff.get("/cas/p/rez/nowa").await;
    let evening = TUESDAY.at("2026-12-01", "17:00", "19:00");
    enter(&mut staff, "Fundacja Przykład", &evening, &[]).await.expect(422);
    let page = staff.submit(FORM, &[("exception", "Zgoda dyrektora")]).await;
    assert_eq!(page.attr("article", "data-status"), "requested");
    let waiting = number(&page);
    let mut manager = app.sign_in("kierownik@example.org").await;
    let page = manager.get(&format!("/cas/p/wnioski/{waiting}")).await;
    assert_eq!(page.value("exception"), "Zgoda dyrektora", "what staff wrote is there to be read");
    manager.press("Zatwierdzam", &[]).await.expect(200);
    staff.get("/cas/p/rez/nowa").await;
    let morning = TUESDAY.at("2026-11-23", "08:00", "09:00");
    enter(&mut staff, "Fundacja Przykład", &morning, &[]).await.expect(422);
    let page = staff.submit(FORM, &[("exception", "Byli rano")]).await;
    page.expect(422);
    assert_eq!(page.errors(), ["for_manager"], "nobody could decide it any more: {}", page.shown());
    manager.get("/cas/p/rez/nowa").await;
    enter(&mut manager, "Fundacja Przykład", &morning, &[]).await.expect(422);
    let page = manager.submit(FORM, &[("exception", "Byli rano")]).await;
    assert_eq!(page.attr("article", "data-status"), "approved");
    app.run_jobs().await;
}

async fn a_taken_place_is_never_given_twice(app: &TestApp) {
    let mut staff = staff(app).await;
    let mut form = staff.form(FORM);
    form.press("needs", "step_free");
    assert_eq!(staff.send(&form).await.attrs("input[name='needs'][checked]", "value"), ["step_free"]);
    enter(&mut staff, "Fundacja Przykład", &TUESDAY, &[]).await.expect(200);
    staff.get("/cas/p/rez/nowa").await;
    let page = enter(&mut staff, "Stowarzyszenie Wzór", &TUESDAY, &[]).await;
    page.expect(409);
    assert_eq!(page.errors(), ["taken"]);
    assert!(!page.has("#exception"), "no reason helps");
    assert!(page.has("[data-ways] [data-resource]"), "but there are ways on");
    let mut form = staff.form(FORM);
    form.press("zamiast", &page.attrs("[data-ways] button", "value")[0]);
    staff.send(&form).await.expect(200);
    app.run_jobs().await;
}

async fn an_organisation_without_agreement_may_be_let_in(app: &TestApp) {
    let mut staff = staff(app).await;
    let page = enter(&mut staff, "Grupa Inicjatywna Próba", &TUESDAY, &[]).await;
    page.expect(422);
    assert!(page.text("[data-set-aside]").contains("nie ma podpisanego porozumienia"), "{}", page.shown());
    let page = staff.submit(FORM, &[("exception", "Spotkanie założycielskie")]).await;
    page.expect(200);
    app.run_jobs().await;
}

async fn the_form_says_what_is_missing(app: &TestApp) {
    let mut staff = staff(app).await;
    let page = staff.submit(FORM, &[("people", "wiele"), ("title", "")]).await;
    page.expect(422);
    assert_eq!(page.errors(), ["form_organisation", "form_people"]);
    let mut form = staff.form(FORM);
    form.fill("people", "8");
    form.fill("organisation", "01890000-0000-7000-8000-000000000000");
    let page = staff.send(&form).await;
    page.expect(422);
    assert_eq!(page.errors(), ["form_organisation"], "nobody's identifier");
}

async fn a_gap_of_the_schedule_leads_staff_to_their_form(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get("/cas/terminarz/2026-12-01").await;
    let link = page.attrs("#sala-2 td.free a", "href").pop().unwrap();
    let page = staff.get(&link).await;
    page.expect(200);
    assert_eq!(
        (page.url.split('?').next(), page.value("d").as_str()),
        (Some("/cas/p/rez/nowa"), "2026-12-01")
    );
}

async fn members_have_no_such_form(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/p/rez/nowa").await.expect(403);
}
