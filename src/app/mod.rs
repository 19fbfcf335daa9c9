//! Wires everything: what every page, feed, job and command is handed.

mod directories;
mod limits;
mod listen;
mod occupancy;
mod serve;
mod setups;

use std::sync::Arc;

pub use directories::Directories;
pub use limits::Limits;
pub use listen::{Peer, bind, listen};
pub use occupancy::{Lines, Occupancy};
pub use serve::{serve, stopped, work};
pub use setups::Setups;

use crate::action::Letterhead;
use crate::action::forget::Keeping;
use crate::action::password::{HashFailed, Passwords};
use crate::clock::Clock;
use crate::config::Config;
use crate::secret::Secret;
use crate::store::Db;

/// The running program's parts; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The settings.
    pub config: Arc<Config>,
    /// The secret key.
    pub secret: Secret,
    /// Centres as configured, cached.
    pub setups: Setups,
    /// Public directories of organisations, cached.
    pub directories: Directories,
    /// What is taken on a day, cached.
    pub occupancy: Occupancy,
    /// Password hashing.
    pub passwords: Passwords,
    /// What all letters have in common.
    pub letterhead: Letterhead,
    /// What one client may take of what belongs to all.
    pub limits: Limits,
    /// Whether this is the demo, which shows its example accounts.
    pub is_demo: bool,
}

impl App {
    /// Puts the parts together.
    ///
    /// # Errors
    /// When passwords cannot be hashed on this machine.
    pub fn new(
        db: Db,
        clock: Clock,
        config: Config,
        secret: Secret,
        is_demo: bool,
    ) -> Result<Self, HashFailed> {
        let letterhead = Letterhead {
            public_url: config.public_url.as_str().into(),
            mail_from: config.mail_from.as_str().into(),
        };
        Ok(Self {
            setups: Setups::new(db.clone()),
            directories: Directories::new(db.clone()),
            occupancy: Occupancy::new(db.clone()),
            db,
            clock,
            config: Arc::new(config),
            secret,
            passwords: Passwords::new()?,
            letterhead,
            limits: Limits::default(),
            is_demo,
        })
    }

    /// How long what is kept.
    pub fn keeping(&self) -> Keeping {
        let Config { account_months, log_days, letter_days, ref erasures_file, .. } = *self.config;
        Keeping { account_months, log_days, letter_days, ledger: erasures_file.clone() }
    }
}
