//! The second line behind the decisions: what the schema itself refuses, on both databases.

use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    two_claims_of_one_resource_never_overlap,
    a_claim_meets_others_on_either_side,
    a_status_is_one_of_eight,
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

/// Among many claims before and after it, as in a room that has been in use for years.
async fn a_claim_meets_others_on_either_side(app: &TestApp) {
    let claim = |from: &str, to: &str| {
        format!(
            "insert into claim (resource_id, booking_id, item_id, starts_at, ends_at)
             select (select id from resource where slug = 'kuchnia'), booking_id, item_id, '2030-01-0{from}:00+00:00', '2030-01-0{to}:00+00:00'
             from claim limit 1"
        )
    };
    for (from, to) in
        [("1T10:00", "1T12:00"), ("2T08:00", "2T20:00"), ("3T10:00", "3T12:00"), ("3T12:00", "3T13:00")]
    {
        app.rows.change(&claim(from, to)).await.unwrap();
    }
    for (from, to) in [
        ("1T09:00", "1T10:01"),
        ("1T11:59", "1T13:00"),
        ("1T09:00", "1T13:00"),
        ("2T19:59", "3T01:00"),
        ("2T09:00", "2T10:00"),
        ("1T13:00", "4T01:00"),
        ("3T09:00", "3T12:30"),
    ] {
        assert!(app.rows.change(&claim(from, to)).await.is_err(), "{from}–{to}");
    }
    for (from, to) in [("1T12:00", "1T13:00"), ("2T20:00", "3T10:00"), ("1T07:00", "1T10:00")] {
        app.rows.change(&claim(from, to)).await.unwrap();
    }
    let moved = |to: &str| {
        format!(
            "update claim set starts_at = '2030-01-0{to}:00+00:00' where starts_at = '2030-01-03T12:00:00+00:00'"
        )
    };
    assert!(app.rows.change(&moved("3T11:59")).await.is_err());
    app.rows.change(&moved("3T12:30")).await.unwrap();
}

async fn a_status_is_one_of_eight(app: &TestApp) {
    assert!(app.rows.change("update booking set status = 'maybe'").await.is_err());
    assert!(app.rows.change("update booking set ends_at = starts_at").await.is_err());
}
