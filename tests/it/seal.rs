//! The log: append-only, sealed, and whoever changes it behind the program's back is found out.

use cas::action::seal::{RULE, seal};

use crate::support::booking::TUESDAY;
use crate::support::{Engine, TestApp, on_both_engines};
use crate::verify::faults;

on_both_engines!(
    what_happens_is_sealed_and_the_chain_holds,
    an_entry_cannot_be_rewritten,
    an_entry_that_was_changed_is_found,
    an_entry_that_was_taken_out_is_found,
    a_seal_that_was_taken_out_is_found,
);

/// Bookings with a seal after each.
async fn busy(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    for room in ["sala-2", "sala-3", "kuchnia"] {
        member.book_number(&TUESDAY.in_room(room)).await;
        seal(&app.app.db, app.clock.now()).await.unwrap();
    }
    app.run_jobs().await;
}

/// The guard is dropped, as somebody with the database would do.
async fn without_guard(app: &TestApp) {
    let drop = match app.engine() {
        Engine::Sqlite => "drop trigger audit_entry_append_only",
        Engine::Postgres => "drop trigger audit_entry_append_only on audit_entry",
    };
    app.rows.change(drop).await.unwrap();
}

async fn what_happens_is_sealed_and_the_chain_holds(app: &TestApp) {
    busy(app).await;
    assert_eq!(faults(app).await, []);
    assert_eq!(app.rows.number("select count(*) from audit_entry where seal_n is null").await, 0);
    assert!(app.rows.number("select count(*) from seal").await >= 3);
    let before = app.rows.number("select count(*) from seal").await;
    seal(&app.app.db, app.clock.now()).await.unwrap();
    assert_eq!(app.rows.number("select count(*) from seal").await, before, "nothing new, no seal");
    let other = app.app.db.clone();
    let now = app.clock.now();
    let mut member = app.sign_in("druga@example.org").await;
    member.book_number(&TUESDAY.at("2026-12-03", "10:00", "12:00")).await;
    let (one, two) = tokio::join!(seal(&app.app.db, now), seal(&other, now));
    one.unwrap();
    two.unwrap();
    assert_eq!(faults(app).await, [], "two that seal at once do no harm");
    app.run_jobs().await;
}

async fn an_entry_cannot_be_rewritten(app: &TestApp) {
    busy(app).await;
    for change in [
        "update audit_entry set action = 'booking.none'",
        "update audit_entry set actor_id = null where actor_id is not null",
        "update audit_entry set seal_n = 1 where seal_n = 2",
    ] {
        assert!(app.rows.change(change).await.is_err(), "{change}");
    }
    assert_eq!(faults(app).await, []);
}

async fn an_entry_that_was_changed_is_found(app: &TestApp) {
    busy(app).await;
    without_guard(app).await;
    app.rows.change("update audit_entry set action = 'booking.none' where seal_n = 2").await.unwrap();
    assert_eq!(faults(app).await, [(RULE, "seal 2".to_owned())]);
}

async fn an_entry_that_was_taken_out_is_found(app: &TestApp) {
    busy(app).await;
    app.rows.change("delete from audit_entry where seal_n = 2").await.unwrap();
    assert_eq!(faults(app).await, [(RULE, "seal 2".to_owned())]);
}

async fn a_seal_that_was_taken_out_is_found(app: &TestApp) {
    busy(app).await;
    app.rows.change("delete from audit_entry where seal_n = 2").await.unwrap();
    app.rows.change("delete from seal where n = 2").await.unwrap();
    assert_eq!(faults(app).await, [(RULE, "seal 3".to_owned())]);
}
