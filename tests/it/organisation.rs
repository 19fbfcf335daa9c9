//! People of an organisation: invited, with another role, gone; and one person in several organisations.

use chrono::TimeDelta;

use crate::support::booking::{TUESDAY, number};
use crate::support::visitor::Form;
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    somebody_new_is_invited_and_may_book,
    somebody_with_an_account_acts_for_two_organisations,
    an_invitation_works_once_and_not_for_ever,
    only_coordinators_invite_and_change,
    nobody_learns_who_has_an_account_elsewhere,
    a_role_is_changed,
    who_leaves_hands_over_what_is_to_come,
    somebody_always_coordinates,
    the_page_tells_of_agreements,
);

const INVITE: &str = "form#zapros";

async fn invite(coordinator: &mut Visitor, email: &str, role: &str) -> Page {
    coordinator.get("/organizacja").await.expect(200);
    coordinator.submit(INVITE, &[("email", email), ("role", role)]).await
}

/// The address in the mail that was just sent.
async fn link(app: &TestApp) -> String {
    app.run_jobs().await;
    let mail = app.mailbox().pop().expect("a mail");
    let line = mail.plain.lines().find(|line| line.starts_with("http")).expect("a link").to_owned();
    line.trim_start_matches(app.app.config.public_url.as_ref() as &str).to_owned()
}

/// The form with which a member is changed or let go.
fn part(coordinator: &Visitor, email: &str, field: &str) -> Form {
    let ids = coordinator.page().select("li[data-person]", |li| {
        let form = scraper::Selector::parse("form").unwrap();
        let action = li.select(&form).next().and_then(|f| f.attr("action")).unwrap_or_default().to_owned();
        (li.attr("data-person").unwrap_or_default().to_owned(), action)
    });
    let (_, action) = ids.into_iter().find(|(who, _)| who == email).expect("they are listed");
    let mut form = coordinator.form("footer form[action='/wyloguj']");
    form.action = action;
    if field == "leave" {
        form.press("leave", "1");
    }
    form
}

async fn somebody_new_is_invited_and_may_book(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let page = invite(&mut coordinator, " Nowa.Osoba@Example.org ", "booker").await;
    page.expect(200);
    assert!(page.text("main").contains("Zaproszenie wysłane"), "{}", page.shown());
    assert!(page.text("[data-invitation]").contains("nowa.osoba@example.org"));
    let link = link(app).await;
    let mail = app.mailbox().pop().unwrap();
    assert_eq!(mail.to, ["nowa.osoba@example.org"]);
    assert_eq!(mail.subject, "Zaproszenie: Fundacja Przykład");
    let mut new = app.visitor();
    new.get(&link).await.expect(200);
    let page = new.submit("main form", &[("name", " \u{200b} ")]).await;
    page.expect(422);
    let page = new.submit("main form", &[("name", "Nowa Osoba 🌻")]).await;
    page.expect(200);
    assert_eq!(page.url, "/organizacja");
    assert!(page.text("main").contains("Nowa Osoba 🌻"), "{}", page.shown());
    let booked = new.book_number(&TUESDAY).await;
    assert_eq!(app.rows.status(booked).await, "requested");
    app.run_jobs().await;
    assert!(!coordinator.get("/organizacja").await.has("[data-invitation]"), "it is accepted");
}

