//! Everything that is kept of a person, or of an organisation, as JSON that programs and people can read.

use serde_json::{Value, json};

use crate::domain::id::OrganisationId;
use crate::domain::person::Person;
use crate::store::{self, Result, Tx};

/// What is kept of a person.
///
/// # Errors
/// When the database cannot be asked.
pub async fn person(tx: &mut Tx, person: &Person) -> Result<Value> {
    let memberships =
        person.memberships.iter().map(|m| json!({ "organisation": m.organisation_name, "role": m.role }));
    Ok(json!({
        "person": { "id": person.id, "email": person.email, "name": person.name, "phone": store::person::phone(tx, person.id).await?,
            "language": person.lang.code() },
        "organisations": memberships.collect::<Vec<_>>(),
        "bookings": store::export::bookings_of_person(tx, person.id).await?,
        "accepted": store::export::acceptances(tx, person.id).await?,
        "log": store::export::lines_of_person(tx, person.id).await?,
    }))
}

/// What is kept of an organisation; `None` when there is no such one.
///
/// # Errors
/// When the database cannot be asked.
pub async fn organisation(tx: &mut Tx, id: OrganisationId) -> Result<Option<Value>> {
    let Some(described) = store::organisation::described(tx, id).await? else { return Ok(None) };
    let members = store::membership::all_of_organisation(tx, id).await?;
    let members = members.iter().map(
        |m| json!({ "name": m.name, "email": m.email, "phone": m.phone, "role": m.role, "until": m.ends_at }),
    );
    let members: Vec<Value> = members.collect();
    let agreements = store::agreement::of_organisation(tx, id).await?;
    let agreements = agreements.iter().map(|(_, a)| {
        json!({ "status": a.status, "starts_on": a.starts_on, "ends_on": a.ends_on, "kinds": a.kinds })
    });
    let agreements: Vec<Value> = agreements.collect();
    let documents = store::document::of_organisation(tx, id).await?;
    let documents =
        documents.iter().map(|d| json!({ "name": d.name, "bytes": d.size, "since": d.created_at }));
    let documents: Vec<Value> = documents.collect();
    Ok(Some(json!({
        "organisation": { "id": id, "name": described.name, "legal_form": described.legal_form, "details": described.details },
        "people": members,
        "agreements": agreements,
        "documents": documents,
        "bookings": store::export::bookings_of_organisation(tx, id).await?,
        "log": store::export::lines_of_organisation(tx, id).await?,
    })))
}
