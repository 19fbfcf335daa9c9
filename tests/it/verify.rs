//! `cas verify` sees every kind of fault, planted here behind the program's back, and none where there is none.

use cas::action::verify::verify;
use chrono::TimeDelta;

use crate::support::booking::TUESDAY;
use crate::support::{Engine, TestApp, on_both_engines};

on_both_engines!(
    a_busy_day_breaks_nothing,
    an_overlap_past_the_guard_is_found,
    a_missing_half_of_a_divided_room_is_found,
    a_waiting_request_without_its_place_is_found,
    half_a_waiting_request_is_found,
    a_claim_on_another_room_is_found,
    a_claim_of_a_dead_booking_is_found,
    a_claim_that_ends_early_is_found,
);

pub async fn faults(app: &TestApp) -> Vec<(&'static str, String)> {
    let mut tx = app.app.db.read().await.unwrap();
    verify(&mut tx, app.clock.now()).await.unwrap().into_iter().map(|f| (f.rule, f.place)).collect()
}

async fn plant(app: &TestApp, sql: &str) {
    assert!(app.rows.change(sql).await.unwrap() > 0, "nothing planted by {sql}");
}

async fn a_busy_day_breaks_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    for room in ["sala-1", "sala-2", "kuchnia"] {
        let number = member.book_number(&TUESDAY.in_room(room)).await;
        staff.get(&format!("/cas/p/wnioski/{number}")).await;
        staff.press("Zatwierdzam", &[]).await.expect(200);
    }
    let kitchen = TUESDAY.in_room("kuchnia").at("2026-12-02", "10:00", "12:00");
    member.book_number(&kitchen).await;
    member.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    app.run_jobs().await;
    assert_eq!(faults(app).await, []);
    // A lapsed hold gives its place to whoever comes, and is none the worse for it.
    app.clock.advance(TimeDelta::minutes(11));
    app.sign_in("druga@example.org").await.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    assert_eq!(faults(app).await, []);
}

async fn an_overlap_past_the_guard_is_found(app: &TestApp) {
    let drop_guard: &[&str] = match app.engine() {
        Engine::Sqlite => &["drop trigger claim_no_overlap_insert", "drop trigger claim_no_overlap_update"],
        Engine::Postgres => &["alter table claim drop constraint claim_no_overlap"],
    };
    for sql in drop_guard {
        app.rows.change(sql).await.unwrap();
    }
    let later = app.rows.texts("select cast(min(starts_at) as text) from claim").await.remove(0);
    let later = later.replace(":00:00", ":30:00");
    plant(
        app,
        &format!(
            "insert into claim (resource_id, booking_id, item_id, starts_at, ends_at)
             select resource_id, booking_id, item_id, '{later}', ends_at from claim where starts_at = (select min(starts_at) from claim)"
        ),
    )
    .await;
    let found = faults(app).await;
    assert!(found.iter().any(|(rule, _)| *rule == "no two claims of one resource overlap"), "{found:?}");
}

async fn a_missing_half_of_a_divided_room_is_found(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-1")).await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    staff.press("Zatwierdzam", &[]).await.expect(200);
    app.run_jobs().await;
    plant(app, &format!("delete from claim where booking_id = (select id from booking where number = {number}) and resource_id = (select id from resource where slug = 'sala-1b')")).await;
    let rule = "an approved booking has a claim on every leaf of its items";
    assert_eq!(faults(app).await, [(rule, number.to_string())]);
}

async fn a_waiting_request_without_its_place_is_found(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    member.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    app.run_jobs().await;
    let rule = "a hold, and a request where the first one counts, takes its place";
    plant(
        app,
        &format!("delete from claim where booking_id = (select id from booking where number = {number})"),
    )
    .await;
    assert_eq!(faults(app).await, [(rule, number.to_string())]);
    plant(app, "delete from claim where booking_id in (select id from booking where status = 'held')").await;
    assert_eq!(faults(app).await, [(rule, number.to_string()), (rule, "a hold".to_owned())]);
}

async fn half_a_waiting_request_is_found(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY.in_room("sala-1")).await;
    app.run_jobs().await;
    plant(app, &format!("delete from claim where booking_id = (select id from booking where number = {number}) and resource_id = (select id from resource where slug = 'sala-1a')")).await;
    assert_eq!(faults(app).await, [("the claims of a waiting booking are whole", number.to_string())]);
}

async fn a_claim_on_another_room_is_found(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    plant(app, &format!("update claim set resource_id = (select id from resource where slug = 'sala-3') where booking_id = (select id from booking where number = {number})")).await;
    let found = faults(app).await;
    assert_eq!(found[0], ("a claim stands on a leaf of what its item asks for", "sala-3".to_owned()));
}

async fn a_claim_of_a_dead_booking_is_found(app: &TestApp) {
    plant(app, "update booking set status = 'cancelled' where status = 'approved'").await;
    let rule = "only a booking in an occupying status has claims";
    assert_eq!(faults(app).await, [(rule, "cancelled".to_owned())]);
}

async fn a_claim_that_ends_early_is_found(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let longer = format!("update booking set ends_at = '2026-12-01T12:00:00+00:00' where number = {number}");
    plant(app, &longer).await;
    assert_eq!(faults(app).await, [("a claim covers the time of its booking", number.to_string())]);
}
