//! What cannot be booked: a plain sentence with its rule, what was typed kept, and ways on.

use cas::domain::finder::Cause;

use crate::support::booking::{FORM, TUESDAY, Wish};
use crate::support::{Page, TestApp, on_both_engines};

on_both_engines!(
    friday_until_two_works_to_the_minute,
    friday_past_two_is_outside_hours,
    a_saturday_is_closed,
    christmas_eve_is_a_holiday,
    a_taken_time_is_refused_with_ways_on,
    the_form_of_a_taken_time_says_so_at_once,
    beyond_the_horizon_the_last_days_are_offered,
    the_first_of_two_answers_in_an_address_counts,
    a_full_building_is_shown_and_refused,
    a_place_given_back_meanwhile_is_offered_again,
    a_way_on_can_be_taken_with_what_was_typed,
    every_figure_of_the_policy_is_kept,
    a_faulty_form_names_each_field,
    all_that_is_wrong_is_said_at_once,
    what_the_empty_form_proposes_is_allowed,
    quotas_are_counted_over_all_rooms,
    what_is_used_of_a_quota_is_known_before_one_asks,
    the_past_cannot_be_booked,
    a_request_at_short_notice_is_for_staff,
    the_next_use_begins_after_the_gap,
);

async fn refused(app: &TestApp, wish: &Wish, status: u16, codes: &[&str]) -> Page {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(wish).await;
    page.expect(status);
    assert_eq!(page.errors(), codes, "{}", page.shown());
    kept(&page, wish);
    page
}

/// What was typed is still in the form.
fn kept(page: &Page, wish: &Wish) {
    let typed = [
        ("m", wish.room),
        ("d", wish.day),
        ("od", wish.from),
        ("do", wish.to),
        ("people", wish.people),
        ("title", wish.title),
        ("responsible", wish.responsible),
    ];
    for (name, value) in typed {
        let kept = page.select(&format!("{FORM} [name='{name}']"), crate::support::page::value_of);
        assert_eq!(kept, [Some(value.to_owned())], "{name} is not kept");
    }
    assert!(page.text("title").starts_with("Błąd: "));
}

/// The next two free times of that room, and one other room.
fn has_ways_on(page: &Page, room: &str) {
    let ways = page.attrs("[data-ways] [data-resource]", "data-resource");
    assert_eq!(ways.iter().filter(|slug| *slug == room).count(), 2, "two free times of {room}: {ways:?}");
    assert_eq!(ways.iter().filter(|slug| *slug != room).count(), 1, "one other room: {ways:?}");
}

async fn friday_until_two_works_to_the_minute(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.book(&TUESDAY.at("2026-12-04", "12:00", "14:00")).await;
    page.expect(200);
    app.run_jobs().await;
}

async fn friday_past_two_is_outside_hours(app: &TestApp) {
    let page = refused(app, &TUESDAY.at("2026-12-04", "13:00", "15:00"), 422, &["outside_hours"]).await;
    let sentence = page.text("[data-error]");
    for word in ["piątek, 4 grudnia", "7:00–14:00", "13:00–15:00"] {
        assert!(sentence.contains(word), "{word} is missing in: {sentence}");
    }
    has_ways_on(&page, "sala-2");
}

async fn a_saturday_is_closed(app: &TestApp) {
    let page = refused(app, &TUESDAY.at("2026-12-05", "10:00", "12:00"), 422, &["closed"]).await;
    assert!(page.text("[data-error]").contains("sobota, 5 grudnia"));
    has_ways_on(&page, "sala-2");
}

async fn christmas_eve_is_a_holiday(app: &TestApp) {
    let page = refused(app, &TUESDAY.at("2026-12-24", "10:00", "12:00"), 422, &["holiday"]).await;
    assert!(page.text("[data-error]").contains("Wigilia Bożego Narodzenia"));
    has_ways_on(&page, "sala-2");
}

