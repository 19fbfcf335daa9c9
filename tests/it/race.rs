//! Fifty people who want the same thing at the same moment, twenty times over.

use std::time::Duration;

use sqlx::{Connection, PgConnection};
use tokio::join;
use tokio::time::sleep;

use crate::support::booking::{TUESDAY, Wish, number, open_day};
use crate::support::crowd::{Belonging, CLIENTS, Crowd, ROUNDS, settle};
use crate::support::{Engine, Page, TestApp, on_both_engines};
use crate::verify::faults;

on_both_engines!(
    the_same_time_has_one_winner_a_round,
    overlapping_times_have_one_winner_a_round,
    a_whole_and_its_halves_never_overlap,
    approval_cancellation_and_another_request_at_once,
    the_last_hour_of_a_quota_is_taken_once,
    the_last_hour_of_a_season_is_taken_once,
    the_last_booking_of_a_month_is_taken_once,
    the_building_is_filled_once,
);

fn wish(room: &'static str, round: u32, from: &'static str, to: &'static str) -> Wish {
    TUESDAY.in_room(room).at(open_day(round), from, to)
}

async fn crowd(app: &TestApp, belonging: Belonging) -> Crowd {
    let emails = settle(&app.app, belonging).await;
    Crowd::sign_in(&[app.visitor()], &emails).await
}

/// Who holds the place; all others were told why not, with ways on and what they typed.
fn winners(pages: &[Page], codes: &[&str]) -> Vec<usize> {
    assert_eq!(pages.len(), CLIENTS);
    let (won, lost): (Vec<_>, Vec<_>) = pages.iter().enumerate().partition(|(_, page)| page.status == 200);
    for (_, page) in lost {
        page.expect(409);
        let found = page.errors();
        assert!(!found.is_empty() && found.iter().all(|code| codes.contains(&code.as_str())), "{found:?}");
        assert!(page.has("[data-ways] li"), "no way on: {}", page.shown());
        assert_eq!(page.value("title"), TUESDAY.title);
    }
    won.into_iter().map(|(n, _)| n).collect()
}

/// Each round one of the crowd gets Sala 2, and books it.
pub async fn one_winner_a_round(crowd: &mut Crowd, wishes: impl Fn(u32) -> Vec<Wish>) {
    for round in 0..ROUNDS {
        let pages = crowd.ask(&wishes(round), round).await;
        let won = winners(&pages, &["taken"]);
        assert_eq!(won.len(), 1, "round {round}");
        crowd.visitor(won[0]).press("Rezerwuję", &[]).await.expect(200);
    }
}

async fn nothing_twice_and_one_mail_each(app: &TestApp) {
    assert_eq!(faults(app).await, []);
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), ROUNDS as usize, "one mail a booking");
}

/// What everybody wants in the n-th round.
pub fn the_same(round: u32) -> Vec<Wish> {
    vec![wish("sala-2", round, "10:00", "11:00")]
}

async fn the_same_time_has_one_winner_a_round(app: &TestApp) {
    one_winner_a_round(&mut crowd(app, Belonging::Apart).await, the_same).await;
    nothing_twice_and_one_mail_each(app).await;
}

