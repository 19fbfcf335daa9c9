//! One's own data: seen, corrected, taken along, erased; and what stays.

use cas::action::erase_person::{ErasePerson, Erased};
use cas::action::seal::seal;

use crate::support::booking::TUESDAY;
use crate::support::{TestApp, on_both_engines};
use crate::verify::faults;

on_both_engines!(
    everything_kept_can_be_taken_along,
    an_organisation_has_its_file,
    a_name_is_corrected,
    who_looked_is_in_the_copy,
    an_account_is_erased_and_the_figures_stay,
    who_is_needed_hands_over_first,
    erasing_twice_changes_nothing,
);

async fn everything_kept_can_be_taken_along(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    let page = member.get("/konto/dane.json").await;
    page.expect(200);
    assert!(page.header("content-disposition").starts_with("attachment"));
    let data: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(data["person"]["email"], "czlonek@example.org");
    assert_eq!(data["organisations"][0]["organisation"], "Fundacja Przykład");
    assert!(data["bookings"].as_array().unwrap().iter().any(|b| b["number"] == number), "{data}");
    assert_eq!(data["accepted"][0]["title"], "Regulamin korzystania (przykład)");
    assert!(data["log"].as_array().unwrap().iter().any(|l| l["action"] == "booking.book"));
    app.run_jobs().await;
}

async fn an_organisation_has_its_file(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let page = coordinator.get("/organizacja/dane.json").await;
    let data: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(data["organisation"]["name"], "Fundacja Przykład");
    assert_eq!(data["people"].as_array().unwrap().len(), 2);
    assert_eq!(data["agreements"][0]["status"], "in_force");
    assert!(!data["bookings"].as_array().unwrap().is_empty());
    app.sign_in("czlonek@example.org").await.get("/organizacja/dane.json").await.expect(403);
}

async fn a_name_is_corrected(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/konto/dane").await.expect(200);
    member.submit("form#dane", &[("name", " \u{200b}")]).await.expect(422);
    member.get("/konto/dane").await;
    let page = member.submit("form#dane", &[("name", "Nowe  Imię\r\nX: y"), ("lang", "uk")]).await;
    page.expect(200);
    assert_eq!(page.value("name"), "Nowe Imię X: y");
    assert_eq!(app.rows.texts("select lang from person where email = 'czlonek@example.org'").await, ["uk"]);
    let kept = app.rows.texts("select value from audit_value order by name").await;
    assert_eq!(kept, ["Nowe Imię X: y", "Członek Fundacji Przykład"]);
}

async fn who_looked_is_in_the_copy(app: &TestApp) {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await;
    let ids = staff.page().attrs("[data-organisation]", "data-organisation");
    for id in &ids {
        staff.get(&format!("/cas/p/organizacje/{id}")).await.expect(200);
    }
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    let page = coordinator.get("/organizacja/dane.json").await;
    let data: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert!(data["log"].as_array().unwrap().iter().any(|l| l["action"] == "view"), "{data}");
}

async fn an_account_is_erased_and_the_figures_stay(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/konto/dane").await;
    member.submit("form#dane", &[("name", "Do Usunięcia")]).await.expect(200);
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    seal(&app.app.db, app.clock.now()).await.unwrap();
    member.get("/konto/dane").await;
    member.submit("form#usun", &[("email", "ktos@example.org")]).await.expect(422);
    let page = member.submit("form#usun", &[("email", " Czlonek@Example.org ")]).await;
    page.expect(200);
    assert!(!page.has("header .who"), "one is signed out");
    let dump = [
        "select name from person",
        "select email from person",
        "select coalesce(value, '') from audit_value",
        "select cast(payload as text) from job",
        "select responsible from booking",
        "select cast(detail as text) from audit_entry",
    ];
    for table in dump {
        for text in app.rows.texts(table).await {
            let text = text.to_lowercase();
            for trace in ["czlonek@", "członek", "do usunięcia"] {
                assert!(!text.contains(trace), "{table}: {text}");
            }
        }
    }
    assert_eq!(app.rows.status(number).await, "requested", "the organisation's booking stays");
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get(&format!("/r/{number}")).await.expect(200);
    seal(&app.app.db, app.clock.now()).await.unwrap();
    assert_eq!(faults(app).await, [], "and the seal holds");
    let mut again = app.visitor();
    again.get("/logowanie").await;
    let fields = [("email", "czlonek@example.org"), ("password", cas::demo::PASSWORD)];
    again.submit("main form", &fields).await.expect(422);
    let noted = std::fs::read_to_string(&app.app.config.erasures_file).unwrap();
    assert_eq!(noted.lines().count(), 1);
}

async fn who_is_needed_hands_over_first(app: &TestApp) {
    for (email, why) in
        [("koordynator@example.org", "Tylko ty koordynujesz"), ("pracownik@example.org", "konto pracownika")]
    {
        let mut person = app.sign_in(email).await;
        person.get("/konto/dane").await.expect(200);
        let page = person.submit("form#usun", &[("email", email)]).await;
        page.expect(422);
        assert!(page.text("#email-fault").contains(why), "{}", page.shown());
        app.sign_in(email).await;
    }
}

async fn erasing_twice_changes_nothing(app: &TestApp) {
    let mut tx = app.app.db.read().await.unwrap();
    let (person, _) = cas::store::person::by_email(&mut tx, "czlonek@example.org").await.unwrap().unwrap();
    drop(tx);
    let now = app.clock.now();
    assert_eq!(app.app.db.write(ErasePerson::new(person, now)).await.unwrap(), Erased::Done);
    assert_eq!(app.app.db.write(ErasePerson::again(person, now)).await.unwrap(), Erased::Unknown);
    assert_eq!(app.rows.number("select count(*) from audit_entry where action = 'person.erase'").await, 1);
}
