//! Small damage to a text, told by a number: the same number gives the same damage.

/// Numbers that follow from one another (SplitMix64).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`, 0 for none.
    pub(super) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % (n.max(1) as u64)).unwrap()
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }
}

const NUMBERS: [&str; 24] = [
    "0",
    "-1",
    "1",
    "5",
    "7",
    "60",
    "260",
    "366",
    "1096",
    "1440",
    "1441",
    "8784",
    "10000",
    "100000",
    "2147483647",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775808",
    "1e308",
    "nan",
    "0x7fffffff",
    "1_000",
    "true",
];
const DATES: [&str; 12] = [
    "2026-02-30",
    "2026-13-01",
    "0000-00-00",
    "0000-01-01",
    "0001-01-01",
    "-1-01-01",
    "9999-12-31",
    "10000-01-01",
    "2026-11-23",
    "2026-11-24T25:00:00",
    "2026-12-01T10:00:00Z",
    "10:00:00",
];
const WINDOWS: [&str; 9] = [
    "00:00-24:00",
    "23:59-24:00",
    "24:00-24:00",
    "18:00-07:00",
    "07:00–18:00",
    "00:00-00:01",
    "02:30-02:45",
    "7-18",
    "-",
];
const WORDS: [&str; 20] = [
    "",
    " ",
    "\\u0000",
    "\\u001b[2J",
    "\\u202eabc",
    "\\u2066",
    "\\u200b",
    "\\\"",
    "'",
    "\\n\\n",
    "\\t",
    "{{x}}",
    "<b>",
    "ż",
    "room",
    "staff",
    "Pacific/Apia",
    "America/St_Johns",
    "02-29",
    "moje",
];
const VALUES: [&str; 9] = [
    "{ a = { b = 1 } }",
    "[[[]]]",
    "{}",
    "[]",
    "[\"07:00-18:00\", \"08:00-12:00\"]",
    "\"\"\"\n[profile]\n\"\"\"",
    "''",
    "[1, \"a\"]",
    "{ mon = [\"00:00-24:00\"], sun = [\"00:00-24:00\"] }",
];

/// Damages a text in one way; `others` are texts to take pieces from.
pub(super) fn damaged(text: &str, others: &[String], dice: &mut Dice) -> String {
    let other = dice.one(others);
    match dice.below(20) {
        0 => bytes(text, dice),
        1 => lines(text, dice, |lines, at, _| drop(lines.remove(at))),
        2 => lines(text, dice, |lines, at, to| lines.insert(to, lines[at].clone())),
        3 => lines(text, dice, |lines, at, to| lines.swap(at, to)),
        4 => lines(text, dice, |lines, at, to| {
            let line = lines.remove(at);
            lines.insert(to.min(lines.len()), line);
        }),
        5 => lines(text, dice, |lines, at, to| drop(lines.drain(at.min(to)..at.max(to)))),
        6..=8 => replaced(text, is_number, dice.one(&NUMBERS), dice),
        9 | 10 => replaced(text, is_date, dice.one(&DATES), dice),
        11 => replaced(text, is_window, dice.one(&WINDOWS), dice),
        12 | 13 => replaced(text, is_text, &format!("\"{}\"", dice.one(&WORDS)), dice),
        14 => value(text, dice.one(&VALUES), dice),
        15 => key(text, &other, dice),
        16 => splice(text, &other, dice),
        17 => added(text, &other, dice),
        18 => zone(text, dice),
        _ => huge(text, dice),
    }
}

fn bytes(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << dice.below(8);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Changes the lines at two places.
fn lines(text: &str, dice: &mut Dice, change: impl Fn(&mut Vec<String>, usize, usize)) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (at, to) = (dice.below(lines.len()), dice.below(lines.len()));
    if !lines.is_empty() {
        change(&mut lines, at, to);
    }
    lines.join("\n") + "\n"
}

