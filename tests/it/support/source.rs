//! The project's own sources, read as text by the tests that watch over their shape.

use std::fs;
use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All `.rs` files below a folder of the project, with their text; in the order of their names.
pub fn rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    files.sort();
    files.into_iter().map(|path| (relative(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

fn relative(path: &Path) -> PathBuf {
    path.strip_prefix(root()).unwrap().to_owned()
}

/// A piece of Rust: a string literal's value, or the code between literals with its comments taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Code(String),
    Text(String),
}

/// Cuts Rust into code and string literals; comments are dropped.
pub fn pieces(source: &str) -> Vec<Piece> {
    let chars: Vec<char> = source.chars().collect();
    let (mut pieces, mut code, mut at) = (Vec::new(), String::new(), 0);
    let next = |at: usize| chars.get(at).copied();
    while let Some(c) = next(at) {
        match (c, next(at + 1)) {
            ('/', Some('/')) => {
                while next(at).is_some_and(|c| c != '\n') {
                    at += 1;
                }
            }
            ('/', Some('*')) => {
                while at < chars.len() && !(next(at) == Some('*') && next(at + 1) == Some('/')) {
                    at += 1;
                }
                at += 2;
            }
            ('r', Some('"' | '#')) if raw_hashes(&chars, at).is_some() => {
                let hashes = raw_hashes(&chars, at).unwrap();
                let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
                let start = at + 2 + hashes;
                let end = (start..chars.len()).find(|i| chars[*i..].starts_with(&close)).unwrap();
                pieces.push(Piece::Code(std::mem::take(&mut code)));
                pieces.push(Piece::Text(chars[start..end].iter().collect()));
                at = end + close.len();
            }
            ('"', _) => {
                let (text, end) = plain_literal(&chars, at + 1);
                pieces.push(Piece::Code(std::mem::take(&mut code)));
                pieces.push(Piece::Text(text));
                at = end;
            }
            // A character literal, which may be a quotation mark; a lifetime has no closing one.
            ('\'', Some('\\')) => {
                let end = (at + 3..chars.len()).find(|i| chars[*i] == '\'').unwrap();
                at = end + 1;
            }
            ('\'', Some(_)) if next(at + 2) == Some('\'') => at += 3,
            _ => {
                code.push(c);
                at += 1;
            }
        }
    }
    pieces.push(Piece::Code(code));
    pieces
}

/// Only the code of a source, without spaces: `usecrate::{domain::id,store};`.
pub fn bare_code(source: &str) -> String {
    let spaced: String = pieces(source)
        .into_iter()
        .map(|piece| match piece {
            Piece::Code(code) => code,
            Piece::Text(_) => "\"\"".to_owned(),
        })
        .collect();
    spaced.split_whitespace().collect()
}

fn raw_hashes(chars: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| chars.get(i));
    if before.is_some_and(|c| c.is_alphanumeric() || *c == '_') {
        return None;
    }
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    (chars.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

fn plain_literal(chars: &[char], mut at: usize) -> (String, usize) {
    let mut text = String::new();
    loop {
        match chars[at] {
            '"' => return (text, at + 1),
            '\\' if chars[at + 1] == '\n' => {
                at += 2;
                while chars[at].is_whitespace() {
                    at += 1;
                }
            }
            '\\' => {
                text.push(match chars[at + 1] {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    other => other,
                });
                at += 2;
            }
            c => {
                text.push(c);
                at += 1;
            }
        }
    }
}
