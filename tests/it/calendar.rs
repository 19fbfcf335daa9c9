//! What calendar programs get: the mail's invitation, the private feed, the public ones.

use crate::support::booking::TUESDAY;
use crate::support::mailbox::{calendar, events};
use crate::support::{TestApp, on_both_engines, warsaw};

on_both_engines!(
    the_mail_brings_an_invitation,
    the_private_feed_shows_the_event_at_local_time,
    the_public_feed_shows_only_that_it_is_taken,
    free_busy_tells_when,
    an_unchanged_feed_costs_no_bytes,
    a_private_address_is_a_secret,
    a_booking_can_be_saved_as_a_file,
);

async fn approved(app: &TestApp) -> i64 {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    staff.press("Zatwierdzam", &[]).await.expect(200);
    number
}

async fn feed_of(app: &TestApp, email: &str) -> String {
    let mut person = app.sign_in(email).await;
    let address = person.get("/konto").await.attr("[data-feed]", "value");
    address.strip_prefix(&app.app.config.public_url).unwrap().to_owned()
}

async fn the_mail_brings_an_invitation(app: &TestApp) {
    let number = approved(app).await;
    let mail = app.only_mail().await;
    assert_eq!(mail.tree, "mixed(alternative(plain html calendar) ics)");
    assert_eq!(mail.subject, "Zebranie zarządu – żółć, źdźbło – wtorek, 1 grudnia 2026, 10:00–12:00");
    for text in [&mail.plain, &mail.html] {
        for word in ["żółć, źdźbło", "wtorek, 1 grudnia 2026", "10:00–12:00", "Sala 2", "potwierdzamy"]
        {
            assert!(text.contains(word), "{word} is missing in {text}");
        }
        assert!(text.contains(&format!("/r/{number}")), "the booking's page");
    }
    let (method, text) = mail.invitation.as_ref().unwrap();
    assert_eq!(method, "REQUEST");
    assert_eq!(mail.attachment.as_ref(), Some(text), "the attachment holds the same entry");
    let event = mail.event();
    assert_eq!(event.get("DTSTART"), "20261201T100000");
    assert_eq!(event.get("DTEND"), "20261201T120000");
    assert_eq!(event.zone("DTSTART"), "Europe/Warsaw");
    assert!(event.text("SUMMARY").contains("żółć, źdźbło"));
    assert!(event.get("ORGANIZER").contains("cas@opschorzow.pl"));
    assert!(event.get("ATTENDEE").contains("czlonek@example.org"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "folded by octets: {line}");
    }
}

async fn the_private_feed_shows_the_event_at_local_time(app: &TestApp) {
    let number = approved(app).await;
    app.run_jobs().await;
    let address = feed_of(app, "czlonek@example.org").await;
    assert!(address.starts_with("/kal/") && address.ends_with(".ics"), "{address}");
    let mut program = app.visitor();
    let feed = program.get(&address).await;
    feed.expect(200);
    assert!(feed.header("content-type").starts_with("text/calendar"));
    assert!(!feed.body.contains("METHOD:") && !feed.body.contains("ATTENDEE"), "a feed invites nobody");
    let events = events(&feed.body);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].get("DTSTART"), "20261201T100000");
    assert_eq!(events[0].zone("DTSTART"), "Europe/Warsaw");
    assert_eq!(events[0].get("STATUS"), "CONFIRMED");
    assert!(events[0].text("SUMMARY").contains("żółć, źdźbło"));
    assert!(events[0].get("URL").ends_with(&format!("/r/{number}")));
    assert!(feed.body.contains("BEGIN:VTIMEZONE"));
}

