//! Public directories of organisations, kept in memory for a day or until something about a centre's agreements changes.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use chrono::NaiveDate;

use crate::domain::directory::Directory;
use crate::domain::id::CentreId;
use crate::store::centre::Head;
use crate::store::{self, Db, Result};

/// The version of the centre's configuration and the local day that a directory is of.
type Key = (i64, NaiveDate);

/// What each centre's directory was made of, and the directory.
type Known = HashMap<CentreId, (Key, Arc<Directory>)>;

/// The cache; cheap to clone.
#[derive(Clone)]
pub struct Directories {
    db: Db,
    known: Arc<RwLock<Known>>,
}

impl Directories {
    /// An empty cache over a database.
    pub fn new(db: Db) -> Self {
        Self { db, known: Arc::default() }
    }

    /// The directory of a centre on a local day. Each step of an agreement raises the centre's version.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn of(&self, head: &Head, today: NaiveDate) -> Result<Arc<Directory>> {
        let key = (head.config_version, today);
        let cached = self.known.read().ok().and_then(|known| {
            known.get(&head.id).filter(|(of, _)| *of == key).map(|(_, directory)| directory.clone())
        });
        if let Some(directory) = cached {
            return Ok(directory);
        }
        let listed = store::directory::at_centre(&mut self.db.look().await?, head.id, today).await?;
        let directory = Arc::new(Directory::new(listed));
        if let Ok(mut known) = self.known.write() {
            known.insert(head.id, (key, directory.clone()));
        }
        Ok(directory)
    }
}
