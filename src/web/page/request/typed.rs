//! What was typed into the form, and what is wrong with it before any rule of the centre is asked.

use std::fmt;

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;

use crate::domain::ask::Ask;
use crate::domain::booking::Booking;
use crate::domain::feature::Feature;
use crate::domain::finding::{Rule, Verdict};
use crate::domain::hours::parse_clock;
use crate::domain::id::ResourceId;
use crate::domain::interval::Interval;
use crate::domain::setup::Setup;
use crate::domain::wall;
use crate::domain::words::Word;
use crate::locale;
use crate::web::visit::Visit;

/// Most characters of a name or title.
const LONGEST_TEXT: usize = 120;
/// Most people a form takes; whether they fit is for the rules.
const MOST_PEOPLE: u32 = 10_000;

/// The form's fields as typed. The query of the form's address has the same names.
#[derive(Deserialize, Clone, Debug, Default)]
#[serde(default)]
pub struct Typed {
    /// Slug of the place.
    pub m: String,
    /// Day.
    pub d: String,
    /// From.
    pub od: String,
    /// To.
    #[serde(rename = "do")]
    pub until: String,
    /// How many.
    pub people: String,
    /// What the meeting is called.
    pub title: String,
    /// Who answers for the place.
    pub responsible: String,
    /// That person's telephone.
    pub phone: String,
    /// Words of what the group needs of the place.
    pub needs: Vec<String>,
    /// Not empty when people under age take part.
    pub minors: String,
    /// Not empty when it is stated that they are looked after.
    pub minors_stated: String,
    /// Not empty when participants pay.
    pub fees: String,
    /// For whom staff enter it.
    pub organisation: String,
    /// How the wish reached staff.
    pub channel: String,
    /// Why staff set rules aside.
    pub exception: String,
    /// The rules shown beside it.
    pub seen: String,
    /// The form's key.
    pub klucz: String,
    /// The identifier of a booking or draft to start from.
    pub z: String,
    /// Another place and time that a button of the form chose, as [`Instead`] writes it.
    pub zamiast: String,
}

/// A place and a time in the words of the form, as one text: `sala-2/2026-12-01/10:00/12:00`.
pub struct Instead {
    /// Slug of the place.
    pub m: String,
    /// Day.
    pub d: String,
    /// From.
    pub od: String,
    /// To.
    pub until: String,
}

impl Instead {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('/').map(str::to_owned);
        let read = Self { m: parts.next()?, d: parts.next()?, od: parts.next()?, until: parts.next()? };
        parts.next().is_none().then_some(read)
    }

    /// The same as the query of the form's address.
    pub fn query(&self) -> String {
        format!("m={}&d={}&od={}&do={}", self.m, self.d, self.od, self.until)
    }
}

impl fmt::Display for Instead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/{}", self.m, self.d, self.od, self.until)
    }
}

/// Something to put right.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The rule's code, or `form_…` where the form itself is faulty.
    pub code: &'static str,
    /// The field it is about, if it is about one.
    pub field: Option<&'static str>,
    /// A sentence.
    pub text: String,
}

impl Typed {
    /// The same with the place and time that a button chose instead.
    pub fn settled(mut self) -> Self {
        if let Some(Instead { m, d, od, until }) = Instead::read(&std::mem::take(&mut self.zamiast)) {
            (self.m, self.d, self.od, self.until) = (m, d, od, until);
        }
        self
    }

    /// The same with all that is empty as in another form.
    pub fn filled_in(self, other: Self) -> Self {
        let or = |own: String, other: String| if own.is_empty() { other } else { own };
        let is_chosen = !self.od.is_empty();
        Self {
            m: or(self.m, other.m),
            d: or(self.d, other.d),
            od: or(self.od, other.od),
            // The end belongs to the start.
            until: if is_chosen { self.until } else { other.until },
            organisation: or(self.organisation, other.organisation),
            channel: self.channel,
            klucz: self.klucz,
            z: self.z,
            ..other
        }
    }

    /// The wish, or everything that is wrong with the form.
    pub fn read(&self, visit: &Visit, setup: &Setup) -> Result<(ResourceId, Ask), Vec<Fault>> {
        let mut faults = Vec::new();
        let mut fault =
            |code, field, key: &str| faults.push(Fault { code, field: Some(field), text: visit.t(key) });
        let place = setup.by_slug(self.m.trim());
        if place.is_none() {
            fault("form_place", "m", "fault-place");
        }
        let day = self
            .d
            .trim()
            .parse::<NaiveDate>()
            .ok()
            .filter(|d| ("2000-01-01"..="2099-12-31").contains(&d.to_string().as_str()));
        if day.is_none() {
            fault("form_day", "d", "fault-day");
        }
        let (from, to) = (parse_clock(&self.od), parse_clock(&self.until));
        if from.is_none() {
            fault("form_start", "od", "fault-start");
        }
        match (from, to) {
            (_, None) => fault("form_end", "do", "fault-end"),
            (Some(from), Some(to)) if to <= from => fault("form_end", "do", "fault-backwards"),
            _ => {}
        }
        let people = self.people.trim().parse::<u32>().ok().filter(|n| *n <= MOST_PEOPLE);
        if people.is_none() {
            fault("form_people", "people", "fault-people");
        }
        for (field, text) in
            [("title", &self.title), ("responsible", &self.responsible), ("phone", &self.phone)]
        {
            if text.chars().count() > LONGEST_TEXT {
                fault("form_length", field, "fault-length");
            }
        }
        let span = day.zip(from.zip(to)).and_then(|(day, (from, to))| {
            let at = |minutes| wall::minute_of_day(setup.centre.zone, day, minutes);
            Interval::new(at(from), at(to))
        });
        match (place, span, people) {
            (Some(place), Some(span), Some(people)) if faults.is_empty() => {
                let ask = Ask {
                    span,
                    people,
                    title: clean(&self.title),
                    responsible: clean(&self.responsible),
                    phone: clean(&self.phone),
                    needs: self.needs.iter().filter_map(|word| Feature::parse(word)).collect(),
                    minors: !self.minors.is_empty(),
                    minors_stated: !self.minors_stated.is_empty(),
                    fees: !self.fees.is_empty(),
                };
                Ok((place.id, ask))
            }
            _ => {
                if faults.is_empty() {
                    faults.push(Fault {
                        code: "form_end",
                        field: Some("do"),
                        text: visit.t("fault-backwards"),
                    });
                }
                Err(faults)
            }
        }
    }

