//! One room's row: what each stretch of its day says, to whom, and where it leads.

use std::borrow::Cow;

use chrono::{NaiveDate, TimeDelta};

use crate::domain::day::{Cell, Stretch, cells};
use crate::domain::id::{BookingId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::policy::{Access, Allowance, Policy};
use crate::domain::resource::Resource;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::locale::Hours;
use crate::store::booking::list::Line;
use crate::web::icon::Icon;
use crate::web::visit::Visit;

use super::Facts;

/// Columns are quarters of an hour where all times allow it.
const UNITS: [i64; 3] = [15, 5, 1];
/// A gap no longer than this shows no icon.
const SHORT_MINUTES: i64 = 60;
/// A cell narrower than this has no room for words beside its times.
const NARROW_MINUTES: i64 = 45;

/// A room and its day.
pub struct Row<'a> {
    /// Slug of the room.
    pub slug: &'a str,
    /// Its name.
    pub name: &'a str,
    /// "do 12 osób".
    pub holds: String,
    /// Whether it is part of a whole.
    pub is_part: bool,
    /// The day.
    pub slots: Vec<Slot<'a>>,
    /// Requests that stand side by side without taking the place, where the reader may know of them.
    pub waiting: Vec<Vec<Slot<'a>>>,
}

/// A stretch as the page shows it.
pub struct Slot<'a> {
    /// Width in minutes, later in columns.
    pub columns: i64,
    /// State: free, mine, wait, ok, busy, closed, gap; empty where nothing is said.
    pub class: &'static str,
    /// Icon of the state.
    pub icon: Option<Icon>,
    /// The state in a word, for those who hear the page and for phones.
    pub word: &'static str,
    /// Whose place, said where the table's heads are not heard.
    pub place: &'a str,
    /// "10:00–12:00"; none where nothing is said.
    pub hours: Hours,
    /// What may be told about it.
    pub text: Option<Cow<'a, str>>,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether there is hardly room for the times.
    pub narrow: bool,
}

/// The widest unit in which every cell is a whole number of columns.
pub fn unit(rows: &[Row<'_>]) -> i64 {
    let widths =
        || rows.iter().flat_map(|r| r.slots.iter().chain(r.waiting.iter().flatten())).map(|s| s.columns);
    UNITS.into_iter().find(|unit| widths().all(|minutes| minutes % unit == 0)).unwrap_or(1)
}

impl Row<'_> {
    /// The same with widths in columns.
    pub fn in_units_of(mut self, unit: i64) -> Self {
        for slot in self.slots.iter_mut().chain(self.waiting.iter_mut().flatten()) {
            slot.columns = (slot.columns / unit).max(1);
        }
        self
    }
}

/// The row of a room.
pub fn row<'a>(
    visit: &'a Visit,
    facts: &'a Facts<'a>,
    room: &'a Resource,
    date: NaiveDate,
    shown: Interval,
) -> Row<'a> {
    let policy = facts.setup.policy(room, facts.setup.day_of(visit.now));
    let maker = Maker { visit, facts, room, date, policy };
    let cells = cells(facts.setup, room, shown, facts.taken, visit.now);
    Row {
        slug: &room.slug,
        name: &room.name,
        holds: room.capacity.map(|n| visit.n("room-holds", n)).unwrap_or_default(),
        is_part: room.parent.is_some(),
        slots: joined(cells).into_iter().map(|cell| maker.slot(cell)).collect(),
        waiting: maker.waiting(shown),
    }
}

/// Times between two uses that nobody can book, told as one: the gap after a use and what is left before the next grid line.
fn joined(cells: Vec<Cell>) -> Vec<Cell> {
    let mut joined: Vec<Cell> = Vec::with_capacity(cells.len());
    for cell in cells {
        let idle = |c: &Cell| matches!(c.stretch, Stretch::Gap | Stretch::Unusable);
        let both =
            joined.last().filter(|last| idle(last) && idle(&cell) && last.span.end() == cell.span.start());
        match both.and_then(|last| Interval::new(last.span.start(), cell.span.end())) {
            Some(span) => {
                let gap = joined.pop().is_some_and(|last| last.stretch == Stretch::Gap)
                    || cell.stretch == Stretch::Gap;
                joined.push(Cell { span, stretch: if gap { Stretch::Gap } else { Stretch::Unusable } });
            }
            None => joined.push(cell),
        }
    }
    joined
}

