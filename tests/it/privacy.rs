//! The clause on personal data: on a page of its own, in three languages, with the centre's own periods, and a line of it at each form.

use crate::support::booking::TUESDAY;
use crate::support::{Engine, TestApp, on_both_engines};

on_both_engines!(the_page_says_what_the_settings_say, each_form_has_a_line,);

async fn the_page_says_what_the_settings_say(app: &TestApp) {
    let mut anybody = app.visitor();
    let page = anybody.get("/cas/prywatnosc").await;
    page.expect(200);
    let text = page.text("main");
    for said in [
        "Administratorem danych jest Ośrodek Pomocy Społecznej w Chorzowie.",
        "cas@opschorzow.pl",
        "Wnioski i rezerwacje: 5 lat od końca roku",
        "rok od końca roku, w którym sprawę zamknięto",
        "24 miesiące",
        "730 dni",
        "Prezesa Urzędu Ochrony Danych Osobowych",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("monitoring"));
    assert!(page.has("footer a[href='/cas/prywatnosc']"));
    for (lang, said) in [("en", "The controller of the data is"), ("uk", "Адміністратор даних")]
    {
        assert!(anybody.get(&format!("/cas/prywatnosc?lang={lang}")).await.text("main").contains(said));
    }
    let body = r#"{"cctv": true, "privacy_contact": "IOD, iod@example.org", "complaints_to": "PUODO, Warszawa", "retention": {"bookings": {"category": "A"}}}"#;
    let set = match app.engine() {
        Engine::Sqlite => format!("json_patch(profile, '{body}')"),
        Engine::Postgres => format!("profile || '{body}'"),
    };
    app.rows
        .change(&format!("update centre set profile = {set}, config_version = config_version + 1"))
        .await
        .unwrap();
    let text = app.visitor().get("/cas/prywatnosc").await.text("main");
    for said in [
        "IOD, iod@example.org",
        "PUODO, Warszawa",
        "monitoringiem",
        "Wnioski i rezerwacje: przechowywane wieczyście.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

async fn each_form_has_a_line(app: &TestApp) {
    let line = "main a[href='/cas/prywatnosc']";
    let mut member = app.sign_in("czlonek@example.org").await;
    member.ask(&TUESDAY).await;
    assert!(member.page().has(line), "a booking");
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert!(staff.get("/cas/p/rez/nowa").await.has(line), "a booking that staff enter");
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get("/organizacja").await;
    coordinator.press("Wyślij zaproszenie", &[("email", "gosc@example.org")]).await.expect(200);
    app.run_jobs().await;
    let mail = app.mailbox().pop().unwrap().plain;
    let link = mail.split_whitespace().find(|word| word.contains("/organizacja/zaproszenie/")).unwrap();
    let path = link.split_once("://").unwrap().1.split_once('/').unwrap().1;
    assert!(app.visitor().get(&format!("/{path}")).await.has(line), "an invitation");
}
