//! Finding an organisation by what somebody remembers of its name: without diacritics, in any order of words, with a slip of the finger.
//!
//! Names and descriptions are folded to plain letters and cut into words. A word of the question fits a word that begins like it, or, when it has four letters
//! or more, one that shares enough pairs of neighbouring letters (Dice's coefficient over bigrams, as approximate matching has used since 1945). All words must
//! fit; the better they fit and the nearer to the front, the earlier the organisation stands.

use std::collections::HashMap;

use super::id::OrganisationId;

/// Least likeness of a word with a slip in it.
const LIKE: f32 = 0.5;
/// How well a word fits that only begins alike.
const BEGINS: f32 = 1.5;
/// Shortest word in which a slip is forgiven.
const LONG_ENOUGH: usize = 4;
/// Most words of a question that are looked at.
const MOST_WORDS: usize = 8;

/// An organisation in the directory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is in law, a word of the list of forms.
    pub legal_form: String,
    /// What it does.
    pub purpose: String,
    /// Its website; may be empty.
    pub website: String,
}

/// All organisations of a directory, prepared for questions.
#[derive(Debug, Default)]
pub struct Directory {
    listed: Vec<Listed>,
    /// Every word once: a question is held against each of them, not against each time it is used.
    vocabulary: Vec<Word>,
    /// The words of all organisations, one after the other.
    used: Vec<Used>,
    /// Where the words of each organisation end.
    ends: Vec<usize>,
}

/// A word.
#[derive(Debug)]
struct Word {
    text: Box<str>,
    pairs: Box<[u16]>,
}

/// A word of an organisation.
#[derive(Clone, Copy, Debug)]
struct Used {
    /// Its place in the vocabulary.
    word: u32,
    /// Words of the name count more than those of the description.
    in_name: bool,
}

/// Letters without their marks, in lower case; everything else separates words.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ą' | 'á' | 'ä' => folded.push('a'),
            'ć' | 'č' => folded.push('c'),
            'ę' | 'é' | 'ě' => folded.push('e'),
            'ł' => folded.push('l'),
            'ń' => folded.push('n'),
            'ó' | 'ö' => folded.push('o'),
            'ś' | 'š' => folded.push('s'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ü' | 'ú' => folded.push('u'),
            c if c.is_alphanumeric() => folded.push(c),
            _ => folded.push(' '),
        }
    }
    folded
}

/// The order in which Polish dictionaries stand: a letter with a mark comes after the one without.
pub fn polish_order(text: &str) -> Vec<(char, u8)> {
    let lower = text.chars().flat_map(char::to_lowercase);
    lower
        .map(|c| match c {
            'ą' => ('a', 1),
            'ć' => ('c', 1),
            'ę' => ('e', 1),
            'ł' => ('l', 1),
            'ń' => ('n', 1),
            'ó' => ('o', 1),
            'ś' => ('s', 1),
            'ź' => ('z', 1),
            'ż' => ('z', 2),
            c => (c, 0),
        })
        .collect()
}

fn pairs(word: &str) -> Box<[u16]> {
    let mut all: Vec<u16> = Vec::new();
    let mut before = ' ';
    for c in word.chars().chain(std::iter::once(' ')) {
        // Sixteen bits tell the pairs of our letters apart; others may share a number, which only makes them alike.
        let pair = (u32::from(before).wrapping_mul(31).wrapping_add(u32::from(c))) & 0xffff;
        all.push(u16::try_from(pair).unwrap_or_default());
        before = c;
    }
    all.sort_unstable();
    all.dedup();
    all.into_boxed_slice()
}

fn shared(one: &[u16], two: &[u16]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), two.get(j)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}

/// How well a word of a question fits, from 0 to 2: the same word, its beginning, one with a slip.
fn fit(asked: &str, asked_pairs: &[u16], word: &Word) -> f32 {
    if word.text.starts_with(asked) {
        return if word.text.len() == asked.len() { 2.0 } else { BEGINS };
    }
    if asked.len() < LONG_ENOUGH {
        return 0.0;
    }
    // Words of very different lengths cannot be alike enough.
    let (a, b) = (asked_pairs.len(), word.pairs.len());
    if a.min(b) * 3 < a.max(b) {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "words have few letters")]
    let like = 2.0 * shared(asked_pairs, &word.pairs) as f32 / (a + b) as f32;
    if like >= LIKE { like } else { 0.0 }
}

/// The same where the word stands in a name or only in a description.
fn weighed(fit: f32, in_name: bool) -> f32 {
    match in_name {
        true if fit >= BEGINS => fit + 1.0,
        true if fit > 0.0 => fit + 0.5,
        _ => fit,
    }
}

impl Directory {
    /// Prepares a directory; without a question it stands in the order of dictionaries.
    pub fn new(mut listed: Vec<Listed>) -> Self {
        listed.sort_by_cached_key(|entry| polish_order(&entry.name));
        let mut known: HashMap<Box<str>, u32> = HashMap::new();
        let mut directory = Self::default();
        for entry in &listed {
            for (text, in_name) in [(&entry.name, true), (&entry.purpose, false)] {
                for text in fold(text).split_whitespace() {
                    let word = match known.get(text) {
                        Some(word) => *word,
                        None => {
                            let word = u32::try_from(directory.vocabulary.len()).unwrap_or(u32::MAX);
                            known.insert(text.into(), word);
                            directory.vocabulary.push(Word { text: text.into(), pairs: pairs(text) });
                            word
                        }
                    };
                    directory.used.push(Used { word, in_name });
                }
            }
            directory.ends.push(directory.used.len());
        }
        Self { listed, ..directory }
    }

