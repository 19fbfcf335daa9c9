//! Accounts that nobody uses any more.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{CentreId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::Recipient;

use super::{Message, Result, Tx};

/// An account that nobody uses.
#[derive(Clone, Debug, FromRow)]
pub struct Unused {
    /// Whose.
    pub id: PersonId,
    email: String,
    name: String,
    lang: Lang,
}

impl Unused {
    /// As the recipient of letters.
    pub fn recipient(&self) -> Recipient {
        Recipient { email: self.email.clone(), name: self.name.clone(), lang: self.lang }
    }
}

/// Not signed in since $1, no booking since then, and nobody that anybody relies on: staff, contacts, and whoever coordinates an organisation alone.
macro_rules! unused {
    ($what:literal, $rest:literal) => {
        concat!(
            "select ", $what, " from person p where coalesce(p.seen_at, p.created_at) < $1 and not p.is_admin and p.email not like '%@invalid'
                and not exists (select 1 from staff s where s.person_id = p.id)
                and not exists (select 1 from booking b where b.person_id = p.id and b.ends_at >= $1)
                and not exists (select 1 from membership m where m.person_id = p.id and (m.contact is not null or m.role = 'coordinator'
                    and not exists (select 1 from membership o where o.organisation_id = m.organisation_id and o.role = 'coordinator' and o.person_id <> p.id)))
                and ",
            $rest
        )
    };
}

const TO_WARN: &str = unused!("p.id, p.email, p.name, p.lang", "p.warned_at is null order by p.id limit $2");
const IS_TO_WARN: &str = unused!("count(*)", "p.warned_at is null and p.id = $2");
const WARNED: &str = unused!("p.id", "p.warned_at <= $2 order by p.id limit $3");
const WARN: &str = "update person set warned_at = $2 where id = $1";
/// A centre with which an organisation of theirs has or had an agreement; else the first one.
const CENTRE: &str = "select c.id from centre c
    left join agreement a on a.centre_id = c.id and a.organisation_id in (select organisation_id from membership where person_id = $1)
    order by a.id is null, c.position, c.slug limit 1";

/// Accounts last used before an instant whose owners were not told yet.
pub async fn to_warn(tx: &mut Tx, last: DateTime<Utc>, most: i64) -> Result<Vec<Unused>> {
    Ok(on!(tx, |c| sqlx::query_as(TO_WARN).bind(last).bind(most).fetch_all(c).await)?)
}

/// Whether an account is one of these.
pub async fn is_to_warn(tx: &mut Tx, person: PersonId, last: DateTime<Utc>) -> Result<bool> {
    let count: i64 = on!(tx, |c| sqlx::query_scalar(IS_TO_WARN).bind(last).bind(person).fetch_one(c).await)?;
    Ok(count > 0)
}

/// Accounts last used before an instant whose owners were told before another.
pub async fn warned(
    tx: &mut Tx,
    (last, warned): (DateTime<Utc>, DateTime<Utc>),
    most: i64,
) -> Result<Vec<PersonId>> {
    Ok(on!(tx, |c| sqlx::query_scalar(WARNED).bind(last).bind(warned).bind(most).fetch_all(c).await)?)
}

/// Notes that the owner of an account was told.
pub fn warn(message: &mut Message, person: PersonId, now: DateTime<Utc>) {
    message.add(WARN).bind(person).bind(now);
}

/// The centre in whose name somebody is written to.
pub async fn centre(tx: &mut Tx, person: PersonId) -> Result<Option<CentreId>> {
    Ok(on!(tx, |c| sqlx::query_scalar(CENTRE).bind(person).fetch_optional(c).await)?)
}
