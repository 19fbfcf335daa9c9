//! From the first visit to the right to book: an organisation registers itself, task by task, and staff check it.

use cas::domain::legal_form::LegalForm;
use cas::domain::words::Word;
use chrono::TimeDelta;

use crate::support::{Page, TestApp, Visitor, on_both_engines};

on_both_engines!(
    a_foundation_registers_and_is_accepted,
    a_group_needs_no_register,
    every_legal_form_is_asked_for_its_own_numbers,
    wrong_answers_are_told_and_kept,
    an_organisation_that_is_known_is_told_so_and_no_more,
    two_that_wait_with_one_number_become_one,
    staff_ask_for_more_and_refuse,
    files_are_taken_by_their_content,
    files_are_for_those_entitled,
    odd_names_do_no_harm,
    the_link_leads_back_and_old_drafts_go,
    one_address_begins_only_so_many,
    what_was_sent_is_not_changed_any_more,
    an_account_that_is_there_is_used,
);

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n";

/// Begins a registration and comes to its list of tasks.
async fn begin(app: &TestApp, email: &str) -> Visitor {
    let mut visitor = app.visitor();
    visitor.get("/dolacz?o=cas").await.expect(200);
    let page = visitor.submit("form#dolacz", &[("email", email)]).await;
    page.expect(200);
    assert!(page.url.starts_with("/dolacz/"), "{}", page.url);
    visitor
}

fn base(visitor: &Visitor) -> String {
    visitor.page().url.split('/').take(3).collect::<Vec<_>>().join("/")
}

async fn answer(visitor: &mut Visitor, task: &str, fields: &[(&str, &str)]) -> Page {
    let address = format!("{}/{task}", base(visitor));
    visitor.get(&address).await.expect(200);
    let mut form = visitor.form("form#pytania");
    for (name, value) in fields {
        form.fields.retain(|(n, _)| n != name || ["kinds", "statements"].contains(name));
        form.press(name, value);
    }
    visitor.send(&form).await
}

/// Everything but the numbers and papers of a form.
pub async fn fill(visitor: &mut Visitor, form: &str, name: &str, numbers: &[(&str, &str)]) {
    answer(visitor, "forma", &[("form", form)]).await.expect(200);
    let mut fields = vec![("name", name), ("tie", "seat")];
    fields.extend(numbers);
    let page = answer(visitor, "organizacja", &fields).await;
    assert_eq!(page.url, base(visitor), "{}", page.shown());
    let mut contact = vec![("contact", "Osoba Kontaktowa"), ("phone", "32 307 53 29")];
    visitor.get(&format!("{}/osoba", base(visitor))).await;
    if visitor.page().has("#signatories") {
        contact.push(("signatories", "Prezes zarządu, jednoosobowo"));
    }
    assert_eq!(answer(visitor, "osoba", &contact).await.url, base(visitor));
    let purpose = [("purpose", "Pomagamy sąsiadom."), ("kinds", "room"), ("listed", "1")];
    assert_eq!(answer(visitor, "cel", &purpose).await.url, base(visitor));
    visitor.get(&format!("{}/oswiadczenia", base(visitor))).await.expect(200);
    let regulations = visitor.page().attrs("input[name='regulation']", "value");
    let mut stated =
        vec![("statements", "truth"), ("statements", "authorised"), ("statements", "public_good")];
    stated.extend(regulations.iter().map(|id| ("regulation", id.as_str())));
    assert_eq!(answer(visitor, "oswiadczenia", &stated).await.url, base(visitor));
}

async fn bring_papers(visitor: &mut Visitor) {
    visitor.get(&format!("{}/dokumenty", base(visitor))).await.expect(200);
    let mut form = visitor.form("form#papier");
    for proof in visitor.page().attrs("#papier input[name='on_paper']", "value") {
        form.press("on_paper", &proof);
    }
    visitor.send(&form).await.expect(200);
}

pub const NUMBERS: [(&str, &str); 3] =
    [("krs", "0000 123 456"), ("nip", "PL 123-456-32-18"), ("regon", "123456785")];

