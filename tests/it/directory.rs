//! The public directory: who agreed is found, who did not is not.

use crate::support::{TestApp, on_both_engines};

on_both_engines!(who_agreed_is_found, the_directory_follows_the_agreements);

async fn list(app: &TestApp, name: &str, details: &str) {
    app.rows
        .change(&format!("update organisation set details = '{details}' where name = '{name}'"))
        .await
        .unwrap();
}

const LISTED: &str = r#"{"listed":true,"purpose":"Zajęcia dla młodzieży","website":"www.example.org"}"#;

async fn who_agreed_is_found(app: &TestApp) {
    list(app, "Fundacja Przykład", LISTED).await;
    list(app, "Stowarzyszenie Wzór", r#"{"purpose":"Zajęcia dla seniorów"}"#).await;
    list(app, "Grupa Inicjatywna Próba", LISTED).await;
    let mut visitor = app.visitor();
    let page = visitor.get("/cas/organizacje").await;
    page.expect(200);
    assert_eq!(
        page.texts("[data-listed] b"),
        ["Fundacja Przykład"],
        "only who agreed and may use the centre"
    );
    assert_eq!(page.attr("[data-listed] a", "href"), "https://www.example.org");
    for question in ["przyklad", "PRZYKŁAD", "fundcja", "mlodziez", "zajecia"] {
        let page = visitor.get(&format!("/cas/organizacje?szukaj={question}")).await;
        assert_eq!(page.texts("[data-listed] b"), ["Fundacja Przykład"], "{question}");
    }
    let page = visitor.get("/cas/organizacje?szukaj=wzor").await;
    assert!(!page.has("[data-listed]") && page.text("main").contains("Nie ma takiej"), "{}", page.shown());
    let odd = "%3Cscript%3E%27%22%F0%9F%8C%BB".repeat(30);
    visitor.get(&format!("/cas/organizacje?szukaj={odd}")).await.expect(200);
    list(app, "Fundacja Przykład", r#"{"listed":true,"website":"javascript:alert(1)"}"#).await;
    app.rows.change("update centre set config_version = config_version + 1").await.unwrap();
    let page = visitor.get("/cas/organizacje").await;
    assert!(!page.has("[data-listed] a"), "what is no address is no link");
}

async fn the_directory_follows_the_agreements(app: &TestApp) {
    list(app, "Fundacja Przykład", LISTED).await;
    let mut visitor = app.visitor();
    assert!(visitor.get("/cas/organizacje").await.has("[data-listed]"));
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje?szukaj=przyklad").await.expect(200);
    let id = staff.page().attrs("[data-organisation]", "data-organisation").remove(0);
    staff.get(&format!("/cas/p/organizacje/{id}")).await.expect(200);
    let agreement = staff.page().attr("[data-agreement]", "data-agreement");
    staff.get(&format!("/cas/p/porozumienia/{agreement}")).await.expect(200);
    let mut form = staff.form("form#krok");
    form.fill("reason", "przerwa");
    form.press("step", "suspend");
    staff.send(&form).await.expect(200);
    assert!(!visitor.get("/cas/organizacje").await.has("[data-listed]"));
    app.run_jobs().await;
}
