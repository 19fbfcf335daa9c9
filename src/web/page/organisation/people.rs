//! A coordinator invites people, changes what they may do, and lets them go.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::{Typed, acts_for, faulty, zone};
use crate::action::change_member::ChangeMember;
use crate::action::invite::{Invite, Invited};
use crate::action::revoke_invitation::RevokeInvitation;
use crate::app::App;
use crate::domain::id::PersonId;
use crate::domain::person::MemberRole;
use crate::web::error::WebError;
use crate::web::extract::{Path, SignedIn};
use crate::web::form::{Form, Nothing};
use crate::web::page::link::is_address;
use crate::web::page::member;
use crate::web::page::request::Fault;
use crate::web::visit::Visit;

/// POST `/organizacja/osoby`
pub async fn invite(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    Form { fields: typed, .. }: Form<Typed>,
) -> Result<Response, WebError> {
    let own = acts_for(&viewer)?;
    let wrong = |key: &str| Fault { code: "form_email", field: Some("email"), text: visit.t(key) };
    let role = MemberRole::parse(&typed.role).ok_or(WebError::BadForm)?;
    if !is_address(typed.email.trim()) {
        return faulty(&app, &visit, &viewer, &typed, wrong("link-email-wrong")).await;
    }
    let setup = match &visit.home {
        Some(home) => home.clone(),
        None => app.setups.all().await?.into_iter().next().ok_or(WebError::NotFound)?.1,
    };
    let by = (viewer.person.id, visit.locale.lang());
    let from = (setup, app.letterhead.clone());
    let invite = Invite::new(own.organisation, (&typed.email, role), by, from, visit.now)
        .map_err(|e| WebError::broken(&e.to_string()))?;
    match app.db.write(invite).await? {
        Invited::Sent => Ok(Redirect::to("/organizacja?wyslano=1").into_response()),
        Invited::Member => faulty(&app, &visit, &viewer, &typed, wrong("organisation-member-already")).await,
        Invited::TooMany => faulty(&app, &visit, &viewer, &typed, wrong("organisation-too-many")).await,
        Invited::NotAllowed => Err(WebError::Forbidden),
    }
}

/// POST `/organizacja/osoby/{person}`
pub async fn change(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
    Form { fields: typed, .. }: Form<member::Typed>,
) -> Result<Response, WebError> {
    let (own, person) = (acts_for(&viewer)?, path.parse::<PersonId>("person")?);
    let wrong = match typed.read(&visit, zone(&visit))? {
        Err(fault) => Some(fault),
        Ok(change) => {
            let action = ChangeMember::new(own.organisation, person, change, viewer.person.id, visit.now);
            member::fault(&visit, app.db.write(action).await?)?
        }
    };
    match wrong {
        Some(wrong) => faulty(&app, &visit, &viewer, &Typed::default(), wrong).await,
        None if person == viewer.person.id && typed.leaves() => Ok(Redirect::to("/konto").into_response()),
        None => Ok(Redirect::to("/organizacja").into_response()),
    }
}

/// POST `/organizacja/zaproszenia/{invitation}`: takes it back.
pub async fn revoke(
    State(app): State<App>,
    visit: Visit,
    SignedIn(viewer): SignedIn,
    path: Path,
    _: Form<Nothing>,
) -> Result<Response, WebError> {
    let own = acts_for(&viewer)?;
    if own.role != MemberRole::Coordinator {
        return Err(WebError::Forbidden);
    }
    let invitation = path.parse("invitation")?;
    let revoke = RevokeInvitation::new(own.organisation, invitation, viewer.person.id, visit.now);
    app.db.write(revoke).await?;
    Ok(Redirect::to("/organizacja").into_response())
}
