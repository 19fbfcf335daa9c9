//! A centre and what the public may know of it.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::hours::WeekHours;
use super::id::CentreId;
use super::retention::Retention;
use super::season::Season;

/// A place with opening hours, staff and resources.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Centre {
    /// Its identifier.
    pub id: CentreId,
    /// Its word in addresses: `/cas`.
    pub slug: String,
    /// The zone of all its wall-clock rules.
    pub zone: Tz,
    /// When it is open.
    pub hours: WeekHours,
    /// When somebody of the staff is there, where that is not the same.
    pub staffed: Option<WeekHours>,
    /// The season over which some limits count.
    pub season: Option<Season>,
    /// How many people its building holds at once; `None` where nobody counts.
    pub capacity: Option<u32>,
    /// What the public may know.
    pub profile: Profile,
}

/// Facts about a centre that people read, and what it asks of its staff.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// Name in headings and mails.
    pub short_name: String,
    /// The body that runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// Street and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Telephone as people write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Public e-mail address; mails about bookings come from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Its own website, without scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Title of the person in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_title: Option<String>,
    /// Name of the person in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_name: Option<String>,
    /// A few sentences about what it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// For what nothing is lent, e.g. election campaigns and trade; shown where one asks (domain §1.3, row 23).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_for: Option<String>,
    /// Whether its staff must sign in with a code besides.
    #[serde(default, skip_serializing_if = "is_false")]
    pub staff_second_factor: bool,
    /// A remark shown wherever resources are listed, e.g. that they are examples.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whom to ask about personal data: the data protection officer, with an address or telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy_contact: Option<String>,
    /// The supervisory authority to complain to, with its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints_to: Option<String>,
    /// Whether the building is under video surveillance.
    #[serde(default, skip_serializing_if = "is_false")]
    pub cctv: bool,
    /// How long its records are kept.
    #[serde(default, skip_serializing_if = "Retention::is_default")]
    pub retention: Retention,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Profile {
    /// Street, postal code and town in one line; empty when none is known.
    pub fn address(&self) -> String {
        let town: Vec<&str> =
            [self.postcode.as_deref(), self.city.as_deref()].into_iter().flatten().collect();
        let parts: Vec<String> = [self.street.clone(), Some(town.join(" "))]
            .into_iter()
            .flatten()
            .filter(|p| !p.is_empty())
            .collect();
        parts.join(", ")
    }
}

/// A telephone number as a phone dials it: Polish unless it says otherwise.
pub fn dialled(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if digits.is_empty() || digits.starts_with('+') { digits } else { format!("+48{digits}") }
}

/// Words of the address space that no centre may take as its slug (contract).
pub const RESERVED_SLUGS: [&str; 15] = [
    "logowanie",
    "wyloguj",
    "konto",
    "organizacja",
    "moje",
    "subskrypcje",
    "r",
    "seria",
    "kolejka",
    "kal",
    "live",
    "dolacz",
    "styl",
    "healthz",
    "readyz",
];

/// Whether a text may stand in an address: lower-case letters, digits and single hyphens, at most 40 of them.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 40
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}
