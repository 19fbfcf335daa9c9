//! A mail server that is slow, away or refuses an address, and what members and staff notice of it.

use std::time::Duration;

use cas::job::Worker;
use cas::mail::Transport;
use chrono::TimeDelta;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::support::booking::{TUESDAY, open_day};
use crate::support::smtp::{Manner, Smtp};
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    booking_does_not_wait_for_mail,
    mail_waits_for_a_server_that_is_away_and_leaves_in_order,
    one_poisoned_address_holds_up_nobody_else,
    a_refused_address_is_listed_for_staff_and_can_be_tried_again,
    what_is_still_being_tried_is_listed_too,
    what_waits_for_too_long_is_listed_too,
    old_news_is_not_sent_after_newer_news,
    the_list_is_for_staff_of_the_centre,
);

fn worker(app: &TestApp, smtp: &Smtp) -> Worker {
    Worker::sending(&app.app, Transport::from_url(&smtp.url()).unwrap())
}

/// A worker as `cas serve` runs it, until told to stop.
fn running(worker: Worker) -> (watch::Sender<bool>, JoinHandle<()>) {
    let (stop, stopped) = watch::channel(false);
    (stop, tokio::spawn(worker.run(stopped)))
}

async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..600 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("after thirty seconds still not so: {what}");
}

async fn booking_does_not_wait_for_mail(app: &TestApp) {
    let smtp = Smtp::start().await;
    smtp.treat("czlonek@example.org", Manner::Silent);
    let (_stop, worker) = running(worker(app, &smtp));
    let mut member = app.sign_in("czlonek@example.org").await;
    for round in 0..5 {
        member.book_number(&TUESDAY.at(open_day(round), "10:00", "11:00")).await;
    }
    until("the server has a mail in hand", || smtp.side_by_side("czlonek@example.org") == 1).await;
    assert_eq!(app.rows.number("select count(*) from job where done_at is null").await, 5);
    // The program ends while the server still thinks: nothing is lost.
    worker.abort();
}

async fn mail_waits_for_a_server_that_is_away_and_leaves_in_order(app: &TestApp) {
    let mut smtp = Smtp::start().await;
    let worker = worker(app, &smtp);
    smtp.go_away().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-3")).await;
    assert_eq!(worker.run_due_once().await.unwrap(), 1);
    member.get(&format!("/r/{number}/odwolaj")).await;
    member.press("Odwołuję", &[]).await.expect(200);
    // One, five, fifteen minutes: each try but the last finds nobody.
    for minutes in [1, 5] {
        assert_eq!(worker.run_due_once().await.unwrap(), 0, "too early");
        app.clock.advance(TimeDelta::minutes(minutes));
        assert_eq!(worker.run_due_once().await.unwrap(), 1, "the second waits for the first");
    }
    smtp.come_back().await;
    app.clock.advance(TimeDelta::minutes(15));
    assert_eq!(worker.run_due_once().await.unwrap(), 2);
    let methods: Vec<bool> = smtp.arrived().iter().map(|mail| mail.text.contains("method=CANCEL")).collect();
    assert_eq!(methods, [false, true], "the invitation, then its revocation");
}

async fn one_poisoned_address_holds_up_nobody_else(app: &TestApp) {
    let smtp = Smtp::start().await;
    smtp.treat("czlonek@example.org", Manner::Silent);
    let mut member = app.sign_in("czlonek@example.org").await;
    for round in 0..8 {
        member.book_number(&TUESDAY.at(open_day(round), "10:00", "11:00")).await;
    }
    let (_stop, worker) = running(worker(app, &smtp));
    until("the first mail is in hand", || smtp.side_by_side("czlonek@example.org") == 1).await;
    let mut other = app.sign_in("druga@example.org").await;
    for round in 0..6 {
        other.book_number(&TUESDAY.in_room("kuchnia").at(open_day(round), "12:00", "13:00")).await;
    }
    until("the other one's mail is there", || smtp.arrived().len() == 6).await;
    assert!(smtp.arrived().iter().all(|mail| mail.to == "druga@example.org"));
    assert_eq!(smtp.side_by_side("czlonek@example.org"), 1);
    worker.abort();
}

