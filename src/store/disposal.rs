//! Lists of records whose time is over.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use crate::domain::disposal::{DisposalStatus, Folder};
use crate::domain::id::{CentreId, DisposalId, OrganisationId, PersonId};
use crate::domain::retention::{Category, RecordClass, Symbol};

use super::{Error, Message, Result, Tx};

/// A list.
#[derive(Clone, Debug, FromRow)]
pub struct Disposal {
    /// Its identifier.
    pub id: DisposalId,
    /// The year it was made for.
    pub year: i32,
    /// Where it stands.
    pub status: DisposalStatus,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was decided on.
    pub decided_at: Option<DateTime<Utc>>,
    /// Who decided; empty where nobody did, or where their account is erased.
    pub decided_by: Option<String>,
    /// What they wrote.
    pub note: String,
    /// How many folders.
    pub folders: i64,
}

/// A folder of a list, and what became of it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its number in the list, from 1.
    pub n: i32,
    /// What it is.
    pub folder: Folder,
    /// Whether it is kept although the list was approved.
    pub held_back: bool,
    /// When it was deleted.
    pub disposed_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    n: i32,
    class: RecordClass,
    organisation_id: Option<OrganisationId>,
    title: String,
    closed: i32,
    first_on: NaiveDate,
    last_on: NaiveDate,
    pieces: i64,
    jrwa: String,
    category: String,
    held_back: bool,
    disposed_at: Option<DateTime<Utc>>,
}

impl Row {
    fn listed(self) -> Result<Listed> {
        let folder = Folder {
            class: self.class,
            organisation: self.organisation_id,
            title: self.title,
            closed: self.closed,
            days: (self.first_on, self.last_on),
            pieces: self.pieces,
            jrwa: Symbol::try_from(self.jrwa).map_err(|e| Error::Value(e.to_string()))?,
            category: Category::try_from(self.category).map_err(|e| Error::Value(e.to_string()))?,
        };
        Ok(Listed { n: self.n, folder, held_back: self.held_back, disposed_at: self.disposed_at })
    }
}

macro_rules! disposal {
    ($which:literal) => {
        concat!(
            "select d.id, d.year, d.status, d.created_at, d.decided_at, p.name as decided_by, d.note,
                (select count(*) from disposal_folder f where f.disposal_id = d.id) as folders
            from disposal d left join person p on p.id = d.decided_by where ",
            $which
        )
    };
}
macro_rules! folders {
    ($which:literal) => {
        concat!(
            "select f.n, f.class, f.organisation_id, f.title, f.closed, f.first_on, f.last_on, f.pieces, f.jrwa, f.category, f.held_back, f.disposed_at
            from disposal_folder f where ",
            $which
        )
    };
}

const OF_CENTRE: &str = disposal!("d.centre_id = $1 order by d.year desc");
const FIND: &str = disposal!("d.centre_id = $1 and d.id = $2");
const OF_YEAR: &str = "select exists (select 1 from disposal where centre_id = $1 and year = $2)";
const FOLDERS: &str = folders!("f.disposal_id = $1 order by f.n");
const TO_DISPOSE: &str =
    folders!("f.disposal_id = $1 and f.disposed_at is null and not f.held_back order by f.n limit 1");
const APPROVED: &str = "select d.id, d.centre_id from disposal d where d.status = 'approved'
    and exists (select 1 from disposal_folder f where f.disposal_id = d.id and f.disposed_at is null and not f.held_back) order by d.id limit 1";
const PROPOSED: &str = "select count(*) from disposal where centre_id = $1 and status = 'proposed'";
const INSERT: &str =
    "insert into disposal (id, centre_id, year, status, created_at) values ($1, $2, $3, 'proposed', $4)";
const ADD_FOLDER: &str =
    "insert into disposal_folder (disposal_id, n, class, organisation_id, title, closed, first_on, last_on, pieces, jrwa, category)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const DECIDE: &str =
    "update disposal set status = $2, decided_at = $3, decided_by = $4, note = $5 where id = $1";
const HOLD_BACK: &str = "update disposal_folder set held_back = true where disposal_id = $1 and n = $2";
const DISPOSED: &str = "update disposal_folder set disposed_at = $3 where disposal_id = $1 and n = $2";

/// The lists of a centre, the newest first.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Disposal>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?)
}

/// One list of a centre.
pub async fn find(tx: &mut Tx, centre: CentreId, id: DisposalId) -> Result<Option<Disposal>> {
    Ok(on!(tx, |c| sqlx::query_as(FIND).bind(centre).bind(id).fetch_optional(c).await)?)
}

/// Whether a centre has a list for a year.
pub async fn is_made(tx: &mut Tx, centre: CentreId, year: i32) -> Result<bool> {
    Ok(on!(tx, |c| sqlx::query_scalar(OF_YEAR).bind(centre).bind(year).fetch_one(c).await)?)
}

/// How many lists of a centre wait for a decision.
pub async fn proposed(tx: &mut Tx, centre: CentreId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(PROPOSED).bind(centre).fetch_one(c).await)?)
}

/// The folders of a list, in order.
pub async fn folders(tx: &mut Tx, id: DisposalId) -> Result<Vec<Listed>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(FOLDERS).bind(id).fetch_all(c).await)?;
    rows.into_iter().map(Row::listed).collect()
}

/// A list that was approved and is not dealt with yet, and its centre.
pub async fn approved(tx: &mut Tx) -> Result<Option<(DisposalId, CentreId)>> {
    Ok(on!(tx, |c| sqlx::query_as(APPROVED).fetch_optional(c).await)?)
}

/// The next folder of an approved list to be deleted.
pub async fn next(tx: &mut Tx, id: DisposalId) -> Result<Option<Listed>> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(TO_DISPOSE).bind(id).fetch_optional(c).await)?;
    row.map(Row::listed).transpose()
}

/// Adds a list, which comes before its folders.
pub async fn insert(
    tx: &mut Tx,
    (id, centre): (DisposalId, CentreId),
    year: i32,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(INSERT).bind(id).bind(centre).bind(year).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Adds a folder to a list under a number.
pub fn add(message: &mut Message, id: DisposalId, n: i32, folder: &Folder) {
    message
        .add(ADD_FOLDER)
        .bind(id)
        .bind(n)
        .bind(folder.class)
        .bind(folder.organisation)
        .bind(&folder.title)
        .bind(folder.closed)
        .bind(folder.days.0)
        .bind(folder.days.1)
        .bind(folder.pieces)
        .bind(folder.jrwa.as_str())
        .bind(String::from(folder.category));
}

/// Notes a decision.
pub fn decide(
    message: &mut Message,
    id: DisposalId,
    status: DisposalStatus,
    (by, now): (PersonId, DateTime<Utc>),
    note: &str,
) {
    message.add(DECIDE).bind(id).bind(status).bind(now).bind(by).bind(note);
}

/// Keeps a folder although its list is approved.
pub fn hold_back(message: &mut Message, id: DisposalId, n: i32) {
    message.add(HOLD_BACK).bind(id).bind(n);
}

/// Notes that a folder is gone.
pub fn disposed(message: &mut Message, id: DisposalId, n: i32, now: DateTime<Utc>) {
    message.add(DISPOSED).bind(id).bind(n).bind(now);
}