async fn a_taken_time_is_refused_with_ways_on(app: &TestApp) {
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let page = refused(app, &TUESDAY.at("2026-12-01", "11:00", "13:00"), 409, &["taken"]).await;
    let sentence = page.text("[data-error]");
    assert!(sentence.contains("Sala 2") && sentence.contains("10:00–12:00"), "{sentence}");
    assert!(!page.text("main").contains("Stowarzyszenie Wzór"), "whose it is stays unsaid");
    has_ways_on(&page, "sala-2");
    let own_room: Vec<String> = page.texts("[data-ways] [data-resource='sala-2']");
    assert!(own_room[0].contains("12:00–14:00"), "the next free time comes first: {own_room:?}");
}

async fn the_form_of_a_taken_time_says_so_at_once(app: &TestApp) {
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    page.expect(200);
    assert_eq!(page.errors(), ["taken"], "nothing is said of what is still to be typed");
    has_ways_on(&page, "sala-2");
    assert!(!page.text("main").contains("Niczego nie trzeba wpisywać od nowa"), "nothing was typed yet");
    let way = page.attrs("[data-ways] a", "href").remove(0);
    let page = member.get(&format!("/cas/rez/nowa{way}")).await;
    assert_eq!(page.errors(), [""; 0], "another time is free, and nothing is sent yet: {}", page.shown());
    let page = member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=14:00&do=16:00").await;
    assert_eq!(page.errors(), [""; 0]);
}

async fn beyond_the_horizon_the_last_days_are_offered(app: &TestApp) {
    let page = refused(app, &TUESDAY.at("2027-05-04", "10:00", "12:00"), 422, &["too_far_ahead"]).await;
    has_ways_on(&page, "sala-2");
    let first = page.texts("[data-ways] li").remove(0);
    assert!(first.contains("19 lutego") && first.contains("10:00–12:00"), "the last open day: {first}");
}

async fn the_first_of_two_answers_in_an_address_counts(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get("/cas/rez/nowa?m=sala-3&m=sala-2&d=2026-12-01&od=10:00&od=11:00&do=12:00").await;
    page.expect(200);
    assert_eq!((page.value("m"), page.value("od")), ("sala-3".to_owned(), "10:00".to_owned()));
}

async fn a_way_on_can_be_taken_with_what_was_typed(app: &TestApp) {
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY).await.expect(409);
    // What is changed in the form after the refusal counts too.
    let mut form = member.form(FORM);
    form.fill("people", "7");
    let choose = "[data-ways] li:not([data-resource='sala-2']) button[form='prosba'][name='zamiast']";
    form.press("zamiast", &member.page().attr(choose, "value"));
    let page = member.send(&form).await;
    page.expect(200);
    assert!(page.text("main").contains("Ile osób 7"), "{}", page.shown());
    assert!(page.has("[data-held]"));
    let text = page.text("main");
    for word in [TUESDAY.title, TUESDAY.responsible, "10:00–12:00", "1 grudnia 2026"] {
        assert!(text.contains(word), "{word} is missing: {text}");
    }
}

async fn every_figure_of_the_policy_is_kept(app: &TestApp) {
    let tuesday = |from, to| TUESDAY.at("2026-12-01", from, to);
    refused(app, &tuesday("10:00", "10:30"), 422, &["too_short"]).await;
    refused(app, &tuesday("08:00", "17:00"), 422, &["too_long"]).await;
    refused(app, &TUESDAY.people("13"), 422, &["over_capacity"]).await;
    refused(app, &TUESDAY.at("2027-02-23", "10:00", "12:00"), 422, &["too_far_ahead"]).await;
    // All that stands in the way is told at once.
    let several = TUESDAY.at("2026-12-04", "13:30", "14:00").people("40");
    refused(app, &several, 422, &["too_short", "over_capacity"]).await;
    // Exactly at the limits it works.
    let mut member = app.sign_in("czlonek@example.org").await;
    for (wish, what) in [
        (tuesday("07:00", "08:00"), "from opening"),
        (tuesday("17:00", "18:00"), "until closing"),
        (tuesday("08:00", "16:00").in_room("sala-1a"), "eight hours"),
        (TUESDAY.at("2027-02-19", "10:00", "11:00"), "a day before the horizon"),
    ] {
        let page = member.ask(&wish).await;
        assert!(page.has("[data-held]"), "{what}: {}", page.shown());
    }
    // Off the grid: no list of the form offers it, but another program may send it.
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let mut form = member.form(FORM);
    for (name, value) in [("od", "10:10"), ("people", "8"), ("title", "x"), ("responsible", "y")] {
        form.fill(name, value);
    }
    let page = member.send(&form).await;
    page.expect(422);
    assert_eq!(page.errors(), ["off_grid"]);
}