async fn somebody_with_an_account_acts_for_two_organisations(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    invite(&mut coordinator, "druga@example.org", "booker").await.expect(200);
    let link = link(app).await;
    let mut second = app.visitor();
    assert!(!second.get(&link).await.has("#name"), "the name is known");
    let page = second.submit("main form", &[]).await;
    assert_eq!(page.text("h1"), "Fundacja Przykład", "one acts for the new one at once");
    let first = second.book_number(&TUESDAY).await;
    second.get("/konto").await;
    let form = second.form("form[action='/organizacja/wybor']");
    let mut chosen = form.clone();
    chosen
        .press("organisation", &second.page().attrs("form[action='/organizacja/wybor'] button", "value")[0]);
    assert_eq!(second.send(&chosen).await.text("h1"), "Stowarzyszenie Wzór");
    let other = second.book_number(&TUESDAY.in_room("kuchnia")).await;
    let of = |number: i64| {
        format!(
            "select o.name from booking b join organisation o on o.id = b.organisation_id where number = {number}"
        )
    };
    assert_eq!(app.rows.texts(&of(first)).await, ["Fundacja Przykład"]);
    assert_eq!(app.rows.texts(&of(other)).await, ["Stowarzyszenie Wzór"]);
    let mut stranger = form;
    stranger.press("organisation", &uuid::Uuid::now_v7().to_string());
    second.send(&stranger).await.expect(404);
    app.run_jobs().await;
}

async fn an_invitation_works_once_and_not_for_ever(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    invite(&mut coordinator, "a@example.org", "viewer").await.expect(200);
    let first = link(app).await;
    invite(&mut coordinator, "a@example.org", "viewer").await.expect(200);
    let second = link(app).await;
    app.visitor().get(&first).await.expect(404);
    let mut new = app.visitor();
    new.get(&second).await.expect(200);
    new.get(&second).await.expect(200);
    assert_eq!(
        app.rows.number("select count(*) from person where email = 'a@example.org'").await,
        0,
        "a look makes nobody"
    );
    new.submit("main form", &[("name", "A")]).await.expect(200);
    app.visitor().get(&second).await.expect(404);
    invite(&mut coordinator, "b@example.org", "viewer").await.expect(200);
    let revoked = link(app).await;
    coordinator.get("/organizacja").await;
    coordinator.submit("[data-invitation] form", &[]).await.expect(200);
    app.visitor().get(&revoked).await.expect(404);
    invite(&mut coordinator, "c@example.org", "viewer").await.expect(200);
    let old = link(app).await;
    app.clock.advance(TimeDelta::days(14));
    app.visitor().get(&old).await.expect(404);
}

async fn only_coordinators_invite_and_change(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get("/organizacja").await;
    let theirs = part(&coordinator, "czlonek@example.org", "role");
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get("/organizacja").await;
    assert!(!page.has(INVITE) && !page.has("select[name='role']"));
    let mut form = member.form("footer form[action='/wyloguj']");
    form.press("email", "x@example.org");
    form.press("role", "coordinator");
    for action in ["/organizacja/osoby", &theirs.action] {
        form.action = action.to_owned();
        member.send(&form).await.expect(403);
    }
    let mut other = app.sign_in("druga@example.org").await;
    other.get("/organizacja").await;
    let mut form = other.form("footer form[action='/wyloguj']");
    form.action = theirs.action;
    form.press("role", "viewer");
    other.send(&form).await.expect(200);
    let role = "select m.role from membership m join person p on p.id = m.person_id where p.email = 'czlonek@example.org'";
    assert_eq!(app.rows.texts(role).await, ["booker"], "nobody changes people of another organisation");
    app.sign_in("pracownik@example.org").await.get("/organizacja").await.expect(403);
    app.visitor().get("/organizacja").await;
}

async fn nobody_learns_who_has_an_account_elsewhere(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let known = invite(&mut coordinator, "druga@example.org", "viewer").await.text("main [role='alert']");
    let unknown = invite(&mut coordinator, "nikt@example.org", "viewer").await.text("main [role='alert']");
    assert_eq!(known.replace("druga", "nikt"), unknown);
    let page = invite(&mut coordinator, "czlonek@example.org", "viewer").await;
    page.expect(422);
    assert_eq!(page.errors(), ["form_email"]);
    for wrong in
        ["", "a", "a@b", "a@b.c, d@e.f", "a@b.c\r\nBcc: x@y.z", &format!("{}@example.org", "a".repeat(250))]
    {
        let page = invite(&mut coordinator, wrong, "viewer").await;
        assert!(page.status.is_client_error(), "{wrong}: {}", page.shown());
    }
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 2);
}

