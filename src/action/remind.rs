//! Reminds staff of a request that waits for them.

use chrono::{DateTime, Utc};

use crate::domain::id::{BookingId, CentreId};
use crate::domain::letter::{Matter, Notice};
use crate::domain::status::Status;
use crate::store::{self, Locks, Result, Tx, Write};

use super::news::{Letterhead, notice};

/// Reminds those of the staff who may decide one request, once.
#[derive(Clone, Debug)]
pub struct Remind {
    booking: BookingId,
    centre: CentreId,
    letterhead: Letterhead,
    now: DateTime<Utc>,
}

impl Remind {
    /// Prepares it.
    pub fn new(booking: BookingId, centre: CentreId, letterhead: Letterhead, now: DateTime<Utc>) -> Self {
        Self { booking, centre, letterhead, now }
    }
}

impl Write for Remind {
    /// How many are reminded.
    type Output = usize;

    fn locks(&self) -> Locks {
        Locks::centre(self.centre).and_booking(self.booking)
    }

    async fn run(&self, tx: &mut Tx) -> Result<usize> {
        let booking = store::booking::load(tx, self.booking).await?;
        let is_due = |at: DateTime<Utc>| at <= self.now;
        let Some(mut booking) =
            booking.filter(|b| b.status == Status::Requested && b.remind_at.is_some_and(is_due))
        else {
            return Ok(0);
        };
        let Some(setup) = store::centre::setup(tx, self.centre).await?.map(std::sync::Arc::new) else {
            return Ok(0);
        };
        let Some(place) = booking.resources().next().and_then(|id| setup.resource(id)) else { return Ok(0) };
        let asked_on = setup.day_of(booking.requested_at);
        let approver = setup.under(booking.organisation, asked_on).policy(place, asked_on).approver;
        let organisation = store::organisation::name(tx, booking.organisation).await?.unwrap_or_default();
        let staff = store::staff::of_centre(tx, self.centre).await?;
        booking.remind_at = None;
        let number = booking.number.unwrap_or_default();
        let url = format!("{}/{}/p/wnioski/{number}", self.letterhead.public_url, setup.centre.slug);
        let about = Notice {
            span: Some(booking.span),
            values: [
                ("number".to_owned(), number.to_string()),
                ("organisation".to_owned(), organisation),
                ("place".to_owned(), place.name.clone()),
            ]
            .into(),
            ..Notice::new(Matter::Waiting, url, None)
        };
        let mut message = tx.message();
        store::booking::save(&mut message, &booking);
        let mut reminded = 0;
        for colleague in staff.iter().filter(|c| c.holds(self.now) && approver.may_be(c.role)) {
            let whom = (colleague.person_id, colleague.recipient());
            notice(&mut message, (&setup, &self.letterhead), whom, about.clone(), self.now)?;
            reminded += 1;
        }
        message.send(tx).await?;
        Ok(reminded)
    }
}