async fn a_faulty_form_names_each_field(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa").await;
    let mut form = member.form(FORM);
    for (name, value) in [("m", "nie-ma"), ("d", "31 lutego"), ("od", ""), ("do", ""), ("people", "kilka")] {
        form.fill(name, value);
    }
    let page = member.send(&form).await;
    page.expect(422);
    assert_eq!(page.errors(), ["form_place", "form_day", "form_start", "form_end", "form_people"]);
    for target in page.attrs("[data-error] a", "href") {
        assert!(page.has(&format!("{FORM} [id='{}']", &target[1..])), "{target} leads to no field");
    }
    assert_eq!(page.value("people"), "kilka");

    // An empty form is refused field by field as well; whoever answers for the room must be named.
    let mut wish = TUESDAY;
    (wish.title, wish.responsible) = ("", "");
    let page = member.ask(&wish).await;
    page.expect(422);
    assert!(page.errors().contains(&"responsible_missing".to_owned()), "{:?}", page.errors());
}

async fn quotas_are_counted_over_all_rooms(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    for (room, day) in [("sala-2", "2026-12-07"), ("sala-1a", "2026-12-08")] {
        member.book_number(&TUESDAY.in_room(room).at(day, "08:00", "16:00").people("5")).await;
    }
    let four_more = TUESDAY.in_room("sala-3").at("2026-12-09", "10:00", "14:00").people("5");
    let one_too_many = TUESDAY.in_room("sala-3").at("2026-12-09", "10:00", "14:30").people("5");
    let page = member.ask(&one_too_many).await;
    page.expect(422);
    assert_eq!(page.errors(), ["quota_hours"]);
    for figure in ["20 godzin", "16 godzin", "4,5 godziny"] {
        assert!(page.text("[data-error]").contains(figure), "{}", page.text("[data-error]"));
    }
    member.book_number(&four_more).await;
    // The next month counts anew.
    let january = member.ask(&TUESDAY.at("2027-01-11", "10:00", "12:00")).await;
    assert!(january.has("[data-held]"), "{}", january.shown());
    app.run_jobs().await;
}

async fn what_is_used_of_a_quota_is_known_before_one_asks(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let form = "/cas/rez/nowa?m=sala-2&d=2026-12-02&od=10:00&do=12:00";
    let balance = |page: &Page| page.text("[data-balance]");
    assert_eq!(balance(&member.get(form).await), "sale, 12.2026: wykorzystano 0 minut, limit: 20 godzin");
    member.ask(&TUESDAY).await.expect(200);
    assert_eq!(
        balance(&member.get(form).await),
        "sale, 12.2026: wykorzystano 0 minut, limit: 20 godzin",
        "a hold is replaced"
    );
    member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    assert_eq!(balance(&member.get(form).await), "sale, 12.2026: wykorzystano 2 godziny, limit: 20 godzin");
    let mut stranger = app.sign_in("druga@example.org").await;
    assert_eq!(balance(&stranger.get(form).await), "sale, 12.2026: wykorzystano 0 minut, limit: 20 godzin");
}

