//! The one lock order: centre rows by id, organisation row, person row, booking rows by id (design §3).
//!
//! The centre row serialises all changes of occupancy in that centre, so that everything is decided on a stable picture and nothing can
//! deadlock. SQLite needs none of it: its one writer runs one action after another.

#[expect(clippy::disallowed_types, reason = "see `begin`")]
use sqlx::AssertSqlSafe;

use crate::domain::id::{BookingId, CentreId, OrganisationId, PersonId};

/// What an action must have to itself.
#[derive(Clone, Debug, Default)]
pub struct Locks {
    /// Centres whose occupancy it may change.
    pub centres: Vec<CentreId>,
    /// The organisation it is for.
    pub organisation: Option<OrganisationId>,
    /// The person it is for.
    pub person: Option<PersonId>,
    /// Bookings it changes.
    pub bookings: Vec<BookingId>,
}

impl Locks {
    /// The lock of one centre.
    pub fn centre(id: CentreId) -> Self {
        Self { centres: vec![id], ..Self::default() }
    }

    /// The lock of one organisation.
    pub fn organisation(id: OrganisationId) -> Self {
        Self { organisation: Some(id), ..Self::default() }
    }

    /// And of one person.
    pub fn and_person(mut self, id: PersonId) -> Self {
        self.person = Some(id);
        self
    }

    /// And of one booking.
    pub fn and_booking(mut self, id: BookingId) -> Self {
        self.bookings.push(id);
        self
    }
}

/// Begins a transaction of PostgreSQL and takes the locks in their order, all in one message: each further one would be waited for while others wait for
/// the locks.
#[expect(
    clippy::disallowed_types,
    reason = "several statements in one message take no parameters; these are texts of ours and identifiers in hexadecimal digits"
)]
pub(super) fn begin(mut locks: Locks) -> AssertSqlSafe<String> {
    locks.centres.sort_unstable();
    locks.bookings.sort_unstable();
    let centres = locks.centres.into_iter().map(|id| ("centre", id.0));
    let organisation = locks.organisation.map(|id| ("organisation", id.0));
    let person = locks.person.map(|id| ("person", id.0));
    let bookings = locks.bookings.into_iter().map(|id| ("booking", id.0));
    let mut message = String::from("begin");
    for (table, id) in centres.chain(organisation).chain(person).chain(bookings) {
        message.push_str(&format!("; select id from {table} where id = '{id}' for update"));
    }
    AssertSqlSafe(message)
}

#[cfg(test)]
mod tests {
    use sqlx::SqlSafeStr;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn locks_are_taken_in_one_order() {
        let id = Uuid::from_u128;
        let locks = Locks {
            centres: vec![CentreId(id(2)), CentreId(id(1))],
            organisation: Some(OrganisationId(id(3))),
            person: Some(PersonId(id(4))),
            bookings: vec![BookingId(id(6)), BookingId(id(5))],
        };
        let message = begin(locks).into_sql_str();
        let taken: Vec<(&str, &str)> = message
            .as_str()
            .split("; select id from ")
            .skip(1)
            .map(|lock| {
                (
                    lock.split(' ').next().unwrap(),
                    lock.split('\'').nth(1).unwrap().rsplit('-').next().unwrap(),
                )
            })
            .collect();
        let expected = [
            ("centre", "000000000001"),
            ("centre", "000000000002"),
            ("organisation", "000000000003"),
            ("person", "000000000004"),
            ("booking", "000000000005"),
            ("booking", "000000000006"),
        ];
        assert_eq!(taken, expected);
    }
}
