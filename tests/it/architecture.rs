//! The dependency rule of `lib.rs`, read off the sources: what each layer may name.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::source::{bare_code, rust_files};

/// What a layer may name of this crate, and which outside crates it must not.
struct Layer {
    name: &'static str,
    may_use: &'static [&'static str],
    never: &'static [&'static str],
}

const WEB: &str = "axum";
const SQL: &str = "sqlx";
const IO: [&str; 6] = ["tokio", "lettre", "std::fs", "std::net", "std::env", "std::process"];

const LAYERS: [Layer; 10] = [
    Layer { name: "domain", may_use: &["domain"], never: &[WEB, SQL, "tokio", "tower", "lettre", "askama"] },
    Layer { name: "store", may_use: &["domain", "store"], never: &[WEB, "lettre", "askama"] },
    Layer {
        name: "action",
        may_use: &["domain", "store", "action", "secret", "erasures"],
        never: &[WEB, SQL, "lettre", "askama"],
    },
    Layer { name: "locale", may_use: &["domain", "locale"], never: &[WEB, SQL, "tokio", "lettre"] },
    Layer {
        name: "feed",
        may_use: &["domain", "store", "action", "locale", "feed", "app", "clock", "config", "secret"],
        never: &[WEB, SQL, "lettre"],
    },
    Layer { name: "mail", may_use: &["domain", "locale", "feed", "mail", "config"], never: &[WEB, SQL] },
    Layer {
        name: "job",
        may_use: &["domain", "store", "action", "locale", "mail", "job", "app", "clock", "config", "secret"],
        never: &[WEB, SQL],
    },
    Layer {
        name: "web",
        may_use: &[
            "domain", "store", "action", "locale", "feed", "web", "app", "clock", "config", "secret", "demo",
        ],
        never: &[SQL, "lettre"],
    },
    Layer {
        name: "cli",
        may_use: &[
            "domain", "store", "action", "locale", "cli", "app", "clock", "config", "secret", "erasures",
            "demo", "job", "mail",
        ],
        never: &[WEB, SQL],
    },
    Layer {
        name: "demo",
        may_use: &["domain", "store", "action", "demo", "app", "clock", "config", "secret"],
        never: &[WEB, SQL, "lettre"],
    },
];

#[test]
fn each_layer_names_only_what_it_may() {
    let modules = top_modules();
    let mut faults = Vec::new();
    for layer in &LAYERS {
        for (path, code) in layer_files(layer.name) {
            for name in crate_modules_named(&code) {
                if modules.contains_key(&name) && !layer.may_use.contains(&name.as_str()) {
                    faults.push(format!("{}: {} must not use crate::{name}", path.display(), layer.name));
                }
            }
            for name in layer.never {
                if names_path(&code, name) {
                    faults.push(format!("{}: {} must not use {name}", path.display(), layer.name));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_domain_is_pure() {
    let mut faults = Vec::new();
    for (path, code) in layer_files("domain") {
        let found = IO.iter().filter(|name| names_path(&code, name));
        faults.extend(found.map(|name| format!("{}: {name}", path.display())));
        for word in ["asyncfn", ".await", "Utc::now", "Local::now", "SystemTime"] {
            if code.contains(word) {
                faults.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "the domain does no I/O and knows no clock:\n{}", faults.join("\n"));
}

#[test]
fn pages_feeds_and_commands_write_through_actions() {
    let mut faults = Vec::new();
    for (path, source) in rust_files("src") {
        let at_home =
            ["src/action", "src/store", "src/demo", "src/job"].iter().any(|home| path.starts_with(home));
        // A connection of the web has an `AsyncWrite`, too.
        if !at_home && bare_code(&source).replace("AsyncWritefor", "").contains("Writefor") {
            faults.push(path.display().to_string());
        }
    }
    assert!(faults.is_empty(), "an entrance writes through actions, not by itself:\n{}", faults.join("\n"));
}

#[test]
fn every_folder_has_its_rule() {
    let ruled: Vec<&str> = LAYERS.iter().map(|l| l.name).chain(["app"]).collect();
    let folders = top_modules().into_iter().filter(|(_, is_folder)| *is_folder).map(|(name, _)| name);
    let without: Vec<String> = folders.filter(|name| !ruled.contains(&name.as_str())).collect();
    assert!(without.is_empty(), "add a rule to LAYERS for {without:?}");
}

#[test]
fn no_file_is_named_for_nothing() {
    const EMPTY_WORDS: [&str; 6] = ["util", "utils", "helper", "helpers", "common", "misc"];
    let faults: Vec<String> = rust_files("src")
        .iter()
        .filter(|(path, _)| {
            path.components().any(|part| {
                let name = Path::new(part.as_os_str()).file_stem().and_then(|s| s.to_str()).unwrap_or("");
                EMPTY_WORDS.contains(&name) || name.ends_with("manager") || name.ends_with("service")
            })
        })
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(faults.is_empty(), "these names say nothing: {faults:?}");
}

#[test]
fn the_reading_of_paths_finds_what_it_should() {
    let code = bare_code(
        "use crate::{domain::id::{A, B}, store,\n web::page}; // crate::cli\nlet x = crate::mail::send();",
    );
    assert_eq!(crate_modules_named(&code), ["domain", "store", "web", "mail"]);
    assert!(names_path(&bare_code("use sqlx::Row;"), "sqlx"));
    assert!(names_path(&bare_code("fn f() -> ::sqlx::Result<()>"), "sqlx"));
    assert!(!names_path(&bare_code("// sqlx::Row\nlet my_sqlx = 1;"), "sqlx"));
}

/// Files of a layer that exists: `src/NAME/…` and `src/NAME.rs`, as bare code.
fn layer_files(name: &str) -> Vec<(std::path::PathBuf, String)> {
    let (folder, file) = (format!("src/{name}"), format!("src/{name}.rs"));
    rust_files("src")
        .into_iter()
        .filter(|(path, _)| path.starts_with(&folder) || path == Path::new(&file))
        .map(|(path, source)| (path, bare_code(&source)))
        .collect()
}

/// Names of the crate's modules, and whether each is a folder.
fn top_modules() -> BTreeMap<String, bool> {
    rust_files("src")
        .iter()
        .filter_map(|(path, _)| {
            let mut parts = path.components().skip(1).map(|p| p.as_os_str().to_string_lossy().into_owned());
            let first = parts.next()?;
            Some((first.trim_end_matches(".rs").to_owned(), parts.next().is_some()))
        })
        .filter(|(name, _)| name != "lib" && name != "main")
        .collect()
}

/// What follows each `crate::` (also inside braces) and each `cas::`.
fn crate_modules_named(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for start in ["crate::", "::cas::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => names.extend(firsts_of_group(group)),
                None => names.extend(first_word(rest)),
            }
        }
    }
    names
}

fn firsts_of_group(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut fresh) = (0, Vec::new(), true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh => {
                names.extend(first_word(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn first_word(code: &str) -> Option<String> {
    let word: String = code.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// Whether code names a path that begins so: `sqlx::…`, not `my_sqlx`.
fn names_path(code: &str, name: &str) -> bool {
    let wanted = format!("{name}::");
    code.match_indices(&wanted).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        // `use` stands without its space here.
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_') || code[..at].ends_with("use")
    })
}
