//! What somebody asks for, and on whose behalf.

use super::agreement::Standing;
use super::feature::Features;
use super::interval::Interval;

/// A wish for one resource, as typed into the form; texts are trimmed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// From when to when people will be there, without the gap after it.
    pub span: Interval,
    /// How many will come.
    pub people: u32,
    /// What the meeting is called.
    pub title: String,
    /// Who answers for the place during the meeting.
    pub responsible: String,
    /// How to reach that person; may be empty.
    pub phone: String,
    /// What the group needs of the place.
    pub needs: Features,
    /// Whether people under age take part.
    pub minors: bool,
    /// Whether the organisation states that it looks after them as the law wants (domain §3.5).
    pub minors_stated: bool,
    /// Whether participants pay.
    pub fees: bool,
}

/// In which capacity somebody asks: rules bind members, staff may set aside all but the hard ones.
#[derive(Clone, Copy, Debug)]
pub enum Asker<'a> {
    /// A member on behalf of an organisation.
    Member(&'a Standing),
    /// Staff of the centre on behalf of an organisation, giving a reason for each rule set aside.
    Staff(&'a Standing),
}

impl<'a> Asker<'a> {
    /// The organisation's standing at the centre.
    pub fn standing(&self) -> &'a Standing {
        match self {
            Self::Member(s) | Self::Staff(s) => s,
        }
    }
}
