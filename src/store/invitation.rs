//! Invitations to act for an organisation; only the hash of their token is kept.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::id::{InvitationId, OrganisationId, PersonId};
use crate::domain::person::MemberRole;

use super::{Message, Result, Tx};

/// An invitation that is open.
#[derive(Clone, Debug, FromRow)]
pub struct Invitation {
    /// The invitation.
    pub id: InvitationId,
    /// For which organisation.
    pub organisation_id: OrganisationId,
    /// That organisation's name.
    pub organisation: String,
    /// To which address it went.
    pub email: String,
    /// In which role.
    pub role: MemberRole,
    /// Until when it can be accepted.
    pub expires_at: DateTime<Utc>,
}

macro_rules! open {
    ($which:literal) => {
        concat!(
            "select i.id, i.organisation_id, o.name as organisation, i.email, i.role, i.expires_at
            from invitation i join organisation o on o.id = i.organisation_id where i.closed_at is null and i.expires_at > $2 and ",
            $which,
            " order by i.created_at, i.id"
        )
    };
}

const FIND: &str = open!("i.token_hash = $1");
const OF_ORGANISATION: &str = open!("i.organisation_id = $1");
const INSERT: &str = "insert into invitation (id, organisation_id, email, role, invited_by, token_hash, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)";
const CLOSE: &str = "update invitation set closed_at = $2 where id = $1 and closed_at is null returning id";
const CLOSE_EARLIER: &str =
    "update invitation set closed_at = $3 where organisation_id = $1 and email = $2 and closed_at is null";
const COUNT: &str = "select count(*) from invitation where organisation_id = $1 and created_at > $2";

/// The open invitation of a token whose hash is given.
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<Invitation>> {
    Ok(on!(tx, |c| sqlx::query_as(FIND).bind(token_hash).bind(now).fetch_optional(c).await)?)
}

/// The open invitations of an organisation.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>> {
    Ok(on!(tx, |c| sqlx::query_as(OF_ORGANISATION).bind(organisation).bind(now).fetch_all(c).await)?)
}

/// How many an organisation has sent since an instant.
pub async fn count_since(tx: &mut Tx, organisation: OrganisationId, since: DateTime<Utc>) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(COUNT).bind(organisation).bind(since).fetch_one(c).await)?)
}

/// Adds an invitation, with the hash of its token; it takes the place of any open one to the same address.
pub fn insert(
    message: &mut Message,
    invitation: &Invitation,
    by: PersonId,
    token_hash: &[u8],
    now: DateTime<Utc>,
) {
    let i = invitation;
    message.add(CLOSE_EARLIER).bind(i.organisation_id).bind(&i.email).bind(now);
    message
        .add(INSERT)
        .bind(i.id)
        .bind(i.organisation_id)
        .bind(&i.email)
        .bind(i.role)
        .bind(by)
        .bind(token_hash)
        .bind(now)
        .bind(i.expires_at);
}

/// Closes an invitation; `false` when it was closed before.
pub async fn close(tx: &mut Tx, id: InvitationId, now: DateTime<Utc>) -> Result<bool> {
    let closed: Option<InvitationId> =
        on!(tx, |c| sqlx::query_scalar(CLOSE).bind(id).bind(now).fetch_optional(c).await)?;
    Ok(closed.is_some())
}
