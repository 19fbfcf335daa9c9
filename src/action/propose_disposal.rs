//! Makes the yearly list of a centre's records whose time is over. Nothing is deleted by it.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde_json::json;

use crate::domain::disposal::Folder;
use crate::domain::id::{AuditId, CentreId, DisposalId};
use crate::domain::retention::{RecordClass, Rule};
use crate::domain::setup::Setup;
use crate::domain::wall;
use crate::store::audit::Entry;
use crate::store::closed::{Closed, File, Within};
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::fresh;

/// The list of one centre for the present year.
#[derive(Clone, Debug)]
struct ProposeDisposal {
    centre: CentreId,
    id: DisposalId,
    audit: AuditId,
    now: DateTime<Utc>,
}

impl Write for ProposeDisposal {
    type Output = ();

    fn locks(&self) -> Locks {
        Locks::centre(self.centre)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let Some(setup) = store::centre::setup(tx, self.centre).await? else { return Ok(()) };
        let year = setup.day_of(self.now).year();
        if store::disposal::is_made(tx, self.centre, year).await? {
            return Ok(());
        }
        let folders = due(tx, &setup, self.now).await?;
        if folders.is_empty() {
            return Ok(());
        }
        store::disposal::insert(tx, (self.id, self.centre), year, self.now).await?;
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: None,
            action: "disposal.propose",
            centre: Some(self.centre),
            subject: "disposal",
            subject_id: self.id.0,
            detail: json!({ "year": year, "folders": folders.len() }),
        };
        let mut message = tx.message();
        for (n, folder) in (1..).zip(&folders) {
            store::disposal::add(&mut message, self.id, n, folder);
        }
        store::audit::insert(&mut message, &entry);
        message.send(tx).await
    }
}

/// Makes the lists that are missing: one a centre and year, as soon as there is something to put on it.
///
/// # Errors
/// When the database cannot be asked.
pub async fn propose_disposals(db: &Db, now: DateTime<Utc>) -> Result<()> {
    let heads = store::centre::heads(&mut db.look().await?).await?;
    for head in heads {
        let mut tx = db.look().await?;
        let Some(setup) = store::centre::setup(&mut tx, head.id).await? else { continue };
        let year = setup.day_of(now).year();
        let is_needed = !store::disposal::is_made(&mut tx, head.id, year).await?
            && !due(&mut tx, &setup, now).await?.is_empty();
        drop(tx);
        if is_needed {
            db.write(ProposeDisposal { centre: head.id, id: fresh(), audit: fresh(), now }).await?;
        }
    }
    Ok(())
}

/// A year of the centre's calendar as a span of time.
pub(super) fn year_of(setup: &Setup, year: i32) -> Option<Within> {
    let midnight = |year| Some(wall::midnight(setup.centre.zone, NaiveDate::from_ymd_opt(year, 1, 1)?));
    Some((setup.centre.id, midnight(year)?, midnight(year + 1)?))
}

/// What is no longer to be kept, folder by folder.
async fn due(tx: &mut Tx, setup: &Setup, now: DateTime<Utc>) -> Result<Vec<Folder>> {
    let today = setup.day_of(now);
    let retention = &setup.centre.profile.retention;
    let day = |at| wall::local(setup.centre.zone, at).date();
    let last_year = |class| retention.of(class).category.due(today.year());
    let folder = |class, year: i32, closed: Closed| {
        let Rule { jrwa, category } = retention.of(class).clone();
        Folder {
            class,
            organisation: closed.organisation_id,
            title: closed.title,
            closed: year,
            days: (day(closed.first_at), day(closed.last_at)),
            pieces: closed.pieces,
            jrwa,
            category,
        }
    };
    let centre = setup.centre.id;
    let mut folders = Vec::new();
    if let (Some(last), Some(first)) =
        (last_year(RecordClass::Bookings), store::closed::first_booking(tx, centre).await?)
    {
        for year in day(first).year()..=last {
            let Some(within) = year_of(setup, year) else { continue };
            let closed = store::closed::bookings(tx, within).await?;
            folders.extend(closed.into_iter().map(|closed| folder(RecordClass::Bookings, year, closed)));
        }
    }
    if let Some(last) = last_year(RecordClass::Organisations) {
        for file in store::closed::files(tx, centre).await? {
            let File { organisation_id, title, opened_at, ends_on, last_at, pieces } = file;
            let end = ends_on.map_or(day(last_at), |end| end.max(day(last_at)));
            if end.year() > last || store::closed::is_open(tx, (centre, organisation_id), today).await? {
                continue;
            }
            let Rule { jrwa, category } = retention.of(RecordClass::Organisations).clone();
            folders.push(Folder {
                class: RecordClass::Organisations,
                organisation: Some(organisation_id),
                title,
                closed: end.year(),
                days: (day(opened_at), end),
                pieces,
                jrwa,
                category,
            });
        }
    }
    if let (Some(last), Some(first)) =
        (last_year(RecordClass::Registrations), store::closed::first_registration(tx, centre).await?)
    {
        for year in day(first).year()..=last {
            let Some(within) = year_of(setup, year) else { continue };
            let closed = store::closed::registrations(tx, within).await?;
            folders.extend(closed.map(|closed| folder(RecordClass::Registrations, year, closed)));
        }
    }
    Ok(folders)
}
