//! How long records are kept: the yearly list and its approval; what is forgotten without one.

use cas::action::seal::seal;
use cas::erasures;
use chrono::{DateTime, TimeDelta, Utc};

use crate::registration;
use crate::support::booking::TUESDAY;
use crate::support::{Engine, Page, TestApp, Visitor, on_both_engines};
use crate::verify::faults;

on_both_engines!(
    nothing_goes_before_a_manager_approves,
    what_is_held_back_stays,
    a_rejected_list_changes_nothing_and_comes_again_next_year,
    of_two_managers_the_first_decides,
    periods_are_the_centres_own,
    what_is_kept_for_longer_since_the_list_was_made_stays,
    an_organisation_that_is_gone_goes_with_its_file,
    an_organisation_that_came_back_stays,
    registrations_that_came_to_nothing_go_after_a_year,
    papers_go_with_the_file,
    the_log_is_trimmed_and_its_seals_hold,
    sent_mail_is_forgotten,
    an_unused_account_is_erased_after_a_warning,
    whoever_is_needed_or_comes_back_is_not_erased,
);

/// Years later, to the day.
fn years(years: i64) -> TimeDelta {
    TimeDelta::days(365 * years + years / 4)
}

async fn manager_at_lists(app: &TestApp) -> Visitor {
    let mut manager = app.sign_in("kierownik@example.org").await;
    manager.get("/cas/p/brakowanie").await.expect(200);
    manager
}

/// Opens the newest list.
async fn open_list(manager: &mut Visitor) {
    let href =
        manager.get("/cas/p/brakowanie").await.attrs("a[href*='/p/brakowanie/']", "href").into_iter().next();
    manager.get(&href.expect("there is a list")).await.expect(200);
}

async fn decide(manager: &mut Visitor, decision: &str, fields: &[(&str, &str)]) -> Page {
    let mut form = manager.form("main form");
    for (name, value) in fields {
        form.fill(name, value);
    }
    form.press("decision", decision);
    manager.send(&form).await
}

async fn bookings(app: &TestApp) -> i64 {
    app.rows.number("select count(*) from booking").await
}

async fn nothing_goes_before_a_manager_approves(app: &TestApp) {
    let before = bookings(app).await;
    let minutes = app.rows.texts("select title from booking where title = 'Warsztaty kulinarne'").await;
    assert_eq!(minutes.len(), 1);
    // Bookings of 2026 are kept to the end of 2031.
    app.clock.advance("2031-12-31T22:00:00Z".parse::<DateTime<Utc>>().unwrap() - app.clock.now());
    app.tidy().await;
    assert_eq!(app.rows.number("select count(*) from disposal").await, 0, "still to be kept");
    app.clock.advance(TimeDelta::hours(2));
    app.tidy().await;
    app.tidy().await;
    assert_eq!(app.rows.number("select count(*) from disposal").await, 1, "one list a year");
    assert_eq!(bookings(app).await, before, "and nothing deleted");

    app.sign_in("pracownik@example.org").await.get("/cas/p/brakowanie").await.expect(403);
    let mut manager = manager_at_lists(app).await;
    assert!(manager.page().text("main").contains("Czeka na decyzję"));
    open_list(&mut manager).await;
    let page = manager.page();
    let rows = page.attrs("tbody input[name='keep']", "value");
    assert_eq!(
        rows.len(),
        3,
        "the bookings of two organisations, and the file of the club whose agreement ran out"
    );
    assert!(page.text("tbody").contains("Stowarzyszenie Wzór, 2026") && page.text("tbody").contains("B5"));
    decide(&mut manager, "approve", &[]).await.expect(200);
    assert!(manager.page().text("tbody").contains("zostanie usunięte"));
    app.tidy().await;
    assert_eq!(bookings(app).await, 0);
    for left in ["application", "booking_item", "claim"] {
        assert_eq!(app.rows.number(&format!("select count(*) from {left}")).await, 0, "{left}");
    }
    open_list(&mut manager).await;
    assert!(manager.page().text("tbody").contains("usunięto 1 stycznia 2032"), "{}", manager.page().shown());
    // The figures stay.
    let kitchen = "select sum(u.minutes) from past_use u join resource r on r.id = u.resource_id where r.slug = 'kuchnia'";
    assert_eq!(app.rows.number(&format!("select cast(({kitchen}) as bigint)")).await, 120);
    assert_eq!(app.rows.number("select cast(sum(bookings) as bigint) from past_use").await, before);
    assert_eq!(faults(app).await, []);
    let log = "select action from audit_entry where subject = 'disposal' order by id";
    assert_eq!(
        app.rows.texts(log).await,
        ["disposal.propose", "disposal.decide", "disposal.dispose", "disposal.dispose", "disposal.dispose"]
    );
    app.run_jobs().await;
}

