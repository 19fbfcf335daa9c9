//! Centres as configured, kept in memory and checked against the version in the database at each use, so that any number of processes
//! agree.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use crate::domain::id::CentreId;
use crate::domain::setup::Setup;
use crate::store::centre::{self, Head};
use crate::store::{Db, Result};

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
        let head = centre::head(&mut self.db.look().await?, slug).await?;
        self.of(head).await
    }

    /// The centre of an identifier: its versions now, and its configuration.
    pub async fn by_id(&self, id: CentreId) -> Result<Option<(Head, Arc<Setup>)>> {
        let head = centre::head_by_id(&mut self.db.look().await?, id).await?;
        self.of(head).await
    }

    /// All centres in the order people see them.
    pub async fn all(&self) -> Result<Vec<(Head, Arc<Setup>)>> {
        // The connection goes back before another one is asked for.
        let heads = centre::heads(&mut self.db.look().await?).await?;
        let mut all = Vec::new();
        for head in heads {
            all.extend(self.of(Some(head)).await?);
        }
        Ok(all)
    }

    async fn of(&self, head: Option<Head>) -> Result<Option<(Head, Arc<Setup>)>> {
        let Some(head) = head else { return Ok(None) };
        let cached = self.known.read().ok().and_then(|known| {
            known.get(&head.id).filter(|s| s.config_version == head.config_version).cloned()
        });
        if let Some(setup) = cached {
            return Ok(Some((head, setup)));
        }
        // Its parts must agree with each other; the version that comes with them may be newer than the one asked for.
        let setup = centre::setup(&mut self.db.read().await?, head.id).await?.map(Arc::new);
        let Some(setup) = setup else { return Ok(None) };
        if let Ok(mut known) = self.known.write() {
            known.insert(head.id, setup.clone());
        }
        Ok(Some((head, setup)))
    }
}
