//! Signing in and out, and forms that nobody else can send.

use crate::support::database::Content;
use crate::support::{Engine, TestApp, on_both_engines};

on_both_engines!(
    a_member_signs_in_and_out,
    a_wrong_password_tells_nothing_and_keeps_the_address,
    signing_in_leads_back_to_where_one_wanted_to_go,
    signing_in_never_leads_to_another_site,
    a_form_without_its_token_is_refused,
    a_form_with_the_token_of_another_session_is_refused,
    a_form_that_another_site_sends_is_refused,
    a_session_ends_on_the_server,
    a_session_runs_out,
    cookies_are_for_the_server_alone,
    somebody_signed_in_can_sign_in_again,
);

async fn a_member_signs_in_and_out(app: &TestApp) {
    let mut member = app.visitor();
    member.get("/moje").await.expect(200);
    assert_eq!(member.page().url, "/logowanie?powrot=/moje");
    let page = member
        .submit("main form", &[("email", " Czlonek@example.org "), ("password", cas::demo::PASSWORD)])
        .await;
    page.expect(200);
    assert_eq!(page.url, "/moje");
    assert_eq!(page.text("header .who"), "Moje konto: Fundacja Przykład");
    assert_eq!(app.rows.number("select count(*) from session").await, 1);

    let page = member.press("Wylogowuję się", &[]).await;
    page.expect(200);
    assert!(page.has("header a[href='/logowanie']"));
    assert_eq!(app.rows.number("select count(*) from session").await, 0);
    member.get("/moje").await;
    assert!(member.page().url.starts_with("/logowanie"));
}

async fn a_wrong_password_tells_nothing_and_keeps_the_address(app: &TestApp) {
    let mut known = app.visitor();
    known.get("/logowanie").await;
    let wrong = known.submit("main form", &[("email", "czlonek@example.org"), ("password", "nie to")]).await;
    wrong.expect(422);
    assert_eq!(wrong.errors(), ["sign_in"]);
    assert_eq!(wrong.value("email"), "czlonek@example.org");
    assert_eq!(wrong.value("password"), "");
    assert!(wrong.text("title").starts_with("Błąd: "));

    let mut unknown = app.visitor();
    unknown.get("/logowanie").await;
    let nobody = unknown.submit("main form", &[("email", "nikt@example.org"), ("password", "nie to")]).await;
    assert_eq!(nobody.text("[data-error]"), wrong.text("[data-error]"));
    assert_eq!(app.rows.number("select count(*) from session").await, 0);
}

async fn signing_in_leads_back_to_where_one_wanted_to_go(app: &TestApp) {
    let mut member = app.visitor();
    let wanted = "/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00";
    member.get(wanted).await.expect(200);
    assert!(member.page().url.starts_with("/logowanie?powrot="));
    let credentials = [("email", "czlonek@example.org"), ("password", cas::demo::PASSWORD)];
    let page =
        member.submit("main form", &[("email", "czlonek@example.org"), ("password", "literówka")]).await;
    page.expect(422);
    let page = member.submit("main form", &credentials).await;
    page.expect(200);
    assert_eq!(page.url, wanted);
    assert_eq!(
        ["m", "d", "od", "do"].map(|name| page.value(name)),
        ["sala-2", "2026-12-01", "10:00", "12:00"]
    );
}

async fn signing_in_never_leads_to_another_site(app: &TestApp) {
    for elsewhere in
        ["https://example.com/", "//example.com/", "/\\example.com", "\\\\example.com", "javascript:x"]
    {
        let mut member = app.visitor();
        member.get(&format!("/logowanie?powrot={}", elsewhere.replace('\\', "%5C"))).await.expect(200);
        let page = member
            .submit("main form", &[("email", "czlonek@example.org"), ("password", cas::demo::PASSWORD)])
            .await;
        page.expect(200);
        assert_eq!(page.url, "/moje", "{elsewhere}");
    }
}

