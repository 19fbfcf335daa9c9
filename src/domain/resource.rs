//! Anything that can be booked, and its parts.

use serde::{Deserialize, Serialize};

use super::feature::Features;
use super::hours::WeekHours;
use super::id::ResourceId;

/// What sort of thing a resource is; it decides which policy and which pages apply.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A room or hall, booked by the hour.
    Room,
    /// A place to work, booked by the hour.
    Desk,
    /// A locker, lent for months.
    Locker,
    /// A bed, booked by the night.
    Bed,
    /// Something that can be carried away.
    Equipment,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Room, Self::Desk, Self::Locker, Self::Bed, Self::Equipment];

    /// The word in the database and in a centre's file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Desk => "desk",
            Self::Locker => "locker",
            Self::Bed => "bed",
            Self::Equipment => "equipment",
        }
    }

    /// The kind of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }
}

/// Anything that can be booked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Resource {
    /// Its identifier.
    pub id: ResourceId,
    /// Its word in addresses, unique within the centre: `sala-2`.
    pub slug: String,
    /// Its name: `Sala 2`.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How many people may be in it at once.
    pub capacity: Option<u32>,
    /// The whole that it is a part of.
    pub parent: Option<ResourceId>,
    /// A sentence or two about it; may be empty.
    pub description: String,
    /// When it may be used, where that differs from the hours of the centre.
    pub hours: Option<WeekHours>,
    /// What it offers.
    pub features: Features,
}
