//! The papers that prove an organisation: handed in as files, or brought to the centre.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::action::add_document::{AddDocument, Added};
use crate::action::remove_document::RemoveDocument;
use crate::app::App;
use crate::domain::document::Document;
use crate::domain::id::DocumentId;
use crate::domain::legal_form::{LegalForm, Proof};
use crate::domain::registration::Part;
use crate::domain::words::{Word, Words};
use crate::store;
use crate::store::document::Whole;
use crate::web::error::WebError;
use crate::web::extract::Path;
use crate::web::form::{Fields, Nothing, OpenForm};
use crate::web::page::{show, show_as};
use crate::web::upload::OpenUpload;
use crate::web::visit::Visit;

use super::Opened;

/// A paper that is asked for, and the files there are.
struct Paper {
    proof: &'static str,
    title: String,
    files: Vec<File>,
    on_paper: bool,
    fault: Option<String>,
}

struct File {
    id: DocumentId,
    name: String,
    size: String,
}

#[derive(Template)]
#[template(path = "registration/documents.html")]
struct Page<'a> {
    v: &'a Visit,
    base: String,
    papers: Vec<Paper>,
    fault: Option<(&'static str, String)>,
}

fn page<'a>(visit: &'a Visit, opened: &Opened, fault: Option<(&'static str, String)>) -> Page<'a> {
    let r = &opened.registration;
    let proofs = r.answers.legal_form.map(LegalForm::proofs).unwrap_or_default();
    let paper = |proof: &Proof| Paper {
        proof: proof.as_str(),
        title: visit.say("proof", "proof", proof.as_str()),
        files: r.documents.iter().filter(|d| d.proof == *proof).map(|d| file(visit, d)).collect(),
        on_paper: r.answers.on_paper.contains(*proof),
        fault: fault.as_ref().filter(|(of, _)| *of == proof.as_str()).map(|(_, text)| text.clone()),
    };
    Page { v: visit, base: opened.list(), papers: proofs.iter().map(paper).collect(), fault }
}

fn file(visit: &Visit, document: &Document) -> File {
    File { id: document.id, name: document.name.clone(), size: size(visit, document.size) }
}

/// A length as people read it.
pub(in crate::web::page) fn size(visit: &Visit, bytes: u64) -> String {
    let kib = bytes.div_ceil(1024);
    if kib < 1024 {
        return visit.say("size-kb", "n", i64::try_from(kib).unwrap_or(i64::MAX));
    }
    let tenths = kib * 10 / 1024;
    let point = visit.t("decimal-point");
    visit.say("size-mb", "n", format!("{}{point}{}", tenths / 10, tenths % 10))
}

/// GET `/dolacz/{token}/dokumenty`
pub async fn edit(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    if !opened.registration.status.is_open() {
        return Ok(opened.to_list());
    }
    show(&page(&visit, &opened, None))
}

/// POST `/dolacz/{token}/dokumenty`: hands in a file.
pub async fn add(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    OpenUpload(upload): OpenUpload,
) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    let proof = Proof::parse(upload.field("proof")).ok_or(WebError::BadForm)?;
    let fault = if upload.is_too_large {
        visit.t("document-too-large")
    } else if let Some(file) = upload.file {
        let add = AddDocument::new(opened.id(), proof, (&file.name, file.content), visit.now);
        match add {
            None => visit.t("document-wrong"),
            Some(add) => match app.db.write(add).await? {
                Added::Kept => return Ok(to_papers(&opened)),
                Added::NotAsked => return Err(WebError::BadForm),
                Added::Closed => return Ok(opened.to_list()),
                Added::TooMany => visit.t("document-too-many"),
            },
        }
    } else {
        visit.t("document-missing")
    };
    let page = page(&visit, &opened, Some((proof.as_str(), fault)));
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn to_papers(opened: &Opened) -> Response {
    Redirect::to(&format!("{}/dokumenty", opened.list())).into_response()
}

/// POST `/dolacz/{token}/papier`: which papers will be brought.
pub async fn on_paper(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    OpenForm(typed): OpenForm<Fields>,
) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    let proofs: Words<Proof> = typed.texts("on_paper").filter_map(Proof::parse).collect();
    opened.keep(&app, &visit, Part::OnPaper(proofs)).await?;
    Ok(opened.to_list())
}

/// POST `/dolacz/{token}/dokumenty/{document}`: takes a file back.
pub async fn remove(
    State(app): State<App>,
    visit: Visit,
    path: Path,
    OpenForm(_): OpenForm<Nothing>,
) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    let document = path.parse("document")?;
    app.db.write(RemoveDocument { registration: opened.id(), document, now: visit.now }).await?;
    Ok(to_papers(&opened))
}

/// GET `/dolacz/{token}/dokumenty/{document}`: the file again, while it can be changed.
pub async fn download(State(app): State<App>, visit: Visit, path: Path) -> Result<Response, WebError> {
    let opened = Opened::find(&app, &visit, &path).await?;
    if !opened.registration.status.is_open() {
        return Err(WebError::NotFound);
    }
    let mut tx = app.db.look().await?;
    let found = store::document::in_registration(&mut tx, path.parse("document")?, opened.id()).await?;
    attachment(found.ok_or(WebError::NotFound)?)
}

/// Letters, digits and a few signs stand for themselves in the name of a download (RFC 8187).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// A file as a download that no browser opens by itself.
pub(in crate::web::page) fn attachment(whole: Whole) -> Result<Response, WebError> {
    let name = &whole.document.name;
    let ascii: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._ ".contains(c) { c } else { '_' }).collect();
    let disposition =
        format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{}", utf8_percent_encode(name, PLAIN));
    let disposition =
        HeaderValue::from_str(&disposition).map_err(|_| WebError::broken("the name of a download"))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(whole.document.format.media_type())),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, whole.content).into_response())
}