async fn the_public_feed_shows_only_that_it_is_taken(app: &TestApp) {
    approved(app).await;
    app.run_jobs().await;
    let mut program = app.visitor();
    let feed = program.get("/cas/m/sala-2.ics").await;
    feed.expect(200);
    let tuesday: Vec<_> =
        events(&feed.body).into_iter().filter(|e| e.get("DTSTART").starts_with("20261201")).collect();
    assert_eq!(tuesday.len(), 1);
    assert_eq!(tuesday[0].text("SUMMARY"), "Zajęte");
    assert_eq!(tuesday[0].get("DTSTART"), "20261201T100000");
    for secret in ["żółć", "Fundacja", "odpowiedzialna", "czlonek", "/r/", "DESCRIPTION", "ORGANIZER"] {
        assert!(!feed.body.contains(secret), "{secret} is in the public feed");
    }
    // Nor does the private name of the entry leak: the two feeds share no UID.
    let private = program.get(&feed_of(app, "czlonek@example.org").await).await;
    assert_ne!(events(&private.body)[0].get("UID"), tuesday[0].get("UID"));
}

async fn free_busy_tells_when(app: &TestApp) {
    approved(app).await;
    app.run_jobs().await;
    let answer = app.visitor().get("/cas/m/sala-2.ifb").await;
    answer.expect(200);
    assert!(answer.body.contains("BEGIN:VFREEBUSY"));
    let from = warsaw("2026-12-01T10:00").format("%Y%m%dT%H%M%SZ").to_string();
    assert!(answer.body.replace("\r\n ", "").contains(&format!("{from}/")), "{}", answer.body);
}

async fn an_unchanged_feed_costs_no_bytes(app: &TestApp) {
    approved(app).await;
    app.run_jobs().await;
    for address in [feed_of(app, "czlonek@example.org").await, "/cas/m/sala-2.ics".to_owned()] {
        let mut program = app.visitor();
        let first = program.get(&address).await;
        let etag = first.header("etag").to_owned();
        assert!(!etag.is_empty());
        let same = program.get_with(&address, "if-none-match", &etag).await;
        same.expect(304);
        assert!(same.body.is_empty());
        assert_eq!(same.header("etag"), etag);
        app.clock.advance(chrono::TimeDelta::minutes(10));
        program.get_with(&address, "if-none-match", &etag).await.expect(304);
    }
    let address = "/cas/m/sala-2.ics";
    let etag = app.visitor().get(address).await.header("etag").to_owned();
    let mut member = app.sign_in("czlonek@example.org").await;
    member.book_number(&TUESDAY.at("2026-12-02", "10:00", "12:00")).await;
    app.run_jobs().await;
    app.visitor().get_with(address, "if-none-match", &etag).await.expect(200);
    // A booking of another room leaves it alone.
    let etag = app.visitor().get(address).await.header("etag").to_owned();
    member.book_number(&TUESDAY.in_room("sala-3").at("2026-12-02", "10:00", "12:00")).await;
    app.run_jobs().await;
    app.visitor().get_with(address, "if-none-match", &etag).await.expect(304);
}

async fn a_private_address_is_a_secret(app: &TestApp) {
    let own = feed_of(app, "czlonek@example.org").await;
    let other = feed_of(app, "druga@example.org").await;
    assert_ne!(own, other);
    let mut program = app.visitor();
    for wrong in ["/kal/AAAA.ics", "/kal/.ics", &own.replace(".ics", ""), &own.replace(".ics", "A.ics")] {
        program.get(wrong).await.expect(404);
    }
    let token = own.trim_start_matches("/kal/").trim_end_matches(".ics");
    assert_eq!(token.len(), 43, "256 bits, base64url");
    let kept = app.rows.number("select count(*) from feed where length(token_hash) = 32").await;
    assert_eq!(kept, app.rows.number("select count(*) from feed").await, "only a hash is kept");
    assert!(program.get(&own).await.header("cache-control").contains("private"));
}

async fn a_booking_can_be_saved_as_a_file(app: &TestApp) {
    let number = approved(app).await;
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get(&format!("/r/{number}")).await;
    let file = member.click("Dodaję do kalendarza").await;
    file.expect(200);
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(calendar(&file.body).events.len(), 1);
    let mut other = app.sign_in("druga@example.org").await;
    other.get(&format!("/r/{number}/rezerwacja.ics")).await.expect(404);
    member.get(&format!("/r/{number}/odwolaj")).await;
    member.press("Odwołuję", &[]).await.expect(200);
    app.run_jobs().await;
    member.get(&format!("/r/{number}/rezerwacja.ics")).await.expect(404);
}
