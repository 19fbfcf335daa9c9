//! Every word the program says to people, in three languages, and the way each of them writes dates, hours and lengths of time.
//!
//! The words stand in `templates/locale/{pl,en,uk}.ftl` (Fluent, with the plurals of CLDR) and are compiled in. A test keeps the three
//! files at the same keys and finds keys that nobody uses or that nobody wrote.

pub mod agreement;
mod date;
pub mod difference;
pub mod feature;
pub mod finding;
#[cfg(test)]
mod keys;
pub mod log;
pub mod notice;
pub mod policy;
pub mod quota;
pub mod refusal;
pub mod role;
pub mod status;
pub mod week;

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::domain::lang::Lang;

pub use date::{Hours, capital};

type Words = FluentBundle<FluentResource>;

static PL: LazyLock<Words> =
    LazyLock::new(|| words(langid!("pl"), include_str!("../../templates/locale/pl.ftl")));
static EN: LazyLock<Words> =
    LazyLock::new(|| words(langid!("en"), include_str!("../../templates/locale/en.ftl")));
static UK: LazyLock<Words> =
    LazyLock::new(|| words(langid!("uk"), include_str!("../../templates/locale/uk.ftl")));

/// Reads a file of words. A faulty line costs that line, not the program: a test refuses the fault before it is shipped.
fn words(lang: LanguageIdentifier, text: &str) -> Words {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _)| sound);
    let mut words = Words::new_concurrent(vec![lang]);
    // The marks that isolate directions are for scripts written both ways; ours are not, and the marks show in mails and .ics files.
    words.set_use_isolating(false);
    words.add_resource_overriding(resource);
    words
}

/// A value put into a sentence.
#[derive(Clone, Debug)]
pub enum Arg {
    /// Text as it is.
    Text(String),
    /// A number, which also chooses the plural.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($kind:ty)+) => { $(
        impl From<$kind> for Arg {
            fn from(n: $kind) -> Self {
                Self::Number(i64::from(n))
            }
        }

        // Templates hand over what they see: references, sometimes to references.
        impl From<&$kind> for Arg {
            fn from(n: &$kind) -> Self {
                Self::Number(i64::from(*n))
            }
        }

        impl From<&&$kind> for Arg {
            fn from(n: &&$kind) -> Self {
                Self::Number(i64::from(**n))
            }
        }
    )+ };
}
numbers!(i64 i32 u32 u16 u8);

impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// One language's words and ways of writing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Locale(Lang);

impl Locale {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        Self(lang)
    }

    /// Whose words these are.
    pub fn lang(self) -> Lang {
        self.0
    }

    /// The message `key`, which takes no values.
    pub fn t(self, key: &str) -> String {
        self.plain().get(key).cloned().unwrap_or_else(|| self.say(key, None))
    }

    /// The message `key`, which takes no values, without a copy of it; empty when there is none.
    pub fn word(self, key: &str) -> &'static str {
        self.plain().get(key).map(String::as_str).unwrap_or_default()
    }

    fn plain(self) -> &'static HashMap<String, String> {
        static PLAIN: LazyLock<[HashMap<String, String>; 3]> =
            LazyLock::new(|| Lang::ALL.map(|lang| plain(Locale(lang))));
        let [pl, en, uk] = &*PLAIN;
        match self.0 {
            Lang::Pl => pl,
            Lang::En => en,
            Lang::Uk => uk,
        }
    }

    /// The message `key` about `n` things, in the plural that `n` asks for; the sentence calls the number `$n`.
    pub fn n(self, key: &str, n: impl Into<Arg>) -> String {
        self.with(key, &[("n", n.into())])
    }

    /// The message `key` with its values.
    pub fn with(self, key: &str, values: &[(&str, Arg)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Arg::Text(text) => args.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(n) => args.set(*name, FluentValue::from(*n)),
            }
        }
        self.say(key, Some(&args))
    }

    fn words(self) -> &'static Words {
        match self.0 {
            Lang::Pl => &PL,
            Lang::En => &EN,
            Lang::Uk => &UK,
        }
    }

    fn say(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let words = self.words();
        match words.get_message(key).and_then(|message| message.value()) {
            Some(pattern) => words.format_pattern(pattern, args, &mut Vec::new()).into_owned(),
            None => key.to_owned(),
        }
    }
}

/// All messages of a language that take no values, written out once.
fn plain(locale: Locale) -> HashMap<String, String> {
    let keys = include_str!("../../templates/locale/pl.ftl").lines().filter_map(|line| line.split_once(" ="));
    let keys = keys.map(|(key, _)| key).filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()));
    let takes_none = |key: &&str| {
        let pattern = locale.words().get_message(key).and_then(|message| message.value());
        let mut faults = Vec::new();
        // A message whose values are missing says so.
        pattern.is_some_and(|p| {
            locale.words().format_pattern(p, None, &mut faults);
            faults.is_empty()
        })
    };
    keys.filter(takes_none).map(|key| (key.to_owned(), locale.say(key, None))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_each_language() {
        let say = |lang, n: i64| Locale::new(lang).n("count-people", n);
        assert_eq!(
            [1, 3, 5, 21, 22, 112].map(|n| say(Lang::Pl, n)),
            ["1 osoba", "3 osoby", "5 osób", "21 osób", "22 osoby", "112 osób"]
        );
        assert_eq!([1, 2].map(|n| say(Lang::En, n)), ["1 person", "2 people"]);
        assert_eq!([1, 3, 5, 21].map(|n| say(Lang::Uk, n)), ["1 особа", "3 особи", "5 осіб", "21 особа"]);
    }

    #[test]
    fn values_come_without_marks_of_direction() {
        let said = Locale::new(Lang::Pl).with("hold-until", &[("time", "10:52".into())]);
        assert_eq!(said, "Trzymamy to miejsce do 10:52");
    }
}
