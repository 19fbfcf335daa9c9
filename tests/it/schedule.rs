//! The day schedule: what is shown as free can be booked, and who may read what.

use crate::support::booking::{FORM, TUESDAY};
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    a_day_of_all_rooms_is_a_table,
    a_free_stretch_leads_to_the_form,
    every_free_stretch_can_be_booked,
    readers_see_what_concerns_them,
    a_closed_day_says_so,
    a_short_friday_ends_at_two,
    days_that_are_none_are_not_found,
);

async fn a_day_of_all_rooms_is_a_table(app: &TestApp) {
    let page = app.visitor().get("/cas/terminarz/2026-12-01").await;
    page.expect(200);
    assert_eq!(
        page.attrs("table.tl tr[data-resource]", "data-resource"),
        ["sala-1", "sala-1a", "sala-1b", "sala-2", "sala-3", "kuchnia"]
    );
    assert!(page.text("caption").contains("wtorek, 1 grudnia"));
    assert!(page.text("caption").contains("Stan z 9:00"));
    let hours = page.texts("thead th[colspan]");
    assert_eq!((hours.first().unwrap().as_str(), hours.len()), ("7:00", 11));
    // Every row is as wide as the day: 11 hours in the units of the columns.
    let columns: i64 = page.attr("colgroup col:last-child", "span").parse().unwrap();
    for room in ["sala-1", "sala-2", "kuchnia"] {
        let spans = page.attrs(&format!("tr[data-resource='{room}'] td"), "colspan");
        assert_eq!(spans.iter().map(|s| s.parse::<i64>().unwrap()).sum::<i64>(), columns, "{room}");
    }
    assert!(page.has("div.scroll[role='region'][tabindex='0']"));
    assert!(page.has("nav a[aria-current='date']"));
}

async fn a_free_stretch_leads_to_the_form(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get("/cas/terminarz/2026-12-01").await;
    let href = page.attr("tr[data-resource='sala-2'] td.free a", "href");
    let form = member.get(&href).await;
    form.expect(200);
    assert!(form.has(FORM));
    assert_eq!(form.value("m"), "sala-2");
    assert_eq!(form.value("d"), "2026-12-01");
}

async fn every_free_stretch_can_be_booked(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    for day in ["2026-11-23", "2026-11-24", "2026-12-04"] {
        let page = member.get(&format!("/cas/terminarz/{day}")).await;
        let links = page.attrs("td.free a", "href");
        assert!(links.len() >= 5, "{day}: {links:?}");
        for href in links {
            member.get(&href).await.expect(200);
            let fields = [("people", "5"), ("title", "Próba"), ("responsible", "Osoba odpowiedzialna")];
            let check = member.submit(FORM, &fields).await;
            assert!(check.has("[data-held]"), "{href} was shown as free: {}", check.shown());
        }
    }
}

async fn readers_see_what_concerns_them(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let row = "tr[data-resource='sala-2']";
    let day = "/cas/terminarz/2026-12-01";

    let own = member.get(day).await;
    assert!(own.text(row).contains(TUESDAY.title));
    assert_eq!(own.attr(&format!("{row} td.wait a"), "href"), format!("/r/{number}"));

    let mut stranger = app.sign_in("druga@example.org").await;
    for page in [stranger.get(day).await, app.visitor().get(day).await] {
        let text = page.text(row);
        assert!(text.contains("10:00–12:00") && text.contains("Zajęte"), "{text}");
        assert!(!text.contains(TUESDAY.title) && !text.contains("Fundacja"), "{text}");
        assert!(!page.has(&format!("{row} td.busy a")));
    }
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(day).await;
    assert!(page.text(row).contains("Fundacja Przykład"));
    assert_eq!(page.attr(&format!("{row} td.wait a"), "href"), format!("/cas/p/wnioski/{number}"));
}

async fn a_closed_day_says_so(app: &TestApp) {
    for (day, reason) in [("2026-12-05", ""), ("2026-12-24", "Wigilia")] {
        let page = app.visitor().get(&format!("/cas/terminarz/{day}")).await;
        page.expect(200);
        assert!(!page.has("table.tl"));
        assert!(page.text("main").contains("centrum jest zamknięte"));
        assert!(page.text("main").contains(reason), "{}", page.shown());
    }
}

async fn a_short_friday_ends_at_two(app: &TestApp) {
    let page = app.visitor().get("/cas/terminarz/2026-12-04").await;
    let hours = page.texts("thead th[colspan]");
    assert_eq!((hours.first().unwrap().as_str(), hours.last().unwrap().as_str()), ("7:00", "13:00"));
    assert!(page.text("tr[data-resource='sala-2'] td.free").contains("7:00–14:00"));
}

async fn days_that_are_none_are_not_found(app: &TestApp) {
    for path in ["/cas/terminarz/2026-02-30", "/cas/terminarz/jutro", "/nie-ma/terminarz", "/cas/m/sala-9"] {
        let page = app.visitor().get(path).await;
        page.expect(404);
        assert!(page.has("main#tresc h1"));
    }
}