pub async fn send(visitor: &mut Visitor) -> Page {
    visitor.get(&base(visitor)).await;
    visitor.submit("form#wyslij", &[]).await
}

/// A foundation whose registration waits for staff.
pub async fn applicant(app: &TestApp, email: &str, numbers: &[(&str, &str)]) -> Visitor {
    let mut visitor = begin(app, email).await;
    fill(&mut visitor, "fundacja", "Fundacja Nowa", numbers).await;
    bring_papers(&mut visitor).await;
    assert!(send(&mut visitor).await.text("main h1").contains("Zgłoszenie wysłane"));
    visitor
}

/// Staff at the page of the only registration that waits.
pub async fn at_applicant(app: &TestApp) -> Visitor {
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get("/cas/p/organizacje").await.expect(200);
    let id = staff.page().attr("[data-registration]", "data-registration");
    staff.get(&format!("/cas/p/zgloszenia/{id}")).await.expect(200);
    staff
}

pub async fn decide(staff: &mut Visitor, decision: &str, reason: &str) -> Page {
    let mut form = staff.form("form#decision");
    for proof in staff.page().attrs("input[name='checked']", "value") {
        form.press("checked", &proof);
    }
    if !reason.is_empty() {
        form.fill("reason", reason);
    }
    form.press("decision", decision);
    staff.send(&form).await
}

async fn a_foundation_registers_and_is_accepted(app: &TestApp) {
    let mut visitor = begin(app, " Nowa.Fundacja@Example.org").await;
    assert!(visitor.page().text("main").contains("nowa.fundacja@example.org"));
    fill(&mut visitor, "fundacja", "Fundacja „Nowa” 🌻", &NUMBERS).await;
    assert_eq!(visitor.page().texts("[data-done='false'] a"), ["Dokumenty"]);
    assert!(!visitor.page().has("form#wyslij button"), "it is not complete");
    let papers = format!("{}/dokumenty", base(&visitor));
    visitor.get(&papers).await.expect(200);
    let page = visitor.upload(&papers, &[("proof", "statut")], ("Statut żółty.pdf", PDF)).await;
    page.expect(200);
    assert_eq!(page.texts("[data-proof='statut'] li b"), ["Statut żółty.pdf"]);
    let mut form = visitor.form("form#papier");
    form.press("on_paper", "odpis_krs");
    let page = visitor.send(&form).await;
    assert!(page.has("form#wyslij button"), "{}", page.shown());
    assert!(page.text("#wyslij dl").contains("0000123456"), "zeros are kept");
    let page = send(&mut visitor).await;
    assert!(page.text("main h1").contains("Zgłoszenie wysłane"), "{}", page.shown());

    let mut staff = at_applicant(app).await;
    let page = staff.page();
    assert_eq!(page.text("h1"), "Fundacja „Nowa” 🌻");
    for told in
        ["1234563218", "123456785", "Prezes zarządu", "nowa.fundacja@example.org", "przyniosą na papierze"]
    {
        assert!(page.text("main").contains(told), "{told}: {}", page.shown());
    }
    let mut form = staff.form("form#decision");
    form.press("checked", "statut");
    form.press("decision", "accept");
    let page = staff.send(&form).await;
    page.expect(422);
    assert_eq!(page.attrs("input[name='checked'][checked]", "value"), ["statut"], "ticks are kept");
    decide(&mut staff, "accept", "").await;
    app.run_jobs().await;
    let mail = app.mailbox().pop().unwrap();
    assert_eq!(mail.to, ["nowa.fundacja@example.org"]);
    assert_eq!(mail.subject, "Organizacja przyjęta: Fundacja „Nowa” 🌻");
    let link = mail.plain.lines().find(|line| line.starts_with("http")).unwrap();
    let mut member = app.visitor();
    member.get(link.trim_start_matches(app.app.config.public_url.as_ref() as &str)).await.expect(200);
    member.submit("main form", &[("password", "dwanascie znakow")]).await.expect(200);
    let page = member.get("/organizacja").await;
    assert_eq!(page.text("h1"), "Fundacja „Nowa” 🌻");
    assert!(
        page.text("main").contains("na podpis") || page.text("main").contains("do podpisu"),
        "{}",
        page.shown()
    );
    assert_eq!(
        app.rows.texts("select value from organisation_identifier order by kind").await,
        ["0000123456", "1234563218", "123456785"]
    );
    let page = visitor.get(&base(&visitor)).await;
    assert!(!page.text("main").contains("1234563218"), "nothing of it is shown any more");
}

