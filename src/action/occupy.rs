//! Takes and frees places.

use chrono::{DateTime, Utc};

use crate::domain::booking::Booking;
use crate::domain::claim::{Claim, taken_time};
use crate::domain::decide::makes_claims;
use crate::domain::policy::Policy;
use crate::domain::setup::Setup;
use crate::store::{self, Result, Tx};

/// Takes the leaves of every item for the time of the booking and its gap, if its status takes a place at all. Lapsed holds among the `seen` claims make way:
/// the schema's guard knows no clock.
pub(super) async fn take(
    tx: &mut Tx,
    setup: &Setup,
    (booking, policy): (&Booking, &Policy),
    seen: &[Claim],
    now: DateTime<Utc>,
) -> Result<()> {
    if !makes_claims(policy, booking.status) {
        return Ok(());
    }
    for lapsed in seen.iter().filter(|c| !c.is_live(now) && c.booking != booking.id) {
        store::claim::delete_of_booking(tx, lapsed.booking).await?;
    }
    let time = taken_time(booking.span, policy.gap_minutes);
    for item in &booking.items {
        for leaf in setup.leaves(item.resource) {
            store::claim::insert(tx, leaf, booking.id, item.id, time).await?;
        }
    }
    Ok(())
}

/// Whether a booking has just the claims that [`take`] would make for it.
pub(super) fn has_taken(setup: &Setup, booking: &Booking, policy: &Policy, seen: &[Claim]) -> bool {
    let time = taken_time(booking.span, policy.gap_minutes);
    let own = seen.iter().filter(|claim| claim.booking == booking.id);
    let leaves: usize = booking.resources().map(|resource| setup.leaves(resource).len()).sum();
    own.clone().count() == leaves && own.clone().all(|claim| claim.span == time)
}

/// Notes for schedules and feeds that a booking came, changed or went; `numbered` when the centre's version was raised with its number.
pub(super) async fn publish(tx: &mut Tx, booking: &Booking, numbered: bool) -> Result<()> {
    if !numbered {
        store::centre::bump(tx, booking.centre).await?;
    }
    for resource in booking.resources() {
        store::resource::bump(tx, resource).await?;
    }
    store::person::bump(tx, booking.person).await
}
