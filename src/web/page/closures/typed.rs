//! A closure as typed, and what is wrong with it.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::closure::Closure;
use crate::domain::setup::Setup;
use crate::domain::text::is_blank;
use crate::web::page::request::{Fault, clean};
use crate::web::visit::Visit;

/// Most characters of a reason that everybody reads.
pub(super) const LONGEST_NOTE: usize = 200;

/// A closure as typed, and which of the bookings it hits are called off.
#[derive(Deserialize, Clone, Default)]
#[serde(default)]
pub struct Typed {
    /// Slug of the place; empty for the whole centre.
    pub(super) place: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) note: String,
    /// Numbers of the bookings that were shown, with commas between.
    pub(super) seen: String,
    /// Numbers of those that are called off.
    pub(super) off: Vec<String>,
}

impl Typed {
    pub(super) fn of(setup: &Setup, closure: &Closure) -> Self {
        Self {
            place: closure
                .resource
                .and_then(|id| setup.resource(id))
                .map(|r| r.slug.clone())
                .unwrap_or_default(),
            from: closure.from.to_string(),
            until: closure.until.map(|day| day.to_string()).unwrap_or_default(),
            note: closure.note.clone(),
            ..Self::default()
        }
    }

    /// The closure, or everything that is wrong.
    pub(super) fn read(&self, visit: &Visit, setup: &Setup) -> Result<Closure, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut fault = |(code, field), text: String| faults.push(Fault { code, field: Some(field), text });
        let (place_field, from_field) = (("form_place", "place"), ("form_from", "from"));
        let (until_field, note_field) = (("form_until", "until"), ("form_note", "note"));
        let place = setup.by_slug(self.place.trim());
        if place.is_none() && !self.place.trim().is_empty() {
            fault(place_field, visit.t("fault-place"));
        }
        let from = day(&self.from);
        if from.is_none() {
            fault(from_field, visit.t("fault-day"));
        }
        let until = day(&self.until);
        if until.is_none() && !self.until.trim().is_empty() {
            fault(until_field, visit.t("fault-day"));
        }
        if until.zip(from).is_some_and(|(until, from)| until < from) {
            fault(until_field, visit.t("closures-backwards"));
        } else if until.is_some_and(|until| until < setup.day_of(visit.now)) {
            fault(until_field, visit.t("closures-over"));
        }
        let note = clean(&self.note);
        if is_blank(&note) {
            fault(note_field, visit.t("closures-note-missing"));
        } else if note.chars().count() > LONGEST_NOTE {
            fault(note_field, visit.n("closures-note-length", LONGEST_NOTE));
        }
        match from {
            Some(from) if faults.is_empty() => {
                Ok(Closure { resource: place.map(|r| r.id), from, until, note })
            }
            _ => Err(faults),
        }
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.trim().parse().ok()?;
    ("2000-01-01"..="2099-12-31").contains(&day.to_string().as_str()).then_some(day)
}