async fn a_group_needs_no_register(app: &TestApp) {
    let mut visitor = begin(app, "grupa@example.org").await;
    fill(&mut visitor, "samopomoc", "Grupa Wsparcia", &[]).await;
    assert!(!visitor.page().text("main").contains("Dokumenty"), "there is nothing to prove");
    assert!(send(&mut visitor).await.text("main h1").contains("Zgłoszenie wysłane"));
    let mut staff = at_applicant(app).await;
    decide(&mut staff, "accept", "").await.expect(200);
    assert_eq!(app.rows.number("select count(*) from organisation where name = 'Grupa Wsparcia'").await, 1);
    app.run_jobs().await;
}

async fn every_legal_form_is_asked_for_its_own_numbers(app: &TestApp) {
    let mut visitor = begin(app, "formy@example.org").await;
    for form in LegalForm::ALL {
        answer(&mut visitor, "forma", &[("form", form.as_str())]).await.expect(200);
        visitor.get(&format!("{}/organizacja", base(&visitor))).await.expect(200);
        let asked = |field: &str| visitor.page().has(&format!("#{field}"));
        let seen = [asked("krs"), asked("record"), asked("nip"), asked("regon")];
        let identity = form.identity();
        let wanted = [identity.krs, identity.record, identity.nip, identity.regon]
            .map(|asked| asked != cas::domain::legal_form::Asked::Never);
        assert_eq!(seen, wanted, "{form:?}");
        let page = answer(&mut visitor, "organizacja", &[("name", "")]).await;
        page.expect(422);
        assert!(!page.body.to_lowercase().contains("pesel"));
    }
    app.run_jobs().await;
}

async fn wrong_answers_are_told_and_kept(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/dolacz").await;
    visitor.submit("form#dolacz", &[("email", "to nie adres")]).await.expect(422);
    assert_eq!(visitor.page().value("email"), "to nie adres");
    let mut visitor = begin(app, "a@example.org").await;
    let page = visitor.get(&format!("{}/organizacja", base(&visitor))).await;
    assert!(page.url.ends_with("/forma"), "the form comes first");
    answer(&mut visitor, "forma", &[]).await.expect(422);
    answer(&mut visitor, "forma", &[("form", "partia")]).await.expect(422);
    answer(&mut visitor, "forma", &[("form", "fundacja")]).await.expect(200);
    let wrong = [("name", "Fundacja"), ("krs", "12345678901"), ("nip", "1234563219"), ("regon", "abc")];
    let page = answer(&mut visitor, "organizacja", &wrong).await;
    page.expect(422);
    assert_eq!(page.value("nip"), "1234563219");
    assert_eq!(page.errors().len(), 4, "{}", page.shown());
    for text in ["KRS ma najwyżej 10 cyfr", "cyfra kontrolna", "tylko cyfry", "co łączy was"] {
        assert!(page.text("[role='alert']").contains(text), "{text}: {}", page.text("[role='alert']"));
    }
    let long = "ż".repeat(300);
    answer(&mut visitor, "organizacja", &[("name", &long), ("tie", "seat")]).await.expect(422);
    answer(&mut visitor, "osoba", &[("contact", "A"), ("phone", "12")]).await.expect(422);
    answer(&mut visitor, "cel", &[("purpose", " \u{200b} ")]).await.expect(422);
    answer(&mut visitor, "oswiadczenia", &[("statements", "truth")]).await.expect(422);
    visitor.get(&format!("{}/niema", base(&visitor))).await.expect(404);
    visitor.get(&format!("{}/cel", base(&visitor))).await.expect(200);
    let mut form = visitor.form("form#pytania");
    form.action = base(&visitor);
    visitor.send(&form).await.expect(422);
    app.run_jobs().await;
}

