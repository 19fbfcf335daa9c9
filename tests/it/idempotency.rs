//! Pressed twice, reloaded, gone back, sent again after a lost answer: one booking.

use std::time::Duration;

use tokio::join;

use crate::support::booking::{FORM, TUESDAY, number};
use crate::support::visitor::Form;
use crate::support::{TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_double_click_holds_and_books_once,
    a_reload_of_the_check_page_changes_nothing,
    back_and_sent_again_after_booking_leads_to_the_booking,
    a_lost_answer_repeated_books_once,
    another_form_with_the_same_key_is_a_new_decision,
    a_refusal_is_not_remembered,
    a_key_is_its_persons_own,
    a_decision_pressed_twice_is_one,
);

async fn form(member: &mut Visitor) -> Form {
    member.get("/cas/rez/nowa").await.expect(200);
    let mut form = member.form(FORM);
    for (name, value) in TUESDAY.fields() {
        form.fill(name, value);
    }
    form
}

async fn bookings(app: &TestApp) -> i64 {
    app.rows.number(&format!("select count(*) from booking where title = '{}'", TUESDAY.title)).await
}

async fn a_double_click_holds_and_books_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let form = form(&mut member).await;
    let mut again = member.clone();
    let (one, two) = join!(member.send(&form), again.send(&form));
    one.expect(200);
    assert_eq!(one.url, two.url);
    let (one, two) = join!(member.press("Rezerwuję", &[]), again.press("Rezerwuję", &[]));
    assert_eq!(number(&one), number(&two));
    assert_eq!(bookings(app).await, 1);
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 1);
}

async fn a_reload_of_the_check_page_changes_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    for _ in 0..3 {
        member.get(&check.url).await.expect(200);
    }
    assert_eq!(bookings(app).await, 1);
    let number = number(&member.press("Rezerwuję", &[]).await);
    for _ in 0..3 {
        assert_eq!(member.get(&check.url).await.url, format!("/r/{number}"));
    }
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 1);
}

async fn back_and_sent_again_after_booking_leads_to_the_booking(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let form = form(&mut member).await;
    member.send(&form).await.expect(200);
    let number = number(&member.press("Rezerwuję", &[]).await);
    assert_eq!(member.send(&form).await.url, format!("/r/{number}"));
    assert_eq!(bookings(app).await, 1);
    app.run_jobs().await;
}

/// The client hangs up before the answer; the work goes on, and the same form gives what came of it.
async fn a_lost_answer_repeated_books_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let form = form(&mut member).await;
    let _ = tokio::time::timeout(Duration::from_micros(200), member.clone().send(&form)).await;
    member.send(&form).await.expect(200);
    let confirm = member.form("main form[action*='/rez/']:not([action$='/sprawdz'])");
    let _ = tokio::time::timeout(Duration::from_micros(200), member.clone().send(&confirm)).await;
    let page = member.send(&confirm).await;
    page.expect(200);
    assert_eq!(app.rows.status(number(&page)).await, "requested");
    assert_eq!(bookings(app).await, 1);
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 1);
}

async fn another_form_with_the_same_key_is_a_new_decision(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut form = form(&mut member).await;
    let first = member.send(&form).await;
    form.fill("m", "sala-3");
    let second = member.send(&form).await;
    second.expect(200);
    assert_ne!(second.url, first.url);
    assert!(second.text("main").contains("Sala 3"), "{}", second.shown());
    form.fill("m", "sala-2");
    form.fill("people", "13");
    assert_eq!(
        member.send(&form).await.errors(),
        ["over_capacity"],
        "an old yes is no yes to something else"
    );
}

async fn a_refusal_is_not_remembered(app: &TestApp) {
    let mut other = app.sign_in("druga@example.org").await;
    other.ask(&TUESDAY).await.expect(200);
    let mut member = app.sign_in("czlonek@example.org").await;
    let form = form(&mut member).await;
    member.send(&form).await.expect(409);
    app.clock.advance(chrono::TimeDelta::minutes(10));
    member.send(&form).await.expect(200);
}

async fn a_key_is_its_persons_own(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mine = form(&mut member).await;
    let draft = member.send(&mine).await;
    let mut other = app.sign_in("druga@example.org").await;
    let mut theirs = form(&mut other).await;
    let key = mine.fields.iter().find(|(name, _)| name == "klucz").unwrap().1.clone();
    theirs.fill("klucz", &key);
    theirs.fill("m", "sala-3");
    let page = other.send(&theirs).await;
    page.expect(200);
    assert_ne!(page.url, draft.url);
}

async fn a_decision_pressed_twice_is_one(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    for (button, room, status) in [("Zatwierdzam", "sala-2", "approved"), ("Odmawiam", "kuchnia", "refused")]
    {
        let number = member.book_number(&TUESDAY.in_room(room)).await;
        let mut staff = app.sign_in("pracownik@example.org").await;
        staff.get(&format!("/cas/p/wnioski/{number}")).await.expect(200);
        let fields: &[(&str, &str)] = if status == "refused" { &[("reason", "Remont")] } else { &[] };
        let mut again = staff.clone();
        let (one, two) = join!(staff.press(button, fields), again.press(button, fields));
        assert_eq!((one.status.as_u16(), two.status.as_u16()), (200, 200), "{}{}", one.shown(), two.shown());
        assert_eq!(app.rows.status(number).await, status);
    }
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 4, "one mail for each request and each decision");
}
