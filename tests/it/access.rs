//! Who may do what: every address and method of the site against every sort of visitor. A route that is missing here fails.

use std::collections::BTreeSet;

use axum::http::Method;
use cas::action::import_centre::ImportCentre;
use cas::domain::centre_file;

use crate::support::booking::TUESDAY;
use crate::support::source::root;
use crate::support::{TestApp, Visitor, on_both_engines};

on_both_engines!(everybody_may_do_what_the_table_says);

/// A stranger, and of the organisation whose things are asked for: who may look, who may book, who coordinates; a coordinator of another organisation, staff of
/// another centre; staff and manager of the centre; the administrator. Those who may least come first, so that nobody finds things changed.
const WHO: [&str; 9] = [
    "",
    "konczy@example.org",
    "druga@example.org",
    "nowa@example.org",
    "pracownik@example.org",
    "kierownik@example.org",
    "admin@example.org",
    "czlonek@example.org",
    "koordynator@example.org",
];

/// Method, address, and one letter for each of [`WHO`]: `o` it is open to them, although an empty form may be faulty; `s` they are asked to sign in;
/// `f` it is forbidden; `n` they may not know of it.
const TABLE: &[(&str, &str, &str)] = &[
    ("get", "/", "ooooooooo"),
    ("get", "/logowanie", "ooooooooo"),
    ("post", "/logowanie", "ooooooooo"),
    ("get", "/logowanie/link", "ooooooooo"),
    ("post", "/logowanie/link", "ooooooooo"),
    ("get", "/logowanie/kod", "ooooooooo"),
    ("post", "/logowanie/kod", "ooooooooo"),
    ("get", "/logowanie/{token}", "nnnnnnnnn"),
    ("post", "/logowanie/{token}", "nnnnnnnnn"),
    ("get", "/konto", "soooooooo"),
    ("post", "/konto/sesje", "soooooooo"),
    ("get", "/konto/dane", "soooooooo"),
    ("post", "/konto/dane", "soooooooo"),
    ("get", "/konto/dane.json", "soooooooo"),
    ("post", "/konto/usun", "soooooooo"),
    ("get", "/konto/adres", "soooooooo"),
    ("post", "/konto/adres", "soooooooo"),
    ("get", "/konto/adres/{token}", "nnnnnnnnn"),
    ("post", "/konto/adres/{token}", "nnnnnnnnn"),
    ("get", "/konto/kod", "soooooooo"),
    ("post", "/konto/kod", "soooooooo"),
    ("post", "/konto/kod/wylacz", "soooooooo"),
    ("get", "/konto/haslo/{token}", "nnnnnnnnn"),
    ("post", "/konto/haslo/{token}", "nnnnnnnnn"),
    ("get", "/organizacja", "sooofffoo"),
    ("get", "/organizacja/dane.json", "sfooffffo"),
    ("post", "/organizacja/wybor", "soooooooo"),
    ("get", "/organizacja/porozumienia/{agreement}", "sonnnnnoo"),
    ("post", "/organizacja/osoby", "sooofffoo"),
    ("get", "/organizacja/dane", "sfooffffo"),
    ("post", "/organizacja/dane", "sfooffffo"),
    ("post", "/organizacja/osoby/{person}", "sooofffoo"),
    ("post", "/organizacja/zaproszenia/{invitation}", "sfooffffo"),
    ("get", "/organizacja/zaproszenie/{token}", "nnnnnnnnn"),
    ("post", "/organizacja/zaproszenie/{token}", "nnnnnnnnn"),
    ("get", "/dolacz", "ooooooooo"),
    ("post", "/dolacz", "ooooooooo"),
    ("get", "/dolacz/{token}", "nnnnnnnnn"),
    ("post", "/dolacz/{token}", "nnnnnnnnn"),
    ("get", "/dolacz/{token}/{task}", "nnnnnnnnn"),
    ("post", "/dolacz/{token}/{task}", "nnnnnnnnn"),
    ("post", "/dolacz/{token}/papier", "nnnnnnnnn"),
    ("get", "/dolacz/{token}/dokumenty", "nnnnnnnnn"),
    ("post", "/dolacz/{token}/dokumenty", "ooooooooo"),
    ("get", "/dolacz/{token}/dokumenty/{document}", "nnnnnnnnn"),
    ("post", "/dolacz/{token}/dokumenty/{document}", "nnnnnnnnn"),
    ("get", "/moje", "soooooooo"),
    ("get", "/r/{number}", "sonnooooo"),
    ("get", "/r/{number}/odwolaj", "sfnnooooo"),
    ("get", "/r/{number}/rezerwacja.ics", "sonnooooo"),
    ("get", "/kal/{file}", "nnnnnnnnn"),
    ("get", "/{centre}", "ooooooooo"),
    ("get", "/{centre}/terminarz", "ooooooooo"),
    ("get", "/{centre}/terminarz/{day}", "ooooooooo"),
    ("get", "/{centre}/m/{room}", "ooooooooo"),
    ("get", "/{centre}/organizacje", "ooooooooo"),
    ("get", "/{centre}/regulamin", "ooooooooo"),
    ("get", "/{centre}/prywatnosc", "ooooooooo"),
    ("get", "/{centre}/rez/nowa", "sfoofffoo"),
    ("post", "/{centre}/rez/sprawdz", "sfoofffoo"),
    ("get", "/{centre}/rez/{draft}", "snnnnnnon"),
    ("get", "/{centre}/p", "sfffoooff"),
    ("get", "/{centre}/p/wnioski", "sfffoooff"),
    ("get", "/{centre}/p/wnioski/{number}", "sfffoooff"),
    ("post", "/{centre}/p/wnioski/{number}/odmow", "sfffoooff"),
    ("post", "/{centre}/p/wnioski/{number}/zatwierdz", "sfffoooff"),
    ("get", "/{centre}/p/rez/nowa", "sfffoooff"),
    ("post", "/{centre}/p/rez/nowa", "sfffoooff"),
    ("post", "/{centre}/p/wnioski/{number}/obecnosc", "sfffoooff"),
    ("post", "/{centre}/p/wnioski/{number}/usprawiedliwienie", "sfffoooff"),
    ("get", "/{centre}/p/zamkniecia", "sfffoooff"),
    ("post", "/{centre}/p/zamkniecia", "sfffoooff"),
    ("get", "/{centre}/p/zamkniecia/skutki", "sfffoooff"),
    ("post", "/{centre}/p/zamkniecia/otworz", "sfffoooff"),
    ("get", "/{centre}/p/regulamin", "sffffooff"),
    ("post", "/{centre}/p/regulamin", "sffffooff"),
    ("post", "/{centre}/p/regulamin/{regulation}", "sffffooff"),
    ("get", "/{centre}/p/organizacje", "sfffoooff"),
    ("post", "/{centre}/p/organizacje", "sfffoooff"),
    ("post", "/{centre}/p/organizacje/{organisation}/osoby", "sfffoooff"),
    ("post", "/{centre}/p/organizacje/{organisation}/osoby/{person}", "sfffoooff"),
    ("get", "/{centre}/p/ustawienia", "sfffoooff"),
    ("get", "/{centre}/p/zespol", "sffffooff"),
    ("post", "/{centre}/p/zespol", "sffffooff"),
    ("post", "/{centre}/p/zespol/{person}", "sffffooff"),
    ("get", "/{centre}/p/dziennik", "sfffoooff"),
    ("get", "/{centre}/p/dziennik.csv", "sfffoooff"),
    ("get", "/{centre}/p/brakowanie", "sffffooff"),
    ("get", "/{centre}/p/brakowanie/{disposal}", "sffffnnff"),
    ("post", "/{centre}/p/brakowanie/{disposal}", "sffffnnff"),
    ("get", "/{centre}/p/telefony", "sfffoooff"),
    ("post", "/{centre}/p/telefony/{call}", "sfffoooff"),
    ("get", "/{centre}/p/telefony/{call}/druk", "sfffnnnff"),
    ("get", "/{centre}/p/organizacje/{organisation}", "sfffoooff"),
    ("get", "/{centre}/p/organizacje/{organisation}/dane", "sfffoooff"),
    ("post", "/{centre}/p/organizacje/{organisation}/dane", "sfffoooff"),
    ("get", "/{centre}/p/organizacje/{organisation}/dane.json", "sfffoooff"),
    ("post", "/{centre}/p/organizacje/{organisation}/porozumienie", "sfffoooff"),
    ("get", "/{centre}/p/porozumienia/{agreement}", "sfffoooff"),
    ("post", "/{centre}/p/porozumienia/{agreement}", "sfffoooff"),
    ("get", "/{centre}/p/porozumienia/{agreement}/druk", "sfffoooff"),
    ("post", "/{centre}/p/porozumienia/{agreement}/skan", "sfffoooff"),
    ("get", "/{centre}/p/zgloszenia/{registration}", "sfffnnnff"),
    ("post", "/{centre}/p/zgloszenia/{registration}", "sfffnnnff"),
    ("get", "/{centre}/p/dokumenty/{document}", "sfffnnnff"),
    ("get", "/{centre}/p/poczta", "sfffoooff"),
    ("post", "/{centre}/p/poczta/{job}", "sfffoooff"),
    ("post", "/r/{number}/odwolaj", "sfnnooooo"),
    ("post", "/{centre}/rez/{draft}", "snnnnnnon"),
    ("post", "/wyloguj", "ooooooooo"),
    ("get", "/healthz", "ooooooooo"),
    ("get", "/readyz", "ooooooooo"),
    ("get", "/i.svg", "ooooooooo"),
];

