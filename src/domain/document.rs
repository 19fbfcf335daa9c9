//! Files that people hand in: what they are is read from their content, never from their name, and nothing is ever unpacked.

use std::io::Cursor;

use chrono::{DateTime, Utc};
use zip::ZipArchive;

use super::id::DocumentId;
use super::legal_form::Proof;
use super::text::one_line;
use super::words::Word;

/// Largest file, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Most files that one registration holds.
pub const MOST_FILES: usize = 12;
/// Most bytes that a packed document may say it unpacks to: whoever opens it on a small machine must be able to.
const MOST_UNPACKED: u64 = 200 * 1024 * 1024;
/// Most parts of a packed document.
const MOST_PARTS: usize = 5_000;
/// Most characters of a name.
const LONGEST_NAME: usize = 100;

/// A file that was handed in, without its content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// The file.
    pub id: DocumentId,
    /// What it proves.
    pub proof: Proof,
    /// Its name, as shown and as downloads are called.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// Its length in bytes.
    pub size: u64,
    /// When it came.
    pub created_at: DateTime<Utc>,
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Portable document.
    Pdf,
    /// Photograph.
    Jpeg,
    /// Picture.
    Png,
    /// Document of Word, without macros.
    Docx,
    /// Text of OpenDocument.
    Odt,
}

impl Word for Format {
    const ALL: &'static [Self] = &[Self::Pdf, Self::Jpeg, Self::Png, Self::Docx, Self::Odt];

    fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Docx => "docx",
            Self::Odt => "odt",
        }
    }
}

impl Format {
    /// What a file's content says it is; `None` for anything that is not taken.
    pub fn of(content: &[u8]) -> Option<Self> {
        if content.starts_with(b"%PDF-") {
            let tail = content.get(content.len().saturating_sub(2048)..).unwrap_or_default();
            return tail.windows(5).any(|five| five == b"%%EOF").then_some(Self::Pdf);
        }
        if content.starts_with(&[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        if content.starts_with(b"\x89PNG\r\n\x1a\n") && content.get(12..16) == Some(b"IHDR") {
            return Some(Self::Png);
        }
        if content.starts_with(b"PK\x03\x04") {
            return Self::of_archive(content);
        }
        None
    }

    /// By the table of contents alone. The library is built without any means to unpack.
    fn of_archive(content: &[u8]) -> Option<Self> {
        const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";
        let mut archive = ZipArchive::new(Cursor::new(content)).ok()?;
        if archive.len() > MOST_PARTS {
            return None;
        }
        let mut unpacked: u64 = 0;
        for part in 0..archive.len() {
            unpacked = unpacked.saturating_add(archive.by_index_raw(part).ok()?.size());
        }
        let names: Option<Vec<_>> = archive.file_names().map(Result::ok).collect();
        let names = names?;
        let has = |name: &str| names.iter().any(|n| n == name);
        let has_macros = names.iter().any(|n| n.ends_with("vbaProject.bin") || n.starts_with("Basic/"));
        if unpacked > MOST_UNPACKED || has_macros {
            return None;
        }
        if has("[Content_Types].xml") && has("word/document.xml") {
            return Some(Self::Docx);
        }
        // OpenDocument wants its type first and not packed, so that it can be read in place.
        let says_odt = content.get(30..).is_some_and(|rest| {
            rest.strip_prefix(b"mimetype").is_some_and(|rest| {
                rest.starts_with(ODT) && rest.get(ODT.len()..ODT.len() + 2) == Some(b"PK")
            })
        });
        (says_odt && has("content.xml")).then_some(Self::Odt)
    }

    /// The type that a download is sent with.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }
}

/// The name under which a file is kept: what was sent without folders, odd signs and its ending, with the ending of what it is.
pub fn file_name(sent: &str, format: Format) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let plain: String = one_line(stem).chars().filter(|c| !"\"<>|:*?%;".contains(*c)).collect();
    let stem: String = plain.trim_matches(['.', ' ']).chars().take(LONGEST_NAME).collect();
    let stem = if stem.is_empty() { "dokument" } else { &stem };
    format!("{stem}.{}", format.as_str())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, content) in parts {
            zip.start_file(*name, stored).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn docx() -> Vec<u8> {
        archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")])
    }

    fn odt() -> Vec<u8> {
        archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<o/>")])
    }

    #[test]
    fn content_says_what_a_file_is() {
        assert_eq!(Format::of(b"%PDF-1.7\n...\n%%EOF\n"), Some(Format::Pdf));
        assert_eq!(Format::of(&[0xff, 0xd8, 0xff, 0xe0, 0]), Some(Format::Jpeg));
        assert_eq!(Format::of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Format::Png));
        assert_eq!(Format::of(&docx()), Some(Format::Docx));
        assert_eq!(Format::of(&odt()), Some(Format::Odt));
    }

    #[test]
    fn what_lies_or_could_do_harm_is_not_taken() {
        let with_macros = archive(&[
            ("[Content_Types].xml", b""),
            ("word/document.xml", b""),
            ("word/vbaProject.bin", b"x"),
        ]);
        let table = archive(&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"")]);
        for content in [
            &b""[..],
            b"MZ\x90\0",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"<html><script>",
            b"GIF89a",
            b"%PDF-1.7 cut off",
            b"PK\x03\x04",
            &archive(&[("a.txt", b"a")]),
            &with_macros,
            &table,
            &archive(&[("content.xml", b""), ("mimetype", b"application/vnd.oasis.opendocument.text")]),
        ] {
            assert_eq!(Format::of(content), None, "{:?}", content.get(..20));
        }
    }

    #[test]
    fn a_bomb_is_known_by_what_it_says_of_itself() {
        let mut bomb = docx();
        // The length unpacked stands in the table of contents, 24 bytes behind its mark.
        let at = bomb.windows(4).position(|four| four == b"PK\x01\x02").unwrap() + 24;
        bomb[at..at + 4].copy_from_slice(&0xf000_0000_u32.to_le_bytes());
        assert_eq!(Format::of(&bomb), None);
    }

    #[test]
    fn names_lose_folders_and_tricks() {
        let name = |sent| file_name(sent, Format::Pdf);
        assert_eq!(name("../../etc/passwd"), "passwd.pdf");
        assert_eq!(name("C:\\Dokumenty\\Statut 2026.PDF"), "Statut 2026.pdf");
        assert_eq!(name("statut.pdf.exe"), "statut.pdf.pdf");
        assert_eq!(name("\u{202e}gpj.exe"), "gpj.pdf");
        assert_eq!(name("a\r\nSet-Cookie: x=\"1\""), "a Set-Cookie x=1.pdf");
        assert_eq!(name(""), "dokument.pdf");
        assert_eq!(name("...."), "dokument.pdf");
        assert_eq!(name(&"ż".repeat(300)).chars().count(), LONGEST_NAME + 4);
    }

    proptest! {
        #[test]
        fn no_content_is_a_panic(mut content in prop_oneof![Just(docx()), Just(odt())], at in any::<proptest::sample::Index>(), byte: u8, cut in any::<proptest::sample::Index>()) {
            let at = at.index(content.len());
            content[at] = byte;
            let _ = Format::of(&content);
            content.truncate(cut.index(content.len()));
            let _ = Format::of(&content);
        }
    }
}
