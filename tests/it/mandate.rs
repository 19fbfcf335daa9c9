//! How long somebody acts, who is told, who works for the centre, and those whom staff call.

use chrono::TimeDelta;

use crate::registration;
use crate::support::booking::TUESDAY;
use crate::support::visitor::Form;
use crate::support::{TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_mandate_ends_by_itself,
    the_contact_comes_before_the_substitute,
    managers_appoint_and_dismiss,
    the_last_manager_stays,
    somebody_without_an_address_is_called,
    staff_enter_an_organisation_for_somebody_without_an_address,
    whoever_had_no_address_gets_one,
);

/// The form for somebody's part, in an organisation or on the staff.
fn part(visitor: &Visitor, who: &str) -> Form {
    let actions = visitor.page().select("li[data-person]", |li| {
        let form = scraper::Selector::parse("details form").unwrap();
        let action = li.select(&form).next().and_then(|f| f.attr("action")).unwrap_or_default().to_owned();
        (li.attr("data-person").unwrap_or_default().to_owned(), action)
    });
    let (_, action) = actions.into_iter().find(|(name, _)| name == who).expect("they are listed");
    visitor.form(&format!("details form:not(.acts)[action='{action}']"))
}

async fn a_mandate_ends_by_itself(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get("/organizacja").await;
    let mut form = part(&coordinator, "czlonek@example.org");
    form.fill("until", "2026-11-22");
    coordinator.send(&form).await.expect(422);
    coordinator.get("/organizacja").await;
    let mut form = part(&coordinator, "czlonek@example.org");
    form.fill("until", "2026-11-24");
    let page = coordinator.send(&form).await;
    assert!(page.shown().contains("do 24 listopada 2026"), "{}", page.shown());

    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/organizacja").await.expect(200);
    member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    // The end of the last day in Warsaw is 23:00 UTC.
    app.clock.advance(TimeDelta::hours(38));
    member.get("/organizacja").await.expect(200);
    app.clock.advance(TimeDelta::hours(2));
    member.get("/organizacja").await.expect(403);
    member.get("/cas/rez/nowa").await.expect(403);
    coordinator.get("/organizacja").await;
    assert!(coordinator.page().shown().contains("już nie działa"));
}

async fn the_contact_comes_before_the_substitute(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let contact = "select p.email || ' ' || m.contact from membership m join person p on p.id = m.person_id
        where m.contact is not null order by m.contact";
    for (who, contact) in [
        ("czlonek@example.org", "first"),
        ("koordynator@example.org", "substitute"),
        ("koordynator@example.org", "first"),
        ("czlonek@example.org", "substitute"),
    ] {
        coordinator.get("/organizacja").await;
        let mut form = part(&coordinator, who);
        form.fill("contact", contact);
        coordinator.send(&form).await.expect(200);
    }
    assert_eq!(
        app.rows.texts(contact).await,
        ["koordynator@example.org first", "czlonek@example.org substitute"]
    );
    coordinator.get("/organizacja").await;
    let mut form = part(&coordinator, "czlonek@example.org");
    form.fill("role", "viewer");
    let page = coordinator.send(&form).await;
    page.expect(422);
    assert!(page.has("[data-error='member']"));
}

async fn managers_appoint_and_dismiss(app: &TestApp) {
    let mut manager = app.sign_in("kierownik@example.org").await;
    manager.get("/cas/p/zespol").await;
    let page = manager.submit("form[action='/cas/p/zespol']", &[("name", ""), ("email", "x")]).await;
    page.expect(422);
    let new = [("name", "Nowa osoba"), ("email", "Dyzur@Example.org"), ("until", "2026-12-31")];
    let page = manager.submit("form[action='/cas/p/zespol']", &new).await;
    assert!(page.shown().contains("do 31 grudnia 2026"), "{}", page.shown());
    app.run_jobs().await;
    let mail = app.mailbox().pop().expect("they are told");
    assert_eq!(mail.to, ["dyzur@example.org"]);
    assert!(mail.plain.contains("/konto/haslo/"), "{}", mail.plain);
    let page = manager.submit("form[action='/cas/p/zespol']", &new).await;
    page.expect(422);

    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/wnioski").await.expect(200);
    manager.get("/cas/p/zespol").await;
    let mut form = part(&manager, "pracownik@example.org");
    form.press("leave", "1");
    manager.send(&form).await;
    staff.get("/cas/p/wnioski").await.expect(403);
    let log = "select action from audit_entry where action like 'staff.%' order by id";
    assert_eq!(app.rows.texts(log).await, ["staff.add", "staff.dismiss"]);
    app.clock.advance(TimeDelta::days(40));
    let of_day =
        "select p.email from staff s join person p on p.id = s.person_id where s.ends_at is not null";
    assert_eq!(app.rows.texts(of_day).await, ["dyzur@example.org"]);
}

async fn the_last_manager_stays(app: &TestApp) {
    app.rows
        .change(
            "delete from staff where role = 'manager' and person_id <> (select id from person where email = 'kierownik@example.org')",
        )
        .await
        .unwrap();
    let mut manager = app.sign_in("kierownik@example.org").await;
    for (field, value) in [("leave", "1"), ("role", "staff"), ("until", "2027-01-31")] {
        manager.get("/cas/p/zespol").await;
        let mut form = part(&manager, "kierownik@example.org");
        match field {
            "leave" => form.press(field, value),
            field => form.fill(field, value),
        }
        let page = manager.send(&form).await;
        page.expect(422);
        assert!(page.has("[data-error='team']"), "{field}");
    }
}

