//! Staff: the log of their centre. It is read and taken along, never changed.

mod change;
mod table;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::app::App;
use crate::domain::id::{AuditId, OrganisationId, PersonId};
use crate::domain::setup::Setup;
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::store::log::{Line, Wanted};
use crate::web::error::WebError;
use crate::web::extract::{Query, Staff};
use crate::web::visit::Visit;

use super::request::Choice;
use super::show;
use change::{Change, changes};
pub use table::table;

/// Entries on one page.
const MOST: i64 = 100;
/// How far the clocks of several processes may be apart.
const CLOCKS_APART: TimeDelta = TimeDelta::days(1);
/// Sorts of actions to choose from: the word before the dot.
const GROUPS: [&str; 12] = [
    "booking",
    "centre",
    "organisation",
    "agreement",
    "registration",
    "person",
    "staff",
    "regulation",
    "disposal",
    "letter",
    "call",
    "view",
];

/// An entry as it is shown.
struct Row {
    time: String,
    /// Name and address of the entries by the same person; nothing where the program acted by itself.
    who: Option<(String, String)>,
    /// Who it was then: the program, or somebody who has no account yet.
    nobody: String,
    what: String,
    /// What it is about and where that is found.
    about: Option<(String, Option<String>)>,
    changes: Vec<Change>,
}

#[derive(Template)]
#[template(path = "log/list.html")]
struct List<'a> {
    v: &'a Visit,
    slug: &'a str,
    sought: &'a Sought,
    groups: Vec<Choice>,
    /// Days, each with its entries, the newest first.
    days: Vec<(String, Vec<Row>)>,
    /// Where the older ones are.
    older: Option<String>,
    /// The same entries as a table for a spreadsheet.
    table: String,
    is_narrowed: bool,
}

/// Which entries are wanted: an odd wish is none.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sought {
    /// Sort of actions.
    co: String,
    /// First day.
    od: String,
    /// Last day.
    #[serde(rename = "do")]
    until: String,
    /// By whom.
    kto: String,
    /// About which thing.
    o: String,
    /// Older than this entry.
    przed: String,
}

impl Sought {
    /// What is asked of the store.
    fn wanted(&self, setup: &Setup, now: DateTime<Utc>) -> Wanted {
        let midnight = |day: NaiveDate| wall::midnight(setup.centre.zone, day);
        // Both databases know these years.
        let day =
            |typed: &str| typed.parse().ok().filter(|day: &NaiveDate| (1970..9999).contains(&day.year()));
        let group = GROUPS.into_iter().find(|group| *group == self.co);
        Wanted {
            centre: setup.centre.id,
            from: day(&self.od).map_or(DateTime::UNIX_EPOCH, midnight),
            until: day(&self.until).and_then(|day| day.succ_opt()).map_or(now + CLOCKS_APART, midnight),
            actor: self.kto.parse().ok(),
            action: group.map_or("%".to_owned(), |group| format!("{group}%")),
            subject: self.o.parse::<Uuid>().ok(),
            before: self.przed.parse().unwrap_or(AuditId(Uuid::max())),
        }
    }

    /// The same question with one answer changed, as a query.
    fn changed(&self, name: &str, value: &str) -> String {
        let all =
            [("co", &self.co), ("od", &self.od), ("do", &self.until), ("kto", &self.kto), ("o", &self.o)];
        let kept = all.into_iter().filter(|(n, v)| *n != name && !v.is_empty()).map(|(n, v)| (n, v.as_str()));
        let changed = Some((name, value)).filter(|(_, value)| !value.is_empty());
        let pairs: Vec<(&str, &str)> = kept.chain(changed).collect();
        serde_html_form::to_string(pairs).unwrap_or_default()
    }
}

