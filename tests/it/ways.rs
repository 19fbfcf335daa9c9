//! Ways on after people said no, and those that staff are offered.

use cas::action::tidy::tidy;

use crate::support::booking::{FORM, TUESDAY, number};
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_refused_booking_leads_to_others_that_can_be_had,
    what_expired_or_the_centre_called_off_does_too,
    what_one_called_off_oneself_does_not,
    staff_enter_something_else_for_a_request_that_cannot_be,
    somebodys_hold_is_in_the_way_of_staff,
    staff_are_offered_what_needs_no_further_exception,
);

/// The form behind the first way on, filled in like the booking, sent and confirmed.
async fn take_first(member: &mut Visitor, page: &Page) -> Page {
    let way = page.attrs("[data-ways] a", "href").remove(0);
    assert!(way.contains("&z="), "{way}");
    let form = member.get(&way).await;
    assert_eq!(form.errors(), [""; 0], "{}", form.shown());
    assert_eq!((form.value("title"), form.value("people")), (TUESDAY.title.to_owned(), "8".to_owned()));
    member.submit(FORM, &[]).await.expect(200);
    member.press("Rezerwuję", &[]).await
}

async fn a_refused_booking_leads_to_others_that_can_be_had(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let refused = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    assert!(!member.get(&format!("/r/{refused}")).await.has("[data-ways]"), "nothing was said yet");
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{refused}")).await;
    let page = staff.press("Odmawiam", &[("reason", "Remont")]).await;
    assert!(!page.has("[data-ways]"), "staff do not ask for themselves");
    assert!(app.only_mail().await.plain.contains("podpowiadamy inne wolne terminy"));
    let page = member.get(&format!("/r/{refused}")).await;
    let ways = page.texts("[data-ways] li");
    assert_eq!(ways.len(), 3);
    assert!(ways.iter().all(|way| !(way.contains("Sala 2") && way.contains("1 grudnia"))), "{ways:?}");
    let page = take_first(&mut member, &page).await;
    page.expect(200);
    assert_ne!(number(&page), refused);
    app.run_jobs().await;
}

async fn what_expired_or_the_centre_called_off_does_too(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let (expired, off) = (
        member.book_number(&TUESDAY).await,
        member.book_number(&TUESDAY.at("2026-12-03", "10:00", "12:00")).await,
    );
    app.run_jobs().await;
    app.set_clock("2026-12-01T10:00");
    tidy(&app.app.db, &app.app.letterhead, app.clock.now()).await.unwrap();
    app.run_jobs().await;
    assert_eq!(app.rows.status(expired).await, "expired");
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/r/{off}/odwolaj")).await;
    staff.press("Odwołuję", &[("reason", "Awaria ogrzewania")]).await.expect(200);
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    for number in [expired, off] {
        let page = member.get(&format!("/r/{number}")).await;
        take_first(&mut member, &page).await.expect(200);
    }
    app.run_jobs().await;
}

async fn what_one_called_off_oneself_does_not(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    member.get(&format!("/r/{number}/odwolaj")).await;
    let page = member.press("Odwołuję", &[]).await;
    assert_eq!(page.attr("article", "data-status"), "cancelled");
    assert!(!page.has("[data-ways]"));
    app.run_jobs().await;
}

async fn staff_enter_something_else_for_a_request_that_cannot_be(app: &TestApp) {
    app.rows.rules("room", r#"{"requests":"compete","min_minutes":60}"#).await;
    let winner = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    let loser = app.sign_in("druga@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{loser}")).await;
    let mut late = staff.form("form[action$='zatwierdz']");
    staff.get(&format!("/cas/p/wnioski/{winner}")).await;
    staff.press("Zatwierdzam", &[]).await.expect(200);
    late.fields.retain(|(name, _)| name == "csrf");
    let answer = staff.send(&late).await;
    answer.expect(409);
    let page = staff.get(&format!("/cas/p/wnioski/{loser}")).await;
    for page in [answer, page] {
        assert!(page.has("[data-rivals]"), "who has it: {}", page.shown());
        assert_eq!(page.texts("[data-ways] li").len(), 3);
        assert!(!page.text("[data-ways]").contains("decyduje pracownik"), "they are who decides");
    }
    let way = staff.page().attrs("[data-ways] a", "href").remove(0);
    let form = staff.get(&way).await;
    assert_eq!(form.errors(), [""; 0]);
    assert_eq!(form.text("#organisation option[selected]"), "Stowarzyszenie Wzór");
    assert_eq!(form.value("title"), TUESDAY.title);
    let page = staff.submit(FORM, &[]).await;
    page.expect(200);
    assert_eq!(page.attr("article", "data-status"), "approved");
    app.run_jobs().await;
}

async fn somebodys_hold_is_in_the_way_of_staff(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.ask(&TUESDAY).await.expect(200);
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get("/cas/p/rez/nowa").await;
    let organisation = page.select("#organisation option", |option| {
        (option.text().collect::<String>(), option.attr("value").unwrap_or_default().to_owned())
    });
    let (_, organisation) = organisation.into_iter().find(|(name, _)| name == "Fundacja Przykład").unwrap();
    let fields: Vec<_> =
        TUESDAY.fields().into_iter().chain([("organisation", organisation.as_str())]).collect();
    let page = staff.submit(FORM, &fields).await;
    page.expect(409);
    let ways = page.texts("[data-ways] li");
    assert!(ways[0].contains("12:00–14:00"), "not the time that was just refused: {ways:?}");
    let mut form = staff.form(FORM);
    form.press("zamiast", &page.attrs("[data-ways] button", "value")[0]);
    staff.send(&form).await.expect(200);
    app.run_jobs().await;
}

async fn staff_are_offered_what_needs_no_further_exception(app: &TestApp) {
    app.rows.rules("room", r#"{"min_minutes":60,"notice_working_days":3}"#).await;
    app.sign_in("druga@example.org").await.book_number(&TUESDAY).await;
    app.set_clock("2026-11-30T09:00");
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get("/cas/p/rez/nowa").await;
    let organisation = page.attrs("#organisation option", "value").pop().unwrap();
    let fields: Vec<_> =
        TUESDAY.fields().into_iter().chain([("organisation", organisation.as_str())]).collect();
    let page = staff.submit(FORM, &fields).await;
    page.expect(409);
    let ways = page.texts("[data-ways] li");
    assert!(ways[2].contains("1 grudnia"), "the notice is set aside anyway: {ways:?}");
    let evening = TUESDAY.at("2026-12-07", "17:00", "19:00");
    let fields: Vec<_> =
        evening.fields().into_iter().chain([("organisation", organisation.as_str())]).collect();
    staff.get("/cas/p/rez/nowa").await;
    let page = staff.submit(FORM, &fields).await;
    assert!(page.has("#exception") && !page.has("[data-ways]"), "{}", page.shown());
}