async fn an_organisation_that_is_known_is_told_so_and_no_more(app: &TestApp) {
    applicant(app, "pierwsza@example.org", &NUMBERS).await;
    let mut staff = at_applicant(app).await;
    decide(&mut staff, "accept", "").await.expect(200);
    let mut again = begin(app, "druga.osoba@example.org").await;
    answer(&mut again, "forma", &[("form", "stow")]).await.expect(200);
    let numbers = [
        ("name", "Inna"),
        ("tie", "seat"),
        ("krs", "999"),
        ("nip", "5252649748"),
        ("regon", "12345678512347"),
    ];
    let page = answer(&mut again, "organizacja", &numbers).await;
    page.expect(422);
    let told = page.text("main");
    assert!(told.contains("już znana") && told.contains("32 3075329"), "{told}");
    assert!(!told.contains("Fundacja Nowa"), "not whose it is");
    let branch = [("name", "Oddział"), ("tie", "seat"), ("krs", "123456"), ("nip", ""), ("regon", "")];
    answer(&mut again, "forma", &[("form", "oddzial")]).await.expect(200);
    answer(&mut again, "organizacja", &branch).await.expect(200);
    app.run_jobs().await;
}

async fn two_that_wait_with_one_number_become_one(app: &TestApp) {
    let mut first = begin(app, "a@example.org").await;
    let mut second = begin(app, "b@example.org").await;
    for visitor in [&mut first, &mut second] {
        fill(visitor, "fundacja", "Fundacja Nowa", &NUMBERS).await;
        bring_papers(visitor).await;
    }
    assert!(send(&mut first).await.text("main h1").contains("Zgłoszenie wysłane"));
    let page = send(&mut second).await;
    page.expect(422);
    assert!(page.text("[role='alert']").contains("już znana"), "{}", page.shown());
    let mut staff = at_applicant(app).await;
    assert!(!staff.page().has("[data-twin]"));
    let mut other = staff.clone();
    decide(&mut staff, "accept", "").await.expect(200);
    let page = decide(&mut other, "refuse", "za późno").await;
    page.expect(409);
    assert_eq!(app.rows.number("select count(*) from organisation where name = 'Fundacja Nowa'").await, 1);
    app.run_jobs().await;
}

async fn staff_ask_for_more_and_refuse(app: &TestApp) {
    let mut visitor = applicant(app, "a@example.org", &NUMBERS).await;
    let mut staff = at_applicant(app).await;
    decide(&mut staff, "return", "").await.expect(422);
    let page = decide(&mut staff, "return", "Brakuje strony 2 statutu.").await;
    page.expect(200);
    assert!(page.text("main").contains("uzupełnia"), "{}", page.shown());
    app.run_jobs().await;
    let mail = app.mailbox().pop().unwrap();
    assert!(mail.plain.contains("Brakuje strony 2 statutu."), "{}", mail.plain);
    assert!(mail.plain.contains(&base(&visitor)), "the same link");
    let page = visitor.get(&base(&visitor)).await;
    assert!(page.text("[data-asked]").contains("strony 2"), "{}", page.shown());
    answer(&mut visitor, "cel", &[("purpose", "Więcej."), ("kinds", "room")]).await.expect(200);
    assert!(send(&mut visitor).await.text("main h1").contains("Zgłoszenie wysłane"));
    let mut staff = at_applicant(app).await;
    assert!(staff.page().text("main").contains("Więcej."));
    let page = decide(&mut staff, "refuse", "Działalność dla zysku.").await;
    page.expect(200);
    let page = visitor.get(&base(&visitor)).await;
    assert!(page.text("[data-said]").contains("dla zysku"), "{}", page.shown());
    app.run_jobs().await;
    assert!(app.mailbox().pop().unwrap().plain.contains("Działalność dla zysku."));
    let mut again = begin(app, "a@example.org").await;
    fill(&mut again, "fundacja", "Fundacja Nowa", &NUMBERS).await;
    app.run_jobs().await;
}

