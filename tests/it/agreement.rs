//! Only an organisation with an agreement that lasts may book.

use crate::support::booking::{FORM, TUESDAY};
use crate::support::{TestApp, on_both_engines};

on_both_engines!(an_unsigned_agreement_lets_nobody_book, an_agreement_that_ends_before_lets_nobody_book);

async fn an_unsigned_agreement_lets_nobody_book(app: &TestApp) {
    let mut new = app.sign_in("nowa@example.org").await;
    let page = new.ask(&TUESDAY).await;
    page.expect(422);
    assert_eq!(page.errors(), ["no_agreement"]);
    assert!(page.has(FORM));
    assert_eq!(page.value("title"), TUESDAY.title);
    assert_eq!(page.attrs("[data-ways] li", "data-resource"), [""; 0], "no other time would help");
    assert!(page.has("main a[href^='tel:']"), "the way on is to call");
    assert_eq!(app.rows.number("select count(*) from booking b join organisation o on o.id = b.organisation_id where o.name like 'Grupa%'").await, 0);
}

async fn an_agreement_that_ends_before_lets_nobody_book(app: &TestApp) {
    let mut ending = app.sign_in("konczy@example.org").await;
    let page = ending.ask(&TUESDAY.at("2026-12-08", "10:00", "12:00")).await;
    page.expect(422);
    assert_eq!(page.errors(), ["agreement_ends"]);
    assert!(page.text("[data-error]").contains("7 grudnia 2026"), "{}", page.text("[data-error]"));
    // On its last day it still holds.
    let page = ending.book(&TUESDAY.at("2026-12-07", "10:00", "12:00")).await;
    page.expect(200);
    app.run_jobs().await;
}