async fn overlapping_times_have_one_winner_a_round(app: &TestApp) {
    // Without a limit: whoever wins six hours again and again would be told of it too.
    app.rows.rules("room", r#"{"min_minutes":60}"#).await;
    one_winner_a_round(&mut crowd(app, Belonging::Apart).await, |round| {
        // All of them want half past eleven to twelve.
        [("10:00", "12:00"), ("11:30", "13:00"), ("11:00", "12:00"), ("09:00", "15:00"), ("11:30", "12:30")]
            .map(|(from, to)| wish("sala-2", round, from, to))
            .to_vec()
    })
    .await;
    nothing_twice_and_one_mail_each(app).await;
}

async fn a_whole_and_its_halves_never_overlap(app: &TestApp) {
    let mut crowd = crowd(app, Belonging::Apart).await;
    for round in 0..ROUNDS {
        let wishes = ["sala-1", "sala-1a", "sala-1b"].map(|room| wish(room, round, "10:00", "11:00"));
        let pages = crowd.ask(&wishes, round).await;
        let won = winners(&pages, &["taken"]);
        let mut rooms: Vec<usize> = won.iter().map(|n| n % wishes.len()).collect();
        rooms.sort_unstable();
        assert!(rooms == [0] || rooms == [1, 2], "round {round}: {rooms:?} of whole, half, half");
        for n in won {
            crowd.visitor(n).press("Rezerwuję", &[]).await.expect(200);
        }
    }
    assert_eq!(faults(app).await, []);
    app.run_jobs().await;
}

async fn approval_cancellation_and_another_request_at_once(app: &TestApp) {
    let mut crowd = crowd(app, Belonging::Apart).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let mut member = app.sign_in("czlonek@example.org").await;
    for round in 0..ROUNDS {
        let wish = wish("sala-2", round, "10:00", "10:30").at(open_day(round), "10:00", "11:00");
        let number = member.book_number(&wish).await;
        staff.get(&format!("/cas/p/wnioski/{number}")).await.expect(200);
        member.get(&format!("/r/{number}/odwolaj")).await.expect(200);
        let wishes = [wish];
        let (approved, cancelled, pages) =
            join!(staff.press("Zatwierdzam", &[]), member.press("Odwołuję", &[]), crowd.ask(&wishes, round));
        assert!(matches!(approved.status.as_u16(), 200 | 409), "{}", approved.shown());
        cancelled.expect(200);
        assert_eq!(app.rows.status(number).await, "cancelled");
        // Whoever asked after the cancellation may have the place; nobody before it.
        let won = winners(&pages, &["taken"]);
        assert!(won.len() <= 1, "round {round}: {won:?}");
        for n in won {
            crowd.visitor(n).press("Rezerwuję", &[]).await.expect(200);
        }
        assert_eq!(faults(app).await, []);
    }
    app.run_jobs().await;
    // Whoever was invited was told that it is off, and in this order.
    let methods: Vec<String> =
        app.mailbox().iter().filter_map(|m| Some(m.invitation.as_ref()?.0.clone())).collect();
    let (invited, revoked): (Vec<_>, Vec<_>) = methods.iter().partition(|m| *m == "REQUEST");
    assert_eq!(invited.len(), revoked.len());
}

async fn the_last_hour_of_a_quota_is_taken_once(app: &TestApp) {
    one_more_fits(app, "quota_hours").await;
}

async fn the_last_hour_of_a_season_is_taken_once(app: &TestApp) {
    app.rows.rules("room", r#"{"min_minutes":60,"approval":"at_once"}"#).await;
    app.rows.rules("centre", r#"{"hours_per_season":20}"#).await;
    one_more_fits(app, "quota_hours").await;
}

async fn the_last_booking_of_a_month_is_taken_once(app: &TestApp) {
    app.rows.rules("room", r#"{"min_minutes":60,"bookings_per_month":4,"hours_per_week":19}"#).await;
    one_more_fits(app, "quota_count").await;
}

/// Three bookings of nineteen hours are there; of fifty that are asked for at once by one organisation one more may be.
async fn one_more_fits(app: &TestApp, code: &str) {
    let mut crowd = crowd(app, Belonging::Together).await;
    for (day, from, to) in
        [("2026-12-01", "08:00", "16:00"), ("2026-12-02", "08:00", "16:00"), ("2026-12-03", "08:00", "11:00")]
    {
        let visitor = crowd.visitor(0);
        visitor.book_number(&TUESDAY.in_room("kuchnia").at(day, from, to)).await;
    }
    // Rooms, days and hours are free for all: only the quota can stand in the way.
    let hours = ["08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00"];
    let wishes: Vec<Wish> = (0..CLIENTS)
        .map(|n| {
            let day = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10"][n / 14];
            let from = n % 7;
            let to = hours.get(from + 1).copied().unwrap_or("15:00");
            TUESDAY.in_room(["sala-2", "sala-3"][n / 7 % 2]).at(day, hours[from], to)
        })
        .collect();
    for round in 0..ROUNDS {
        let pages = crowd.ask(&wishes, round).await;
        let won: Vec<usize> = (0..CLIENTS).filter(|n| pages[*n].status == 200).collect();
        assert_eq!(won.len(), 1, "round {round}");
        for page in pages.iter().filter(|page| page.status != 200) {
            page.expect(422);
            assert_eq!(page.errors(), [code]);
        }
        let visitor = crowd.visitor(won[0]);
        let number = number(&visitor.press("Rezerwuję", &[]).await);
        visitor.get(&format!("/r/{number}/odwolaj")).await;
        visitor.press("Odwołuję", &[]).await.expect(200);
    }
    assert_eq!(faults(app).await, []);
    app.run_jobs().await;
}

async fn the_building_is_filled_once(app: &TestApp) {
    // Eight people in one room fit, eight in each of two do not.
    app.rows.change("update centre set capacity = 15, config_version = config_version + 1").await.unwrap();
    let mut crowd = crowd(app, Belonging::Apart).await;
    for round in 0..ROUNDS {
        let wishes = ["sala-2", "sala-3"].map(|room| wish(room, round, "10:00", "11:00"));
        let pages = crowd.ask(&wishes, round).await;
        let won = winners(&pages, &["taken", "building_full"]);
        assert_eq!(won.len(), 1, "round {round}");
        crowd.visitor(won[0]).press("Rezerwuję", &[]).await.expect(200);
    }
    assert_eq!(faults(app).await, []);
    app.run_jobs().await;
}

/// Whoever waits for a centre's lock must not keep the connections that everybody else's pages need.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crowd_at_a_locked_centre_keeps_nobody_from_reading() {
    let app = TestApp::new(Engine::Postgres).await;
    let mut crowd = crowd(&app, Belonging::Apart).await;
    let mut reader = app.visitor();
    let mut other = PgConnection::connect(&app.database.url).await.unwrap();
    let mut lock = other.begin().await.unwrap();
    sqlx::query("select id from centre where slug = 'cas' for update").execute(&mut *lock).await.unwrap();

    let asking = tokio::spawn(async move { crowd.ask(&the_same(0), 0).await });
    let waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    while app.rows.number(waiting).await < 2 {
        sleep(Duration::from_millis(20)).await;
    }
    for day in 1..=20 {
        reader.get(&format!("/cas/terminarz/2026-12-{day:02}")).await.expect(200);
    }
    assert!(!asking.is_finished());

    lock.rollback().await.unwrap();
    assert_eq!(winners(&asking.await.unwrap(), &["taken"]).len(), 1);
    other.close().await.unwrap();
}
