//! The organisation one acts for: its agreements, its people, and invitations to them.

mod invitation;
mod people;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::action::act_for::ActFor;
use crate::action::balance::balances_today;
use crate::app::App;
use crate::domain::agreement::AgreementStatus;
use crate::domain::id::{AgreementId, InvitationId};
use crate::domain::person::{MemberRole, Membership};
use crate::domain::wall;
use crate::locale;
use crate::store;
use crate::web::error::WebError;
use crate::web::extract::{Query, SignedIn};
use crate::web::form::Form;
use crate::web::visit::{Viewer, Visit};

use super::field::Field;
use super::request::{Choice, Fault};
use super::{member, show};

pub use invitation::{accept, show_one as invitation};
pub use people::{change, invite, revoke};

/// What lets the organisation use a centre.
struct Agreed {
    id: AgreementId,
    centre: String,
    status: String,
    /// From when to when.
    days: String,
    holds: bool,
}

/// An invitation that is open.
struct Open {
    id: InvitationId,
    email: String,
    role: String,
    until: String,
}

#[derive(Template)]
#[template(path = "organisation/show.html")]
struct Show<'a> {
    v: &'a Visit,
    viewer: &'a Viewer,
    name: String,
    agreements: Vec<Agreed>,
    /// How much of its limits is used, by centre.
    balances: Vec<(String, Vec<String>)>,
    people: Vec<member::Row>,
    /// Where changes of people go.
    members_at: &'static str,
    invitations: Vec<Open>,
    coordinates: bool,
    /// Only staff give an address to whoever had none.
    at_desk: bool,
    email: Field,
    roles: Vec<Choice>,
    faults: Vec<Fault>,
    /// What was just done.
    done: Option<String>,
}

/// What was typed into the invitation.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    email: String,
    role: String,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Just {
    /// Not empty after an invitation.
    wyslano: String,
}

/// GET `/organizacja`
pub async fn show_own(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Query(just): Query<Just>,
) -> Result<Response, WebError> {
    let mut page = page(&app, &visit, &viewer, &Typed::default(), Vec::new()).await?;
    page.done = (!just.wyslano.is_empty()).then(|| visit.t("organisation-invited"));
    show(&page)
}

/// The organisation acted for; those who have none have no such page.
fn acts_for(viewer: &Viewer) -> Result<&Membership, WebError> {
    viewer.person.memberships.first().ok_or(WebError::Forbidden)
}

async fn page<'a>(
    app: &App,
    visit: &'a Visit,
    viewer: &'a Viewer,
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<Show<'a>, WebError> {
    let own = acts_for(viewer)?;
    let coordinates = own.role == MemberRole::Coordinator;
    let mut tx = app.db.read().await?;
    let members = store::membership::all_of_organisation(&mut tx, own.organisation).await?;
    let invitations = match coordinates {
        true => store::invitation::of_organisation(&mut tx, own.organisation, visit.now).await?,
        false => Vec::new(),
    };
    let agreements = store::agreement::of_organisation(&mut tx, own.organisation).await?;
    drop(tx);
    let (mut agreed, mut balances) = (Vec::new(), Vec::new());
    for (centre, agreement) in agreements {
        let Some((_, setup)) = app.setups.by_id(centre).await? else { continue };
        let today = setup.day_of(visit.now);
        let ended = agreement.ends_on.is_some_and(|end| end < today);
        let centre_name = &setup.centre.profile.short_name;
        let holds = agreement.status == AgreementStatus::InForce && !ended && agreement.starts_on <= today;
        if holds && !balances.iter().any(|(name, _)| name == centre_name) {
            let mut tx = app.db.look().await?;
            let all = balances_today(&mut tx, &setup, own.organisation, visit.now).await?;
            let lines: Vec<String> = all.iter().map(|b| locale::quota::balance(visit.locale, b)).collect();
            balances.push((centre_name.clone(), lines));
        }
        agreed.push(Agreed {
            id: agreement.id,
            centre: setup.centre.profile.short_name.clone(),
            status: locale::agreement::status(visit.locale, agreement.status, ended),
            days: locale::agreement::days(visit.locale, agreement.starts_on, agreement.ends_on),
            holds: agreement.status == AgreementStatus::InForce && !ended,
        });
    }
    balances.retain(|(_, lines)| !lines.is_empty());
    let zone = zone(visit);
    let open = |invitation: store::invitation::Invitation| Open {
        id: invitation.id,
        role: locale::role::member(visit.locale, invitation.role),
        until: visit.locale.date_day(wall::local(zone, invitation.expires_at).date()),
        email: invitation.email,
    };
    let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
    let chosen = MemberRole::parse(&typed.role).unwrap_or(MemberRole::Booker);
    Ok(Show {
        v: visit,
        viewer,
        name: own.organisation_name.clone(),
        agreements: agreed,
        balances,
        people: members.iter().map(|one| member::row(visit, zone, &members, one)).collect(),
        members_at: "/organizacja/osoby",
        invitations: invitations.into_iter().map(open).collect(),
        coordinates,
        at_desk: false,
        email: Field::new("email", visit.t("sign-in-email"), &typed.email)
            .kind("email")
            .error(fault("email"))
            .required(),
        roles: member::roles(visit, chosen),
        faults,
        done: None,
    })
}

/// The zone in which an organisation's days are counted: that of the centre in the frame.
fn zone(visit: &Visit) -> chrono_tz::Tz {
    visit.home.as_ref().map_or(chrono_tz::Europe::Warsaw, |home| home.centre.zone)
}

/// For which organisation to act.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    organisation: String,
}

/// POST `/organizacja/wybor`
pub async fn choose(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Form { fields, .. }: Form<Chosen>,
) -> Result<Response, WebError> {
    let organisation = fields.organisation.parse().map_err(|_| WebError::BadForm)?;
    let choice = ActFor { session: viewer.session, person: viewer.person.id, organisation, now: visit.now };
    if !app.db.write(choice).await? {
        return Err(WebError::NotFound);
    }
    Ok(Redirect::to("/organizacja").into_response())
}

/// The page again with what is wrong.
async fn faulty(
    app: &App,
    visit: &Visit,
    viewer: &Viewer,
    typed: &Typed,
    fault: Fault,
) -> Result<Response, WebError> {
    super::show_as(StatusCode::UNPROCESSABLE_ENTITY, &page(app, visit, viewer, typed, vec![fault]).await?)
}
