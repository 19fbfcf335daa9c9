//! A centre written back as a file: what reading that file gives is the centre again.

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};
use toml::value::{Date, Datetime};

use crate::domain::centre::{Centre, Profile};
use crate::domain::closure::Closure;
use crate::domain::feature::Features;
use crate::domain::hours::WeekHours;
use crate::domain::id::ResourceId;
use crate::domain::policy::{Edition, PolicyPart};
use crate::domain::resource::{Kind, Resource};
use crate::domain::season::Season;
use crate::domain::setup::Setup;
use crate::domain::special_hours::SpecialHours;

/// The parts of a file in the order in which they are written; plain values before tables, as the format has it.
#[derive(Serialize)]
struct File<'a> {
    slug: &'a str,
    zone: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<u32>,
    profile: &'a Profile,
    hours: &'a WeekHours,
    #[serde(skip_serializing_if = "Option::is_none")]
    staffed: Option<&'a WeekHours>,
    #[serde(skip_serializing_if = "Option::is_none")]
    season: Option<Season>,
    special_hours: Vec<Special<'a>>,
    closure: Vec<Closed<'a>>,
    policy: Policies<'a>,
    resource: Vec<Whole<'a>>,
}

#[derive(Serialize)]
struct Special<'a> {
    from: Datetime,
    until: Datetime,
    on_holidays: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    hours: &'a WeekHours,
}

#[derive(Serialize)]
struct Closed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<&'a str>,
    from: Datetime,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Datetime>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

/// The rules of everything and of each kind that has any, by its key.
struct Policies<'a>(Vec<(&'static str, Rules<'a>)>);

impl Serialize for Policies<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, rules)| (key, rules)))
    }
}

#[derive(Serialize)]
struct Rules<'a> {
    effective_from: Datetime,
    #[serde(flatten)]
    part: &'a PolicyPart,
}

/// A resource that is no part of another.
#[derive(Serialize)]
struct Whole<'a> {
    slug: &'a str,
    name: &'a str,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<u32>,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "no_features")]
    features: Features,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<&'a WeekHours>,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<Rules<'a>>,
    part: Vec<Part<'a>>,
}

/// A part has the kind and the hours of its whole.
#[derive(Serialize)]
struct Part<'a> {
    slug: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<u32>,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "no_features")]
    features: Features,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<Rules<'a>>,
}

/// Writes the file of a centre. It holds the latest edition of each scope's rules; a comment on top names the others.
///
/// # Errors
/// When a value cannot stand in such a file; none that was read from one is like that.
pub fn write(setup: &Setup) -> Result<String, toml::ser::Error> {
    // Taken apart by name, here and below, so that whoever adds a field is asked whether it belongs into the file.
    let Setup {
        centre,
        resources: _,
        special_hours,
        closures,
        editions: _,
        // What is agreed with one organisation is no rule of the centre's.
        agreements: _,
        terms: _,
        config_version: _,
        tree: _,
    } = setup;
    let Centre { id: _, slug, zone, hours, staffed, season, capacity, profile } = centre;
    let scopes = [None].into_iter().chain(Kind::ALL.map(Some));
    let of_scope = |kind: Option<Kind>| Some((word(kind), rules(setup, kind, None)?));
    let wholes = setup.resources.iter().filter(|r| r.parent.is_none());
    let file = File {
        slug,
        zone: zone.name(),
        capacity: *capacity,
        profile,
        hours,
        staffed: staffed.as_ref(),
        season: *season,
        special_hours: special_hours.iter().map(special).collect(),
        closure: closures.iter().map(|closure| closed(setup, closure)).collect(),
        policy: Policies(scopes.filter_map(of_scope).collect()),
        resource: wholes.map(|resource| whole(setup, resource)).collect(),
    };
    Ok(heading(setup) + &toml::to_string(&file)?)
}

fn heading(setup: &Setup) -> String {
    let mut heading = format!("# As the database has it: cas centre export {}\n", setup.centre.slug);
    let older: Vec<String> =
        left_out(setup).map(|e| format!("{} from {}", about(setup, e), e.effective_from)).collect();
    if !older.is_empty() {
        heading +=
            "# There is room for one edition of each rules: the latest. These are in the database besides:\n";
        heading.extend(older.iter().map(|edition| format!("#   {edition}\n")));
    }
    heading + "\n"
}

fn special(special: &SpecialHours) -> Special<'_> {
    let SpecialHours { from, until, hours, on_holidays, note } = special;
    Special { from: date(*from), until: date(*until), on_holidays: *on_holidays, note, hours }
}

fn closed<'a>(setup: &'a Setup, closure: &'a Closure) -> Closed<'a> {
    let Closure { resource, from, until, note } = closure;
    let resource = resource.and_then(|id| setup.resource(id)).map(|r| r.slug.as_str());
    Closed { resource, from: date(*from), until: until.map(date), note }
}

fn whole<'a>(setup: &'a Setup, resource: &'a Resource) -> Whole<'a> {
    let Resource { id, slug, name, kind, capacity, parent: _, description, hours, features } = resource;
    let parts = setup.resources.iter().filter(|r| r.parent == Some(*id));
    Whole {
        slug,
        name,
        kind: *kind,
        capacity: *capacity,
        description,
        features: *features,
        hours: hours.as_ref(),
        policy: rules(setup, Some(*kind), Some(*id)),
        part: parts.map(|resource| part(setup, resource)).collect(),
    }
}

fn part<'a>(setup: &'a Setup, resource: &'a Resource) -> Part<'a> {
    let Resource { id, slug, name, kind, capacity, parent: _, description, hours: _, features } = resource;
    let policy = rules(setup, Some(*kind), Some(*id));
    Part { slug, name, capacity: *capacity, description, features: *features, policy }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks it so")]
fn no_features(features: &Features) -> bool {
    features.is_empty()
}

/// The key under which the rules of everything, or of a kind, stand.
fn word(kind: Option<Kind>) -> &'static str {
    kind.map_or("centre", Kind::as_str)
}

/// The latest edition of the rules of everything, of a kind, or of one resource.
fn latest(setup: &Setup, kind: Option<Kind>, resource: Option<ResourceId>) -> Option<&Edition> {
    let of_scope = setup.editions.iter().filter(|e| e.kind == kind && e.resource == resource);
    of_scope.max_by_key(|e| e.effective_from)
}

fn rules(setup: &Setup, kind: Option<Kind>, resource: Option<ResourceId>) -> Option<Rules<'_>> {
    let Edition { kind: _, resource: _, effective_from, part } = latest(setup, kind, resource)?;
    Some(Rules { effective_from: date(*effective_from), part })
}

/// The editions that are followed by another one.
fn left_out(setup: &Setup) -> impl Iterator<Item = &Edition> {
    setup.editions.iter().filter(|e| latest(setup, e.kind, e.resource).is_some_and(|latest| latest != *e))
}

fn about(setup: &Setup, edition: &Edition) -> String {
    match edition.resource.and_then(|id| setup.resource(id)) {
        Some(resource) => format!("policy of {}", resource.slug),
        None => format!("policy.{}", word(edition.kind)),
    }
}

/// Files have four digits for a year; a day beyond them is written as the nearest that can stand there.
fn date(day: NaiveDate) -> Datetime {
    let year = u16::try_from(day.year().clamp(0, 9999)).unwrap_or_default();
    let (month, day) = (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    Datetime { date: Some(Date { year, month, day }), time: None, offset: None }
}
