//! An organisation's data are corrected: by those who coordinate it, by staff, never by two at once unseen.

use crate::support::{TestApp, Visitor, on_both_engines};
use crate::verify::faults;
use cas::action::seal::seal;

on_both_engines!(
    a_coordinator_corrects_what_is_not_in_a_register,
    staff_correct_everything,
    a_number_of_another_organisation_is_refused,
    of_two_who_correct_at_once_the_second_is_told,
    a_group_becomes_an_association_and_keeps_its_history,
    what_is_typed_is_kept_when_it_is_wrong,
    what_is_used_of_the_limits_is_known,
);

async fn staff_at(app: &TestApp, name: &str) -> Visitor {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await;
    let ids = staff.page().attrs("[data-organisation]", "data-organisation");
    let names = staff.page().texts("[data-organisation]");
    let at = names.iter().position(|n| n.contains(name)).unwrap();
    staff.get(&format!("/cas/p/organizacje/{}/dane", ids[at])).await.expect(200);
    staff
}

async fn a_coordinator_corrects_what_is_not_in_a_register(app: &TestApp) {
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get("/organizacja").await;
    coordinator.click("Popraw dane organizacji").await.expect(200);
    assert!(
        !coordinator.page().has("[name=name], [name=krs], [name=form]"),
        "numbers and name are the centre's"
    );
    let fields = [
        ("phone", "32 123 45 67"),
        ("purpose", "Pomagamy\nsąsiadom"),
        ("address", "ul. Długa 1"),
        ("listed", "1"),
    ];
    let page = coordinator.submit("form#dane", &fields).await;
    page.expect(200);
    assert_eq!(page.url, "/organizacja");
    // What nobody may send is not taken.
    coordinator.get("/organizacja/dane").await;
    let mut forged = coordinator.form("form#dane");
    forged.press("name", "Inna nazwa");
    forged.press("krs", "0000000001");
    coordinator.send(&forged).await.expect(200);
    assert_eq!(
        app.rows.number("select count(*) from organisation where name = 'Fundacja Przykład'").await,
        1
    );
    // The directory shows it at once.
    let listed = app.visitor().get("/cas/organizacje").await;
    assert!(listed.text("main").contains("Pomagamy"), "{}", listed.shown());
    // Beside the log, where it can be erased; the seal holds both ways.
    let values = app.rows.texts("select name || '=' || value from audit_value order by name").await;
    assert!(values.contains(&"phone_after=32 123 45 67".to_owned()), "{values:?}");
    assert!(
        !app.rows.texts("select cast(detail as text) from audit_entry").await.join("").contains("123 45 67")
    );
    seal(&app.app.db, app.clock.now()).await.unwrap();
    assert_eq!(faults(app).await, []);
    app.sign_in("czlonek@example.org").await.get("/organizacja/dane").await.expect(403);
}

const WHOLE: [(&str, &str); 6] = [
    ("name", "Fundacja Przykład Nowy"),
    ("krs", "0000123456"),
    ("nip", "123-456-32-18"),
    ("regon", "123456785"),
    ("tie", "seat"),
    ("phone", "32 000 00 00"),
];

async fn staff_correct_everything(app: &TestApp) {
    let mut staff = staff_at(app, "Fundacja Przykład").await;
    let page = staff.submit("form#dane", &WHOLE).await;
    page.expect(200);
    assert!(page.text("h1").contains("Fundacja Przykład Nowy"));
    assert!(page.text("main").contains("0000123456") && page.text("main").contains("1234563218"));
    let numbers = app.rows.texts("select kind || value from organisation_identifier order by kind").await;
    assert_eq!(numbers, ["krs0000123456", "nip1234563218", "regon123456785"]);
    let entry = staff.get("/cas/p/dziennik?co=organisation").await.texts("[data-entry]").remove(0);
    assert!(
        entry.contains("Poprawiono dane organizacji")
            && entry.contains("Fundacja Przykład → Fundacja Przykład Nowy"),
        "{entry}"
    );
    assert!(entry.contains("telefon, potem: 32 000 00 00"), "{entry}");
    // The same once more changes nothing and is not logged.
    let before =
        app.rows.number("select count(*) from audit_entry where action = 'organisation.correct'").await;
    staff.get(&page.url).await.expect(200);
    staff.click("Historia zmian").await.expect(200);
    let mut staff = staff_at(app, "Fundacja Przykład Nowy").await;
    staff.submit("form#dane", &[]).await.expect(200);
    assert_eq!(
        app.rows.number("select count(*) from audit_entry where action = 'organisation.correct'").await,
        before
    );
}

