//! A room that can be divided: the whole takes both halves, a half takes the whole.

use crate::support::booking::TUESDAY;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    the_whole_takes_both_halves,
    a_half_takes_the_whole,
    both_halves_can_be_used_side_by_side,
    the_schedule_says_why,
);

async fn the_whole_takes_both_halves(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-1")).await;
    assert_eq!(app.rows.claims(number).await, ["sala-1a", "sala-1b"]);
    app.run_jobs().await;
    let mut other = app.sign_in("druga@example.org").await;
    for half in ["sala-1a", "sala-1b", "sala-1"] {
        let page = other.ask(&TUESDAY.in_room(half)).await;
        page.expect(409);
        assert_eq!(page.errors(), ["taken"], "{half}");
    }
}

async fn a_half_takes_the_whole(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-1b")).await;
    assert_eq!(app.rows.claims(number).await, ["sala-1b"]);
    app.run_jobs().await;
    let mut other = app.sign_in("druga@example.org").await;
    let page = other.ask(&TUESDAY.in_room("sala-1")).await;
    page.expect(409);
    assert_eq!(page.errors(), ["taken"]);
    assert!(
        page.text("[data-error]").contains("Sala 1B"),
        "the half is named: {}",
        page.text("[data-error]")
    );
}

async fn both_halves_can_be_used_side_by_side(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.book_number(&TUESDAY.in_room("sala-1a")).await;
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY.in_room("sala-1b")).await;
    app.run_jobs().await;
}

async fn the_schedule_says_why(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.book_number(&TUESDAY.in_room("sala-1a")).await;
    app.run_jobs().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/cas/terminarz/2026-12-01").await;
    let whole = page.text("tr[data-resource='sala-1']");
    assert!(whole.contains("bo Sala 1A"), "{whole}");
    assert!(!page.text("tr[data-resource='sala-1b']").contains("Zajęte"));
}