async fn what_is_held_back_stays(app: &TestApp) {
    app.clock.advance(years(6));
    app.tidy().await;
    let mut manager = manager_at_lists(app).await;
    open_list(&mut manager).await;
    let whose = "select count(*) from booking b join organisation o on o.id = b.organisation_id where o.name = 'Fundacja Przykład'";
    let kept = app.rows.number(whose).await;
    let page = decide(&mut manager, "approve", &[("keep", "1")]).await;
    page.expect(422);
    assert!(page.text("#note-fault").contains("dlaczego"), "{}", page.shown());
    assert_eq!(page.attrs("input[name='keep'][checked]", "value"), ["1"], "what was ticked stays ticked");
    decide(&mut manager, "approve", &[("keep", "1"), ("note", "Trwa spór")]).await.expect(200);
    assert!(manager.page().text("main").contains("Trwa spór"));
    app.tidy().await;
    assert_eq!(app.rows.number(whose).await, kept);
    assert_eq!(bookings(app).await, kept);
    // It stands on the list of the next year again.
    app.clock.advance(years(1));
    app.tidy().await;
    assert_eq!(app.rows.number("select count(*) from disposal").await, 2);
    app.run_jobs().await;
}

async fn a_rejected_list_changes_nothing_and_comes_again_next_year(app: &TestApp) {
    app.clock.advance(years(6));
    app.tidy().await;
    let before = bookings(app).await;
    let mut manager = manager_at_lists(app).await;
    open_list(&mut manager).await;
    decide(&mut manager, "reject", &[]).await.expect(422);
    decide(&mut manager, "reject", &[("note", "W tym roku kontrola")]).await.expect(200);
    app.tidy().await;
    assert_eq!(bookings(app).await, before);
    assert_eq!(app.rows.texts("select status from disposal").await, ["rejected"]);
    app.clock.advance(years(1));
    app.tidy().await;
    assert_eq!(app.rows.texts("select status from disposal order by year").await, ["rejected", "proposed"]);
    app.run_jobs().await;
}

async fn of_two_managers_the_first_decides(app: &TestApp) {
    app.clock.advance(years(6));
    app.tidy().await;
    let (mut one, mut other) = (manager_at_lists(app).await, manager_at_lists(app).await);
    open_list(&mut one).await;
    open_list(&mut other).await;
    decide(&mut one, "reject", &[("note", "Nie")]).await.expect(200);
    let page = decide(&mut other, "approve", &[]).await;
    page.expect(409);
    assert!(page.text("main").contains("Ktoś już zdecydował"));
    app.tidy().await;
    assert!(bookings(app).await > 0);
    assert_eq!(app.rows.number("select count(*) from disposal_folder where held_back").await, 0);
    app.run_jobs().await;
}

/// Changes how long the centre keeps what.
async fn keep(app: &TestApp, body: &str) {
    let set = match app.engine() {
        Engine::Sqlite => format!("json_set(profile, '$.retention', json('{body}'))"),
        Engine::Postgres => format!("jsonb_set(profile, '{{retention}}', '{body}')"),
    };
    app.rows
        .change(&format!("update centre set profile = {set}, config_version = config_version + 1"))
        .await
        .unwrap();
}