/// Of the organisation of the example members.
async fn organisation_page(staff: &mut Visitor) -> String {
    staff.get("/cas/p/organizacje?szukaj=Fundacja+Przyk%C5%82ad").await;
    let page = staff.page().attrs("main a[href^='/cas/p/organizacje/']", "href").remove(0);
    staff.get(&page).await;
    page
}

async fn somebody_without_an_address_is_called(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    let at = organisation_page(&mut staff).await;
    let add = format!("form[action='{at}/osoby']");
    let page = staff.submit(&add, &[("name", "Osoba z telefonem"), ("role", "booker")]).await;
    page.expect(422);
    let page = staff
        .submit(&add, &[("name", "Osoba z telefonem"), ("phone", "600 000 000"), ("role", "booker")])
        .await;
    assert!(page.shown().contains("Bez adresu e-mail"), "{}", page.shown());
    let mut form = part(&staff, "Osoba z telefonem");
    form.fill("contact", "first");
    staff.send(&form).await;

    // A booking on the telephone, which is approved at once: there is no mail, but a call.
    staff.get("/cas/p/rez/nowa").await;
    let page = crate::desk::enter(&mut staff, "Fundacja Przykład", &TUESDAY, &[]).await;
    let number = page.url.rsplit('/').next().unwrap().to_owned();
    app.run_jobs().await;
    assert!(app.mailbox().is_empty(), "nobody has an address");
    let page = staff.get("/cas/p/wnioski").await;
    assert!(page.has("[data-calls]"), "{}", page.shown());
    let page = staff.get("/cas/p/telefony").await;
    let shown = page.shown();
    assert!(shown.contains("600 000 000") && shown.contains(&number), "{shown}");
    let print = page.attrs("main a[href$='/druk']", "href").remove(0);
    assert!(staff.get(&print).await.shown().contains("Osoba z telefonem"));
    staff.get("/cas/p/telefony").await;
    let done = staff.page().attrs("li[data-call] form", "action").remove(0);
    let page = staff.submit(&format!("form[action='{done}']"), &[]).await;
    assert!(!page.has("li[data-call]"));
    assert_eq!(app.rows.number("select count(*) from audit_entry where action = 'call.done'").await, 1);
}

async fn staff_enter_an_organisation_for_somebody_without_an_address(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await;
    let page =
        staff.submit("form[method='post'][action='/cas/p/organizacje']", &[("email", "nie adres")]).await;
    page.expect(422);
    let page = staff.submit("form[method='post'][action='/cas/p/organizacje']", &[("email", "")]).await;
    assert!(page.url.starts_with("/dolacz/"), "{}", page.url);
    let page = staff.get("/cas/p/organizacje").await;
    assert_eq!(page.attrs("li[data-draft] a", "href").len(), 1, "it can be gone on with");
    let tasks = page.attrs("li[data-draft] a", "href").remove(0);
    staff.get(&tasks).await;
    registration::fill(&mut staff, "samopomoc", "Grupa Wsparcia", &[]).await;
    registration::send(&mut staff).await;
    let mut staff = registration::at_applicant(app).await;
    assert!(!staff.page().shown().contains("none.invalid"), "{}", staff.page().shown());
    registration::decide(&mut staff, "accept", "").await.expect(200);
    let people = "select p.name || ' ' || p.phone from membership m join person p on p.id = m.person_id
        join organisation o on o.id = m.organisation_id where o.name = 'Grupa Wsparcia'";
    assert_eq!(app.rows.texts(people).await, ["Osoba Kontaktowa 32 307 53 29"]);
    let shown = staff.get("/cas/p/telefony").await.shown();
    assert!(shown.contains("Osoba Kontaktowa") && shown.contains("32 307 53 29"), "{shown}");
    app.run_jobs().await;
    assert!(app.mailbox().is_empty(), "nobody is written to");
}

async fn whoever_had_no_address_gets_one(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    let at = organisation_page(&mut staff).await;
    let new = [("name", "Osoba z telefonem"), ("phone", "600 000 000"), ("role", "booker")];
    staff.submit(&format!("form[action='{at}/osoby']"), &new).await.expect(200);
    let give = "li[data-person='Osoba z telefonem'] form:has([name=email])";
    for (email, why) in [("x", "adres"), ("", "adres"), ("druga@example.org", "ma już konto")] {
        staff.get(&at).await;
        let page = staff.submit(give, &[("email", email)]).await;
        page.expect(422);
        assert!(page.text("[data-error='member']").contains(why), "{email}: {}", page.shown());
    }
    staff.get(&at).await;
    let twice = staff.form(give);
    let page = staff.submit(give, &[("email", " Telefon@Example.org ")]).await;
    page.expect(200);
    assert!(page.has("li[data-person='telefon@example.org']"));
    app.run_jobs().await;
    let mail = app.mailbox().pop().expect("they are told");
    assert_eq!(mail.to, ["telefon@example.org"]);
    assert!(mail.plain.contains("/konto/haslo/"), "{}", mail.plain);
    // Whoever has an address is not given another one by staff.
    let mut again = twice.clone();
    again.fill("email", "ktos-inny@example.org");
    staff.send(&again).await.expect(404);
    assert_eq!(app.rows.number("select count(*) from person where email = 'ktos-inny@example.org'").await, 0);
    assert_eq!(app.rows.number("select count(*) from audit_entry where action = 'person.address'").await, 1);
}
