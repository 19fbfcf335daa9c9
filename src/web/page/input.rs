//! The inputs that a page of questions is made of.

use std::fmt;

use askama::Template;

use crate::web::icon::Icon;

use super::field::Field;
use super::request::Choice;

/// One question.
pub enum Input {
    /// A line of text.
    Line(Field),
    /// Several lines.
    Area(Area),
    /// One or several of a list.
    Choices(Choices),
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => line.fmt(f),
            Self::Area(area) => area.fmt(f),
            Self::Choices(choices) => choices.fmt(f),
        }
    }
}

impl askama::filters::HtmlSafe for Input {}

/// Several lines of text.
#[derive(Template)]
#[template(path = "part/area.html")]
pub struct Area {
    name: &'static str,
    label: String,
    value: String,
    rows: u8,
    longest: usize,
    hint: Option<String>,
    error: Option<String>,
    required: bool,
    icon: Icon,
}

impl Area {
    /// A text of at most `longest` characters. Its name is also its id.
    pub fn new(name: &'static str, label: String, value: &str, longest: usize) -> Self {
        let value = value.to_owned();
        Self {
            name,
            label,
            value,
            rows: 4,
            longest,
            hint: None,
            error: None,
            required: false,
            icon: Icon("alert"),
        }
    }

    /// A sentence before the input.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong with the answer.
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// Has to be answered.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let fault = self.error.as_ref().map(|_| format!("{}-fault", self.name));
        let ids: Vec<String> = [hint, fault].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

impl askama::filters::HtmlSafe for Area {}

/// A list to choose from, in groups with a legend each.
#[derive(Template)]
#[template(path = "part/choices.html")]
pub struct Choices {
    name: &'static str,
    kind: &'static str,
    groups: Vec<(String, Vec<Choice>)>,
    error: Option<String>,
    icon: Icon,
}

impl Choices {
    /// One of a list.
    pub fn one(name: &'static str, groups: Vec<(String, Vec<Choice>)>, error: Option<String>) -> Self {
        Self { name, kind: "radio", groups, error, icon: Icon("alert") }
    }

    /// Any number of a list.
    pub fn any(name: &'static str, groups: Vec<(String, Vec<Choice>)>, error: Option<String>) -> Self {
        Self { kind: "checkbox", ..Self::one(name, groups, error) }
    }
}

impl askama::filters::HtmlSafe for Choices {}
