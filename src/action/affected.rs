//! Which bookings a change of hours or a closure would hit. Reads only.

use chrono::{DateTime, Utc};

use crate::domain::setup::Setup;
use crate::store::booking::list::{self, Line};
use crate::store::{Result, Tx};

/// The bookings to come that could take place as the centre is and could not as it is `wanted`, by their time.
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
    lines.retain(|line| could(known, line) && !could(wanted, line));
    Ok(lines)
}
