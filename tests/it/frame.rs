//! What every page has: the frame, the headers, the language; and the pages of errors.

use axum::http::Method;

use crate::support::booking::TUESDAY;
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    every_page_keeps_to_the_frame,
    every_answer_carries_the_security_headers,
    errors_have_a_page_in_the_frame,
    a_database_out_of_reach_is_said_so,
    reading_changes_nothing,
    the_language_is_chosen_and_remembered,
    the_entrance_leads_to_the_only_centre,
    monitoring_gets_an_answer,
    odd_requests_break_nothing,
    a_slash_too_many_leads_to_the_page_that_was_meant,
    the_answer_to_a_form_leads_to_no_dead_end,
);

/// Addresses a visitor, a member and staff can open.
async fn all_pages(app: &TestApp) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let draft = member.ask(&TUESDAY.in_room("sala-3")).await.url;
    let mut open = async |visitor: &mut Visitor, paths: &[&str]| {
        for path in paths {
            pages.push(visitor.get(path).await);
        }
    };
    let public =
        ["/cas", "/logowanie", "/cas/terminarz/2026-12-01", "/cas/terminarz/2026-12-05", "/cas/m/sala-2"];
    open(&mut app.visitor(), &public).await;
    let (own, cancel) = (format!("/r/{number}"), format!("/r/{number}/odwolaj"));
    let form = "/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00";
    open(&mut member, &["/moje", "/konto", form, &draft, &own, &cancel, "/nie/ma"]).await;
    let refused = member.ask(&TUESDAY.people("99")).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let request = format!("/cas/p/wnioski/{number}");
    let day = "/cas/terminarz/2026-12-01";
    open(&mut staff, &["/cas/p/wnioski", "/cas/p/poczta", &request, &own, "/konto", day]).await;
    pages.push(refused);
    pages
}

async fn every_page_keeps_to_the_frame(app: &TestApp) {
    let mut titles = std::collections::BTreeSet::new();
    for page in all_pages(app).await {
        let at = &page.url;
        assert_eq!(page.attr("html", "lang"), "pl", "{at}");
        assert_eq!(page.texts("h1").len(), 1, "one h1: {at}");
        assert!(page.has("main#tresc[tabindex='-1']"), "{at}");
        assert_eq!(page.attrs("body > *:first-child", "href"), ["#tresc"], "the skip link comes first: {at}");
        assert_eq!(page.attrs("[style]", "style"), [""; 0], "{at}");
        assert!(!page.has("style") && !page.has("script:not([src])"), "inline style or script: {at}");
        assert!(page.text("title").contains(" · CAS Chorzów"), "{at}");
        titles.insert(page.text("title"));
        for address in page.attrs("[src]", "src").into_iter().chain(page.attrs("link[href]", "href")) {
            assert!(address.starts_with('/') && !address.starts_with("//"), "{at}: {address}");
        }
        let ids = page.attrs("[id]", "id");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "an id stands twice: {at}");
        for label in page.attrs("label", "for") {
            assert!(ids.contains(&label), "{at}: a label for nothing: {label}");
        }
        // A key that has no words would be shown as it is.
        assert!(!page.words().contains("⟨") && !page.words().contains("{ $"), "{at}");
    }
    assert!(titles.len() > 12, "titles tell pages apart: {titles:?}");
}

async fn every_answer_carries_the_security_headers(app: &TestApp) {
    let mut visitor = app.visitor();
    for path in ["/cas", "/nie/ma", "/i.svg", "/cas/m/sala-2.ics", "/healthz", "/logowanie"] {
        let page = visitor.get(path).await;
        let csp = page.header("content-security-policy");
        for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(csp.contains(part), "{path}: {csp}");
        }
        assert!(!csp.contains("unsafe"), "{path}: {csp}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!page.header("referrer-policy").is_empty(), "{path}");
        assert!(page.header("strict-transport-security").is_empty(), "this site is not https: {path}");
    }
}

async fn errors_have_a_page_in_the_frame(app: &TestApp) {
    let mut visitor = app.visitor();
    let not_found = visitor.get("/cas/nie-ma").await;
    not_found.expect(404);
    let mut member = app.sign_in("czlonek@example.org").await;
    let forbidden = member.get("/cas/p/wnioski").await;
    forbidden.expect(403);
    let wrong = visitor.request(Method::DELETE, "/cas", String::new(), &[]).await;
    wrong.expect(405);
    visitor.get("/logowanie").await;
    let large = "x=".to_owned() + &"a".repeat(1 << 20);
    let large = visitor.request(Method::POST, "/logowanie", large, &[]).await;
    large.expect(413);
    for page in [not_found, forbidden, wrong, large] {
        assert_eq!(page.texts("main h1").len(), 1, "{}", page.shown());
        assert!(page.has("header.top") && page.has("footer") && page.has("main a[href]"), "{}", page.shown());
    }
}