/// Methods and addresses in the list of routes.
fn routes() -> BTreeSet<(String, String)> {
    let text = std::fs::read_to_string(root().join("src/web/routes.rs")).unwrap();
    let mut all = BTreeSet::new();
    for line in text.split(".route(\"").skip(1) {
        let (path, rest) = line.split_once('"').unwrap();
        let handlers = rest.split("\n        .").next().unwrap();
        for method in ["get", "post"] {
            if handlers.contains(&format!("{method}(")) {
                all.insert((method.to_owned(), path.to_owned()));
            }
        }
    }
    all
}

/// What is asked for, made by a member who may book.
struct Things {
    number: i64,
    draft: String,
    person: String,
    organisation: String,
    agreement: String,
}

impl Things {
    fn address(&self, pattern: &str) -> String {
        let id = uuid::Uuid::now_v7().to_string();
        let parts = [
            ("{centre}", "cas"),
            ("{day}", "2026-12-01"),
            ("{room}", "sala-2"),
            ("{number}", &self.number.to_string()),
            ("{draft}", &self.draft),
            ("{person}", &self.person),
            ("{token}", "niczyj"),
            ("{file}", "niczyj.ics"),
            ("{invitation}", &id),
            ("{job}", &id),
            ("{call}", &id),
            ("{organisation}", &self.organisation),
            ("{agreement}", &self.agreement),
            ("{task}", "cel"),
            ("{document}", &id),
            ("{registration}", &id),
            ("{regulation}", &id),
            ("{disposal}", &id),
        ];
        parts.iter().fold(pattern.to_owned(), |address, (part, thing)| address.replace(part, thing))
    }
}

