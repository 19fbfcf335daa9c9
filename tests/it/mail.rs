//! Mails leave after the commit, once, in order.

use chrono::TimeDelta;

use crate::support::booking::TUESDAY;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    mails_of_a_booking_go_in_order_and_once,
    a_mail_says_who_writes_and_can_be_answered,
    a_mail_that_was_taken_and_never_finished_is_sent_again_the_same,
    what_is_refused_sends_nothing,
);

async fn mails_of_a_booking_go_in_order_and_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-3")).await;
    member.get(&format!("/r/{number}/odwolaj")).await;
    member.press("Odwołuję", &[]).await.expect(200);
    assert!(app.mailbox().is_empty(), "nothing leaves inside the request");
    app.run_jobs().await;
    app.run_jobs().await;
    let methods: Vec<String> =
        app.mailbox().into_iter().filter_map(|m| m.invitation).map(|(method, _)| method).collect();
    assert_eq!(methods, ["REQUEST", "CANCEL"]);
    assert_eq!(app.rows.number("select count(*) from job where done_at is null").await, 0);
}

async fn a_mail_says_who_writes_and_can_be_answered(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.book_number(&TUESDAY).await;
    let mail = app.only_mail().await;
    assert!(mail.header("From").contains("cas@opschorzow.pl"), "{}", mail.header("From"));
    assert!(mail.header("To").contains("czlonek@example.org"));
    assert!(mail.header("Message-ID").starts_with('<'));
    assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    assert!(mail.html.contains("lang=\"pl\""));
}

async fn a_mail_that_was_taken_and_never_finished_is_sent_again_the_same(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.book_number(&TUESDAY.in_room("sala-3")).await;
    app.run_jobs().await;
    // As if the program had ended between sending the mail and noting it.
    app.rows.change("update job set done_at = null, leased_until = null").await.unwrap();
    app.clock.advance(TimeDelta::hours(1));
    app.run_jobs().await;
    let [first, again] = app.sent().try_into().expect("two mails");
    assert_eq!(first.bytes, again.bytes, "byte for byte");
}

async fn what_is_refused_sends_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY.at("2026-12-05", "10:00", "12:00")).await.expect(422);
    member.ask(&TUESDAY).await.expect(200);
    app.run_jobs().await;
    assert!(app.mailbox().is_empty());
    assert_eq!(app.rows.number("select count(*) from job").await, 0);
}
