//! A centre's file: reading it and finding its faults, each with line and key.

use std::collections::HashSet;
use std::ops::Range;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Deserialize;
use toml::Spanned;

use super::centre::{Profile, RESERVED_SLUGS, is_slug};
use super::hours::WeekHours;
use super::policy::{Policy, PolicyPart};
use super::resource::Kind;

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
    /// How many people its building holds at once.
    pub capacity: Option<u32>,
    /// Policies of whole kinds.
    pub policies: Vec<(Kind, PolicyEntry)>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    slug: Spanned<String>,
    zone: Spanned<String>,
    capacity: Option<Spanned<u32>>,
    profile: Profile,
    #[serde(default)]
    hours: Option<Spanned<WeekHours>>,
    #[serde(default)]
    policy: RawPolicies,
    #[serde(default)]
    resource: Vec<RawResource>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawPolicies {
    room: Option<Spanned<RawPolicy>>,
    desk: Option<Spanned<RawPolicy>>,
    locker: Option<Spanned<RawPolicy>>,
    bed: Option<Spanned<RawPolicy>>,
    equipment: Option<Spanned<RawPolicy>>,
}

/// The rules stand here once more by name, because a flattened struct cannot refuse unknown keys.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPolicy {
    effective_from: toml::value::Datetime,
    approval: Option<super::policy::Approval>,
    requests: Option<super::policy::Requests>,
    notice_hours: Option<u32>,
    staff_notice_working_days: Option<u32>,
    horizon_days: Option<u32>,
    min_minutes: Option<u32>,
    max_minutes: Option<u32>,
    grid_minutes: Option<u32>,
    gap_minutes: Option<u32>,
    hours_per_month: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawResource {
    slug: Spanned<String>,
    name: Spanned<String>,
    kind: Spanned<String>,
    capacity: Option<u32>,
    #[serde(default)]
    description: String,
    policy: Option<Spanned<RawPolicy>>,
    #[serde(default)]
    part: Vec<RawPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPart {
    slug: Spanned<String>,
    name: Spanned<String>,
    capacity: Option<u32>,
    #[serde(default)]
    description: String,
    policy: Option<Spanned<RawPolicy>>,
}

/// Reads a file.
///
/// # Errors
/// All faults that can be told apart; a text that is no TOML, or has an unknown or missing key, gives the first one.
pub fn parse(text: &str) -> Result<CentreFile, Vec<Fault>> {
    let mut check = Check { text, faults: Vec::new(), slugs: HashSet::new() };
    let raw: RawFile = toml::from_str(text).map_err(|e| {
        let (line, key) =
            e.span().map_or((1, String::new()), |span| (check.line(span.start), check.key_at(&span)));
        vec![Fault { line, key, fault: e.message().to_owned() }]
    })?;
    let file = check.file(raw);
    check.faults.sort_by_key(|f| f.line);
    match file {
        Some(file) if check.faults.is_empty() => Ok(file),
        _ => Err(check.faults),
    }
}

struct Check<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    slugs: HashSet<String>,
}

