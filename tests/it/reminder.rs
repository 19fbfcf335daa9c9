//! Staff are reminded of what waits for them.

use cas::action::tidy::tidy;

use crate::support::booking::TUESDAY;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    staff_are_reminded_once_on_the_promised_day,
    what_was_decided_reminds_nobody,
    what_a_manager_decides_is_for_managers,
);

/// Whom mails about waiting requests went to, since the last look.
async fn reminded(app: &TestApp, seen: &mut usize) -> Vec<String> {
    tidy(&app.app.db, &app.app.letterhead, app.clock.now()).await.unwrap();
    app.run_jobs().await;
    let mail = app.mailbox().split_off(*seen);
    *seen += mail.len();
    let mail = mail.into_iter().filter(|m| m.subject.starts_with("Wniosek"));
    let mut to: Vec<String> = mail.map(|m| m.to.join(",")).collect();
    to.sort_unstable();
    to
}

async fn staff_are_reminded_once_on_the_promised_day(app: &TestApp) {
    app.rows.rules("room", r#"{"decision_working_days":3,"min_minutes":60}"#).await;
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let mut seen = 0;
    app.set_clock("2026-11-26T06:59");
    assert_eq!(reminded(app, &mut seen).await, [""; 0]);
    app.set_clock("2026-11-26T07:00");
    let (one, other) = tokio::join!(
        tidy(&app.app.db, &app.app.letterhead, app.clock.now()),
        tidy(&app.app.db, &app.app.letterhead, app.clock.now()),
    );
    assert!(one.is_ok() && other.is_ok());
    assert_eq!(reminded(app, &mut seen).await, ["kierownik@example.org", "pracownik@example.org"]);
    let mail = app.mailbox().pop().unwrap();
    assert_eq!(
        mail.subject,
        format!("Wniosek {number} czeka: Fundacja Przykład, wtorek, 1 grudnia 2026, 10:00–12:00")
    );
    assert!(mail.plain.contains(&format!("/cas/p/wnioski/{number}")), "{}", mail.plain);
    assert!(mail.invitation.is_none());
    app.set_clock("2026-11-30T07:00");
    assert_eq!(reminded(app, &mut seen).await, [""; 0], "once");
}

async fn what_was_decided_reminds_nobody(app: &TestApp) {
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.sign_in("druga@example.org").await.book_number(&TUESDAY.in_room("kuchnia")).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    staff.press("Zatwierdzam", &[]).await.expect(200);
    app.set_clock("2026-11-30T07:00");
    let mut seen = 0;
    let to = reminded(app, &mut seen).await;
    assert_eq!(to, ["kierownik@example.org", "pracownik@example.org"], "of the other one only");
}

async fn what_a_manager_decides_is_for_managers(app: &TestApp) {
    app.rows.rules("room", r#"{"approver":"manager","min_minutes":60}"#).await;
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.set_clock("2026-11-30T07:00");
    assert_eq!(reminded(app, &mut 0).await, ["kierownik@example.org"]);
}
