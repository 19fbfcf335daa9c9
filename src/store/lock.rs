//! The one lock order: centre rows by id, organisation row, person row, booking rows by id (design §3).
//!
//! The centre row serialises all changes of occupancy in that centre, so that everything is decided on a stable picture and nothing can
//! deadlock. SQLite needs none of it: its one writer runs one action after another.

use crate::domain::id::{BookingId, CentreId, OrganisationId, PersonId};

use super::db::{Conn, Tx};
use super::error::Result;

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

const CENTRE: &str = "select id from centre where id = $1 for update";
const ORGANISATION: &str = "select id from organisation where id = $1 for update";
const PERSON: &str = "select id from person where id = $1 for update";
const BOOKING: &str = "select id from booking where id = $1 for update";

/// Takes the locks in their order; does nothing on SQLite.
pub(super) async fn take(tx: &mut Tx, mut locks: Locks) -> Result<()> {
    let Conn::Postgres(t) = &mut tx.conn else { return Ok(()) };
    locks.centres.sort_unstable();
    locks.bookings.sort_unstable();
    for id in locks.centres {
        sqlx::query(CENTRE).bind(id).execute(t.connection()).await?;
    }
    if let Some(id) = locks.organisation {
        sqlx::query(ORGANISATION).bind(id).execute(t.connection()).await?;
    }
    if let Some(id) = locks.person {
        sqlx::query(PERSON).bind(id).execute(t.connection()).await?;
    }
    for id in locks.bookings {
        sqlx::query(BOOKING).bind(id).execute(t.connection()).await?;
    }
    Ok(())
}
