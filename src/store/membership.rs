//! Who acts for an organisation.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::person::MemberRole;

use super::{Message, Result, Tx};

/// Somebody who acts for an organisation.
#[derive(Clone, Debug, FromRow)]
pub struct Member {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their role.
    pub role: MemberRole,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

const OF_ORGANISATION: &str = "select m.person_id, p.name, p.email, m.role, m.created_at
    from membership m join person p on p.id = m.person_id where m.organisation_id = $1 order by m.created_at, m.person_id";
const SET_ROLE: &str = "update membership set role = $3 where organisation_id = $1 and person_id = $2";
const DELETE: &str = "delete from membership where organisation_id = $1 and person_id = $2";
const HAND_OVER: &str =
    "update booking set person_id = $3 where organisation_id = $1 and person_id = $2 and starts_at > $4
    and status in ('requested', 'approved')";
const DELETE_HOLDS: &str = "delete from application where id in (select application_id from booking where organisation_id = $1 and person_id = $2 and status = 'held')";
const STOP_ACTING: &str = "update session set acting_for = null where person_id = $2 and acting_for = $1";

/// Everybody who acts for an organisation, by when they came.
pub async fn of_organisation(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Member>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_ORGANISATION).bind(organisation).fetch_all(c).await)?)
}

/// Gives somebody who acts for an organisation another role.
pub fn set_role(message: &mut Message, organisation: OrganisationId, person: PersonId, role: MemberRole) {
    message.add(SET_ROLE).bind(organisation).bind(person).bind(role);
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
