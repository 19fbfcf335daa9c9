//! A status in a word, an icon and a border, in this order of importance.

use std::fmt;

use crate::domain::status::Status;
use crate::locale::{self, Locale};

use super::icon::Icon;

/// How a state looks: its class in the stylesheet and its icon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Class in the stylesheet.
    pub class: &'static str,
    /// Icon in the sprite.
    pub icon: &'static str,
}

/// The look of a status (ux §4).
pub fn look(status: Status) -> Look {
    let (class, icon) = match status {
        Status::Held => ("mine", "clock"),
        Status::Requested => ("wait", "clock"),
        Status::Approved => ("ok", "check"),
        Status::Refused | Status::Cancelled => ("err", "x"),
        Status::Completed => ("closed", "check"),
        Status::NoShow => ("closed", "ban"),
        Status::Expired => ("closed", "expired"),
    };
    Look { class, icon }
}

/// A status as a round label.
#[derive(Clone, Debug)]
pub struct Tag {
    look: Look,
    word: String,
}

impl Tag {
    /// The label of a status.
    pub fn of(locale: Locale, status: Status) -> Self {
        Self { look: look(status), word: locale::status::word(locale, status) }
    }

    /// A label of its own. `word` is one of ours, not something people typed.
    pub fn new(class: &'static str, icon: &'static str, word: String) -> Self {
        Self { look: Look { class, icon }, word }
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, r#"<span class="tag {}">{}{}</span>"#, self.look.class, Icon(self.look.icon), self.word)
    }
}

impl askama::filters::HtmlSafe for Tag {}