async fn a_form_without_its_token_is_refused(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let mut form = member.form(crate::support::booking::FORM);
    form.fields.retain(|(name, _)| name != "csrf");
    member.send(&form).await.expect(403);
    form.fields.push(("csrf".to_owned(), "AAAA".to_owned()));
    member.send(&form).await.expect(403);
    assert_eq!(app.rows.number("select count(*) from booking where status = 'held'").await, 0);
}

async fn a_form_with_the_token_of_another_session_is_refused(app: &TestApp) {
    let mut other = app.sign_in("druga@example.org").await;
    other.get("/cas/rez/nowa").await;
    let token = other.page().value("csrf");
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let mut form = member.form(crate::support::booking::FORM);
    form.fill("csrf", &token);
    member.send(&form).await.expect(403);
}

async fn a_form_that_another_site_sends_is_refused(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let form = member.form(crate::support::booking::FORM);
    let foreign: [&[(&'static str, &str)]; 3] = [
        &[("origin", "https://example.com")],
        &[("origin", "https://example.com"), ("sec-fetch-site", "cross-site")],
        &[("origin", "null")],
    ];
    for headers in foreign {
        let page = member.send_with(&form, headers).await;
        page.expect(403);
        assert!(page.has("main h1"), "the refusal stands in the site's frame");
    }
    // Signing somebody in from another site is refused as well.
    let mut visitor = app.visitor();
    visitor.get("/logowanie").await;
    let mut form = visitor.form("main form");
    form.fill("email", "czlonek@example.org");
    form.fill("password", cas::demo::PASSWORD);
    visitor.send_with(&form, &[("origin", "https://example.com")]).await.expect(403);
}

async fn a_session_ends_on_the_server(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let stolen = member.clone();
    member.press("Wylogowuję się", &[]).await;
    let mut thief = stolen;
    thief.get("/moje").await;
    assert!(thief.page().url.starts_with("/logowanie"), "the copied cookie still works");
}

async fn a_session_runs_out(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    app.clock.advance(chrono::TimeDelta::days(366));
    member.get("/moje").await;
    assert!(member.page().url.starts_with("/logowanie"));
}

async fn cookies_are_for_the_server_alone(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/logowanie").await;
    let mut form = visitor.form("main form");
    form.fill("email", "czlonek@example.org");
    form.fill("password", cas::demo::PASSWORD);
    let body = serde_html_form::to_string(&form.fields).unwrap();
    let answer = visitor.request(axum::http::Method::POST, "/logowanie", body, &[]).await;
    answer.expect(303);
    let cookie = answer.header("set-cookie");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{attribute} is missing in {cookie}");
    }
    let stored = app.rows.number("select count(*) from session where length(token_hash) = 32").await;
    assert_eq!(stored, 1, "only a hash of the cookie is kept");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn https_binds_the_cookie_to_the_host() {
    let app = TestApp::with(Engine::Sqlite, Content::Demo, |config| {
        "https://rezerwacje.example.org".clone_into(&mut config.public_url);
    })
    .await;
    let mut member = app.sign_in("czlonek@example.org").await;
    assert!(member.cookie("__Host-sesja").is_some());
    let page = member.get("/moje").await;
    page.expect(200);
    assert!(page.header("strict-transport-security").contains("max-age"));
}

async fn somebody_signed_in_can_sign_in_again(app: &TestApp) {
    let mut member = app.visitor();
    member.get("/logowanie").await;
    let form = {
        let mut form = member.form("main form");
        form.fill("email", "czlonek@example.org");
        form.fill("password", cas::demo::PASSWORD);
        form
    };
    member.send(&form).await.expect(200);
    // The page of another tab, opened before.
    member.send(&form).await.expect(200);
    assert_eq!(member.page().url, "/moje");
    assert_eq!(app.rows.number("select count(*) from session").await, 1, "the session before is over");
    let elsewhere = [("origin", "https://example.com"), ("sec-fetch-site", "cross-site")];
    member.send_with(&form, &elsewhere).await.expect(403);
}
