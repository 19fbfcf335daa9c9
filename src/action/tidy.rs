//! Does what becomes due, and removes what nobody needs any more. Nothing depends on when it runs: readers and writers treat lapsed holds and sessions as gone.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::dossier::{REMIND_DAYS, reminder};
use crate::domain::registration::DRAFT_DAYS;
use crate::store::{self, Db, Result, Tx, Write};

use super::Letterhead;
use super::expire::Expire;
use super::hold::REMEMBERED_FOR;
use super::remind::Remind;
use super::remind_of_end::RemindOfEnd;

/// How long a lapsed hold is kept, so that its check page can still say what happened and what was typed.
const LAPSED_HOLDS_KEPT: TimeDelta = TimeDelta::hours(24);

struct Tidy {
    now: DateTime<Utc>,
}

impl Write for Tidy {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::booking::delete_holds_lapsed_before(tx, self.now - LAPSED_HOLDS_KEPT).await?;
        store::registration::delete_drafts(tx, self.now - TimeDelta::days(DRAFT_DAYS)).await?;
        store::idempotency::forget(tx, self.now - REMEMBERED_FOR).await?;
        store::session::delete_expired(tx, self.now).await
    }
}

/// Drops old holds, form results and sessions, lets undecided requests expire whose time has come, and reminds staff of those that should be decided now.
pub async fn tidy(db: &Db, letterhead: &Letterhead, now: DateTime<Utc>) -> Result<()> {
    let undecided = store::booking::undecided_at(&mut db.look().await?, now).await?;
    for (booking, centre) in undecided {
        db.write(Expire::new(booking, centre, letterhead.clone(), now)).await?;
    }
    let waiting = store::booking::to_remind_of(&mut db.look().await?, now).await?;
    for (booking, centre) in waiting {
        db.write(Remind::new(booking, centre, letterhead.clone(), now)).await?;
    }
    remind_of_ends(db, letterhead, now).await?;
    db.write(Tidy { now }).await
}

/// Reminds of agreements that will run out. Days are those of the centres; the day more on either side covers all zones.
async fn remind_of_ends(db: &Db, letterhead: &Letterhead, now: DateTime<Utc>) -> Result<()> {
    let today = now.date_naive();
    let furthest = TimeDelta::days(REMIND_DAYS.into_iter().max().unwrap_or_default() + 1);
    let mut tx = db.look().await?;
    let ending = store::dossier::ending(&mut tx, today - TimeDelta::days(1), today + furthest).await?;
    drop(tx);
    for agreement in ending {
        let reminded = agreement.reminded.map(i64::from);
        // The centre's own day is looked at again under its lock.
        if [-1, 0, 1]
            .iter()
            .any(|days| reminder(agreement.ends_on, reminded, today + TimeDelta::days(*days)).is_some())
        {
            let which = (agreement.id, agreement.centre_id);
            db.write(RemindOfEnd::new(which, reminded, letterhead.clone(), now)).await?;
        }
    }
    Ok(())
}
