//! What is asked of a database that has been in use for years.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Instant;

use cas::action::add_organisation::AddOrganisation;
use cas::action::add_person::AddPerson;
use cas::action::import_centre::ImportCentre;
use cas::action::preview::preview;
use cas::action::sign_agreement::SignAgreement;
use cas::action::update_centre::UpdateCentre;
use cas::action::{Request, fresh};
use cas::app::Setups;
use cas::domain::agreement::{Agreement, AgreementStatus, KindRules};
use cas::domain::id::{OrganisationId, PersonId};
use cas::domain::interval::Interval;
use cas::domain::lang::Lang;
use cas::domain::legal_form::LegalForm;
use cas::domain::person::{MemberRole, Membership, Person};
use cas::domain::resource::Kind;
use cas::secret::Secret;
use cas::store::{self, Db};
use chrono::TimeDelta;
#[expect(clippy::disallowed_types, reason = "a database's name cannot be a parameter; it is made here")]
use sqlx::AssertSqlSafe;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use uuid::Uuid;

use crate::Median;
use crate::bulk::Bulk;
use crate::centre::{ask, day, file, now};

/// Rooms and bookings: the one grows, then the other.
const SIZES: [(usize, u64); 5] =
    [(500, 10_000), (500, 100_000), (500, 1_000_000), (50, 100_000), (5_000, 100_000)];

pub async fn tables() {
    let folder = tempfile::tempdir().unwrap();
    heading("SQLite");
    for (number, size) in SIZES.into_iter().enumerate() {
        row(&store::db::sqlite_url(&folder.path().join(format!("{number}.db"))), size).await;
    }
    let Ok(server) = std::env::var("CAS_BENCH_POSTGRES_URL") else { return };
    let options = PgConnectOptions::from_str(&server).unwrap();
    let name = format!("cas_growth_{}", std::process::id());
    heading("PostgreSQL");
    for size in SIZES {
        admin(&options, format!("create database {name}")).await;
        row(options.clone().database(&name).to_url_lossy().as_str(), size).await;
        admin(&options, format!("drop database {name} with (force)")).await;
    }
}

fn heading(engine: &str) {
    println!(
        "\n{engine}: reads of one decision, where nobody counts heads and where somebody does, and the claims of a day\n"
    );
    println!("| rooms | bookings | one decision | with heads | claims of a day | of them | filled in |");
    println!("|---|---|---|---|---|---|---|");
}

async fn admin(server: &PgConnectOptions, sql: String) {
    let mut connection = PgConnection::connect_with(server).await.unwrap();
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

async fn row(url: &str, (rooms, bookings): (usize, u64)) {
    let begun = Instant::now();
    let db = Db::open(url).await.unwrap();
    db.migrate().await.unwrap();
    let (centre, _) = db.write(ImportCentre::new(file(rooms, false), now())).await.unwrap();
    let (organisation, person) = member(&db, centre).await;
    let setups = Setups::new(db.clone());
    let (head, setup) = setups.by_slug("c").await.unwrap().unwrap();
    let leaves: Vec<Uuid> = setup.resources.iter().map(|r| r.id.0).collect();
    let member = (organisation.0, person.0);
    let last_day = day().timestamp();
    Bulk { centre: centre.0, leaves: &leaves, member, bookings, last_day }.make(url).await.unwrap();
    let filled = begun.elapsed();

    let mut request = Request {
        resource: setup.resources[rooms / 2].id,
        setup,
        ask: ask(),
        person,
        organisation,
        as_staff: false,
        asked_at: now(),
        now: now(),
    };
    let decision = decision(&db, &request).await;
    let time = Interval::new(day(), day() + TimeDelta::days(1)).unwrap();
    let mut tx = db.look().await.unwrap();
    let count = store::claim::in_centre(&mut tx, centre, time).await.unwrap().len();
    let claims = Median::of_reads(async || {
        store::claim::in_centre(&mut tx, centre, time).await.unwrap();
    })
    .await;
    drop(tx);
    db.write(UpdateCentre::new(head.id, file(rooms, true), true, now())).await.unwrap();
    request.setup = Arc::clone(&setups.by_slug("c").await.unwrap().unwrap().1);
    let heads = self::decision(&db, &request).await;
    db.close().await;
    println!(
        "| {rooms} | {bookings} | {decision:.2?} | {heads:.2?} | {claims:.2?} | {count} | {filled:.0?} |"
    );
}

/// The time of asking all that a decision needs, and deciding.
async fn decision(db: &Db, request: &Request) -> std::time::Duration {
    let mut tx = db.look().await.unwrap();
    let verdict = preview(&mut tx, request).await.unwrap();
    assert!(verdict.findings.iter().any(|f| f.rule.code() == "taken"), "{verdict:?}");
    Median::of_reads(async || {
        preview(&mut tx, request).await.unwrap();
    })
    .await
}

async fn member(db: &Db, centre: cas::domain::id::CentreId) -> (OrganisationId, PersonId) {
    let (organisation, person) = (fresh::<OrganisationId>(), fresh::<PersonId>());
    let (name, legal_form, now) = ("Fundacja".to_owned(), LegalForm::Foundation, now());
    db.write(AddOrganisation { id: organisation, name: name.clone(), legal_form, now }).await.unwrap();
    let agreement = Agreement {
        id: fresh(),
        status: AgreementStatus::InForce,
        starts_on: "2020-01-01".parse().unwrap(),
        ends_on: None,
        kinds: Kind::ALL.to_vec(),
    };
    db.write(SignAgreement { organisation, centre, agreement, rules: KindRules::new(), now }).await.unwrap();
    let account = Person {
        id: person,
        email: "osoba@example.org".to_owned(),
        name: "Osoba".to_owned(),
        lang: Lang::Pl,
        is_admin: false,
        memberships: vec![Membership { organisation, organisation_name: name, role: MemberRole::Booker }],
        staff: Vec::new(),
    };
    db.write(AddPerson::new(account, None, &Secret::fixed(1), now)).await.unwrap();
    (organisation, person)
}