    /// The form that would give this booking.
    pub fn of(booking: &Booking, setup: &Setup) -> Self {
        let zone = setup.centre.zone;
        let (from, to) = (wall::local(zone, booking.span.start()), wall::local(zone, booking.span.end()));
        let place = booking.resources().next().and_then(|id| setup.resource(id));
        Self {
            m: place.map(|r| r.slug.clone()).unwrap_or_default(),
            d: from.date().to_string(),
            od: from.format("%H:%M").to_string(),
            until: end_text(from.date(), to),
            people: booking.people.to_string(),
            title: booking.title.clone(),
            responsible: booking.responsible.clone(),
            phone: booking.phone.clone(),
            needs: booking.needs.iter().map(|need| need.as_str().to_owned()).collect(),
            minors: ticked(booking.minors),
            minors_stated: ticked(booking.minors_stated),
            fees: ticked(booking.fees),
            ..Self::default()
        }
    }
}

/// What a box sends.
fn ticked(is: bool) -> String {
    if is { "1".to_owned() } else { String::new() }
}

/// An end as the form writes it: midnight is the end of the day before.
pub fn end_text(day: NaiveDate, to: chrono::NaiveDateTime) -> String {
    if to == (day + TimeDelta::days(1)).and_time(chrono::NaiveTime::MIN) {
        "24:00".to_owned()
    } else {
        to.format("%H:%M").to_string()
    }
}

/// One line of text without the marks nobody can see; those that turn the direction of what follows would turn the page around them too.
pub fn clean(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let visible: String =
        text.chars().filter(|c| !turns(c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The findings of a verdict that stand in the way, as things to put right.
pub fn faults(visit: &Visit, verdict: &Verdict) -> Vec<Fault> {
    verdict
        .findings
        .iter()
        .filter(|f| f.severity == crate::domain::finding::Severity::Blocks)
        .map(|f| Fault {
            code: f.rule.code(),
            field: field(&f.rule),
            text: locale::finding::sentence(visit.locale, f),
        })
        .collect()
}

/// Which answer to change.
fn field(rule: &Rule) -> Option<&'static str> {
    match rule {
        Rule::Closed { .. }
        | Rule::Holiday { .. }
        | Rule::TooFarAhead { .. }
        | Rule::AgreementEnds { .. } => Some("d"),
        Rule::InThePast | Rule::NoticeTooShort { .. } => Some("d"),
        Rule::OutsideHours { .. } | Rule::Taken { .. } | Rule::Buffer { .. } | Rule::OffGrid { .. } => {
            Some("od")
        }
        Rule::TooShort { .. } | Rule::TooLong { .. } | Rule::QuotaHours { .. } => Some("do"),
        Rule::QuotaCount { .. } => Some("d"),
        Rule::OverCapacity { .. } | Rule::BuildingFull { .. } | Rule::TooFewPeople { .. } => Some("people"),
        Rule::TitleMissing => Some("title"),
        Rule::ResponsibleMissing => Some("responsible"),
        Rule::NotEligible { .. } | Rule::ResourceUnavailable { .. } | Rule::FeaturesMissing { .. } => {
            Some("m")
        }
        Rule::ReferralOnly | Rule::StaffOnly => Some("m"),
        Rule::NotStaffed { .. } => Some("od"),
        Rule::MaxNights { .. } | Rule::DepartureUnstaffed { .. } => Some("do"),
        Rule::ArrivalUnstaffed { .. } => Some("od"),
        Rule::ParticipantsPay => Some("fees"),
        Rule::MinorsStatement { .. } => Some("minors"),
        Rule::NoAgreement | Rule::Suspended | Rule::Strikes { .. } => None,
    }
}

/// Whether a rule speaks of how many will come.
pub fn is_about_people(rule: &Rule) -> bool {
    matches!(rule, Rule::OverCapacity { .. } | Rule::BuildingFull { .. } | Rule::TooFewPeople { .. })
}

/// Whether a rule speaks of answers that are still to be typed when the form is opened.
pub fn is_about_the_form(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::TitleMissing | Rule::ResponsibleMissing | Rule::OverCapacity { .. } | Rule::TooFewPeople { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn texts_are_one_visible_line() {
        assert_eq!(clean("  Zebranie\r\n zarządu\t"), "Zebranie zarządu");
        assert_eq!(clean("Zebranie\u{202e} zarządu\u{2066}"), "Zebranie zarządu");
    }
}
