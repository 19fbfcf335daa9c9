//! Staff close the centre or a place, see what that hits, and open again.

use crate::support::booking::{FORM, TUESDAY};
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    what_is_hit_is_shown_and_called_off_with_the_reason,
    what_came_meanwhile_is_shown_before_anything_is_done,
    a_closed_place_opens_again,
    an_open_ended_closure_ends_and_stays_known,
    faulty_closures_are_refused_with_what_was_typed,
    members_close_nothing,
);

const CLOSURE: &str = "form#zamkniecie";

async fn ask(staff: &mut Visitor, place: &str, from: &str, until: &str) -> Page {
    staff.get("/cas/p/zamkniecia").await.expect(200);
    staff
        .submit(CLOSURE, &[("place", place), ("from", from), ("until", until), ("note", "awaria ogrzewania")])
        .await
}

async fn what_is_hit_is_shown_and_called_off_with_the_reason(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let first = member.book_number(&TUESDAY.in_room("sala-3")).await;
    let second = member.book_number(&TUESDAY).await;
    let elsewhere = member.book_number(&TUESDAY.at("2026-12-03", "10:00", "12:00")).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = ask(&mut staff, "", "2026-12-01", "2026-12-02").await;
    page.expect(200);
    let mut shown = page.attrs("li[data-number]", "data-number");
    shown.sort_unstable();
    assert_eq!(shown, [first.to_string(), second.to_string()]);
    let mut form = staff.form("main form");
    let keep = page.select(&format!("li[data-number='{second}'] input[name='off']"), |i| {
        i.attr("value").map(str::to_owned)
    });
    form.fields.retain(|(name, value)| name != "off" || Some(value) != keep[0].as_ref());
    let page = staff.send(&form).await;
    page.expect(200);
    assert!(
        page.text("[data-closure]")
            .contains("od 1 grudnia 2026 do 2 grudnia 2026. Powód: awaria ogrzewania.")
    );
    assert_eq!(app.rows.status(first).await, "cancelled");
    assert_eq!(app.rows.status(second).await, "requested", "left to be settled");
    assert_eq!(app.rows.status(elsewhere).await, "requested");
    let mail = app.only_mail().await;
    assert_eq!(mail.invitation.as_ref().unwrap().0, "CANCEL");
    assert!(mail.plain.contains("awaria ogrzewania"), "{}", mail.plain);
    let page = app.sign_in("druga@example.org").await.ask(&TUESDAY.in_room("kuchnia")).await;
    assert_eq!(page.errors(), ["closed"]);
}

async fn what_came_meanwhile_is_shown_before_anything_is_done(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = ask(&mut staff, "sala-2", "2026-12-01", "").await;
    assert!(page.attrs("li[data-number]", "data-number").is_empty());
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let page = staff.press("Zamykam", &[]).await;
    page.expect(409);
    assert_eq!(page.attrs("li[data-number]", "data-number"), [number.to_string()]);
    assert_eq!(app.rows.number("select count(*) from closure").await, 0);
    staff.press("Zamykam", &[]).await.expect(200);
    assert_eq!(app.rows.status(number).await, "cancelled");
    app.run_jobs().await;
}

async fn a_closed_place_opens_again(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    ask(&mut staff, "sala-1a", "2026-12-01", "2026-12-02").await;
    staff.press("Zamykam", &[]).await.expect(200);
    let mut member = app.sign_in("czlonek@example.org").await;
    assert_eq!(member.ask(&TUESDAY.in_room("sala-1")).await.errors(), ["resource_unavailable"]);
    let page = staff.press("Otwieram z powrotem", &[]).await;
    assert!(!page.has("[data-closure]"));
    member.ask(&TUESDAY.in_room("sala-1")).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from closure").await, 0);
}

async fn an_open_ended_closure_ends_and_stays_known(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    ask(&mut staff, "sala-2", "2026-11-20", "").await;
    staff.press("Zamykam", &[]).await.expect(200);
    let mut form = staff.form("form[action$='otworz']");
    let again = form.clone();
    staff.press("Otwieram z powrotem", &[]).await.expect(200);
    let until = app.rows.texts("select cast(until_day as text) from closure").await;
    assert_eq!(until, ["2026-11-22"], "yesterday");
    staff.send(&again).await.expect(409);
    form.fields.retain(|(name, _)| name != "from");
    staff.send(&form).await.expect(409);
    app.run_jobs().await;
}

async fn faulty_closures_are_refused_with_what_was_typed(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = ask(&mut staff, "sala-2", "2026-12-02", "2026-12-01").await;
    page.expect(422);
    assert_eq!(
        (page.value("from").as_str(), page.value("note").as_str()),
        ("2026-12-02", "awaria ogrzewania")
    );
    assert!(page.text("main").contains("Ostatni dzień jest przed pierwszym."));
    for (from, note) in
        [("", "x"), ("jutro", "x"), ("2026-12-01", " \u{200b}"), ("2026-12-01", &"x".repeat(201))]
    {
        staff.get("/cas/p/zamkniecia").await;
        staff.submit(CLOSURE, &[("from", from), ("note", note)]).await.expect(422);
    }
    let mut form = staff.form(CLOSURE);
    form.fill("place", "piwnica");
    staff.send(&form).await.expect(422);
    assert_eq!(app.rows.number("select count(*) from closure").await, 0);
}

async fn members_close_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/p/zamkniecia").await.expect(403);
    member.get("/cas/rez/nowa").await;
    let mut form = member.form(FORM);
    form.action = "/cas/p/zamkniecia".to_owned();
    member.send(&form).await.expect(403);
}
