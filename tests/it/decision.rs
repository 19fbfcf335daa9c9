//! Staff decide.

use cas::action::approve::Approve;
use cas::action::cancel::Cancel;
use cas::action::exception::Exception;
use cas::domain::person::StaffRole;
use cas::store;

use crate::support::booking::TUESDAY;
use crate::support::{Engine, TestApp, Visitor, on_both_engines};

on_both_engines!(
    staff_approve_a_request,
    staff_refuse_with_a_reason,
    who_decides_for_their_own_organisation_is_told_and_noted,
    a_long_list_says_that_there_is_more,
    a_refusal_needs_a_reason,
    an_endless_reason_is_refused_and_kept,
    letters_go_in_the_order_of_what_happened,
    the_second_of_two_deciders_is_told_who_was_first,
    two_at_once_decide_once,
    a_decision_comes_too_late_once_the_time_has_begun,
    members_cannot_decide,
    competing_requests_wait_side_by_side,
    a_refused_place_is_free_again,
);

async fn request(app: &TestApp) -> i64 {
    let mut member = app.sign_in("czlonek@example.org").await;
    let number = member.book_number(&TUESDAY).await;
    app.run_jobs().await;
    number
}

async fn open(staff: &mut Visitor, number: i64) {
    let list = staff.get("/cas/p/wnioski").await;
    list.expect(200);
    let row = list.text(&format!("[aria-labelledby='czekaja'] li[data-number='{number}']"));
    assert!(row.contains("Fundacja Przykład") && row.contains("Sala 2"), "{row}");
    staff.get(&format!("/cas/p/wnioski/{number}")).await.expect(200);
}

async fn staff_approve_a_request(app: &TestApp) {
    let number = request(app).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert_eq!(staff.page().url, "/cas/p/wnioski", "staff begin with what waits");
    open(&mut staff, number).await;
    let page = staff.press("Zatwierdzam", &[]).await;
    page.expect(200);
    assert_eq!(page.attr("article", "data-status"), "approved");
    assert!(page.text("article").contains("Pracownik CAS"), "who decided is said");
    assert_eq!(app.rows.status(number).await, "approved");
    assert_eq!(app.rows.claims(number).await, ["sala-2"]);
    let list = staff.get("/cas/p/wnioski").await;
    assert!(!list.has(&format!("[aria-labelledby='czekaja'] li[data-number='{number}']")));
    assert!(list.has(&format!("[aria-labelledby='rozpatrzone'] li[data-number='{number}']")));

    let mail = app.only_mail().await;
    assert_eq!(mail.to, ["czlonek@example.org"]);
    assert_eq!(mail.invitation.as_ref().unwrap().0, "REQUEST");
    let mut member = app.sign_in("czlonek@example.org").await;
    assert_eq!(member.get(&format!("/r/{number}")).await.attr("article", "data-status"), "approved");
}

async fn staff_refuse_with_a_reason(app: &TestApp) {
    let number = request(app).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    open(&mut staff, number).await;
    let page = staff.press("Odmawiam", &[("reason", "Remont – źle się złożyło")]).await;
    page.expect(200);
    assert_eq!(page.attr("article", "data-status"), "refused");
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get(&format!("/r/{number}")).await;
    assert!(page.text("article").contains("Remont – źle się złożyło"));
    let mail = app.only_mail().await;
    assert!(mail.subject.starts_with("Odmowa: "), "{}", mail.subject);
    assert!(mail.plain.contains("Remont – źle się złożyło"));
    assert!(mail.html.contains("Remont – źle się złożyło"));
    assert!(mail.invitation.is_none());
}

async fn a_refusal_needs_a_reason(app: &TestApp) {
    let number = request(app).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    open(&mut staff, number).await;
    let page = staff.press("Odmawiam", &[("reason", "  ")]).await;
    page.expect(422);
    assert!(page.has("[data-error]"));
    assert_eq!(app.rows.status(number).await, "requested");
}

