//! A field of a form: label, hint, fault and what was typed.

use askama::Template;

use crate::web::icon::Icon;

/// One input with everything that belongs to it.
#[derive(Template)]
#[template(path = "part/field.html")]
pub struct Field {
    name: &'static str,
    label: String,
    value: String,
    kind: &'static str,
    hint: Option<String>,
    error: Option<String>,
    autocomplete: Option<&'static str>,
    range: Option<(String, String)>,
    numeric: bool,
    longest: Option<usize>,
    required: bool,
    icon: Icon,
}

impl Field {
    /// A line of text. Its name is also its id.
    pub fn new(name: &'static str, label: String, value: &str) -> Self {
        Self {
            name,
            label,
            value: value.to_owned(),
            kind: "text",
            hint: None,
            error: None,
            autocomplete: None,
            range: None,
            numeric: false,
            longest: None,
            required: false,
            icon: Icon("alert"),
        }
    }

    /// Another type of input.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
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

    /// What the browser may fill in.
    pub fn autocomplete(mut self, fill: &'static str) -> Self {
        self.autocomplete = Some(fill);
        self
    }

    /// Least and greatest answer.
    pub fn range(mut self, min: impl ToString, max: impl ToString) -> Self {
        self.range = Some((min.to_string(), max.to_string()));
        self
    }

    /// Digits only: phones show the matching keys.
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// Most characters of the answer.
    pub fn longest(mut self, characters: usize) -> Self {
        self.longest = Some(characters);
        self
    }

    /// Has to be answered. The form itself is `novalidate`, so that the server's sentences are shown.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What was typed.
    pub fn value(&self) -> &str {
        &self.value
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let fault = self.error.as_ref().map(|_| format!("{}-fault", self.name));
        let ids: Vec<String> = [hint, fault].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

impl askama::filters::HtmlSafe for Field {}
