//! Forms with a file. The same is looked at as for other forms; the file is kept in memory while it comes, and all files together have room there only up to a
//! limit.

use std::sync::Arc;

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use multer::{Constraints, Field, Multipart, SizeLimit};
use subtle::ConstantTimeEq;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::app::App;
use crate::domain::document::MOST_BYTES;

use super::error::WebError;
use super::form::{announced, is_from_our_page};
use super::visit::Visit;

/// Largest form with a file, in bytes: the file, and the fields around it.
const MOST_SENT: usize = MOST_BYTES + 64 * 1024;
/// Most fields of such a form.
const MOST_FIELDS: usize = 10;
/// Longest text field, in bytes.
const LONGEST_FIELD: usize = 4 * 1024;
/// Room for all files on their way, in KiB.
const ROOM: usize = 128 * 1024;

/// Room in memory for files on their way; cheap to clone.
#[derive(Clone)]
pub struct Room(Arc<Semaphore>);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(ROOM)))
    }
}

/// A file as it was sent.
pub struct SentFile {
    /// Its name, as sent.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// A form with a file that carries the token of its session.
pub struct Upload {
    fields: Vec<(String, String)>,
    /// The file, if one was chosen that is not too large.
    pub file: Option<SentFile>,
    /// Whether the file is larger than any may be.
    pub is_too_large: bool,
}

/// A form with a file that belongs to no session.
pub struct OpenUpload(pub Upload);

impl Upload {
    /// The text of a field; empty when it was not sent.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }
}

impl FromRequest<App> for Upload {
    type Rejection = WebError;

    async fn from_request(request: Request, app: &App) -> Result<Self, WebError> {
        let viewer = request.extensions().get::<Visit>().and_then(|visit| visit.viewer.clone());
        let upload = read(request, app).await?;
        if let Some(viewer) = viewer
            && !bool::from(upload.field("csrf").as_bytes().ct_eq(viewer.csrf.as_bytes()))
        {
            return Err(WebError::StaleForm);
        }
        Ok(upload)
    }
}

impl FromRequest<App> for OpenUpload {
    type Rejection = WebError;

    async fn from_request(request: Request, app: &App) -> Result<Self, WebError> {
        read(request, app).await.map(Self)
    }
}

async fn read(request: Request, app: &App) -> Result<Upload, WebError> {
    let headers = request.headers();
    if !is_from_our_page(headers, &app.config.public_url) {
        return Err(WebError::StaleForm);
    }
    let boundary = boundary(headers).ok_or(WebError::BadForm)?;
    // Much more than allowed is not even read; a little more is, so that the page can say so.
    if announced(headers) > 4 * MOST_SENT {
        return Err(WebError::TooLarge);
    }
    let room = request.extensions().get::<Room>().cloned().unwrap_or_default();
    let constraints = Constraints::new().size_limit(SizeLimit::new().whole_stream(4 * MOST_SENT as u64));
    let form = Multipart::with_constraints(request.into_body().into_data_stream(), boundary, constraints);
    tokio::time::timeout(app.limits.upload, parts(form, &room)).await.map_err(|_| WebError::TooSlow)?
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    let packed = headers.get_all(header::CONTENT_ENCODING).iter().any(|packed| packed != "identity");
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(kind).ok().filter(|_| !packed)
}

async fn parts(mut form: Multipart<'_>, room: &Room) -> Result<Upload, WebError> {
    let mut upload = Upload { fields: Vec::new(), file: None, is_too_large: false };
    let mut taken: Option<OwnedSemaphorePermit> = None;
    for _ in 0..=MOST_FIELDS {
        let Some(field) = form.next_field().await.map_err(|e| fault(&e))? else { return Ok(upload) };
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(file_name) = field.file_name().map(ToOwned::to_owned) {
            let content = content(field, room, &mut taken).await?;
            upload.is_too_large |= content.is_none();
            // A form without a chosen file sends one without name and content.
            let chosen = content.filter(|content| !file_name.is_empty() || !content.is_empty());
            if let Some(content) = chosen {
                upload.file = Some(SentFile { name: file_name, content });
            }
        } else {
            upload.fields.push((name, text(field).await?));
        }
    }
    Err(WebError::BadForm)
}

/// The content of a file; `None` when it is too large, after it was read to its end.
async fn content(
    mut field: Field<'_>,
    room: &Room,
    taken: &mut Option<OwnedSemaphorePermit>,
) -> Result<Option<Vec<u8>>, WebError> {
    let mut content = Vec::new();
    let mut is_too_large = false;
    while let Some(piece) = field.chunk().await.map_err(|e| fault(&e))? {
        is_too_large |= content.len() + piece.len() > MOST_BYTES;
        if is_too_large {
            content = Vec::new();
            continue;
        }
        let kib = u32::try_from(piece.len().div_ceil(1024)).unwrap_or(u32::MAX);
        let more = room.0.clone().try_acquire_many_owned(kib).map_err(|_| WebError::Busy)?;
        match taken {
            Some(taken) => taken.merge(more),
            None => *taken = Some(more),
        }
        content.extend_from_slice(&piece);
    }
    Ok((!is_too_large).then_some(content))
}

async fn text(mut field: Field<'_>) -> Result<String, WebError> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(|e| fault(&e))? {
        if bytes.len() + piece.len() > LONGEST_FIELD {
            return Err(WebError::BadForm);
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(WebError::BadForm)
}

fn fault(error: &multer::Error) -> WebError {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            WebError::TooLarge
        }
        _ => WebError::BadForm,
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    async fn sent(body: &'static str) -> Result<Upload, WebError> {
        let pieces = stream::iter(body.as_bytes().chunks(7).map(Ok::<_, std::io::Error>));
        parts(Multipart::new(pieces, "X"), &Room::default()).await
    }

    #[tokio::test]
    async fn fields_and_a_file_are_read() {
        let body = "--X\r\nContent-Disposition: form-data; name=\"proof\"\r\n\r\nstatut\r\n\
            --X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.pdf\"\r\n\r\n%PDF\r\n--X--\r\n";
        let upload = sent(body).await.unwrap();
        assert_eq!((upload.field("proof"), upload.field("other")), ("statut", ""));
        let file = upload.file.unwrap();
        assert_eq!((file.name.as_str(), file.content.as_slice()), ("a b.pdf", &b"%PDF"[..]));
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_told_so() {
        let odd = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0\r\n--X--\r\n";
        for body in ["", "--X\r\n", "hello", "--X\r\nContent-Disposition: x\r\n", odd] {
            assert!(matches!(sent(body).await, Err(WebError::BadForm)), "{body}");
        }
        let none = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--X--\r\n";
        assert!(sent(none).await.unwrap().file.is_none(), "no file was chosen");
    }
}