async fn files_are_taken_by_their_content(app: &TestApp) {
    let mut visitor = begin(app, "a@example.org").await;
    answer(&mut visitor, "forma", &[("form", "fundacja")]).await.expect(200);
    let papers = format!("{}/dokumenty", base(&visitor));
    visitor.get(&papers).await.expect(200);
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let bomb = {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.resize(2_000, 0);
        bytes
    };
    for (name, content) in [("statut.pdf", &svg[..]), ("a.docx", &bomb), ("x.png", b"MZ\x90"), ("a.pdf", b"")]
    {
        let page = visitor.upload(&papers, &[("proof", "statut")], (name, content)).await;
        page.expect(422);
        assert!(page.has("#plik-statut-fault"), "{}", page.shown());
    }
    let mut large = PDF.to_vec();
    large.resize(11 * 1024 * 1024, b' ');
    let page = visitor.upload(&papers, &[("proof", "statut")], ("a.pdf", &large)).await;
    page.expect(422);
    assert!(page.text("#plik-statut-fault").contains("10 MB"));
    visitor.upload(&papers, &[("proof", "dowod")], ("a.pdf", PDF)).await.expect(422);
    let page = visitor.upload(&papers, &[("proof", "statut")], ("../../<b>statut</b>.exe", PDF)).await;
    page.expect(200);
    let name = page.text("[data-proof='statut'] li b");
    assert!(name.ends_with(".pdf") && !name.contains(['/', '<']), "{name}");
    let file = page.attr("[data-proof='statut'] li a", "href");
    let page = visitor.get(&file).await;
    assert_eq!(page.header("content-type"), "application/pdf");
    assert!(page.header("content-disposition").starts_with("attachment;"));
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!(page.body.as_bytes(), PDF);
    for n in 0..11 {
        visitor.upload(&papers, &[("proof", "statut")], (&format!("{n}.pdf"), PDF)).await.expect(200);
    }
    visitor.upload(&papers, &[("proof", "statut")], ("za-duzo.pdf", PDF)).await.expect(422);
    visitor.get(&papers).await.expect(200);
    let mut remove = visitor.form("form#papier");
    remove.action = file.clone();
    remove.fields.clear();
    visitor.send(&remove).await.expect(200);
    visitor.get(&file).await.expect(404);
    assert_eq!(app.rows.number("select count(*) from document_content").await, 11, "the content is gone too");
    app.run_jobs().await;
}

async fn files_are_for_those_entitled(app: &TestApp) {
    let mut visitor = begin(app, "a@example.org").await;
    fill(&mut visitor, "fundacja", "Fundacja Nowa", &NUMBERS).await;
    let papers = format!("{}/dokumenty", base(&visitor));
    visitor.get(&papers).await.expect(200);
    visitor.upload(&papers, &[("proof", "statut")], ("statut.pdf", PDF)).await.expect(200);
    let file = visitor.page().attr("[data-proof='statut'] li a", "href");
    let id = file.rsplit('/').next().unwrap().to_owned();
    let address = format!("/cas/p/dokumenty/{id}");
    let mut staff = app.sign_in("pracownik@example.org").await;
    staff.get(&address).await.expect(404);
    let mut other = begin(app, "b@example.org").await;
    other.get(&format!("{}/dokumenty/{id}", base(&other))).await.expect(404);
    bring_papers(&mut visitor).await;
    send(&mut visitor).await.expect(200);
    visitor.get(&file).await.expect(404);
    staff.get(&address).await.expect(200);
    staff.get(&address).await.expect(200);
    assert_eq!(
        app.rows
            .number("select count(*) from audit_entry where action = 'view' and subject = 'document'")
            .await,
        1,
        "who looked is kept"
    );
    app.sign_in("czlonek@example.org").await.get(&address).await.expect(403);
    app.visitor().get(&address).await;
    let mut staff = at_applicant(app).await;
    decide(&mut staff, "accept", "").await.expect(200);
    staff.get(&address).await.expect(200);
    app.run_jobs().await;
}

