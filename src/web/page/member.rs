//! Somebody who acts for an organisation, as coordinators and staff see and change it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use crate::action::change_member::{Change, Changed};
use crate::domain::id::PersonId;
use crate::domain::person::{Contact, MemberRole, has_address};
use crate::domain::wall;
use crate::domain::words::Word;
use crate::locale;
use crate::store::membership::Member;
use crate::web::error::WebError;
use crate::web::visit::Visit;

use super::request::{Choice, Fault};

/// A line of an organisation's people, with the choices of its form.
pub struct Row {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address, if they have one.
    pub email: Option<String>,
    /// Their telephone; may be empty.
    pub phone: String,
    /// What they may do, and what else is known of their part, in words.
    pub part: String,
    /// What they could be.
    pub roles: Vec<Choice>,
    /// The last day of their mandate, as an input has it; empty for open-ended.
    pub until: String,
    /// Whether they could be told of what concerns the organisation.
    pub contacts: Vec<Choice>,
    /// Who could take over their bookings.
    pub heirs: Vec<Choice>,
    /// Whether it is whoever looks.
    pub is_viewer: bool,
}

/// What a button of such a line says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    role: String,
    until: String,
    contact: String,
    /// Not empty when they leave.
    leave: String,
    heir: String,
    /// An address for whoever had none; only staff give one.
    pub(super) email: Option<String>,
}

impl Typed {
    /// Whether they leave.
    pub fn leaves(&self) -> bool {
        !self.leave.is_empty()
    }

    /// What becomes of them; `Err` says what is wrong with the last day.
    ///
    /// # Errors
    /// When the form is not ours.
    pub fn read(&self, visit: &Visit, zone: Tz) -> Result<Result<Change, Fault>, WebError> {
        if self.leaves() {
            return Ok(Ok(Change::Leave { heir: self.heir.parse().map_err(|_| WebError::BadForm)? }));
        }
        let role = MemberRole::parse(&self.role).ok_or(WebError::BadForm)?;
        let contact = Contact::parse(&self.contact);
        let part = |ends_at| Change::Part(role, ends_at, contact);
        Ok(last_day(visit, zone, &self.until).map(part))
    }
}

/// The end of a last day that somebody typed; nothing typed is open-ended. A day that is over is wrong.
pub fn last_day(visit: &Visit, zone: Tz, typed: &str) -> Result<Option<DateTime<Utc>>, Fault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let today = wall::local(zone, visit.now).date();
    let furthest = today + TimeDelta::days(20 * 366);
    let day = typed.parse::<NaiveDate>().ok().filter(|day| (today..=furthest).contains(day));
    let end = day.and_then(|day| day.succ_opt()).map(|next| wall::midnight(zone, next));
    let wrong = || Fault { code: "mandate", field: Some("osoby"), text: visit.t("mandate-day-wrong") };
    end.map(Some).ok_or_else(wrong)
}

/// The last day before an end.
pub fn day_before(zone: Tz, end: DateTime<Utc>) -> NaiveDate {
    wall::local(zone, end - TimeDelta::seconds(1)).date()
}

/// "do 31 grudnia 2026" or "do 31 grudnia 2025 (upłynęło)"; nothing for open-ended.
pub fn until_words(visit: &Visit, zone: Tz, ends_at: Option<DateTime<Utc>>) -> Option<String> {
    let end = ends_at?;
    let key = if end > visit.now { "mandate-until" } else { "mandate-over" };
    Some(visit.say(key, "day", visit.locale.date_plain(day_before(zone, end))))
}

/// The choices of a role.
pub fn roles(visit: &Visit, chosen: MemberRole) -> Vec<Choice> {
    let choice = |role: MemberRole| Choice {
        value: role.as_str().to_owned(),
        word: locale::role::member(visit.locale, role),
        chosen: role == chosen,
    };
    MemberRole::ALL.into_iter().map(choice).collect()
}

/// The line of a member; whoever looks takes over bookings, unless another is chosen.
pub fn row(visit: &Visit, zone: Tz, all: &[Member], member: &Member) -> Row {
    let viewer = visit.viewer.as_ref().map(|viewer| viewer.person.id);
    let heir =
        |heir: &&Member| heir.person_id != member.person_id && heir.role.may_book() && heir.holds(visit.now);
    let choice = |heir: &Member| Choice {
        value: heir.person_id.to_string(),
        word: heir.name.clone(),
        chosen: Some(heir.person_id) == viewer,
    };
    let contact_word = |contact: Option<Contact>| match contact {
        Some(Contact::First) => visit.t("contact-first"),
        Some(Contact::Substitute) => visit.t("contact-substitute"),
        None => visit.t("contact-none"),
    };
    let contact = |contact: Option<Contact>| Choice {
        value: contact.map_or("", Word::as_str).to_owned(),
        word: contact_word(contact),
        chosen: member.contact == contact,
    };
    let part = [
        Some(locale::role::member(visit.locale, member.role)),
        member.contact.map(|contact| contact_word(Some(contact))),
        until_words(visit, zone, member.ends_at),
    ];
    Row {
        id: member.person_id,
        name: member.name.clone(),
        email: has_address(&member.email).then(|| member.email.clone()),
        phone: member.phone.clone(),
        part: part.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        roles: roles(visit, member.role),
        until: member.ends_at.map(|end| day_before(zone, end).to_string()).unwrap_or_default(),
        contacts: [None, Some(Contact::First), Some(Contact::Substitute)].map(contact).into(),
        heirs: all.iter().filter(heir).map(choice).collect(),
        is_viewer: Some(member.person_id) == viewer,
    }
}

/// What stood in the way of a change; `None` when it is done.
///
/// # Errors
/// When it is not for whoever asked.
pub fn fault(visit: &Visit, changed: Changed) -> Result<Option<Fault>, WebError> {
    let fault = |key: &str| Some(Fault { code: "member", field: Some("osoby"), text: visit.t(key) });
    Ok(match changed {
        Changed::Done => None,
        Changed::LastCoordinator => fault("organisation-last-coordinator"),
        Changed::NoHeir => fault("organisation-no-heir"),
        Changed::NoContact => fault("contact-cannot"),
        Changed::NotAllowed => return Err(WebError::Forbidden),
    })
}
