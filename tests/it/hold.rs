//! A place is held for ten minutes while its person checks.

use chrono::TimeDelta;

use crate::support::booking::{FORM, TUESDAY, number};
use crate::support::rows::Rows;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    a_held_place_is_taken_for_others,
    a_lapsed_hold_is_free_for_others,
    a_lapsed_hold_can_still_be_confirmed_while_free,
    one_person_holds_one_place,
    an_endless_key_is_refused,
    a_hold_is_never_extended,
    reading_holds_nothing,
    a_hold_counts_against_the_quota,
    two_who_want_the_same_place_get_it_once,
    many_at_once_never_overlap,
    a_hold_has_no_number_and_is_its_persons_own,
    an_undecided_request_expires_at_its_start,
    a_hold_replaced_in_another_tab_leads_to_the_newer_one,
    a_form_without_a_key_is_not_remembered,
    tidying_spares_what_is_just_being_confirmed,
);

async fn an_endless_key_is_refused(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let mut form = member.form("main form");
    let key: String =
        (0..20_000_u32).map(|n| char::from(b'a' + u8::try_from(n * n % 23).unwrap_or(0))).collect();
    for (name, value) in
        [("klucz", key.as_str()), ("people", "8"), ("title", "Zebranie"), ("responsible", "Ja")]
    {
        form.fill(name, value);
    }
    member.send(&form).await.expect(422);
}

async fn a_held_place_is_taken_for_others(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY).await.expect(200);
    let mut other = app.sign_in("druga@example.org").await;
    let page = other.ask(&TUESDAY).await;
    page.expect(409);
    assert_eq!(page.errors(), ["taken"]);
    assert!(app.visitor().get("/cas/terminarz/2026-12-01").await.has("tr[data-resource='sala-2'] td.busy"));
}

async fn a_lapsed_hold_is_free_for_others(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    app.clock.advance(TimeDelta::minutes(10));
    assert!(!app.visitor().get("/cas/terminarz/2026-12-01").await.has("tr[data-resource='sala-2'] td.busy"));
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
    // Whoever held it is told, and nothing has to be typed again.
    member.get(&check.url).await;
    let page = member.press("Rezerwuję", &[]).await;
    page.expect(409);
    assert_eq!(page.errors(), ["taken"]);
    assert_eq!(page.value("title"), TUESDAY.title);
    assert!(page.has("[data-ways] li"));
}

async fn a_lapsed_hold_can_still_be_confirmed_while_free(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    app.clock.advance(TimeDelta::minutes(25));
    assert!(member.get(&check.url).await.has("[data-lapsed]"));
    let page = member.press("Rezerwuję", &[]).await;
    page.expect(200);
    assert_eq!(app.rows.claims(number(&page)).await, ["sala-2"]);
    app.run_jobs().await;
}

async fn one_person_holds_one_place(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY).await.expect(200);
    member.ask(&TUESDAY.in_room("sala-3")).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from booking where status = 'held'").await, 1);
    let held = app.rows.texts("select r.slug from claim c join resource r on r.id = c.resource_id join booking b on b.id = c.booking_id where b.status = 'held'").await;
    assert_eq!(held, ["sala-3"]);
}

async fn a_hold_is_never_extended(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY).await.expect(200);
    app.clock.advance(TimeDelta::minutes(9));
    let later = TUESDAY.at("2026-12-01", "11:00", "13:00");
    assert!(member.ask(&later).await.has("[data-held]"), "it may still be changed");
    let mut other = app.sign_in("druga@example.org").await;
    other.ask(&later).await.expect(409);
    app.clock.advance(TimeDelta::minutes(1));
    other.ask(&later).await.expect(200);
    // Another place is another hold.
    let page = member.ask(&TUESDAY.in_room("sala-3")).await;
    app.clock.advance(TimeDelta::minutes(9));
    assert!(member.get(&page.url).await.has("[data-held]"));
}

