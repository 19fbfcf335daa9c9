//! Takes and frees places.

use chrono::{DateTime, Utc};

use crate::domain::booking::Booking;
use crate::domain::claim::{Claim, taken_time};
use crate::domain::decide::makes_claims;
use crate::domain::policy::Policy;
use crate::domain::setup::Setup;
use crate::store::{self, Message, Result, Tx};

/// Takes the leaves of every item for the time of the booking and its gap, if its status takes a place at all.
pub(super) fn take(message: &mut Message, setup: &Setup, (booking, policy): (&Booking, &Policy)) {
    if !makes_claims(policy, booking.status) {
        return;
    }
    let time = taken_time(booking.span, policy.gap_minutes);
    for item in &booking.items {
        for leaf in setup.leaves(item.resource) {
            store::claim::insert(message, leaf, booking.id, item.id, time);
        }
    }
}

/// Lets lapsed holds among the `seen` claims go, before somebody else's booking takes their place: the schema's guard knows no clock.
pub(super) async fn clear(
    tx: &mut Tx,
    (booking, policy): (&Booking, &Policy),
    seen: &[Claim],
    now: DateTime<Utc>,
) -> Result<()> {
    let mut message = tx.message();
    if makes_claims(policy, booking.status) {
        for lapsed in seen.iter().filter(|c| !c.is_live(now) && c.booking != booking.id) {
            store::claim::delete_of_booking(&mut message, lapsed.booking);
        }
    }
    message.send(tx).await
}

/// Whether a booking has just the claims that [`take`] would make for it.
pub(super) fn has_taken(setup: &Setup, booking: &Booking, policy: &Policy, seen: &[Claim]) -> bool {
    let time = taken_time(booking.span, policy.gap_minutes);
    let own = seen.iter().filter(|claim| claim.booking == booking.id);
    let leaves: usize = booking.resources().map(|resource| setup.leaves(resource).len()).sum();
    own.clone().count() == leaves && own.clone().all(|claim| claim.span == time)
}

/// Notes for schedules and feeds that a booking came, changed or went.
pub(super) fn publish(message: &mut Message, booking: &Booking) {
    store::centre::bump(message, booking.centre);
    for resource in booking.resources() {
        store::resource::bump(message, resource);
    }
    store::person::bump(message, booking.person);
}
