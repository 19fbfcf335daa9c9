//! Centres as configured, kept in memory and checked against the version in the database at each use, so that any number of processes
//! agree.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use crate::domain::id::CentreId;
use crate::domain::setup::Setup;
use crate::store::centre::{self, Head};
use crate::store::{Db, Result, Tx};

/// The cache; cheap to clone.
#[derive(Clone)]
pub struct Setups {
    db: Db,
    known: Arc<RwLock<HashMap<CentreId, Arc<Setup>>>>,
}

impl Setups {
    /// An empty cache over a database.
    pub fn new(db: Db) -> Self {
        Self { db, known: Arc::default() }
    }

    /// The centre of a slug: its versions now, and its configuration.
    pub async fn by_slug(&self, slug: &str) -> Result<Option<(Head, Arc<Setup>)>> {
        let mut tx = self.db.read().await?;
        let Some(head) = centre::head(&mut tx, slug).await? else { return Ok(None) };
        self.of(&mut tx, head).await
    }

    /// The centre of an identifier: its versions now, and its configuration.
    pub async fn by_id(&self, id: CentreId) -> Result<Option<(Head, Arc<Setup>)>> {
        let mut tx = self.db.read().await?;
        let Some(head) = centre::head_by_id(&mut tx, id).await? else { return Ok(None) };
        self.of(&mut tx, head).await
    }

    /// All centres in the order people see them.
    pub async fn all(&self) -> Result<Vec<(Head, Arc<Setup>)>> {
        let mut tx = self.db.read().await?;
        let mut all = Vec::new();
        for head in centre::heads(&mut tx).await? {
            all.extend(self.of(&mut tx, head).await?);
        }
        Ok(all)
    }

    async fn of(&self, tx: &mut Tx, head: Head) -> Result<Option<(Head, Arc<Setup>)>> {
        let cached = self.known.read().ok().and_then(|known| {
            known.get(&head.id).filter(|s| s.config_version == head.config_version).cloned()
        });
        if let Some(setup) = cached {
            return Ok(Some((head, setup)));
        }
        let Some(setup) = centre::setup(tx, head.id).await?.map(Arc::new) else { return Ok(None) };
        if let Ok(mut known) = self.known.write() {
            known.insert(head.id, setup.clone());
        }
        Ok(Some((head, setup)))
    }
}
