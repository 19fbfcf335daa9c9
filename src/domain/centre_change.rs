//! What a centre's file would change in a centre that is in use, and what it must not.
//!
//! Rules that were in force are never rewritten, because every request is judged by those of its day; nothing that may have bookings is removed or cut
//! into other parts.

use std::fmt;

use chrono::NaiveDate;

use super::closure::Closure;
use super::policy::Edition;
use super::resource::{Kind, Resource};
use super::setup::Setup;
use super::special_hours::SpecialHours;

/// One change, with what is needed to make it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// Other hours of the week.
    Hours,
    /// Other hours at which somebody of the staff is there.
    Staffed,
    /// Another season.
    Season,
    /// Another number of people in the building.
    Capacity,
    /// Other facts for people to read.
    Profile,
    /// A new resource.
    NewResource(Resource),
    /// Another name, capacity, description or place in the order.
    Resource(Resource),
    /// New rules from a day to come.
    NewEdition(Edition, String),
    /// Rules for a day to come are given up.
    DroppedEdition(Edition, String),
    /// A new closure.
    NewClosure(Closure, String),
    /// A closure that is not over is given up.
    DroppedClosure(Closure, String),
    /// New special hours.
    NewSpecialHours(SpecialHours),
    /// Special hours that are not over are given up.
    DroppedSpecialHours(SpecialHours),
}

impl Change {
    /// Whether it adds a row other than a resource.
    pub fn adds_row(&self) -> bool {
        matches!(self, Self::NewEdition(..) | Self::NewClosure(..) | Self::NewSpecialHours(_))
    }
}

/// Something a file asks for that cannot be done, as a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal(pub String);

/// Compares a centre as it is with the one its file wants; `today` is its local day.
///
/// # Errors
/// Everything that cannot be done; then nothing should be.
pub fn changes(now: &Setup, wanted: &Setup, today: NaiveDate) -> Result<Vec<Change>, Vec<Refusal>> {
    let mut compared = Compared { now, wanted, today, changes: Vec::new(), refusals: Vec::new() };
    compared.centre();
    compared.resources();
    compared.editions();
    compared.rules_in_force();
    compared.calendar();
    if compared.refusals.is_empty() { Ok(compared.changes) } else { Err(compared.refusals) }
}

struct Compared<'a> {
    now: &'a Setup,
    wanted: &'a Setup,
    today: NaiveDate,
    changes: Vec<Change>,
    refusals: Vec<Refusal>,
}