async fn reading_holds_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa").await;
    let mut form = member.form(FORM);
    for (name, value) in TUESDAY.fields() {
        form.fill(name, value);
    }
    form.method = axum::http::Method::GET;
    member.send(&form).await.expect(405);
    assert_eq!(app.rows.number("select count(*) from booking where status = 'held'").await, 0);
    // Nobody without an account holds anything either.
    form.method = axum::http::Method::POST;
    assert!(app.visitor().send(&form).await.url.starts_with("/logowanie"));
    assert_eq!(app.rows.number("select count(*) from booking where status = 'held'").await, 0);
}

async fn a_hold_counts_against_the_quota(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    for day in ["2026-12-01", "2026-12-02"] {
        member.book_number(&TUESDAY.in_room("kuchnia").at(day, "08:00", "16:00")).await;
    }
    app.run_jobs().await;
    member.ask(&TUESDAY.at("2026-12-03", "08:00", "11:00")).await.expect(200);
    let mut colleague = app.sign_in("koordynator@example.org").await;
    let wish = TUESDAY.in_room("sala-3").at("2026-12-04", "08:00", "10:00");
    assert_eq!(colleague.ask(&wish).await.errors(), ["quota_hours"]);
    app.clock.advance(TimeDelta::minutes(10));
    colleague.ask(&wish).await.expect(200);
}

async fn two_who_want_the_same_place_get_it_once(app: &TestApp) {
    let mut first = app.sign_in("czlonek@example.org").await;
    let mut second = app.sign_in("druga@example.org").await;
    let third = TUESDAY.at("2026-12-01", "11:00", "13:00");
    let (a, b) = tokio::join!(first.ask(&TUESDAY), second.ask(&third));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let loser = if a.status == 409 { &a } else { &b };
    assert_eq!(loser.value("title"), TUESDAY.title);
    assert!(loser.has("[data-ways] li"));
    assert_eq!(app.rows.number("select count(*) from claim c join resource r on r.id = c.resource_id where r.slug = 'sala-2' and c.starts_at > '2026-11-30'").await, 1);
}

async fn many_at_once_never_overlap(app: &TestApp) {
    let mut tasks = Vec::new();
    for email in ["czlonek@example.org", "koordynator@example.org", "druga@example.org", "konczy@example.org"]
    {
        let mut member = app.sign_in(email).await;
        tasks.push(tokio::spawn(async move {
            let mut won = 0;
            for (room, from, to) in [
                ("sala-1", "10:00", "11:00"),
                ("sala-1a", "10:30", "11:30"),
                ("sala-1b", "10:00", "12:00"),
                ("sala-2", "10:00", "12:00"),
                ("sala-3", "11:00", "12:00"),
            ] {
                let page = member.ask(&TUESDAY.in_room(room).at("2026-12-02", from, to)).await;
                assert!(matches!(page.status.as_u16(), 200 | 409), "{}", page.shown());
                if page.status == 200 {
                    let page = member.press("Rezerwuję", &[]).await;
                    won += i32::from(page.url.starts_with("/r/"));
                }
            }
            won
        }));
    }
    let mut won = 0;
    for task in tasks {
        won += task.await.unwrap();
    }
    assert!((3..=5).contains(&won), "{won} bookings");
    let overlaps = "select count(*) from claim a join claim b on a.resource_id = b.resource_id and a.booking_id <> b.booking_id and a.starts_at < b.ends_at and b.starts_at < a.ends_at";
    assert_eq!(app.rows.number(overlaps).await, 0);
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), usize::try_from(won).unwrap(), "one mail a booking");
}

async fn a_hold_has_no_number_and_is_its_persons_own(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    assert_eq!(
        app.rows.number("select count(*) from booking where status = 'held' and number is null").await,
        1
    );
    for email in ["druga@example.org", "koordynator@example.org", "pracownik@example.org"] {
        app.sign_in(email).await.get(&check.url).await.expect(404);
    }
    app.visitor().get(&check.url).await;
}