/// Makes a second centre, `inne`, of which `nowa@example.org` is the manager.
pub async fn other_centre(app: &TestApp) {
    let text = std::fs::read_to_string(root().join("config/centres/cas.toml")).unwrap();
    let file = centre_file::parse(&text.replacen("slug = \"cas\"", "slug = \"inne\"", 1)).unwrap();
    app.app.db.write(ImportCentre::new(file, app.clock.now())).await.unwrap();
    app.rows
        .change(
            "insert into staff (person_id, centre_id, role, created_at)
            select p.id, c.id, 'manager', p.created_at from person p, centre c where p.email = 'nowa@example.org' and c.slug = 'inne'",
        )
        .await
        .unwrap();
}

/// People of all sorts, signed in.
async fn people(app: &TestApp) -> Vec<Visitor> {
    other_centre(app).await;
    for change in [
        "update membership set role = 'viewer', organisation_id = (select id from organisation where name = 'Fundacja Przykład')
            where person_id = (select id from person where email = 'konczy@example.org')",
        "delete from staff where person_id = (select id from person where email = 'kierownik@example.org')
            and centre_id <> (select id from centre where slug = 'cas')",
    ] {
        app.rows.change(change).await.unwrap();
    }
    let mut people = Vec::new();
    for email in WHO {
        people.push(if email.is_empty() { app.visitor() } else { app.sign_in(email).await });
    }
    people
}

/// One request, with an empty form of the visitor's own session where something is sent.
async fn letter(visitor: &mut Visitor, origin: &str, method: &str, address: &str) -> char {
    let page = if method == "get" {
        visitor.request(Method::GET, address, String::new(), &[]).await
    } else {
        let token = visitor.request(Method::GET, "/cas", String::new(), &[]).await;
        let csrf = token.attrs("input[name='csrf']", "value").pop().unwrap_or_default();
        let headers = [("origin", origin), ("sec-fetch-site", "same-origin")];
        visitor
            .request(Method::POST, address, format!("csrf={csrf}&session=niczyja&came=x&excused=x"), &headers)
            .await
    };
    match page.status.as_u16() {
        404 => 'n',
        403 => 'f',
        303 if page.header("location").starts_with("/logowanie?") => 's',
        500.. => panic!("{method} {address}: {}", page.shown()),
        _ => 'o',
    }
}

async fn everybody_may_do_what_the_table_says(app: &TestApp) {
    let known: BTreeSet<(String, String)> =
        TABLE.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    let routes = routes();
    let missing: Vec<_> = routes.symmetric_difference(&known).collect();
    assert!(missing.is_empty(), "every route stands in the table, and nothing else: {missing:?}");
    let mut people = people(app).await;
    let mut owner = people[7].clone();
    let number = owner.book_number(&TUESDAY).await;
    let draft = owner.ask(&TUESDAY.in_room("sala-3")).await.url.rsplit('/').next().unwrap().to_owned();
    app.run_jobs().await;
    let id = match app.engine() {
        crate::support::Engine::Sqlite => "lower(hex(id))",
        crate::support::Engine::Postgres => "cast(id as text)",
    };
    let person = app
        .rows
        .texts(&format!("select {id} from person where email = 'czlonek@example.org'"))
        .await
        .remove(0);
    let organisation = app
        .rows
        .texts(&format!("select {id} from organisation where name = 'Fundacja Przykład'"))
        .await
        .remove(0);
    // The other centre has no agreement with anybody.
    let agreement = app
        .rows
        .texts(&format!(
            "select {id} from agreement where organisation_id = (select id from organisation where name = 'Fundacja Przykład')"
        ))
        .await
        .remove(0);
    let things = Things { number, draft, person, organisation, agreement };
    let mut wrong = Vec::new();
    for (method, pattern, expected) in TABLE {
        let address = things.address(pattern);
        let mut got = String::new();
        for visitor in &mut people {
            got.push(letter(visitor, &app.app.config.public_url, method, &address).await);
        }
        if got != *expected {
            wrong.push(format!("{method} {pattern}: {got}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    app.run_jobs().await;
}
