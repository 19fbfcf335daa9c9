//! Somebody accepts to act for an organisation.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::id::{AuditId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::person::Person;
use crate::secret::{Secret, token_hash};
use crate::store::audit::Entry;
use crate::store::invitation::Invitation;
use crate::store::{self, Db, Locks, Result, Tx, Write};

use super::add_person::AddPerson;
use super::fresh;
use super::sign_in::{OpenSession, SignInError, SignedIn, Stay};

struct Accept {
    invitation: Invitation,
    /// Who has the account, if there is one.
    known: Option<PersonId>,
    new: AddPerson,
    open: OpenSession,
    person: PersonId,
    now: DateTime<Utc>,
    audit: AuditId,
}

impl Write for Accept {
    type Output = Option<SignedIn>;

    fn locks(&self) -> Locks {
        Locks::organisation(self.invitation.organisation_id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<Option<SignedIn>> {
        let account = store::person::by_email(tx, &self.invitation.email).await?.map(|(id, _)| id);
        // Somebody made the account meanwhile: what was typed here is for nobody.
        if account != self.known || !store::invitation::close(tx, self.invitation.id, self.now).await? {
            return Ok(None);
        }
        if account.is_none() {
            self.new.run(tx).await?;
        }
        let organisation = self.invitation.organisation_id;
        let members = store::membership::of_organisation(tx, organisation, self.now).await?;
        if !members.iter().any(|member| member.person_id == self.person) {
            store::membership::join(tx, self.person, organisation, self.invitation.role, self.now).await?;
        }
        let entry = Entry {
            id: self.audit,
            at: self.now,
            actor: Some(self.person),
            action: "organisation.join",
            centre: None,
            subject: "organisation",
            subject_id: organisation.0,
            detail: json!({ "invitation": self.invitation.id, "role": self.invitation.role }),
        };
        let mut message = tx.message();
        store::audit::insert(&mut message, &entry);
        store::person::bump(&mut message, self.person);
        message.send(tx).await?;
        let signed_in = self.open.run(tx).await?;
        store::session::act_for(tx, signed_in.session.id, organisation).await?;
        Ok(Some(signed_in))
    }
}

/// The open invitation of a token, and whether its address has an account already.
///
/// # Errors
/// When the database cannot be asked.
pub async fn find_invitation(db: &Db, token: &str, now: DateTime<Utc>) -> Result<Option<(Invitation, bool)>> {
    let mut tx = db.look().await?;
    let Some(invitation) = store::invitation::find(&mut tx, &token_hash(token), now).await? else {
        return Ok(None);
    };
    let known = store::person::by_email(&mut tx, &invitation.email).await?.is_some();
    Ok(Some((invitation, known)))
}

/// Accepts an invitation and signs in: whoever has the link reads the mail of that address. Without an account one is made, under the name given. `None` when
/// the link does not work (any more).
///
/// # Errors
/// When the database cannot be asked or the machine gives no random bytes.
pub async fn accept_invitation(
    db: &Db,
    token: &str,
    (name, lang): (&str, Lang),
    secret: &Secret,
    stay: Stay,
    now: DateTime<Utc>,
) -> std::result::Result<Option<SignedIn>, SignInError> {
    let mut tx = db.look().await?;
    let Some(invitation) = store::invitation::find(&mut tx, &token_hash(token), now).await? else {
        return Ok(None);
    };
    let known = store::person::by_email(&mut tx, &invitation.email).await?.map(|(id, _)| id);
    drop(tx);
    let person = known.unwrap_or_else(fresh);
    let new = Person {
        id: person,
        email: invitation.email.clone(),
        name: name.to_owned(),
        lang,
        is_admin: false,
        memberships: Vec::new(),
        staff: Vec::new(),
    };
    let new = AddPerson::new(new, None, secret, now);
    let open = OpenSession::new(person, stay, now)?;
    Ok(db.write(Accept { invitation, known, new, open, person, now, audit: fresh() }).await?)
}
