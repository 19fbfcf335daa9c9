//! What one decision asks of a database that has been in use for years: few questions, each answered by an index.

use cas::action::Request;
use cas::action::preview::preview;
use cas::action::update_centre::{UpdateCentre, Updated};
use cas::domain::ask::Ask;
use cas::domain::centre_file;
use cas::domain::feature::Features;
use cas::domain::id::{OrganisationId, PersonId};
use cas::domain::interval::Interval;
#[expect(clippy::disallowed_types, reason = "plans of the program's own texts")]
use sqlx::AssertSqlSafe;
use sqlx::{Connection, PgConnection, SqliteConnection};
use uuid::Uuid;

use crate::support::app::warsaw;
use crate::support::bulk::Bulk;
use crate::support::counted::statements;
use crate::support::source::root;
use crate::support::{Engine, TestApp, on_both_engines};

on_both_engines!(a_decision_asks_three_questions_and_scans_nothing);

const ROOMS: usize = 200;
const BOOKINGS: u64 = 20_000;
const LARGE: [&str; 4] = ["application", "booking", "booking_item", "claim"];

/// The demo's centre with many more rooms, limits in every scope, and a head count or none.
async fn enlarged(app: &TestApp, capacity: &str) {
    let shipped = std::fs::read_to_string(root().join("config/centres/cas.toml")).unwrap();
    let mut text = shipped.replacen("zone =", &format!("{capacity}\nzone ="), 1);
    for n in 0..ROOMS {
        text.push_str(&format!(
            "\n[[resource]]\nslug = \"m-{n}\"\nname = \"M {n}\"\nkind = \"room\"\ncapacity = 9\n"
        ));
    }
    let (head, _) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let update = UpdateCentre::new(head.id, centre_file::parse(&text).unwrap(), true, app.clock.now());
    assert!(matches!(app.app.db.write(update).await.unwrap(), Updated::Changes(..)));
}

async fn id(app: &TestApp, of: &str) -> Uuid {
    let hexadecimal = if app.engine() == Engine::Sqlite { "hex(id)" } else { "cast(id as text)" };
    app.rows.texts(&format!("select {hexadecimal} from {of}")).await.remove(0).parse().unwrap()
}

async fn a_decision_asks_three_questions_and_scans_nothing(app: &TestApp) {
    enlarged(app, "").await;
    let member = (
        id(app, "organisation where name = 'Fundacja Przykład'").await,
        id(app, "person where email = 'czlonek@example.org'").await,
    );
    let (_, setup) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let leaves: Vec<Uuid> =
        setup.resources.iter().filter(|r| r.slug.starts_with("m-")).map(|r| r.id.0).collect();
    let last_day = warsaw("2026-12-02T00:00").timestamp();
    let bulk = Bulk { centre: setup.centre.id.0, leaves: &leaves, member, bookings: BOOKINGS, last_day };
    bulk.make(&app.database.url).await.unwrap();
    assert!(app.rows.number("select count(*) from claim").await > 20_000);
    for capacity in ["", "capacity = 5000"] {
        enlarged(app, capacity).await;
        for room in ["m-7", "sala-1"] {
            let asked = asked(app, room, member).await;
            assert!((2..=3).contains(&asked.len()), "{room}: {asked:#?}");
            for sql in asked {
                let plan = plan(app, &sql).await;
                let faults = faults(&sql, &plan);
                assert!(faults.is_empty(), "{room}: {faults:#?}\n{sql}\n{plan}");
            }
        }
    }
}

