//! Teaches both databases the domain's identifiers and words, so that the domain itself need not know of databases.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};
use uuid::Uuid;

use crate::domain::agreement::AgreementStatus;
use crate::domain::disposal::DisposalStatus;
use crate::domain::document::Format;
use crate::domain::dossier::Side;
use crate::domain::id::{
    AgreementId, ApplicationId, AuditId, BookingId, CallId, CentreId, ClosureId, DisposalId, DocumentId,
    EmailChangeId, FeedId, InvitationId, ItemId, JobId, LinkId, OrganisationId, PersonId, PolicyId,
    RegistrationId, RegulationId, ResourceId, SessionId, SpecialHoursId,
};
use crate::domain::lang::Lang;
use crate::domain::legal_form::{LegalForm, Proof};
use crate::domain::person::{Contact, MemberRole, StaffRole};
use crate::domain::refusal::Ground;
use crate::domain::registration::RegistrationStatus;
use crate::domain::regulation::RegulationKind;
use crate::domain::resource::Kind;
use crate::domain::retention::RecordClass;
use crate::domain::status::Status;
use crate::domain::words::Word;

macro_rules! as_uuid {
    ($($name:ident,)+) => { $(
        impl<DB: Database> Type<DB> for $name where Uuid: Type<DB> {
            fn type_info() -> DB::TypeInfo { <Uuid as Type<DB>>::type_info() }
            fn compatible(ty: &DB::TypeInfo) -> bool { <Uuid as Type<DB>>::compatible(ty) }
        }
        impl<'q, DB: Database> Encode<'q, DB> for $name where Uuid: Encode<'q, DB> {
            fn encode_by_ref(&self, buf: &mut <DB as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> { self.0.encode_by_ref(buf) }
        }
        impl<'r, DB: Database> Decode<'r, DB> for $name where Uuid: Decode<'r, DB> {
            fn decode(value: <DB as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> { Ok(Self(Uuid::decode(value)?)) }
        }
    )+ };
}

crate::domain::id::for_each_id!(as_uuid);

/// A closed set of words that stands as text in the database.
macro_rules! as_word {
    ($($name:ident: $read:expr, $write:expr;)+) => { $(
        impl<DB: Database> Type<DB> for $name where String: Type<DB> {
            fn type_info() -> DB::TypeInfo { <String as Type<DB>>::type_info() }
            fn compatible(ty: &DB::TypeInfo) -> bool { <String as Type<DB>>::compatible(ty) }
        }
        impl<'q, DB: Database> Encode<'q, DB> for $name where String: Encode<'q, DB> {
            fn encode_by_ref(&self, buf: &mut <DB as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                let word: fn(Self) -> &'static str = $write;
                word(*self).to_owned().encode(buf)
            }
        }
        impl<'r, DB: Database> Decode<'r, DB> for $name where String: Decode<'r, DB> {
            fn decode(value: <DB as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let word = String::decode(value)?;
                let read: fn(&str) -> Option<Self> = $read;
                read(&word).ok_or_else(|| format!("“{word}” is no {}", stringify!($name)).into())
            }
        }
    )+ };
}

as_word! {
    AgreementStatus: Self::parse, Self::as_str;
    Contact: Word::parse, Word::as_str;
    DisposalStatus: Word::parse, Word::as_str;
    Format: Word::parse, Word::as_str;
    Ground: Word::parse, Word::as_str;
    Kind: Self::parse, Self::as_str;
    Lang: Self::parse, Self::code;
    LegalForm: Word::parse, Word::as_str;
    MemberRole: Self::parse, Self::as_str;
    Proof: Word::parse, Word::as_str;
    RecordClass: Word::parse, Word::as_str;
    RegulationKind: Word::parse, Word::as_str;
    RegistrationStatus: Word::parse, Word::as_str;
    Side: Word::parse, Word::as_str;
    StaffRole: Self::parse, Self::as_str;
    Status: Self::parse, Self::as_str;
}