/// Some entries, with the personal values beside them among their changes.
async fn read(
    app: &App,
    visit: &Visit,
    setup: &Setup,
    (wanted, most): (&Wanted, i64),
) -> Result<Vec<(Line, Vec<Change>)>, WebError> {
    let mut tx = app.db.read().await?;
    if let Some(subject) = wanted.subject {
        // What members did belongs to no centre: it is shown only of an organisation that the centre knows.
        let organisation = OrganisationId(subject);
        let exists = store::organisation::name(&mut tx, organisation).await?.is_some();
        if exists && !store::organisation::is_at_centre(&mut tx, organisation, setup.centre.id).await? {
            return Err(WebError::NotFound);
        }
    }
    let lines = store::log::read(&mut tx, wanted, most).await?;
    let span = lines.last().zip(lines.first()).map(|(oldest, newest)| (oldest.id, newest.id));
    let mut values = match span {
        Some(span) => store::log::values(&mut tx, span).await?,
        None => HashMap::new(),
    };
    let mut names = HashMap::new();
    for person in lines.iter().filter_map(concerned) {
        if let Entry::Vacant(place) = names.entry(person) {
            place.insert(store::person::name(&mut tx, person).await?.unwrap_or_default());
        }
    }
    drop(tx);
    let with_changes = |line: Line| {
        let mut all = changes(visit.locale, setup.centre.zone, &line.detail.0);
        let name = concerned(&line).and_then(|person| names.get(&person)).filter(|name| !name.is_empty());
        all.extend(name.map(|name| (Some(locale::log::key(visit.locale, "person")), name.clone())));
        let beside = values.remove(&line.id).unwrap_or_default();
        all.extend(
            beside.into_iter().map(|(key, value)| (Some(locale::log::key(visit.locale, &key)), value)),
        );
        (line, all)
    };
    Ok(lines.into_iter().map(with_changes).collect())
}

/// The person whom an entry about an organisation concerns.
fn concerned(line: &Line) -> Option<PersonId> {
    line.detail.0.get("person")?.as_str()?.parse().ok()
}

/// Who did what nobody with an account did.
fn nobody(visit: &Visit, line: &Line) -> String {
    let is_applicant = line.subject == "registration";
    if is_applicant { visit.t("log-applicant") } else { visit.t("log-program") }
}

/// What an entry is about and where that is found.
fn about(visit: &Visit, slug: &str, line: &Line) -> Option<(String, Option<String>)> {
    let id = line.subject_id;
    if let Some(number) = line.number {
        return Some((visit.n("booking-name", number), Some(format!("/r/{number}"))));
    }
    if let Some(name) = &line.organisation {
        return Some((name.clone(), Some(format!("/{slug}/p/organizacje/{id}"))));
    }
    if let Some(number) = &line.agreement {
        let name = match number.as_str() {
            "" => visit.t("log-agreement"),
            number => visit.say("log-agreement-number", "number", number),
        };
        return Some((name, Some(format!("/{slug}/p/porozumienia/{id}"))));
    }
    if let Some(name) = line.person.as_ref().filter(|name| !name.is_empty()) {
        return Some((name.clone(), None));
    }
    match line.subject.as_str() {
        "registration" => Some((visit.t("log-registration"), Some(format!("/{slug}/p/zgloszenia/{id}")))),
        "disposal" => Some((visit.t("disposal-title"), Some(format!("/{slug}/p/brakowanie/{id}")))),
        _ => None,
    }
}

/// GET `/{centre}/p/dziennik`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Query(sought): Query<Sought>,
) -> Result<Response, WebError> {
    let setup = &staff.place.setup;
    let slug = &setup.centre.slug;
    let here = format!("/{slug}/p/dziennik");
    let entries = read(&app, &visit, setup, (&sought.wanted(setup, visit.now), MOST)).await?;
    let is_full = i64::try_from(entries.len()).unwrap_or(MOST) >= MOST;
    let last = entries.last().filter(|_| is_full).map(|(line, _)| line.id.to_string());
    let mut days: Vec<(String, Vec<Row>)> = Vec::new();
    for (line, changes) in entries {
        let at = wall::local(setup.centre.zone, line.at);
        let who = line.actor_id.map(|id| {
            let name = line.actor.clone().filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| visit.t("log-erased"));
            (name, format!("{here}?{}", sought.changed("kto", &id.to_string())))
        });
        let row = Row {
            time: visit.locale.time(at.time()),
            who,
            nobody: nobody(&visit, &line),
            what: locale::log::action(visit.locale, &line.action),
            about: about(&visit, slug, &line),
            changes,
        };
        let day = visit.locale.date_long(at.date());
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, rows)) => rows.push(row),
            None => days.push((day, vec![row])),
        }
    }
    let group = |group: &str| Choice {
        value: group.to_owned(),
        word: locale::log::group(visit.locale, group),
        chosen: sought.co == group,
    };
    show(&List {
        v: &visit,
        slug,
        groups: GROUPS.into_iter().map(group).collect(),
        days,
        older: last.map(|id| format!("{here}?{}", sought.changed("przed", &id))),
        table: format!("{here}.csv?{}", sought.changed("przed", "")),
        is_narrowed: !sought.changed("przed", "").is_empty(),
        sought: &sought,
    })
}
