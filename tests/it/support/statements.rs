//! Every SQL text of the program, read off the constants in `src/store`.

use std::path::PathBuf;

use super::source::{Piece, pieces, rust_files};

/// One text and where it stands.
pub struct Statement {
    pub file: PathBuf,
    pub name: String,
    pub sql: String,
}

/// All SQL of the constants in `src/store`, macros like `line!("where …")` written out.
pub fn all() -> Vec<Statement> {
    rust_files("src/store").into_iter().flat_map(|(file, source)| of_file(&file, &source)).collect()
}

fn of_file(file: &std::path::Path, source: &str) -> Vec<Statement> {
    let source = source.split("#[cfg(test)]").next().unwrap_or(source);
    let pieces = pieces(source);
    let mut statements = Vec::new();
    let (mut name, mut macro_name) = (None, None);
    for piece in &pieces {
        match piece {
            Piece::Code(code) => {
                // A constant ends at the semicolon outside its type, e.g. not at that of `[&str; 2]`.
                if code.contains(";\n") || code.contains("; }") {
                    name = None;
                }
                if let Some(found) = last_constant(code) {
                    name = Some(found);
                }
                macro_name = code.trim_end().strip_suffix("!(").map(last_word);
            }
            Piece::Text(text) => {
                let Some(name) = &name else { continue };
                let beginning = macro_name.as_ref().and_then(|called| beginning_of_macro(&pieces, called));
                let sql = format!("{}{text}", beginning.unwrap_or_default());
                if is_sql(&sql) {
                    statements.push(Statement { file: file.to_owned(), name: name.clone(), sql });
                }
            }
        }
    }
    statements
}

/// Whether a text is a whole statement.
pub fn is_sql(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or("");
    ["select", "insert", "update", "delete", "with", "do"].contains(&first) && text.contains(' ')
}

/// The name of the constant that the end of this code is the value of.
fn last_constant(code: &str) -> Option<String> {
    let at = code.rfind("const ")?;
    let declared = &code[at + "const ".len()..];
    let (name, rest) = declared.split_once(':')?;
    (rest.contains('=') && !rest.contains(";\n")).then(|| name.trim().to_owned())
}

fn last_word(code: &str) -> String {
    let start = code.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    code[start..].to_owned()
}

/// The text that `macro_rules! NAME { … concat!("TEXT", $rest) }` puts before its argument.
fn beginning_of_macro(pieces: &[Piece], name: &str) -> Option<String> {
    let defined = format!("macro_rules! {name} ");
    let at = pieces.iter().position(|p| matches!(p, Piece::Code(code) if code.contains(&defined)))?;
    match pieces.get(at + 1)? {
        Piece::Text(text) => Some(text.clone()),
        Piece::Code(_) => None,
    }
}