struct Maker<'a> {
    visit: &'a Visit,
    facts: &'a Facts<'a>,
    room: &'a Resource,
    date: NaiveDate,
    policy: Policy,
}

impl<'a> Maker<'a> {
    fn slot(&self, cell: Cell) -> Slot<'a> {
        match cell.stretch {
            Stretch::Closed => self.plain(cell.span, "closed", Some("ban"), "legend-closed"),
            Stretch::Free => self.free(cell.span),
            Stretch::Used { booking, asked } => self.used(cell.span, booking, asked),
            Stretch::Full => self.plain(cell.span, "closed", Some("ban"), "schedule-full"),
            Stretch::Gap => self.plain(cell.span, "gap", None, "schedule-gap"),
            Stretch::Unusable if cell.span.end() <= self.visit.now + TimeDelta::hours(1) => {
                self.plain(cell.span, "past", None, "schedule-past")
            }
            Stretch::Unusable => self.plain(cell.span, "past", None, self.unusable(cell.span)),
        }
    }

    /// Why a time that nobody has cannot be asked for.
    fn unusable(&self, span: Interval) -> &'static str {
        let (setup, now) = (self.facts.setup, self.visit.now);
        let last_day = setup.day_of(now) + TimeDelta::days(i64::from(self.policy.horizon_days));
        if self.policy.access != Access::Members {
            "schedule-assigned"
        } else if span.end() <= setup.earliest(&self.policy, now) {
            "schedule-too-late"
        } else if setup.day_of(span.start()) > last_day {
            "schedule-too-early"
        } else if self.policy.unstaffed == Allowance::Forbidden
            && !setup.staffed(&[self.date]).iter().any(|staffed| staffed.overlaps(&span))
        {
            "schedule-unstaffed"
        } else {
            "schedule-unusable"
        }
    }

    fn plain(&self, span: Interval, class: &'static str, icon: Option<&'static str>, word: &str) -> Slot<'a> {
        let minutes = span.minutes();
        Slot {
            columns: minutes,
            class,
            icon: icon.map(Icon),
            word: self.visit.locale.word(word),
            place: &self.room.name,
            hours: self.hours(span),
            text: None,
            href: None,
            narrow: minutes < NARROW_MINUTES,
        }
    }

    /// A gap leads to the form: for members to their own, for staff to the one with which they enter a booking for an organisation.
    fn free(&self, span: Interval) -> Slot<'a> {
        let form = if self.visit.may_ask() {
            Some("rez/nowa")
        } else {
            self.visit.is_staff().then_some("p/rez/nowa")
        };
        let href = form.map(|form| {
            let usual = TimeDelta::minutes(self.policy.usual_minutes());
            let (from, to) = self.wall(span.start(), span.end().min(span.start() + usual));
            let centre = &self.facts.setup.centre.slug;
            format!("/{centre}/{form}?m={}&d={}&od={from}&do={to}", self.room.slug, self.date)
        });
        // A short gap has room for its times only.
        let icon = (href.is_some() && span.minutes() > SHORT_MINUTES).then_some("plus");
        Slot { href, ..self.plain(span, "free", icon, "schedule-free") }
    }

    fn used(&self, span: Interval, booking: BookingId, asked: ResourceId) -> Slot<'a> {
        let elsewhere = (asked != self.room.id).then(|| self.facts.setup.resource(asked)).flatten();
        let because = elsewhere.map(|r| self.visit.say("schedule-taken-because", "place", r.name.as_str()));
        let line = self.facts.lines.get(booking);
        match line.filter(|l| self.may_know(l)) {
            Some(line) => self.known(span, line, because),
            None => {
                let slot = self.plain(span, "busy", Some("lock"), "legend-taken");
                Slot { text: Some(because.map_or(Cow::Borrowed(slot.word), Cow::Owned)), ..slot }
            }
        }
    }

    fn known(&self, span: Interval, line: &'a Line, because: Option<String>) -> Slot<'a> {
        let own = self.visit.viewer.as_ref().is_some_and(|v| v.belongs_to(line.organisation));
        let (class, icon, word) = match (line.status, own) {
            (Status::Held, _) => ("mine", "clock", "schedule-held"),
            (Status::Requested, true) => ("wait", "clock", "schedule-your-request"),
            (Status::Requested, false) => ("wait", "clock", "status-requested"),
            (_, true) => ("mine", "star", "schedule-yours"),
            (_, false) => ("ok", "check", "status-approved"),
        };
        let text = match because {
            Some(because) => Cow::Owned(because),
            None if own => Cow::Borrowed(line.title.as_str()),
            None => Cow::Owned(format!("{}: {}", line.organisation_name, line.title)),
        };
        Slot { text: Some(text), href: self.address(line, own), ..self.plain(span, class, Some(icon), word) }
    }

    fn address(&self, line: &Line, own: bool) -> Option<String> {
        let centre = &self.facts.setup.centre.slug;
        match (line.number, line.status) {
            (Some(number), Status::Requested) if !own => Some(format!("/{centre}/p/wnioski/{number}")),
            (Some(number), _) => Some(format!("/r/{number}")),
            (None, _) => Some(format!("/{centre}/rez/{}", line.id)),
        }
    }

    /// Members know what their organisation booked, staff know all; a hold is known to its person only.
    fn may_know(&self, line: &Line) -> bool {
        self.visit.viewer.as_ref().is_some_and(|viewer| {
            if line.status == Status::Held {
                return line.person == viewer.person.id;
            }
            viewer.belongs_to(line.organisation) || viewer.staff_role(self.facts.setup).is_some()
        })
    }

    /// Requests that make no claim, packed into as few further rows as they need.
    fn waiting(&self, shown: Interval) -> Vec<Vec<Slot<'a>>> {
        let mut rows: Vec<(chrono::DateTime<chrono::Utc>, Vec<Slot<'a>>)> = Vec::new();
        let leaves = self.facts.setup.leaves(self.room.id);
        let claimed = |line: &Line| {
            leaves.iter().any(|leaf| self.facts.taken.on(*leaf).iter().any(|c| c.booking == line.id))
        };
        for line in self.facts.waiting.get(&self.room.id).into_iter().flatten() {
            let competes = self.may_know(line) && !claimed(line);
            let Some(span) = line.span.intersection(&shown).filter(|_| competes) else { continue };
            let at = rows.iter().position(|(end, _)| *end <= span.start());
            let (end, row) = match at {
                Some(at) => &mut rows[at],
                None => {
                    rows.push((shown.start(), Vec::new()));
                    let last = rows.len() - 1;
                    &mut rows[last]
                }
            };
            if let Some(before) = Interval::new(*end, span.start()) {
                row.push(Slot {
                    class: "",
                    hours: Hours::default(),
                    ..self.plain(before, "", None, "schedule-free")
                });
            }
            row.push(self.known(span, line, None));
            *end = span.end();
        }
        rows.into_iter()
            .map(|(end, mut row)| {
                if let Some(rest) = Interval::new(end, shown.end()) {
                    row.push(Slot {
                        class: "",
                        hours: Hours::default(),
                        ..self.plain(rest, "", None, "schedule-free")
                    });
                }
                row
            })
            .collect()
    }

    fn hours(&self, span: Interval) -> Hours {
        let zone = self.facts.setup.centre.zone;
        Hours::of(wall::local(zone, span.start()).time(), wall::local(zone, span.end()).time())
    }

    /// Start and end as the form writes them.
    fn wall(
        &self,
        from: chrono::DateTime<chrono::Utc>,
        to: chrono::DateTime<chrono::Utc>,
    ) -> (String, String) {
        let zone = self.facts.setup.centre.zone;
        let text = |at| wall::local(zone, at).format("%H:%M").to_string();
        let end = text(to);
        (text(from), if end == "00:00" { "24:00".to_owned() } else { end })
    }
}
