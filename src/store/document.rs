//! Files that people hand in. Lists read only what is known of them; the content stands apart.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::document::{Document, Format};
use crate::domain::id::{AgreementId, CentreId, DocumentId, OrganisationId, RegistrationId};
use crate::domain::legal_form::Proof;

use super::{Message, Result, Tx};

#[derive(FromRow)]
struct Row {
    id: DocumentId,
    proof: Proof,
    name: String,
    format: Format,
    size: i64,
    created_at: DateTime<Utc>,
}

impl Row {
    fn document(self) -> Document {
        let Self { id, proof, name, format, size, created_at } = self;
        Document { id, proof, name, format, size: size.unsigned_abs(), created_at }
    }
}

/// A file with its content.
pub struct Whole {
    /// What is known of it.
    pub document: Document,
    /// Its content.
    pub content: Vec<u8>,
}

#[derive(FromRow)]
struct WholeRow {
    #[sqlx(flatten)]
    row: Row,
    content: Vec<u8>,
}

const OF_REGISTRATION: &str = "select id, proof, name, format, size, created_at from document
    where registration_id = $1 order by created_at, id";
const OF_ORGANISATION: &str = "select id, proof, name, format, size, created_at from document
    where organisation_id = $1 order by created_at, id";
const OF_AGREEMENT: &str = "select id, proof, name, format, size, created_at from document
    where agreement_id = $1 order by created_at, id";
const INSERT: &str =
    "insert into document (id, registration_id, organisation_id, agreement_id, proof, name, format, size, sha256, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const INSERT_CONTENT: &str = "insert into document_content (document_id, content) values ($1, $2)";
const REMOVE: &str = "delete from document where id = $1 and registration_id = $2 returning id";
const HAND_OVER: &str = "update document set organisation_id = $2 where registration_id = $1";
const IN_REGISTRATION: &str = "select d.id, d.proof, d.name, d.format, d.size, d.created_at, c.content
    from document d join document_content c on c.document_id = d.id where d.id = $1 and d.registration_id = $2";
/// For staff of a centre: it belongs to a registration with the centre, sent at least once, or to an organisation that has an agreement there.
const AT_CENTRE: &str = "select d.id, d.proof, d.name, d.format, d.size, d.created_at, c.content
    from document d join document_content c on c.document_id = d.id where d.id = $1 and (
        exists (select 1 from registration r where r.id = d.registration_id and r.centre_id = $2 and r.submitted_at is not null)
        or exists (select 1 from agreement a where a.organisation_id = d.organisation_id and a.centre_id = $2))";

/// The files of a registration, the first one first.
pub async fn of_registration(tx: &mut Tx, id: RegistrationId) -> Result<Vec<Document>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_REGISTRATION).bind(id).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::document).collect())
}

/// The scans of an agreement, the first one first.
pub async fn of_agreement(tx: &mut Tx, id: AgreementId) -> Result<Vec<Document>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_AGREEMENT).bind(id).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::document).collect())
}

/// The files of an organisation, the first one first.
pub async fn of_organisation(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Document>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_ORGANISATION).bind(id).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::document).collect())
}

/// A file of a registration.
pub async fn in_registration(
    tx: &mut Tx,
    id: DocumentId,
    registration: RegistrationId,
) -> Result<Option<Whole>> {
    let row: Option<WholeRow> =
        on!(tx, |c| sqlx::query_as(IN_REGISTRATION).bind(id).bind(registration).fetch_optional(c).await)?;
    Ok(row.map(WholeRow::whole))
}

/// A file that concerns the staff of a centre.
pub async fn at_centre(tx: &mut Tx, id: DocumentId, centre: CentreId) -> Result<Option<Whole>> {
    let row: Option<WholeRow> =
        on!(tx, |c| sqlx::query_as(AT_CENTRE).bind(id).bind(centre).fetch_optional(c).await)?;
    Ok(row.map(WholeRow::whole))
}

impl WholeRow {
    fn whole(self) -> Whole {
        Whole { document: self.row.document(), content: self.content }
    }
}

/// What a file belongs to when it is handed in.
#[derive(Clone, Copy, Debug)]
pub enum Owner {
    /// A registration, as one of its papers.
    Registration(RegistrationId),
    /// An agreement of an organisation, as the scan of the signed paper.
    Agreement(OrganisationId, AgreementId),
}

/// Adds a file, with the hash of its content.
pub async fn insert(
    tx: &mut Tx,
    owner: Owner,
    document: &Document,
    (content, sha256): (&[u8], &[u8]),
) -> Result<()> {
    let (registration, organisation, agreement) = match owner {
        Owner::Registration(registration) => (Some(registration), None, None),
        Owner::Agreement(organisation, agreement) => (None, Some(organisation), Some(agreement)),
    };
    let d = document;
    on!(tx, |c| sqlx::query(INSERT)
        .bind(d.id)
        .bind(registration)
        .bind(organisation)
        .bind(agreement)
        .bind(d.proof)
        .bind(&d.name)
        .bind(d.format)
        .bind(i64::try_from(d.size).unwrap_or(i64::MAX))
        .bind(sha256)
        .bind(d.created_at)
        .execute(c)
        .await
        .map(|_| ()))?;
    on!(tx, |c| sqlx::query(INSERT_CONTENT).bind(d.id).bind(content).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Takes a file out of a registration; `false` when it is not there.
pub async fn remove(tx: &mut Tx, id: DocumentId, registration: RegistrationId) -> Result<bool> {
    let gone: Option<DocumentId> =
        on!(tx, |c| sqlx::query_scalar(REMOVE).bind(id).bind(registration).fetch_optional(c).await)?;
    Ok(gone.is_some())
}

/// Makes the files of a registration those of the organisation it became.
pub fn hand_over(message: &mut Message, registration: RegistrationId, organisation: OrganisationId) {
    message.add(HAND_OVER).bind(registration).bind(organisation);
}
