//! Who works for a centre.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::Recipient;
use crate::domain::person::StaffRole;

use super::{Message, Result, Tx};

/// Somebody who works for a centre, or did until their time was over.
#[derive(Clone, Debug, FromRow)]
pub struct Colleague {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Language of their mails.
    pub lang: Lang,
    /// Their role.
    pub role: StaffRole,
    /// When that ends; nothing for open-ended.
    pub ends_at: Option<DateTime<Utc>>,
}

impl Colleague {
    /// Whether they still work there.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.ends_at.is_none_or(|end| end > now)
    }

    /// As the recipient of letters.
    pub fn recipient(&self) -> Recipient {
        Recipient { email: self.email.clone(), name: self.name.clone(), lang: self.lang }
    }
}

const OF_CENTRE: &str = "select s.person_id, p.name, p.email, p.lang, s.role, s.ends_at
    from staff s join person p on p.id = s.person_id where s.centre_id = $1 order by s.created_at, p.id";
const APPOINT: &str =
    "insert into staff (person_id, centre_id, role, ends_at, created_at) values ($1, $2, $3, $4, $5)
    on conflict (person_id, centre_id) do update set role = excluded.role, ends_at = excluded.ends_at";
const DISMISS: &str = "delete from staff where person_id = $1 and centre_id = $2";

/// Everybody who works for a centre or did until their time was over, by when they came.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Colleague>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?)
}

/// Gives a person a role on the staff of a centre until an instant, or changes it.
pub fn appoint(
    message: &mut Message,
    person: PersonId,
    centre: CentreId,
    (role, ends_at): (StaffRole, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) {
    message.add(APPOINT).bind(person).bind(centre).bind(role).bind(ends_at).bind(now);
}

/// Ends that a person works for a centre.
pub fn dismiss(message: &mut Message, person: PersonId, centre: CentreId) {
    message.add(DISMISS).bind(person).bind(centre);
}

const APPOINT_ADMIN: &str = "update person set is_admin = $2 where id = $1";

/// Makes a person an administrator, or ends that.
pub fn appoint_admin(message: &mut Message, person: PersonId, is_admin: bool) {
    message.add(APPOINT_ADMIN).bind(person).bind(is_admin);
}