async fn a_role_is_changed(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let mut member = app.sign_in("czlonek@example.org").await;
    coordinator.get("/organizacja").await;
    let mut form = part(&coordinator, "czlonek@example.org", "role");
    form.press("role", "viewer");
    coordinator.send(&form).await.expect(200);
    member.get("/cas/rez/nowa").await.expect(403);
    let entry = app
        .rows
        .texts("select cast(detail as text) from audit_entry where action = 'organisation.role'")
        .await;
    assert!(
        entry[0].contains("booker") && entry[0].contains("viewer") && !entry[0].contains("example.org"),
        "{entry:?}"
    );
}

async fn who_leaves_hands_over_what_is_to_come(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let booked = member.book_number(&TUESDAY).await;
    member.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    app.run_jobs().await;
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let page = coordinator.get("/organizacja").await;
    let own = page
        .select("select[name='heir'] option[selected]", |o| o.attr("value").unwrap_or_default().to_owned());
    let mut form = part(&coordinator, "czlonek@example.org", "leave");
    let mut odd = form.clone();
    odd.press("heir", &uuid::Uuid::now_v7().to_string());
    let page = coordinator.send(&odd).await;
    page.expect(422);
    assert_eq!(page.errors(), ["member"]);
    form.press("heir", &own[0]);
    let page = coordinator.send(&form).await;
    page.expect(200);
    assert!(!page.text("main").contains("czlonek@example.org"));
    let person = format!(
        "select p.email from booking b join person p on p.id = b.person_id where b.number = {booked}"
    );
    assert_eq!(app.rows.texts(&person).await, ["koordynator@example.org"]);
    assert_eq!(
        app.rows.number("select count(*) from booking where status = 'held'").await,
        0,
        "what was held is free"
    );
    member.get(&format!("/r/{booked}")).await.expect(404);
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{booked}")).await;
    staff.press("Zatwierdzam", &[]).await.expect(200);
    app.run_jobs().await;
    assert_eq!(app.mailbox().pop().unwrap().to, ["koordynator@example.org"], "who took over is told");
    let again = coordinator.book(&TUESDAY.in_room("sala-3")).await;
    assert_ne!(number(&again), booked);
    app.run_jobs().await;
}

async fn somebody_always_coordinates(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let page = coordinator.get("/organizacja").await;
    let heir = page.attrs("select[name='heir'] option", "value").remove(0);
    let mut less = part(&coordinator, "koordynator@example.org", "role");
    less.press("role", "viewer");
    let mut leave = part(&coordinator, "koordynator@example.org", "leave");
    leave.press("heir", &heir);
    for form in [less, leave] {
        let page = coordinator.send(&form).await;
        page.expect(422);
        assert!(page.text("[data-error]").contains("Ktoś musi koordynować"), "{}", page.shown());
    }
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/organizacja").await;
    let mut leave = part(&member, "czlonek@example.org", "leave");
    leave.press("heir", &member.page().attrs("select[name='heir'] option", "value")[0]);
    assert_eq!(member.send(&leave).await.url, "/konto", "everybody else may leave");
    member.get("/organizacja").await.expect(403);
}

async fn the_page_tells_of_agreements(app: &TestApp) {
    let told = |page: Page| page.text("[aria-labelledby='porozumienia']");
    let mut member = app.sign_in("czlonek@example.org").await;
    let first = told(member.get("/organizacja").await);
    assert!(first.contains("obowiązuje od 1 stycznia 2026, bezterminowo"), "{first}");
    let mut new = app.sign_in("nowa@example.org").await;
    let page = told(new.get("/organizacja").await);
    assert!(!page.contains("obowiązuje"), "{page}");
}
