//! Enters a booking that was agreed outside the program: by telephone, on paper, or before the program came.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::booking::{Booking, Item};
use crate::domain::decide::status_of;
use crate::domain::finding::Verdict;
use crate::domain::id::{ApplicationId, AuditId, BookingId, ItemId, PersonId};
use crate::domain::letter::News;
use crate::domain::person::StaffRole;
use crate::domain::reminder::remind_at;
use crate::domain::status::Status;
use crate::store::audit::Entry;
use crate::store::{self, Locks, Result, Tx, Write};

use super::exception::{Exception, ExceptionFault};
use super::hold::{Form, REMEMBERED_FOR};
use super::judge::{Judged, Request, judge};
use super::news::{Letterhead, letter};
use super::{fresh, occupy};

/// Enters a booking as staff may.
#[derive(Clone, Debug)]
pub struct Enter {
    request: Request,
    approved: bool,
    channel: &'static str,
    desk: Option<Desk>,
    booking: BookingId,
    application: ApplicationId,
    item: ItemId,
    audit: AuditId,
}

/// Who of the staff enters it.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Who.
    pub by: PersonId,
    /// In which role.
    pub role: StaffRole,
    /// Why rules are set aside, where any are.
    pub exception: Exception,
    /// The form it came with: sent again it gives the same result.
    pub form: Form,
    /// How the organisation is told.
    pub letterhead: Letterhead,
}

/// What came of it.
#[derive(Debug)]
pub enum Entered {
    /// It has this number, now or since the same form was sent before.
    Number(i64),
    /// It cannot be.
    Refused(Verdict),
    /// Rules would be set aside, and the reason does not do.
    ExceptionFaulty(Verdict, ExceptionFault),
    /// The rules leave it to a manager, and it has begun: too late for a decision.
    ForManager(Verdict),
    /// The centre's rules changed meanwhile: load them and try again.
    Stale,
}

impl Enter {
    /// Prepares it as it was agreed elsewhere, approved or waiting for a decision; nobody is asked and nobody is told. `channel` says how it came: `import`.
    pub fn new(mut request: Request, approved: bool, channel: &'static str) -> Self {
        request.as_staff = true;
        let (booking, application, item, audit) = (fresh(), fresh(), fresh(), fresh());
        Self { request, approved, channel, desk: None, booking, application, item, audit }
    }

    /// Prepares it as somebody of the staff enters it for an organisation, whose person in the request is told. `channel` says how the wish came: `phone`,
    /// `in_person`, `paper`.
    pub fn at_desk(request: Request, channel: &'static str, desk: Desk) -> Self {
        Self { desk: Some(desk), ..Self::new(request, true, channel) }
    }

    /// The number that the same form gave before.
    async fn remembered(&self, tx: &mut Tx) -> Result<Option<i64>> {
        let Some(Desk { by, form, .. }) = &self.desk else { return Ok(None) };
        let since = self.request.now - REMEMBERED_FOR;
        let result = store::idempotency::result(tx, *by, &form.key, &form.hash, since).await?;
        Ok(result.and_then(|number| number.parse().ok()))
    }

    fn booking(&self, number: i64, verdict: Verdict, approved: bool) -> Booking {
        let Request { setup, resource, ask, person, organisation, now, .. } = &self.request;
        let decided: Option<DateTime<Utc>> = approved.then_some(*now);
        Booking {
            id: self.booking,
            number: Some(number),
            application: self.application,
            centre: setup.centre.id,
            organisation: *organisation,
            person: *person,
            status: if approved { Status::Approved } else { Status::Requested },
            span: ask.span,
            items: vec![Item { id: self.item, resource: *resource }],
            title: ask.title.clone(),
            people: ask.people,
            responsible: ask.responsible.clone(),
            phone: ask.phone.clone(),
            needs: ask.needs,
            minors: ask.minors,
            minors_stated: ask.minors_stated,
            fees: ask.fees,
            held_until: None,
            sequence: 0,
            invited: approved && self.desk.as_ref().is_some_and(|desk| desk.by != *person),
            requested_at: *now,
            decided_at: decided,
            decided_by: self.desk.as_ref().filter(|_| approved).map(|desk| desk.by),
            reason: None,
            ground: None,
            exception: None,
            late: false,
            excused: false,
            remind_at: None,
            verdict,
            updated_at: *now,
        }
    }
}

impl Write for Enter {
    type Output = Entered;

    fn locks(&self) -> Locks {
        let person = self.desk.as_ref().map_or(self.request.person, |desk| desk.by);
        Locks::centre(self.request.setup.centre.id).and_person(person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Entered> {
        let Request { setup, now, .. } = &self.request;
        if let Some(number) = self.remembered(tx).await? {
            return Ok(Entered::Number(number));
        }
        let facts = self.request.facts(tx, None).await?;
        let (verdict, policy, claims) = match judge(tx, &self.request, self.booking, &facts).await? {
            Judged::Stale | Judged::NotAllowed => return Ok(Entered::Stale),
            Judged::Verdict { verdict, .. } if verdict.blocks() => return Ok(Entered::Refused(verdict)),
            Judged::Verdict { verdict, policy, claims } => (verdict, policy, claims),
        };
        let set_aside = verdict.set_aside();
        let exception = match self.desk.as_ref().map(|desk| desk.exception.covering(&set_aside)) {
            None => None,
            Some(Ok(kept)) => kept,
            Some(Err(fault)) => return Ok(Entered::ExceptionFaulty(verdict, fault)),
        };
        // What the rules approve at once for a member needs nobody's decision.
        let at_once = verdict.findings.is_empty() && status_of(&policy, &verdict) == Status::Approved;
        let may_approve = at_once || self.desk.as_ref().is_none_or(|desk| policy.approver.may_be(desk.role));
        if !may_approve && self.request.ask.span.start() <= *now {
            return Ok(Entered::ForManager(verdict));
        }
        let number = store::centre::take_number(tx, setup.centre.id).await?;
        let mut booking = self.booking(number, verdict, self.approved && may_approve);
        booking.exception = exception;
        if booking.status == Status::Requested {
            booking.remind_at = remind_at(setup, &policy, booking.span, *now);
        }
        occupy::clear(tx, (&booking, &policy), &claims, *now).await?;
        let mut message = tx.message();
        store::booking::insert(&mut message, &booking, self.channel);
        occupy::take(&mut message, setup, (&booking, &policy));
        message.send(tx).await?;
        let detail = json!({
            "number": number,
            "status": booking.status.as_str(),
            "channel": self.channel,
            "set_aside": booking.verdict.set_aside(),
            "exception": booking.exception,
        });
        let by = self.desk.as_ref().map(|desk| desk.by);
        let entry = Entry::of_booking(self.audit, (*now, by), "booking.enter", &booking, detail);
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        // Who enters it for somebody else knows of it.
        if let Some(desk) = self.desk.as_ref().filter(|desk| desk.by != booking.person) {
            let news = if booking.status == Status::Approved { News::Approved } else { News::Received };
            let recipient = (facts.recipient.clone(), facts.organisation.clone());
            letter(&mut message, (setup, &desk.letterhead), &booking, (news, false), recipient, *now)?;
        }
        if let Some(Desk { by, form, .. }) = self.desk.as_ref().filter(|desk| !desk.form.key.is_empty()) {
            store::idempotency::note(&mut message, *by, &form.key, &form.hash, &number.to_string(), *now);
        }
        occupy::publish(&mut message, &booking);
        message.send(tx).await?;
        Ok(Entered::Number(number))
    }
}