async fn a_refused_address_is_listed_for_staff_and_can_be_tried_again(app: &TestApp) {
    let smtp = Smtp::start().await;
    smtp.treat("czlonek@example.org", Manner::Unknown);
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    worker(app, &smtp).run_due_once().await.unwrap();
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert!(staff.get("/cas/p/wnioski").await.text("main").contains("1 e-mail nie wyszedł"));
    let page = staff.click("Zobacz, które").await;
    page.expect(200);
    let row = page.text("li[data-job]");
    for word in ["czlonek@example.org", "Czeka na decyzję", "no such mailbox", "Nie wyjdzie", "1 próba"] {
        assert!(row.contains(word), "{word} is missing: {row}");
    }
    assert!(page.has(&format!("li[data-job] a[href='/r/{number}']")));
    smtp.treat("czlonek@example.org", Manner::Slow(Duration::ZERO));
    let page = staff.press("Wysyłam jeszcze raz", &[]).await;
    assert_eq!(page.url, "/cas/p/poczta");
    worker(app, &smtp).run_due_once().await.unwrap();
    assert_eq!(smtp.arrived().len(), 1);
    assert!(!staff.get("/cas/p/poczta").await.has("li[data-job]"));
    assert_eq!(
        app.rows.number("select count(*) from audit_entry where action = 'letter.send_again'").await,
        1
    );
}

async fn what_is_still_being_tried_is_listed_too(app: &TestApp) {
    let smtp = Smtp::start().await;
    smtp.treat("czlonek@example.org", Manner::Later);
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    worker(app, &smtp).run_due_once().await.unwrap();
    let page = app.sign_in("pracownik@example.org").await.get("/cas/p/poczta").await;
    let row = page.text("li[data-job]");
    assert!(row.contains("Próbujemy") && row.contains("następna: pon. 23.11, 9:01"), "{row}");
    assert!(!page.has("li[data-job] form"), "it goes by itself");
}

/// Nobody does the jobs, or a server keeps the one before waiting: then no mail has failed, and yet none has left.
async fn what_waits_for_too_long_is_listed_too(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.book_number(&TUESDAY).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert!(!staff.get("/cas/p/poczta").await.has("li[data-job]"), "it has a moment");
    app.set_clock("2026-11-23T09:05");
    let page = staff.get("/cas/p/poczta").await;
    assert!(page.text("li[data-job]").contains("czeka w kolejce dłużej niż zwykle"), "{}", page.shown());
    assert!(!page.has("li[data-job] q") && !page.has("li[data-job] form"));
    assert!(staff.get("/cas/p/wnioski").await.has("a[href='/cas/p/poczta']"));
    app.run_jobs().await;
    assert!(!staff.get("/cas/p/poczta").await.has("li[data-job]"));
}

async fn old_news_is_not_sent_after_newer_news(app: &TestApp) {
    let smtp = Smtp::start().await;
    smtp.treat("czlonek@example.org", Manner::Unknown);
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-3")).await;
    worker(app, &smtp).run_due_once().await.unwrap();
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/poczta").await;
    let again = staff.form("li[data-job] form");
    smtp.treat("czlonek@example.org", Manner::Slow(Duration::ZERO));
    member.get(&format!("/r/{number}/odwolaj")).await;
    member.press("Odwołuję", &[]).await.expect(200);
    worker(app, &smtp).run_due_once().await.unwrap();
    assert_eq!(smtp.arrived().len(), 1);
    let page = staff.send(&again).await;
    assert!(page.text("li[data-job]").contains("nowsza wiadomość"), "{}", page.shown());
    assert!(!page.has("li[data-job] form"));
    worker(app, &smtp).run_due_once().await.unwrap();
    assert_eq!(smtp.arrived().len(), 1, "an invitation after its revocation would mislead");
}

async fn the_list_is_for_staff_of_the_centre(app: &TestApp) {
    app.sign_in("czlonek@example.org").await.get("/cas/p/poczta").await.expect(403);
    assert!(app.visitor().get("/cas/p/poczta").await.url.starts_with("/logowanie"));
    let page = app.sign_in("pracownik@example.org").await.get("/cas/p/poczta").await;
    assert!(page.text("main").contains("Wszystkie e-maile wyszły"));
}