/// Where a plan reads what does not matter: a large table as a whole, an index as a whole, or all that a room was ever used for.
fn faults(sql: &str, plan: &str) -> Vec<String> {
    let words: Vec<&str> = sql.split_whitespace().collect();
    let large =
        words.windows(2).filter(|pair| LARGE.contains(&pair[0])).map(|pair| pair[1].trim_end_matches(','));
    let scans: Vec<String> = large
        .map(|name| format!("SCAN {name} "))
        .chain(LARGE.map(|table| format!("Seq Scan on {table} ")))
        .collect();
    let lines: Vec<&str> = plan.lines().map(str::trim).collect();
    let is_scan = |line: &str| scans.iter().any(|scan| format!("{line} ").contains(scan.as_str()));
    // The last use before a time is found without reading those before it.
    let is_history = |line: &str| {
        line.contains("(resource_id=? AND starts_at<?)") && !line.contains("SEARCH p USING COVERING")
    };
    let is_whole_index = |at: usize| {
        let by_index = ["Index Scan", "Index Only Scan"].iter().any(|scan| lines[at].contains(scan));
        by_index && !lines.get(at + 1).is_some_and(|next| next.starts_with("Index Cond: "))
    };
    let is_fault = |at: &usize| is_scan(lines[*at]) || is_history(lines[*at]) || is_whole_index(*at);
    let mut faults: Vec<String> = (0..lines.len()).filter(is_fault).map(|at| lines[at].to_owned()).collect();
    if sql.contains("b.organisation_id = $1") && !plan.contains("booking_uses") {
        faults.push("what others use is read, too".to_owned());
    }
    faults
}

#[test]
fn a_scan_is_seen() {
    let sql = "select 1 from claim c join booking b on b.id = c.booking_id";
    for line in [
        "SCAN c",
        "SEARCH c USING INDEX x (resource_id=? AND starts_at<?)",
        "->  Seq Scan on booking b  (cost=1)",
        "->  Index Scan using x on claim c\nFilter: (a)",
    ] {
        assert_eq!(faults(sql, line).len(), 1, "{line}");
    }
    assert!(
        faults(sql, "SEARCH c USING INDEX x (resource_id=?)\nSCAN centre\nSeq Scan on centre c ").is_empty()
    );
}

/// The statements of judging a wish.
async fn asked(app: &TestApp, room: &str, (organisation, person): (Uuid, Uuid)) -> Vec<String> {
    let (_, setup) = app.app.setups.by_slug("cas").await.unwrap().unwrap();
    let ask = Ask {
        span: Interval::new(warsaw("2026-12-02T10:00"), warsaw("2026-12-02T12:00")).unwrap(),
        people: 8,
        title: "Zebranie".to_owned(),
        responsible: "Koordynator".to_owned(),
        phone: String::new(),
        needs: Features::default(),
        minors: false,
        minors_stated: false,
        fees: false,
    };
    let request = Request {
        resource: setup.by_slug(room).unwrap().id,
        setup,
        ask,
        person: PersonId(person),
        organisation: OrganisationId(organisation),
        as_staff: false,
        asked_at: app.clock.now(),
        now: app.clock.now(),
    };
    let mut tx = app.app.db.read().await.unwrap();
    let (verdict, asked) = statements(preview(&mut tx, &request)).await;
    // It was judged, and on what the database has: the rooms of the many bookings are taken.
    let codes: Vec<&str> = verdict.unwrap().findings.iter().map(|f| f.rule.code()).collect();
    assert_eq!(codes.contains(&"taken"), room.starts_with("m-"), "{codes:?}");
    asked
}

/// How the database answers a statement, whatever its values.
async fn plan(app: &TestApp, sql: &str) -> String {
    match app.engine() {
        Engine::Sqlite => {
            let mut connection = SqliteConnection::connect(&app.database.url).await.unwrap();
            let explain = AssertSqlSafe(format!("explain query plan {sql}"));
            let rows: Vec<(i64, i64, i64, String)> =
                sqlx::query_as(explain).fetch_all(&mut connection).await.unwrap();
            rows.into_iter().map(|row| row.3 + "\n").collect()
        }
        Engine::Postgres => {
            let mut connection = PgConnection::connect(&app.database.url).await.unwrap();
            // As the program sets them for its own connections (`Db::open`).
            let settings = "set plan_cache_mode = force_generic_plan; set random_page_cost = 1.1".to_owned();
            let values = (1..).take_while(|n| sql.contains(&format!("${n}"))).count();
            for prepare in [settings, format!("prepare asked as {sql}")] {
                sqlx::raw_sql(AssertSqlSafe(prepare)).execute(&mut connection).await.unwrap();
            }
            let explain = format!("explain execute asked({})", vec!["null"; values].join(", "));
            let rows: Vec<String> = sqlx::raw_sql(AssertSqlSafe(explain))
                .fetch_all(&mut connection)
                .await
                .unwrap()
                .iter()
                .map(|row| sqlx::Row::get::<String, _>(row, 0))
                .collect();
            rows.join("\n")
        }
    }
}
