//! Staff close the centre or a place, see what that hits, and open again.

use crate::support::booking::{FORM, TUESDAY};
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    what_is_hit_is_shown_and_called_off_with_the_reason,
    what_came_meanwhile_is_shown_before_anything_is_done,
    what_was_unticked_stays_so_when_others_came,
    a_closed_place_opens_again,
    an_open_ended_closure_ends_and_stays_known,
    faulty_closures_are_refused_with_what_was_typed,
    members_close_nothing,
    a_closure_may_hit_many_bookings_and_those_of_the_evening,
    what_was_closed_already_or_is_over_is_said,
    what_stays_in_a_closure_is_seen_and_never_called_off_late,
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

async fn what_was_unticked_stays_so_when_others_came(app: &TestApp) {
    let first = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = ask(&mut staff, "", "2026-12-01", "").await;
    assert!(page.text(&format!("li[data-number='{first}']")).contains(TUESDAY.title), "{}", page.shown());
    let second = app.sign_in("druga@example.org").await.book_number(&TUESDAY.in_room("sala-3")).await;
    let mut form = staff.form("main form");
    form.fields.retain(|(name, _)| name != "off");
    let page = staff.send(&form).await;
    page.expect(409);
    assert_eq!(page.attrs("input[name='off'][checked]", "value"), [second.to_string()]);
    assert_eq!(page.texts("[data-new]").len(), 1);
    let twice = staff.form("main form");
    staff.send(&twice).await.expect(200);
    staff.send(&twice).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from closure").await, 1, "sent twice, closed once");
    assert_eq!(
        (app.rows.status(first).await, app.rows.status(second).await),
        ("requested".into(), "cancelled".into())
    );
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
    staff.send(&again).await.expect(200);
    assert_eq!(app.rows.texts("select cast(until_day as text) from closure").await, until, "once");
    ask(&mut staff, "sala-2", "2026-11-23", "2026-11-30").await;
    staff.press("Zamykam", &[]).await.expect(200);
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
    assert_eq!(page.errors(), ["form_until"]);
    let page = ask(&mut staff, "sala-2", "2026-11-20", "2026-11-22").await;
    page.expect(422);
    assert_eq!(page.errors(), ["form_until"], "it is over already");
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

async fn a_closure_may_hit_many_bookings_and_those_of_the_evening(app: &TestApp) {
    app.rows.rules("room", r#"{"approval":"at_once","min_minutes":30}"#).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    for room in ["sala-1", "sala-2", "sala-3", "kuchnia"] {
        for hour in 7..17 {
            let (from, to) = (format!("{hour:02}:00"), format!("{hour:02}:30"));
            let wish = TUESDAY.in_room(room);
            member.get("/cas/rez/nowa").await;
            let mut form = member.form(FORM);
            for (name, value) in wish.fields() {
                form.fill(name, value);
            }
            form.fill("od", &from);
            form.fill("do", &to);
            member.send(&form).await.expect(200);
            member.press("Rezerwuję", &[]).await.expect(200);
        }
    }
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/rez/nowa").await;
    let organisation = staff.page().attrs("#organisation option", "value").pop().unwrap();
    let evening = TUESDAY.at("2026-12-01", "19:00", "21:00");
    let more = [("organisation", organisation.as_str())];
    let fields: Vec<(&str, &str)> = evening.fields().into_iter().chain(more).collect();
    staff.submit(FORM, &fields).await.expect(422);
    staff.submit(FORM, &[("exception", "klucz u dozorcy")]).await.expect(200);
    app.run_jobs().await;
    let day = staff.get("/cas/terminarz/2026-12-01").await;
    assert!(day.text("#sala-2").contains("19:00–21:00"), "what takes place in the evening is seen");

    let page = ask(&mut staff, "", "2026-12-01", "2026-12-01").await;
    assert_eq!(page.attrs("li[data-number]", "data-number").len(), 41, "that of the evening too");
    staff.press("Zamykam", &[]).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from booking where status = 'cancelled'").await, 41);
    app.run_jobs().await;
}

async fn what_was_closed_already_or_is_over_is_said(app: &TestApp) {
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let mut other = app.sign_in("kierownik@example.org").await;
    ask(&mut staff, "sala-2", "2026-12-01", "2026-12-02").await;
    ask(&mut other, "sala-2", "2026-12-01", "2026-12-02").await;
    let mut keeping = staff.form("main form");
    keeping.fields.retain(|(name, _)| name != "off");
    staff.send(&keeping).await.expect(200);
    other.press("Zamykam", &[]).await.expect(409);
    app.run_jobs().await;
    staff.get("/cas/p/zamkniecia").await;
    let form = staff.form("form[action$='otworz']");
    app.set_clock("2026-12-07T09:00");
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert!(!staff.get("/cas/p/zamkniecia").await.has("[data-closure]"), "it is over");
    let mut late = staff.form(CLOSURE);
    late.action = form.action.clone();
    late.method = form.method.clone();
    let token = staff.page().attrs("input[name='csrf']", "value")[0].clone();
    late.fields = form.fields.clone();
    late.fields.retain(|(name, _)| name != "csrf");
    late.press("csrf", &token);
    staff.send(&late).await.expect(200);
    let until = app.rows.texts("select cast(until_day as text) from closure").await;
    assert_eq!(until, ["2026-12-02"], "the past stays as it was");
}

async fn what_stays_in_a_closure_is_seen_and_never_called_off_late(app: &TestApp) {
    app.rows.rules("room", r#"{"approval":"at_once","min_minutes":60,"cancel_working_days":2}"#).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    ask(&mut staff, "", "2026-11-30", "").await;
    let mut form = staff.form("main form");
    form.fields.retain(|(name, _)| name != "off");
    staff.send(&form).await.expect(200);
    let day = staff.get("/cas/terminarz/2026-12-01").await;
    assert!(day.text("#sala-2").contains("10:00–12:00"), "to be settled, so to be seen");
    let page = member.get(&format!("/r/{number}")).await;
    assert!(page.text("[data-closed]").contains("awaria ogrzewania. "), "{}", page.shown());
    assert!(!member.get(&format!("/r/{number}/odwolaj")).await.has("[data-late]"));
    member.press("Odwołuję", &[]).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from booking where late").await, 0);
    app.run_jobs().await;
}
