//! Whether a reader has a feed already: its ETag, known without writing the feed, and the header that asks about it.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::lang::Lang;

use super::window::Window;

/// Raised when the emitter writes the same feed differently, so that readers fetch it again.
const PROFILE: u32 = 1;

/// What a feed's text depends on, besides the rows that its version number stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Version<'a> {
    /// What sort of feed it is, e.g. `own` or `busy`.
    pub kind: &'a str,
    /// The feed, room or centre it is about.
    pub scope: Uuid,
    /// Language of its words.
    pub lang: Lang,
    /// What it shows.
    pub window: Window,
    /// Raised with each change that shows, of rows and of configuration; deletions too.
    pub rows: &'a [i64],
}

/// The strong ETag of a feed, with its quotation marks.
pub fn etag(version: Version<'_>) -> String {
    let mut hash = Sha256::new();
    hash.update(PROFILE.to_be_bytes());
    hash.update(version.kind);
    hash.update([0]);
    hash.update(version.scope);
    hash.update(version.lang.code());
    hash.update([0]);
    for instant in [version.window.span.start(), version.window.span.end(), version.window.today] {
        hash.update(instant.timestamp().to_be_bytes());
    }
    for number in version.rows {
        hash.update(number.to_be_bytes());
    }
    let mut tag = String::with_capacity(34);
    tag.push('"');
    for byte in hash.finalize().iter().take(16) {
        tag.push_str(&format!("{byte:02x}"));
    }
    tag.push('"');
    tag
}

/// Whether an `If-None-Match` header names `etag` (RFC 9110 §13.1.2): compared weakly, in a list, or as `*`. Suffixes that compressing proxies add
/// (`"…-gzip"`) count as the same, for they come back to us.
pub fn is_current(if_none_match: &str, etag: &str) -> bool {
    let wanted = opaque(etag);
    // Our own tags hold no comma, so splitting at commas can break only tags that are not ours.
    if_none_match.split(',').map(str::trim).any(|tag| tag == "*" || without_suffix(opaque(tag)) == wanted)
}

fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag).trim_matches('"')
}

fn without_suffix(tag: &str) -> &str {
    let suffixes = ["-gzip", ";gzip", "-br", "-zstd", "-deflate"];
    suffixes.iter().find_map(|suffix| tag.strip_suffix(suffix)).unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Warsaw;

    use super::super::window::{ROOM, Window};
    use super::*;

    fn version(rows: &[i64]) -> Version<'_> {
        let window = Window::around("2026-11-23T08:00:00Z".parse().unwrap(), Warsaw, ROOM).unwrap();
        Version { kind: "busy", scope: Uuid::nil(), lang: Lang::Pl, window, rows }
    }

    #[test]
    fn the_tag_follows_everything_it_stands_for() {
        let tag = etag(version(&[1, 2]));
        assert_eq!(tag, etag(version(&[1, 2])));
        assert_eq!(tag.len(), 34);
        let mut others = vec![etag(version(&[1, 3])), etag(version(&[12]))];
        others.push(etag(Version { kind: "own", ..version(&[1, 2]) }));
        others.push(etag(Version { scope: Uuid::max(), ..version(&[1, 2]) }));
        others.push(etag(Version { lang: Lang::Uk, ..version(&[1, 2]) }));
        let tomorrow = Window::around("2026-11-24T08:00:00Z".parse().unwrap(), Warsaw, ROOM).unwrap();
        others.push(etag(Version { window: tomorrow, ..version(&[1, 2]) }));
        assert!(!others.contains(&tag), "{others:?}");
    }

    #[test]
    fn a_reader_may_name_the_tag_in_many_ways() {
        let tag = "\"e1\"";
        for header in [
            "\"e1\"",
            "W/\"e1\"",
            "*",
            "\"a\", \"e1\"",
            "\"a\",W/\"e1\"",
            "\"e1-gzip\"",
            "W/\"e1-br\"",
            "\"e1;gzip\"",
            " \"e1\" ",
        ] {
            assert!(is_current(header, tag), "{header}");
        }
        for header in ["", "\"e2\"", "W/\"e10\"", "\"\"", "e", "\"gzip\"", "\"a,b\""] {
            assert!(!is_current(header, tag), "{header}");
        }
    }
}
