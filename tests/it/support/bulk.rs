//! Very many bookings, which the database makes of numbers by itself: for plans and benchmarks, where going through forms would take hours.
//!
//! Every leaf is used for an hour, sixteen times a day, from the last day on back into the past: the more bookings, the longer the centre has been there.

#[expect(
    clippy::disallowed_types,
    reason = "texts and numbers of ours, with the words of either database"
)]
use sqlx::AssertSqlSafe;
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use uuid::Uuid;

/// Bookings made at once.
const CHUNK: u64 = 50_000;
/// Bookings of one leaf in one day.
const A_DAY: u64 = 16;
/// Organisations for each leaf, so that what one of them uses stays the same however large a centre is.
const ORGANISATIONS: usize = 4;

/// What is to be made.
pub struct Bulk<'a> {
    /// Where.
    pub centre: Uuid,
    /// The leaves that are used in turn.
    pub leaves: &'a [Uuid],
    /// An organisation and its person, who are among those that book.
    pub member: (Uuid, Uuid),
    /// How many bookings.
    pub bookings: u64,
    /// First second of the last day, as a Unix time.
    pub last_day: i64,
}

/// How one of the databases writes identifiers and instants.
struct Words {
    id: fn(&str) -> String,
    literal: fn(Uuid) -> String,
    time: fn(&str) -> String,
    id_type: &'static str,
}

const SQLITE: Words = Words {
    id: |n| format!("unhex(printf('%032x', {n}))"),
    literal: |id| format!("x'{}'", id.simple()),
    time: |seconds| format!("strftime('%Y-%m-%dT%H:%M:%S+00:00', {seconds}, 'unixepoch')"),
    id_type: "blob",
};
const POSTGRES: Words = Words {
    id: |n| format!("lpad(to_hex(({n})::bigint), 32, '0')::uuid"),
    literal: |id| format!("'{id}'::uuid"),
    time: |seconds| format!("to_timestamp({seconds})"),
    id_type: "uuid",
};

impl Bulk<'_> {
    /// Makes all of it, and lets the database look at what it has.
    pub async fn make(&self, url: &str) -> Result<(), sqlx::Error> {
        if url.starts_with("sqlite") {
            let mut connection = SqliteConnection::connect(url).await?;
            for sql in self.statements(&SQLITE) {
                connection.execute(AssertSqlSafe(sql)).await?;
            }
            connection.execute("pragma wal_checkpoint(truncate)").await?;
            connection.close().await
        } else {
            let mut connection = PgConnection::connect(url).await?;
            for sql in self.statements(&POSTGRES) {
                connection.execute(AssertSqlSafe(sql)).await?;
            }
            connection.close().await
        }
    }

    fn statements(&self, words: &Words) -> Vec<String> {
        let (id, literal, time) = (words.id, words.literal, words.time);
        let (organisation, person) = self.member;
        let others = ORGANISATIONS * self.leaves.len();
        let numbers = |from: u64, to: u64| {
            format!("with recursive s(n) as (select {from} union all select n + 1 from s where n < {to})")
        };
        let mut statements = vec![format!(
            "create temporary table leaf (nth integer primary key, id {} not null)",
            words.id_type
        )];
        for (chunk, leaves) in (0..).step_by(500).zip(self.leaves.chunks(500)) {
            let rows: Vec<String> =
                (chunk..).zip(leaves).map(|(n, leaf)| format!("({n}, {})", literal(*leaf))).collect();
            statements.push(format!("insert into leaf (nth, id) values {}", rows.join(", ")));
        }
        // Number 0 stands for the member, who is there already.
        let who =
            |n: &str, member: Uuid| format!("case when {n} = 0 then {} else {} end", literal(member), id(n));
        statements.push(format!(
            "{} insert into organisation (id, name, legal_form, version, created_at) select {}, 'Fundacja ' || n, 'fundacja', 1, {} from s",
            numbers(1, others as u64), id("n"), time("0"),
        ));
        statements.push(format!(
            "{} insert into person (id, email, name, lang, is_admin, version, created_at)
             select {}, 'ktos-' || n || '@example.org', 'Osoba ' || n, 'pl', false, 1, {} from s",
            numbers(1, others as u64),
            id("n"),
            time("0"),
        ));
        let leaves = self.leaves.len() as u64;
        let start = format!(
            "{} - ((n / {leaves}) / {A_DAY}) * 86400 + 5 * 3600 + ((n / {leaves}) % {A_DAY}) * 3600",
            self.last_day
        );
        let organisation = who(&format!("((n % 200000) * 7919 % {})", others + 1), organisation);
        let person = who(&format!("((n % 200000) * 7919 % {})", others + 1), person);
        let centre = literal(self.centre);
        let (starts, ends, then) =
            (time(&start), time(&format!("{start} + 3600")), time(&format!("{start} - 864000")));
        // Numbers of its own, far from those that the program gave out.
        let number = id("n + 1000000000");
        let mut from = 0;
        while from < self.bookings {
            let to = (from + CHUNK).min(self.bookings);
            let numbers = numbers(from, to - 1);
            statements.push("begin".to_owned());
            statements.push(format!(
                "{numbers} insert into application (id, centre_id, organisation_id, person_id, channel, created_at)
                 select {number}, {centre}, {organisation}, {person}, 'web', {then} from s"
            ));
            statements.push(format!(
                "{numbers} insert into booking (id, number, application_id, centre_id, organisation_id, person_id, status, starts_at, ends_at, title, people,
                     responsible, phone, sequence, invited, requested_at, verdict, updated_at)
                 select {number}, n + 1000000000, {number}, {centre}, {organisation}, {person}, 'approved', {starts}, {ends}, 'Zebranie', 8,
                     'Koordynator', '', 0, true, {then}, '{{\"findings\":[]}}', {then} from s"
            ));
            statements.push(format!(
                "{numbers} insert into booking_item (id, booking_id, resource_id)
                 select {number}, {number}, leaf.id from s join leaf on leaf.nth = n % {leaves}"
            ));
            statements.push(format!(
                "{numbers} insert into claim (resource_id, booking_id, item_id, starts_at, ends_at)
                 select leaf.id, {number}, {number}, {starts}, {ends} from s join leaf on leaf.nth = n % {leaves}"
            ));
            statements.push("commit".to_owned());
            from = to;
        }
        statements.push("analyze".to_owned());
        statements
    }
}
