//! The second line behind the decisions: what the schema itself refuses, on both databases.

use crate::support::{TestApp, on_both_engines};

on_both_engines!(two_claims_of_one_resource_never_overlap, a_status_is_one_of_eight,);

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