async fn periods_are_the_centres_own(app: &TestApp) {
    keep(app, r#"{"bookings": {"category": "A"}, "organisations": {"category": "A"}}"#).await;
    app.clock.advance(years(60));
    app.tidy().await;
    assert_eq!(app.rows.number("select count(*) from disposal").await, 0);
    let mut manager = manager_at_lists(app).await;
    assert!(manager.get("/cas/p/brakowanie").await.text("main").contains("wieczyście"));
    app.run_jobs().await;
}

async fn what_is_kept_for_longer_since_the_list_was_made_stays(app: &TestApp) {
    let before = bookings(app).await;
    app.clock.advance(years(6));
    app.tidy().await;
    keep(app, r#"{"bookings": {"category": "B10"}, "organisations": {"category": "A"}}"#).await;
    approve(app).await;
    assert_eq!(bookings(app).await, before);
    assert_eq!(app.rows.number("select count(*) from organisation").await, 4);
    assert_eq!(app.rows.number("select count(*) from disposal_folder where not held_back").await, 0);
    app.run_jobs().await;
}

/// Ends all agreements of an organisation in 2026 and takes its bookings away.
async fn leave(app: &TestApp, name: &str) {
    let whose = format!("organisation_id in (select id from organisation where name = '{name}')");
    app.rows.change(&format!("delete from booking where {whose}")).await.unwrap();
    let end = match app.engine() {
        Engine::Sqlite => "'2026-12-31'",
        Engine::Postgres => "date '2026-12-31'",
    };
    app.rows
        .change(&format!("update agreement set ends_on = {end}, status = 'terminated' where {whose}"))
        .await
        .unwrap();
}

async fn approve(app: &TestApp) {
    app.tidy().await;
    let mut manager = manager_at_lists(app).await;
    open_list(&mut manager).await;
    decide(&mut manager, "approve", &[]).await.expect(200);
    app.tidy().await;
}

async fn an_organisation_that_is_gone_goes_with_its_file(app: &TestApp) {
    leave(app, "Fundacja Przykład").await;
    app.clock.advance(years(6));
    approve(app).await;
    let names = app.rows.texts("select name from organisation order by name").await;
    assert!(!names.contains(&"Fundacja Przykład".to_owned()) && names.len() == 2, "{names:?}");
    assert_eq!(app.rows.number("select count(*) from membership m where not exists (select 1 from organisation o where o.id = m.organisation_id)").await, 0);
    // Its people still have their accounts, as long as they use them.
    app.sign_in("czlonek@example.org").await.get("/moje").await.expect(200);
    assert_eq!(faults(app).await, []);
    app.run_jobs().await;
}

async fn an_organisation_that_came_back_stays(app: &TestApp) {
    leave(app, "Fundacja Przykład").await;
    app.clock.advance(years(6));
    app.tidy().await;
    // Between the list and the decision it signs again.
    app.rows
        .change("update agreement set ends_on = null, status = 'in_force' where organisation_id in (select id from organisation where name = 'Fundacja Przykład')")
        .await
        .unwrap();
    approve(app).await;
    assert_eq!(
        app.rows.number("select count(*) from organisation where name = 'Fundacja Przykład'").await,
        1
    );
    assert_eq!(
        app.rows
            .number("select count(*) from disposal_folder where class = 'organisations' and held_back")
            .await,
        1
    );
    app.run_jobs().await;
}

async fn registrations_that_came_to_nothing_go_after_a_year(app: &TestApp) {
    registration::applicant(app, "a@example.org", &registration::NUMBERS).await;
    let mut staff = registration::at_applicant(app).await;
    registration::decide(&mut staff, "refuse", "Działalność dla zysku.").await.expect(200);
    app.run_jobs().await;
    app.clock.advance(years(1));
    app.tidy().await;
    assert_eq!(app.rows.number("select count(*) from disposal").await, 0, "kept to the end of 2027");
    app.clock.advance(years(1));
    app.tidy().await;
    let mut manager = manager_at_lists(app).await;
    open_list(&mut manager).await;
    let table = manager.page().text("tbody");
    assert!(table.contains("Zgłoszenia niezakończone rejestracją, 2026") && table.contains("B1"), "{table}");
    assert_eq!(app.rows.number("select count(*) from registration").await, 1);
    decide(&mut manager, "approve", &[]).await.expect(200);
    app.tidy().await;
    for left in ["registration", "registration_identifier", "document", "document_content"] {
        assert_eq!(app.rows.number(&format!("select count(*) from {left}")).await, 0, "{left}");
    }
    // Whoever was refused may try again: nothing is known of them.
    registration::applicant(app, "a@example.org", &registration::NUMBERS).await;
    app.run_jobs().await;
}

async fn papers_go_with_the_file(app: &TestApp) {
    registration::applicant(app, "a@example.org", &registration::NUMBERS).await;
    let mut staff = registration::at_applicant(app).await;
    registration::decide(&mut staff, "accept", "").await.expect(200);
    app.run_jobs().await;
    let whose = "organisation_id in (select id from organisation where name = 'Fundacja Nowa')";
    assert_eq!(app.rows.number(&format!("select count(*) from agreement where {whose}")).await, 1);
    app.clock.advance(years(6));
    app.tidy().await;
    let folders = "select count(*) from disposal_folder where title = 'Fundacja Nowa'";
    assert_eq!(app.rows.number(folders).await, 0, "an agreement to be signed keeps the file open");
    app.rows.change(&format!("update agreement set status = 'rejected' where {whose}")).await.unwrap();
    app.clock.advance(years(1));
    approve(app).await;
    assert_eq!(app.rows.number(folders).await, 1);
    for left in ["organisation_identifier", "registration", "document", "agreement_version"] {
        assert_eq!(app.rows.number(&format!("select count(*) from {left}")).await, 0, "{left}");
    }
    assert_eq!(app.rows.number("select count(*) from organisation where name = 'Fundacja Nowa'").await, 0);
    assert_eq!(faults(app).await, []);
    app.run_jobs().await;
}

async fn the_log_is_trimmed_and_its_seals_hold(app: &TestApp) {
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    seal(&app.app.db, app.clock.now()).await.unwrap();
    app.clock.advance(TimeDelta::days(720));
    app.sign_in("druga@example.org").await;
    app.rows.change("delete from booking where status = 'held'").await.unwrap();
    seal(&app.app.db, app.clock.now()).await.unwrap();
    let before = app.rows.number("select count(*) from audit_entry").await;
    app.tidy().await;
    assert_eq!(
        app.rows.number("select count(*) from audit_entry where action = 'booking.book'").await,
        1,
        "{before}"
    );
    app.clock.advance(TimeDelta::days(11));
    app.tidy().await;
    assert_eq!(app.rows.number("select count(*) from audit_entry where action = 'booking.book'").await, 0);
    assert!(app.rows.number("select count(*) from seal where trimmed_at is not null").await > 0);
    assert_eq!(faults(app).await, [], "the chain goes on over what was trimmed");
    // Something that only looks trimmed is a fault.
    seal(&app.app.db, app.clock.now()).await.unwrap();
    assert!(app.rows.number("select count(*) from audit_entry where seal_n is not null").await > 0);
    app.rows.change("update seal set trimmed_at = sealed_at").await.unwrap();
    assert!(!faults(app).await.is_empty());
    app.run_jobs().await;
}

async fn sent_mail_is_forgotten(app: &TestApp) {
    app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let done = "select count(*) from job where done_at is not null";
    assert!(app.rows.number(done).await > 0);
    app.clock.advance(TimeDelta::days(89));
    app.tidy().await;
    assert!(app.rows.number(done).await > 0);
    app.run_jobs().await;
    app.clock.advance(TimeDelta::days(91));
    app.tidy().await;
    assert_eq!(app.rows.number(done).await, 0);
    app.run_jobs().await;
}

fn person(email: &str) -> String {
    format!("select count(*) from person where email = '{email}'")
}

async fn an_unused_account_is_erased_after_a_warning(app: &TestApp) {
    app.sign_in("czlonek@example.org").await;
    // Nearly two years later: the others were never there at all.
    app.clock.advance(TimeDelta::days(690));
    app.tidy().await;
    app.run_jobs().await;
    assert!(app.mailbox().iter().all(|mail| !mail.subject.contains("Konto nieużywane")));
    app.clock.advance(TimeDelta::days(12));
    app.tidy().await;
    app.tidy().await;
    app.run_jobs().await;
    let warned: Vec<String> = app
        .mailbox()
        .into_iter()
        .filter(|mail| mail.subject.contains("Konto nieużywane"))
        .flat_map(|mail| mail.to)
        .collect();
    assert_eq!(warned, ["czlonek@example.org"], "once, and only whom nobody relies on");
    app.clock.advance(TimeDelta::days(29));
    app.tidy().await;
    assert_eq!(app.rows.number(&person("czlonek@example.org")).await, 1);
    app.clock.advance(TimeDelta::days(2));
    app.tidy().await;
    assert_eq!(app.rows.number(&person("czlonek@example.org")).await, 0);
    assert_eq!(
        erasures::all(&app.app.config.erasures_file).unwrap().len(),
        1,
        "a copy does not bring it back"
    );
    let by = "select count(*) from audit_entry where action = 'person.erase' and actor_id is null";
    assert_eq!(app.rows.number(by).await, 1);
    assert_eq!(app.rows.number(&person("koordynator@example.org")).await, 1, "who coordinates alone stays");
    assert_eq!(app.rows.number(&person("pracownik@example.org")).await, 1, "and so do staff");
    app.run_jobs().await;
}

async fn whoever_is_needed_or_comes_back_is_not_erased(app: &TestApp) {
    app.clock.advance(TimeDelta::days(705));
    app.tidy().await;
    app.run_jobs().await;
    app.clock.advance(TimeDelta::days(20));
    // The warning is forgotten with the next sign-in.
    app.sign_in("czlonek@example.org").await;
    app.clock.advance(TimeDelta::days(20));
    app.tidy().await;
    assert_eq!(app.rows.number(&person("czlonek@example.org")).await, 1);
    app.run_jobs().await;
}
