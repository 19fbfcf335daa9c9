//! What people do, one file a verb: load, decide, save and note what is owed, in one transaction.
//!
//! Pages, feeds, jobs and the command line all act through these; nobody else writes. An action carries everything from outside it needs
//! (identifiers, the present instant, the configuration it was prepared under), because it may be run again before it counts.

pub mod accept_invitation;
pub mod accept_registration;
pub mod accept_regulation;
pub mod act_for;
pub mod add_document;
pub mod add_member;
pub mod add_organisation;
pub mod add_person;
pub mod add_staff;
pub mod advance_agreement;
pub mod affected;
pub mod answer_registration;
pub mod appoint_admin;
pub mod approve;
pub mod balance;
pub mod book;
pub mod cancel;
pub mod change_email;
pub mod change_member;
pub mod change_staff;
pub mod check_papers;
pub mod choose_password;
pub mod close;
pub mod code;
pub mod correct_organisation;
pub mod correct_person;
pub mod decide_disposal;
pub mod decide_registration;
pub mod dispose;
pub mod enter;
pub mod enter_code;
pub mod erase_person;
pub mod exception;
pub mod excuse;
pub mod expire;
pub mod export;
pub mod first_password;
pub mod forget;
pub mod give_address;
pub mod hold;
pub mod import_centre;
mod interest;
pub mod invite;
mod judge;
pub mod keep_scan;
pub mod ledger;
pub mod loose_ends;
pub mod mark_use;
mod news;
pub mod note_view;
mod occupy;
pub mod password;
pub mod prepare_agreement;
pub mod preview;
pub mod propose_disposal;
pub mod publish_regulation;
pub mod refuse;
pub mod remind;
pub mod remind_of_end;
pub mod remove_document;
pub mod reopen;
pub mod review;
pub mod revoke_invitation;
pub mod seal;
pub mod send_again;
pub mod send_link;
pub mod sign_agreement;
pub mod sign_in;
pub mod sign_out;
pub mod start_registration;
mod step;
pub mod submit_registration;
pub mod tell;
pub mod tidy;
pub mod update_centre;
pub mod use_link;
pub mod verify;
pub mod ways_on;

pub use judge::Request;
pub use news::{LETTER, Letterhead};

use uuid::Uuid;

use crate::domain::id::BookingId;

/// How often an action is put again when the centre's rules changed under it.
pub const TRIES: u32 = 3;

/// Stands for no booking where one is left out of a count.
const NO_BOOKING: BookingId = BookingId(Uuid::nil());

/// A new identifier, later in order than all before it.
pub fn fresh<T: From<Uuid>>() -> T {
    T::from(Uuid::now_v7())
}