impl Compared<'_> {
    fn refuse(&mut self, why: String) {
        self.refusals.push(Refusal(why));
    }

    fn centre(&mut self) {
        let (now, wanted) = (&self.now.centre, &self.wanted.centre);
        if now.zone != wanted.zone {
            self.refuse(format!(
                "zone: it is {} and stays so, because bookings are kept by it",
                now.zone.name()
            ));
        }
        let differs = [
            (now.hours != wanted.hours, Change::Hours),
            (now.staffed != wanted.staffed, Change::Staffed),
            (now.season != wanted.season, Change::Season),
            (now.capacity != wanted.capacity, Change::Capacity),
            (now.profile != wanted.profile, Change::Profile),
        ];
        self.changes.extend(differs.into_iter().filter(|(differs, _)| *differs).map(|(_, change)| change));
    }

    fn resources(&mut self) {
        for (position, resource) in self.wanted.resources.iter().enumerate() {
            let Some(at) = self.now.resources.iter().position(|r| r.slug == resource.slug) else {
                // Bookings of the whole have no claims on a part that comes later: it would look free.
                let whole = resource.parent.and_then(|id| self.now.resource(id));
                match whole {
                    Some(whole) => self.refuse(format!(
                        "{}: {} is in use and cannot get another part",
                        resource.slug, whole.slug
                    )),
                    None => self.changes.push(Change::NewResource(resource.clone())),
                }
                continue;
            };
            let Some(known) = self.now.resources.get(at) else { continue };
            if known.kind != resource.kind || known.parent != resource.parent {
                self.refuse(format!("{}: what it is, or is part of, cannot change", resource.slug));
            } else if known != resource || at != position {
                self.changes.push(Change::Resource(resource.clone()));
            }
        }
        let missing = |r: &&Resource| self.wanted.by_slug(&r.slug).is_none();
        let missing: Vec<&Resource> = self.now.resources.iter().filter(missing).collect();
        for resource in missing {
            self.refuse(format!("{}: a resource is never removed; close it instead", resource.slug));
        }
    }

    /// An older file must not seem to agree, nor one that leaves rules out to end them.
    fn rules_in_force(&mut self) {
        let (now, wanted, today) = (self.now, self.wanted, self.today);
        // That a resource is missing was told already.
        let stays = |e: &&Edition| e.resource.is_none_or(|id| wanted.resource(id).is_some());
        for edition in now.editions.iter().filter(|e| e.effective_from <= today).filter(stays) {
            let of_scope = |e: &&Edition| (e.kind, e.resource) == (edition.kind, edition.resource);
            let later = |e: &Edition| e.effective_from > edition.effective_from;
            let mut known = now.editions.iter().filter(of_scope);
            let is_over = known.any(|e| later(e) && e.effective_from <= today);
            let mut filed = wanted.editions.iter().filter(of_scope);
            if !is_over && !filed.any(|e| later(e) || e.effective_from == edition.effective_from) {
                self.refuse(format!(
                    "{}: the rules from {} are in force and not in the file; keep them there, or give others of their scope an effective_from after {today}",
                    about(now, edition),
                    edition.effective_from
                ));
            }
        }
    }

    fn editions(&mut self) {
        let same = |a: &Edition, b: &Edition| {
            (a.kind, a.resource, a.effective_from) == (b.kind, b.resource, b.effective_from)
        };
        for edition in &self.wanted.editions {
            let about = about(self.wanted, edition);
            let known = self.now.editions.iter().find(|e| same(e, edition));
            if known.is_some_and(|known| known.part == edition.part) {
                continue;
            }
            let is_new = edition.resource.is_some_and(|id| self.now.resource(id).is_none());
            if edition.effective_from <= self.today && !is_new {
                self.refuse(format!(
                    "{about}: rules that are in force are not rewritten; give the new ones an effective_from after {}",
                    self.today
                ));
                continue;
            }
            self.changes.extend(known.map(|known| Change::DroppedEdition(known.clone(), about.clone())));
            self.changes.push(Change::NewEdition(edition.clone(), about));
        }
        for edition in &self.now.editions {
            let to_come = edition.effective_from > self.today;
            if to_come && !self.wanted.editions.iter().any(|e| same(e, edition)) {
                self.changes.push(Change::DroppedEdition(edition.clone(), about(self.now, edition)));
            }
        }
    }

    fn calendar(&mut self) {
        let place = |setup: &Setup, c: &Closure| {
            c.resource.and_then(|id| setup.resource(id)).map_or("the centre", |r| r.slug.as_str()).to_owned()
        };
        // What is over stays as it was. What is given up goes first, so that it takes nothing along that is like it.
        let lasts = |until: Option<NaiveDate>| until.is_none_or(|until| until >= self.today);
        for closure in self.now.closures.iter().filter(|c| lasts(c.until)) {
            if !self.wanted.closures.contains(closure) {
                self.changes.push(Change::DroppedClosure(closure.clone(), place(self.now, closure)));
            }
        }
        for closure in self.wanted.closures.iter().filter(|c| lasts(c.until)) {
            if !self.now.closures.contains(closure) {
                self.changes.push(Change::NewClosure(closure.clone(), place(self.wanted, closure)));
            }
        }
        for special in self.now.special_hours.iter().filter(|s| lasts(Some(s.until))) {
            if !self.wanted.special_hours.contains(special) {
                self.changes.push(Change::DroppedSpecialHours(special.clone()));
            }
        }
        for special in self.wanted.special_hours.iter().filter(|s| lasts(Some(s.until))) {
            if !self.now.special_hours.contains(special) {
                self.changes.push(Change::NewSpecialHours(special.clone()));
            }
        }
    }
}

