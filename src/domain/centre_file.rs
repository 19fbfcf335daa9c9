//! A centre's file: reading it and finding its faults, each with line and key, and writing it back.

mod check;
#[cfg(test)]
mod mutants;
mod raw;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use write::write;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::agreement::KindRules;
use super::centre::{Centre, Profile};
use super::closure::Closure;
use super::feature::Features;
use super::hours::WeekHours;
use super::id::{CentreId, ResourceId};
use super::policy::{Edition, PolicyPart};
use super::resource::{Kind, Resource};
use super::season::Season;
use super::setup::Setup;
use super::special_hours::SpecialHours;
use super::tree::Tree;
use check::Check;
use raw::RawFile;

/// A centre as its file tells it, checked.
#[derive(Clone, Debug)]
pub struct CentreFile {
    /// Its word in addresses.
    pub slug: String,
    /// Its zone.
    pub zone: Tz,
    /// What the public may know.
    pub profile: Profile,
    /// When it is open.
    pub hours: WeekHours,
    /// When somebody of the staff is there, where that differs.
    pub staffed: Option<WeekHours>,
    /// The season over which some limits count.
    pub season: Option<Season>,
    /// Hours that differ for some days.
    pub special_hours: Vec<SpecialHours>,
    /// When it, or the resource of that slug, cannot be used.
    pub closures: Vec<ClosureEntry>,
    /// How many people its building holds at once.
    pub capacity: Option<u32>,
    /// Policies of everything and of whole kinds.
    pub policies: Vec<(Option<Kind>, PolicyEntry)>,
    /// Its resources in order, each whole before its parts.
    pub resources: Vec<ResourceEntry>,
}

/// One edition of a policy in a file.
#[derive(Clone, Copy, Debug)]
pub struct PolicyEntry {
    /// First day on which it holds.
    pub effective_from: NaiveDate,
    /// Its rules.
    pub part: PolicyPart,
}

/// One closure in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClosureEntry {
    /// Slug of the one resource that is closed; `None` for the whole centre.
    pub resource: Option<String>,
    /// First local day.
    pub from: NaiveDate,
    /// Last local day; `None` until further notice.
    pub until: Option<NaiveDate>,
    /// What people are told.
    pub note: String,
}

/// One resource in a file.
#[derive(Clone, Debug)]
pub struct ResourceEntry {
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How many people it holds.
    pub capacity: Option<u32>,
    /// A sentence about it.
    pub description: String,
    /// When it may be used, where that differs from the centre's hours.
    pub hours: Option<WeekHours>,
    /// What it offers.
    pub features: Features,
    /// Slug of the whole it is part of.
    pub whole: Option<String>,
    /// Rules of its own.
    pub policy: Option<PolicyEntry>,
}

/// Something wrong in a file.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line}: {key}: {fault}")]
pub struct Fault {
    /// Line, from 1.
    pub line: usize,
    /// The key it is about.
    pub key: String,
    /// What is wrong.
    pub fault: String,
}

impl Fault {
    fn new(line: usize, key: &str, fault: &str) -> Self {
        let (key, fault) = text::told(key, fault);
        Self { line, key, fault }
    }
}

/// Reads a file.
///
/// # Errors
/// All faults that can be told apart; a text that is no TOML, or has an unknown or missing key, gives the first one.
pub fn parse(text: &str) -> Result<CentreFile, Vec<Fault>> {
    let mut check = Check::new(text);
    let raw: RawFile = toml::from_str(text).map_err(|e| {
        let (line, key) =
            e.span().map_or((1, String::new()), |span| (check.line(span.start), check.key_at(&span)));
        vec![Fault::new(line, &key, e.message())]
    })?;
    let file = check.file(raw);
    if let Some(file) = file.as_ref().filter(|_| check.faults.is_empty()) {
        check.together(file);
    }
    check.faults.sort_by_key(|f| f.line);
    match file {
        Some(file) if check.faults.is_empty() => Ok(file),
        _ => Err(check.faults),
    }
}

impl CentreFile {
    /// The centre that the file wants, at version 1; `id_of` gives each resource's identifier by its slug.
    pub fn into_setup(self, centre: CentreId, mut id_of: impl FnMut(&str) -> ResourceId) -> Setup {
        let of_kind = self.policies.iter().map(|(kind, entry)| entry.edition(*kind, None));
        let mut editions: Vec<Edition> = of_kind.collect();
        let mut resources: Vec<Resource> = Vec::with_capacity(self.resources.len());
        for entry in self.resources {
            let id = id_of(&entry.slug);
            let whole = entry.whole.and_then(|whole| resources.iter().find(|r| r.slug == whole));
            let parent = whole.map(|r| r.id);
            editions.extend(entry.policy.map(|policy| policy.edition(Some(entry.kind), Some(id))));
            let (slug, name, kind, capacity) = (entry.slug, entry.name, entry.kind, entry.capacity);
            resources.push(Resource {
                id,
                slug,
                name,
                kind,
                capacity,
                parent,
                description: entry.description,
                hours: entry.hours,
                features: entry.features,
            });
        }
        let of_slug = |slug: &str| resources.iter().find(|r| r.slug == slug).map(|r| r.id);
        let closure = |entry: ClosureEntry| Closure {
            resource: entry.resource.as_deref().and_then(of_slug),
            from: entry.from,
            until: entry.until,
            note: entry.note,
        };
        Setup {
            closures: self.closures.into_iter().map(closure).collect(),
            special_hours: self.special_hours,
            centre: Centre {
                id: centre,
                slug: self.slug,
                zone: self.zone,
                hours: self.hours,
                staffed: self.staffed,
                season: self.season,
                capacity: self.capacity,
                profile: self.profile,
            },
            resources,
            editions,
            agreements: Vec::new(),
            terms: KindRules::new(),
            config_version: 1,
            tree: Tree::default(),
        }
    }
}

impl PolicyEntry {
    fn edition(self, kind: Option<Kind>, resource: Option<ResourceId>) -> Edition {
        Edition { kind, resource, effective_from: self.effective_from, part: self.part }
    }
}
