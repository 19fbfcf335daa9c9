//! What people may do, in words.

use super::Locale;
use crate::domain::person::{MemberRole, StaffRole};

/// "koordynuje"
pub fn member(locale: Locale, role: MemberRole) -> String {
    locale.t(match role {
        MemberRole::Viewer => "role-viewer",
        MemberRole::Booker => "role-booker",
        MemberRole::Coordinator => "role-coordinator",
    })
}

/// "kierownik"
pub fn staff(locale: Locale, role: StaffRole) -> String {
    locale.t(match role {
        StaffRole::Staff => "role-staff",
        StaffRole::Manager => "role-manager",
    })
}
