//! Calling a booking off.

use crate::support::booking::TUESDAY;
use crate::support::mailbox::events;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    an_approved_booking_is_called_off,
    a_request_is_called_off_without_an_invitation,
    an_entered_booking_is_called_off_without_an_invitation,
    staff_call_off_with_a_reason,
    what_is_over_cannot_be_called_off,
    what_has_begun_cannot_be_called_off,
    others_cannot_call_it_off,
    sending_it_twice_writes_one_mail,
);

async fn approved(app: &TestApp) -> i64 {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    staff.press("Zatwierdzam", &[]).await.expect(200);
    number
}

async fn an_approved_booking_is_called_off(app: &TestApp) {
    let number = approved(app).await;
    let invitation = app.only_mail().await.event();
    let mut member = app.sign_in("czlonek@example.org").await;
    let feed = member.get("/konto").await.attr("[data-feed]", "value");
    let feed = feed.strip_prefix(&app.app.config.public_url).unwrap().to_owned();
    assert_eq!(events(&app.visitor().get(&feed).await.body).len(), 1);

    member.get(&format!("/r/{number}")).await;
    member.click("Odwołuję").await.expect(200);
    let page = member.press("Odwołuję", &[("reason", "Zmiana planów")]).await;
    page.expect(200);
    assert_eq!(page.url, format!("/r/{number}"));
    assert_eq!(page.attr("article", "data-status"), "cancelled");
    assert_eq!(app.rows.status(number).await, "cancelled");
    assert_eq!(app.rows.claims(number).await, [""; 0]);

    let mail = app.only_mail().await;
    assert!(mail.subject.starts_with("Odwołana: "), "{}", mail.subject);
    assert_eq!(mail.invitation.as_ref().unwrap().0, "CANCEL");
    let revoked = mail.event();
    assert_eq!(revoked.get("UID"), invitation.get("UID"));
    assert_eq!(revoked.get("STATUS"), "CANCELLED");
    let sequence = |event: &crate::support::mailbox::Event| event.get("SEQUENCE").parse::<i32>().unwrap_or(0);
    assert!(sequence(&revoked) > sequence(&invitation), "a higher SEQUENCE");

    assert_eq!(events(&app.visitor().get(&feed).await.body).len(), 0, "the event leaves the feed");
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
}

async fn a_request_is_called_off_without_an_invitation(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    member.get(&format!("/r/{number}/odwolaj")).await;
    member.press("Odwołuję", &[]).await.expect(200);
    assert_eq!(app.rows.status(number).await, "cancelled");
    assert!(app.only_mail().await.invitation.is_none(), "nobody was invited");
}

/// What was agreed outside the program stands in nobody's calendar through us, so nothing is revoked.
async fn an_entered_booking_is_called_off_without_an_invitation(app: &TestApp) {
    let mut member = app.sign_in("koordynator@example.org").await;
    let number = 1004;
    assert_eq!(app.rows.status(number).await, "approved");
    member.get(&format!("/r/{number}/odwolaj")).await;
    member.press("Odwołuję", &[]).await.expect(200);
    assert_eq!(app.rows.status(number).await, "cancelled");
    assert!(app.only_mail().await.invitation.is_none(), "nobody was invited");
}

async fn staff_call_off_with_a_reason(app: &TestApp) {
    let number = approved(app).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/r/{number}/odwolaj")).await.expect(200);
    staff.press("Odwołuję", &[("reason", "Awaria ogrzewania")]).await.expect(200);
    let mail = app.only_mail().await;
    assert_eq!(mail.to, ["czlonek@example.org"]);
    assert!(mail.plain.contains("Awaria ogrzewania"));
}

async fn what_is_over_cannot_be_called_off(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    staff.press("Odmawiam", &[("reason", "Nie")]).await.expect(200);
    app.run_jobs().await;
    assert!(!member.get(&format!("/r/{number}")).await.has("a[href$='/odwolaj']"));
    let page = member.get(&format!("/r/{number}/odwolaj")).await;
    page.expect(409);
    assert!(page.has("main a"), "there is a way on");
}

async fn what_has_begun_cannot_be_called_off(app: &TestApp) {
    let number = approved(app).await;
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get(&format!("/r/{number}/odwolaj")).await.expect(200);
    let form = member.form("main form");
    app.set_clock("2026-12-01T10:00");
    member.send(&form).await.expect(409);
    assert_eq!(app.rows.status(number).await, "approved");
}

async fn others_cannot_call_it_off(app: &TestApp) {
    let number = approved(app).await;
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get(&format!("/r/{number}/odwolaj")).await;
    let mut form = member.form("main form");
    let mut other = app.sign_in("druga@example.org").await;
    let token = other.get("/cas/rez/nowa").await.value("csrf");
    form.fill("csrf", &token);
    other.send(&form).await.expect(404);
    assert_eq!(app.rows.status(number).await, "approved");
}

async fn sending_it_twice_writes_one_mail(app: &TestApp) {
    let number = approved(app).await;
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get(&format!("/r/{number}/odwolaj")).await;
    let form = member.form("main form");
    member.send(&form).await.expect(200);
    member.send(&form).await.expect(200);
    app.only_mail().await;
}