async fn an_undecided_request_expires_at_its_start(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    app.set_clock("2026-12-01T10:00");
    cas::action::tidy::tidy(&app.app.db, &app.app.letterhead, app.clock.now()).await.unwrap();
    assert_eq!(app.rows.status(number).await, "expired");
    assert_eq!(app.rows.claims(number).await, [""; 0]);
    assert_eq!(member.get(&format!("/r/{number}")).await.attr("article", "data-status"), "expired");
    app.run_jobs().await;
    let told = format!("Bez decyzji: {}", TUESDAY.title);
    assert_eq!(app.mailbox().iter().filter(|m| m.subject.starts_with(&told)).count(), 1);
    let mut staff = app.sign_in("pracownik@example.org").await;
    let list = staff.get("/cas/p/wnioski").await;
    assert!(list.has(&format!("[aria-labelledby='rozpatrzone'] li[data-number='{number}']")));
}

async fn a_hold_replaced_in_another_tab_leads_to_the_newer_one(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let old = member.ask(&TUESDAY).await;
    let form = member.form(&format!("form[action='{}']", old.url));
    let new = member.ask(&TUESDAY.in_room("sala-3")).await;
    member.get(&old.url).await.expect(409);
    assert_eq!(member.click("Przejdź do ostatniego wyboru").await.url, new.url);
    let page = member.send(&form).await;
    page.expect(409);
    assert!(page.has(&format!("a[href='{}']", new.url)), "{}", page.shown());
    assert_eq!(
        app.rows.number("select count(*) from booking where title = 'Zebranie zarządu – żółć, źdźbło'").await,
        1
    );
    // What never was, and what is somebody else's, get one answer.
    let mut other = app.sign_in("druga@example.org").await;
    let theirs = other.get(&new.url).await;
    theirs.expect(404);
    let never = other.get("/cas/rez/019c0000-0000-7000-8000-000000000000").await;
    assert_eq!(never.text("main"), theirs.text("main"));
    // Once the newer one is booked, the old tab still says what became of it.
    member.get(&new.url).await;
    let number = number(&member.press("Rezerwuję", &[]).await);
    let page = member.get(&old.url).await;
    page.expect(404);
    assert_eq!(member.click("Wasze rezerwacje").await.url, "/moje");
    assert_eq!(app.rows.status(number).await, "approved");
    app.run_jobs().await;
}

async fn a_form_without_a_key_is_not_remembered(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut drafts = Vec::new();
    for _ in 0..2 {
        member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
        let mut form = member.form(FORM);
        for (name, value) in [("klucz", ""), ("people", "8"), ("title", "Raz"), ("responsible", "Ja")] {
            form.fill(name, value);
        }
        drafts.push(member.send(&form).await.url);
    }
    assert_ne!(drafts[0], drafts[1], "two forms without a key are two wishes");
    assert_eq!(app.rows.number("select count(*) from idempotency").await, 0);
}

/// A confirmation that has the booking's row, and tidying that wants the same row, on PostgreSQL at once; on SQLite they come one after the other.
async fn tidying_spares_what_is_just_being_confirmed(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    app.clock.advance(TimeDelta::hours(25));
    let (db, letterhead, now) = (app.app.db.clone(), app.app.letterhead.clone(), app.clock.now());
    if let Rows::Postgres(pool) = &app.rows {
        let mut confirming = pool.begin().await.unwrap();
        sqlx::query(
            "update booking set status = 'requested', held_until = null, number = 9001 where status = 'held'",
        )
        .execute(&mut *confirming)
        .await
        .unwrap();
        let tidying = tokio::spawn(async move { cas::action::tidy::tidy(&db, &letterhead, now).await });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert!(!tidying.is_finished(), "tidying waits for whoever has the row");
        confirming.commit().await.unwrap();
        tidying.await.unwrap().unwrap();
        assert_eq!(app.rows.status(9001).await, "requested");
        assert_eq!(app.rows.claims(9001).await, ["sala-2"]);
    } else {
        member.get(&check.url).await;
        let number = number(&member.press("Rezerwuję", &[]).await);
        cas::action::tidy::tidy(&db, &letterhead, now).await.unwrap();
        assert_eq!(app.rows.claims(number).await, ["sala-2"]);
    }
    app.run_jobs().await;
}