async fn odd_names_do_no_harm(app: &TestApp) {
    let mut visitor = begin(app, "a@example.org").await;
    let name = "Klub\r\nBcc: ofiara@example.org \u{202e}gpj <b>&amp;</b> 🌻";
    fill(&mut visitor, "lider", name, &[]).await;
    send(&mut visitor).await.expect(200);
    let mut staff = at_applicant(app).await;
    let shown = staff.page().text("h1");
    assert_eq!(shown, "Klub Bcc: ofiara@example.org gpj <b>&amp;</b> 🌻");
    decide(&mut staff, "accept", "").await.expect(200);
    app.run_jobs().await;
    for mail in app.mailbox() {
        assert_eq!(mail.to, ["a@example.org"]);
        assert!(!mail.subject.contains(['\r', '\n', '\u{202e}']), "{}", mail.subject);
    }
}

async fn the_link_leads_back_and_old_drafts_go(app: &TestApp) {
    let mut visitor = begin(app, "a@example.org").await;
    answer(&mut visitor, "forma", &[("form", "lider")]).await.expect(200);
    app.run_jobs().await;
    let mail = app.mailbox().pop().unwrap();
    assert_eq!(mail.subject, "Zgłoszenie organizacji w CAS Chorzów");
    let link = mail.plain.lines().find(|line| line.starts_with("http")).unwrap().to_owned();
    let link = link.trim_start_matches(app.app.config.public_url.as_ref() as &str).to_owned();
    app.clock.advance(TimeDelta::days(29));
    app.tidy().await;
    let mut later = app.visitor();
    later.get(&link).await.expect(200);
    answer(&mut later, "cel", &[("purpose", "A"), ("kinds", "room")]).await.expect(200);
    app.clock.advance(TimeDelta::days(29));
    app.tidy().await;
    later.get(&link).await.expect(200);
    app.clock.advance(TimeDelta::days(2));
    app.tidy().await;
    later.get(&link).await.expect(404);
    assert!(later.page().text("main").contains("zacząć od nowa"), "{}", later.page().shown());
    app.run_jobs().await;
}

async fn one_address_begins_only_so_many(app: &TestApp) {
    for _ in 0..5 {
        begin(app, "ofiara@example.org").await;
    }
    let mut visitor = app.visitor();
    visitor.get("/dolacz").await;
    visitor.submit("form#dolacz", &[("email", "ofiara@example.org")]).await.expect(422);
    app.run_jobs().await;
    assert_eq!(app.mailbox().len(), 5);
}

async fn what_was_sent_is_not_changed_any_more(app: &TestApp) {
    let mut visitor = begin(app, "a@example.org").await;
    fill(&mut visitor, "lider", "Lider", &[]).await;
    visitor.get(&format!("{}/cel", base(&visitor))).await.expect(200);
    let mut form = visitor.form("form#pytania");
    send(&mut visitor).await.expect(200);
    form.fill("purpose", "Coś innego");
    let page = visitor.send(&form).await;
    assert!(page.text("main h1").contains("Zgłoszenie wysłane"), "{}", page.shown());
    let papers = format!("{}/dokumenty", base(&visitor));
    visitor.upload(&papers, &[("proof", "statut")], ("statut.pdf", PDF)).await.expect(200);
    assert_eq!(app.rows.number("select count(*) from document").await, 0);
    assert!(app.rows.texts("select cast(answers as text) from registration").await[0].contains("sąsiadom"));
    app.run_jobs().await;
}

async fn an_account_that_is_there_is_used(app: &TestApp) {
    let mut visitor = begin(app, "czlonek@example.org").await;
    fill(&mut visitor, "lider", "Druga organizacja", &[]).await;
    send(&mut visitor).await.expect(200);
    let mut staff = at_applicant(app).await;
    decide(&mut staff, "accept", "").await.expect(200);
    app.run_jobs().await;
    let mail = app.mailbox().pop().unwrap();
    assert!(mail.plain.contains("/organizacja"), "{}", mail.plain);
    let mut member = app.sign_in("czlonek@example.org").await;
    let page = member.get("/konto").await;
    assert!(page.text("main").contains("Druga organizacja"), "{}", page.shown());
}
