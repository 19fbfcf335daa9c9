//! Whatever the program is built from may be given away with it: no GPL, AGPL or LGPL.

use std::process::Command;

use crate::support::source::root;

/// Licences that ask for no more than a notice, or keep their copyleft to the file.
const ACCEPTED: [&str; 17] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Packages that name no licence in their manifest, what their licence file says, and how we know.
const READ_BY_HAND: [(&str, &str); 1] = [("ical", "Apache-2.0: the text of its LICENSE file")];

#[test]
fn every_dependency_may_be_used() {
    let mut faults = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str();
        let fine = match licence {
            Some(expression) => accepted(expression),
            None => name == "cas" || READ_BY_HAND.iter().any(|(known, _)| *known == name),
        };
        if !fine {
            faults.push(format!("{name}: {}", licence.unwrap_or("no licence named")));
        }
    }
    assert!(faults.is_empty(), "not in the list of accepted licences:\n{}", faults.join("\n"));
}

#[test]
fn expressions_are_read_right() {
    assert!(accepted("MIT OR Apache-2.0"));
    assert!(accepted("MIT/GPL-3.0"));
    assert!(accepted("(MIT OR GPL-2.0) AND BSD-3-Clause"));
    assert!(accepted("GPL-2.0 OR (MIT AND ISC)"));
    assert!(!accepted("GPL-3.0-only"));
    assert!(!accepted("MIT AND LGPL-2.1"));
    assert!(!accepted("MIT AND (GPL-2.0 OR AGPL-3.0)"));
}

fn packages() -> Vec<serde_json::Value> {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(rustc.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    // Only what this machine builds: packages for other systems may not have been downloaded.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--offline", "--locked", "--filter-platform", host])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let built: Vec<&str> =
        metadata["resolve"]["nodes"].as_array().unwrap().iter().filter_map(|n| n["id"].as_str()).collect();
    let all = metadata["packages"].as_array().unwrap();
    all.iter().filter(|p| built.contains(&p["id"].as_str().unwrap())).cloned().collect()
}

/// Whether an SPDX expression leaves a choice made of accepted licences alone.
fn accepted(expression: &str) -> bool {
    let expression = expression.trim();
    if let Some(choices) = split(expression, &[" OR ", "/"]) {
        return choices.into_iter().any(accepted);
    }
    if let Some(all) = split(expression, &[" AND "]) {
        return all.into_iter().all(accepted);
    }
    match expression.strip_prefix('(').and_then(|e| e.strip_suffix(')')) {
        Some(inner) => accepted(inner),
        None => ACCEPTED.contains(&expression),
    }
}

/// Cuts at the operators that stand outside brackets; `None` when there is none.
fn split<'a>(expression: &'a str, operators: &[&str]) -> Option<Vec<&'a str>> {
    let (mut parts, mut depth, mut from, mut at) = (Vec::new(), 0, 0, 0);
    while at < expression.len() {
        let rest = &expression[at..];
        let operator = operators.iter().find(|o| depth == 0 && rest.starts_with(**o));
        if let Some(operator) = operator {
            parts.push(&expression[from..at]);
            at += operator.len();
            from = at;
            continue;
        }
        match rest.as_bytes()[0] {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    parts.push(&expression[from..]);
    (parts.len() > 1).then_some(parts)
}