async fn an_endless_reason_is_refused_and_kept(app: &TestApp) {
    let number = request(app).await;
    let long = "za długo ".repeat(200);
    let mut staff = app.sign_in("pracownik@example.org").await;
    open(&mut staff, number).await;
    let page = staff.press("Odmawiam", &[("reason", &long)]).await;
    page.expect(422);
    assert_eq!(page.text("#reason"), long.trim());
    // Forms end lines with two characters, people count one.
    let lines = format!("{}\r\n{}", "a".repeat(499), "b".repeat(500));
    assert_eq!(lines.chars().count(), 1001);
    let other = {
        let mut member = app.sign_in("druga@example.org").await;
        member.book_number(&TUESDAY.in_room("kuchnia")).await
    };
    staff.get(&format!("/cas/p/wnioski/{other}")).await;
    staff.press("Odmawiam", &[("reason", &lines)]).await.expect(200);
    app.run_jobs().await;
    let mut member = app.sign_in("czlonek@example.org").await;
    member.get(&format!("/r/{number}/odwolaj")).await;
    let page = member.press("Odwołuję", &[("reason", &long)]).await;
    page.expect(422);
    assert_eq!(page.value("reason"), long);
    assert_eq!(app.rows.status(number).await, "requested");
}

/// A cancellation that was prepared before an approval but came after it must not overtake it in the post.
async fn letters_go_in_the_order_of_what_happened(app: &TestApp) {
    let number = request(app).await;
    let (_, setup) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let (id, by) = {
        let mut tx = app.app.db.read().await.unwrap();
        let id = store::booking::id_of_number(&mut tx, number).await.unwrap().unwrap();
        (id, store::booking::load(&mut tx, id).await.unwrap().unwrap().person)
    };
    let (head, now) = (app.app.letterhead.clone(), app.clock.now());
    let cancel = Cancel::new(setup.clone(), id, (by, false), "", head.clone(), now);
    let approve = Approve::new(setup, id, (by, StaffRole::Staff), Exception::default(), head, now);
    app.app.db.write(approve).await.unwrap();
    app.app.db.write(cancel).await.unwrap();
    let before = app.mailbox().len();
    app.run_jobs().await;
    let methods: Vec<_> =
        app.mailbox().split_off(before).into_iter().map(|m| m.invitation.unwrap().0).collect();
    assert_eq!(methods, ["REQUEST", "CANCEL"]);
}

async fn the_second_of_two_deciders_is_told_who_was_first(app: &TestApp) {
    let number = request(app).await;
    let mut first = app.sign_in("pracownik@example.org").await;
    let mut second = app.sign_in("kierownik@example.org").await;
    open(&mut first, number).await;
    open(&mut second, number).await;
    first.press("Zatwierdzam", &[]).await.expect(200);
    let page = second.press("Odmawiam", &[("reason", "Za późno")]).await;
    page.expect(409);
    assert!(page.text("main").contains("Pracownik CAS"), "who decided: {}", page.shown());
    assert!(page.text("main").contains("Zatwierdzona"), "and what: {}", page.shown());
    assert_eq!(app.rows.status(number).await, "approved");
    assert_eq!(
        app.rows
            .number(&format!("select count(*) from booking where number = {number} and reason is not null"))
            .await,
        0
    );
    assert_eq!(app.only_mail().await.invitation.unwrap().0, "REQUEST");
}

