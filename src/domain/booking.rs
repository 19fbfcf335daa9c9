//! A booking and what may become of it.

use chrono::{DateTime, Utc};

use super::feature::Features;
use super::finding::Verdict;
use super::id::{ApplicationId, BookingId, CentreId, ItemId, OrganisationId, PersonId, ResourceId};
use super::interval::Interval;
use super::refusal::Ground;
use super::status::Status;

/// A position of a booking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    /// The position.
    pub id: ItemId,
    /// What it asks for.
    pub resource: ResourceId,
}

/// One interval, one status, one or more items; all or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Booking {
    /// Its identifier, also in calendars.
    pub id: BookingId,
    /// Its number for people; a hold has none.
    pub number: Option<i64>,
    /// What it was asked with.
    pub application: ApplicationId,
    /// Where.
    pub centre: CentreId,
    /// For whom.
    pub organisation: OrganisationId,
    /// Who asked.
    pub person: PersonId,
    /// Where it stands.
    pub status: Status,
    /// From when to when, without gap.
    pub span: Interval,
    /// What was asked for, in order.
    pub items: Vec<Item>,
    /// What the meeting is called.
    pub title: String,
    /// How many will come.
    pub people: u32,
    /// Who answers for the place.
    pub responsible: String,
    /// That person's telephone; may be empty.
    pub phone: String,
    /// When a hold lapses.
    pub held_until: Option<DateTime<Utc>>,
    /// Revision for calendars; rises when time, rule or status changes after the first invitation.
    pub sequence: i32,
    /// Whether an invitation was owed, so that calling it off owes its revocation.
    pub invited: bool,
    /// When it was asked.
    pub requested_at: DateTime<Utc>,
    /// When it was decided, cancelled or too late for either.
    pub decided_at: Option<DateTime<Utc>>,
    /// By whom; `None` when the policy decided.
    pub decided_by: Option<PersonId>,
    /// The reason given with a refusal or cancellation.
    pub reason: Option<String>,
    /// The ground of a refusal.
    pub ground: Option<Ground>,
    /// Why staff set rules aside for it.
    pub exception: Option<String>,
    /// Whether the organisation called it off so late that it counts as used.
    pub late: bool,
    /// Whether staff excused that it was called off late or not used.
    pub excused: bool,
    /// When staff are reminded of it while it waits; none once they were.
    pub remind_at: Option<DateTime<Utc>>,
    /// What the group needs of the place.
    pub needs: Features,
    /// Whether people under age take part.
    pub minors: bool,
    /// Whether it was stated that they are looked after.
    pub minors_stated: bool,
    /// Whether participants pay.
    pub fees: bool,
    /// What the rules found when it was asked.
    pub verdict: Verdict,
    /// When anything of it last changed.
    pub updated_at: DateTime<Utc>,
}

/// Most characters of a reason given with a refusal or cancellation.
pub const LONGEST_REASON: usize = 1000;

/// A reason as it is kept: without blank ends, its lines ended as everywhere but in forms.
pub fn reason(typed: &str) -> String {
    typed.trim().replace("\r\n", "\n")
}

/// Why a step cannot be taken now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TooLate {
    /// It is not waiting (any more): somebody was quicker.
    AlreadyDecided,
    /// It has begun.
    Begun,
}

impl Booking {
    /// What was asked for, in order.
    pub fn resources(&self) -> impl Iterator<Item = ResourceId> {
        self.items.iter().map(|item| item.resource)
    }

    /// Whether staff can decide it at `now`.
    pub fn can_be_decided(&self, now: DateTime<Utc>) -> Result<(), TooLate> {
        match self.status {
            Status::Requested if self.span.start() <= now => Err(TooLate::Begun),
            Status::Requested => Ok(()),
            _ => Err(TooLate::AlreadyDecided),
        }
    }

    /// Whether this person has decided it just so already: a button pressed twice is one decision.
    pub fn was_decided(&self, status: Status, by: PersonId) -> bool {
        self.status == status && self.decided_by == Some(by)
    }

    /// Whether staff can note at `now` that it was used or not; a slip may be put right.
    pub fn can_be_marked(&self, now: DateTime<Utc>) -> bool {
        self.span.start() <= now
            && matches!(self.status, Status::Approved | Status::Completed | Status::NoShow)
    }

    /// Whether it counts against its organisation as a strike unless it is excused (domain §1.3, row 20).
    pub fn is_strike(&self) -> bool {
        self.late || self.status == Status::NoShow
    }

    /// Whether it can be called off at `now`.
    pub fn can_be_cancelled(&self, now: DateTime<Utc>) -> Result<(), TooLate> {
        match self.status {
            Status::Requested | Status::Approved if self.span.start() <= now => Err(TooLate::Begun),
            Status::Requested | Status::Approved => Ok(()),
            _ => Err(TooLate::AlreadyDecided),
        }
    }
}
