//! Whether what a centre's file says can be.

mod scope;
mod together;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use chrono::NaiveDate;
use chrono_tz::Tz;
use toml::Spanned;

use crate::domain::centre::{Profile, RESERVED_SLUGS, is_slug};
use crate::domain::hours::WeekHours;
use crate::domain::policy::Policy;
use crate::domain::resource::Kind;
use crate::domain::special_hours::SpecialHours;
use crate::domain::text::is_blank;

use super::raw::{RawClosure, RawFile, RawPolicy, RawSpecialHours};
use super::text;
use super::{CentreFile, ClosureEntry, Fault, PolicyEntry, ResourceEntry};
use scope::Scope;

/// Checks what was read, and keeps the faults it finds.
pub(super) struct Check<'a> {
    text: &'a str,
    pub(super) faults: Vec<Fault>,
    slugs: HashSet<String>,
    scopes: Vec<Scope>,
    /// Where each resource stands, by its slug.
    places: HashMap<String, Range<usize>>,
}

impl<'a> Check<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, faults: Vec::new(), slugs: HashSet::new(), scopes: Vec::new(), places: HashMap::new() }
    }

    /// The line of a place, from 1; the end of the text lies on its last line.
    pub(super) fn line(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or(self.text);
        let last = self.text.lines().count().max(1);
        (before.matches('\n').count() + 1).min(last)
    }

    /// The key whose line a span begins on, with the heading it stands under: `hours.fri`.
    pub(super) fn key_at(&self, span: &Range<usize>) -> String {
        let lines: Vec<&str> = self.text.lines().take(self.line(span.start)).map(str::trim).collect();
        let key = lines.last().and_then(|line| line.split('=').next()).unwrap_or_default().trim();
        let heading = lines.iter().rev().find(|line| line.starts_with('['));
        match heading.map(|h| h.trim_matches(['[', ']', ' '])) {
            Some(heading) if !key.starts_with('[') => format!("{heading}.{key}"),
            _ => key.trim_matches(['[', ']', ' ']).to_owned(),
        }
    }

    fn fault(&mut self, span: &Range<usize>, key: &str, fault: impl Into<String>) {
        self.faults.push(Fault::new(self.line(span.start), key, &fault.into()));
    }

    pub(super) fn file(&mut self, raw: RawFile) -> Option<CentreFile> {
        if !is_slug(raw.slug.get_ref()) || RESERVED_SLUGS.contains(&raw.slug.get_ref().as_str()) {
            self.fault(
                &raw.slug.span(),
                "slug",
                "lower-case letters, digits and hyphens are needed, and no word of the site's own addresses",
            );
        }
        let zone: Option<Tz> = raw.zone.get_ref().parse().ok();
        if zone.is_none() {
            self.fault(&raw.zone.span(), "zone", "no time zone of that name, e.g. Europe/Warsaw");
        }
        self.capacity("capacity", raw.capacity.as_ref());
        self.profile(&raw.profile);
        if let Some(hours) = &raw.hours {
            self.hours(hours, "hours");
        }
        if let Some(staffed) = &raw.staffed {
            self.hours(staffed, "staffed");
        }
        let mut special_hours: Vec<SpecialHours> = Vec::new();
        for raw in raw.special_hours {
            let span = raw.span();
            let Some(special) = self.special_hours(raw) else { continue };
            if special_hours.iter().any(|s| (s.from, s.until) == (special.from, special.until)) {
                self.fault(&span, "special_hours", "stands twice for the same days");
            }
            special_hours.push(special);
        }
        let policy = raw.policy;
        let common =
            policy.centre.and_then(|p| self.policy(p, "policy.centre", (None, None), Policy::default()));
        let by_kind = [
            (Kind::Room, policy.room),
            (Kind::Desk, policy.desk),
            (Kind::Locker, policy.locker),
            (Kind::Bed, policy.bed),
            (Kind::Equipment, policy.equipment),
        ];
        let sound = |base: Policy, narrowed: Policy| if narrowed.check().is_ok() { narrowed } else { base };
        let everywhere =
            common.map_or(Policy::default(), |p| sound(Policy::default(), p.part.over(Policy::default())));
        let mut policies: Vec<(Option<Kind>, PolicyEntry)> = common.into_iter().map(|p| (None, p)).collect();
        for (kind, policy) in by_kind {
            let Some(policy) = policy else { continue };
            let key = format!("policy.{}", kind.as_str());
            policies.extend(
                self.policy(policy, &key, (Some(kind), None), everywhere).map(|entry| (Some(kind), entry)),
            );
        }
        // A fault in the rules of a kind is told once, not again for each resource that narrows them.
        let base = |kind: Kind| {
            let of_kind = policies.iter().find(|(k, _)| *k == Some(kind));
            of_kind.map_or(everywhere, |(_, e)| sound(everywhere, e.part.over(everywhere)))
        };
        let mut resources = Vec::new();
        for raw in raw.resource {
            let Some(kind) = Kind::parse(raw.kind.get_ref()) else {
                self.fault(&raw.kind.span(), "resource.kind", "room, desk, locker, bed or equipment");
                continue;
            };
            let whole = raw.slug.get_ref().clone();
            self.name("resource", &raw.slug, &raw.name);
            self.capacity("resource.capacity", raw.capacity.as_ref());
            let description = self.paragraph("resource.description", raw.description);
            self.places.insert(whole.clone(), raw.slug.span());
            if let Some(hours) = &raw.hours {
                self.hours(hours, "resource.hours");
                if kind == Kind::Bed {
                    self.fault(&hours.span(), "resource.hours", together::HOURS_OF_BEDS);
                }
            }
            let policy = raw
                .policy
                .and_then(|p| self.policy(p, "resource.policy", (Some(kind), Some(&whole)), base(kind)));
            let narrowed = policy.map_or(base(kind), |p| p.part.over(base(kind)));
            resources.push(ResourceEntry {
                slug: whole.clone(),
                name: raw.name.into_inner(),
                kind,
                capacity: raw.capacity.map(Spanned::into_inner),
                description,
                features: raw.features,
                hours: raw.hours.map(Spanned::into_inner),
                whole: None,
                policy,
            });
            for part in raw.part {
                self.name("resource.part", &part.slug, &part.name);
                self.places.insert(part.slug.get_ref().clone(), part.slug.span());
                self.capacity("resource.part.capacity", part.capacity.as_ref());
                let description = self.paragraph("resource.part.description", part.description);
                let policy = part.policy.and_then(|p| {
                    self.policy(p, "resource.part.policy", (Some(kind), Some(part.slug.get_ref())), narrowed)
                });
                resources.push(ResourceEntry {
                    slug: part.slug.into_inner(),
                    name: part.name.into_inner(),
                    kind,
                    capacity: part.capacity.map(Spanned::into_inner),
                    description,
                    features: part.features,
                    hours: None,
                    whole: Some(whole.clone()),
                    policy,
                });
            }
        }
        let closures = raw.closure.into_iter().filter_map(|c| self.closure(c)).collect();
        Some(CentreFile {
            slug: raw.slug.into_inner(),
            zone: zone?,
            special_hours,
            closures,
            profile: raw.profile.into_inner(),
            capacity: raw.capacity.map(Spanned::into_inner),
            hours: raw.hours.map(Spanned::into_inner).unwrap_or_default(),
            staffed: raw.staffed.map(Spanned::into_inner),
            season: raw.season,
            policies,
            resources,
        })
    }

    fn hours(&mut self, hours: &Spanned<WeekHours>, key: &str) {
        let Some(weekday) = hours.get_ref().overlapping_weekday() else { return };
        let name = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].get(weekday as usize).unwrap_or(&"");
        self.fault(&hours.span(), &format!("{key}.{name}"), "windows overlap");
    }

    fn note(&mut self, key: &str, note: &Spanned<String>) -> String {
        let note_text = note.get_ref().trim();
        if let Err(why) = text::line(note_text) {
            self.fault(&note.span(), key, why);
        }
        note_text.to_owned()
    }

    fn special_hours(&mut self, raw: Spanned<RawSpecialHours>) -> Option<SpecialHours> {
        let raw = raw.into_inner();
        self.hours(&raw.hours, "special_hours.hours");
        let note = raw.note.map(|note| self.note("special_hours.note", &note)).unwrap_or_default();
        let (from, until) = self.days("special_hours", &raw.from, raw.until.as_ref())?;
        Some(SpecialHours {
            from,
            until: until.unwrap_or(from),
            hours: raw.hours.into_inner(),
            on_holidays: raw.on_holidays,
            note,
        })
    }

    /// Resources are known by now, so an unknown one is a fault.
    fn closure(&mut self, raw: Spanned<RawClosure>) -> Option<ClosureEntry> {
        let raw = raw.into_inner();
        if let Some(slug) = raw.resource.as_ref().filter(|slug| !self.slugs.contains(slug.get_ref())) {
            self.fault(&slug.span(), "closure.resource", "no resource of that slug");
        }
        let note = raw.note.map(|note| self.note("closure.note", &note)).unwrap_or_default();
        let (from, until) = self.days("closure", &raw.from, raw.until.as_ref())?;
        let resource = raw.resource.map(Spanned::into_inner);
        Some(ClosureEntry { resource, from, until, note })
    }

    /// A first and a last day.
    fn days(
        &mut self,
        key: &str,
        from: &Spanned<toml::value::Datetime>,
        until: Option<&Spanned<toml::value::Datetime>>,
    ) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let first = self.day(&format!("{key}.from"), from)?;
        let Some(until) = until else { return Some((first, None)) };
        let key = format!("{key}.until");
        let last = self.day(&key, until)?;
        if last < first {
            self.fault(&until.span(), &key, "lies before `from`");
        }
        Some((first, Some(last)))
    }

    fn day(&mut self, key: &str, at: &Spanned<toml::value::Datetime>) -> Option<NaiveDate> {
        let day = local_date(at.get_ref());
        if day.is_none() {
            self.fault(&at.span(), key, A_DATE);
        }
        day
    }

    fn name(&mut self, key: &str, slug: &Spanned<String>, name: &Spanned<String>) {
        if !is_slug(slug.get_ref()) {
            self.fault(
                &slug.span(),
                &format!("{key}.slug"),
                "lower-case letters, digits and hyphens are needed",
            );
        } else if !self.slugs.insert(slug.get_ref().clone()) {
            self.fault(&slug.span(), &format!("{key}.slug"), "stands twice");
        }
        self.title(&name.span(), &format!("{key}.name"), name.get_ref());
    }

    /// A name that is there to be read.
    fn title(&mut self, span: &Range<usize>, key: &str, name: &str) {
        if is_blank(name) {
            self.fault(span, key, "is empty");
        } else if let Err(why) = text::line(name) {
            self.fault(span, key, why);
        }
    }

    fn paragraph(&mut self, key: &str, paragraph: Option<Spanned<String>>) -> String {
        let Some(paragraph) = paragraph else { return String::new() };
        if let Err(why) = text::paragraph(paragraph.get_ref()) {
            self.fault(&paragraph.span(), key, why);
        }
        paragraph.into_inner()
    }

    /// People, in numbers that both databases keep.
    fn capacity(&mut self, key: &str, capacity: Option<&Spanned<u32>>) {
        if let Some(capacity) = capacity.filter(|c| !(1..=100_000).contains(c.get_ref())) {
            self.fault(&capacity.span(), key, "1 to 100000 people, or no such line");
        }
    }

    fn profile(&mut self, profile: &Spanned<Profile>) {
        let texts = serde_json::to_value(profile.get_ref()).unwrap_or_default();
        for (key, told) in texts.as_object().into_iter().flatten() {
            let told = told.as_str().unwrap_or_default();
            let (span, path) = (self.within(&profile.span(), key), format!("profile.{key}"));
            let sound = match key.as_str() {
                "name" | "short_name" => {
                    self.title(&span, &path, told);
                    continue;
                }
                "about" | "not_for" | "remark" => text::paragraph(told),
                _ => text::line(told),
            };
            if let Err(why) = sound {
                self.fault(&span, &path, why);
            }
        }
    }

    /// Where a key stands in a table: the first line of it that begins with the key, else the table itself.
    fn within(&self, table: &Range<usize>, key: &str) -> Range<usize> {
        let rest = self.text.get(table.start..).unwrap_or_default();
        let is_its = |line: &str| {
            line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let heading = |(n, line): &(usize, &str)| *n > 0 && line.trim_start().starts_with('[');
        let mut lines = rest.split_inclusive('\n').enumerate().take_while(|line| !heading(line));
        let mut at = table.start;
        let its = lines.find_map(|(_, line)| {
            let from = at;
            at += line.len();
            is_its(line).then_some(from)
        });
        let at = its.unwrap_or(table.start);
        at..at
    }

    fn policy(
        &mut self,
        raw: Spanned<RawPolicy>,
        key: &str,
        (kind, resource): (Option<Kind>, Option<&str>),
        base: Policy,
    ) -> Option<PolicyEntry> {
        let span = raw.span();
        let raw = raw.into_inner();
        let part = raw.part();
        let (key_of_scope, resource) = (key.to_owned(), resource.map(str::to_owned));
        self.scopes.push(Scope { key: key_of_scope, kind, resource, span: span.clone(), part });
        if let Err(why) = part.over(base).check() {
            self.fault(&span, key, why.to_string());
        }
        if let Some(kind) = kind {
            self.idle(&span, key, kind, &part);
        }
        let effective_from = self.day(&format!("{key}.effective_from"), &raw.effective_from)?;
        Some(PolicyEntry { effective_from, part })
    }
}

const A_DATE: &str = "a date is needed, e.g. 2026-01-01";

/// A local date without a time.
fn local_date(at: &toml::value::Datetime) -> Option<NaiveDate> {
    let date = at.date.filter(|_| at.time.is_none())?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}
