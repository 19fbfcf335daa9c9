//! The chain of hashes over the log (design §5). An entry belongs to the seal that it was put under, whenever it was committed; personal values are in it only
//! as salted hashes, so that they can be erased.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The hash before the first seal.
pub const BEGINNING: [u8; 32] = [0; 32];

/// An entry of the log as the chain sees it.
#[derive(Clone, PartialEq, Debug)]
pub struct Member {
    /// The entry.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Option<Uuid>,
    /// What was done.
    pub action: String,
    /// At which centre.
    pub centre: Option<Uuid>,
    /// To what sort of thing.
    pub subject: String,
    /// To which one.
    pub subject_id: Uuid,
    /// What changed.
    pub detail: Value,
    /// Names and hashes of the personal values beside it.
    pub values: Vec<(String, Vec<u8>)>,
}

impl Member {
    fn hash(&self) -> [u8; 32] {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut hasher = Sha256::new();
        let mut put = |text: &[u8]| {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text);
        };
        put(self.id.to_string().as_bytes());
        put(self.at.to_rfc3339_opts(SecondsFormat::Secs, true).as_bytes());
        put(id(self.actor).as_bytes());
        put(self.action.as_bytes());
        put(id(self.centre).as_bytes());
        put(self.subject.as_bytes());
        put(self.subject_id.to_string().as_bytes());
        // Keys of a JSON object stand in alphabetical order, whichever database kept it.
        put(self.detail.to_string().as_bytes());
        let mut values: Vec<&(String, Vec<u8>)> = self.values.iter().collect();
        values.sort();
        for (name, hash) in values {
            put(name.as_bytes());
            put(hash);
        }
        hasher.finalize().into()
    }
}

/// The hash of a seal: of the one before it, of its number, and of its entries in the order of their identifiers.
pub fn seal_hash(prev: &[u8], n: i64, members: &[Member]) -> Vec<u8> {
    let mut members: Vec<&Member> = members.iter().collect();
    members.sort_by_key(|member| member.id);
    let mut hasher = Sha256::new();
    hasher.update(prev);
    hasher.update(n.to_be_bytes());
    for member in members {
        hasher.update(member.hash());
    }
    hasher.finalize().to_vec()
}

/// What the chain holds of a personal value.
pub fn value_hash(salt: &[u8], value: &str) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update((salt.len() as u64).to_be_bytes());
    hasher.update(salt);
    hasher.update(value.as_bytes());
    hasher.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn member(n: u128) -> Member {
        Member {
            id: Uuid::from_u128(n),
            at: DateTime::UNIX_EPOCH,
            actor: None,
            action: "booking.book".to_owned(),
            centre: None,
            subject: "booking".to_owned(),
            subject_id: Uuid::from_u128(9),
            detail: json!({ "b": 1, "a": "x" }),
            values: vec![("email".to_owned(), value_hash(b"salt", "a@example.org"))],
        }
    }

    #[test]
    fn order_does_not_matter_but_everything_else_does() {
        let hash = |members: &[Member]| seal_hash(&BEGINNING, 1, members);
        let whole = hash(&[member(1), member(2)]);
        assert_eq!(whole, hash(&[member(2), member(1)]));
        assert_ne!(whole, hash(&[member(1)]));
        assert_ne!(whole, seal_hash(&BEGINNING, 2, &[member(1), member(2)]));
        assert_ne!(whole, seal_hash(&whole, 1, &[member(1), member(2)]));
        let changes: [fn(&mut Member); 6] = [
            |m| m.at += chrono::TimeDelta::seconds(1),
            |m| m.actor = Some(Uuid::nil()),
            |m| m.action.push('x'),
            |m| m.detail = json!({ "a": "y", "b": 1 }),
            |m| m.subject_id = Uuid::nil(),
            |m| m.values.clear(),
        ];
        for change in changes {
            let mut changed = member(1);
            change(&mut changed);
            assert_ne!(whole, hash(&[changed, member(2)]));
        }
    }

    #[test]
    fn a_value_cannot_be_guessed_from_its_hash_without_the_salt() {
        assert_ne!(value_hash(b"one", "a@example.org"), value_hash(b"two", "a@example.org"));
    }
}