    /// How many organisations it has.
    pub fn len(&self) -> usize {
        self.listed.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// At most so many organisations that fit a question, the best first; all of them for an empty one.
    pub fn find(&self, question: &str, most: usize) -> Vec<&Listed> {
        let folded = fold(question);
        let asked: Vec<(&str, Box<[u16]>)> =
            folded.split_whitespace().take(MOST_WORDS).map(|word| (word, pairs(word))).collect();
        if asked.is_empty() {
            return self.listed.iter().take(most).collect();
        }
        let fits: Vec<Vec<f32>> = asked
            .iter()
            .map(|(text, pairs)| self.vocabulary.iter().map(|word| fit(text, pairs, word)).collect())
            .collect();
        let mut found: Vec<(f32, usize)> = Vec::new();
        let mut begin = 0;
        for (of, end) in self.ends.iter().enumerate() {
            let own = self.used.get(begin..*end).unwrap_or_default();
            begin = *end;
            let best = |fits: &Vec<f32>| {
                let scores = own.iter().map(|used| {
                    let fit = fits.get(used.word as usize).copied().unwrap_or_default();
                    weighed(fit, used.in_name)
                });
                Some(scores.fold(0.0, f32::max)).filter(|score| *score > 0.0)
            };
            // All words of the question have to fit.
            if let Some(score) = fits.iter().map(best).sum() {
                found.push((score, of));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        found.into_iter().take(most).filter_map(|(_, of)| self.listed.get(of)).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn directory(names: &[&str]) -> Directory {
        let listed = |(n, name): (usize, &&str)| Listed {
            id: OrganisationId(Uuid::from_u128(n as u128)),
            name: (*name).to_owned(),
            legal_form: "stow".to_owned(),
            purpose: String::new(),
            website: String::new(),
        };
        Directory::new(names.iter().enumerate().map(listed).collect())
    }

    fn names(directory: &Directory, question: &str) -> Vec<String> {
        directory.find(question, 10).into_iter().map(|listed| listed.name.clone()).collect()
    }

    const SOME: [&str; 6] = [
        "Stowarzyszenie Żółty Źrebak",
        "Fundacja Łąka",
        "Koło Gospodyń Wiejskich Świt",
        "Ćwiczenia dla Seniorów",
        "Chór Lutnia",
        "Zespół Lutnia",
    ];

    #[test]
    fn marks_do_not_matter() {
        let d = directory(&SOME);
        for question in ["żółty źrebak", "ZOLTY ZREBAK", "zrebak zolty", "  Źrebak, żółty! "] {
            assert_eq!(names(&d, question), ["Stowarzyszenie Żółty Źrebak"], "{question}");
        }
        assert_eq!(names(&d, "laka"), ["Fundacja Łąka"]);
        assert_eq!(names(&d, "kolo swit"), ["Koło Gospodyń Wiejskich Świt"]);
    }

    #[test]
    fn the_beginning_of_a_word_is_enough() {
        let d = directory(&SOME);
        assert_eq!(names(&d, "sen"), ["Ćwiczenia dla Seniorów"]);
        assert_eq!(names(&d, "lut"), ["Chór Lutnia", "Zespół Lutnia"]);
        assert_eq!(names(&d, "eni"), [""; 0]);
    }

    #[test]
    fn a_slip_is_forgiven() {
        let d = directory(&SOME);
        for question in ["zrebk", "źrebaak", "zerbak", "stowarzyszenei zrebak"] {
            assert_eq!(names(&d, question)[0], "Stowarzyszenie Żółty Źrebak", "{question}");
        }
        assert_eq!(names(&d, "gospodyn wiejskcih")[0], "Koło Gospodyń Wiejskich Świt");
        assert_eq!(names(&d, "xyzw"), [""; 0]);
    }

    #[test]
    fn without_a_question_it_is_a_dictionary() {
        let d = directory(&["Żuraw", "Zebra", "Łoś", "Lew", "Źrebak", "Ćma", "Czapla", "Lis"]);
        assert_eq!(names(&d, ""), ["Czapla", "Ćma", "Lew", "Lis", "Łoś", "Zebra", "Źrebak", "Żuraw"]);
    }

    #[test]
    fn what_fits_better_stands_first() {
        let d = directory(&["Lutnianka", "Lutnia", "Towarzystwo Lutnia"]);
        assert_eq!(names(&d, "lutnia"), ["Lutnia", "Towarzystwo Lutnia", "Lutnianka"]);
    }

    proptest! {
        #[test]
        fn no_question_is_a_panic(question in "\\PC{0,60}") {
            let d = directory(&SOME);
            prop_assert!(d.find(&question, 3).len() <= 3);
        }

        #[test]
        fn everybody_is_found_by_their_name(n in 0_usize..SOME.len()) {
            let d = directory(&SOME);
            prop_assert_eq!(&names(&d, SOME[n])[0], SOME[n]);
        }
    }
}
