//! Links that work once, sent to an address to prove whose it is.

use chrono::TimeDelta;

use super::letter::Matter;
use super::words::Word;

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkPurpose {
    /// To choose a password, the first one or a new one.
    Password,
    /// To sign in without one.
    SignIn,
}

impl Word for LinkPurpose {
    const ALL: &'static [Self] = &[Self::Password, Self::SignIn];

    fn as_str(self) -> &'static str {
        match self {
            Self::Password => "first_password",
            Self::SignIn => "sign_in",
        }
    }
}

impl LinkPurpose {
    /// How long a link works that somebody asked for.
    pub fn lasts(self) -> TimeDelta {
        match self {
            Self::Password => TimeDelta::hours(2),
            Self::SignIn => TimeDelta::minutes(30),
        }
    }

    /// What its mail is about.
    pub fn matter(self) -> Matter {
        match self {
            Self::Password => Matter::NewPassword,
            Self::SignIn => Matter::SignIn,
        }
    }

    /// Address of the page that takes it, without the token.
    pub fn path(self) -> &'static str {
        match self {
            Self::Password => "/konto/haslo",
            Self::SignIn => "/logowanie",
        }
    }
}
