//! Does what becomes due, and removes what nobody needs any more. Nothing depends on when it runs: readers and writers treat lapsed holds and sessions as gone.

use chrono::{DateTime, TimeDelta, Utc};

use crate::store::{self, Db, Result, Tx, Write};

use super::Letterhead;
use super::expire::Expire;
use super::hold::REMEMBERED_FOR;
use super::remind::Remind;

/// How long a lapsed hold is kept, so that its check page can still say what happened and what was typed.
const LAPSED_HOLDS_KEPT: TimeDelta = TimeDelta::hours(24);

struct Tidy {
    now: DateTime<Utc>,
}

impl Write for Tidy {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::booking::delete_holds_lapsed_before(tx, self.now - LAPSED_HOLDS_KEPT).await?;
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
    db.write(Tidy { now }).await
}
