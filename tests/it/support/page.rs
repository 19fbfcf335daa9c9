//! What a visitor sees: an answer, asked through selectors.

use axum::http::{HeaderMap, StatusCode};
use scraper::{ElementRef, Html, Selector};

/// An answer of the program.
#[derive(Clone, Debug)]
pub struct Page {
    /// Path and query it was found at, redirects followed.
    pub url: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Page {
    /// The text of the only element that matches.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(
            texts.len(),
            1,
            "`{selector}` should match once, it matches {texts:?} in {}",
            self.shown()
        );
        texts.into_iter().next().unwrap()
    }

    /// The texts of all elements that match, their spaces made single.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector, words)
    }

    /// Whether anything matches.
    pub fn has(&self, selector: &str) -> bool {
        !self.select(selector, |_| ()).is_empty()
    }

    /// An attribute of the only element that matches.
    pub fn attr(&self, selector: &str, name: &str) -> String {
        let values = self.attrs(selector, name);
        assert_eq!(values.len(), 1, "`{selector}` with {name} should match once in {}", self.shown());
        values.into_iter().next().unwrap()
    }

    /// An attribute of all elements that match and have it.
    pub fn attrs(&self, selector: &str, name: &str) -> Vec<String> {
        self.select(selector, |element| element.attr(name).map(str::to_owned)).into_iter().flatten().collect()
    }

    /// The rule codes in the error summary, in their order.
    pub fn errors(&self) -> Vec<String> {
        self.attrs("[data-error]", "data-error")
    }

    /// The value that a field holds: typed text, chosen option or hidden value.
    pub fn value(&self, name: &str) -> String {
        let field = format!("main [name='{name}']");
        self.select(&format!("main form:not([data-ways] form) {field}, {field}"), value_of)
            .into_iter()
            .last()
            .flatten()
            .unwrap_or_else(|| panic!("no field `{name}` in {}", self.shown()))
    }

    /// A header, empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
    }

    /// Fails unless the answer has this status.
    #[track_caller]
    pub fn expect(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.shown());
        self
    }

    /// The whole page as one line of text, for messages and for what no selector names.
    pub fn words(&self) -> String {
        self.texts("body").join(" ")
    }

    pub fn select<T>(&self, selector: &str, mut take: impl FnMut(ElementRef) -> T) -> Vec<T> {
        let parsed = Selector::parse(selector).unwrap_or_else(|e| panic!("`{selector}`: {e}"));
        Html::parse_document(&self.body).select(&parsed).map(&mut take).collect()
    }

    pub fn shown(&self) -> String {
        format!("{} {}:\n{}", self.status, self.url, self.texts("title, main").join("\n"))
    }
}

/// An element's text with single spaces.
pub fn words(element: ElementRef) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The value a control would send; `None` when it sends none.
pub fn value_of(element: ElementRef) -> Option<String> {
    match element.value().name() {
        "textarea" => Some(element.text().collect()),
        "select" => {
            let options = Selector::parse("option").unwrap();
            let all: Vec<ElementRef> = element.select(&options).collect();
            let chosen = all.iter().find(|o| o.attr("selected").is_some()).or_else(|| all.first())?;
            Some(chosen.attr("value").map_or_else(|| words(*chosen), str::to_owned))
        }
        "input" => match element.attr("type").unwrap_or("text") {
            "checkbox" | "radio" => {
                element.attr("checked").map(|_| element.attr("value").unwrap_or("on").to_owned())
            }
            "submit" | "button" | "image" | "reset" | "file" => None,
            _ => Some(element.attr("value").unwrap_or("").to_owned()),
        },
        _ => None,
    }
}
