//! Asking for a place and getting it.

use axum::http::Method;

use crate::support::booking::{FORM, TUESDAY, number};
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    a_member_books_a_room,
    what_is_over_is_no_longer_offered_to_calendars,
    a_room_that_needs_nobody_is_approved_at_once,
    the_same_form_sent_twice_books_once,
    a_confirmation_sent_twice_books_once,
    others_do_not_know_of_a_booking,
    numbers_grow_and_tell_nothing,
    what_was_typed_is_shown_as_typed,
    a_viewer_of_no_organisation_cannot_book,
);

async fn a_member_books_a_room(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    check.expect(200);
    assert!(check.url.starts_with("/cas/rez/"), "{}", check.url);
    assert_eq!(check.text("[data-held] b"), "Trzymamy to miejsce do 9:10");
    assert_eq!(app.rows.number("select count(*) from booking where status = 'held'").await, 1);

    let page = member.press("Rezerwuję", &[]).await;
    page.expect(200);
    let number = number(&page);
    assert_eq!(page.attr("article[data-booking]", "data-status"), "requested");
    assert!(page.text("h1").starts_with("Sala 2"));
    assert!(page.text("article").contains("Czeka na decyzję"));
    assert!(page.text("article").contains("wtorek, 1 grudnia 2026"));
    assert!(page.text("article").contains("10:00–12:00"));
    assert!(page.text("article").contains(TUESDAY.title));
    assert!(page.text("article").contains(TUESDAY.responsible));
    let next = page.texts("[aria-labelledby='dalej'] li");
    assert!(next.len() >= 2, "what happens next is told: {next:?}");

    // It stays at its address, also for another browser of the same organisation.
    let again = member.get(&format!("/r/{number}")).await;
    again.expect(200);
    assert_eq!(again.attr("article", "data-booking"), page.attr("article", "data-booking"));
    let mut colleague = app.sign_in("koordynator@example.org").await;
    colleague.get(&format!("/r/{number}")).await.expect(200);
    assert!(colleague.get("/moje").await.has(&format!("a[href='/r/{number}']")));

    assert_eq!(app.rows.status(number).await, "requested");
    assert_eq!(app.rows.claims(number).await, ["sala-2"]);
    let rows = app.rows.number("select count(*) from booking b join application a on a.id = b.application_id join booking_item i on i.booking_id = b.id where b.title like 'Zebranie zarządu – żółć%' and b.people = 8").await;
    assert_eq!(rows, 1);
    assert!(app.rows.number("select count(*) from audit_entry").await > 0);

    let mail = app.only_mail().await;
    assert_eq!(mail.to, ["czlonek@example.org"]);
    assert!(mail.subject.starts_with("Czeka na decyzję: Zebranie zarządu – żółć"), "{}", mail.subject);
    assert!(mail.invitation.is_none(), "nothing is certain yet");
}

async fn what_is_over_is_no_longer_offered_to_calendars(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-3")).await;
    app.run_jobs().await;
    let address = format!("/r/{number}");
    assert!(member.get(&address).await.has("a[href$='rezerwacja.ics']"));
    let staff = app.sign_in("pracownik@example.org").await.get(&address).await;
    assert!(!staff.text("h1").contains("wasza"), "{}", staff.text("h1"));
    app.set_clock("2026-12-01T12:00");
    let page = member.get(&address).await;
    assert!(!page.has("a[href$='rezerwacja.ics']"));
    assert!(page.text("h1").contains("minął"), "{}", page.text("h1"));
}

async fn a_room_that_needs_nobody_is_approved_at_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.book(&TUESDAY.in_room("sala-3")).await;
    page.expect(200);
    assert_eq!(page.attr("article", "data-status"), "approved");
    let mail = app.only_mail().await;
    assert_eq!(mail.invitation.as_ref().map(|(method, _)| method.as_str()), Some("REQUEST"));
}

async fn the_same_form_sent_twice_books_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let mut form = member.form(FORM);
    form.fill("people", "8");
    form.fill("title", "Raz");
    form.fill("responsible", "Osoba odpowiedzialna");
    let first = member.send(&form).await;
    let second = member.send(&form).await;
    first.expect(200);
    assert_eq!(second.url, first.url, "the same form gives the original result");
    assert_eq!(app.rows.number("select count(*) from booking where title = 'Raz'").await, 1);
}

async fn a_confirmation_sent_twice_books_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    let form = member.form(&format!("form[action='{}']", check.url));
    let first = member.send(&form).await;
    let second = member.send(&form).await;
    first.expect(200);
    assert_eq!(number(&second), number(&first));
    assert_eq!(app.rows.number("select count(*) from claim c join booking b on b.id = c.booking_id where b.title like 'Zebranie zarządu – %'").await, 1);
    app.only_mail().await;
}

async fn others_do_not_know_of_a_booking(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut other = app.sign_in("druga@example.org").await;
    for path in [format!("/r/{number}"), format!("/r/{number}/odwolaj"), "/r/999999".to_owned()] {
        other.get(&path).await.expect(404);
    }
    let mut nobody = app.visitor();
    nobody.get(&format!("/r/{number}")).await;
    assert!(nobody.page().url.starts_with("/logowanie?powrot="));
    // The same answer, whether there is such a booking or not.
    let known = other.request(Method::GET, &format!("/r/{number}"), String::new(), &[]).await;
    let unknown = other.request(Method::GET, "/r/999999", String::new(), &[]).await;
    assert_eq!(known.texts("main"), unknown.texts("main"));
}

async fn numbers_grow_and_tell_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let first = member.book_number(&TUESDAY).await;
    let second = member.book_number(&TUESDAY.in_room("sala-1a")).await;
    assert!(second > first);
    app.run_jobs().await;
}

async fn what_was_typed_is_shown_as_typed(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut wish = TUESDAY;
    wish.title = "<b>Ćma</b> & \"spółka\" <script>alert(1)</script>";
    let page = member.book(&wish).await;
    page.expect(200);
    assert!(page.text("article").contains(wish.title));
    assert!(!page.has("article script"));
    app.run_jobs().await;
}

async fn a_viewer_of_no_organisation_cannot_book(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/rez/nowa").await.expect(403);
}
