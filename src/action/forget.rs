//! Forgets what is no longer kept and needs nobody's approval: sent mail, the old log, accounts that nobody uses (domain §3.3).

use std::path::PathBuf;

use chrono::{DateTime, Months, TimeDelta, Utc};

use crate::domain::letter::{Matter, Notice};
use crate::store::unused::Unused;
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::erase_person::{EraseError, ErasePerson, erase};
use super::news::{Letterhead, notice};

/// How long before an unused account is erased its owner is told.
pub const WARNED_BEFORE: TimeDelta = TimeDelta::days(30);
/// Accounts dealt with in one go.
const ACCOUNTS_AT_ONCE: i64 = 50;
/// Seals trimmed in one transaction.
const SEALS_AT_ONCE: i64 = 20;

/// How long what is kept, and where erasures are noted.
#[derive(Clone, Debug)]
pub struct Keeping {
    /// Months after which an unused account is erased; 0 for never.
    pub account_months: u32,
    /// Days for which the log is kept; 0 for ever.
    pub log_days: u32,
    /// Days for which done letters and calls are kept.
    pub letter_days: u32,
    /// The file beside the database that names erased accounts.
    pub ledger: PathBuf,
}

/// Forgets everything whose time is over.
///
/// # Errors
/// When the database cannot be asked, or the file of erasures not be written; the rest goes the next time.
pub async fn forget(
    db: &Db,
    letterhead: &Letterhead,
    keeping: &Keeping,
    now: DateTime<Utc>,
) -> std::result::Result<(), EraseError> {
    let ago = |days: u32| now - TimeDelta::days(i64::from(days));
    db.write(ForgetLetters { before: ago(keeping.letter_days) }).await?;
    if keeping.log_days > 0 {
        let before = ago(keeping.log_days);
        while store::seal::is_any_before(&mut db.look().await?, before).await? {
            db.write(TrimLog { before, now }).await?;
        }
    }
    let months = Months::new(keeping.account_months);
    match now.checked_sub_months(months).filter(|_| keeping.account_months > 0) {
        Some(last) => accounts(db, letterhead, keeping, (last, now)).await,
        None => Ok(()),
    }
}

/// Warns owners of accounts that were last used before `last`, and erases those that were warned long enough ago.
async fn accounts(
    db: &Db,
    letterhead: &Letterhead,
    keeping: &Keeping,
    (last, now): (DateTime<Utc>, DateTime<Utc>),
) -> std::result::Result<(), EraseError> {
    let (warn, erase_from) = (last + WARNED_BEFORE, now - WARNED_BEFORE);
    let unused = store::unused::to_warn(&mut db.look().await?, warn, ACCOUNTS_AT_ONCE).await?;
    for account in unused {
        db.write(Warn { account, last: warn, letterhead: letterhead.clone(), now }).await?;
    }
    let warned = store::unused::warned(&mut db.look().await?, (last, erase_from), ACCOUNTS_AT_ONCE).await?;
    for person in warned {
        erase(db, &keeping.ledger, ErasePerson::unused(person, now)).await?;
    }
    Ok(())
}

struct ForgetLetters {
    before: DateTime<Utc>,
}

impl Write for ForgetLetters {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::job::forget(tx, self.before).await?;
        store::call::forget(tx, self.before).await
    }
}

struct TrimLog {
    before: DateTime<Utc>,
    now: DateTime<Utc>,
}

impl Write for TrimLog {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::seal::trim(tx, self.before, SEALS_AT_ONCE, self.now).await
    }
}

/// Tells the owner of an unused account that it will be erased.
struct Warn {
    account: Unused,
    last: DateTime<Utc>,
    letterhead: Letterhead,
    now: DateTime<Utc>,
}

impl Write for Warn {
    type Output = ();

    fn locks(&self) -> Locks {
        Locks::default().and_person(self.account.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        // Signed in a moment ago, or warned by another process.
        if !store::unused::is_to_warn(tx, self.account.id, self.last).await? {
            return Ok(());
        }
        let Some(centre) = store::unused::centre(tx, self.account.id).await? else { return Ok(()) };
        let Some(setup) = store::centre::setup(tx, centre).await? else { return Ok(()) };
        let until = setup.day_of(self.now + WARNED_BEFORE);
        let url = format!("{}/logowanie", self.letterhead.public_url);
        let days = [("until".to_owned(), until)].into();
        let about = Notice { days, ..Notice::new(Matter::AccountUnused, url, None) };
        let mut message = tx.message();
        store::unused::warn(&mut message, self.account.id, self.now);
        let to = (self.account.id, self.account.recipient());
        notice(&mut message, (&setup, &self.letterhead), to, about, self.now)?;
        message.send(tx).await
    }
}
