//! Who did what, when, to what.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::domain::booking::Booking;
use crate::domain::id::{AuditId, CentreId, PersonId};

use super::{Message, Result, Tx};

/// One line of the log; `detail` holds no personal data.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its identifier.
    pub id: AuditId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` when the program acted by itself.
    pub actor: Option<PersonId>,
    /// What was done: `booking.approve`.
    pub action: &'static str,
    /// At which centre.
    pub centre: Option<CentreId>,
    /// To what sort of thing.
    pub subject: &'static str,
    /// To which one.
    pub subject_id: Uuid,
    /// What changed.
    pub detail: serde_json::Value,
}

impl Entry {
    /// A line about a booking.
    pub fn of_booking(
        id: AuditId,
        (at, actor): (DateTime<Utc>, Option<PersonId>),
        action: &'static str,
        booking: &Booking,
        detail: serde_json::Value,
    ) -> Self {
        let (centre, subject_id) = (Some(booking.centre), booking.id.0);
        Self { id, at, actor, action, centre, subject: "booking", subject_id, detail }
    }
}

const INSERT: &str = "insert into audit_entry (id, at, actor_id, action, centre_id, subject, subject_id, detail) values ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Adds a line.
pub fn insert(message: &mut Message, entry: &Entry) {
    message
        .add(INSERT)
        .bind(entry.id)
        .bind(entry.at)
        .bind(entry.actor)
        .bind(entry.action)
        .bind(entry.centre)
        .bind(entry.subject)
        .bind(entry.subject_id)
        .bind(Json(&entry.detail));
}

const VIEWED: &str = "select count(*) from audit_entry
    where subject = $1 and subject_id = $2 and action = 'view' and actor_id = $3 and at > $4";

/// Whether somebody looked at something since an instant.
pub async fn viewed_since(
    tx: &mut Tx,
    by: Option<PersonId>,
    (subject, subject_id): (&str, Uuid),
    since: DateTime<Utc>,
) -> Result<bool> {
    let seen: i64 = on!(tx, |c| sqlx::query_scalar(VIEWED)
        .bind(subject)
        .bind(subject_id)
        .bind(by)
        .bind(since)
        .fetch_one(c)
        .await)?;
    Ok(seen > 0)
}

const ADD_VALUE: &str =
    "insert into audit_value (entry_id, name, value, salt, hash) values ($1, $2, $3, $4, $5)";

/// Puts a personal value beside a line, with its salt and the hash that the chain holds of both.
pub fn add_value(
    message: &mut Message,
    entry: AuditId,
    name: &str,
    (value, salt, hash): (&str, &[u8], &[u8]),
) {
    message.add(ADD_VALUE).bind(entry).bind(name).bind(value).bind(salt).bind(hash);
}
