//! Makes an account with its private calendar feed.

use chrono::{DateTime, Utc};

use crate::domain::id::{FeedId, OrganisationId};
use crate::domain::person::{MemberRole, Person};
use crate::secret::{Secret, token_hash};
use crate::store::feed::Feed;
use crate::store::{self, Result, Tx, Write};

use super::fresh;

/// Adds a person, with the memberships and staff roles named in it.
#[derive(Clone, Debug)]
pub struct AddPerson {
    person: Person,
    password_hash: Option<String>,
    memberships: Vec<(OrganisationId, MemberRole)>,
    feed: Feed,
    feed_token_hash: Vec<u8>,
    now: DateTime<Utc>,
}

impl AddPerson {
    /// Prepares it; the address is stored in lower case.
    pub fn new(
        mut person: Person,
        password_hash: Option<String>,
        secret: &Secret,
        now: DateTime<Utc>,
    ) -> Self {
        person.email = person.email.trim().to_lowercase();
        let feed = Feed { id: fresh::<FeedId>(), person_id: person.id, generation: 1 };
        let feed_token_hash = token_hash(&secret.feed_token(feed.id, feed.generation));
        let memberships = person.memberships.iter().map(|m| (m.organisation, m.role)).collect();
        Self { person, password_hash, memberships, feed, feed_token_hash, now }
    }
}

impl Write for AddPerson {
    type Output = ();

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        store::person::insert(tx, &self.person, self.password_hash.as_deref(), self.now).await?;
        for (organisation, role) in &self.memberships {
            store::membership::join(tx, self.person.id, *organisation, *role, self.now).await?;
        }
        let mut message = tx.message();
        for (centre, role) in &self.person.staff {
            store::staff::appoint(&mut message, self.person.id, *centre, (*role, None), self.now);
        }
        message.send(tx).await?;
        store::feed::insert(tx, self.feed, &self.feed_token_hash, self.now).await
    }
}
