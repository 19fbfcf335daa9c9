//! The log as people read it, the newest entries first.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use sqlx::types::Json;
use uuid::Uuid;

use crate::domain::id::{AuditId, CentreId, PersonId};

use super::{Result, Tx};

/// One entry, with the names of what it is about as they are today.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    /// The entry.
    pub id: AuditId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody where the program acted by itself.
    pub actor_id: Option<PersonId>,
    /// Their name; empty where their account is erased.
    pub actor: Option<String>,
    /// What was done: `booking.approve`.
    pub action: String,
    /// To what sort of thing.
    pub subject: String,
    /// To which one.
    pub subject_id: Uuid,
    /// What changed.
    pub detail: Json<serde_json::Value>,
    /// The number of the booking it is about.
    pub number: Option<i64>,
    /// The organisation it is about.
    pub organisation: Option<String>,
    /// The person it is about.
    pub person: Option<String>,
    /// The number of the agreement it is about; empty where it has none yet.
    pub agreement: Option<String>,
}

/// Which entries of a centre are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Of which centre.
    pub centre: CentreId,
    /// From when on.
    pub from: DateTime<Utc>,
    /// Until when, not included.
    pub until: DateTime<Utc>,
    /// By whom; by anybody where nothing is said.
    pub actor: Option<PersonId>,
    /// What was done, as a beginning with `%`, e.g. `booking.%`.
    pub action: String,
    /// To which thing; to any where nothing is said.
    pub subject: Option<Uuid>,
    /// Older than this entry.
    pub before: AuditId,
}

macro_rules! entries {
    ($which:literal) => {
        concat!(
            "select e.id, e.at, e.actor_id, p.name as actor, e.action, e.subject, e.subject_id, e.detail,
                b.number, o.name as organisation, s.name as person, a.number as agreement
            from audit_entry e
            left join person p on p.id = e.actor_id
            left join booking b on e.subject = 'booking' and b.id = e.subject_id
            left join organisation o on e.subject = 'organisation' and o.id = e.subject_id
            left join person s on e.subject = 'person' and s.id = e.subject_id
            left join agreement a on e.subject = 'agreement' and a.id = e.subject_id
            where e.id < $2 and e.at >= $3 and e.at < $4 and e.action like $5 and (e.actor_id = $6 or $6 is null) and ",
            $which,
            " order by e.id desc limit $8"
        )
    };
}

const OF_CENTRE: &str = entries!("e.centre_id = $1 and (e.subject_id = $7 or $7 is null)");
/// What members did to it belongs to no centre.
const OF_SUBJECT: &str = entries!("e.subject_id = $7 and (e.centre_id = $1 or e.centre_id is null)");
const VALUES: &str = "select v.entry_id, v.name, v.value from audit_value v
    where v.value is not null and v.entry_id >= $1 and v.entry_id <= $2 order by v.entry_id, v.name";

/// Some entries.
pub async fn read(tx: &mut Tx, wanted: &Wanted, most: i64) -> Result<Vec<Line>> {
    let sql = if wanted.subject.is_some() { OF_SUBJECT } else { OF_CENTRE };
    Ok(on!(tx, |c| sqlx::query_as(sql)
        .bind(wanted.centre)
        .bind(wanted.before)
        .bind(wanted.from)
        .bind(wanted.until)
        .bind(&wanted.action)
        .bind(wanted.actor)
        .bind(wanted.subject)
        .bind(most)
        .fetch_all(c)
        .await)?)
}

/// The personal values beside entries between two, both included, by entry: what they are called and what they were set to.
pub async fn values(
    tx: &mut Tx,
    (oldest, newest): (AuditId, AuditId),
) -> Result<HashMap<AuditId, Vec<(String, String)>>> {
    let rows: Vec<(AuditId, String, String)> =
        on!(tx, |c| sqlx::query_as(VALUES).bind(oldest).bind(newest).fetch_all(c).await)?;
    let mut by_entry: HashMap<AuditId, Vec<(String, String)>> = HashMap::new();
    for (entry, name, value) in rows {
        by_entry.entry(entry).or_default().push((name, value));
    }
    Ok(by_entry)
}