async fn the_answer_to_a_form_leads_to_no_dead_end(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00").await;
    let page = member.submit("main form", &[("people", "8"), ("title", "\u{200b}")]).await;
    page.expect(422);
    assert!(page.has("[data-error='title_missing']"), "a title nobody can see is no title");
    assert!(!page.has("footer a[hreflang]"), "no choice of language that would lose what was typed");
}

async fn a_slash_too_many_leads_to_the_page_that_was_meant(app: &TestApp) {
    let mut visitor = app.visitor();
    assert_eq!(visitor.get("/cas/").await.url, "/cas");
    assert_eq!(
        visitor.get("/cas/terminarz/2026-12-01/?lang=en").await.url,
        "/cas/terminarz/2026-12-01?lang=en"
    );
    visitor.get("//example.org/").await.expect(404);
}

async fn a_database_out_of_reach_is_said_so(app: &TestApp) {
    let gone = cas::store::Db::open(&app.database.url).await.unwrap();
    gone.close().await;
    let site = cas::web::router(crate::support::app::parts(gone, app.database.url.clone()));
    let mut visitor = Visitor::new(site, &app.app.config.public_url);
    let page = visitor.get("/cas").await;
    page.expect(503);
    assert!(!page.header("retry-after").is_empty());
    assert!(page.has("header.top") && page.has("main h1"), "{}", page.shown());
    visitor.get("/readyz").await.expect(503);
    visitor.get("/healthz").await.expect(200);
}

async fn reading_changes_nothing(app: &TestApp) {
    const TABLES: [&str; 12] = [
        "centre",
        "resource",
        "organisation",
        "person",
        "session",
        "application",
        "booking",
        "booking_item",
        "claim",
        "idempotency",
        "job",
        "audit_entry",
    ];
    let count = async || {
        let mut counts = Vec::new();
        for table in TABLES {
            counts.push(app.rows.number(&format!("select count(*) from {table}")).await);
        }
        counts
            .push(app.rows.number("select cast(sum(version + config_version) as bigint) from centre").await);
        counts
    };
    let pages = all_pages(app).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let before = count().await;
    for page in pages {
        member.get(&page.url).await;
        staff.get(&page.url).await;
        app.visitor().get(&page.url).await;
    }
    assert_eq!(count().await, before);
}

async fn the_language_is_chosen_and_remembered(app: &TestApp) {
    let mut visitor = app.visitor();
    assert_eq!(visitor.get("/cas?lang=en").await.attr("html", "lang"), "en");
    assert_eq!(visitor.get("/logowanie").await.attr("html", "lang"), "en");
    assert_eq!(visitor.get("/cas?lang=uk").await.attr("html", "lang"), "uk");
    assert_eq!(visitor.get("/cas?lang=xx").await.attr("html", "lang"), "uk");
    let mut ukrainian = app.visitor();
    ukrainian.headers.push(("accept-language", "uk,en;q=0.5".to_owned()));
    assert_eq!(ukrainian.get("/cas").await.attr("html", "lang"), "uk");
}

async fn the_entrance_leads_to_the_only_centre(app: &TestApp) {
    let page = app.visitor().get("/").await;
    page.expect(200);
    assert_eq!(page.url, "/cas");
    for fact in ["ul. Powstańców 70/3", "32 3075329", "cas@opschorzow.pl"] {
        assert!(page.words().contains(fact), "{fact} is missing");
    }
    assert!(page.words().contains("7:00–18:00") && page.words().contains("7:00–14:00"));
    assert!(page.words().contains("przykładowe"), "the rooms say that they are examples");
}

async fn monitoring_gets_an_answer(app: &TestApp) {
    app.visitor().get("/healthz").await.expect(200);
    app.visitor().get("/readyz").await.expect(200);
}

async fn odd_requests_break_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    for path in [
        "/cas/rez/nowa?m=%00",
        "/cas/rez/nowa?m=%ff",
        "/cas/rez/nowa?d=9999-12-31&od=99:99&do=-1:00",
        "/cas/rez/nowa?d=0001-01-01",
        "/cas/terminarz/9999-12-31",
        "/cas/terminarz/0001-01-01",
        "/cas/terminarz/-262143-01-01",
        "/cas/terminarz?d=x",
        "/r/99999999999999999999",
        "/r/-1",
        "/cas/rez/00000000-0000-0000-0000-000000000000",
        "/cas/p/wnioski/abc",
        "/konto/haslo/abc",
        "/%2e%2e/etc/passwd",
        "/logowanie?powrot=%0d%0aX:1",
    ] {
        let page = member.get(path).await;
        assert!(page.status.as_u16() < 500, "{path}: {}", page.shown());
    }
}
