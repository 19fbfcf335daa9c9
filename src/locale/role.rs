//! What people may do, in words.

use super::Locale;
use crate::domain::person::MemberRole;

/// "koordynuje"
pub fn member(locale: Locale, role: MemberRole) -> String {
    locale.t(match role {
        MemberRole::Viewer => "role-viewer",
        MemberRole::Booker => "role-booker",
        MemberRole::Coordinator => "role-coordinator",
    })
}