/// Puts something else for one of the values that look like that.
fn replaced(text: &str, looks: fn(&str) -> bool, by: &str, dice: &mut Dice) -> String {
    let is_end = |c: char| matches!(c, ' ' | ',' | '[' | ']' | '\n' | '=');
    // Each with what ends it.
    let pieces =
        text.split_inclusive(is_end).map(|piece| piece.split_at(piece.trim_end_matches(is_end).len()));
    let pieces: Vec<(&str, &str)> = pieces.collect();
    let found: Vec<usize> = (0..pieces.len()).filter(|n| looks(pieces[*n].0)).collect();
    if found.is_empty() {
        return text.to_owned();
    }
    let at = dice.one(&found);
    let piece =
        |(n, (bare, end)): (usize, &(&str, &str))| format!("{}{end}", if n == at { by } else { bare });
    pieces.iter().enumerate().map(piece).collect()
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_date(word: &str) -> bool {
    word.len() == 10 && word.starts_with("20") && word.as_bytes()[4] == b'-'
}

fn is_window(word: &str) -> bool {
    word.starts_with('"') && word.contains(":00-")
}

fn is_text(word: &str) -> bool {
    word.len() > 1 && word.starts_with('"') && word.ends_with('"')
}

/// The value of one key is another.
fn value(text: &str, by: &str, dice: &mut Dice) -> String {
    lines(text, dice, |lines, at, _| {
        if let Some((key, _)) = lines[at].split_once('=') {
            lines[at] = format!("{key}= {by}");
        }
    })
}

/// One key becomes another that there is.
fn key(text: &str, other: &str, dice: &mut Dice) -> String {
    let keys: Vec<&str> = other.lines().filter_map(|line| Some(line.split_once('=')?.0)).collect();
    let new = dice.one(&keys).to_owned();
    lines(text, dice, |lines, at, _| {
        if let Some((_, value)) = lines[at].split_once('=') {
            lines[at] = format!("{new}={value}");
        }
    })
}

/// The beginning of one and the end of another.
fn splice(text: &str, other: &str, dice: &mut Dice) -> String {
    let (one, two): (Vec<&str>, Vec<&str>) = (text.lines().collect(), other.lines().collect());
    let (until, from) = (dice.below(one.len() + 1), dice.below(two.len() + 1));
    [&one[..until], &two[from..]].concat().join("\n") + "\n"
}

/// A line, or a whole table, of another text is added.
fn added(text: &str, other: &str, dice: &mut Dice) -> String {
    let two: Vec<&str> = other.lines().collect();
    let from = dice.below(two.len());
    let until = (from + 1 + dice.below(6)).min(two.len());
    let more = two[from..until].join("\n");
    lines(text, dice, |lines, at, _| lines.insert(at, more.clone()))
}

fn zone(text: &str, dice: &mut Dice) -> String {
    text.replacen("Europe/Warsaw", dice.one(&chrono_tz::TZ_VARIANTS).name(), 1)
}

/// What is too long, too deep or cut off.
fn huge(text: &str, dice: &mut Dice) -> String {
    match dice.below(12) {
        0 => replaced(text, is_text, &format!("\"{}\"", "ż".repeat(300_000)), dice),
        1 => replaced(text, is_text, &format!("\"\"\"{}\"\"\"", "a\n".repeat(5_000)), dice),
        2 => value(text, &"[".repeat(20_000), dice),
        3 => value(text, &format!("{}1{}", "[".repeat(70), "]".repeat(70)), dice),
        4 => value(text, &"{a=".repeat(5_000), dice),
        5 => format!("{text}\n[{}a]\n", "a.".repeat(5_000)),
        6 => format!("{text}\n{} = 1\n", "k".repeat(100_000)),
        7 => text.replace('\n', "\r\n"),
        8 => format!("\u{feff}{text}"),
        _ => {
            let at = dice.below(text.len());
            String::from_utf8_lossy(&text.as_bytes()[..at]).into_owned()
        }
    }
}