async fn the_past_cannot_be_booked(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(&TUESDAY.at("2026-11-23", "08:00", "10:00")).await;
    page.expect(422);
    assert_eq!(page.errors()[0], "in_the_past");
}

async fn a_request_at_short_notice_is_for_staff(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.book(&TUESDAY.in_room("sala-3").at("2026-11-23", "15:00", "16:00")).await;
    page.expect(200);
    assert_eq!(page.attr("article", "data-status"), "requested", "less than a working day: staff decide");
    assert!(page.text("main").contains("dzień roboczy"), "and the page says why");
    app.run_jobs().await;
}

async fn the_next_use_begins_after_the_gap(app: &TestApp) {
    // The demo's kitchen is taken on Tuesday 24 November, 12:00–14:00, and needs 15 minutes after each use.
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(&TUESDAY.in_room("kuchnia").at("2026-11-24", "14:00", "15:00")).await;
    page.expect(409);
    assert!(page.errors().contains(&"buffer".to_owned()), "{:?}", page.errors());
    let page = member.ask(&TUESDAY.in_room("kuchnia").at("2026-11-24", "14:30", "15:30")).await;
    assert!(page.has("[data-held]"), "{}", page.shown());
}

async fn a_full_building_is_shown_and_refused(app: &TestApp) {
    app.rows.change("update centre set capacity = 8, config_version = config_version + 1").await.unwrap();
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let row = app.visitor().get("/cas/terminarz/2026-12-01").await.text("tr[data-resource='sala-3']");
    assert!(row.contains("Za mało miejsc w całym centrum, 10:00–12:00"), "{row}");
    let page = refused(app, &TUESDAY.in_room("sala-3"), 409, &["building_full"]).await;
    let sentence = page.text("[data-error]");
    assert!(sentence.contains("mieści 8") && sentence.contains("już 8"), "{sentence}");
    has_ways_on(&page, "sala-3");
    refused(
        app,
        &TUESDAY.in_room("sala-3").at("2026-12-01", "13:00", "14:00").people("9"),
        409,
        &["building_full", "over_capacity"],
    )
    .await;
}

async fn a_place_given_back_meanwhile_is_offered_again(app: &TestApp) {
    let (_, setup) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let mut other = app.sign_in("druga@example.org").await;
    let check = other.ask(&TUESDAY).await;
    let draft = check.url.rsplit('/').next().unwrap().parse().unwrap();
    let mut tx = app.app.db.read().await.unwrap();
    let held = cas::store::booking::load(&mut tx, draft).await.unwrap().unwrap();
    drop(tx);
    let request = cas::action::book::request_of(setup, &held, app.clock.now()).unwrap();
    // The refusal of somebody for whom it was taken, looked at when it no longer is.
    let taken = refused(app, &TUESDAY, 409, &["taken"]).await;
    assert!(!taken.text("[data-ways]").contains("właśnie się zwolniło"));
    let ways = cas::action::ways_on::ways_on(&app.app.db, &request, Cause::Taken, Some(draft)).await.unwrap();
    assert_eq!((ways[0].resource, ways[0].span), (request.resource, request.ask.span));
    assert!(ways.len() > 1);
}

async fn all_that_is_wrong_is_said_at_once(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let wish = Wish { people: "", title: "", ..TUESDAY.at("2026-12-05", "10:00", "12:00") };
    let page = member.ask(&wish).await;
    page.expect(422);
    assert_eq!(page.errors(), ["form_people", "closed", "title_missing"]);
}

async fn what_the_empty_form_proposes_is_allowed(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get("/cas/rez/nowa").await;
    assert_eq!((page.value("od"), page.value("do")), ("07:00".to_owned(), "09:00".to_owned()));
    assert_eq!(page.errors(), [""; 0]);
    let fields = [("people", "8"), ("title", "Zebranie"), ("responsible", "Ja")];
    member.submit(FORM, &fields).await.expect(200);
}