async fn two_at_once_decide_once(app: &TestApp) {
    let number = request(app).await;
    let mut first = app.sign_in("pracownik@example.org").await;
    let mut second = app.sign_in("kierownik@example.org").await;
    open(&mut first, number).await;
    open(&mut second, number).await;
    let (yes, no) = tokio::join!(
        first.press("Zatwierdzam", &[]),
        second.press("Odmawiam", &[("reason", "Jednocześnie")]),
    );
    let mut statuses = [yes.status.as_u16(), no.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let expected = if yes.status == 200 { "approved" } else { "refused" };
    assert_eq!(app.rows.status(number).await, expected);
    app.only_mail().await;
}

async fn who_decides_for_their_own_organisation_is_told_and_noted(app: &TestApp) {
    let number = request(app).await;
    let join = "insert into membership (person_id, organisation_id, role, created_at)
        select p.id, o.id, 'viewer', p.created_at from person p, organisation o
        where p.email = 'pracownik@example.org' and o.name = 'Fundacja Przykład'";
    let mut other = app.sign_in("kierownik@example.org").await;
    assert!(!other.get(&format!("/cas/p/wnioski/{number}")).await.has("[data-own]"));
    app.rows.change(join).await.unwrap();
    let mut staff = app.sign_in("pracownik@example.org").await;
    assert!(staff.get(&format!("/cas/p/wnioski/{number}")).await.has("[data-own]"));
    staff.press("Zatwierdzam", &[]).await.expect(200);
    let detail =
        app.rows.texts("select cast(detail as text) from audit_entry where action = 'booking.approve'").await;
    let detail: serde_json::Value = serde_json::from_str(&detail[0]).unwrap();
    assert_eq!(detail["own_organisation"], true);
    app.run_jobs().await;
}

async fn a_long_list_says_that_there_is_more(app: &TestApp) {
    let number = request(app).await;
    app.run_jobs().await;
    let id = match app.engine() {
        Engine::Sqlite => "randomblob(16)",
        Engine::Postgres => "gen_random_uuid()",
    };
    let again = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 199)";
    let columns = "application_id, centre_id, organisation_id, person_id, status, starts_at, ends_at, title, people, responsible, phone, sequence, invited, requested_at, verdict, updated_at";
    let copies = format!(
        "insert into booking (id, number, {columns}) {again} select {id}, 100000 + i, {columns} from booking, n where number = {number}"
    );
    app.rows.change(&copies).await.unwrap();
    let items = format!(
        "insert into booking_item (id, booking_id, resource_id) select {id}, b.id, r.id from booking b, resource r
         where b.number > 100000 and r.slug = 'sala-2'"
    );
    app.rows.change(&items).await.unwrap();
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get("/cas/p/wnioski").await;
    assert!(page.text("h1 + p").contains("201 wniosków czeka"), "{}", page.text("h1 + p"));
    assert!(page.text("[data-more]").contains("200 wniosków"), "{}", page.text("main"));
    app.rows.change("update booking set status = 'expired' where number = 100199").await.unwrap();
    assert!(!staff.get("/cas/p/wnioski").await.has("[data-more]"), "those are all");
}

async fn a_decision_comes_too_late_once_the_time_has_begun(app: &TestApp) {
    let number = request(app).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    open(&mut staff, number).await;
    app.set_clock("2026-12-01T10:00");
    staff.press("Zatwierdzam", &[]).await.expect(409);
    assert_ne!(app.rows.status(number).await, "approved");
    app.run_jobs().await;
}

async fn members_cannot_decide(app: &TestApp) {
    let number = request(app).await;
    let mut member = app.sign_in("czlonek@example.org").await;
    for path in ["/cas/p/wnioski".to_owned(), format!("/cas/p/wnioski/{number}")] {
        member.get(&path).await.expect(403);
    }
    let mut staff = app.sign_in("pracownik@example.org").await;
    open(&mut staff, number).await;
    let mut form = staff.form("form[action$='/zatwierdz']");
    let page = member.get("/cas/rez/nowa").await;
    form.fill("csrf", &page.value("csrf"));
    member.send(&form).await.expect(403);
    assert_eq!(app.rows.status(number).await, "requested");
}

async fn competing_requests_wait_side_by_side(app: &TestApp) {
    let kitchen = TUESDAY.in_room("kuchnia");
    let mut member = app.sign_in("czlonek@example.org").await;
    let first = member.book_number(&kitchen).await;
    let mut other = app.sign_in("druga@example.org").await;
    let second = other.book_number(&kitchen).await;
    assert_eq!(app.rows.claims(first).await, [""; 0]);
    let mut staff = app.sign_in("pracownik@example.org").await;
    let page = staff.get(&format!("/cas/p/wnioski/{second}")).await;
    let rivals = page.attrs("[data-rivals] li", "data-number");
    assert_eq!(rivals, [first.to_string()], "who asked first is shown beside it");
    staff.press("Zatwierdzam", &[]).await.expect(200);
    assert_eq!(app.rows.claims(second).await, ["kuchnia"]);
    assert_eq!(app.rows.status(first).await, "requested", "staff decide about the one that lost");
    let page = staff.get(&format!("/cas/p/wnioski/{first}")).await;
    assert!(!page.has("form[action$='/zatwierdz']"), "it cannot be approved any more");
    staff.press("Odmawiam", &[("reason", "Wybraliśmy drugą organizację")]).await.expect(200);
    app.run_jobs().await;
}

async fn a_refused_place_is_free_again(app: &TestApp) {
    let number = request(app).await;
    let mut staff = app.sign_in("pracownik@example.org").await;
    open(&mut staff, number).await;
    staff.press("Odmawiam", &[("reason", "Nie tym razem")]).await.expect(200);
    assert_eq!(app.rows.claims(number).await, [""; 0]);
    let mut other = app.sign_in("druga@example.org").await;
    other.book_number(&TUESDAY).await;
    app.run_jobs().await;
}
