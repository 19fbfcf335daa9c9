//! Turns a held place into a request, or into an approved booking where the policy says so.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::ask::Ask;
use crate::domain::booking::Booking;
use crate::domain::decide::{makes_claims, status_of};
use crate::domain::finding::Verdict;
use crate::domain::id::{AuditId, BookingId, PersonId, RegulationId};
use crate::domain::letter::News;
use crate::domain::reminder::remind_at;
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::store::{self, Locks, Result, Tx, Write};

use super::judge::{Judged, Request, judge};
use super::news::Letterhead;
use super::step::Step;
use super::{fresh, occupy};

/// Books what a draft holds. Sending it twice books once. A hold that has lapsed is decided anew.
#[derive(Clone, Debug)]
pub struct Book {
    setup: Arc<Setup>,
    draft: BookingId,
    person: PersonId,
    /// Versions of the centre's rules and declarations that the person accepts with it.
    accepted: Vec<RegulationId>,
    letterhead: Letterhead,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Debug)]
pub enum Booked {
    /// It has this number, now or since it was sent before.
    Number(i64),
    /// The person has not accepted all that is in force; the draft is as it was.
    NotAccepted,
    /// It cannot be had any more; the draft is as it was.
    Refused(Verdict),
    /// The person has no such draft.
    Unknown,
    /// The person may not book for the organisation (any more).
    NotAllowed,
    /// The centre's rules changed meanwhile: load them and ask again.
    Stale,
}

impl Book {
    /// Prepares it.
    pub fn new(
        setup: Arc<Setup>,
        draft: BookingId,
        person: PersonId,
        accepted: Vec<RegulationId>,
        letterhead: Letterhead,
        now: DateTime<Utc>,
    ) -> Self {
        Self { setup, draft, person, accepted, letterhead, now, audit: fresh() }
    }
}

impl Book {
    /// Whether it is the person's own draft at this centre.
    fn is_own(&self, booking: &Booking) -> bool {
        booking.person == self.person && booking.centre == self.setup.centre.id
    }

    /// What is in force and was not accepted before, if all of it is accepted now.
    async fn accepts(&self, tx: &mut Tx) -> Result<Option<Vec<RegulationId>>> {
        let (centre, today) = (self.setup.centre.id, self.setup.day_of(self.now));
        let asked = store::regulation::unaccepted(tx, centre, self.person, today).await?;
        let asked: Vec<RegulationId> = asked.into_iter().map(|regulation| regulation.id).collect();
        Ok(asked.iter().all(|id| self.accepted.contains(id)).then_some(asked))
    }

    /// Frees what the hold has taken.
    async fn let_go(&self, tx: &mut Tx) -> Result<()> {
        let mut message = tx.message();
        store::claim::delete_of_booking(&mut message, self.draft);
        message.send(tx).await
    }
}

/// A draft as the request it would be if it were sent now.
pub fn request_of(setup: Arc<Setup>, draft: &Booking, now: DateTime<Utc>) -> Option<Request> {
    let ask = Ask {
        span: draft.span,
        people: draft.people,
        title: draft.title.clone(),
        responsible: draft.responsible.clone(),
        phone: draft.phone.clone(),
        needs: draft.needs,
        minors: draft.minors,
        minors_stated: draft.minors_stated,
        fees: draft.fees,
    };
    let resource = draft.resources().next()?;
    Some(Request {
        setup,
        resource,
        ask,
        person: draft.person,
        organisation: draft.organisation,
        as_staff: false,
        asked_at: now,
        now,
    })
}

impl Write for Book {
    type Output = Booked;

    fn locks(&self) -> Locks {
        Locks::centre(self.setup.centre.id).and_person(self.person).and_booking(self.draft)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Booked> {
        let Some(mut booking) = store::booking::load(tx, self.draft).await?.filter(|b| self.is_own(b)) else {
            return Ok(Booked::Unknown);
        };
        if let Some(number) = booking.number {
            return Ok(Booked::Number(number));
        }
        let Some(request) = request_of(self.setup.clone(), &booking, self.now) else {
            return Ok(Booked::Unknown);
        };
        let facts = request.facts(tx, None).await?;
        let (verdict, policy, claims) = match judge(tx, &request, self.draft, &facts).await? {
            Judged::Stale => return Ok(Booked::Stale),
            Judged::NotAllowed => return Ok(Booked::NotAllowed),
            Judged::Verdict { verdict, .. } if verdict.blocks() => return Ok(Booked::Refused(verdict)),
            Judged::Verdict { verdict, policy, claims } => (verdict, policy, claims),
        };
        let accepted = match facts.must_accept {
            true => self.accepts(tx).await?,
            false => Some(Vec::new()),
        };
        let Some(accepted) = accepted else { return Ok(Booked::NotAccepted) };
        booking.status = status_of(&policy, &verdict);
        booking.verdict = verdict;
        booking.held_until = None;
        booking.requested_at = self.now;
        booking.updated_at = self.now;
        if booking.status == Status::Approved {
            booking.decided_at = Some(self.now);
            booking.invited = true;
        } else {
            booking.remind_at = remind_at(&self.setup, &policy, booking.span, self.now);
        }
        let number = store::centre::take_number(tx, booking.centre).await?;
        booking.number = Some(number);
        let mut message = tx.message();
        for regulation in accepted {
            store::regulation::accept(&mut message, self.person, regulation, self.now);
        }
        // The claims of the hold go on as those of the booking.
        if !makes_claims(&policy, booking.status)
            || !occupy::has_taken(&self.setup, &booking, &policy, &claims)
        {
            self.let_go(tx).await?;
            occupy::clear(tx, (&booking, &policy), &claims, self.now).await?;
            occupy::take(&mut message, &self.setup, (&booking, &policy));
        }
        let news = if booking.status == Status::Approved { News::Approved } else { News::Received };
        let step = Step {
            setup: &self.setup,
            letterhead: &self.letterhead,
            booking: &booking,
            news,
            invited: false,
            facts: Some(&facts),
            audit: (
                self.audit,
                "booking.book",
                json!({ "number": number, "status": booking.status.as_str() }),
            ),
            by: Some(self.person),
            now: self.now,
        };
        step.record(tx, message).await?;
        Ok(Booked::Number(number))
    }
}