async fn a_number_of_another_organisation_is_refused(app: &TestApp) {
    staff_at(app, "Fundacja Przykład").await.submit("form#dane", &WHOLE).await.expect(200);
    let mut staff = staff_at(app, "Stowarzyszenie Wzór").await;
    let mut fields = WHOLE;
    fields[0] = ("name", "Stowarzyszenie Wzór");
    let page = staff.submit("form#dane", &fields).await;
    page.expect(409);
    assert!(page.text("[role=alert]").contains("Inna organizacja ma już taki numer"));
    assert_eq!(page.value("krs"), "0000123456", "what was typed stays");
    assert_eq!(app.rows.number("select count(*) from organisation_identifier").await, 3);
}

async fn of_two_who_correct_at_once_the_second_is_told(app: &TestApp) {
    let mut staff = staff_at(app, "Fundacja Przykład").await;
    let mut coordinator = app.sign_in("koordynator@example.org").await;
    coordinator.get("/organizacja/dane").await;
    coordinator.submit("form#dane", &[("purpose", "Nowy cel")]).await.expect(200);
    let page = staff.submit("form#dane", &WHOLE).await;
    page.expect(409);
    assert!(page.text("[role=alert]").contains("w międzyczasie"));
    assert_eq!(
        app.rows.number("select count(*) from organisation where name = 'Fundacja Przykład Nowy'").await,
        0
    );
}

async fn a_group_becomes_an_association_and_keeps_its_history(app: &TestApp) {
    let bookings = "select count(*) from booking b join organisation o on o.id = b.organisation_id where o.name = 'Stowarzyszenie Wzór'";
    let had = app.rows.number(bookings).await;
    app.rows
        .change("update organisation set legal_form = 'nieformalna' where name = 'Stowarzyszenie Wzór'")
        .await
        .unwrap();
    let mut staff = staff_at(app, "Stowarzyszenie Wzór").await;
    assert!(!staff.page().has("[name=krs]"), "a group has no register");
    let mut form = staff.form("form#dane");
    form.fill("form", "stow");
    form.fill("tie", "residents");
    let page = staff.send(&form).await;
    page.expect(422);
    assert!(page.has("[name=krs]"), "the numbers of the new form are asked for");
    let page =
        staff.submit("form#dane", &[("krs", "123456"), ("nip", "1234563218"), ("regon", "123456785")]).await;
    page.expect(200);
    assert_eq!(
        app.rows.texts("select legal_form from organisation where name = 'Stowarzyszenie Wzór'").await,
        ["stow"]
    );
    assert_eq!(app.rows.number(bookings).await, had);
}

async fn what_is_typed_is_kept_when_it_is_wrong(app: &TestApp) {
    let mut staff = staff_at(app, "Fundacja Przykład").await;
    let long = "ż".repeat(201);
    for (field, value) in
        [("krs", "12x"), ("nip", "1234567890"), ("name", " "), ("phone", &long), ("website", &long)]
    {
        let mut fields = WHOLE.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let page = staff.submit("form#dane", &fields).await;
        page.expect(422);
        assert!(page.has(&format!("#{field}-fault")), "{field}: {}", page.shown());
        assert_eq!(page.value("regon"), "123456785");
    }
    assert_eq!(
        app.rows.number("select count(*) from audit_entry where action = 'organisation.correct'").await,
        0
    );
}

async fn what_is_used_of_the_limits_is_known(app: &TestApp) {
    let mut member = app.sign_in("czlonek@example.org").await;
    // Two and a half hours on 24 November are approved and two asked for.
    let page = member.get("/organizacja").await;
    page.expect(200);
    assert_eq!(
        page.texts("[data-balances] li"),
        ["sale, 11.2026: wykorzystano 4,5 godziny, limit: 20 godzin"]
    );
    // Nothing to use where no agreement holds.
    let page = app.sign_in("nowa@example.org").await.get("/organizacja").await;
    assert!(!page.has("[data-balances]"));
}
