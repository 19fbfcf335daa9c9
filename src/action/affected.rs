//! Which bookings a change of hours or a closure would hit. Reads only.

use chrono::{DateTime, Utc};

use crate::domain::closure::Closure;
use crate::domain::setup::Setup;
use crate::store::booking::list::{self, Line};
use crate::store::{Result, Tx};

/// The bookings to come that could take place as the centre is and could not as it is `wanted`, and all that lie in a closure which is new, also those
/// that staff let in by exception, by their time.
///
/// # Errors
/// When the database cannot be asked.
pub async fn affected(
    tx: &mut Tx,
    (known, wanted): (&Setup, &Setup),
    now: DateTime<Utc>,
) -> Result<Vec<Line>> {
    let could = |setup: &Setup, line: &Line| {
        setup.resource(line.resource).is_some_and(|place| setup.can_be_used(place, line.span))
    };
    let mut lines = list::coming(tx, known.centre.id, now).await?;
    let new: Vec<&Closure> = wanted.closures.iter().filter(|c| !known.closures.contains(c)).collect();
    lines.retain(|line| {
        let in_closure = new.iter().any(|closure| lies_in(wanted, closure, line));
        in_closure || could(known, line) && !could(wanted, line)
    });
    Ok(lines)
}

fn lies_in(setup: &Setup, closure: &Closure, line: &Line) -> bool {
    let closes = |closed| {
        let leaves = setup.leaves(line.resource);
        setup.leaves(closed).iter().any(|leaf| leaves.contains(leaf))
    };
    closure.resource.is_none_or(closes) && setup.days_of(line.span).iter().any(|day| closure.covers(*day))
}
