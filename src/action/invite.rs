//! A coordinator asks somebody to act for the organisation.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, InvitationId, OrganisationId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::letter::{Matter, Notice, Recipient};
use crate::domain::person::MemberRole;
use crate::domain::setup::Setup;
use crate::secret::{random_token, token_hash};
use crate::store::audit::Entry;
use crate::store::invitation::Invitation;
use crate::store::{self, Locks, Result, Tx, Write};

use super::fresh;
use super::news::{Letterhead, notice};

/// How long an invitation can be accepted.
const LASTS: TimeDelta = TimeDelta::days(14);
/// Most invitations that an organisation sends within a day.
const MOST_A_DAY: i64 = 30;

/// Invites the owner of an address. Nobody learns whether there is an account with it.
#[derive(Clone)]
pub struct Invite {
    organisation: OrganisationId,
    email: String,
    role: MemberRole,
    by: PersonId,
    /// In which language to write.
    lang: Lang,
    setup: Arc<Setup>,
    letterhead: Letterhead,
    invitation: InvitationId,
    token: String,
    now: DateTime<Utc>,
    audit: AuditId,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Invited {
    /// The invitation is on its way.
    Sent,
    /// Whoever has that address acts for the organisation already.
    Member,
    /// Too many for one day.
    TooMany,
    /// Only coordinators invite.
    NotAllowed,
}

impl Invite {
    /// Prepares it; the mail comes from the centre of `setup`, in the language of whoever invites.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new(
        organisation: OrganisationId,
        (email, role): (&str, MemberRole),
        (by, lang): (PersonId, Lang),
        (setup, letterhead): (Arc<Setup>, Letterhead),
        now: DateTime<Utc>,
    ) -> std::io::Result<Self> {
        Ok(Self {
            organisation,
            email: email.trim().to_lowercase(),
            role,
            by,
            lang,
            setup,
            letterhead,
            invitation: fresh(),
            token: random_token()?,
            now,
            audit: fresh(),
        })
    }
}

impl Write for Invite {
    type Output = Invited;

    fn locks(&self) -> Locks {
        Locks::organisation(self.organisation)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Invited> {
        let members = store::membership::of_organisation(tx, self.organisation, self.now).await?;
        let Some(by) = members.iter().find(|m| m.person_id == self.by && m.role == MemberRole::Coordinator)
        else {
            return Ok(Invited::NotAllowed);
        };
        if members.iter().any(|member| member.email == self.email) {
            return Ok(Invited::Member);
        }
        let since = self.now - TimeDelta::days(1);
        if store::invitation::count_since(tx, self.organisation, since).await? >= MOST_A_DAY {
            return Ok(Invited::TooMany);
        }
        let organisation = store::organisation::name(tx, self.organisation).await?.unwrap_or_default();
        let invitation = Invitation {
            id: self.invitation,
            organisation_id: self.organisation,
            organisation: organisation.clone(),
            email: self.email.clone(),
            role: self.role,
            expires_at: self.now + LASTS,
        };
        let url = format!("{}/organizacja/zaproszenie/{}", self.letterhead.public_url, self.token);
        let values = [("organisation", organisation), ("name", by.name.clone())];
        let about = Notice {
            values: values.map(|(name, value)| (name.to_owned(), value)).into(),
            ..Notice::new(Matter::Invitation, url, Some(invitation.expires_at))
        };
        let to = Recipient { email: self.email.clone(), name: self.email.clone(), lang: self.lang };
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.by),
            action: "organisation.invite",
            centre: None,
            subject: "organisation",
            subject_id: self.organisation.0,
            detail: json!({ "invitation": self.invitation, "role": self.role }),
        };
        let mut message = tx.message();
        store::invitation::insert(&mut message, &invitation, self.by, &token_hash(&self.token), self.now);
        store::audit::insert(&mut message, &entry);
        // There may be no account yet: the invitation stands for whoever gets the mail.
        let whom = PersonId(self.invitation.0);
        notice(&mut message, (&self.setup, &self.letterhead), (whom, to), about, self.now)?;
        message.send(tx).await?;
        Ok(Invited::Sent)
    }
}
