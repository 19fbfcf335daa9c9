//! Holds a place for ten minutes while its person checks and confirms.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::booking::{Booking, Item};
use crate::domain::finding::Verdict;
use crate::domain::id::{ApplicationId, BookingId, ItemId};
use crate::domain::status::Status;
use crate::store::{self, Locks, Result, Tx, Write};

use super::judge::{Judged, Request, judge};
use super::{fresh, occupy};

/// How long a place is held (contract).
pub const HELD_FOR: TimeDelta = TimeDelta::minutes(10);
/// How long the result of a form is remembered (design §3).
pub const REMEMBERED_FOR: TimeDelta = TimeDelta::hours(24);

/// The form a wish came with: sent again it gives the same result.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its key, made when the form was shown.
    pub key: String,
    /// A hash of everything typed into it.
    pub hash: Vec<u8>,
}

/// Holds the wished place. One hold a person: a new one replaces it, and one of the same place and time ends when that would have ended.
#[derive(Clone, Debug)]
pub struct Hold {
    request: Request,
    form: Form,
    booking: BookingId,
    application: ApplicationId,
    item: ItemId,
}

/// What came of it.
#[derive(Debug)]
pub enum Held {
    /// The place is held, now or since the same form was sent before.
    Kept(BookingId),
    /// It cannot be had.
    Refused(Verdict),
    /// The person may not book for the organisation.
    NotAllowed,
    /// The centre's rules changed meanwhile: load them and ask again.
    Stale,
}

impl Hold {
    /// Prepares it.
    pub fn new(request: Request, form: Form) -> Self {
        Self { request, form, booking: fresh(), application: fresh(), item: fresh() }
    }

    fn draft(&self, verdict: Verdict, held_until: DateTime<Utc>) -> Booking {
        let Request { setup, resource, ask, person, organisation, now, .. } = &self.request;
        Booking {
            id: self.booking,
            number: None,
            application: self.application,
            centre: setup.centre.id,
            organisation: *organisation,
            person: *person,
            status: Status::Held,
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
            held_until: Some(held_until),
            sequence: 0,
            invited: false,
            requested_at: *now,
            decided_at: None,
            decided_by: None,
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

impl Write for Hold {
    type Output = Held;

    fn locks(&self) -> Locks {
        Locks::centre(self.request.setup.centre.id).and_person(self.request.person)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Held> {
        let Request { setup, person, now, .. } = &self.request;
        // A form without a key cannot be told from another one.
        let form = (!self.form.key.is_empty()).then_some(store::facts::Form {
            key: &self.form.key,
            hash: &self.form.hash,
            since: *now - REMEMBERED_FOR,
        });
        let facts = self.request.facts(tx, form).await?;
        if let Some(id) = facts.remembered.as_ref().and_then(|result| result.parse().ok())
            && store::booking::load(tx, id).await?.is_some()
        {
            return Ok(Held::Kept(id));
        }
        let own = facts.hold;
        let judged = judge(tx, &self.request, own.unwrap_or(self.booking), &facts).await?;
        let (verdict, policy, claims) = match judged {
            Judged::Stale => return Ok(Held::Stale),
            Judged::NotAllowed => return Ok(Held::NotAllowed),
            Judged::Verdict { verdict, .. } if verdict.blocks() => return Ok(Held::Refused(verdict)),
            Judged::Verdict { verdict, policy, claims } => (verdict, policy, claims),
        };
        if own.is_some() {
            store::booking::delete_holds(tx, *person).await?;
        }
        // Asking again for what one holds does not hold it any longer: others get their turn.
        let held_before = claims.iter().filter(|c| Some(c.booking) == own && c.is_live(*now));
        let until = held_before.filter_map(|c| c.held_until).min().unwrap_or(*now + HELD_FOR);
        let draft = self.draft(verdict, until);
        occupy::clear(tx, (&draft, &policy), &claims, *now).await?;
        let mut message = tx.message();
        store::booking::insert(&mut message, &draft, "web");
        occupy::take(&mut message, setup, (&draft, &policy));
        if !self.form.key.is_empty() {
            let result = self.booking.to_string();
            store::idempotency::note(&mut message, *person, &self.form.key, &self.form.hash, &result, *now);
        }
        store::centre::bump(&mut message, setup.centre.id);
        message.send(tx).await?;
        Ok(Held::Kept(self.booking))
    }
}