/// Which rules an edition is of, by its key in a file.
fn about(setup: &Setup, edition: &Edition) -> String {
    match edition.resource.and_then(|id| setup.resource(id)) {
        Some(resource) => format!("policy of {}", resource.slug),
        None => format!("policy.{}", edition.kind.map_or("centre", Kind::as_str)),
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = |from: NaiveDate, until: Option<NaiveDate>| match until {
            Some(until) => format!("{from} to {until}"),
            None => format!("{from} until further notice"),
        };
        match self {
            Self::Hours => f.write_str("~ hours"),
            Self::Staffed => f.write_str("~ staffed"),
            Self::Season => f.write_str("~ season"),
            Self::Capacity => f.write_str("~ capacity"),
            Self::Profile => f.write_str("~ profile"),
            Self::NewResource(r) => write!(f, "+ resource {}", r.slug),
            Self::Resource(r) => write!(f, "~ resource {}", r.slug),
            Self::NewEdition(e, about) => write!(f, "+ {about} from {}", e.effective_from),
            Self::DroppedEdition(e, about) => write!(f, "- {about} from {}", e.effective_from),
            Self::NewClosure(c, place) => write!(f, "+ closure of {place}, {}", days(c.from, c.until)),
            Self::DroppedClosure(c, place) => write!(f, "- closure of {place}, {}", days(c.from, c.until)),
            Self::NewSpecialHours(s) => write!(f, "+ special hours, {}", days(s.from, Some(s.until))),
            Self::DroppedSpecialHours(s) => write!(f, "- special hours, {}", days(s.from, Some(s.until))),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{cas, closed, day, hours};

    fn told(now: &Setup, wanted: &Setup) -> Vec<String> {
        match changes(now, wanted, day("2026-11-23")) {
            Ok(changes) => changes.iter().map(ToString::to_string).collect(),
            Err(refusals) => refusals.iter().map(|r| format!("! {r}")).collect(),
        }
    }

    #[test]
    fn the_same_file_changes_nothing() {
        assert_eq!(told(&cas(), &cas()), [""; 0]);
    }

    #[test]
    fn hours_calendar_and_new_resources_may_change() {
        let (mut now, mut wanted) = (cas(), cas());
        now.closures = vec![closed(None, "2026-11-01", Some("2026-11-22")), closed(None, "2026-12-01", None)];
        wanted.centre.hours.sat = wanted.centre.hours.fri.clone();
        wanted.closures = vec![closed(Some(wanted.resources[0].id), "2026-12-01", Some("2026-12-02"))];
        wanted.special_hours = vec![hours("2026-12-24", "2026-12-31", "08:00-12:00", false)];
        let mut new = wanted.resources[5].clone();
        new.id.0 = uuid::Uuid::from_u128(99);
        new.slug = "sala-4".to_owned();
        wanted.resources.push(new);
        wanted.resources[3].capacity = Some(14);
        assert_eq!(
            told(&now, &wanted),
            [
                "~ hours",
                "~ resource sala-2",
                "+ resource sala-4",
                "- closure of the centre, 2026-12-01 until further notice",
                "+ closure of sala-1, 2026-12-01 to 2026-12-02",
                "+ special hours, 2026-12-24 to 2026-12-31",
            ]
        );
    }

    #[test]
    fn rules_in_force_are_followed_and_never_rewritten() {
        let (now, mut wanted) = (cas(), cas());
        wanted.editions[0].part.notice_hours = Some(24);
        let refused = told(&now, &wanted);
        assert!(
            refused[0].starts_with("! policy.room: rules that are in force are not rewritten"),
            "{refused:?}"
        );
        wanted.editions[0].effective_from = day("2026-11-24");
        assert_eq!(told(&now, &wanted), ["+ policy.room from 2026-11-24"]);
        let mut planned = cas();
        planned.editions.push(wanted.editions[0].clone());
        assert_eq!(told(&planned, &cas()), ["- policy.room from 2026-11-24"]);
        wanted.editions[0].part.notice_hours = Some(48);
        assert_eq!(
            told(&planned, &wanted),
            ["- policy.room from 2026-11-24", "+ policy.room from 2026-11-24"]
        );
    }

    #[test]
    fn rules_in_force_do_not_vanish_with_a_file_that_leaves_them_out() {
        let (mut now, mut wanted) = (cas(), cas());
        let newer = Edition { effective_from: day("2026-11-01"), ..now.editions[0].clone() };
        now.editions.push(newer.clone());
        let refused = told(&now, &wanted);
        assert_eq!(refused.len(), 1, "a file of before: {refused:?}");
        assert!(
            refused[0].starts_with("! policy.room: the rules from 2026-11-01 are in force"),
            "{refused:?}"
        );
        wanted.editions[0] = newer;
        assert_eq!(told(&now, &wanted), [""; 0], "the file may forget what is no longer in force");
        let own = wanted.editions.pop().unwrap();
        let refused = told(&now, &wanted);
        assert!(refused[0].starts_with("! policy of kuchnia: the rules from"), "{refused:?}");
        wanted.editions.push(Edition { effective_from: day("2026-12-01"), ..own });
        assert_eq!(told(&now, &wanted), ["+ policy of kuchnia from 2026-12-01"]);
    }

    #[test]
    fn what_may_have_bookings_is_not_removed_or_cut_anew() {
        let (now, mut wanted) = (cas(), cas());
        wanted.resources.retain(|r| r.slug != "sala-3");
        wanted.editions.retain(|e| e.resource.is_none_or(|id| wanted.resources.iter().any(|r| r.id == id)));
        wanted.centre.zone = chrono_tz::Europe::Kyiv;
        let mut third = wanted.by_slug("sala-1b").unwrap().clone();
        (third.id.0, third.slug) = (uuid::Uuid::from_u128(99), "sala-1c".to_owned());
        wanted.resources.push(third);
        let refused = told(&now, &wanted);
        let about = ["! zone:", "! sala-1c: sala-1 is in use", "! sala-3: a resource is never removed"];
        assert_eq!(refused.len(), about.len(), "{refused:?}");
        assert!(refused.iter().zip(about).all(|(told, about)| told.starts_with(about)), "{refused:?}");
    }
}
