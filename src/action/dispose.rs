//! Deletes the folders of a list that somebody approved, one transaction each.

use chrono::{DateTime, Datelike, Utc};
use serde_json::json;

use crate::domain::disposal::Folder;
use crate::domain::id::{AuditId, CentreId, DisposalId};
use crate::domain::retention::RecordClass;
use crate::domain::words::Word;
use crate::store::audit::Entry;
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::fresh;
use super::propose_disposal::year_of;

/// The next folder of a list.
#[derive(Clone, Debug)]
struct Dispose {
    id: DisposalId,
    centre: CentreId,
    audit: AuditId,
    now: DateTime<Utc>,
}

impl Write for Dispose {
    type Output = ();

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let Some(listed) = store::disposal::next(tx, self.id).await? else { return Ok(()) };
        let Some(setup) = store::centre::setup(tx, self.centre).await? else { return Ok(()) };
        let Folder { class, organisation, closed, pieces, .. } = listed.folder;
        let within = year_of(&setup, closed);
        // The centre may keep it for longer since the list was made.
        let today = setup.day_of(self.now);
        let due = setup.centre.profile.retention.of(class).category.due(today.year());
        let is_gone = match (class, within, organisation) {
            _ if due.is_none_or(|due| closed > due) => false,
            (RecordClass::Bookings, Some(within), Some(organisation)) => {
                store::closed::delete_bookings(tx, within, organisation, setup.centre.zone).await?;
                true
            }
            (RecordClass::Registrations, Some(within), _) => {
                store::closed::delete_registrations(tx, within).await?;
                true
            }
            (RecordClass::Organisations, _, Some(organisation)) => {
                // It may have come back since the list was made.
                let is_open = store::closed::is_open(tx, (self.centre, organisation), today).await?;
                if !is_open {
                    store::closed::delete_file(tx, self.centre, organisation).await?;
                }
                !is_open
            }
            _ => false,
        };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: None,
            action: "disposal.dispose",
            centre: Some(self.centre),
            subject: "disposal",
            subject_id: self.id.0,
            detail: json!({ "folder": listed.n, "class": class.as_str(), "closed": closed, "pieces": pieces, "deleted": is_gone }),
        };
        let mut message = tx.message();
        if is_gone {
            store::disposal::disposed(&mut message, self.id, listed.n, self.now);
        } else {
            store::disposal::hold_back(&mut message, self.id, listed.n);
        }
        store::audit::insert(&mut message, &entry);
        store::centre::bump(&mut message, self.centre);
        message.send(tx).await
    }
}

/// Deletes everything that was approved.
///
/// # Errors
/// When the database cannot be asked; what is left goes the next time.
pub async fn dispose_approved(db: &Db, now: DateTime<Utc>) -> Result<()> {
    loop {
        let approved = store::disposal::approved(&mut db.look().await?).await?;
        let Some((id, centre)) = approved else { return Ok(()) };
        db.write(Dispose { id, centre, audit: fresh(), now }).await?;
    }
}
