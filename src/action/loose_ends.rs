//! What an agreement that ended, or is on hold, leaves behind: bookings to come that none in force covers. Nothing is called off by itself; staff see to
//! each.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::domain::agreement::{Agreement, Cover, Standing};
use crate::domain::id::OrganisationId;
use crate::domain::interval::Interval;
use crate::domain::legal_form::LegalForm;
use crate::domain::policy::AgreementNeed;
use crate::domain::setup::Setup;
use crate::store::booking::coming::{self, Coming};
use crate::store::{self, Result, Tx};

/// The bookings to come of one organisation, or of all, that no agreement covers.
///
/// # Errors
/// When the database cannot be asked.
pub async fn loose_ends(
    tx: &mut Tx,
    setup: &Setup,
    organisation: Option<OrganisationId>,
    now: DateTime<Utc>,
) -> Result<Vec<Coming>> {
    let centre = setup.centre.id;
    let (coming, dossiers) = match organisation {
        Some(id) => (
            coming::of_organisation(tx, centre, id, now).await?,
            store::dossier::of_organisation(tx, id, centre).await?,
        ),
        None => (coming::at_centre(tx, centre, now).await?, store::dossier::at_centre(tx, centre).await?),
    };
    let mut agreements: HashMap<OrganisationId, Vec<Agreement>> = HashMap::new();
    for dossier in dossiers {
        agreements.entry(dossier.organisation).or_default().push(dossier.agreement);
    }
    let mut standings: HashMap<OrganisationId, Standing> = HashMap::new();
    let is_loose = |coming: &Coming| {
        let id = coming.organisation_id;
        // Neither its form nor its strikes matter to what its agreements cover.
        let standing = standings.entry(id).or_insert_with(|| Standing {
            organisation: id,
            legal_form: LegalForm::Other,
            strikes: 0,
            agreements: agreements.remove(&id).unwrap_or_default(),
        });
        is_uncovered(setup, standing, coming)
    };
    let mut is_loose = is_loose;
    Ok(coming.into_iter().filter(|coming| is_loose(coming)).collect())
}

fn is_uncovered(setup: &Setup, standing: &Standing, coming: &Coming) -> bool {
    let Some(resource) = setup.resource(coming.resource_id) else { return false };
    let Some(span) = Interval::new(coming.starts_at, coming.ends_at) else { return false };
    let days = setup.days_of(span);
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return false };
    setup.policy(resource, *first).agreement == AgreementNeed::Required
        && standing.cover(resource.kind, *first, *last) != Cover::Covered
}