impl Check<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.as_bytes().iter().take(at).filter(|b| **b == b'\n').count() + 1
    }

    /// The key whose line a span begins on, with the heading it stands under: `hours.fri`.
    fn key_at(&self, span: &Range<usize>) -> String {
        let lines: Vec<&str> = self.text.lines().take(self.line(span.start)).map(str::trim).collect();
        let key = lines.last().and_then(|line| line.split('=').next()).unwrap_or_default().trim();
        let heading = lines.iter().rev().find(|line| line.starts_with('['));
        match heading.map(|h| h.trim_matches(['[', ']', ' '])) {
            Some(heading) if !key.starts_with('[') => format!("{heading}.{key}"),
            _ => key.trim_matches(['[', ']', ' ']).to_owned(),
        }
    }

    fn fault(&mut self, span: &Range<usize>, key: &str, fault: impl Into<String>) {
        let line = self.line(span.start);
        self.faults.push(Fault { line, key: key.to_owned(), fault: fault.into() });
    }

    fn file(&mut self, raw: RawFile) -> Option<CentreFile> {
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
        if let Some(capacity) = raw.capacity.as_ref().filter(|c| !(1..=100_000).contains(c.get_ref())) {
            self.fault(&capacity.span(), "capacity", "1 to 100000 people, or no such line");
        }
        if let Some((span, weekday)) =
            raw.hours.as_ref().and_then(|h| Some((h.span(), h.get_ref().overlapping_weekday()?)))
        {
            let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
            self.fault(
                &span,
                &format!("hours.{}", names.get(weekday as usize).unwrap_or(&"")),
                "windows overlap",
            );
        }
        let by_kind = [
            (Kind::Room, raw.policy.room),
            (Kind::Desk, raw.policy.desk),
            (Kind::Locker, raw.policy.locker),
            (Kind::Bed, raw.policy.bed),
            (Kind::Equipment, raw.policy.equipment),
        ];
        let mut policies = Vec::new();
        for (kind, policy) in by_kind {
            let Some(policy) = policy else { continue };
            let key = format!("policy.{}", kind.as_str());
            policies.extend(self.policy(policy, &key, Policy::default()).map(|entry| (kind, entry)));
        }
        // A fault in the rules of a kind is told once, not again for each resource that narrows them.
        let base = |kind: Kind| {
            let of_kind =
                policies.iter().find(|(k, _)| *k == kind).map(|(_, e)| e.part.over(Policy::default()));
            of_kind.filter(|p| p.check().is_ok()).unwrap_or_default()
        };
        let mut resources = Vec::new();
        for raw in raw.resource {
            let Some(kind) = Kind::parse(raw.kind.get_ref()) else {
                self.fault(&raw.kind.span(), "resource.kind", "room, desk, locker, bed or equipment");
                continue;
            };
            let whole = raw.slug.get_ref().clone();
            self.name("resource", &raw.slug, &raw.name);
            let policy = raw.policy.and_then(|p| self.policy(p, "resource.policy", base(kind)));
            let narrowed = policy.map_or(base(kind), |p| p.part.over(base(kind)));
            resources.push(ResourceEntry {
                slug: whole.clone(),
                name: raw.name.into_inner(),
                kind,
                capacity: raw.capacity,
                description: raw.description,
                whole: None,
                policy,
            });
            for part in raw.part {
                self.name("resource.part", &part.slug, &part.name);
                let policy = part.policy.and_then(|p| self.policy(p, "resource.part.policy", narrowed));
                resources.push(ResourceEntry {
                    slug: part.slug.into_inner(),
                    name: part.name.into_inner(),
                    kind,
                    capacity: part.capacity,
                    description: part.description,
                    whole: Some(whole.clone()),
                    policy,
                });
            }
        }
        Some(CentreFile {
            slug: raw.slug.into_inner(),
            zone: zone?,
            profile: raw.profile,
            capacity: raw.capacity.map(Spanned::into_inner),
            hours: raw.hours.map(Spanned::into_inner).unwrap_or_default(),
            policies,
            resources,
        })
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
        if name.get_ref().trim().is_empty() {
            self.fault(&name.span(), &format!("{key}.name"), "is empty");
        }
    }

    fn policy(&mut self, raw: Spanned<RawPolicy>, key: &str, base: Policy) -> Option<PolicyEntry> {
        let span = raw.span();
        let raw = raw.into_inner();
        let part = PolicyPart {
            approval: raw.approval,
            requests: raw.requests,
            notice_hours: raw.notice_hours,
            staff_notice_working_days: raw.staff_notice_working_days,
            horizon_days: raw.horizon_days,
            min_minutes: raw.min_minutes,
            max_minutes: raw.max_minutes,
            grid_minutes: raw.grid_minutes,
            gap_minutes: raw.gap_minutes,
            hours_per_month: raw.hours_per_month,
        };
        if let Err(why) = part.over(base).check() {
            self.fault(&span, key, why.to_string());
        }
        let date = raw.effective_from.date.filter(|_| raw.effective_from.time.is_none());
        let day = date
            .and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day)));
        let Some(effective_from) = day else {
            self.fault(&span, &format!("{key}.effective_from"), "a date is needed, e.g. 2026-01-01");
            return None;
        };
        Some(PolicyEntry { effective_from, part })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAS: &str = include_str!("../../config/centres/cas.toml");

    fn faults(text: &str) -> Vec<Fault> {
        parse(text).unwrap_err()
    }

    fn line_of(text: &str, wanted: &str) -> usize {
        text.lines().position(|l| l == wanted).unwrap() + 1
    }

    #[test]
    fn the_shipped_file_is_sound() {
        let file = parse(CAS).unwrap();
        let slugs: Vec<&str> = file.resources.iter().map(|r| r.slug.as_str()).collect();
        assert_eq!(slugs, ["sala-1", "sala-1a", "sala-1b", "sala-2", "sala-3", "kuchnia"]);
        assert_eq!(file.resources[1].whole.as_deref(), Some("sala-1"));
    }

    #[test]
    fn an_unknown_key_is_a_fault_on_its_line() {
        let text = CAS.replace("horizon_days = 90", "horizon_dayz = 90");
        let faults = faults(&text);
        assert_eq!(
            (faults[0].line, faults[0].key.as_str()),
            (line_of(&text, "horizon_dayz = 90"), "policy.room.horizon_dayz")
        );
    }

    #[test]
    fn faults_are_found_together() {
        let text = CAS
            .replace("slug = \"sala-3\"", "slug = \"sala-2\"")
            .replace("grid_minutes = 30", "grid_minutes = 7")
            .replace("Europe/Warsaw", "Europe/Chorzów");
        let keys: Vec<String> = faults(&text).into_iter().map(|f| f.key).collect();
        assert_eq!(keys, ["zone", "policy.room", "resource.slug"]);
    }

    #[test]
    fn a_window_that_ends_before_it_begins_is_located() {
        let text = CAS.replace("fri = [\"07:00-14:00\"]", "fri = [\"14:00-07:00\"]");
        let faults = faults(&text);
        assert_eq!(
            (faults[0].line, faults[0].key.as_str()),
            (line_of(&text, "fri = [\"14:00-07:00\"]"), "hours.fri")
        );
    }

    #[test]
    fn words_of_the_site_are_no_slugs() {
        assert_eq!(faults(&CAS.replace("slug = \"cas\"", "slug = \"moje\""))[0].key, "slug");
    }
}
