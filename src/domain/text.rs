//! Texts that people type for others to read.

/// Whether nobody would see anything of a text: it is empty, or only spaces, controls and marks without a shape.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_shapeless(c))
}

/// A text of one line as it is kept: trimmed, single spaces, without controls and marks that would turn the direction of what stands after it.
pub fn one_line(typed: &str) -> String {
    let words = typed.split(|c: char| c.is_whitespace() || c.is_control());
    let kept = words.map(visible).filter(|word| !is_blank(word));
    kept.collect::<Vec<_>>().join(" ")
}

/// A text of several lines as it is kept: trimmed, lines ended alike, at most one empty line after another.
pub fn several_lines(typed: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in typed.replace("\r\n", "\n").split(['\n', '\r']).map(one_line) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

fn visible(word: &str) -> String {
    word.chars().filter(|c| !is_direction(*c)).collect()
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_blank() {
        assert!(is_blank("") && is_blank(" \t") && is_blank("\u{200b}\u{feff}\u{202e}"));
        assert!(!is_blank("ż") && !is_blank("\u{202e}abc"));
    }

    #[test]
    fn a_line_stays_one_line_that_reads_from_left_to_right() {
        assert_eq!(one_line("  Klub\r\nBcc: a@example.org \u{7}x "), "Klub Bcc: a@example.org x");
        assert_eq!(one_line("Klub \u{202e}gpj.exe"), "Klub gpj.exe");
        assert_eq!(one_line(" \u{200b} "), "", "what nobody sees is nothing");
        assert_eq!(one_line("Rodzina 👩‍👧 🌻"), "Rodzina 👩‍👧 🌻", "joined signs stay joined");
    }

    #[test]
    fn several_lines_keep_their_paragraphs() {
        assert_eq!(several_lines("\r\n a \r\n\r\n\r\n b\rc \n\n"), "a\n\nb\nc");
    }
}
