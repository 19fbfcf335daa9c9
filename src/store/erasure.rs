//! Takes a person out of the database. The row stays without anything personal, for statistics and the log refer to it.

use chrono::{DateTime, Utc};

use crate::domain::id::{OrganisationId, PersonId};

use super::{Result, Tx};

const CLEAR_PERSON: &str = "update person set email = $2, name = $3, password_hash = null, is_admin = false, version = version + 1 where id = $1";
const HAND_OVER: &str =
    "update booking set person_id = $3 where organisation_id = $2 and person_id = $1 and starts_at > $4
    and status in ('requested', 'approved')";
const CLEAR_BOOKINGS: &str = "update booking set responsible = '', phone = '' where person_id = $1";
const DELETE_HOLDS: &str = "delete from application where id in (select application_id from booking where person_id = $1 and status = 'held')";
const CLEAR_VALUES: &str = "update audit_value set value = null, salt = null
    where entry_id in (select id from audit_entry where subject = 'person' and subject_id = $1)";
const CLEAR_REGISTRATIONS: &str =
    "update registration set email = $2, answers = '{}' where email = $1 and status = 'accepted'";
const DELETE_REGISTRATIONS: &str = "delete from registration where email = $1 and status <> 'accepted'";
const DELETE_INVITATIONS: &str = "delete from invitation where email = $1";
const DELETE_LETTERS: &str = "delete from job where lane = $1";
/// Everything that is only the person's own.
const DELETE_OWN: [&str; 9] = [
    "delete from session where person_id = $1",
    "delete from link where person_id = $1",
    "delete from feed where person_id = $1",
    "delete from membership where person_id = $1",
    "delete from staff where person_id = $1",
    "delete from second_factor where person_id = $1",
    "delete from recovery_use where person_id = $1",
    "delete from email_change where person_id = $1",
    "delete from idempotency where person_id = $1",
];

/// Whether an address is what is left of an erased account.
pub fn is_erased(email: &str) -> bool {
    email.ends_with("@invalid")
}

/// Gives the bookings to come of an organisation to somebody else.
pub async fn hand_over(
    tx: &mut Tx,
    person: PersonId,
    (organisation, heir): (OrganisationId, PersonId),
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(HAND_OVER)
        .bind(person)
        .bind(organisation)
        .bind(heir)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes out everything personal of somebody whose address is given.
pub async fn erase(tx: &mut Tx, person: PersonId, email: &str) -> Result<()> {
    let nobody = format!("{person}@invalid");
    on!(tx, |c| sqlx::query(DELETE_HOLDS).bind(person).execute(c).await.map(|_| ()))?;
    for own in DELETE_OWN {
        on!(tx, |c| sqlx::query(own).bind(person).execute(c).await.map(|_| ()))?;
    }
    for about in [CLEAR_BOOKINGS, CLEAR_VALUES] {
        on!(tx, |c| sqlx::query(about).bind(person).execute(c).await.map(|_| ()))?;
    }
    for to in [DELETE_REGISTRATIONS, DELETE_INVITATIONS] {
        on!(tx, |c| sqlx::query(to).bind(email).execute(c).await.map(|_| ()))?;
    }
    on!(tx, |c| sqlx::query(CLEAR_REGISTRATIONS).bind(email).bind(&nobody).execute(c).await.map(|_| ()))?;
    let lane = format!("letter:{person}");
    on!(tx, |c| sqlx::query(DELETE_LETTERS).bind(lane).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(CLEAR_PERSON).bind(person).bind(&nobody).bind("").execute(c).await.map(|_| ()))?;
    Ok(())
}
