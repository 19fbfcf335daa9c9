//! Who acts for an organisation.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::person::{Contact, MemberRole};

use super::{Message, Result, Tx};

/// Somebody who acts for an organisation, or did until their mandate was over.
#[derive(Clone, Debug, FromRow)]
pub struct Member {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address; see [`crate::domain::person::has_address`].
    pub email: String,
    /// Their telephone; may be empty.
    pub phone: String,
    /// Their role.
    pub role: MemberRole,
    /// Whether they are told of what concerns the organisation.
    pub contact: Option<Contact>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When their mandate ends; nothing for open-ended.
    pub ends_at: Option<DateTime<Utc>>,
}

impl Member {
    /// Whether their mandate holds.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.ends_at.is_none_or(|end| end > now)
    }
}

const ALL_OF_ORGANISATION: &str = "select m.person_id, p.name, p.email, p.phone, m.role, m.contact, m.created_at, m.ends_at
    from membership m join person p on p.id = m.person_id where m.organisation_id = $1 order by m.created_at, m.person_id";
const JOIN: &str =
    "insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, $3, $4)
    on conflict (person_id, organisation_id) do update set role = excluded.role, ends_at = null";
const SET_MANDATE: &str =
    "update membership set role = $3, ends_at = $4 where organisation_id = $1 and person_id = $2";
const CLEAR_CONTACT: &str =
    "update membership set contact = null where organisation_id = $1 and (person_id = $2 or contact = $3)";
const SET_CONTACT: &str = "update membership set contact = $3 where organisation_id = $1 and person_id = $2";
const DELETE: &str = "delete from membership where organisation_id = $1 and person_id = $2";
const HAND_OVER: &str =
    "update booking set person_id = $3 where organisation_id = $1 and person_id = $2 and starts_at > $4
    and status in ('requested', 'approved')";
const DELETE_HOLDS: &str = "delete from application where id in (select application_id from booking where organisation_id = $1 and person_id = $2 and status = 'held')";
const STOP_ACTING: &str = "update session set acting_for = null where person_id = $2 and acting_for = $1";

/// Everybody who acts for an organisation or did until their mandate was over, by when they came.
pub async fn all_of_organisation(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Member>> {
    Ok(on!(tx, |c| sqlx::query_as(ALL_OF_ORGANISATION).bind(organisation).fetch_all(c).await)?)
}

/// Everybody who acts for an organisation now, by when they came.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<Vec<Member>> {
    let mut all = all_of_organisation(tx, organisation).await?;
    all.retain(|member| member.holds(now));
    Ok(all)
}

/// Gives a person a role in an organisation, open-ended.
pub async fn join(
    tx: &mut Tx,
    person: PersonId,
    organisation: OrganisationId,
    role: MemberRole,
    now: DateTime<Utc>,
) -> Result<()> {
    on!(tx, |c| sqlx::query(JOIN)
        .bind(person)
        .bind(organisation)
        .bind(role)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives somebody who acts for an organisation another role, until an instant or open-ended.
pub fn set_mandate(
    message: &mut Message,
    (organisation, person): (OrganisationId, PersonId),
    role: MemberRole,
    ends_at: Option<DateTime<Utc>>,
) {
    message.add(SET_MANDATE).bind(organisation).bind(person).bind(role).bind(ends_at);
}

/// Says whether somebody is told of what concerns the organisation; whoever was in that place before is no more.
pub async fn set_contact(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
    contact: Option<Contact>,
) -> Result<()> {
    for sql in [CLEAR_CONTACT, SET_CONTACT] {
        on!(tx, |c| sqlx::query(sql)
            .bind(organisation)
            .bind(person)
            .bind(contact)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// Ends that somebody acts for an organisation: what they hold is given back, and their bookings to come are somebody else's from now on.
pub fn leave(
    message: &mut Message,
    organisation: OrganisationId,
    person: PersonId,
    heir: PersonId,
    now: DateTime<Utc>,
) {
    message.add(DELETE_HOLDS).bind(organisation).bind(person);
    message.add(HAND_OVER).bind(organisation).bind(person).bind(heir).bind(now);
    message.add(STOP_ACTING).bind(organisation).bind(person);
    message.add(DELETE).bind(organisation).bind(person);
}
