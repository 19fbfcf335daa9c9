//! Icons: Lucide's drawings and our own mark, as one sprite at `/i.svg`.

use std::fmt;
use std::sync::LazyLock;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use icondata_lu as lu;
use sha2::{Digest, Sha256};

/// Our names for the drawings. A name says what it is for, not what it shows.
fn drawings() -> [(&'static str, &'static str); 31] {
    [
        ("alert", lu::LuTriangleAlert.data),
        ("archive", lu::LuArchive.data),
        ("ban", lu::LuBan.data),
        ("book", lu::LuBookOpen.data),
        ("building", lu::LuBuilding2.data),
        ("calendar", lu::LuCalendarDays.data),
        ("calendar-add", lu::LuCalendarPlus.data),
        ("check", lu::LuCheck.data),
        ("clock", lu::LuClock.data),
        ("expired", lu::LuHourglass.data),
        ("feed", lu::LuRss.data),
        ("house", lu::LuHouse.data),
        ("inbox", lu::LuInbox.data),
        ("info", lu::LuInfo.data),
        ("list", lu::LuList.data),
        ("log", lu::LuScrollText.data),
        ("lock", lu::LuLock.data),
        ("mail", lu::LuMail.data),
        ("next", lu::LuChevronRight.data),
        ("people", lu::LuUsers.data),
        ("person", lu::LuCircleUser.data),
        ("phone", lu::LuPhone.data),
        ("pin", lu::LuMapPin.data),
        ("plus", lu::LuPlus.data),
        ("prev", lu::LuChevronLeft.data),
        ("print", lu::LuPrinter.data),
        ("room", lu::LuDoorOpen.data),
        ("settings", lu::LuSettings.data),
        ("sign-in", lu::LuLogIn.data),
        ("star", lu::LuStar.data),
        ("x", lu::LuX.data),
    ]
}

/// The mark of the program: a house with four places in it.
const MARK: &str = r#"<symbol id="mark" viewBox="0 0 24 24"><g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3.5 10.8 12 4l8.5 6.8"/><path d="M6 9.8V19.5h12V9.8"/></g><path d="M8.8 11.8h2.6v2.6H8.8zm3.8 0h2.6v2.6h-2.6zm-3.8 3.6h2.6V18H8.8z" fill="currentColor"/></symbol>"#;

static SPRITE: LazyLock<String> = LazyLock::new(|| {
    let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg">"#);
    svg.push_str(MARK);
    for (name, strokes) in drawings() {
        // A star that is only an outline reads as "not yet"; ours says "yours".
        let fill = if name == "star" { "currentColor" } else { "none" };
        svg.push_str(&format!(
            r#"<symbol id="{name}" viewBox="0 0 24 24"><g fill="{fill}" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{strokes}</g></symbol>"#
        ));
    }
    svg.push_str("</svg>");
    svg
});

static TAG: LazyLock<String> = LazyLock::new(|| {
    let hash = Sha256::digest(SPRITE.as_bytes());
    format!("\"{}\"", hash.iter().take(8).map(|b| format!("{b:02x}")).collect::<String>())
});

/// `/i.svg`
pub async fn sprite(headers: HeaderMap) -> Response {
    let cache = [(header::CACHE_CONTROL, "public, max-age=86400"), (header::ETAG, TAG.as_str())];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|t| t.as_bytes() == TAG.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, cache).into_response();
    }
    (cache, [(header::CONTENT_TYPE, "image/svg+xml")], SPRITE.as_str()).into_response()
}

/// An icon beside a word. It is never alone, so it says nothing to those who hear the page.
#[derive(Clone, Copy)]
pub struct Icon(pub &'static str);

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(r##"<svg class="i" aria-hidden="true"><use href="/i.svg#"##)?;
        f.write_str(self.0)?;
        f.write_str(r#""/></svg>"#)
    }
}

impl askama::filters::HtmlSafe for Icon {}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn the_sprite_has_every_icon_that_is_used() {
        let known: Vec<&str> = drawings().iter().map(|(name, _)| *name).chain(["mark"]).collect();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "html") {
                    let text = fs::read_to_string(&path).unwrap();
                    for used in text.split("icon(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                        assert!(known.contains(&used), "{used} in {}", path.display());
                    }
                }
            }
        }
        assert!(!SPRITE.contains("style="));
    }
}
