//! For tests: takes a message apart as a mail program would, after holding it to what travels safely.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A part of a message; the outermost part is the message itself.
#[derive(Debug)]
pub(crate) struct Part {
    /// Names in lower case, values unfolded.
    headers: Vec<(String, String)>,
    /// The decoded content; empty for a multipart.
    pub(crate) content: Vec<u8>,
    /// The parts of a multipart.
    pub(crate) parts: Vec<Part>,
}

impl Part {
    /// The value of a header that stands at most once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name));
        let first = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} stands twice");
        first
    }

    /// The content type without parameters.
    pub(crate) fn kind(&self) -> &str {
        self.header("Content-Type").unwrap().split(';').next().unwrap()
    }

    /// A parameter of the content type.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        self.header("Content-Type").unwrap().split(';').skip(1).find_map(|p| {
            let (key, value) = p.trim().split_once('=')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim_matches('"').to_owned())
        })
    }

    /// The content as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.content.clone()).expect("UTF-8")
    }

    /// The kinds of the parts, e.g. `mixed(alternative(plain html calendar) ics)`.
    pub(crate) fn tree(&self) -> String {
        let kind = self.kind().split('/').nth(1).unwrap();
        if self.parts.is_empty() {
            return kind.to_owned();
        }
        let inner: Vec<String> = self.parts.iter().map(Self::tree).collect();
        format!("{kind}({})", inner.join(" "))
    }
}

/// The message, once it is known to be 7-bit, with CRLF alone and lines of at most 998 octets.
pub(crate) fn read(bytes: &[u8]) -> Part {
    let text = std::str::from_utf8(bytes).expect("7-bit");
    assert!(text.is_ascii(), "8-bit octets");
    for line in text.split("\r\n") {
        assert!(!line.contains(['\r', '\n', '\0']), "a lone line break: {line:?}");
        assert!(line.len() <= 998, "{} octets", line.len());
    }
    part(text)
}

fn part(text: &str) -> Part {
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let headers: Vec<(String, String)> = unfolded
        .split("\r\n")
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("no header: {line:?}")))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let mut this = Part { headers, content: Vec::new(), parts: Vec::new() };
    if let Some(boundary) = this.parameter("boundary") {
        let whole = format!("\r\n{body}");
        let (inner, _) = whole.split_once(&format!("\r\n--{boundary}--")).expect("an end");
        this.parts = inner.split(&format!("\r\n--{boundary}\r\n")).skip(1).map(part).collect();
        return this;
    }
    this.content = match this.header("Content-Transfer-Encoding") {
        Some("quoted-printable") => quoted_printable(body),
        Some("base64") => STANDARD.decode(body.replace("\r\n", "")).expect("base64"),
        other => panic!("encoding {other:?}"),
    };
    this
}

fn quoted_printable(body: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let joined = body.replace("=\r\n", "");
    let mut bytes = joined.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'=' {
            let code: String = bytes.by_ref().take(2).map(char::from).collect();
            out.push(u8::from_str_radix(&code, 16).expect("two digits"));
        } else {
            out.push(byte);
        }
    }
    out
}

/// A header's text with its encoded words (RFC 2047) read.
pub(crate) fn words(value: &str) -> String {
    let mut out = String::new();
    let mut after_word = false;
    for token in value.split(' ') {
        let encoded = token.strip_prefix("=?utf-8?b?").and_then(|t| t.split_once("?="));
        if !(out.is_empty() || after_word && encoded.is_some()) {
            out.push(' ');
        }
        match encoded {
            Some((code, rest)) => {
                out.push_str(&String::from_utf8(STANDARD.decode(code).expect("base64")).expect("UTF-8"));
                out.push_str(rest);
            }
            None => out.push_str(token),
        }
        after_word = encoded.is_some();
    }
    out
}
