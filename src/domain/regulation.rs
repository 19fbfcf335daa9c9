//! The rules that a centre publishes and the declarations it asks for, in dated versions (domain §1.3, rows 5 and 23). Each person accepts each version once.

use chrono::NaiveDate;

use super::id::RegulationId;
use super::words::Word;

/// Most characters of a title.
pub const LONGEST_TITLE: usize = 200;
/// Most characters of a text.
pub const LONGEST_BODY: usize = 40_000;

/// What sort of text it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RegulationKind {
    /// How the centre may be used.
    Rules,
    /// What those who use it declare.
    Declaration,
}

impl Word for RegulationKind {
    const ALL: &'static [Self] = &[Self::Rules, Self::Declaration];

    fn as_str(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Declaration => "declaration",
        }
    }
}

/// One version of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Regulation {
    /// The version.
    pub id: RegulationId,
    /// What sort of text.
    pub kind: RegulationKind,
    /// Its title.
    pub title: String,
    /// Its text, in paragraphs.
    pub body: String,
    /// First local day on which it holds.
    pub effective_from: NaiveDate,
}

/// The versions that hold on a local day: of each kind the latest that has begun.
pub fn in_force(all: &[Regulation], day: NaiveDate) -> Vec<&Regulation> {
    let latest = |kind: &RegulationKind| {
        let begun = all.iter().filter(|r| r.kind == *kind && r.effective_from <= day);
        begun.max_by_key(|r| r.effective_from)
    };
    RegulationKind::ALL.iter().filter_map(latest).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::samples::day;

    #[test]
    fn the_latest_version_that_has_begun_holds() {
        let version = |n: u128, kind, from: &str| Regulation {
            id: RegulationId(Uuid::from_u128(n)),
            kind,
            title: String::new(),
            body: String::new(),
            effective_from: day(from),
        };
        let all = [
            version(1, RegulationKind::Rules, "2026-01-01"),
            version(3, RegulationKind::Rules, "2026-12-01"),
            version(2, RegulationKind::Rules, "2026-06-01"),
            version(4, RegulationKind::Declaration, "2026-11-01"),
        ];
        let ids =
            |on: &str| -> Vec<u128> { in_force(&all, day(on)).iter().map(|r| r.id.0.as_u128()).collect() };
        assert_eq!(ids("2025-12-31"), [0_u128; 0]);
        assert_eq!(ids("2026-10-31"), [2]);
        assert_eq!(ids("2026-11-30"), [2, 4]);
        assert_eq!(ids("2026-12-01"), [3, 4]);
    }
}
