//! Texts of a file that people read, and what is told of those that cannot be.

/// Characters of a name, an address or a note.
const LONGEST_LINE: usize = 200;
/// Characters of a description.
const LONGEST_PARAGRAPH: usize = 5_000;
/// Characters of a key in a fault, and of what is wrong with it: more than any fault needs that is no quotation of the file.
const LONGEST_TOLD: [usize; 2] = [80, 1_000];

/// What is wrong with a name or a note.
pub(super) fn line(text: &str) -> Result<(), String> {
    if text.chars().count() > LONGEST_LINE || text.chars().any(|c| c.is_control() || turns(c)) {
        return Err(format!("one line of at most {LONGEST_LINE} characters is needed"));
    }
    Ok(())
}

/// What is wrong with a text that may have several lines.
pub(super) fn paragraph(text: &str) -> Result<(), String> {
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || turns(c);
    if text.chars().count() > LONGEST_PARAGRAPH || text.chars().any(is_odd) {
        return Err(format!("plain text of at most {LONGEST_PARAGRAPH} characters is needed"));
    }
    Ok(())
}

/// Marks that turn the direction of what follows would turn the page around them, too.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A fault's key and text as they may be printed: what they quote from the file is neither endless nor moves the terminal's cursor.
pub(super) fn told(key: &str, fault: &str) -> (String, String) {
    let [key_length, fault_length] = LONGEST_TOLD;
    (short(key, key_length), short(fault, fault_length))
}

fn short(text: &str, most: usize) -> String {
    let plain = |c: char| if c.is_control() || turns(c) { '\u{fffd}' } else { c };
    if text.chars().count() <= most {
        return text.chars().map(plain).collect();
    }
    // What was expected instead stands at the end.
    let (head, tail) = (most / 4, most / 2);
    let end = text.chars().count() - tail;
    text.chars().take(head).chain(['…']).chain(text.chars().skip(end)).map(plain).collect()
}
