//! What a centre publishes, in versions, and that each person accepts each of them once.

use crate::support::booking::{TUESDAY, number};
use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_new_version_is_accepted_once_by_each_person,
    a_version_in_force_stays_as_it_is,
    who_registers_accepts_with_it,
    odd_versions_are_told,
);

const PUBLISH: &str = "form#wersja";

async fn publish(manager: &mut Visitor, title: &str, from: &str) -> Page {
    manager.get("/cas/p/regulamin").await.expect(200);
    let fields = [("title", title), ("from", from), ("body", "1. Zostaw porządek.\n\n2. Odwołuj.")];
    manager.submit(PUBLISH, &fields).await
}

async fn a_new_version_is_accepted_once_by_each_person(app: &TestApp) {
    let mut manager = app.sign_in("kierownik@example.org").await;
    publish(&mut manager, "Regulamin 2026", "2026-11-23").await.expect(200);
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.ask(&TUESDAY).await;
    page.expect(200);
    assert!(page.has("[data-held]"), "the place is held meanwhile");
    let page = member.press("Rezerwuję", &[]).await;
    page.expect(422);
    assert_eq!(page.errors(), ["terms_not_accepted"]);
    assert!(page.has("[data-held]"), "and stays held");
    assert_eq!(
        app.rows
            .number(
                "select count(*) from booking where status = 'requested' and title like 'Zebranie zarządu –%'"
            )
            .await,
        0
    );
    assert_eq!(page.texts("#regulation label a"), ["Regulamin 2026"]);
    let first = member.confirm().await;
    assert_eq!(app.rows.status(number(&first)).await, "requested");
    let page = member.ask(&TUESDAY.in_room("sala-3")).await;
    assert!(!page.has("input[name='regulation']"), "asked once");
    member.press("Rezerwuję", &[]).await.expect(200);
    let mut other = app.sign_in("koordynator@example.org").await;
    assert!(other.ask(&TUESDAY.in_room("kuchnia")).await.has("input[name='regulation']"), "each person");
    app.run_jobs().await;
}

async fn a_version_in_force_stays_as_it_is(app: &TestApp) {
    let mut manager = app.sign_in("kierownik@example.org").await;
    publish(&mut manager, "Regulamin 2027", "2027-01-01").await.expect(200);
    let page = manager.get("/cas/regulamin").await;
    assert_eq!(page.texts("article h2"), ["Regulamin korzystania (przykład)"]);
    assert!(page.text("details summary").contains("1 stycznia 2027"), "what comes is told");
    publish(&mut manager, "Inny", "2027-01-01").await.expect(422);
    let mut form = manager.form(PUBLISH);
    manager.get("/cas/p/regulamin").await.expect(200);
    let ids = manager.page().attrs("[data-version]", "data-version");
    assert_eq!(manager.page().texts("[data-version] form").len(), 1, "only what has not begun is taken back");
    for id in &ids {
        form.action = format!("/cas/p/regulamin/{id}");
        manager.send(&form).await.expect(200);
    }
    assert_eq!(app.rows.texts("select title from regulation").await, ["Regulamin korzystania (przykład)"]);
}

async fn who_registers_accepts_with_it(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/dolacz?o=cas").await.expect(200);
    let base = visitor.submit("form#dolacz", &[("email", "lider@example.org")]).await.url;
    let tell = async |visitor: &mut Visitor, task: &str, fields: &[(&str, &str)]| {
        visitor.get(&format!("{base}/{task}")).await.expect(200);
        let mut form = visitor.form("form#pytania");
        for (name, value) in fields {
            form.fields.retain(|(n, _)| n != name || name.starts_with("statement"));
            form.press(name, value);
        }
        visitor.send(&form).await
    };
    tell(&mut visitor, "forma", &[("form", "lider")]).await.expect(200);
    tell(&mut visitor, "organizacja", &[("name", "Lider"), ("tie", "seat")]).await.expect(200);
    let stated = [("statements", "truth"), ("statements", "authorised"), ("statements", "public_good")];
    let page = tell(&mut visitor, "oswiadczenia", &stated).await;
    page.expect(422);
    let regulation = page.attr("input[name='regulation']", "value");
    let mut all = stated.to_vec();
    all.push(("regulation", &regulation));
    tell(&mut visitor, "oswiadczenia", &all).await.expect(200);
    tell(&mut visitor, "osoba", &[("contact", "Lider"), ("phone", "32 3075329")]).await.expect(200);
    tell(&mut visitor, "cel", &[("purpose", "Rozmowy"), ("kinds", "room")]).await.expect(200);
    visitor.submit("form#wyslij", &[]).await.expect(200);
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await;
    let id = staff.page().attr("[data-registration]", "data-registration");
    staff.get(&format!("/cas/p/zgloszenia/{id}")).await;
    let mut form = staff.form("form#decision");
    form.press("decision", "accept");
    staff.send(&form).await.expect(200);
    assert_eq!(
        app.rows.number("select count(*) from acceptance a join person p on p.id = a.person_id where p.email = 'lider@example.org'").await,
        1
    );
    app.run_jobs().await;
}

async fn odd_versions_are_told(app: &TestApp) {
    let mut manager = app.sign_in("kierownik@example.org").await;
    publish(&mut manager, "Regulamin", "2026-11-22").await.expect(422);
    publish(&mut manager, " \u{200b} ", "2026-11-24").await.expect(422);
    publish(&mut manager, "Regulamin", "jutro").await.expect(422);
    assert_eq!(manager.page().value("title"), "Regulamin");
    publish(&mut manager, &"ż".repeat(201), "2026-11-24").await.expect(422);
}
