//! Keeps the three files of words whole: the same keys and values in each, none missing, none unused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

const PL: &str = include_str!("../../templates/locale/pl.ftl");
const EN: &str = include_str!("../../templates/locale/en.ftl");
const UK: &str = include_str!("../../templates/locale/uk.ftl");

/// Each message's key and the names of the values it uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    if let Err((_, faults)) = FluentResource::try_new(text.to_owned()) {
        panic!("faulty line: {faults:?}");
    }
    let mut all = BTreeMap::<String, BTreeSet<String>>::new();
    let mut key = String::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split(" =").next().unwrap_or_default().to_owned();
            assert!(all.insert(key.clone(), BTreeSet::new()).is_none(), "{key} is written twice");
        }
        if !line.starts_with('#') {
            let values = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
            });
            all.entry(key.clone()).or_default().extend(values);
        }
    }
    all.remove("");
    all
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|e| ["rs", "html", "txt"].iter().any(|x| e == *x)) {
            into.push(path);
        }
    }
}

/// Every text between quotation marks in the code and the templates, and those among them that are asked of a locale.
fn quoted() -> (BTreeSet<String>, BTreeMap<String, PathBuf>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    files(&root.join("src"), &mut paths);
    files(&root.join("templates"), &mut paths);
    let (mut any, mut asked) = (BTreeSet::new(), BTreeMap::new());
    for path in paths.into_iter().filter(|p| !p.ends_with("locale/keys.rs")) {
        let text = fs::read_to_string(&path).unwrap();
        let pieces: Vec<&str> = text.split('"').collect();
        for (i, piece) in pieces.iter().enumerate() {
            any.insert((*piece).to_owned());
            let before = i.checked_sub(1).map_or("", |b| pieces[b].trim_end());
            if [".t(", ".n(", ".with("].iter().any(|call| before.ends_with(call)) {
                asked.insert((*piece).to_owned(), path.clone());
            }
        }
    }
    (any, asked)
}

#[test]
fn the_three_files_have_the_same_keys_and_values() {
    let pl = messages(PL);
    for (name, other) in [("en", messages(EN)), ("uk", messages(UK))] {
        for (key, values) in &pl {
            assert_eq!(other.get(key), Some(values), "{key} in {name}.ftl");
        }
        let more: Vec<_> = other.keys().filter(|k| !pl.contains_key(*k)).collect();
        assert!(more.is_empty(), "only in {name}.ftl: {more:?}");
    }
}

#[test]
fn no_key_is_missing_and_none_is_unused() {
    let pl = messages(PL);
    let (any, asked) = quoted();
    let missing: Vec<_> = asked.iter().filter(|(key, _)| !pl.contains_key(*key)).collect();
    assert!(missing.is_empty(), "nobody wrote: {missing:#?}");
    let unused: Vec<_> = pl.keys().filter(|key| !any.contains(*key)).collect();
    assert!(unused.is_empty(), "nobody uses: {unused:#?}");
}
