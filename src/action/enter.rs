//! Enters a booking that was agreed outside the program: by telephone, on paper, or before the program came. No letter goes out.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::booking::{Booking, Item};
use crate::domain::finding::Verdict;
use crate::domain::id::{ApplicationId, AuditId, BookingId, ItemId};
use crate::domain::status::Status;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::judge::{Judged, Request, judge};
use super::{fresh, occupy};

/// Enters a booking as staff may.
#[derive(Clone, Debug)]
pub struct Enter {
    request: Request,
    approved: bool,
    channel: &'static str,
    booking: BookingId,
    application: ApplicationId,
    item: ItemId,
    audit: AuditId,
}

/// What came of it.
#[derive(Debug)]
pub enum Entered {
    /// It has this number.
    Number(i64),
    /// It cannot be.
    Refused(Verdict),
    /// The centre's rules changed meanwhile: load them and try again.
    Stale,
}

impl Enter {
    /// Prepares it, as approved or as waiting for a decision; `channel` says how it came: `phone`, `in_person`, `paper`, `import`.
    pub fn new(mut request: Request, approved: bool, channel: &'static str) -> Self {
        request.as_staff = true;
        let (booking, application, item, audit) = (fresh(), fresh(), fresh(), fresh());
        Self { request, approved, channel, booking, application, item, audit }
    }

    fn booking(&self, number: i64, verdict: Verdict) -> Booking {
        let Request { setup, resource, ask, person, organisation, now, .. } = &self.request;
        let decided: Option<DateTime<Utc>> = self.approved.then_some(*now);
        Booking {
            id: self.booking,
            number: Some(number),
            application: self.application,
            centre: setup.centre.id,
            organisation: *organisation,
            person: *person,
            status: if self.approved { Status::Approved } else { Status::Requested },
            span: ask.span,
            items: vec![Item { id: self.item, resource: *resource }],
            title: ask.title.clone(),
            people: ask.people,
            responsible: ask.responsible.clone(),
            phone: ask.phone.clone(),
            needs: ask.needs,
            minors: ask.minors,
            fees: ask.fees,
            held_until: None,
            sequence: 0,
            invited: false,
            requested_at: *now,
            decided_at: decided,
            decided_by: None,
            reason: None,
            ground: None,
            exception: None,
            late: false,
            verdict,
            updated_at: *now,
        }
    }
}

impl Write for Enter {
    type Output = Entered;

    fn locks(&self) -> Locks {
        Locks::centre(self.request.setup.centre.id).and_person(self.request.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Entered> {
        let Request { setup, now, .. } = &self.request;
        let facts = self.request.facts(tx, None).await?;
        let (verdict, policy, claims) = match judge(tx, &self.request, self.booking, &facts).await? {
            Judged::Stale | Judged::NotAllowed => return Ok(Entered::Stale),
            Judged::Verdict { verdict, .. } if verdict.blocks() => return Ok(Entered::Refused(verdict)),
            Judged::Verdict { verdict, policy, claims } => (verdict, policy, claims),
        };
        let number = store::centre::take_number(tx, setup.centre.id).await?;
        let booking = self.booking(number, verdict);
        occupy::clear(tx, (&booking, &policy), &claims, *now).await?;
        let mut message = tx.message();
        store::booking::insert(&mut message, &booking, self.channel);
        occupy::take(&mut message, setup, (&booking, &policy));
        message.send(tx).await?;
        let entry = Entry::of_booking(
            self.audit,
            (*now, None),
            "booking.enter",
            &booking,
            json!({ "number": number, "status": booking.status.as_str(), "channel": self.channel }),
        );
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        occupy::publish(&mut message, &booking);
        message.send(tx).await?;
        Ok(Entered::Number(number))
    }
}
