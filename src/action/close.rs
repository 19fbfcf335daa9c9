//! Staff close the centre or a resource for some days, and call off what cannot take place then.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::closure::Closure;
use crate::domain::id::{AuditId, CentreId, ClosureId, PersonId};
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::store::audit::Entry;
use crate::store::booking::list::Line;
use crate::store::{self, Locks, Result, Tx, Write};

use super::affected::affected;
use super::cancel::CallOff;
use super::fresh;
use super::news::Letterhead;

/// Adds a closure. Bookings in it stay, to be talked about, but for those that are called off with it.
#[derive(Clone, Debug)]
pub struct Close {
    centre: CentreId,
    closure: Closure,
    /// Numbers of the bookings that staff saw.
    seen: HashSet<i64>,
    /// Those to be called off, each with the identifier of its line in the audit.
    call_off: Vec<(i64, AuditId)>,
    by: PersonId,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    id: ClosureId,
    audit: AuditId,
}

/// Bookings in the time of a closure, by their numbers.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// Those that staff saw.
    pub seen: HashSet<i64>,
    /// Those that they call off.
    pub call_off: HashSet<i64>,
}

/// What came of it.
#[derive(Debug)]
pub enum Closed {
    /// It is closed, and what was to be called off is.
    Done,
    /// Meanwhile others came that staff have not seen.
    Others,
    /// There is such a closure already.
    Already,
    /// There is no such centre.
    Unknown,
}

impl Close {
    /// Prepares it; `by` is on the staff of the centre. The note of the closure is the reason that the organisations are told.
    pub fn new(
        centre: CentreId,
        closure: Closure,
        Hits { seen, call_off }: Hits,
        by: PersonId,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        let call_off = call_off.into_iter().map(|number| (number, fresh())).collect();
        Self { centre, closure, seen, call_off, by, letterhead, now, id: fresh(), audit: fresh() }
    }
}

impl Close {
    /// Whether nothing is left to do beside the closure itself: a form sent twice is one closure.
    async fn is_done(&self, tx: &mut Tx) -> Result<bool> {
        for (number, _) in &self.call_off {
            let booking = match store::booking::id_of_number(tx, *number).await? {
                Some(id) => store::booking::load(tx, id).await?,
                None => None,
            };
            if booking.is_some_and(|b| b.centre == self.centre && b.status != Status::Cancelled) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// The centre with one closure more.
pub fn with_closure(setup: &Setup, closure: &Closure) -> Setup {
    let mut wanted = setup.clone();
    wanted.closures.push(closure.clone());
    wanted
}

/// The bookings that a closure would hit, by their time.
///
/// # Errors
/// When the database cannot be asked.
pub async fn hit(tx: &mut Tx, setup: &Setup, closure: &Closure, now: DateTime<Utc>) -> Result<Vec<Line>> {
    affected(tx, (setup, &with_closure(setup, closure)), now).await
}

impl Write for Close {
    type Output = Closed;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Closed> {
        let Some(setup) = store::centre::setup(tx, self.centre).await? else { return Ok(Closed::Unknown) };
        if setup.closures.contains(&self.closure) {
            return Ok(if self.is_done(tx).await? { Closed::Done } else { Closed::Already });
        }
        let hit = hit(tx, &setup, &self.closure, self.now).await?;
        if !hit.iter().all(|line| line.number.is_some_and(|number| self.seen.contains(&number))) {
            return Ok(Closed::Others);
        }
        let mut bookings = Vec::with_capacity(hit.len());
        for line in &hit {
            let Some((_, audit)) = self.call_off.iter().find(|(number, _)| Some(*number) == line.number)
            else {
                continue;
            };
            let booking = store::booking::load(tx, line.id).await?;
            let open = booking.filter(|b| b.can_be_cancelled(self.now).is_ok());
            bookings.extend(open.map(|booking| (booking, *audit)));
        }
        store::closure::insert(tx, self.id, self.centre, &self.closure).await?;
        store::centre::touch(tx, self.centre).await?;
        let setup = Arc::new(setup);
        let call = CallOff {
            setup: &setup,
            letterhead: &self.letterhead,
            by: self.by,
            by_centre: true,
            reason: Some(&self.closure.note),
            now: self.now,
        };
        let called_off = bookings.len();
        for (booking, audit) in bookings {
            call.off(tx, booking, audit).await?;
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "centre.close",
            centre: Some(self.centre),
            subject: "closure",
            subject_id: self.id.0,
            detail: json!({
                "resource": self.closure.resource,
                "from": self.closure.from,
                "until": self.closure.until,
                "called_off": called_off,
                "left": hit.len() - called_off,
            }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        message.send(tx).await?;
        Ok(Closed::Done)
    }
}
