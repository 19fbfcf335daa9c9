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
    let mut name = None;
    let mut called: Option<Template> = None;
    let mut arguments: Vec<String> = Vec::new();
    for piece in &pieces {
        match piece {
            Piece::Code(code) => {
                // The arguments of a macro end with its parenthesis.
                if code.contains(')')
                    && let Some(template) = called.take()
                {
                    let sql = template.filled(&std::mem::take(&mut arguments));
                    assert!(is_sql(&sql), "{} {name:?} is no statement: {sql}", file.display());
                    statements.extend(name.clone().map(|name| Statement {
                        file: file.to_owned(),
                        name,
                        sql,
                    }));
                }
                // A constant ends at the semicolon outside its type, e.g. not at that of `[&str; 2]`.
                if code.contains(";\n") || code.contains("; }") {
                    name = None;
                }
                if let Some(found) = last_constant(code) {
                    name = Some(found);
                }
                if let Some(code) = code.trim_end().strip_suffix("!(") {
                    called = Template::of(&pieces, &last_word(code));
                }
            }
            Piece::Text(text) if called.is_some() => arguments.push(text.clone()),
            Piece::Text(text) => {
                let Some(name) = name.clone().filter(|_| is_sql(text)) else { continue };
                statements.push(Statement { file: file.to_owned(), name, sql: text.clone() });
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

fn first_word(code: &str) -> &str {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len());
    &code[..end]
}

/// What `macro_rules! NAME { ($a:literal, …) => { concat!("TEXT", $a, …) } }` puts together: texts, and the numbers of its arguments.
struct Template(Vec<Part>);

enum Part {
    Text(String),
    Argument(usize),
}

impl Template {
    fn of(pieces: &[Piece], name: &str) -> Option<Self> {
        let defined = format!("macro_rules! {name} ");
        let at = pieces.iter().position(|p| matches!(p, Piece::Code(code) if code.contains(&defined)))?;
        let Piece::Code(head) = &pieces[at] else { return None };
        let (head, body) = head.split_at(head.find(&defined)?).1.split_once("concat!(")?;
        let names: Vec<&str> =
            head.split('$').skip(1).filter_map(|after| after.split(":literal").next()).collect();
        let mut parts = Vec::new();
        let body = std::iter::once(Piece::Code(body.to_owned())).chain(pieces[at + 1..].iter().cloned());
        for piece in body {
            match piece {
                Piece::Text(text) => parts.push(Part::Text(text)),
                Piece::Code(code) => {
                    let (inside, is_last) =
                        code.split_once(')').map_or((code.as_str(), false), |(c, _)| (c, true));
                    let words = inside.split('$').skip(1).map(first_word);
                    parts.extend(
                        words.filter_map(|word| Some(Part::Argument(names.iter().position(|n| *n == word)?))),
                    );
                    if is_last {
                        break;
                    }
                }
            }
        }
        Some(Self(parts))
    }

    fn filled(&self, arguments: &[String]) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Argument(n) => arguments[*n].clone(),
        };
        self.0.iter().map(part).collect()
    }
}
