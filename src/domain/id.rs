//! Identifiers: one newtype a noun, so that a room is never passed where a booking is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(pub Uuid);

            impl From<Uuid> for $name {
                fn from(id: Uuid) -> Self {
                    Self(id)
                }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    self.0.fmt(f)
                }
            }

            impl std::str::FromStr for $name {
                type Err = uuid::Error;
                fn from_str(text: &str) -> Result<Self, Self::Err> {
                    text.parse().map(Self)
                }
            }
        )+

        /// Calls `$then!` with every identifier type; the store uses it to teach the databases all of them at once.
        macro_rules! for_each_id {
            ($then:ident) => { $then! { $($name,)+ } };
        }
        pub(crate) use for_each_id;
    };
}

ids! {
    /// One centre.
    CentreId,
    /// One bookable thing or its part.
    ResourceId,
    /// One account.
    PersonId,
    /// One organisation.
    OrganisationId,
    /// One agreement between an organisation and a centre.
    AgreementId,
    /// What was asked in one go.
    ApplicationId,
    /// One booking; also the UID of its calendar entry.
    BookingId,
    /// One resource within a booking.
    ItemId,
    /// One invitation to act for an organisation.
    InvitationId,
    /// One registration of an organisation with a centre.
    RegistrationId,
    /// One change of somebody's address.
    EmailChangeId,
    /// One version of a centre's rules or declarations.
    RegulationId,
    /// One file that somebody handed in.
    DocumentId,
    /// One signed-in browser.
    SessionId,
    /// One single-use link sent or shown to a person.
    LinkId,
    /// One private calendar feed.
    FeedId,
    /// One piece of work owed after a commit.
    JobId,
    /// One line of the call list.
    CallId,
    /// One line of the audit log.
    AuditId,
    /// One edition of a policy.
    PolicyId,
    /// One closure of a centre or a resource.
    ClosureId,
    /// Special hours of some days.
    SpecialHoursId,
    /// One list of records whose time is over.
    DisposalId,
}
