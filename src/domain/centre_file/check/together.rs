//! Faults that no key has alone: rules that leave nothing to be booked, and keys that do nothing for their kind.

use std::ops::Range;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::centre_file::{CentreFile, ResourceEntry};
use crate::domain::contradiction::{Contradiction, contradictions};
use crate::domain::id::{CentreId, ResourceId};
use crate::domain::policy::PolicyPart;
use crate::domain::resource::Kind;

use super::Check;
use super::scope::culprit;

/// Keys that do nothing for beds, and what does it there.
const FOR_HOURS: [(&str, &str); 3] = [
    (
        "after_hours",
        "does nothing for beds: check_in, check_out and unstaffed say when guests come and leave",
    ),
    ("min_minutes", "does nothing for beds: min_nights is for them"),
    ("max_minutes", "does nothing for beds: max_nights is for them"),
];
/// Keys that do nothing but for beds.
const FOR_NIGHTS: [&str; 4] = ["min_nights", "max_nights", "check_in", "check_out"];
/// Beds have no hours of their own.
pub(super) const HOURS_OF_BEDS: &str =
    "do nothing for beds: check_in and check_out say when guests come and leave";

impl Check<'_> {
    /// Finds the keys of some rules that do nothing for their kind.
    pub(super) fn idle(&mut self, table: &Range<usize>, key: &str, kind: Kind, part: &PolicyPart) {
        let said = serde_json::to_value(part).unwrap_or_default();
        let idle: Vec<(&str, &str)> = match kind {
            Kind::Bed => FOR_HOURS.to_vec(),
            _ => FOR_NIGHTS.map(|key| (key, "is for beds only")).to_vec(),
        };
        for (rule, why) in idle.into_iter().filter(|(rule, _)| said.get(rule).is_some()) {
            self.fault(&self.within(table, rule), &format!("{key}.{rule}"), why);
        }
    }

    /// Finds the places that nobody could ever book, once all rules are in force. What several places have from one table is told once.
    pub(in crate::domain::centre_file) fn together(&mut self, file: &CentreFile) {
        let mut next = 0_u128;
        let setup = file.clone().into_setup(CentreId(Uuid::nil()), |_| {
            next += 1;
            ResourceId(Uuid::from_u128(next))
        });
        for (place, resource) in file.resources.iter().zip(&setup.resources) {
            for contradiction in contradictions(&setup, resource, NaiveDate::MAX) {
                let (span, key) = self.place_of(place, &contradiction);
                let before = self.faults.len();
                self.fault(&span, &key, contradiction.to_string());
                let is_told = self
                    .faults
                    .last()
                    .is_some_and(|last| self.faults.iter().take(before).any(|fault| fault == last));
                self.faults.truncate(if is_told { before } else { before + 1 });
            }
        }
    }

    /// Where a contradiction stands, and its key there.
    fn place_of(&self, place: &ResourceEntry, contradiction: &Contradiction) -> (Range<usize>, String) {
        if let Some((scope, key)) = culprit(&self.scopes, place, contradiction) {
            return (self.within(&scope.span, &key), format!("{}.{key}", scope.key));
        }
        let span = self.places.get(&place.slug).cloned().unwrap_or_default();
        let key = if place.whole.is_some() { "resource.part.slug" } else { "resource.slug" };
        (span, key.to_owned())
    }
}
