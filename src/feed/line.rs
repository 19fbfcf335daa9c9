//! Content lines (RFC 5545 §3.1): escaping, safe parameters, folding. Whatever people typed leaves here as one logical line.

/// Longest physical line in octets, without its line break.
const WIDTH: usize = 75;

/// Collects content lines.
pub(super) struct Lines {
    out: String,
    /// The logical line being put together, kept for its memory.
    line: String,
}

impl Lines {
    pub(super) fn with_capacity(octets: usize) -> Self {
        Self { out: String::with_capacity(octets), line: String::with_capacity(512) }
    }

    /// A line that we wrote ourselves: ASCII without line breaks.
    pub(super) fn plain(&mut self, line: &str) {
        debug_assert!(line.bytes().all(|b| (b' '..=b'~').contains(&b)), "not plain: {line:?}");
        fold(&mut self.out, line);
    }

    /// `NAME:value`, where the value is ours: a date, a word, a number.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.line.clear();
        self.line.extend([name, ":", value]);
        fold(&mut self.out, &self.line);
    }

    /// `NAME:value`, where the value is text that people typed.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.line.clear();
        self.line.extend([name, ":"]);
        escape(&mut self.line, text);
        fold(&mut self.out, &self.line);
    }

    /// `NAME:value`, where the value is text that belongs on one line: runs of blanks and line breaks become one blank.
    pub(super) fn one_line(&mut self, name: &str, text: &str) {
        self.text(name, &one_line(text));
    }

    /// `URL:…`; characters that an address cannot hold are left out.
    pub(super) fn uri(&mut self, name: &str, uri: &str) {
        let safe: String = uri.chars().filter(|c| c.is_ascii_graphic() && *c != '"').collect();
        self.value(name, &safe);
    }

    /// `NAME;…;CN="name":mailto:address`
    pub(super) fn party(&mut self, name: &str, common_name: &str, email: &str) {
        self.line.clear();
        self.line.push_str(name);
        parameter(&mut self.line, "CN", common_name);
        self.line.push_str(":mailto:");
        mailbox(&mut self.line, email);
        fold(&mut self.out, &self.line);
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Appends one logical line, broken into physical ones of at most 75 octets between characters.
///
/// A physical line never ends in a blank where that can be avoided: mail programs and some readers strip blanks at the end of a line, and the
/// word before would run into the next.
pub(super) fn fold(out: &mut String, line: &str) {
    let mut rest = line;
    let mut room = WIDTH;
    while rest.len() > room {
        let cut = cut(rest, room);
        let (now, later) = rest.split_at(cut);
        out.push_str(now);
        out.push_str("\r\n ");
        rest = later;
        room = WIDTH - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to break `rest`, which is longer than `room`: at a character, behind a letter if there is one.
fn cut(rest: &str, room: usize) -> usize {
    let widest = (1..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
    let (head, _) = rest.split_at(widest);
    match head.trim_end().len() {
        0 => widest,
        to_last_letter => to_last_letter,
    }
}

/// TEXT (RFC 5545 §3.3.11). Every kind of line break becomes `\n`; other control characters are left out. U+0085, U+2028 and U+2029 count as line
/// breaks too, because readers that split at Unicode's line breaks would see a new content line there.
fn escape(out: &mut String, text: &str) {
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\r' => {
                if letters.peek() == Some(&'\n') {
                    letters.next();
                }
                out.push_str("\\n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// A parameter whose value people typed: always quoted. RFC 5545 has no escape for a double quote inside, and the one of RFC 6868 is not
/// understood by Outlook and Google, so it becomes an apostrophe; the caret that RFC 6868 reads as an escape is left out.
fn parameter(out: &mut String, name: &str, value: &str) {
    out.extend([";", name, "=\""]);
    for c in one_line(value).chars() {
        match c {
            '"' => out.push('\''),
            '^' => {}
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The address of a `mailto:` URI (RFC 6068), in lower case, so that it is the same wherever it stands.
fn mailbox(out: &mut String, email: &str) {
    for byte in email.trim().to_lowercase().bytes() {
        if byte.is_ascii_alphanumeric() || b"@.-_~+!$'*=".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from_digit(digit.into(), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
}

/// The text on one line: blanks, line breaks and control characters in between become one blank each run, those at the ends none.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(&mut out, line);
        out
    }

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        escape(&mut out, text);
        out
    }

    #[test]
    fn a_line_of_75_octets_stays_whole_and_the_76th_moves_on() {
        let whole = "x".repeat(75);
        assert_eq!(folded(&whole), format!("{whole}\r\n"));
        assert_eq!(folded(&format!("{whole}x")), format!("{whole}\r\n x\r\n"));
    }

    #[test]
    fn a_physical_line_does_not_end_in_a_blank() {
        let line = format!("{} zażółć", "x".repeat(74));
        assert_eq!(folded(&line), format!("{}\r\n  zażółć\r\n", "x".repeat(74)));
    }

    #[test]
    fn text_is_escaped_and_cannot_begin_a_line() {
        assert_eq!(escaped("a, b; c\\d\r\ne\rf\ng\u{7}\u{2028}h"), "a\\, b\\; c\\\\d\\ne\\nf\\ng\\nh");
    }

    #[test]
    fn parameters_are_quoted_and_hold_no_quote() {
        let mut out = String::new();
        parameter(&mut out, "CN", "Żółć \"Ł\", Sp.^n z o.o.\r\nX-EVIL:1");
        assert_eq!(out, ";CN=\"Żółć 'Ł', Sp.n z o.o. X-EVIL:1\"");
    }

    #[test]
    fn addresses_are_lower_case_and_encoded() {
        let mut out = String::new();
        mailbox(&mut out, "Ala+kot@Example.ORG\r\nX:1\u{17c}");
        assert_eq!(out, "ala+kot@example.org%0D%0Ax%3A1%C5%BC");
    }

    proptest! {
        #[test]
        fn folding_keeps_octets_characters_and_content(line in "[^\r\n]{0,400}") {
            let out = folded(&line);
            for physical in out.split_terminator("\r\n") {
                prop_assert!(physical.len() <= WIDTH, "{} octets", physical.len());
            }
            prop_assert_eq!(out.strip_suffix("\r\n").unwrap().replace("\r\n ", ""), line);
        }

        #[test]
        fn escaped_text_is_one_line_without_controls(text in any::<String>()) {
            let out = escaped(&text);
            let ends_a_line = |c: char| c.is_control() && c != '\t' || ['\u{2028}', '\u{2029}'].contains(&c);
            prop_assert!(!out.contains(ends_a_line));
        }
    }
}
