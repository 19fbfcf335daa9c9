//! The rules that decide who says yes, by which edition, and what follows.

use cas::action::sign_agreement::SignAgreement;
use cas::domain::agreement::{Agreement, AgreementStatus};
use cas::domain::policy::{Approval, PolicyPart};
use cas::domain::resource::Kind;
use cas::store;

use crate::support::app::warsaw;
use crate::support::booking::{FORM, TUESDAY};
use crate::support::{TestApp, on_both_engines};

on_both_engines!(
    a_manager_decides_where_the_rules_say_so,
    an_approval_in_spite_of_a_rule_needs_a_reason,
    a_rule_that_came_after_the_reason_is_shown_first,
    the_rules_of_the_day_of_asking_count_and_todays_are_shown,
    a_refusal_has_a_ground,
    late_cancellations_count_as_used,
    absences_bring_a_sanction,
    an_excused_absence_is_no_strike,
    absences_are_forgotten_after_so_many_days,
    an_agreement_with_rules_of_its_own_is_followed_everywhere,
    needs_minors_and_fees_go_with_the_booking,
    what_staff_assign_is_not_shown_as_free,
    the_rules_of_a_room_are_told_before_one_asks,
    an_answer_is_promised_by_a_day,
);

async fn a_manager_decides_where_the_rules_say_so(app: &TestApp) {
    app.rows.rules("room", r#"{"approver":"manager"}"#).await;
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/cas/p/wnioski/{number}")).await;
    assert!(page.has("[data-for-manager]") && !page.has("form[action$='zatwierdz']"));
    for verb in ["zatwierdz", "odmow"] {
        let mut form = staff.form("form[action='/wyloguj']");
        form.action = format!("/cas/p/wnioski/{number}/{verb}");
        form.press("reason", "bo tak");
        let page = staff.send(&form).await;
        page.expect(403);
        assert!(page.has("[data-for-manager]"), "it says who decides: {}", page.shown());
    }
    assert_eq!(app.rows.status(number).await, "requested");
    let mut manager = app.sign_in("kierownik@example.org").await;
    manager.get(&format!("/cas/p/wnioski/{number}")).await;
    manager.press("Zatwierdzam", &[]).await.expect(200);
    assert_eq!(app.rows.status(number).await, "approved");
    app.run_jobs().await;
}

async fn an_approval_in_spite_of_a_rule_needs_a_reason(app: &TestApp) {
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    app.rows.change("update agreement set status = 'suspended'").await.unwrap();
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    let page = staff.press("Zatwierdzam", &[]).await;
    page.expect(422);
    assert!(page.has("#exception-fault"));
    assert!(page.text("main").contains("zawieszone"), "{}", page.shown());
    assert_eq!(app.rows.status(number).await, "requested");
    let page = staff.press("Zatwierdzam", &[("exception", "Ustalone z dyrektorem")]).await;
    page.expect(200);
    assert_eq!(app.rows.status(number).await, "approved");
    let detail =
        app.rows.texts("select cast(detail as text) from audit_entry where action = 'booking.approve'").await;
    assert!(detail[0].contains("suspended") && detail[0].contains("Ustalone z dyrektorem"), "{detail:?}");
    app.run_jobs().await;
}

async fn a_rule_that_came_after_the_reason_is_shown_first(app: &TestApp) {
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    app.rows.change("update agreement set status = 'suspended'").await.unwrap();
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    app.rows.rules("room", r#"{"max_minutes":60}"#).await;
    let page = staff.press("Zatwierdzam", &[("exception", "Ustalone z dyrektorem")]).await;
    page.expect(422);
    assert!(page.text("#exception-fault").contains("Doszła zasada"), "{}", page.shown());
    assert_eq!(page.value("exception"), "Ustalone z dyrektorem");
    assert_eq!(app.rows.status(number).await, "requested");
    staff.press("Zatwierdzam", &[]).await.expect(200);
    assert_eq!(app.rows.status(number).await, "approved");
    app.run_jobs().await;
}

async fn the_rules_of_the_day_of_asking_count_and_todays_are_shown(app: &TestApp) {
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let id = uuid::Uuid::now_v7();
    let id = match app.engine() {
        crate::support::Engine::Sqlite => format!("x'{}'", id.simple()),
        crate::support::Engine::Postgres => format!("'{id}'"),
    };
    let edition = format!(
        "insert into policy (id, centre_id, kind, resource_id, effective_from, body)
        select {id}, id, 'room', null, '2026-11-25', '{{\"max_minutes\":60}}' from centre where slug = 'cas'"
    );
    app.rows.change(&edition).await.unwrap();
    app.rows.touch().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert!(!staff.get(&format!("/cas/p/wnioski/{number}")).await.has("[data-today]"), "not in force yet");
    app.set_clock("2026-11-26T09:00");
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/cas/p/wnioski/{number}")).await;
    assert!(page.text("[data-today]").contains("Najdłuższa rezerwacja: 1 godzina"), "{}", page.shown());
    assert!(page.text("[aria-labelledby='sprawdzone']").contains("spełnione") || !page.has("#exception"));
    staff.press("Zatwierdzam", &[]).await.expect(200);
    assert_eq!(app.rows.status(number).await, "approved", "no reason is asked for");
    app.run_jobs().await;
    let mut member = app.sign_in("druga@example.org").await;
    let page = member.ask(&TUESDAY.in_room("kuchnia")).await;
    assert_eq!(page.errors(), ["too_long"], "who asks now is judged by the new rules");
}

async fn a_refusal_has_a_ground(app: &TestApp) {
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/cas/p/wnioski/{number}")).await;
    let page = staff.press("Odmawiam", &[("ground", "inne")]).await;
    page.expect(422);
    let page = staff.press("Odmawiam", &[("ground", "brak_obsady"), ("reason", "Urlop.")]).await;
    page.expect(200);
    for told in ["Nie mamy wtedy obsady.", "Urlop."] {
        assert!(page.text("main").contains(told), "{}", page.text("main"));
    }
    assert_eq!(
        app.rows.texts("select refusal from booking where refusal is not null").await,
        ["brak_obsady"]
    );
    let mail = app.only_mail().await;
    assert!(mail.plain.contains("Nie mamy wtedy obsady.\r\nUrlop."), "{}", mail.plain);
}

async fn late_cancellations_count_as_used(app: &TestApp) {
    app.rows
        .rules(
            "room",
            r#"{"approval":"at_once","min_minutes":60,"hours_per_month":4,"cancel_working_days":1}"#,
        )
        .await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let check = member.ask(&TUESDAY).await;
    assert!(check.text("main").contains("odwołana później niż na 1 dzień roboczy"), "{}", check.shown());
    let early = member.book_number(&TUESDAY).await;
    let late = member.book_number(&TUESDAY.at("2026-12-01", "13:00", "15:00")).await;
    let page = member.get(&format!("/r/{early}/odwolaj")).await;
    assert!(!page.has("[data-late]"));
    member.press("Odwołuję", &[]).await.expect(200);
    app.set_clock("2026-12-01T08:00");
    let mut member = app.sign_in("czlonek@example.org").await;
    assert!(member.get(&format!("/r/{late}/odwolaj")).await.has("[data-late]"));
    member.press("Odwołuję", &[]).await.expect(200);
    app.run_jobs().await;
    assert_eq!(
        app.rows.number(&format!("select count(*) from booking where late and number = {late}")).await,
        1
    );
    let page = member.ask(&TUESDAY.at("2026-12-02", "10:00", "13:00")).await;
    assert_eq!(page.errors(), ["quota_hours"], "2 hours are gone, 2 are left");
    member.ask(&TUESDAY.at("2026-12-02", "10:00", "12:00")).await.expect(200);
}

async fn absences_bring_a_sanction(app: &TestApp) {
    app.rows
        .rules("room", r#"{"approval":"at_once","min_minutes":60,"strikes":1,"sanction":"suspend"}"#)
        .await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/r/{number}")).await;
    assert!(!page.has("form[action$='obecnosc']"), "it has not begun");
    app.set_clock("2026-12-01T10:20");
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&format!("/r/{number}")).await;
    let mut form = staff.form("form[action$='obecnosc']");
    form.press("came", "no");
    let page = staff.send(&form).await;
    page.expect(200);
    assert_eq!(page.attr("article", "data-status"), "no_show");
    let mut member = app.sign_in("koordynator@example.org").await;
    let wish = TUESDAY.at("2026-12-03", "10:00", "12:00");
    let page = member.ask(&wish).await;
    page.expect(422);
    assert_eq!(page.errors(), ["strikes"], "{}", page.shown());
    let mut form = staff.form("form[action$='obecnosc']");
    form.press("came", "yes");
    let page = staff.send(&form).await;
    assert_eq!(page.attr("article", "data-status"), "completed", "a slip is put right");
    member.ask(&wish).await.expect(200);
    let other = app.sign_in("druga@example.org").await.ask(&wish.in_room("sala-1")).await;
    other.expect(200);
}

async fn an_excused_absence_is_no_strike(app: &TestApp) {
    app.rows
        .rules("room", r#"{"approval":"at_once","min_minutes":60,"strikes":1,"sanction":"suspend"}"#)
        .await;
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let path = format!("/cas/p/wnioski/{number}/usprawiedliwienie");
    let mut form = staff.form("form[action='/wyloguj']");
    form.action = path;
    form.press("excused", "yes");
    staff.send(&form).await.expect(409);
    let absent = format!("update booking set status = 'no_show' where number = {number}");
    app.rows.change(&absent).await.unwrap();
    app.set_clock("2026-12-03T09:59");
    let wish = TUESDAY.at("2026-12-08", "10:00", "12:00");
    let mut member = app.sign_in("koordynator@example.org").await;
    assert_eq!(member.ask(&wish).await.errors(), ["strikes"]);
    let page = member.get(&format!("/r/{number}")).await;
    assert!(
        page.text("[data-strike]").starts_with("Liczy się") && !page.has("form[action$='usprawiedliwienie']")
    );
    let mut staff = app.sign_in("pracownik@example.org").await;
    for (button, told) in [
        ("Usprawiedliwiam", "Usprawiedliwione"),
        ("Cofam", "Liczy się"),
        ("Usprawiedliwiam", "Usprawiedliwione"),
    ] {
        staff.get(&format!("/r/{number}")).await;
        let excused = if button == "Cofam" { "no" } else { "yes" };
        let mut form = staff.form("form[action$='usprawiedliwienie']");
        form.press("excused", excused);
        let page = staff.send(&form).await;
        page.expect(200);
        assert!(page.text("[data-strike]").starts_with(told), "{}", page.shown());
    }
    let audit = "select cast(detail as text) from audit_entry where action = 'booking.excuse'";
    assert_eq!(app.rows.texts(audit).await.len(), 3);
    member.ask(&wish).await.expect(200);
    member.send(&form).await.expect(403);
}

async fn absences_are_forgotten_after_so_many_days(app: &TestApp) {
    let rules = r#"{"approval":"at_once","min_minutes":60,"strikes":1,"strike_days":2,"sanction":"suspend"}"#;
    app.rows.rules("room", rules).await;
    let number = app.sign_in("czlonek@example.org").await.book_number(&TUESDAY).await;
    app.run_jobs().await;
    let absent = format!("update booking set status = 'no_show' where number = {number}");
    app.rows.change(&absent).await.unwrap();
    let wish = TUESDAY.at("2026-12-04", "10:00", "12:00");
    app.set_clock("2026-12-03T09:59");
    let page = app.sign_in("koordynator@example.org").await.ask(&wish).await;
    page.expect(422);
    assert_eq!(page.errors(), ["strikes"], "{}", page.shown());
    app.set_clock("2026-12-03T10:00");
    app.sign_in("koordynator@example.org").await.ask(&wish).await.expect(200);
}

async fn an_agreement_with_rules_of_its_own_is_followed_everywhere(app: &TestApp) {
    let (head, _) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let organisations = store::organisation::all(&mut app.app.db.read().await.unwrap()).await.unwrap();
    let organisation = organisations.iter().find(|(_, name)| name == "Fundacja Przykład").unwrap().0;
    let agreement = Agreement {
        id: cas::action::fresh(),
        status: AgreementStatus::InForce,
        starts_on: "2026-01-01".parse().unwrap(),
        ends_on: None,
        kinds: vec![Kind::Room],
    };
    let terms = PolicyPart {
        horizon_days: Some(5),
        max_minutes: Some(60),
        approval: Some(Approval::AtOnce),
        ..PolicyPart::default()
    };
    let sign = SignAgreement {
        organisation,
        centre: head.id,
        agreement,
        rules: [(Kind::Room, terms)].into(),
        now: warsaw("2026-11-23T09:00"),
    };
    app.app.db.write(sign).await.unwrap();
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(&TUESDAY).await;
    assert_eq!(page.errors(), ["too_far_ahead", "too_long"]);
    let day = member.get("/cas/terminarz/2026-12-01").await;
    assert!(!day.has("td.free"), "what is shown as free can be booked");
    assert!(member.get("/cas/terminarz/2026-11-26").await.has("td.free"));
    let check = member.ask(&TUESDAY.at("2026-11-26", "10:00", "11:00")).await;
    assert!(check.text("main").contains("potwierdzana od razu"), "{}", check.shown());
    let mut other = app.sign_in("druga@example.org").await;
    assert!(
        other.get("/cas/terminarz/2026-12-01").await.has("td.free"),
        "others have the rules of everybody"
    );
    other.ask(&TUESDAY).await.expect(200);
}

async fn needs_minors_and_fees_go_with_the_booking(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get("/cas/rez/nowa").await;
    let mut form = member.form(FORM);
    for (name, value) in TUESDAY.in_room("sala-3").fields() {
        form.fill(name, value);
    }
    for (name, value) in [("needs", "step_free"), ("needs", "projector"), ("minors", "1"), ("fees", "1")] {
        form.press(name, value);
    }
    let page = member.send(&form).await;
    page.expect(422);
    assert_eq!(page.errors(), ["minors_statement"], "{}", page.shown());
    assert_eq!(
        page.attrs("input[name='needs'][checked]", "value"),
        ["step_free", "projector"],
        "what was ticked stays"
    );
    let mut form = member.form(FORM);
    form.press("minors_stated", "1");
    let page = member.send(&form).await;
    page.expect(200);
    assert!(page.text("main").contains("wejście bez schodów, rzutnik"), "{}", page.shown());
    let better = page.text("[data-better]");
    assert!(better.contains("Sala 1") && better.contains("10:00–12:00"), "{}", page.shown());
    let way = page.attr("[data-better] a", "href");
    let other = app.sign_in("czlonek@example.org").await.get(&way).await;
    assert_eq!((other.value("m"), other.value("people")), ("sala-1".to_owned(), "8".to_owned()));
    let page = member.press("Rezerwuję", &[]).await;
    assert_eq!(page.attr("article", "data-status"), "requested", "although this room is approved at once");
    let number = crate::support::booking::number(&page);
    app.run_jobs().await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/cas/p/wnioski/{number}")).await;
    for told in [
        "wejście bez schodów, rzutnik",
        "Z udziałem osób niepełnoletnich; oświadczono, że mają opiekę",
        "Uczestnicy płacą",
        "Sala 3: to miejsce nie ma",
    ] {
        assert!(page.text("main").contains(told), "{told}: {}", page.shown());
    }
    staff.press("Zatwierdzam", &[]).await.expect(200);
    app.run_jobs().await;
}

async fn what_staff_assign_is_not_shown_as_free(app: &TestApp) {
    app.rows.rules("room", r#"{"access":"staff","min_minutes":60}"#).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    assert!(!member.get("/cas/terminarz/2026-12-01").await.has("td.free"));
    let page = member.ask(&TUESDAY).await;
    page.expect(422);
    assert_eq!(page.errors(), ["staff_only"]);
    assert!(!page.has("[data-ways]"), "no other room either");
}

async fn the_rules_of_a_room_are_told_before_one_asks(app: &TestApp) {
    let body = r#"{"notice_working_days":3,"cancel_working_days":1,"approver":"manager","legal_forms":["stow","fundacja"]}"#;
    app.rows.rules("room", body).await;
    let rules = app.visitor().get("/cas/m/sala-2").await.text("[data-rules]");
    for told in [
        "stowarzyszenie, fundacja",
        "najpóźniej 3 dni robocze wcześniej",
        "Decyduje kierownik",
        "1 dzień roboczy",
    ] {
        assert!(rules.contains(told), "{told}: {rules}");
    }
    let body = r#"{"approval":"at_once","after_hours":"by_exception","unstaffed":"forbidden","min_people":5,"fees":"by_exception","strikes":3,"staff_notice_working_days":2}"#;
    app.rows.rules("room", body).await;
    let rules = app.visitor().get("/cas/m/sala-2").await.text("[data-rules]");
    for told in [
        "mniej niż 2 dni robocze, decyduje pracownik",
        "Poza godzinami otwarcia",
        "Tylko w godzinach, gdy na miejscu jest pracownik",
        "co najmniej 5 osób",
        "Gdy uczestnicy płacą",
        "osoby niepełnoletnie",
        "Po 3 nieobecnościach lub późnych odwołaniach (90 dni) decyduje",
    ] {
        assert!(rules.contains(told), "{told}: {rules}");
    }
}

async fn an_answer_is_promised_by_a_day(app: &TestApp) {
    app.rows.rules("room", r#"{"decision_working_days":3,"min_minutes":60}"#).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.book(&TUESDAY).await;
    assert!(
        page.text("ol.steps").contains("Odpowiemy do: czwartek, 26 listopada"),
        "{}",
        page.text("ol.steps")
    );
    app.run_jobs().await;
    for (now, overdue) in [("2026-11-26T17:00", false), ("2026-11-27T07:00", true)] {
        app.set_clock(now);
        let mut staff = app.sign_in("pracownik@example.org").await;
        let list = staff.get("/cas/p/wnioski").await;
        assert_eq!(list.text("[aria-labelledby='czekaja']").contains("po terminie"), overdue, "{now}");
    }
}
