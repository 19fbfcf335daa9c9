//! The second line behind the decisions: what the schema itself refuses, on both databases.

use cas::store::invariant::{INVARIANTS, broken};

use crate::support::booking::TUESDAY;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    two_claims_of_one_resource_never_overlap,
    a_status_is_one_of_eight,
    the_invariants_hold_after_a_busy_day,
    a_broken_invariant_is_found,
);

async fn two_claims_of_one_resource_never_overlap(app: &TestApp) {
    let copy = |shift: &str| {
        format!(
            "insert into claim (resource_id, booking_id, item_id, starts_at, ends_at)
             select resource_id, booking_id, item_id, {shift}, ends_at from claim where starts_at = (select min(starts_at) from claim)"
        )
    };
    let later = app
        .rows
        .texts("select cast(min(starts_at) as text) from claim")
        .await
        .remove(0)
        .replace(":00:00", ":30:00");
    assert!(later.contains(":30:00"));
    let literal = format!("'{later}'");
    assert!(app.rows.change(&copy(&literal)).await.is_err(), "an overlapping claim was taken");
    assert!(app.rows.change(&copy("starts_at")).await.is_err(), "the same claim was taken twice");
}

async fn a_status_is_one_of_eight(app: &TestApp) {
    assert!(app.rows.change("update booking set status = 'maybe'").await.is_err());
    assert!(app.rows.change("update booking set ends_at = starts_at").await.is_err());
}

async fn the_invariants_hold_after_a_busy_day(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    for room in ["sala-1", "sala-2", "kuchnia"] {
        let number = member.book_number(&TUESDAY.in_room(room)).await;
        staff.get(&format!("/cas/p/wnioski/{number}")).await;
        staff.press("Zatwierdzam", &[]).await.expect(200);
    }
    member.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    app.run_jobs().await;
    for (rule, question) in INVARIANTS {
        let mut tx = app.app.db.read().await.unwrap();
        assert_eq!(broken(&mut tx, question).await.unwrap(), [""; 0], "{rule}");
    }
}

async fn a_broken_invariant_is_found(app: &TestApp) {
    app.rows.change("update booking set status = 'cancelled' where status = 'approved'").await.unwrap();
    let mut found = 0;
    for (_, question) in INVARIANTS {
        found += broken(&mut app.app.db.read().await.unwrap(), question).await.unwrap().len();
    }
    assert!(found > 0);
}
