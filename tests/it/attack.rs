//! Attacks that are not tried elsewhere, and where the others are.
//!
//! | attack | tried in |
//! |---|---|
//! | forged and missing tokens of forms, forms of other sites | `session`, and every route in `access` |
//! | other organisations' bookings, documents, feeds, agreements by identifier | `access`, `agreement`, `registration`, `calendar` |
//! | fixed sessions, forged hosts and addresses of clients, nested forms, odd names | here |
//! | header injection through names | here, `registration`, `organisation`, `mail::tests` |
//! | files that lie about what they are, archives that explode, drawings with scripts, odd file names | `registration`, `domain::document` |
//! | redirects to other sites | `session`, and every redirect that a test follows |
//! | large forms, odd encodings, odd headers, slow clients | `hostile` |
//! | links used twice, too late, or for another purpose | `link`, `account`, `organisation` |
//! | formulas in a spreadsheet | `log` |

use axum::http::Method;

use crate::support::booking::TUESDAY;
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    a_session_brought_along_is_not_taken_over,
    a_forged_host_gets_into_no_link,
    a_forged_address_gets_no_more_guesses,
    nested_names_of_fields_are_only_names,
    odd_names_are_shown_as_text_and_break_nothing,
);

/// Whoever plants a cookie in somebody's browser must not be signed in with them. In `https` the cookie's name keeps other hosts from planting one at all.
async fn a_session_brought_along_is_not_taken_over(app: &TestApp) {
    let mut ended = app.sign_in("druga@example.org").await;
    let used = ended.cookie("sesja").unwrap().to_owned();
    ended.get("/konto").await;
    ended.submit("footer form", &[]).await;
    for planted in [used.as_str(), "A-value-of-ones-own-choice-with-enough-letters", ""] {
        let mut victim = app.visitor();
        victim.plant("sesja", planted);
        victim.sign_in("czlonek@example.org").await;
        assert_ne!(victim.cookie("sesja").unwrap(), planted, "signing in gives a new cookie");
        let mut attacker = app.visitor();
        attacker.plant("sesja", planted);
        assert!(attacker.get("/konto").await.url.starts_with("/logowanie"), "{planted}");
    }
    // Each sign-in has a cookie of its own.
    let (one, other) = (app.sign_in("czlonek@example.org").await, app.sign_in("czlonek@example.org").await);
    assert_ne!(one.cookie("sesja"), other.cookie("sesja"));
}

/// Links in mails and on pages begin with the address of the settings, whatever a request says of its host.
async fn a_forged_host_gets_into_no_link(app: &TestApp) {
    let forged = [
        ("x-forwarded-host", "zly.example"),
        ("forwarded", "host=zly.example;proto=https"),
        ("x-original-url", "/zly.example"),
    ];
    let mut visitor = app.visitor();
    visitor.get("/logowanie").await;
    let mut form = visitor.form("main form");
    form.action = "/logowanie/link".to_owned();
    form.fill("email", "czlonek@example.org");
    let origin = app.app.config.public_url.clone();
    let headers: Vec<(&'static str, &str)> =
        [("origin", origin.as_str()), ("sec-fetch-site", "same-origin")].into_iter().chain(forged).collect();
    visitor.send_with(&form, &headers).await.expect(200);
    app.run_jobs().await;
    let mail = app.mailbox().pop().expect("a link");
    assert!(!mail.plain.contains("zly.example") && !mail.html.contains("zly.example"));
    assert!(mail.plain.contains(&origin));
    for path in ["/cas", "/cas/m/sala-2", "/konto", "/logowanie"] {
        let page = visitor.request(Method::GET, path, String::new(), &forged).await;
        assert!(
            !page.body.contains("zly.example") && !page.header("location").contains("zly.example"),
            "{path}"
        );
    }
}

/// Nobody stands in front of this program, so an address that a request claims counts for nothing.
async fn a_forged_address_gets_no_more_guesses(app: &TestApp) {
    let mut guesser = app.visitor();
    guesser.get("/logowanie").await;
    let origin = app.app.config.public_url.clone();
    let mut last = 0;
    for n in 0..20 {
        let mut form = guesser.form("main form");
        form.fill("email", "czlonek@example.org");
        form.fill("password", &format!("próba {n}"));
        let claimed = format!("198.51.100.{n}");
        let headers = [
            ("origin", origin.as_str()),
            ("x-forwarded-for", claimed.as_str()),
            ("x-real-ip", claimed.as_str()),
        ];
        last = guesser.send_with(&form, &headers).await.status.as_u16();
        if last == 429 {
            break;
        }
        guesser.get("/logowanie").await;
    }
    assert_eq!(last, 429);
}

/// Brackets and dots in the names of fields mean nothing: no depth, no recursion, no other field.
async fn nested_names_of_fields_are_only_names(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/konto/dane").await;
    let deep = format!("name{}", "[a]".repeat(5_000));
    for name in [deep.as_str(), "name[]", "name[0][x]", "name.x.y", "__proto__[admin]", "lang[$ne]"] {
        let mut form = member.form("form#dane");
        form.fill("name", "Członek");
        form.press(name, "Podmieniony");
        member.send(&form).await.expect(200);
        member.get("/konto/dane").await;
        assert_eq!(member.page().value("name"), "Członek", "{}", name.chars().take(20).collect::<String>());
    }
}

async fn odd_names_are_shown_as_text_and_break_nothing(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    let odd = [
        ("Ala 🌻👩‍👩‍👧 Kot", "Ala 🌻👩‍👩‍👧 Kot"),
        ("\u{202e}gpj.exe\u{202c}", "gpj.exe"),
        ("Ala\r\nBcc: ofiara@example.org", "Ala Bcc: ofiara@example.org"),
        ("=?utf-8?q?x?= <a@example.org>, ", "=?utf-8?q?x?= <a@example.org>,"),
        ("<script>alert(1)</script>\"'&", "<script>alert(1)</script>\"'&"),
        ("אבג علي", "אבג علي"),
    ];
    for (typed, kept) in odd {
        member.get("/konto/dane").await;
        let page = member.submit("form#dane", &[("name", typed)]).await;
        page.expect(200);
        assert_eq!(page.value("name"), kept);
        assert!(!page.body.contains("<script>alert"), "{}", page.shown());
        let number = member.book_number(&TUESDAY).await;
        app.run_jobs().await;
        let mail = app.mailbox().pop().expect("it is told");
        assert_eq!(mail.to, ["czlonek@example.org"], "{typed}");
        assert!(!mail.html.contains("<script>alert"));
        member.get(&format!("/r/{number}/odwolaj")).await;
        member.press("Odwołuję", &[]).await.expect(200);
        app.run_jobs().await;
    }
    member.get("/konto/dane").await;
    member.submit("form#dane", &[("name", &"ż".repeat(300))]).await.expect(422);
}
