//! Sets out of a closed list of words, such as what a room has or which organisations may use it.

use std::marker::PhantomData;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A closed list of words.
pub trait Word: Copy + Eq + 'static {
    /// All of them, at most 32, in the order in which people read them.
    const ALL: &'static [Self];

    /// The word in the database and in files.
    fn as_str(self) -> &'static str;

    /// The one of that word.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|w| w.as_str() == word)
    }
}

/// A set of such words.
pub struct Words<T>(u32, PhantomData<T>);

impl<T> Copy for Words<T> {}
impl<T> Clone for Words<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> PartialEq for Words<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Words<T> {}
impl<T> Default for Words<T> {
    fn default() -> Self {
        Self(0, PhantomData)
    }
}
impl<T: Word> std::fmt::Debug for Words<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(Word::as_str)).finish()
    }
}

impl<T: Word> Words<T> {
    /// Whether it holds a word.
    pub fn contains(self, word: T) -> bool {
        self.0 & bit(word) != 0
    }

    /// Its words, in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |word| self.contains(*word))
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those of its words that the other set does not hold.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0, PhantomData)
    }
}

fn bit<T: Word>(word: T) -> u32 {
    T::ALL
        .iter()
        .position(|w| *w == word)
        .and_then(|n| 1_u32.checked_shl(u32::try_from(n).ok()?))
        .unwrap_or(0)
}

impl<T: Word> FromIterator<T> for Words<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        Self(words.into_iter().fold(0, |bits, word| bits | bit(word)), PhantomData)
    }
}

impl<T: Word> Serialize for Words<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Word::as_str))
    }
}

impl<'de, T: Word> Deserialize<'de> for Words<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let known = || T::ALL.iter().map(|w| w.as_str()).collect::<Vec<_>>().join(", ");
        let read = |word: &String| {
            T::parse(word).ok_or_else(|| {
                D::Error::custom(format!("unknown word `{word}`, expected one of: {}", known()))
            })
        };
        Vec::<String>::deserialize(deserializer)?.iter().map(read).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::feature::Feature;

    #[test]
    fn a_set_is_written_in_order_and_read_back() {
        let set: Words<Feature> = [Feature::Projector, Feature::StepFree].into_iter().collect();
        let written = serde_json::to_string(&set).unwrap();
        assert_eq!(written, r#"["step_free","projector"]"#);
        assert_eq!(serde_json::from_str::<Words<Feature>>(&written).unwrap(), set);
        let fault = serde_json::from_str::<Words<Feature>>(r#"["pool"]"#).unwrap_err().to_string();
        assert!(fault.contains("`pool`") && fault.contains("step_free"), "{fault}");
    }

    #[test]
    fn what_is_missing_is_the_difference() {
        let needs: Words<Feature> = [Feature::StepFree, Feature::Projector].into_iter().collect();
        let has: Words<Feature> = [Feature::Projector, Feature::Kitchen].into_iter().collect();
        assert_eq!(needs.without(has).iter().collect::<Vec<_>>(), [Feature::StepFree]);
        assert!(has.without(has).is_empty());
    }
}
